import { describe, expect, test } from "vitest";
import { at, read, readBody } from "./reading.ts";

const AGENDA = "## 议程\n1. 目标对齐（10 分钟）\n2. 部门分工（15 分钟）\n3. 风险预案（10 分钟）\n";
const minutes = (body: string) => readBody(`${AGENDA}## 纪要\n${body}`).minutes;

describe("the minutes of an item", () => {
  test("the four phases and the conclusion", () => {
    const [item] = minutes(
      "### 1. 目标对齐\n- 信息同步：数据已齐\n- 问题分析：口径不一\n- 方案讨论：统一口径\n- 结论：按甲方案\n",
    );
    expect(item).toMatchObject({ title: { value: "目标对齐" }, agendaIndex: 0 });
    expect(item?.phases.map(({ phase, text }) => [phase, text.value])).toEqual([
      ["facts", "数据已齐"],
      ["analysis", "口径不一"],
      ["options", "统一口径"],
      ["conclusion", "按甲方案"],
    ]);
    expect(item?.conclusion).toMatchObject({ text: "按甲方案", outcome: "reached" });
  });

  test("in English, labels bold", () => {
    const meeting = read(
      "## Agenda\n1. Goals (10m)\n## Minutes\n### Goals\n**Facts**: all data in\n\n**Conclusion:** go\n",
    );
    expect(meeting.minutes[0]).toMatchObject({ agendaIndex: 0, conclusion: { text: "go" } });
    expect(meeting.minutes[0]?.phases.map(({ phase }) => phase)).toEqual(["facts", "conclusion"]);
  });

  test("a row of a table, with all its columns", () => {
    const [first, second] = minutes(
      "| 序号 | 议题 | 问题分析 | 讨论内容 | 负责人 | 时间 | 结论 |\n| - | - | - | - | - | - | - |\n| 1 | 目标对齐 | 口径不一 | 先看数据 | 王芳 | 10 分钟 | 按甲方案 |\n| 2 | 部门分工 | | | | 会后再定 | |\n",
    );
    expect(first?.phases.map(({ phase, text }) => [phase, text.value])).toEqual([
      ["analysis", "口径不一"],
    ]);
    expect(first?.notes.map(({ value }) => value)).toEqual(["讨论内容：先看数据", "负责人：王芳"]);
    expect(first?.conclusion?.text).toBe("按甲方案");
    expect(second?.notes.map(({ value }) => value)).toEqual(["时间：会后再定"]);
  });

  test("what is nested below a label, or follows a label with nothing beside it, belongs to it", () => {
    const [first, second, third] = minutes(
      "### 目标对齐\n- 结论：\n  - 甲先行\n  - 乙跟进\n### 部门分工\n会议结论：\n1、同意。\n2、下周启动。\n### 风险预案\n结论：\n\n1. 选甲\n2. 备乙\n",
    );
    expect(first?.conclusion?.text).toBe("甲先行\n乙跟进");
    expect(second?.conclusion?.text).toBe("1、同意。\n2、下周启动。");
    expect(third?.conclusion?.text).toBe("选甲\n备乙");
  });

  test("without what was struck out", () => {
    const [first, second] = minutes(
      "### 目标对齐\n- 结论：~~三月上线~~ 四月上线\n### 部门分工\n- ~~结论：不做~~\n",
    );
    expect(first?.conclusion?.text).toBe("四月上线");
    expect([second?.conclusion, second?.notes.map(({ value }) => value)]).toEqual([
      null,
      ["结论：不做"],
    ]);
  });

  test("labels in brackets", () => {
    const [item] = minutes(
      "### 目标对齐\n【信息同步】数据已齐\n【结论】：按甲方案\n[待办] 不是结论\n",
    );
    expect(item?.phases.map(({ phase, text }) => [phase, text.value])).toEqual([
      ["facts", "数据已齐"],
      ["conclusion", "按甲方案"],
    ]);
  });

  test("labels left empty are no content, and the meeting stays planned", () => {
    const meeting = readBody(`${AGENDA}## 纪要\n### 1. 目标对齐\n- 信息同步：\n- 结论：\n`);
    expect(meeting.stage).toBe("planned");
    expect(meeting.minutes[0]).toMatchObject({ conclusion: null, phases: [] });
  });

  test("an undecided item says so, and what happens next", () => {
    const [item] = minutes(
      "### 目标对齐\n- 备选方案：\n  - 甲：自研\n  - 乙：外购\n- 结论：待定，王芳周五前补数据\n",
    );
    expect(item?.conclusion).toMatchObject({ outcome: "deferred", next: "王芳周五前补数据" });
    expect(item?.alternatives.map(({ value }) => value)).toEqual(["甲：自研", "乙：外购"]);
  });

  test.each([
    ["待定", "deferred", ""],
    ["Deferred until Ann has the numbers", "deferred", "until Ann has the numbers"],
    ["延期：等法务意见", "deferred", "等法务意见"],
    ["推迟到下次会议讨论", "deferred", "到下次会议讨论"],
    ["待定到下周", "deferred", "到下周"],
    ["Open until the next meeting", "deferred", "until the next meeting"],
    ["推迟到 12 月上线", "reached", ""],
    ["延期上线至 12 月 8 日", "reached", ""],
    ["Openly agreed", "reached", ""],
    ["Open the shop on Monday", "reached", ""],
    ["无", "none", ""],
    ["（待定）", "deferred", ""],
    ["结论待定，周五再议", "deferred", "周五再议"],
    ["尚未确定", "deferred", ""],
    ["无结论", "deferred", ""],
    ["Pending: Ann asks legal", "deferred", "Ann asks legal"],
    ["待定稿后发布", "reached", ""],
    ["有分歧但已投票通过甲案", "reached", ""],
  ])("%s is %s", (text, outcome, next) => {
    expect(minutes(`### 目标对齐\n结论：${text}\n`)[0]?.conclusion).toMatchObject({
      text,
      outcome,
      next,
    });
  });

  test.each(["—", "-", "…", "——"])("%s in the place of an answer is none", (dash) => {
    expect(minutes(`### 目标对齐\n结论：${dash}\n`)[0]?.conclusion).toBeNull();
  });

  test("text without a label is notes", () => {
    const [item] = minutes("### 目标对齐\n大家看了数据。\n\n- 客服补充了两点\n");
    expect(item?.notes.map(({ value }) => value)).toEqual(["大家看了数据。", "客服补充了两点"]);
  });
});

