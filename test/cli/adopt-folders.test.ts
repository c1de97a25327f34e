import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { scratchFolder } from "../support/scratch.ts";
import { runTwice } from "./cases.ts";

const weekly = (day: string) =>
  `# Weekly ${day} 10:00\n\nAttendees: Ann Lee, Bo Berg\n\n## Agenda\n\n1. Goals\n\n## Action items\n\n- [ ] Ann Lee: send the draft by 30 June\n`;
const log =
  "# Weekly 2026\r\n\r\nSince spring.\r\n\r\n## 2026-01-08\r\n\r\nAttendees: Ann Lee, Bo Berg\r\n\r\n### Agenda\r\n\r\n1. Goals\r\n\r\n### Action items\r\n\r\n- [ ] Ann Lee: send the draft by 15 Jan\r\n\r\n## 2026-01-15\r\n\r\n### Agenda\r\n\r\n1. Budget\r\n\r\n### Decisions\r\n\r\n- We agreed to buy it";
const ended = "---\ntitle: x\n---\n";

describe("adopt of a folder", () => {
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `m/${String(at + 10)}.md`,
      weekly(`2026-06-${at + 10}`),
    ]),
  );
  const closed = Object.fromEntries(["a", "b", "c", "d"].map((name) => [`m/${name}.md`, ended]));
  runTwice({
    "fits a screen: a line for each file, a sum, and why the others stay": {
      files: { ...many, ...closed, "m/log.md": log },
      args: ["adopt", "m", "--lang", "en"],
      stdout: [
        "file      date        stage    items  decisions  actions  unread\n",
        "m/10.md   2026-06-10  planned      1          0        1       0\n",
        "… and 4 more\n20 files  20 dated    0 held      20          0       20       0\n",
      ],
      stderr:
        "collab: 4 files with front-matter already\ncollab: m/log.md: holds 2 meetings and can have only one front-matter — --split puts each into a file of its own; then adopt those\ncollab: 20 files would change; --write writes them; 5 left as they are\n",
    },
    "shows what a log would be split into": {
      files: { "log.md": log },
      args: ["adopt", "--split", ".", "--lang", "en"],
      stdout: ["+++ b/log-2026-01-08.md\n", "+## 2026-01-15\r\n"],
      stderr: "collab: 1 file would change; --write writes it\n",
    },
    "splits no standard input": {
      args: ["adopt", "--split", "-", "--lang", "en"],
      stdin: log,
      code: 2,
      stderr: "collab: --split makes several files, and - prints one — name a file\n",
    },
  });
});

describe("--split", () => {
  const run = (cwd: string, ...args: readonly string[]) =>
    collab(["adopt", "--split", "--write", "--lang", "en", ...args], { cwd });

  it("writes files that are the log, byte for byte, and leaves the log alone", async () => {
    const bytes = Buffer.from(`\ufeff${log}`);
    const cwd = scratchFolder({ "log.md": bytes });
    const { code, stdout, stderr } = await run(cwd, "log.md");
    const names = ["log-2026-01-08.md", "log-2026-01-15.md"];
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${names.join("\n")}\n` });
    expect(stderr).toContain(
      "2 meetings are files of their own now; the file itself is still there",
    );
    expect(Buffer.concat(names.map((name) => readFileSync(join(cwd, name))))).toEqual(bytes);
    expect(readFileSync(join(cwd, "log.md"))).toEqual(bytes);
  });

  it("writes nothing where one of the files is there already", async () => {
    const cwd = scratchFolder({ "log.md": log, "log-2026-01-15.md": "mine" });
    const { code, stdout, stderr } = await run(cwd, "log.md");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("log-2026-01-15.md is there already, so nothing is split");
    expect(readFileSync(join(cwd, "log-2026-01-15.md"), "utf8")).toBe("mine");
  });

  it("leaves a log whose meetings depend on what stands above them", async () => {
    const shared = `---\nseries: weekly\n---\n${log.replaceAll("\r\n", "\n")}\n`;
    const cwd = scratchFolder({ "log.md": shared });
    const { code, stderr } = await run(cwd, "log.md");
    expect(code).toBe(2);
    expect(stderr).toContain(
      "the meeting of 2026-01-15 would be understood differently in a file of its own (series)",
    );
  });

  it("loses no byte of any log", async () => {
    const line = fc.constantFrom(
      "",
      "text",
      "- item",
      "1. Budget",
      "### Agenda",
      "### Notes",
      "Decision: yes",
      "\t",
      "```",
      "| a | b |",
      "中文：好",
    );
    const section = fc.array(line, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(section, { minLength: 2, maxLength: 4 }),
        fc.constantFrom("\n", "\r\n"),
        async (sections, end) => {
          const text = sections
            .flatMap((lines, at) => [`## 2026-01-${at + 10}`, "", "### Agenda", "1. A", ...lines])
            .join(end);
          const files = memoryFiles(new Map([["/work/log.md", text]]));
          const { stdout } = await collab(["adopt", "--split", "--write", "log.md"], { files });
          const names = stdout.split("\n").filter(Boolean);
          if (names.length < 2) return;
          const parts = names.map((name) => Buffer.from(files.read(`/work/${name}`)).toString());
          expect(parts.join("")).toBe(text);
        },
      ),
      { numRuns: 40 },
    );
  });
});
