import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/main.ts";
import { collab } from "../support/collab.ts";
import { packageRoot, recordingIo } from "../support/io.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { type Case, runTwice } from "./cases.ts";
import { change, english, noMeeting, withError } from "./meetings.ts";

const fine = (meetings: number): string =>
  `✔ no findings in ${meetings} ${meetings === 1 ? "meeting" : "meetings"}\n`;
const gb18030 = readFileSync(join(packageRoot, "examples/broken/file-encoding.md"));
const utf16 = Buffer.from(`\ufeff${english}`, "utf16le");
const binary = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]);
const latin1 = Buffer.from("---\ntitle: Réunion à l'hôtel\n---\n", "latin1");
const huge = `${english}\n## Background\n\n${"A line that says little.\n".repeat(90_000)}`;

describe("one file", () => {
  const lint = (content: string | Uint8Array, more: Partial<Case>): Case => ({
    files: { "a.md": content },
    args: ["lint", "--lang", "en", "a.md"],
    ...more,
  });
  runTwice({
    "that follows the guide": lint(english, { stdout: fine(1) }),
    "with CRLF": lint(english.replaceAll("\n", "\r\n"), { stdout: fine(1) }),
    "with a byte order mark": lint(`\ufeff${english}`, { stdout: fine(1) }),
    "of 2 MB": lint(huge, { stdout: fine(1) }),
    "in GB18030": lint(gb18030, {
      stdout: ["a.md:1:1 warning file-encoding", "1 warning"],
    }),
    "that is empty": lint("", {
      code: 1,
      stdout: ["a.md:1:1 error front-matter-valid", "a.md:1:1 error objective-required"],
    }),
    "without front-matter": lint(change(english, /^---.*?---\n/s.exec(english)?.[0] ?? "", ""), {
      code: 1,
      stdout: ["a.md:1:1 error front-matter-valid"],
    }),
    "that is no meeting, but was named": lint(noMeeting, {
      code: 1,
      stdout: ["a.md:1:1 error front-matter-valid"],
    }),
    "that is not there": lint(english, {
      args: ["lint", "b.md"],
      code: 2,
      stderr: "collab: b.md: no such file or folder — check the path\n",
    }),
    "below a file": lint(english, {
      args: ["lint", "a.md/b.md"],
      code: 2,
      stderr: "collab: a.md/b.md: no such file or folder — check the path\n",
    }),
    "whose name is too long": lint(english, {
      args: ["lint", "a".repeat(300)],
      code: 2,
      stderr: /^collab: a{300}: no such file or folder/,
    }),
    "that is binary": lint(binary, {
      code: 2,
      stderr: "collab: a.md: is not a text file — collab reads Markdown\n",
    }),
    "in UTF-16": lint(utf16, { code: 2, stderr: "collab: a.md: is UTF-16 — save it as UTF-8\n" }),
    "in an encoding nobody can tell": lint(latin1, {
      code: 2,
      stderr: "collab: a.md: is neither UTF-8 nor GB18030 — save it as UTF-8\n",
    }),
    "named twice is read once": lint(english, {
      args: ["lint", "a.md", "./a.md"],
      stdout: fine(1),
    }),
    "named after its folder counts as named": lint(noMeeting, {
      args: ["lint", ".", "a.md", "--lang", "en"],
      code: 1,
      stdout: ["a.md:1:1 error front-matter-valid"],
    }),
  });
});

describe("broken YAML", () => {
  runTwice({
    "is shown with line and column": {
      files: { "a.md": "---\ntitle: x\nhost: [Ann\n---\n" },
      args: ["lint", "a.md"],
      code: 1,
      stdout: [
        "a.md:3:11 error front-matter-valid\n  The front-matter is not valid YAML: ",
        " 3 │ host: [Ann\n   │           ^\n",
      ],
    },
  });
});

describe("standard input", () => {
  runTwice({
    "is linted": { args: ["lint", "-"], stdin: english, stdout: fine(1) },
    "goes by the name given": {
      args: ["lint", "-", "--stdin-filename", "drafts/a.md"],
      stdin: withError,
      code: 1,
      stdout: /^drafts\/a\.md:1:1 error recorder-required/,
    },
    "goes by - without": { args: ["lint", "-"], stdin: withError, code: 1, stdout: /^-:1:1 error/ },
    "is read beside files": {
      files: { "a.md": english },
      args: ["lint", "-", "a.md", "-"],
      stdin: english,
      stdout: fine(2),
    },
    "is refused when it is binary": {
      args: ["lint", "-", "--stdin-filename", "x.md"],
      stdin: binary,
      code: 2,
      stderr: "collab: x.md: is not a text file — collab reads Markdown\n",
    },
    "is inspected": {
      args: ["inspect", "-"],
      stdin: english,
      stdout: /^Customer portal relaunch kickoff\n- · /,
    },
  });
});

