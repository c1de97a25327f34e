import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runTwice } from "../cli/cases.ts";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { transcript } from "../support/transcript.ts";
import { scripts } from "./scripts.ts";
import { english } from "./sessions.ts";

const example = (path: string): string => readFileSync(join(packageRoot, "examples", path), "utf8");

describe("a whole meeting by script", () => {
  it.each([
    ["kickoff-zh", "zh", example("zh/planned/2026-09-22-a2-kickoff.md"), "2026-09-22 14:00"],
    ["problem-en", "en", example("en/planned/2026-10-20-invoice-errors.md"), "2026-10-20 10:00"],
  ] as const)("%s", async (name, language, text, now) => {
    const files = new Map([
      ["/work/meeting.md", text],
      ["/work/script.txt", scripts[language]],
    ]);
    const args = ["run", "meeting.md", "--script", "script.txt", "--now", now];
    const outcome = await collab(args, { files: memoryFiles(files) });
    const written = files.get("/work/meeting.md") ?? "";
    expect(written.startsWith(text)).toBe(true);
    const added = [["what the file has more", written.slice(text.length)]] as const;
    await expect(transcript(args, outcome, added)).toMatchFileSnapshot(`../golden/run/${name}.txt`);
  });
});

it("what was recorded is linted and mailed as minutes, the opening with its time and no conclusion", async () => {
  const files = new Map([
    ["/work/meeting.md", example("zh/planned/2026-09-22-a2-kickoff.md")],
    ["/work/script.txt", scripts.zh],
  ]);
  const circumstances = { files: memoryFiles(files) };
  const script = ["--script", "script.txt", "--now", "2026-09-22 14:00"];
  await collab(["run", "meeting.md", ...script], circumstances);
  const lint = await collab(["lint", "meeting.md", "--format", "json"], circumstances);
  const found = JSON.parse(lint.stdout) as { findings: readonly { readonly rule: string }[] };
  const rules = new Set(found.findings.map(({ rule }) => rule));
  expect([...rules].sort()).toEqual(["action-per-item", "discussion-phases"]);
  const mail = ["mail", "minutes", "meeting.md", "--format", "txt", "-o", "-", "--force"];
  const { stdout } = await collab(mail, circumstances);
  expect(stdout).toContain("用时：14:00–14:04（4 分钟）");
  expect(stdout).not.toContain("未记录结论");
});

describe("a script that is run again", () => {
  const long = `14:00 start
absent: Bo Berg
14:04 next
Facts: sales ask for March
Options: March or May
14:10 Conclusion: March
Action: Ann Lee | Tell the team | Mail | 2026-12-04
Parking lot: a second colour
14:12 next
14:20 Deferred: Ann asks Legal by 8 December
No action items
14:30 end
`;
  const file = async (scripts: readonly string[]) => {
    const files = new Map([["/work/a.md", english]]);
    const circumstances = { files: memoryFiles(files) };
    let last = { code: -1, stderr: "" };
    for (const script of scripts) {
      files.set("/work/s.txt", script);
      last = await collab(
        ["run", "a.md", "--script", "s.txt", "--now", "2026-12-01 14:00"],
        circumstances,
      );
    }
    return { text: files.get("/work/a.md"), ...last };
  };

  it("leaves the file as it is where all is recorded", async () => {
    const once = await file([long]);
    expect(once.stderr).toBe("");
    expect(await file([long, long])).toMatchObject({ code: 0, text: once.text });
  });

  it("goes on from wherever it stopped, and doubles nothing", async () => {
    const { text } = await file([long]);
    const lines = long.split("\n");
    for (let count = 1; count < lines.length; count++)
      expect((await file([lines.slice(0, count).join("\n"), long])).text).toBe(text);
  });

  it("records a line that was put in, where it belongs", async () => {
    const { text } = await file([
      long,
      long.replace("Options:", "Facts: so does Support\nOptions:"),
    ]);
    expect(text?.match(/so does Support/g)).toHaveLength(1);
    expect(text?.indexOf("so does Support")).toBeLessThan(text?.indexOf("Conclusion: March") ?? 0);
  });

  it("knows that an action took the place of none", async () => {
    const script = `start
next
Conclusion: March
No action items
Action: Ann Lee | Tell the team | Mail | 2026-12-04
next
`;
    const once = await file([script]);
    expect(once.text).not.toContain("none");
    expect(await file([script, script])).toMatchObject({ code: 0, stderr: "", text: once.text });
  });

  it("still begins a meeting once", async () => {
    expect((await file(["start\nstart\n"])).stderr).toMatch(/^collab: s\.txt:2:1: /);
  });
});

