import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

/** Where a deadline can stand; `%` is its place. */
const PLACES: Readonly<Record<string, string>> = {
  cell: "| Owner | Task | Due |\n|---|---|---|\n| Ann | write it | % |",
  item: "- Ann: write it, due: %",
  box: "- [ ] Ann to write it by %",
  bracket: "- [ ] Ann: write it (%)",
  detail: "- Ann: write it\n  - Due: %",
};

const english = (place: string, words: string, more = "") =>
  read(
    `# Sync 2026-11-30\n${more}\n\n## Action items\n${place.replace("%", words)}\n`,
  ).actions.flatMap(({ due }) => (due.kind === "date" ? [due.date] : [due.kind]));

describe.each(Object.entries(PLACES))("a deadline in a %s", (_, place) => {
  test.each(["4/12", "12/4", "5/6", "10/11", "1/2"])("%s may be two days", (words) => {
    expect(english(place, words)).toEqual(["unparsed"]);
  });

  test.each([
    ["4/30", "2027-04-30"],
    ["30/4", "2027-04-30"],
    ["12/12", "2026-12-12"],
    ["Fri 4/12", "2026-12-04"],
    ["4/12/2026 (Fri)", "2026-12-04"],
  ])("%s can be one alone", (words, day) => {
    if (place.includes("(%)") && words.includes("(")) return;
    expect(english(place, words)).toEqual([day]);
  });

  test.each(["Sent on 30/11.", "Date: 30/11/2026", "Between 16/11 and 30/11 we tried."])(
    "the day comes first where the file writes so: %s",
    (more) => {
      expect(english(place, "4/12", more)).toEqual(["2026-12-04"]);
      expect(english(place, "4/12/2026", more)).toEqual(["2026-12-04"]);
    },
  );

  test.each(["Sent on 11/30.", "Date: 11/30/2026", "From 11/16 to 11/30 we tried."])(
    "the month comes first where the file writes so: %s",
    (more) => {
      expect(english(place, "12/4", more)).toEqual(["2026-12-04"]);
      expect(english(place, "12/4/2026", more)).toEqual(["2026-12-04"]);
    },
  );

  test("a file that writes both orders leaves it open", () => {
    expect(english(place, "12/4", "From 11/16 to 30/11.")).toEqual(["unparsed"]);
  });
});

test.each([
  ["# 例会 2026-11-30\n\n## 行动项\n- 王芳：写报告，12/4前\n", "2026-12-04"],
  ["# 例会 2026-11-30\n\n## 行动项\n- 王芳：写报告，截止：12.4\n", "2026-12-04"],
  ["# 例會 2026-11-30\n\n## 行動項目\n- 王芳：寫報告，截止：12/4\n", "2026-12-04"],
  [
    "# 例会 2026-11-30\n\n## 行动项\n| 负责人 | 任务 | 截止时间 |\n|---|---|---|\n| 王芳 | 写 | 12/4 |\n",
    "2026-12-04",
  ],
])("in Chinese the month comes first: %j", (text, day) => {
  expect(read(text).actions[0]?.due).toMatchObject({ kind: "date", date: day });
});

const dated = (text: string, file = "2026/meeting.md") => {
  const { date, problems } = read(text, file);
  return [date?.value ?? null, ...problems.map(({ code }) => code)].filter(
    (of) => of !== "missing",
  );
};

describe("the meeting's own day", () => {
  test.each([
    ["# Sync\nDate: 4/12\n", [null, "impossible-date"]],
    ["# Sync\nDate: 4/12/2026\n", [null, "impossible-date"]],
    ["# Sync\nDate: 4/12\n\nThe last one was on 30/11.\n", ["2026-12-04"]],
    ["# Sync\nDate: 12/4/2026\n\nThe last one was on 11/30.\n", ["2026-12-04"]],
    ["# 例会\n日期：12/4\n", ["2026-12-04"]],
  ])("%j", (text, said) => {
    expect(dated(text)).toEqual(said);
  });
});

test("a done word decides, whatever the order of its day", () => {
  const table = (status: string) =>
    `# Sync 2026-12-20\n\n## Action items\n| Owner | Task | Status |\n|---|---|---|\n| Ann | write | ${status} |\n`;
  expect(read(table("done 12/4")).actions[0]).toMatchObject({ status: "done", closed: null });
  const own = `${table("done 12/4")}\nNext one: 12/27\n`;
  expect(read(own).actions[0]).toMatchObject({ status: "done", closed: "2026-12-04" });
});

test.each([
  ["- [ ] Ann: write it, due Friday, 27 Nov or 4 Dec", "due Friday, 27 Nov or 4 Dec"],
  ["- Ann to write it by 27 Nov or 4 Dec", "by 27 Nov or 4 Dec"],
  ["- Ann: write it (27 Nov or 4 Dec)", "27 Nov or 4 Dec"],
  ["- Ann: write it, due: 27 Nov / 4 Dec", "27 Nov / 4 Dec"],
  ["- 王芳：写报告（11月27日或12月4日）", "11月27日或12月4日"],
  ["- 王芳：写报告，截止：11月27日或12月4日", "11月27日或12月4日"],
])("two days are no deadline, and stay written as one: %s", (line, words) => {
  const [action] = read(`# Sync 2026-11-24\n## Action items\n${line}\n`).actions;
  expect([action?.due.kind, action?.dueText?.value]).toEqual(["unparsed", words]);
});