describe("folders", () => {
  const names = (...files: readonly string[]): RegExp =>
    new RegExp(`^${files.map((file) => `${file}:1:1 error recorder-required.*?`).join("")}✖`, "s");
  const tree = (ignoring: Readonly<Record<string, string>>, ...found: readonly string[]): Case => ({
    files: {
      ...Object.fromEntries(
        ["a.md", "b/c.md", "b/d.md", "b/deep/e.md", "f.markdown"].map((name) => [name, withError]),
      ),
      ...ignoring,
    },
    args: ["lint"],
    code: 1,
    stdout: names(...found),
  });
  const repository = { ".git/HEAD": "ref: refs/heads/main\n" };
  const all = ["a.md", "b/c.md", "b/d.md", "b/deep/e.md", "f.markdown"];
  runTwice({
    "are read to the bottom, in order": tree({}, ...all),
    "hold only Markdown": tree(
      { "a.txt": withError, "b/README": withError, "c.mdx": withError },
      ...all,
    ),
    "may be named": { ...tree({}, "b/c.md", "b/d.md", "b/deep/e.md"), args: ["lint", "b"] },
    "skip node_modules, hidden folders and the outbox": tree(
      {
        "node_modules/x/a.md": withError,
        "b/node_modules/a.md": withError,
        ".github/a.md": withError,
        "outbox/a.notice.md": withError,
        "b/outbox/a.notice.md": withError,
      },
      ...all,
    ),
    "skip the configured outbox, and no namesake": tree(
      {
        "collab.config.yaml": "mail: { outbox: ./sent/2026 }\n",
        "sent/2026/a.notice.md": withError,
        "b/2026/g.md": withError,
      },
      "a.md",
      "b/2026/g.md",
      ...all.slice(1),
    ),
    "follow .gitignore": tree(
      { ...repository, ".gitignore": "/b\n# a comment\n" },
      "a.md",
      "f.markdown",
    ),
    "follow a .gitignore further down": tree(
      { ...repository, "b/.gitignore": "c.md\ndeep/\n" },
      "a.md",
      "b/d.md",
      "f.markdown",
    ),
    "follow a .gitignore that takes back what one above says": tree(
      { ...repository, ".gitignore": "*.md\r\n", "b/.gitignore": "!d.md\r\n" },
      "b/d.md",
      "f.markdown",
    ),
    "follow a .gitignore above, up to the repository's root": {
      ...tree({ ...repository, ".gitignore": "c.md\n" }, "d.md", "deep/e.md"),
      at: "b",
    },
    "do not look above where there is no repository": {
      ...tree({ ".gitignore": "c.md\n" }, "c.md", "d.md", "deep/e.md"),
      at: "b",
    },
    "follow the configuration": tree(
      { "collab.config.yaml": "ignore: [b/*, '!b/d.md']\n" },
      "a.md",
      "b/d.md",
      "f.markdown",
    ),
    "follow patterns from the configuration's folder": {
      ...tree({ "collab.config.yaml": "ignore: [/b/c.md]\n" }, "d.md", "deep/e.md"),
      at: "b",
    },
    "count what is no meeting": {
      files: { "a.md": english, "b/shopping.md": noMeeting, "c/README.md": noMeeting },
      args: ["lint"],
      stdout: "✔ no findings in 1 meeting; 2 files are no meetings and were skipped\n",
    },
    "skip mails written as Markdown, wherever they were put": {
      files: { "a.md": english, "sent/2026-12-01-x.minutes.md": noMeeting.concat("\n## Agenda\n") },
      args: ["lint"],
      stdout: "✔ no findings in 1 meeting; 1 file is no meeting and was skipped\n",
    },
    "without meetings are a mistake, lest a wrong path pass for a good meeting": {
      files: { "notes/": "", "README.txt": "" },
      args: ["lint"],
      code: 2,
      stderr:
        "collab: no meeting file found — a meeting has front-matter or an agenda heading; “collab plan” makes one\n",
    },
    "without meetings are nothing to inspect": {
      files: { "notes/": "" },
      args: ["inspect", "--json", "notes"],
      code: 2,
      stderr: /^collab: no meeting file found/,
    },
  });
});

