import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const heldIn = (text: string, file = "meeting.md") => {
  const { stage, heldBy, minutes } = read(text, file);
  return { stage, heldBy, titles: minutes.map(({ title }) => title.value) };
};

const EN = "# Sync 2026-12-01\nAttendees: Ann Lee, Bo Berg\n\n## Agenda\n";
const ZH = "# 例会 2026-12-01\n参会人：王芳、李雷、赵强\n\n## 议程\n";
const SAID =
  "  - The last two tests of the sample are still open and need another week\n" +
  "  - Nobody knows yet what the new supplier asks for the housing\n" +
  "  - The shop wants the first hundred pieces before the holidays\n";

describe("held, though no heading says so", () => {
  test.each([
    ["a vote", `${EN}1. Budget\n   - Motion to accept it carried\n2. Rooms\n`, "votes"],
    ["a vote", `${ZH}1. 预算\n   - 投票结果：赞成 5 票\n2. 场地\n`, "votes"],
    ["a vote", `${ZH}1. 預算\n   - 表決通過\n2. 場地\n`, "votes"],
    ["a decision", `${EN}1. Budget\n   - Decision: go\n2. Rooms\n`, "decisions"],
    ["a decision", `${ZH}1. 预算\n   - 决议：通过\n2. 场地\n`, "decisions"],
    ["its end", `${EN}1. Budget\n2. Rooms\n\nMeeting adjourned at 16:05\n`, "end"],
    ["its end", `${ZH}1. 预算\n2. 场地\n\n散會（16時05分）\n`, "end"],
    [
      "who said what",
      `${EN}1. Budget\n   - Ann Lee: over it\n   - Bo Berg: not by much\n   - Ann Lee: still\n`,
      "speakers",
    ],
    [
      "who said what",
      `${ZH}1. 预算\n   - 王芳：超了\n   - 李雷：不多\n   - 王芳：先看\n`,
      "speakers",
    ],
    [
      "what those who came said or did",
      `${EN}1. Budget\n\n## Updates\n- Ann Lee proposed to wait\n- Bo and Ann both liked it\n`,
      "speakers",
    ],
    [
      "what those who came said or did",
      `${ZH}1. 预算\n\n## 进展\n- 王芳介绍了进度\n- 李雷汇报测试情况\n`,
      "speakers",
    ],
    [
      "handles in turn",
      `${EN}1. Budget\n\n## Budget\n- @ann: over it\n- @bo: not by much\n- @ann: still\n`,
      "speakers",
    ],
    [
      "what was done since the last time",
      "# 站会 2026-12-01\n## 报告\n| 姓名 | 今日已完成任务 | 明日计划 |\n|---|---|---|\n| 王芳 | 联调 | 初稿 |\n\n## 进度\n还差两项。\n",
      "speakers",
    ],
    [
      "what was done since the last time",
      "# Team meeting 12/18/26\n## Last week\n- tried the new parts\n- looked into costs\n\n## Next week\n- order parts (Ann)\n",
      "speakers",
    ],
  ])("%s: %j", (_, text, evidence) => {
    const { stage, heldBy, titles } = heldIn(text);
    expect([stage, heldBy.includes(evidence as never)]).toEqual(["held", true]);
    expect(titles.length).toBeGreaterThan(0);
  });

  test("notes below the agenda of what is called minutes, by its title or its file", () => {
    const agenda = `## Agenda\n- Sample\n${SAID}- Rooms\n`;
    expect(heldIn(`# Minutes of the sync 2026-12-01\n${agenda}`).stage).toBe("held");
    expect(heldIn(`# Sync 2026-12-01\n${agenda}`, "minutes/2026-12-01.md").stage).toBe("held");
    expect(heldIn(`# Sync 2026-12-01\n${agenda}`).stage).toBe("planned");
  });

  test.each([
    ["an agenda", `${EN}1. Budget (10m, Ann)\n2. Rooms\n   - see the plan\n`],
    ["an agenda that explains", `${EN}- Sample\n${SAID}`],
    ["a template", "# Minutes 2026-12-01\n## Agenda\n- Item\n  - notes here\n  - Decision: TBD\n"],
    ["模板", "# 会议纪要 2026-12-01\n## 议程\n- 议题\n  - 结论：\n  - 会后补充\n"],
    [
      "a record of a design",
      "# ADR 5, 2026-06-16\n\n## Context\nSlow.\n\n## Decision\nWe use it.\n",
    ],
    ["a diary", "# 2026-06-16\n\n## Done\n- wrote the draft\n- read the proof\n"],
    [
      "an agenda of reports",
      `${EN}- Ann Lee reports on costs\n- Bo Berg presented the plan last year\n`,
    ],
    ["a design", "# 架构 2026-06-16\n\n## 网关\n- 结论：切完\n"],
  ])("%s is not", (_, text) => {
    expect(heldIn(text).stage).toBe("planned");
  });
});