const planned = { "a.md": english };
const by = (script: string) => ({ ...planned, "s.txt": script });
const args = ["run", "a.md", "--script", "s.txt", "--now", "2026-12-01 14:00"];

runTwice({
  "a script goes on where another stopped": {
    files: {
      ...by("14:20 Conclusion: March\nnext\n"),
      "a.md": `${english}\n## Minutes\n\n### 1. Goals\n\n- Time: 14:04–\n`,
    },
    args,
    stdout: ["Launch · under way", "1. Goals · 16 min of 10, 6 over", "To go on: collab run a.md"],
  },
  "a line that is not understood is named with its place": {
    files: by("start\n  hello\n"),
    args,
    code: 2,
    stderr: /^collab: s\.txt:2:3: “hello” is no command — write one such as “next”/,
  },
  "and in Chinese": {
    files: by("start\n行动项：甲\n"),
    args: [...args, "--lang", "zh"],
    code: 2,
    stderr: /^collab: s\.txt:2:1: “行动项：甲”不是行动项的四个部分——请写/,
  },
  "a line that cannot be carried out, too; what stood before it is recorded": {
    files: by("start\nnext\nnext\n"),
    args,
    code: 2,
    stderr:
      "collab: s.txt:3:1: “Goals” has neither a conclusion nor a deferral (guide C2) — record one before you leave the item\ncollab: the 2 commands before it are recorded in a.md — correct that line, and run the script again: what is recorded is not recorded twice\n",
  },
  "an item that is none": {
    files: by("start\nnext 7\n"),
    args,
    code: 2,
    stderr:
      "collab: s.txt:2:1: the agenda has no item “7” — write its number or its title\ncollab: the command before it is recorded in a.md — correct that line, and run the script again: what is recorded is not recorded twice\n",
  },
  "a file without an agenda": {
    files: { ...by("start\n"), "a.md": "# Shopping\n\n- milk\n" },
    args,
    code: 2,
    stderr:
      "collab: a.md: there is no agenda — write one below the heading “Agenda”, or have one made with collab plan\n",
  },
  "a file with several meetings": {
    files: {
      ...by("start\n"),
      "a.md":
        "# 2026\n\n## 2026-01-08\n\n### Agenda\n\n1. A\n\n## 2026-01-15\n\n### Agenda\n\n1. B\n",
    },
    args,
    code: 2,
    stderr: "collab: a.md: there are several meetings in this file — give each a file of its own\n",
  },
  "a meeting that was cancelled": {
    files: { ...by("start\n"), "a.md": english.replace("title:", "status: cancelled\ntitle:") },
    args: [...args, "--lang", "zh"],
    code: 2,
    stderr: "collab: a.md: 会议已取消——如仍要召开，请删去“状态：已取消”\n",
  },
  "a file in the encoding of Chinese Windows": {
    files: {
      ...by("start\n"),
      "a.md": Buffer.concat([
        Buffer.from("## "),
        Buffer.from([0xd2, 0xe9, 0xb3, 0xcc]),
        Buffer.from("\n\n1. A\n2. B\n"),
      ]),
    },
    args,
    code: 2,
    stderr: /^collab: a\.md: (?:is GB18030, which|是 GB18030 编码)/,
  },
  "a script that stops half-way": {
    files: { ...by("# Record\nstart\nnext\nConclusion: go\nnxet\n"), "a.md": english },
    args,
    code: 2,
    stderr:
      /^collab: s\.txt:5:1: “nxet” is no command.*\ncollab: nothing was carried out — correct that line.*\n$/,
  },
  "a script that is refused half-way, in Chinese": {
    files: { ...by("start\nnext\nnext\n"), "a.md": english },
    args: [...args, "--lang", "zh"],
    code: 2,
    stderr:
      /\ncollab: 前面的 2 条命令已记入 a\.md——请改正这一行，再运行整个脚本：已记下的不会重复\n$/,
  },
  "no file": { args, code: 2, stderr: /^collab: a\.md: no such file or folder/ },
  "no script": {
    files: planned,
    args,
    code: 2,
    stderr: /^collab: s\.txt: cannot be read \(ENOENT\)/,
  },
  "a folder": {
    files: { ...by("start\n"), "x/a.md": english, "x/b.md": english },
    args: ["run", "x", "--script", "s.txt"],
    code: 2,
    stderr: "collab: x: the meeting of one file can be held — name that file\n",
  },
  "standard input": {
    files: by("start\n"),
    args: ["run", "-", "--script", "s.txt"],
    code: 2,
    stderr: "collab: standard input cannot be written back — name the file\n",
  },
});

