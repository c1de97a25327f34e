import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

const names = (text: string) => read(text).attendees.map(({ name }) => name);
const said = (text: string) =>
  read(text).attendees.map(({ name, dept }) => (dept === null ? name : `${name} | ${dept}`));

describe("handles of any script", () => {
  test.each([
    ["参会人：@方洁 @吕倩 @田野", ["方洁", "吕倩", "田野"]],
    ["參會人員：@方洁、@吕倩、@田野", ["方洁", "吕倩", "田野"]],
    ["Attendees: @方洁@吕倩, @田野", ["方洁", "吕倩", "田野"]],
    ["Attendees: @Lena Braun, @Tomás Vega", ["Lena Braun", "Tomás Vega"]],
    ["## Attendees\n- @Lena Braun\n- @Tomás Vega", ["Lena Braun", "Tomás Vega"]],
    ["## 参会人员\n@方洁 @吕倩\n@田野", ["方洁", "吕倩", "田野"]],
  ])("who attends: %j", (list, found) => {
    expect(names(`# Sync 2026-11-24\n${list}\n`)).toEqual(found);
  });

  const PLACES = [
    "## Action items\n- [ ] %",
    "## 行动项\n- %",
    "## 行動項目\n1. %",
    "## Minutes\n### A\nDecision: go\n\n- [ ] %",
    "## 纪要\n### 甲\n结论：同意\n行动项：%",
    "## Action items\n| No | Task |\n|---|---|\n| 1 | % |",
  ];
  test.each([
    ["@吕倩 写方案", "吕倩", "写方案", "none"],
    ["@吕倩写方案", "吕倩", "写方案", "none"],
    ["@呂倩 寫方案", "吕倩", "寫方案", "none"],
    ["@Lena Braun tell the others", "Lena Braun", "tell the others", "none"],
    ["@Tomás Vega, tell the others", "Tomás Vega", "tell the others", "none"],
    ["@Tom write the plan – Dec 18", "Tom", "write the plan", "2026-12-18"],
    ["@Tom write the plan - 18 December", "Tom", "write the plan", "2026-12-18"],
    ["@方洁、@吕倩 写方案，12月18日前", "方洁+吕倩", "写方案", "2026-12-18"],
  ])("who owns it: %s", (line, owner, task, due) => {
    for (const place of PLACES) {
      const text = `# Sync 2026-11-24\nAttendees: Lena Braun, Tomás Vega, 方洁, 吕倩\n\n${place.replace("%", line)}\n`;
      const [action] = read(text).actions;
      const day = action?.due.kind === "date" ? action.due.date : action?.due.kind;
      expect([place, action?.owners.join("+"), action?.task?.value, day]).toEqual([
        ...[place, owner, task, due],
      ]);
    }
  });
});

describe("prose ends a list of people, and names nobody", () => {
  test.each([
    ["## 参会人员\n- 王芳\n\n以下同学请于会前完成阅读，并带上各自的材料。\n\n- 预算\n", ["王芳"]],
    ["## 參會人員\n- 王芳\n\n本次會議未達法定人數，改期再開。\n", ["王芳"]],
    ["## Attendees\n- Ann Lee\n\nQuorum not achieved, so nothing could be decided.\n", ["Ann Lee"]],
    [
      "## Present\n- Ann Lee\n\nUnfortunately the room was locked at first.\n\n- Budget\n",
      ["Ann Lee"],
    ],
    ["Present: unfortunately nobody took a list this time\n", []],
    ["出席：很遗憾，这次没有人做记录\n", []],
    ["出席人員：抱歉，這次無人簽到\n", []],
  ])("%j", (list, found) => {
    const meeting = read(`# Sync 2026-11-24\n${list}`);
    expect(meeting.attendees.map(({ name }) => name)).toEqual(found);
    expect(meeting.unread.length).toBeGreaterThan(0);
  });
});

describe("an entry of a list is one person", () => {
  test.each([
    ["- Bob Roe, Foo, Inc\n- Ann Lee, Acme", ["Bob Roe | Foo, Inc", "Ann Lee | Acme"]],
    ["- Bob Roe, Foo GmbH\n- Ann Lee, Acme Ltd", ["Bob Roe | Foo GmbH", "Ann Lee | Acme Ltd"]],
    ["- 王芳，某某公司\n- 李雷，产品部", ["王芳 | 某某公司", "李雷 | 产品部"]],
    ["- 王芳，資訊部\n- 李雷，產品經理", ["王芳 | 資訊部", "李雷 | 產品經理"]],
    ["- Joe Foo, PhD <joe@example.com>\n- Ann Lee", ["Joe Foo", "Ann Lee"]],
    ["- Joe Foo, MD, PhD\n- Ann Lee, Jr.", ["Joe Foo", "Ann Lee"]],
    ["- Max Ott (he/him)\n- Kim Poe (they/them)", ["Max Ott", "Kim Poe"]],
    ["- Beth Young (BY)\n- Paul Moss (PM)", ["Beth Young", "Paul Moss"]],
    ["- Beth Young [BY]\n- Ann Lee (QA)", ["Beth Young", "Ann Lee | QA"]],
  ])("%j", (list, found) => {
    for (const heading of ["Attendees", "参会人员", "參會人員"])
      expect(said(`# Sync 2026-11-24\n\n## ${heading}\n${list}\n`)).toEqual(found);
  });

  test("initials call their person afterwards", () => {
    for (const action of ["- BY: write it", "- [ ] BY to write it", "- write it (BY)"]) {
      const text = `# Sync 2026-11-24\n## Attendees\n- Beth Young (BY)\n\n## Action items\n${action}\n`;
      expect(read(text).actions[0]?.owners).toEqual(["Beth Young"]);
    }
  });
});