describe("議題 as headings are the agenda and its minutes at once", () => {
  const text =
    "# 114年2月會議紀錄\n**時間**: 114/2/11 19:00~21:00\n\n## 壹、主席報告\n無\n\n## 貳、議題討論\n" +
    "### 議題1. 水塔清洗\n**說明**: 已報價。\n**決議**: 同意甲廠商。\n\n### 議題2. 電梯檢修\n**說明**: 待報價。\n";

  test("with their conclusions", () => {
    const { agenda, minutes, date } = read(text);
    expect(date?.value).toBe("2025-02-11");
    expect(agenda.map(({ title }) => title.value)).toEqual(["水塔清洗", "電梯檢修"]);
    expect(minutes.map(({ title, conclusion }) => [title.value, conclusion?.text ?? null])).toEqual(
      [
        ["水塔清洗", "同意甲廠商。"],
        ["電梯檢修", null],
      ],
    );
  });
});

test.each([
  [
    "# 2026-12-01 Sync\n* Chair: Ann Lee\n\n# Agenda\n* Roof\n* Door\n\n# Notes\n* Roof\n    * leaks still\n    * costs too much?\n* Door\n    * works\n\n## Attendees\n* Ann Lee\n* Bo Berg\n",
  ],
])("minutes stay minutes though a list of people stands at their end: %j", (text) => {
  const { stage, titles } = heldIn(text);
  expect([stage, titles]).toEqual(["held", ["Roof", "Door"]]);
});

test("a sentence in which the title of an item stands is said at the meeting", () => {
  const text =
    "# 例会 2026-12-01\n## 议程\n- 屋顶翻修方案\n\n## 会议纪要\n- 会上由王芳介绍了屋顶翻修方案\n";
  expect(heldIn(text).stage).toBe("held");
  const bare =
    "# 例会 2026-12-01\n## 议程\n- 屋顶翻修方案\n\n## 会议纪要\n- 1. 屋顶翻修方案（10 分钟）\n";
  expect(heldIn(bare).stage).toBe("planned");
});

