import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

const meeting = (body: string) => read(`# 例会 2026-12-01\n出席：王芳、李雷\n\n${body}\n`);
const topics = (body: string) =>
  meeting(body).minutes.map(({ title, conclusion }) => [title.value, conclusion?.text ?? null]);

describe("numbered lines begin a topic, whatever Markdown folds", () => {
  test.each([
    "1、甲建仓\n  - 子项\n2、乙下线\n结论：同意",
    "1、甲建仓\n  - 子项\n  - 子项二\n2、乙下线\n结论：同意\n",
    "議題1：甲建仓\n  - 子項\n議題2：乙下线\n結論：同意",
    "一、甲建仓\n  - 子项\n二、乙下线\n结论：同意",
    "1、甲建仓\n- 子项\n2、乙下线\n- 结论：同意",
  ])("%j", (lines) => {
    for (const heading of ["纪要", "會議紀錄", "Minutes"])
      expect(topics(`## ${heading}\n${lines}`)).toEqual([
        ["甲建仓", null],
        ["乙下线", "同意"],
      ]);
  });

  test.each([
    "1. 甲\n结论：同意\n\n2. 乙\n说了\n",
    "### 甲\n结论：同意\n\n### 乙\n说了\n",
    "议题一：甲\n结论：同意\n议题二：乙\n说了\n",
    "### 甲\n結論：同意\n信息：說了\n### 乙\n說了\n",
  ])("a conclusion ends where something else begins: %j", (lines) => {
    const found = topics(`## 纪要\n${lines}`);
    expect(found.map(([, conclusion]) => conclusion)).toEqual(["同意", null]);
  });
});

const ITEMS = "## Agenda\n1. Budget\n2. Office move\n3. Hiring\n\n";
const VORLAGE = "## 议程\n1. 预算\n2. 搬家\n3. 招聘\n\n";

describe("decisions whose words name the items in another order", () => {
  test.each([
    [
      `${ITEMS}## Decisions\n1. Hiring waits until June\n2. The budget is approved\n3. The office move is in May\n`,
      ["The budget is approved", "The office move is in May", "Hiring waits until June"],
    ],
    [
      `${VORLAGE}## 会议结论\n1. 招聘六月再说\n2. 预算通过\n3. 搬家定在五月\n`,
      ["预算通过", "搬家定在五月", "招聘六月再说"],
    ],
    [
      `${VORLAGE}## 決議\n1. 招聘六月再說\n2. 預算通過\n3. 搬家定在五月\n`,
      ["預算通過", "搬家定在五月", "招聘六月再說"],
    ],
  ])("are matched by what they name: %j", (body, conclusions) => {
    const { minutes } = meeting(`${body}\n## Minutes\nSaid all of it.\n`);
    const byItem = [0, 1, 2].map(
      (index) => minutes.find(({ agendaIndex }) => agendaIndex === index)?.conclusion?.text,
    );
    expect(byItem).toEqual(conclusions);
  });

  test.each([
    [`${ITEMS}## Decisions\n1. Approved\n2. Ask again in May\n`, ["Approved", "Ask again in May"]],
    [`${VORLAGE}## 会议结论\n1. 同意\n2. 五月再问\n`, ["同意", "五月再问"]],
  ])("are left together where they name none: %j", (body, conclusions) => {
    const found = meeting(`${body}\n## Minutes\nSaid all of it.\n`);
    expect(found.conclusions.map(({ text }) => text)).toEqual(conclusions);
    expect(found.minutes.flatMap(({ conclusion }) => conclusion?.text ?? [])).toEqual([]);
  });
});

describe("what is no item of the agenda", () => {
  test.each([
    ["## 议程\n1. 甲\n2. 乙\n结论：\n1. 同意\n2. 再议\n", ["甲", "乙"]],
    ["## 議程\n議題一：甲\n結論：\n1、同意\n2、再議\n議題二：乙\n", ["甲", "乙"]],
    ["## Agenda\n1. A\n   Conclusion:\n   1. go\n   2. ask again\n2. B\n", ["A", "B"]],
    ["## Agenda\n1. A\n   - Ann: too dear\n   - Bo: no\n2. B\n", ["A", "B"]],
    ["## 议程\n1. 甲\n   - 王芳：太贵\n   - 李雷：不贵\n2. 乙\n", ["甲", "乙"]],
    ["## 議程\n- 報告事項\n  - 甲\n- 討論事項\n  - 乙\n- 臨時動議\n- 散會\n", ["甲", "乙"]],
    ["## 议程\n- 报告事项\n  - 甲\n- 决议事项\n  - 乙\n- 散会\n", ["甲", "乙"]],
    ["## Agenda\n- Old business\n  - A\n- New business\n  - B\n- Adjourn\n", ["A", "B"]],
    ["## Agenda\n- A\n- B\n\n1) A\n   too dear\n2) B\n   go\n", ["A", "B"]],
    ["## 议程\n- 甲\n- 乙\n\n1）甲\n   太贵\n2）乙\n   同意\n", ["甲", "乙"]],
  ])("%j", (body, titles) => {
    const { agenda } = meeting(body);
    expect(agenda.flatMap((item) => (item.housekeeping ? [] : [item.title.value]))).toEqual(titles);
  });

  test.each([
    "## Agenda\n1. A\n2. ~~C~~\n3. B\n",
    "## 议程\n- A\n- ~~丙~~\n- B\n",
    "## 議程\n| 議題 | 時長 |\n|---|---|\n| A | 5 分鐘 |\n| ~~丙~~ | ~~10 分鐘~~ |\n| B | 5 分鐘 |\n",
    "## Agenda\n### A\n### ~~C~~\n### B\n",
  ])("an item with a line through it: %j", (body) => {
    const { agenda, unread } = meeting(body);
    expect(agenda.map(({ title }) => title.value)).toEqual(["A", "B"]);
    expect(unread).toEqual([]);
  });

  test.each(["散會（22時24分）", "散会（22时24分）", "散會 22:24", "Adjourn (22:24)"])(
    "%s is a time of day, and no length",
    (line) => {
      for (const list of [
        `1. A\n2. ${line}`,
        `- A\n- ${line}`,
        `| 议题 |\n|---|\n| A |\n| ${line} |`,
      ]) {
        const { agenda } = meeting(`## 議程\n${list}\n`);
        expect(agenda.map(({ minutes }) => minutes?.value ?? null)).toEqual([null, null]);
      }
    },
  );
});

