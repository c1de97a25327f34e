import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/host/files.ts";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { scratchFolder } from "../support/scratch.ts";
import { runTwice } from "./cases.ts";
import { english, noMeeting } from "./meetings.ts";

const weekly = "# Weekly 2026-06-16 10:00-11:00\n\n## Agenda\n\n1. Goals (10m, Ann)\n";
const front = "---\ntitle: Weekly\nstart: 2026-06-16 10:00\nend: 11:00\n---\n";
const archive =
  "# Weekly 2026\n\n## 2026-01-08\n\n### Agenda\n\n1. A\n\n## 2026-01-15\n\n### Agenda\n\n1. B\n";
const gbk = Buffer.from("2320d6dcbbe10a0a232320d2e9b3cc0a0a312e20c4bfb1ea0a", "hex");
const mark = "\ufeff";

describe("without --write", () => {
  const files = { "a.md": weekly };
  runTwice({
    "shows the change": {
      files,
      args: ["adopt", "a.md"],
      stdout:
        "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,8 @@\n+---\n+title: Weekly\n+start: 2026-06-16 10:00\n+end: 11:00\n+---\n # Weekly 2026-06-16 10:00-11:00\n \n ## Agenda\n",
      stderr: "collab: 1 file would change; --write writes it\n",
    },
    "says nothing else when quiet": {
      files,
      args: ["adopt", "--quiet", "a.md"],
      stdout: /^--- a\/a\.md\n/,
    },
    "in Chinese": {
      files: { "周会.md": "# 周会\n\n## 议程\n\n1. 目标\n" },
      args: ["adopt", "周会.md"],
      stdout: ["+title: 周会\n"],
      stderr: "collab: 将改动 1 个文件，加 --write 写入\n",
    },
    "names what stays as it is": {
      files: {
        "a.md": english,
        "b.md": archive,
        "c.md": "## Agenda\n\n1. Goals\n",
        "d.md": noMeeting,
        "e/x.md": noMeeting,
        "f.md": weekly,
      },
      args: ["adopt", "a.md", "b.md", "c.md", "d.md", "e", "f.md", "--lang", "en"],
      stdout: /^--- a\/f\.md\n/,
      stderr: [
        "collab: a.md: has front-matter already — left as it is\n",
        "collab: b.md: holds 2 meetings and can have only one front-matter — --split puts each",
        "collab: c.md: says nothing that front-matter could hold, not even a title — give it",
        "collab: d.md: is no meeting: it has neither agenda, minutes nor action items",
        "collab: 1 file would change; --write writes it; 4 left as they are; 1 file skipped: no meeting\n",
      ],
    },
    "takes names and addresses from the file alone": {
      files: {
        "a.md": "# Weekly\n\nAttendees: Pri, Owen Clarke\n\n## Agenda\n\n1. Goals (10m, Owen)\n",
        "collab.config.yaml":
          "people:\n  - { name: Priya Raman, email: priya.raman@example.com, aliases: [Pri] }\n",
      },
      args: ["adopt", "a.md", "--normalize"],
      stdout: /^(?!.*(?:Priya|@example)).*\+ +- Pri\n.*\| Owen +\|/s,
      stderr: "collab: 1 file would change; --write writes it\n",
    },
    "names what --normalize leaves": {
      files: { "a.md": `${weekly}   - bring numbers\n` },
      args: ["adopt", "--normalize", "a.md"],
      stdout: ["+title: Weekly\n"],
      stderr: [
        "collab: a.md:6: the agenda is left as it is — a table has no place for “- bring numbers”\n",
      ],
    },
    "reads the files that can be read": {
      files: { "a.md": weekly, "b.md": Buffer.from([0, 1]) },
      args: ["adopt", "b.md", "missing.md", "a.md"],
      code: 2,
      stdout: ["+title: Weekly\n"],
      stderr: ["collab: missing.md: no such file", "collab: b.md: is not a text file"],
    },
    "finds no meeting": {
      files: { "a.md": noMeeting },
      args: ["adopt", "."],
      code: 2,
      stderr: /no meeting file found/,
    },
    "needs a file": { args: ["adopt"], code: 2, stderr: /<files> is missing/ },
  });
});