describe("globs", () => {
  const files = {
    "2026/a.md": withError,
    "2026/b.md": withError,
    "2025/old (1)/c.md": withError,
    "notes.md": noMeeting,
  };
  const found = (...names: readonly string[]): RegExp =>
    new RegExp(
      `^${names.map((name) => `${name}:1:1 error.*?`).join("")}✖ ${names.length} error`,
      "s",
    );
  const lint = (pattern: string, more: Partial<Case>): Case => ({
    files,
    args: ["lint", pattern],
    code: 1,
    ...more,
  });
  runTwice({
    "match in a folder": lint("2026/*.md", { stdout: found("2026/a.md", "2026/b.md") }),
    "match across folders": lint("**/[bc].md", {
      stdout: found("2025/old \\(1\\)/c.md", "2026/b.md"),
    }),
    "may begin with a dot": lint("./2026/{a,x}.md", { stdout: found("2026/a.md") }),
    "may lead up": lint("../2026/a*.md", { at: "2025", stdout: found("/work/2026/a.md") }),
    "work in a folder whose name looks like one": lint("*.md", {
      at: "2025/old (1)",
      stdout: found("c.md"),
    }),
    "that match nothing are an error": lint("2027/*.md", {
      code: 2,
      stderr: "collab: nothing matches 2027/*.md — check the pattern, and quote it\n",
    }),
    "skip what is no meeting": lint("*.md", {
      code: 2,
      stdout: /1 file is no meeting and was skipped/,
      stderr: /^collab: no meeting file/,
    }),
    "are only tried where no file has that name": lint("[a].md", {
      files: { "[a].md": withError, "a.md": english },
      stdout: found("\\[a\\]\\.md"),
    }),
  });
});

describe("several bad files among good ones", () => {
  const files = {
    "a.md": english,
    "b.md": binary,
    "c.md": withError,
    "d.md": utf16,
    "e.md": english,
  };
  runTwice({
    "are all named, the good ones are all checked, the worst code wins": {
      files,
      args: ["lint", "missing.md", "."],
      code: 2,
      stdout: /^c\.md:1:1 error .*\n✖ 1 error in 3 meetings; 3 could not be read\n$/s,
      stderr: [
        "collab: missing.md: no such file or folder",
        "collab: b.md: is not a text file",
        "collab: d.md: is UTF-16",
      ],
    },
    "are no reason for a green tick": {
      files,
      args: ["lint", "a.md", "b.md"],
      code: 2,
      stdout: "✖ no findings in 1 meeting; 1 could not be read\n",
      stderr: /b\.md/,
    },
    "in Chinese": {
      files,
      args: ["lint", "a.md", "b.md", "--lang", "zh"],
      code: 2,
      stdout: "✖ 检查了 1 场会议：没有发现问题；1 个无法读取\n",
      stderr: "collab: b.md: 不是文本文件——collab 只读取 Markdown\n",
    },
    "do not stop inspect either": {
      files,
      args: ["inspect", "--ndjson", "."],
      code: 2,
      stdout: /^(?:\{.*\}\n){3}$/,
      stderr: ["b.md", "d.md"],
    },
  });
});

describe("what the system refuses", () => {
  const contents = new Map([
    ["/work/a.md", english],
    ["/work/b/c.md", english],
    ["/work/d.md", english],
  ]);
  it("to open is named with the system's reason, and the rest is read", async () => {
    const files = memoryFiles(contents, { "/work/a.md": "EACCES" });
    const { code, stdout, stderr } = await collab(["lint", "."], { files });
    expect(stderr).toBe(
      "collab: a.md: cannot be read (EACCES): you may not read it — ask for permission\n",
    );
    expect(stdout).toBe("✖ no findings in 2 meetings; 1 could not be read\n");
    expect(code).toBe(2);
  });

  it("to list is named likewise", async () => {
    const files = memoryFiles(contents, { "/work/b": "EACCES" });
    const { code, stdout, stderr } = await collab(["lint"], { files });
    expect(stderr).toBe(
      "collab: b: the folder cannot be listed (EACCES) — check its permissions\n",
    );
    expect(stdout).toContain("in 2 meetings");
    expect(code).toBe(2);
  });

  it("to read from standard input is no bug", async () => {
    const { io, said } = recordingIo({ files: memoryFiles(contents) });
    const error = Object.assign(new Error("read"), { code: "EISDIR" });
    const stdin = { isTerminal: false, read: () => Promise.reject(error) };
    expect(await main(["lint", "-", "a.md"], { ...io, stdin })).toBe(2);
    expect(said.stderr).toMatch(/^collab: -: cannot be read \(EISDIR\)/);
    expect(said.stdout).toContain("in 1 meeting;");
  });

  it("for a reason that is none of the system's is a bug, and says so", async () => {
    const files = {
      ...memoryFiles(contents),
      read: () => {
        throw new TypeError("x is not a function");
      },
    };
    const { code, stderr } = await collab(["lint", "--no-config", "a.md"], { files });
    expect(stderr).toBe(
      "collab: collab stumbled over a bug of its own: x is not a function — please report it; COLLAB_DEBUG=1 shows where\n",
    );
    expect(code).toBe(2);
    const debugged = await collab(["lint", "--no-config", "a.md"], {
      files,
      env: { COLLAB_DEBUG: "1" },
    });
    expect(debugged.stderr).toMatch(/^ {4}at /m);
  });
});