describe("which agenda item a topic is", () => {
  test.each([
    ["### 目标对齐", 0],
    ["### 1. 目标对齐", 0],
    ["### 议题二、部门分工", 1],
    ["### 3", 2],
    ["### 部门 分工。", 1],
    ["### 部门分工讨论", 1],
    ["### 食堂菜单", null],
    ["### 1. 食堂菜单", null],
    ["### 2. 部门", 1],
    ["### 1、目标", 0],
    ["### 部门", null],
    ["### 议题三：食堂菜单", 2],
    ["**议题1、目标的对齐**", 0],
  ])("%s", (heading, index) => {
    expect(minutes(`${heading}\n结论：好\n`)[0]?.agendaIndex).toBe(index);
  });

  test("nobody counts the opening as the first item", () => {
    const meeting = readBody(
      "## 议程\n- 开场（5 分钟）\n- 甲事（5 分钟）\n- 乙事（5 分钟）\n## 纪要\n### 1\n结论：好\n",
    );
    expect(meeting.minutes[0]?.agendaIndex).toBe(1);
  });

  test("a heading that is also a section's name is a topic when the agenda has it", () => {
    const meeting = readBody(
      "## 议程\n1. 下阶段计划（10 分钟）\n## 纪要\n### 1. 下阶段计划\n结论：好\n## 下阶段计划\n| 计划 | 负责人 |\n| - | - |\n| a | 王芳 |\n",
    );
    expect(meeting.minutes).toHaveLength(1);
    expect(meeting.document).toMatchObject({
      kind: "review",
      rows: [[{ value: "a" }, { value: "王芳" }]],
    });
  });
});

describe("a list's own numbers", () => {
  const indices = (agenda: string, minutes: string) =>
    readBody(`## 议程\n${agenda}\n## 纪要\n${minutes}\n`).minutes.map(
      ({ agendaIndex }) => agendaIndex,
    );

  test.each([
    ["with the opening as the first", "1. 开场（5 分钟）\n2. 目标\n3. 分工\n", [1, 2]],
    ["with one left out", "1. 开场白\n3. 目标\n2. 分工\n", [2, 1]],
    ["that are all one are places", "1. 数据\n1. 目标\n1. 分工\n", [1, 2]],
    ["of bullets are places", "- 数据\n- 目标\n- 分工\n", [1, 2]],
  ])("%s", (_, agenda, expected) => {
    expect(indices(agenda, "### 议题2\n结论：甲\n### 议题3\n结论：乙")).toEqual(expected);
  });
});

