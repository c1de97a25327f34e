import { describe, expect, it } from "vitest";
import { findings } from "./harness.ts";
import { plannedZh } from "./meetings.ts";

/** `---`, `title: 复盘会`, `---` and a heading 议程, as a Chinese Windows saves them. */
const gb18030 = [
  ...[0x2d, 0x2d, 0x2d, 0x0a, 0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20],
  ...[0xb8, 0xb4, 0xc5, 0xcc, 0xbb, 0xe1, 0x0a, 0x2d, 0x2d, 0x2d, 0x0a],
  ...[0x23, 0x23, 0x20, 0xd2, 0xe9, 0xb3, 0xcc, 0x0a],
];

describe("file-encoding", () => {
  it("reports a GB18030 file", () => {
    expect(findings("file-encoding", new Uint8Array(gb18030))).toEqual([
      "1:1 文件不是 UTF-8 编码，已按 GB18030 读取。请另存为 UTF-8，避免在别的软件里变成乱码（Windows 记事本：另存为 → 编码 → UTF-8）。",
    ]);
  });

  it("has nothing to say of UTF-8, with or without a byte order mark", () => {
    expect(findings("file-encoding", `\ufeff${plannedZh}`)).toEqual([]);
  });
});