it("line ends, byte order mark and everything else stay as they were", async () => {
  const text = `\ufeff${english.replaceAll("\n", "\r\n")}\r\n## Annex  \r\n\r\n\tcode  \r\n`;
  const files = new Map([
    ["/work/a.md", text],
    ["/work/s.txt", "start\nnext\nFacts: x\n"],
  ]);
  const { code } = await collab(args, { files: memoryFiles(files) });
  expect(code).toBe(0);
  const recorded =
    "\r\n\r\n## Minutes\r\n\r\n### Opening\r\n\r\n- Time: 14:00–14:00 (0 min)\r\n\r\n### 1. Goals\r\n\r\n- Time: 14:00–\r\n- Facts: x";
  expect(files.get("/work/a.md")?.replace(recorded, "")).toBe(text);
});

it("a file that may not be written is named, and stays as it was", async () => {
  const files = new Map([
    ["/work/a.md", english],
    ["/work/s.txt", "start\n"],
  ]);
  const memory = memoryFiles(files);
  const readOnly = {
    ...memory,
    write: () => {
      throw Object.assign(new Error("EACCES"), { code: "EACCES" });
    },
  };
  const { code, stderr } = await collab(args, { files: readOnly });
  expect(stderr).toMatch(/^collab: a\.md: cannot be written \(EACCES\)/);
  expect(code).toBe(2);
  expect(files.get("/work/a.md")).toBe(english);
});

describe("the page is opened", () => {
  const opened = async (args: readonly string[], terminal: boolean) => {
    const addresses: string[] = [];
    const outcome = await collab(["run", "a.md", ...args], {
      files: memoryFiles(new Map([["/work/a.md", english]])),
      terminal,
      watch: async () => ({ next: async () => null }),
      browse: async (address) => void addresses.push(address),
    });
    const [first = ""] = outcome.stdout.split("\n");
    return { first, addresses, code: outcome.code, stderr: outcome.stderr };
  };

  it("on a terminal", async () => {
    const { first, addresses, code, stderr } = await opened([], true);
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{48}$/);
    expect(addresses).toEqual([first]);
    expect(stderr).toMatch(/^ended; what was recorded is in a\.md\nLaunch · not begun\n/);
    expect(code).toBe(130);
  });

  it.each([
    ["with --no-open", ["--no-open"], true],
    ["away from a terminal", [], false],
  ])("not %s", async (_, args, terminal) => {
    expect(await opened(args, terminal)).toMatchObject({ addresses: [], code: 130 });
  });
});
