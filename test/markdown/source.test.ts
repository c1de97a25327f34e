import { describe, expect, test } from "vitest";
import { decode, lineAt, positionAt, type Source } from "../../src/markdown/source.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 会议目标：确定上线日期 in GB 2312, as Windows Notepad saves it. */
const GB = Uint8Array.from([
  0xbb, 0xe1, 0xd2, 0xe9, 0xc4, 0xbf, 0xb1, 0xea, 0xa3, 0xba, 0xc8, 0xb7, 0xb6, 0xa8, 0xc9, 0xcf,
  0xcf, 0xdf, 0xc8, 0xd5, 0xc6, 0xda,
]);

describe("the encoding of a file is recognised, never guessed", () => {
  test("UTF-8, with or without a byte order mark", () => {
    expect(decode("a.md", utf8("议程"))).toEqual({ file: "a.md", text: "议程", encoding: "utf-8" });
    expect(decode("a.md", utf8("\ufeff议程"))).toEqual({
      file: "a.md",
      text: "议程",
      encoding: "utf-8",
    });
  });

  test("an empty file is an empty text", () => {
    expect(decode("a.md", new Uint8Array())).toMatchObject({ text: "" });
  });

  test("GB18030, and says so", () => {
    expect(decode("a.md", GB)).toEqual({
      file: "a.md",
      text: "会议目标：确定上线日期",
      encoding: "gb18030",
    });
  });

  test("Western text in a single-byte encoding is refused, although it would decode into nonsense", () => {
    const latin1 = Uint8Array.from(
      "Réunion à préparer, décidée".split("").map((char) => char.charCodeAt(0)),
    );
    expect(decode("a.md", latin1)).toBe("unknown-encoding");
  });

  test("UTF-16 and binary files are refused by name", () => {
    expect(decode("a.md", Uint8Array.from([0xff, 0xfe, 0x2d, 0x00]))).toBe("utf-16");
    expect(decode("a.md", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00]))).toBe("binary");
  });

  test("UTF-8 cut off in the middle of a character is refused", () => {
    expect(decode("a.md", utf8("议程").slice(0, 5))).toBe("unknown-encoding");
  });
});

describe("positions are 1-based lines and columns", () => {
  const source: Source = { file: "a.md", text: "一二\r\n三\n\n😀四", encoding: "utf-8" };

  test.each([
    [0, 1, 1],
    [2, 1, 3],
    [4, 2, 1],
    [6, 3, 1],
    [7, 4, 1],
    [9, 4, 3],
    [99, 4, 4],
    [-1, 1, 1],
  ])("offset %i is line %i, column %i", (offset, line, column) => {
    expect(positionAt(source, offset)).toEqual({ line, column });
  });

  test("lines come without their ends", () => {
    expect([1, 2, 3, 4, 5].map((line) => lineAt(source, line))).toEqual([
      "一二",
      "三",
      "",
      "😀四",
      "",
    ]);
  });
});
