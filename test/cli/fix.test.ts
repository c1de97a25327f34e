import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/main.ts";
import { collab } from "../support/collab.ts";
import { packageRoot, recordingIo } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { change, english } from "./meetings.ts";

const otherwise = change(english, "| Presenter |", "| Speaker |");

describe("lint --fix", () => {
  const fileWith = (text: string) => {
    const folder = scratchFolder({ "a.md": text });
    const lint = (...args: readonly string[]) => collab(["lint", "a.md", ...args], { cwd: folder });
    return { folder, path: join(folder, "a.md"), lint };
  };

  it("leaves what is not UTF-8 as it is, and says so", async () => {
    const folder = scratchFolder();
    const path = join(folder, "a.md");
    const sample = readFileSync(join(packageRoot, "examples/broken/file-encoding.md"));
    const bytes = Buffer.concat([sample, Buffer.from("\n## Action items \n- x\n")]);
    writeFileSync(path, bytes);
    for (const how of ["--fix", "--fix-dry-run"]) {
      const { stderr } = await collab(["lint", "a.md", how], { cwd: folder });
      expect(stderr).toBe(
        "collab: a.md: 是 GB18030 编码，没有改动——请先另存为 UTF-8，再用 --fix 改正\n",
      );
    }
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("puts the file right, once, and keeps every other byte", async () => {
    const { path, lint } = fileWith(`\ufeff${otherwise.replaceAll("\n", "\r\n")}`);
    expect(await lint("--fix")).toMatchObject({
      code: 0,
      stdout: "✔ no findings in 1 meeting\n",
      stderr: "collab: fixed 1 place in 1 file\n",
    });
    expect(readFileSync(path, "utf8")).toBe(`\ufeff${english.replaceAll("\n", "\r\n")}`);
    expect((await lint("--fix")).stderr).toBe("collab: nothing to fix\n");
  });

  it("shows with --fix-dry-run what it would change, and writes nothing", async () => {
    const { path, lint } = fileWith(otherwise);
    const { stdout, stderr, code } = await lint("--fix-dry-run");
    expect(stdout).toContain("\n-| Item | Minutes | Speaker | Must reach |\n");
    expect(stdout).toContain("\n+| Item | Minutes | Presenter | Must reach |\n");
    expect(stderr).toBe("collab: would fix 1 place in 1 file\n");
    expect(code).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(otherwise);
  });

  it("reads standard input, and writes it to standard output", async () => {
    const { stdout, stderr } = await collab(["lint", "--fix", "-"], { stdin: otherwise });
    expect(stdout).toBe(english);
    expect(stderr).toContain("fixed 1 place");
  });

  it("leaves alone what is turned off by hand", async () => {
    const { path, lint } = fileWith(otherwise);
    await lint("--fix", "--rule", "canonical-form:off");
    expect(readFileSync(path, "utf8")).toBe(otherwise);
  });

  it("tells what could not be written, in words, and does not call it read or fixed", async () => {
    for (const [lang, reason, summary] of [
      [
        "en",
        "collab: a.md: cannot be written (ENOSPC): the disk is full — make room",
        "✔ no findings",
      ],
      ["zh", "collab: a.md: 无法写入（ENOSPC）：磁盘已满——请腾出空间再运行", "✔ 检查了"],
    ] as const) {
      const { folder } = fileWith(otherwise);
      const { io, said } = recordingIo({ cwd: folder });
      const write = (): void => {
        throw Object.assign(new Error("full"), { code: "ENOSPC" });
      };
      const files = { ...io.files, write };
      expect(await main(["lint", "--fix", "a.md", "--lang", lang], { ...io, files })).toBe(2);
      expect(said.stderr).toContain(reason);
      expect(said.stderr.trim().split("\n")).toHaveLength(1);
      expect(said.stdout).toContain(summary);
    }
  });

  it("does not write over what has changed since it was read", async () => {
    const { folder, path } = fileWith(otherwise);
    const { io, said } = recordingIo({ cwd: folder });
    let reads = 0;
    const read = (file: string): Uint8Array => {
      if (file === path && ++reads === 2) writeFileSync(path, `${otherwise}\nmore\n`);
      return io.files.read(file);
    };
    expect(await main(["lint", "--fix", "a.md"], { ...io, files: { ...io.files, read } })).toBe(2);
    expect(said.stderr).toContain("collab: a.md: has changed since it was read");
    expect(readFileSync(path, "utf8")).toBe(`${otherwise}\nmore\n`);
  });
});