describe("other shapes", () => {
  test("a title 会议纪要 above everything is not the minutes' heading", () => {
    const meeting = read("# 会议纪要\n## 议程\n1. 甲（5 分钟）\n## 会议记录\n### 甲\n结论：好\n");
    expect(meeting.minutes.map(({ title }) => title.value)).toEqual(["甲"]);
  });

  test("minutes as a table, and conclusions in the agenda itself", () => {
    expect(
      minutes("| 议题 | 结论 |\n| - | - |\n| 1. 目标对齐 | 通过 |\n| 部门分工 | |\n"),
    ).toMatchObject([
      { agendaIndex: 0, conclusion: { text: "通过" } },
      { agendaIndex: 1, conclusion: null },
    ]);
    expect(readBody("## 议程\n| 议题 | 结论 |\n| - | - |\n| 甲 | 通过 |\n")).toMatchObject({
      stage: "held",
      minutes: [{ agendaIndex: 0, conclusion: { text: "通过" } }],
    });
  });

  test("stage: held with content, unless the front-matter says otherwise", () => {
    const held = `${AGENDA}## 纪要\n### 目标对齐\n结论：好\n`;
    expect(readBody(held).stage).toBe("held");
    expect(read(`---\nstatus: closed\n---\n${held}`).stage).toBe("closed");
    expect(readBody(AGENDA).stage).toBe("planned");
  });

  test("a conclusion knows its place", () => {
    const meeting = readBody("## 纪要\n### 甲\n- **结论**：按 `B` 推进\n");
    expect(at(meeting, meeting.minutes[0]?.conclusion?.span ?? null)).toBe("7:10");
  });
});

describe("minutes that are written into the agenda", () => {
  test("below its bullets", () => {
    const meeting = read(
      "# Weekly 2026-03-10\n## Agenda\n- Kanban\n  - ACTION: Ann to write the plan\n  - Decision: close it\n- Bot\n  - TODO: Bob checks\n",
    );
    expect(meeting.agenda.map(({ title }) => title.value)).toEqual(["Kanban", "Bot"]);
    expect(
      meeting.minutes.map(({ agendaIndex, conclusion }) => [agendaIndex, conclusion?.text]),
    ).toEqual([
      [0, "close it"],
      [1, undefined],
    ]);
    expect(meeting.actions.map(({ task, agendaIndex }) => [task?.value, agendaIndex])).toEqual([
      ["write the plan", 0],
      ["Bob checks", 1],
    ]);
    expect(meeting.stage).toBe("held");
  });

  test("in a section Discussion below each of its headings", () => {
    const meeting = read(
      "# TSC 2026-12-04\n## Agenda\n### Mail\nShould we keep it?\n#### Discussion\n- others exist\n\nDecision: abandon it\n### Checks\n#### Discussion\n- later\n",
    );
    expect(meeting.minutes.map(({ title, conclusion }) => [title.value, conclusion?.text])).toEqual(
      [
        ["Mail", "abandon it"],
        ["Checks", undefined],
      ],
    );
  });

  test("details without a result are none", () => {
    const meeting = readBody("## 议程\n1. 看板\n   - 先看数据\n2. 机器人\n   - 再看方案\n");
    expect([meeting.minutes, meeting.stage]).toEqual([[], "planned"]);
  });
});

describe("bullets below the minutes", () => {
  const topics = (body: string) =>
    read(`# 例会 2026-03-10\n${body}`).minutes.map(({ title, conclusion }) => [
      title.value,
      conclusion?.text ?? null,
    ]);

  test("own what was decided below them", () => {
    expect(
      topics("## 会议纪要\n- 看板\n  - 讨论：很多\n  - 结论：关闭\n- 机器人\n  - 结论：上线\n"),
    ).toEqual([
      ["看板", "关闭"],
      ["机器人", "上线"],
    ]);
  });

  test("belong to the only topic of the agenda", () => {
    expect(topics("## 议程\n1. 看板\n## 纪要\n- 大家看了数据\n  - 结论：关闭\n")).toEqual([
      ["看板", "关闭"],
    ]);
  });
});

describe("a title that names the minutes of one meeting", () => {
  const titles = (text: string) => read(text).minutes.map(({ title }) => title.value);

  test.each([
    "## 第一次会议记录\n",
    "# 周例会纪要\n",
    "# Meeting minutes 2026-03-10\n\nPresent: Ann Lee\n",
  ])("%j makes the headings below it topics", (head) => {
    expect(titles(`${head}\n### 任务目标\n- 分数查询\n\n### 技术架构\n- 后端\n`)).toEqual([
      "任务目标",
      "技术架构",
    ]);
  });

  test("is not one that tells how to write them", () => {
    expect(titles("# 如何写会议纪要\n\n## 准备\n- 纸\n")).toEqual([]);
  });
});

