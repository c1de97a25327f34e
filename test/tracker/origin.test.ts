import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { type Files, meeting, shown, tracked } from "./tracking.ts";

const COLUMNS = "Owner | Task | Due | Status | Origin";
const first = { date: "2026-12-01", id: "kickoff", title: "Kickoff" };
const second = { date: "2026-12-08", id: "follow-up", title: "Something else" };

const actions = (files: Files): readonly string[] => tracked(files).actions.map(shown);
const doubts = (files: Files): readonly string[] =>
  tracked(files).doubts.map(({ kind, mention }) => `${kind} ${mention.meeting.file}`);

describe("a row that names where it was promised", () => {
  const a = meeting(first, [
    "Ann Lee | Send the report | 2026-12-04 | open",
    "Bo Berg | Buy a cake | 2026-12-04 | open",
  ]);

  it.each([
    ["the words", "Ann Lee | Send the report | 2026-12-11 | open | kickoff"],
    [
      "the words, whatever its number says",
      "Ann Lee | Send the report | 2026-12-11 | open | kickoff#2",
    ],
    [
      "its number, where the words are new",
      "Cy Dow | Mail the summary | 2026-12-11 | open | kickoff#1",
    ],
    ["the words, for another owner", "Cy Dow | Send the report | 2026-12-11 | open | kickoff"],
  ])("is joined by %s, across titles", (_, row) => {
    const found = tracked({ "a.md": a, "b.md": meeting(second, [row], COLUMNS) }).actions;
    expect(found.map(({ mentions }) => mentions.length)).toEqual([2, 1]);
    expect(found[0]).toMatchObject({ due: "2026-12-11", moved: 1, reasons: ["origin"] });
  });

  it.each([
    [
      "a meeting nobody knows",
      "Ann Lee | Send the report | | open | nowhere",
      "origin-missing b.md",
    ],
    [
      "words that are not there",
      "Ann Lee | Paint the wall | | open | kickoff",
      "origin-without b.md",
    ],
    [
      "a number that is not there",
      "Ann Lee | Paint the wall | | open | kickoff#9",
      "origin-without b.md",
    ],
  ])("%s joins nothing and is said", (_, row, doubt) => {
    const files = { "a.md": a, "b.md": meeting(second, [row], COLUMNS) };
    expect(actions(files)).toHaveLength(3);
    expect(doubts(files)).toEqual([doubt]);
  });

  it("meetings that name each other in a circle end it", () => {
    const row = (origin: string) => `Ann Lee | Send the report | 2026-12-04 | open | ${origin}`;
    const files = {
      "a.md": meeting(first, [row("follow-up")], COLUMNS),
      "b.md": meeting(second, [row("kickoff")], COLUMNS),
      "c.md": meeting({ date: "2026-12-15", id: "self" }, [row("self")], COLUMNS),
    };
    expect(actions(files)).toEqual([
      "Ann Lee: Send the report, due 2026-12-04, open, moved 0; a.md:11 b.md:11",
      "Ann Lee: Send the report, due 2026-12-04, open, moved 0; c.md:11",
    ]);
    expect(doubts(files)).toEqual(["origin-later a.md"]);
  });
});

