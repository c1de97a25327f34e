import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

/** Where the words of an action can stand; `%` is their place. */
const PLACES: Readonly<Record<string, string>> = {
  list: "## Action items\n- %",
  "numbered list": "## Action items\n1. %\n2. Zoe: test it",
  boxes: "## Action items\n- [ ] %",
  "list in Chinese": "## 行动项\n- %",
  "list in traditional characters": "## 行動項目\n- %",
  lines: "## Action items\n%",
  "minutes of a topic": "## Minutes\n### Budget\nDecision: go\n\n- Action items:\n  - %",
  "label in the minutes": "## 纪要\n### 1. 预算\n结论：同意\n行动项：%",
  "label in English minutes": "## Minutes\n### Budget\nDecision: go\nACTION: %",
  "cell of tasks": "## Action items\n| No | Task |\n|---|---|\n| 1 | % |",
  "cell beside an empty one":
    "## 行动项\n| 任务 | 负责人 | 截止时间 | 状态 |\n|---|---|---|---|\n| % | | | |",
};

const HEAD = "# Sync 2026-11-24\nAttendees: Ann Lee; Bo Berg; 王芳; 李雷\n\n";

const first = (place: string, words: string) =>
  read(`${HEAD}${place.replace("%", () => words)}\n`).actions[0];

const said = (place: string, words: string) => {
  const { owners = [], task, due } = first(place, words) ?? {};
  return [
    owners.join("+"),
    task?.value ?? null,
    due?.kind === "date" ? due.date : (due?.kind ?? null),
  ];
};