describe("held, by what else a file says", () => {
  test.each([
    ["who came", "# Sync 2026-12-01\n\n## Attended by\nAnn Lee, Bo Berg\n\n## Roof\n- It leaks\n"],
    [
      "who was present, above talk below the agenda",
      `# Sync 2026-12-01\n\n## Present\n- Ann Lee (@ann)\n- Bo Berg\n\n## Agenda\n- Roof\n${"  - The roof still leaks in the east, and nobody knows since when.\n".repeat(3)}`,
    ],
    ["到会情况", "# 例会 2026-12-01\n\n## 到会情况\n王芳、李雷\n\n## 屋顶\n- 漏水\n"],
    [
      "talk below the agenda, beside who came",
      `# Sync 2026-12-01\n\n## Who joined\n- Ann Lee\n- Bo Berg\n\n## Agenda\n- Roof\n${"  - The roof still leaks in the east, and nobody knows since when.\n".repeat(3)}`,
    ],
    [
      "a folder of minutes",
      `# Lasers 2026-12-01\n\n- Roof\n${"  - The roof still leaks in the east, and nobody knows since when.\n".repeat(3)}- Garden\n  - done\n`,
      "minutes/lasers/2026/2026-12-01.md",
    ],
    [
      "speakers by their initials",
      "# Sync 2026-12-01\n\nAttendees: Ann Lee, Bo Berg\n\n## Roof\n- AL: it leaks\n- BB: where?\n- AL: in the east\n",
    ],
    [
      "its name in traditional characters",
      "# 第六次例會會議紀錄\n\n會議時間：2026年12月1日\n\n## 參、報告事項\n### 一、秘書處\n- 請大家盡可能出席例會，會議結束之後一律回覆電子信箱裡的會議通知。\n### 二、財務部\n- 已完成預算的說明，並且與各部門確認過本學期所有活動的經費項目。\n- 往後請款一律附上收據，沒有收據的款項將由活動負責人先行墊付處理。\n\n## 肆、討論事項\n",
    ],
    [
      "what stands below a title that is called minutes and holds nothing",
      "## Meeting minutes\n\n#### 1 December 2026\n\n## Attendees\nPresent: Ann Lee\n\nAbsent: Bo Berg\n\n## Agenda\n- Roof\n  - The roof still leaks in the east, and nobody knows since when.\n  - It was found by the neighbours, who told the office about it.\n  - The insurance has not answered the letter of the last month yet.\n",
    ],
  ])("%s", (_, text, file = "meeting.md") => {
    const meeting = read(text, file);
    expect(meeting.stage).toBe("held");
    expect(meeting.minutes.length).toBeGreaterThan(0);
  });

  test("who is invited says nothing", () => {
    const plan =
      "# Sync 2026-12-01\n\n## Attendees\n- Ann Lee\n\n## Agenda\n- Roof\n\n## Minutes\n";
    expect(read(plan).stage).toBe("planned");
  });
});

describe("what the meeting was about is told when it is over", () => {
  test.each([
    [
      "# 第十二周例会\n\n会议时间为2026年11月4日。会议地点为A301\n\n会议对进度进行了总结，针对遗留的问题进行了讨论。\n",
      "held",
    ],
    ["# 專題例會\n\n時間：2026-11-04\n\n本次會議主要討論了分工。\n", "held"],
    ["# Roof meeting 2026-11-04\n\nIn today's call we discussed the roof and the walls.\n", "held"],
    ["# Meeting 3\n\nDate: 2026-11-04\n\n- Decided upon the roof\n", "held"],
    ["# Meeting 3\n\nDate: 2026-11-04\n\n- Discussed the roof\n", "held"],
    ["# 第三次会议\n\n时间：2026-11-04\n\n- 讨论了屋顶\n", "held"],
    ["# Meeting 3\n\nDate: 2026-11-04\n\n- Discuss the roof\n", "planned"],
    ["# 例会 2026-11-04\n\n会议将对进度进行总结。\n", "planned"],
    ["# Roof meeting 2026-11-04\n\nIn this call we will discuss the roof.\n", "planned"],
    ["# 设计说明\n\n本次会议功能讨论了三种方案。\n", "planned"],
  ])("%j", (text, stage) => {
    expect(read(text).stage).toBe(stage);
  });
});

describe("who speaks may stand before a comma", () => {
  const agenda = (lines: string) =>
    read(`# Roof call 2026-11-04\n\nAttendees: Ann Lee, Bo Berg\n\n## Agenda\n\n* Walls\n${lines}`)
      .stage;

  test("and says that the meeting was held", () => {
    expect(
      agenda(
        "  * Ann, would all bricks break?\n  * Bo, they would be fine with it\n  * Ann, so we say yes\n",
      ),
    ).toBe("held");
  });

  test("but names in a row are no talk", () => {
    expect(agenda("  * Ann, Bo\n  * Bo, Ann\n  * Ann, Bo and others\n")).toBe("planned");
  });
});

test.each([
  ["会议记录/1.md", "held"],
  ["计划/1.md", "planned"],
])("short notes are enough in what is called a record: %s", (file, stage) => {
  const text =
    "# 第三次会议\n\n时间：2026-11-04\n\n- 接入学校的成绩接口\n- 提供个人成就功能\n- 中期汇报的相关准备\n";
  expect(read(text, file).stage).toBe(stage);
});