describe("what is awkward", () => {
  const list = (files: Files, ...args: readonly string[]) =>
    collab(["actions", ...args, "--now", "2026-12-10 09:00"], {
      files: memoryFiles(
        new Map(Object.entries(files).map(([name, text]) => [`/work/${name}`, text])),
      ),
    });

  it("thousands of actions of one owner are as many, with as many refs", () => {
    const rows = (date: string) =>
      Array.from({ length: 2_000 }, (_, index) => `Ann Lee | Check pipe ${index} | ${date} | open`);
    const found = tracked({
      "a.md": meeting({ date: "2026-12-01", series: "pipes" }, rows("2026-12-04")),
      "b.md": meeting({ date: "2026-12-08", series: "pipes" }, rows("2026-12-11")),
    }).actions;
    expect(found).toHaveLength(2_000);
    expect(found.every(({ mentions }) => mentions.length === 2)).toBe(true);
    expect(new Set(found.map(({ ref }) => ref)).size).toBe(2_000);
  });

  const hostile = {
    "a.md": meeting({ date: "2026-12-01" }, [
      "=HYPERLINK(1) | Use \\<b> & “x” | 2026-12-04 | open",
      "@SUM(A1) | +cmd “x”, -1 | 2026-12-04 | open",
    ]),
  };

  it("cells that would be formulas are none", async () => {
    for (const format of ["csv", "tsv"]) {
      const { stdout } = await list(hostile, "--format", format);
      for (const cell of stdout.split(/[,\t\n]/)) expect(cell).not.toMatch(/^"?[=+@]/);
    }
  });

  it("markup stays text in the page", async () => {
    const { stdout } = await list(hostile, "--format", "html");
    expect(stdout).toContain("&lt;b&gt; &amp; “x”");
    expect(stdout).not.toMatch(/<script|<b>/i);
  });

  it("a narrow terminal gets cards, no wider than itself", async () => {
    const files = {
      "a.md": meeting({ date: "2026-12-01" }, [
        "王芳 | 整理客户的反馈意见并写成报告 | 2026-12-04 | 进行中",
      ]),
    };
    const { stdout } = await collab(["actions", "--now", "2026-12-10 09:00"], {
      files: memoryFiles(new Map([["/work/a.md", files["a.md"]]])),
      terminal: true,
      columns: 40,
      env: { NO_COLOR: "1" },
    });
    expect(stdout).toContain("整理客户的反馈意见");
    expect(stdout).not.toContain(" | ");
    for (const line of stdout.split("\n"))
      expect(
        [...line].reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 2 : 1), 0),
      ).toBeLessThanOrEqual(40);
  });
});

describe("what is not written", () => {
  const text = meeting({ date: "2026-12-01" }, ["Ann Lee | Send the report | 2026-12-04 | open"]);
  const done = (files: ReturnType<typeof memoryFiles>) =>
    collab(
      ["actions", "done", tracked({ "a.md": text }).actions[0]?.ref ?? "", "--now", "2026-12-10"],
      {
        files,
      },
    );

  it("a file that changed since it was read", async () => {
    const contents = new Map([["/work/a.md", text]]);
    const files = memoryFiles(contents);
    let reads = 0;
    const read: typeof files.read = (path) => {
      const bytes = files.read(path);
      if (path.endsWith("a.md") && ++reads === 1) contents.set("/work/a.md", `${text}\nmine\n`);
      return bytes;
    };
    const changing = { ...files, read, within: () => ({ ...files, read }) };
    const { code, stderr } = await done(changing as typeof files);
    expect({ code, after: contents.get("/work/a.md") }).toEqual({
      code: 2,
      after: `${text}\nmine\n`,
    });
    expect(stderr).toMatch(/a\.md/);
  });

  it("a file in GB18030, with the way out", async () => {
    const gb = Buffer.from([0xb8, 0xba, 0xd4, 0xf0, 0xc8, 0xcb]); // 负责人
    const bytes = Buffer.concat([
      Buffer.from(text.replace(", 王芳, 李雷", "")),
      Buffer.from("\n## Notes\n\n"),
      gb,
      Buffer.from("\n"),
    ]);
    const files = memoryFiles(new Map([["/work/a.md", text]]));
    const read: typeof files.read = (path) => (path.endsWith("a.md") ? bytes : files.read(path));
    const { code, stderr } = await done({
      ...files,
      read,
      within: () => ({ ...files, read }),
    } as typeof files);
    expect(code).toBe(2);
    expect(stderr).toMatch(/UTF-8.*adopt --write/);
  });

  it("a file that may not be written", async () => {
    const files = memoryFiles(new Map([["/work/a.md", text]]));
    const write = (): never => {
      throw Object.assign(new Error("EACCES: as the test wants it"), { code: "EACCES" });
    };
    const locked = { ...files, write, within: () => ({ ...files, write }) };
    const { code, stderr } = await done(locked as unknown as typeof files);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^collab: a\.md: /m);
  });
});