describe.each(Object.entries(PLACES))("in a %s", (name, place) => {
  test.each([
    ["Ann: by 14 Dec send it", "Ann Lee", "send it", "2026-12-14"],
    ["Ann: by 14 Dec, send it", "Ann Lee", "send it", "2026-12-14"],
    ["Ann: by Fri, 4 Dec send it", "Ann Lee", "send it", "2026-12-04"],
    ["By Friday, Ann: send it", "Ann Lee", "send it", "2026-11-27"],
    ["By 14 Dec Ann to send it", "Ann Lee", "send it", "2026-12-14"],
    ["Ann to by Friday send it", "Ann Lee", "send it", "2026-11-27"],
    ["Ann (by 14 Dec): send it", "Ann Lee", "send it", "2026-12-14"],
    ["Ann: before the next meeting send it", "Ann Lee", "send it", "relative"],
    ["王芳：12月14日前提交初稿", "王芳", "提交初稿", "2026-12-14"],
    ["王芳：12月14日前，提交初稿", "王芳", "提交初稿", "2026-12-14"],
    ["12月14日前，王芳：提交初稿", "王芳", "提交初稿", "2026-12-14"],
    ["12月14日前王芳提交初稿", "王芳", "提交初稿", "2026-12-14"],
    ["王芳（12月14日前）：提交初稿", "王芳", "提交初稿", "2026-12-14"],
    ["王芳：三個工作日內提交初稿", "王芳", "提交初稿", "2026-11-27"],
    ["王芳：請於週五前提交初稿", "王芳", "提交初稿", "2026-11-27"],
  ])("a deadline in front of the task: %s", (words, owner, task, due) => {
    expect(said(place, words)).toEqual([owner, task, due]);
  });

  test.each([
    ["Ann: by hand copy it", "Ann Lee", "by hand copy it"],
    ["Ann: before lunch call Bo", "Ann Lee", "before lunch call Bo"],
    ["王芳：12月14日前的数据整理", "王芳", "12月14日前的数据整理"],
  ])("no deadline: %s", (words, owner, task) => {
    // Of a cell that says no more than who, the words stay as they are.
    if (name.startsWith("cell")) return;
    expect(said(place, words)).toEqual([owner, task, "none"]);
  });

  test.each([
    ["王芳：提交初稿，11月27日或12月4日前", "提交初稿", "11月27日或12月4日前"],
    ["王芳：11月27日或12月4日前提交初稿", "提交初稿", "11月27日或12月4日前"],
    ["王芳：提交初稿，11月27日或者12月4日前完成", "提交初稿", "11月27日或者12月4日前"],
    ["王芳：提交初稿，11月27日還是12月4日前", "提交初稿", "11月27日還是12月4日前"],
    ["Ann: by 27 Nov or 4 Dec send it", "send it", "by 27 Nov or 4 Dec"],
    ["Ann: by 14 or 15 Dec send it", "send it", "by 14 or 15 Dec"],
    ["Ann: send it by Friday or Monday", "send it", "by Friday or Monday"],
  ])("which of two days is not understood: %s", (words, task, due) => {
    const action = first(place, words);
    expect([action?.task?.value, action?.due.kind, action?.dueText?.value]).toEqual([
      task,
      "unparsed",
      due,
    ]);
  });

  test.each([
    "Goal: ship it",
    "Goals: ship it",
    "Tools: pick one",
    "Frontend: finish it",
    "Landing Page: redraw it",
    "User Stories: write them",
    "API: add it",
    "Frontend to be rewritten",
    "finish it (Frontend)",
    "(Frontend) finish it",
    "目标：上线",
    "前端：完成登录页",
    "工具：选型",
    "周知：大家看邮件",
    "遊戲：選型",
    "方法：保留材料",
  ])("a label owns nothing: %s", (words) => {
    expect(first(place, words)?.owners).toEqual([]);
    expect(first(place, words)?.task?.value).toBe(words);
  });

  test.each([
    ["（已完成）王芳：更新文档", "王芳", "更新文档", "done"],
    ["【已完成】王芳：更新文档", "王芳", "更新文档", "done"],
    ["[已完成] 王芳：更新文档", "王芳", "更新文档", "done"],
    ["（進行中）王芳：更新文件", "王芳", "更新文件", "open"],
    ["[done] Ann: update it", "Ann Lee", "update it", "done"],
    ["(in progress) Ann: update it", "Ann Lee", "update it", "open"],
    ["Done: Ann: update it", "Ann Lee", "update it", "done"],
    ["Done - Ann: update it", "Ann Lee", "update it", "done"],
    ["DONE Ann: update it", "Ann Lee", "update it", "done"],
    ["王芳：更新文件（進行中）", "王芳", "更新文件", "open"],
    ["王芳：更新文档，进行中", "王芳", "更新文档", "open"],
    ["王芳：更新文档——进行中", "王芳", "更新文档", "open"],
    ["Ann: update it (in progress)", "Ann Lee", "update it", "open"],
    ["Ann: update it - in progress", "Ann Lee", "update it", "open"],
    ["Ann: update it, in progress", "Ann Lee", "update it", "open"],
    ["Ann: update it [cancelled]", "Ann Lee", "update it", "dropped"],
  ])("how far it is, before or behind: %s", (words, owner, task, status) => {
    const action = first(place, words);
    expect([action?.owners.join("+"), action?.task?.value]).toEqual([owner, task]);
    expect([action?.status, action?.isStatusUnderstood]).toEqual([status, true]);
    expect(action?.statusText).not.toBeNull();
  });

  test.each([
    ["王芳：更新文档，产出：说明书，12月4日前", "更新文档", "说明书", "2026-12-04"],
    ["王芳：更新文件，產出：說明書", "更新文件", "說明書", "none"],
    ["王芳：更新文档，输出物：说明书", "更新文档", "说明书", "none"],
    ["王芳：更新文档，成果：说明书", "更新文档", "说明书", "none"],
    ["Ann: update it, output: a manual, by 4 Dec", "update it", "a manual", "2026-12-04"],
    ["Ann: update it, deliverables: a manual", "update it", "a manual", "none"],
  ])("what is delivered: %s", (words, task, deliverable, due) => {
    const action = first(place, words);
    expect([action?.deliverable?.value, ...said(place, words).slice(1)]).toEqual([
      deliverable,
      task,
      due,
    ]);
  });
});

test.each([
  ["- 王芳：更新文档并\n  于周五前完成", "更新文档", "2026-11-27"],
  ["- 王芳：更新文件並\n  於週五前完成", "更新文件", "2026-11-27"],
  ["- 王芳：更新文档，\n  12月4日前发出", "更新文档，12月4日前发出", "2026-12-04"],
  ["- [ ] 王芳：更新文档，并在\n  12月4日前完成", "更新文档", "2026-12-04"],
  ["- Ann: update it and\n  send it by Friday", "update it and send it", "2026-11-27"],
])("a wrapped item keeps its deadline: %j", (item, task, due) => {
  expect(said("## 行动项\n%", item).slice(1)).toEqual([task, due]);
});

test("a heading that is called like a deliverable is a topic", () => {
  const { minutes } = read(
    "# 例会 2026-11-24\n\n## 纪要\n### 成果\n- 做完了\n### Output\n- all of it\n",
  );
  expect(minutes.map(({ title }) => title.value)).toEqual(["成果", "Output"]);
});