describe("standard input", () => {
  runTwice({
    "goes out with its front-matter": {
      args: ["adopt", "-"],
      stdin: weekly,
      stdout: front + weekly,
    },
    "also with --write": { args: ["adopt", "--write", "-"], stdin: weekly, stdout: front + weekly },
    "keeps its byte order mark": {
      args: ["adopt", "-"],
      stdin: mark + weekly,
      stdout: mark + front + weekly,
    },
    "goes out as it came when there is nothing to do": {
      args: ["adopt", "-", "--lang", "en"],
      stdin: `${mark}---\r\n---\r\nx`,
      stdout: `${mark}---\r\n---\r\nx`,
      stderr: "collab: -: has front-matter already — left as it is\n",
    },
    "in GB18030 goes out as UTF-8, and that is said": {
      args: ["adopt", "-", "--quiet"],
      stdin: gbk,
      stdout: "---\ntitle: 周会\n---\n# 周会\n\n## 议程\n\n1. 目标\n",
      stderr: "collab: -: 是 GB18030 编码——已按 UTF-8 输出\n",
    },
    "stands alone": {
      files: { "a.md": weekly },
      args: ["adopt", "-", "a.md"],
      stdin: weekly,
      code: 2,
      stderr: /- prints its result and stands alone/,
    },
    "that is binary gives nothing": {
      args: ["adopt", "-"],
      stdin: Buffer.from([0]),
      code: 2,
      stderr: /is not a text file/,
    },
  });
});

describe("--write", () => {
  const write = async (folder: string, ...args: readonly string[]) =>
    collab(["adopt", "--write", "--lang", "en", ...args], { cwd: folder });
  const bytes = (folder: string, name: string) => readFileSync(join(folder, name));

  it("writes the files, prints their names, and the second time nothing", async () => {
    const folder = scratchFolder({
      "a.md": weekly,
      "b/c.md": mark + weekly.replaceAll("\n", "\r\n"),
    });
    const first = await write(folder, ".");
    expect(first).toMatchObject({ code: 0, stdout: "a.md\nb/c.md\n" });
    expect(first.stderr).toBe("collab: 2 files changed\n");
    expect(bytes(folder, "a.md").toString()).toBe(front + weekly);
    const after = (mark + front + weekly).replaceAll("\n", "\r\n");
    expect(bytes(folder, "b/c.md").toString()).toBe(after);
    const second = await write(folder, ".");
    expect(second).toMatchObject({ code: 0, stdout: "" });
    expect(second.stderr).toContain("collab: 0 files changed; 2 left as they are\n");
    expect(bytes(folder, "b/c.md").toString()).toBe(after);
  });

  it("saves GB18030 as UTF-8, and says so", async () => {
    const folder = scratchFolder({ "a.md": gbk });
    const { stderr } = await write(folder, "a.md", "--quiet");
    expect(stderr).toBe("collab: a.md: was in GB18030 — now saved as UTF-8\n");
    expect(bytes(folder, "a.md").toString()).toBe(
      "---\ntitle: 周会\n---\n# 周会\n\n## 议程\n\n1. 目标\n",
    );
  });

  it("leaves a file alone that may not be written, and writes the others", async () => {
    const files = memoryFiles(
      new Map([
        ["/work/a.md", weekly],
        ["/work/b.md", weekly],
      ]),
    );
    const denied = Object.assign(new Error("denied"), { code: "EACCES" });
    const write: typeof files.write = (path, ...rest) => {
      if (path === "/work/a.md") throw denied;
      files.write(path, ...rest);
    };
    const args = ["adopt", "--write", "a.md", "b.md", "--lang", "en"];
    const { code, stdout, stderr } = await collab(args, { files: { ...files, write } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "b.md\n" });
    expect(stderr).toContain("collab: a.md: cannot be written (EACCES)");
    expect(Buffer.from(files.read("/work/b.md")).toString()).toBe(front + weekly);
  });

  it("does not write over what changed meanwhile", async () => {
    const folder = scratchFolder({ "a.md": weekly });
    let reads = 0;
    const files = {
      ...nodeFiles,
      read: (path: string) => {
        if (path.endsWith("a.md") && ++reads === 2) writeFileSync(path, `${weekly}2. More\n`);
        return nodeFiles.read(path);
      },
    };
    const args = ["adopt", "--write", "a.md", "--lang", "en"];
    const { code, stdout, stderr } = await collab(args, { cwd: folder, files });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("collab: a.md: has changed since it was read — not written");
    expect(bytes(folder, "a.md").toString()).toBe(`${weekly}2. More\n`);
  });
});