describe("a meeting is held", () => {
  const stage = (minutes: string) =>
    readBody(`## 议程\n1. 看板\n2. 机器人\n## 会议纪要\n${minutes}\n## 行动项\n- 王芳：补齐文档\n`)
      .stage;

  test.each([
    "看板数据已经展示，机器人方案通过。",
    "- 看板数据已展示\n- 机器人方案通过",
    "1. 看板数据已展示",
    "### 看板\n结论：关闭",
  ])("once something is written down: %j", (minutes) => {
    expect(stage(minutes)).toBe("held");
  });

  test.each([
    "",
    "### 看板\n### 机器人",
    "- 看板\n- 机器人",
    "### 看板\n- 信息同步：\n- 结论：",
    "会后补充",
    "（待填写）",
    "时间：14:00\n地点：A301",
    "<!-- 每项写一句结论 -->",
  ])("and not by what a form has: %j", (minutes) => {
    expect(stage(minutes)).toBe("planned");
  });

  test("what nobody's topic is stays together", () => {
    const { minutes } = read("# Weekly 2026-03-10\n## Notes\nWe met.\n\nThe plan is long.\n");
    expect(
      minutes.map(({ title, notes }) => [title.value, notes.map(({ value }) => value)]),
    ).toEqual([["Notes", ["We met.", "The plan is long."]]]);
  });
});

describe("minutes that are not called so, of a meeting without an agenda", () => {
  const titles = (text: string) => read(text).minutes.map(({ title }) => title.value);
  const topics =
    "## 网关迁移\n- 还剩两条流量\n- 结论：6 月 20 日前切完\n\n## 2、预算\n讨论了三种方案。\n";

  test("are the headings of no known kind, when it says on which day and who was there", () => {
    const meeting = read(`# 架构组周会 2026-06-16\n\n参会人：李雷、王芳\n\n${topics}`);
    expect(meeting.stage).toBe("held");
    expect(
      meeting.minutes.map(({ title, agendaIndex, conclusion, notes }) => [
        title.value,
        agendaIndex,
        conclusion?.text ?? null,
        notes.map(({ value }) => value),
      ]),
    ).toEqual([
      ["网关迁移", null, "6 月 20 日前切完", ["还剩两条流量"]],
      ["预算", null, null, ["讨论了三种方案。"]],
    ]);
    expect(meeting.unread).toEqual([]);
  });

  test("and which actions came of it", () => {
    expect(titles(`# 架构组周会 2026-06-16\n\n${topics}\n## 行动项\n- 王芳：补齐监控\n`)).toEqual([
      "网关迁移",
      "预算",
    ]);
  });

  test("in English, bold lines for headings; the next meeting is no topic", () => {
    expect(
      titles(
        "# Weekly sync – 16 June 2026\n\n**Attendees**: Ann Lee, Bo Berg\n\n**Release**\n\nAnn: the branch is cut.\n\n**CI**\n\nStill red.\n\n**Next meeting**\n\n23 June\n",
      ),
    ).toEqual(["Release", "CI"]);
  });

  test.each([
    ["nobody was there", `# 架构 2026-06-16\n\n${topics}`],
    ["no day", `# 架构组周会\n\n参会人：李雷、王芳\n\n${topics}`],
    [
      "a record of a decision",
      "# ADR 5: use the fast parser\n\nDate: 2026-06-16\nStatus: accepted\n\n## Context\n\nSlow.\n\n## Decision\n\nWe use it.\n",
    ],
    [
      "a post",
      "# What is new, 16 June 2026\n\nby Ann Lee\n\n## Speed\n\nTwice as fast.\n\n## Thanks\n\nTo all.\n",
    ],
  ])("%s: chapters are no topics", (_, text) => {
    expect(titles(text)).toEqual([]);
  });
});

describe("attendance", () => {
  const present = (body: string) =>
    read(
      `---\nattendees: [李雷, 王芳（研发部，执行人）, { name: 周洋, present: 否 }]\n---\n${body}`,
    ).attendees.map((attendee) => attendee.present);

  test("unknown until the file says something", () => {
    expect(present("## 纪要\n")).toEqual([null, null, false]);
  });

  test("naming those absent says that the others came, and the other way round", () => {
    expect(present("## 纪要\n缺席：王芳\n")).toEqual([true, false, false]);
    expect(present("## 纪要\n出席：李雷、王芳（请假）\n")).toEqual([true, false, false]);
    expect(present("## 纪要\n- 出席：王芳、赵强\n")).toEqual([false, true, false]);
    expect(present("## 请假人员\n- 李雷\n")).toEqual([false, true, false]);
  });
});

test("a heading with nothing beside it begins no topic", () => {
  const { minutes } = read(
    "# Sync 2026-12-01\n\n## Minutes\n\n### Roof\n\nIt leaks.\n\n###\n\nStill.\n",
  );
  expect(minutes.map(({ title, notes }) => [title.value, notes.map(({ value }) => value)])).toEqual(
    [["Roof", ["It leaks.", "Still."]]],
  );
});
