import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const tasks = (body: string, people = "Attendees: Ann Lee, Bo Berg"): readonly string[] =>
  read(
    `# Roof sync 2026-11-18\n\n${people}\n\n## Notes\n\nThe roof leaks.\n\n${body}\n`,
  ).actions.map(({ owners, task, topic }) =>
    [owners.join("|"), task?.value, ...(topic ? [topic.value] : [])].join(" · "),
  );

describe("tasks that end in whose they are", () => {
  test("who is on no list is named as the others are", () => {
    expect(
      tasks(
        "## Action items\n- fix the style - Ann\n- write the tests - Zoe\n- read the code of conduct - all\n- move one test",
      ),
    ).toEqual([
      "Ann Lee · fix the style",
      "Zoe · write the tests",
      "all · read the code of conduct",
      " · move one test",
    ]);
  });

  test("a line above some of them says what they are about", () => {
    expect(
      tasks("## Action items\n- Pages\n  - Start page - Ann\n  - Menu - Zoe/Bo\n  - Footer\n"),
    ).toEqual(["Ann Lee · Start page · Pages", "Zoe|Bo Berg · Menu · Pages", " · Footer · Pages"]);
  });

  test("also behind colons, and by +", () => {
    expect(
      tasks("## Action items\n- Diagrams: Ann & Bo\n- Sequence: Zoe\n- Menu- Bo + Zoe"),
    ).toEqual(["Ann Lee|Bo Berg · Diagrams", "Zoe · Sequence", "Bo Berg|Zoe · Menu"]);
    expect(
      tasks(
        "## 行动项\n- 写初稿 - 王芳\n- 查资料 - 小阿亮\n- 订会议室 - 李雷",
        "参会人员：王芳、李雷",
      ),
    ).toEqual(["王芳 · 写初稿", " · 查资料 - 小阿亮", "李雷 · 订会议室"]);
  });

  test.each([
    "## Action items\n- fix the style - Zoe\n- write the tests - Paul",
    "## Action items\n- fix the style - Ann\n- write the tests - Urgent\n- ask them - Later\n- call them",
  ])("nobody is made up where nobody is known, or few lines do so: %s", (body) => {
    expect(tasks(body).filter((each) => /^(?:Zoe|Paul|Urgent|Later)/.test(each))).toEqual([]);
  });
});

describe("what is done by when the group meets again", () => {
  test.each([
    "Action points for next week (board)",
    "Tasks for the next meeting",
    "To-dos for this week",
    "Homework for next time",
    "Tasks to do for tomorrow",
  ])("%s", (heading) => {
    expect(tasks(`## ${heading}\n- fix the style - Ann`)).toEqual(["Ann Lee · fix the style"]);
  });

  test("who chairs it, and that its day is open, is no task", () => {
    expect(
      tasks(
        "## Action items\n- Tests: Ann\n- Menu: Bo\n- next chair: Ann\n- minute taker: Bo\n- Next meeting: TBD, by mail",
      ),
    ).toEqual(["Ann Lee · Tests", "Bo Berg · Menu"]);
    expect(
      tasks(
        "## 行动项\n- 写初稿：王芳\n- 查资料：李雷\n- 下次主持人：王芳\n- 下次记录人：李雷\n- 下次会议：待定",
        "参会人员：王芳、李雷",
      ),
    ).toEqual(["王芳 · 写初稿", "李雷 · 查资料"]);
  });
});

describe("a heading of a group's own", () => {
  test.each([
    ["## 我们的安排\n- 写初稿 - 王芳\n- 查资料 - 李雷", ["王芳 · 写初稿", "李雷 · 查资料"]],
    ["## 大家的任务\n- 写初稿 -- 王芳\n- 查资料——李雷", ["王芳 · 写初稿", "李雷 · 查资料"]],
  ])("%s", (body, expected) => {
    expect(tasks(body, "参会人员：王芳、李雷")).toEqual(expected);
  });

  test.each([
    [
      "## Who does what\n- Call the builder - Ann\n- Ask for money - Zoe",
      ["Ann Lee · Call the builder", "Zoe · Ask for money"],
    ],
    [
      "## Chores for the fair\n- Tables - Bo\n- Drinks: Ann",
      ["Bo Berg · Tables", "Ann Lee · Drinks"],
    ],
  ])("%s", (body, expected) => {
    expect(tasks(body)).toEqual(expected);
  });

  test.each([
    "## Talks\n- The roof - Ann\n- The money - Bo",
    "## Review of last week's tasks done\n- The roof - Ann\n- The money - Bo",
    "## Chores for the fair\n- Tables - Bo\n- We need drinks",
  ])("what is not shared out there is no task: %s", (body) => {
    expect(tasks(body)).toEqual([]);
  });
});

describe("what stands behind the day is no part of the deadline", () => {
  const dues = (line: string) =>
    read(`# Sync 2026-11-18\n\nAttendees: Ann Lee\n\n## Action items\n- ${line}\n`).actions.map(
      ({ task, dueText, due }) => [
        task?.value,
        dueText?.value ?? null,
        "date" in due ? due.date : due.kind,
      ],
    );

  test.each([
    [
      "Ann: write it by Friday (see the notes)",
      "write it (see the notes)",
      "by Friday",
      "2026-11-20",
    ],
    [
      "Ann: mend it by 4 December, then paint it",
      "mend it, then paint it",
      "by 4 December",
      "2026-12-04",
    ],
    [
      "Ann: sort it by Thursday (by size); also file it",
      "sort it (by size); also file it",
      "by Thursday",
      "2026-11-19",
    ],
  ])("%s", (line, task, said, day) => {
    expect(dues(line)).toEqual([[task, said, day]]);
  });

  test("but another word for the same day is", () => {
    expect(dues("Ann: write it by Friday (20 November)")[0]?.[0]).toBe("write it");
    expect(dues("Ann: write it by 20 November (Friday)")[0]?.[0]).toBe("write it");
  });
});
