import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { meeting, read, tracked } from "./tracking.ts";

const NOW = ["--now", "2026-12-10 09:00"];

/** What a command line makes of some files, in the order given; refs are those of the tasks named. */
async function run(files: Readonly<Record<string, string>>, args: readonly string[]) {
  const contents = new Map(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  const outcome = await collab(["actions", ...args, ...NOW], { files: memoryFiles(contents) });
  const after = Object.fromEntries(
    Object.keys(files).map((name) => [name, contents.get(`/work/${name}`) ?? ""]),
  );
  return { ...outcome, after };
}

const refOf = (files: Readonly<Record<string, string>>, index = 0): string =>
  tracked(files).actions[index]?.ref ?? "none";

const zh = (body: string): string =>
  `---\ntitle: 周会\nstart: 2026-12-01 14:00\nattendees: [李雷, 王芳]\n---\n## 行动项\n${body}\n`;
const en = (body: string): string =>
  `---\ntitle: Sync\nstart: 2026-12-01 14:00\ntimezone: UTC\nattendees: [Ann Lee, Bo Berg]\n---\n## Action items\n${body}\n`;

/** The lines that differ. */
function changed(before: string, after: string): string {
  const old = new Set(before.split("\n"));
  return after
    .split("\n")
    .filter((line) => !old.has(line))
    .join("\n");
}

const table = (...rows: readonly string[]): string =>
  ["| 负责人 | 任务 | 截止时间 | 状态 |", "| --- | --- | --- | --- |", ...rows].join("\n");
const bare = "| Owner | Task |\n|---|---|\n| Ann Lee | Book the room |\n| Bo Berg | Buy a cake |";

/** One action in every form, and what becomes of its lines. */
describe("the smallest edit", () => {
  it.each<[string, string, readonly string[], string]>([
    [
      "a cell",
      zh(table("| 王芳 | 补齐文档 | 12月4日 | 进行中 |")),
      ["done"],
      "| 王芳 | 补齐文档 | 12月4日 | 已完成",
    ],
    [
      "an empty cell",
      zh(table("| 王芳 | 补齐文档 | 12月4日 |        |")),
      ["drop"],
      "| 王芳 | 补齐文档 | 12月4日 | 已取消",
    ],
    [
      "a cell that is left out",
      zh(table("| 王芳 | 补齐文档 | 12月4日 |")),
      ["done"],
      "| 王芳 | 补齐文档 | 12月4日 | 已完成",
    ],
    [
      "no such column",
      en(bare),
      ["done"],
      "| Owner | Task | Status |\n|---|---|---|\n| Ann Lee | Book the room | done",
    ],
    [
      "no column for the day",
      en(bare),
      ["move", "--due", "2026-12-14"],
      "| Owner | Task | Due |\n|---|---|---|\n| Ann Lee | Book the room | 14 December |",
    ],
    [
      "a day of another year, with it",
      en("| Owner | Task | Due |\n|---|---|---|\n| Ann Lee | Book the room | 14 December |"),
      ["move", "--due", "2027-01-15"],
      "| Ann Lee | Book the room | ~~14 December~~ 15 January 2027 |",
    ],
    [
      "a day of another year, with it",
      zh("| 负责人 | 任务 | 截止时间 |\n|---|---|---|\n| 王芳 | 补齐文档 | 12月4日 |"),
      ["move", "--due", "2027-01-15"],
      "| 王芳 | 补齐文档 | ~~12月4日~~ 2027年1月15日 |",
    ],
    [
      "a day whose year was written, with it",
      zh("| 负责人 | 任务 | 截止时间 |\n|---|---|---|\n| 王芳 | 补齐文档 | 2026年12月4日 |"),
      ["move", "--due", "2026-12-14"],
      "| 王芳 | 补齐文档 | ~~2026年12月4日~~ 2026年12月14日 |",
    ],
    [
      "a table without bars at the edges",
      en("Owner | Task\n--- | ---\nAnn Lee | Book the room"),
      ["done"],
      "Owner | Task | Status\n--- | --- | ---\nAnn Lee | Book the room | done",
    ],
    [
      "a check box",
      en("- [ ] Ann Lee to book the room by Friday"),
      ["done"],
      "- [x] Ann Lee to book the room by Friday",
    ],
    [
      "a box that was ticked",
      zh("- [x] 王芳：补齐文档，12月14日前 ✅ 2026-12-08"),
      ["reopen"],
      "- [ ] 王芳：补齐文档，12月14日前",
    ],
    [
      "a day behind a status with its label",
      en("- Ann Lee: book the room, status: dropped"),
      ["move", "--due", "2026-12-14"],
      "- Ann Lee: book the room, status: dropped, due: 14 December",
    ],
    [
      "a list item",
      en("- Ann Lee: book the room by Friday"),
      ["done"],
      "- Ann Lee: book the room by Friday -- done",
    ],
    [
      "a tail",
      zh("- 请王芳补齐文档 --王芳、12月4日"),
      ["done"],
      "- 请王芳补齐文档 --王芳、12月4日 --已完成",
    ],
    [
      "a tail that says so",
      zh("- 补齐文档，责任人：王芳 --进行中"),
      ["done"],
      "- 补齐文档，责任人：王芳 --已完成",
    ],
    [
      "lines of details",
      zh("1. 补齐文档\n   - 责任人：王芳\n   - 截止时间：12月4日"),
      ["done"],
      "   - 状态：已完成",
    ],
    [
      "a moved day keeps the one before",
      zh(table("| 王芳 | 补齐文档 | 12月4日 | 进行中 |")),
      ["move", "--due", "12月14日"],
      "| 王芳 | 补齐文档 | ~~12月4日~~ 12月14日 | 进行中 |",
    ],
    [
      "and the one before that",
      zh(table("| 王芳 | 补齐文档 | ~~12月4日~~ 12月8日 | 进行中 |")),
      ["move", "--due", "下周一"],
      "| 王芳 | 补齐文档 | ~~12月4日~~ ~~12月8日~~ 12月14日 | 进行中 |",
    ],
    [
      "figures stay figures",
      en("- Ann Lee: book the room by 2026-12-04"),
      ["move", "--due", "next Monday"],
      "- Ann Lee: book the room ~~by 2026-12-04~~ by 2026-12-14",
    ],
    [
      "a day within the task",
      zh("- [ ] 王芳：12月4日前补齐文档"),
      ["move", "--due", "12月14日"],
      "- [ ] 王芳：~~12月4日前~~ 12月14日前补齐文档",
    ],
    [
      "a new year is said",
      zh(table("| 王芳 | 补齐文档 | 12月4日 | 进行中 |")),
      ["move", "--due", "2028-01-14"],
      "| 王芳 | 补齐文档 | ~~12月4日~~ 2028年1月14日 | 进行中 |",
    ],
    [
      "another owner",
      zh(table("| 王芳 | 补齐文档 | 12月4日 | 进行中 |")),
      ["assign", "李雷"],
      "| 李雷 | 补齐文档 | 12月4日 | 进行中 |",
    ],
    [
      "an owner for the first time",
      zh("- [ ] 补齐文档，12月4日前"),
      ["assign", "李雷"],
      "- [ ] 李雷：补齐文档，12月4日前",
    ],
    [
      "open again",
      zh(table("| 王芳 | 补齐文档 | 12月4日 | 已完成 |")),
      ["reopen"],
      "| 王芳 | 补齐文档 | 12月4日 | 进行中 |",
    ],
    [
      "open again, where its state stood before it",
      en("- Ann Lee: DONE – book the room"),
      ["reopen"],
      "- Ann Lee: book the room",
    ],
    [
      "open again, where its state stood in a bracket before it",
      zh("- 王芳：【已完成】补齐文档，12月14日前"),
      ["reopen"],
      "- 王芳：补齐文档，12月14日前",
    ],
    [
      "an open box again",
      en("- [x] Ann Lee to book the room"),
      ["reopen"],
      "- [ ] Ann Lee to book the room",
    ],
  ])("%s", async (_, text, [verb = "", ...rest], line) => {
    const files = { "a.md": text };
    const ref = refOf(files);
    const { after, code, stderr } = await run(files, [verb, ref, ...rest]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    // The day of closing stands where the form has room for it.
    const found = changed(text, after["a.md"] ?? "").replace(
      /（2026-12-10）|,? \(?2026-12-10\)?(?= |$)| ✅ 2026-12-10/g,
      "",
    );
    expect(found.split("\n").map((each) => each.replace(/ +\|$/, "").trimEnd())).toEqual(
      line.split("\n").map((each) => each.replace(/ +\|$/, "").trimEnd()),
    );
    expect(refOf(after)).toBe(ref);
  });

  it("leaves line ends, the byte order mark and a missing last line end alone", async () => {
    const text =
      `\ufeff${zh(table("| 王芳 | 补齐文档 | 12月4日 | 进行中 |", "| 李雷 | 写报告 | 12月5日 | 进行中 |"))}`
        .replaceAll("\n", "\r\n")
        .trimEnd();
    const files = { "a.md": text };
    const { after } = await run(files, ["drop", refOf({ "a.md": text.slice(1) })]);
    const undone = (after["a.md"] ?? "").replace(/已取消(?:（2026-12-10）)?/, "进行中");
    expect(undone).toBe(text);
  });
});

describe("one action in several meetings", () => {
  const launch = { series: "launch" };
  const files = {
    "a.md": meeting({ date: "2026-12-01", ...launch }, [
      "Ann Lee | Send the report | 2026-12-04 | open",
    ]),
    "b.md": meeting({ date: "2026-12-08", ...launch }, [
      "Ann Lee | Send the report | 2026-12-11 | open",
      "Bo Berg | Buy a cake | 2026-12-11 | open",
    ]),
  };

  it("is changed in the latest", async () => {
    const { after } = await run(files, ["done", refOf(files)]);
    expect(after["a.md"]).toBe(files["a.md"]);
    expect(tracked(after).actions[0]).toMatchObject({ status: "done", mentions: [{}, {}] });
  });

  it("keeps its earlier owner where only the words join it", async () => {
    const { after } = await run(files, ["assign", refOf(files), "Bo Berg"]);
    expect(after["b.md"]).toContain("| ~~Ann Lee~~ Bo Berg | Send the report |");
    expect(tracked(after).actions[0]).toMatchObject({ owners: ["Bo Berg"], mentions: [{}, {}] });
  });

  it("several of one file are one write", async () => {
    const refs = [refOf(files, 0), refOf(files, 1)];
    const { after, stdout } = await run(files, ["done", ...refs]);
    expect(tracked(after).actions.map(({ status }) => status)).toEqual(["done", "done"]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
  });

  it.each<[string, string]>([
    ["in lines with boxes", en("- [ ] @ann Write one\n- [ ] @bo Write two\n- @ann Write three")],
    ["in a table", en("| Owner | Task | Status |\n|-|-|-|\n| Ann | One | open |\n| Bo | Two | |")],
    ["in a table that has yet to get a column", en(bare)],
    ["in two tables without a column", en(`${bare}\n\n### More\n\n${bare.replace("cake", "pie")}`)],
    [
      "in several forms",
      en(`${bare}\n\n- [ ] @ann Write one (by Friday)\n- @bo Write two -- open`),
    ],
  ])("all of one file at once read as if one after the other, %s", async (_, text) => {
    const files = { "a.md": text };
    const refs = tracked(files).actions.map(({ ref }) => ref);
    expect(refs.length).toBeGreaterThan(1);
    for (const change of [
      ["done", "--note", "see report"],
      ["drop"],
      ["move", "--due", "2026-12-18"],
    ]) {
      const [verb = "", ...options] = change;
      const atOnce = await run(files, [verb, ...refs, ...options]);
      let oneByOne: Readonly<Record<string, string>> = files;
      for (const ref of refs) oneByOne = (await run(oneByOne, [verb, ref, ...options])).after;
      expect([atOnce.code, atOnce.after]).toEqual([0, oneByOne]);
      expect(atOnce.after).not.toEqual(files);
    }
  });

  it("--dry-run shows what would change", async () => {
    const { after, stdout } = await run(files, ["done", refOf(files), "--dry-run"]);
    expect(after).toEqual(files);
    expect(stdout).toMatch(/^--- a\/b\.md\n\+\+\+ b\/b\.md\n@@/);
  });
});

describe("what is refused", () => {
  const files = { "a.md": en(bare) };

  it.each<[string, readonly string[], RegExp]>([
    ["no ref", ["done"], /needs a ref/],
    ["an unknown ref", ["done", "nothing.zzzz"], /there is no action “nothing\.zzzz”/],
    [
      "a ref with a slip names the nearest",
      ["done", `${refOf({ "a.md": en(bare) }).slice(0, -1)}u`],
      /did you mean a\.\w{4} \(“Book the room”\)/,
    ],
    ["a day that is none", ["move", refOf({ "a.md": en(bare) }), "--due", "soon"], /names no day/],
    ["no day", ["move", refOf({ "a.md": en(bare) })], /needs --due/],
    [
      "a name that would be markup",
      ["assign", refOf({ "a.md": en(bare) }), "A | B"],
      /cannot stand in a file/,
    ],
    ["--on that is no day", ["done", refOf({ "a.md": en(bare) }), "--on", "soon"], /is no day/],
    [
      "a day to come",
      ["done", refOf({ "a.md": en(bare) }), "--on", "2030-01-02"],
      /--on 2030-01-02 is still to come/,
    ],
    [
      "a day to come, in Chinese",
      ["drop", refOf({ "a.md": en(bare) }), "--on", "2030-01-02", "--lang", "zh"],
      /--on 2030-01-02 还没有到/,
    ],
    ["an option of lists", ["done", "x.y", "--overdue"], /for listing actions/],
    ["an option of changes", ["--note", "x"], /is for done, reopen, drop, move/],
  ])("%s", async (_, args, message) => {
    const { code, stderr, after } = await run(files, args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(after).toEqual(files);
  });

  it("nothing is written when one of several refs is unknown", async () => {
    const { code, after } = await run(files, ["done", refOf(files), "nothing.zzzz"]);
    expect(code).toBe(2);
    expect(after).toEqual(files);
  });

  it("two actions with one task are told apart, and what is common to them names neither", async () => {
    const twice = {
      "a.md": en(
        "| Owner | Task |\n|---|---|\n| Ann Lee | Book the room |\n| Bo Berg | Book the room |",
      ),
    };
    const refs = tracked(twice).actions.map(({ ref }) => ref);
    expect(new Set(refs).size).toBe(2);
    const common = refs[0]?.slice(0, -2) ?? "";
    const { code, stderr } = await run(twice, ["done", common]);
    expect(code).toBe(2);
    for (const ref of refs) expect(stderr).toContain(ref);
    const { after } = await run(twice, ["done", refs[1] ?? ""]);
    expect(read("a.md", after["a.md"] ?? "")[0]?.actions.map(({ status }) => status)).toEqual([
      "open",
      "done",
    ]);
  });

  it("what is so already is left alone", async () => {
    const done = { "a.md": zh(table("| 王芳 | 补齐文档 | 12月4日 | 已完成 |")) };
    const { code, stderr, after } = await run(done, ["done", refOf(done)]);
    expect({ code, after }).toEqual({ code: 0, after: done });
    expect(stderr).toContain("本来就是已完成");
  });
});
