import { describe, expect, test } from "vitest";
import { readBody, written } from "./reading.ts";

const actionIn = (body: string) => {
  const meeting = readBody(body);
  const [action] = meeting.actions;
  const { due } = action ?? {};
  return {
    who: action?.owners.join("|"),
    what: action?.task?.value,
    due: due?.kind === "date" ? due.date : (due?.kind ?? null),
    status: action?.status,
    closed: action?.closed ?? null,
    place: written(meeting, action?.dueText ?? null),
  };
};

/** Where a task can stand, each with what marks it as one. */
const PLACES = [
  ["a box", (task: string) => `## Action items\n- [ ] ${task}\n`],
  ["a bullet", (task: string) => `## 行动项\n- ${task}\n`],
  ["the minutes", (task: string) => `## Minutes\n### Plan\n- ACTION: ${task}\n`],
  ["the minutes", (task: string) => `## 纪要\n### 计划\n待办：${task}\n`],
  ["below an item", (task: string) => `## Agenda\n### Plan\n- TODO: ${task}\n`],
] as const;

describe.each(PLACES)("marks of note-taking programs in %s", (_, put) => {
  test.each([
    ["write the draft 📅 2026-12-05", "write the draft", "2026-12-05"],
    ["写初稿 📅2026-12-05", "写初稿", "2026-12-05"],
    [
      "write it ⏳ 2026-12-02 📅 2026-12-06 ➕ 2026-12-01",
      "write it ⏳ 2026-12-02 ➕ 2026-12-01",
      "2026-12-06",
    ],
    ["写初稿 ⏰2026-12-05 18:00", "写初稿", "2026-12-05"],
    ["write the draft ⏰ 2026-12-05", "write the draft", "2026-12-05"],
    ["write it ⏰ 2026-12-02 09:00 📅 2026-12-06", "write it ⏰ 2026-12-02 09:00", "2026-12-06"],
    ["write the draft [due:: 2026-12-07]", "write the draft", "2026-12-07"],
    ["写初稿（due:: 2026-12-07）", "写初稿", "2026-12-07"],
    ["write the draft due:2026-12-08", "write the draft", "2026-12-08"],
    ["write the draft >2026-12-09", "write the draft", "2026-12-09"],
    ["写初稿 >2026-12-09", "写初稿", "2026-12-09"],
    ["write the draft [[2026-12-10]]", "write the draft", "2026-12-10"],
    ["write the draft by [[2026-12-10]]", "write the draft", "2026-12-10"],
    ["写初稿 (@2026-12-11)", "写初稿", "2026-12-11"],
    ["send it 24 hours before next meeting", "send it", "relative"],
    ["send it one day before the next call", "send it", "relative"],
    ["发材料，下次会议前24小时", "发材料", "relative"],
    ["read the notes of [[2026-11-10]]", "read the notes of [[2026-11-10]]", "none"],
    ["plan the work ⏳ 2026-12-02", "plan the work ⏳ 2026-12-02", "none"],
    ["check that a >20 works", "check that a >20 works", "none"],
  ])("%s", (text, what, due) => {
    expect(actionIn(put(text))).toMatchObject({ what, due, status: "open" });
  });

  test.each([
    ["写初稿@王芳⏰2026-12-05 18:00", "写初稿", "王芳"],
    ["写 demo@王芳@李雷⏰2026-12-05 18:00", "写 demo", "王芳|李雷"],
    ["~~申请 API@王芳 @李雷⏰2026-12-05 18:00~~", "申请 API", "王芳|李雷"],
    ["服务器资源申请@王芳@李雷⏰2026-12-05 18:00", "服务器资源申请", "王芳|李雷"],
    ["寫初稿@王芳、@李雷⏰2026-12-05 18:00", "寫初稿", "王芳|李雷"],
  ])("%s, as Lark exports it, is theirs", (text, what, who) => {
    expect(actionIn(put(text))).toMatchObject({ what, who, due: "2026-12-05" });
  });

  test.each([
    ["write it -- dropped (2026-12-10)", "dropped"],
    ["write it - cancelled 2026-12-10", "dropped"],
    ["write it -- done (2026-12-10)", "done"],
    ["写初稿 --已取消（2026-12-10）", "dropped"],
    ["写初稿 - 已完成 2026-12-10", "done"],
  ])("%s has no deadline but a day on which it ended", (text, status) => {
    expect(actionIn(put(text))).toMatchObject({ due: "none", status, closed: "2026-12-10" });
  });
});

test("a day before 完成 or complete is a deadline behind a dash, too", () => {
  expect(actionIn("## 行动项\n- 写初稿 - 12月4日完成\n")).toMatchObject({ status: "open" });
});

describe("links between notes say what they are shown as", () => {
  test.each([
    ["[[Ann Lee]]: write the [[plans/launch|launch plan]]", "Ann Lee", "write the launch plan"],
    ["@[[王芳]] 整理[[上线方案]]", "王芳", "整理上线方案"],
    ["整理[[上线方案]] 负责人：[[王芳]]", "王芳", "整理上线方案"],
    ["check that `[[ -f x ]]` holds", "", "check that [[ -f x ]] holds"],
  ])("%s", (text, who, what) => {
    expect(actionIn(`## 行动项\n- ${text}\n`)).toMatchObject({ who, what });
  });

  test("attendees, items, presenters and cells", () => {
    const meeting = readBody(
      "## Attendees\n- [[Ann Lee]]\n- [[people/bo|Bo Berg]]\n## Agenda\n1. [[Launch]] (10m, [[Ann Lee]])\n" +
        "## Action items\n| Owner | Task |\n| - | - |\n| [[Bo Berg]] | [[Spec]] |\n",
    );
    expect(meeting.attendees.map(({ name }) => name)).toEqual(["Ann Lee", "Bo Berg"]);
    expect(meeting.agenda[0]).toMatchObject({
      title: { value: "Launch" },
      presenter: { value: "Ann Lee" },
    });
    expect(meeting.actions[0]).toMatchObject({ owners: ["Bo Berg"], task: { value: "Spec" } });
    expect(written(meeting, meeting.agenda[0]?.title ?? null)).toBe("[[Launch]]".slice(2, -2));
  });
});