describe("actions among minutes", () => {
  const actions = (body: string) =>
    meeting(body).actions.map(({ owners, task }) => [owners.join("+"), task?.value]);

  test.each([
    ["To do：整理报告\n大家讨论了其他事情。", [["", "整理报告"]]],
    ["待办：整理报告\n大家讨论了其他事情。", [["", "整理报告"]]],
    ["待辦：整理報告\n大家討論了其他事情。", [["", "整理報告"]]],
    ["TODO: tidy the report\nWe talked about other things.", [["", "tidy the report"]]],
    ["ACTION: Ann to tidy it\nMOTION: approve it", [["Ann", "tidy it"]]],
    ["ACTION: Ann to tidy it\nMotion carried.", [["Ann", "tidy it"]]],
    ["Action item: Ann to tidy it\nRESOLVED: approve it", [["Ann", "tidy it"]]],
  ])("a label ends with its line: %j", (lines, expected) => {
    expect(actions(`## 纪要\n### 甲\n结论：同意\n\n${lines}`)).toEqual(expected);
  });

  test.each(["N/A this week", "N/A", "无", "暂无", "None", "無", "None, see above"])(
    "nothing is to be done: %s",
    (words) => {
      expect(actions(`## Action items\n- ${words}`)).toEqual([]);
      expect(actions(`## 行动项\n${words}`)).toEqual([]);
      expect(actions(`## 纪要\n### 甲\n结论：同意\n行动项：${words}`)).toEqual([]);
      const table = `| Owner | Task |\n|---|---|\n| | ${words} |`;
      expect(actions(`## 行動項目\n${table}`)).toEqual([]);
    },
  );

  test.each([
    ["责任人：@甲明，会后联系乙芳", "甲明", "会后联系乙芳"],
    ["責任人：@甲明，會後聯繫乙芳", "甲明", "會後聯繫乙芳"],
    ["负责人：王芳，整理全部材料", "王芳", "整理全部材料"],
    ["Owner: @ann, tidy the report", "ann", "tidy the report"],
  ])("somebody is given something to do below a topic: %s", (line, owner, task) => {
    for (const item of [line, `- ${line}`])
      expect(actions(`## 纪要\n### 甲\n结论：同意\n\n${item}`)).toEqual([[owner, task]]);
    expect(meeting(`## 纪要\n### 甲\n${line}`).agenda).toEqual([]);
  });

  test.each([
    "方法：保留材料",
    "輔助開發：寫接口",
    "方式：线上",
    "Method: keep it",
    "Support: ask Bo",
  ])("%s is a task whole", (words) => {
    for (const head of ["## Action items", "## 行动项", "## 行動項目"]) {
      if (words.startsWith("Support")) continue;
      expect(actions(`${head}\n- ${words}\n- 王芳：写报告`)).toEqual([
        ["", words],
        ["王芳", "写报告"],
      ]);
    }
  });

  test.each([
    ["| MeetingTime | Task |\n|---|---|\n| 20220706 | write |", "write"],
    ["| 会议时间 | 任务 |\n|---|---|\n| 2022-07-06 | 写 |", "写"],
    ["| 日期 | 內容 | 負責人 |\n|---|---|---|\n| 7/6 | 寫 | 王芳 |", "寫"],
    ["- 任务1：选模板", "选模板"],
    ["- 任務一：選模板", "選模板"],
    ["- Task 2: pick one", "pick one"],
    ["1. 待办3：选模板", "选模板"],
  ])("a day or a number is no task: %j", (list, task) => {
    expect(actions(`## 行动项\n${list}`).map(([, words]) => words)).toEqual([task]);
  });
});

test.each([
  ["## 会议目的\n1. 对齐目标\n2. 定日期\n", "对齐目标；定日期"],
  ["## 會議目的\n- 對齊目標\n- 定日期\n", "對齊目標；定日期"],
  ["## Objectives\n- agree on goals\n- fix the day\n", "agree on goals; fix the day"],
  ["会议目的：\n1. 对齐目标\n2. 定日期\n", "对齐目标；定日期"],
])("all of a list says what the meeting is for: %j", (body, objective) => {
  expect(meeting(`${body}\n## 议程\n1. 甲\n`).objective?.value).toBe(objective);
});
