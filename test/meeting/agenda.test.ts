import { describe, expect, test } from "vitest";
import { timetable } from "../../src/meeting/agenda/timetable.ts";
import { at, read, readBody } from "./reading.ts";

const items = (body: string) =>
  readBody(body).agenda.map((item) => [
    item.title.value,
    item.minutes?.value ?? null,
    item.presenter?.value ?? null,
    item.mustReach?.value ?? null,
  ]);

describe("durations wherever people put them", () => {
  test.each([
    ["Goals (Ann Reed) [5 minutes]", "Goals", 5, "Ann Reed"],
    ["Goals [5 minutes] (Ann Reed)", "Goals", 5, "Ann Reed"],
    ["Goals (skipped last time) [5 minutes]", "Goals (skipped last time)", 5, null],
    ["Goals (10 min) - (inform)", "Goals", 10, null],
    ["Goals: who, what, when? (10 min) - (inform + decide)", "Goals: who, what, when?", 10, null],
    ["Goals (ann Time: 2 minutes)", "Goals", 2, "ann"],
    ["[name=Ann] Goals (10m)", "Goals", 10, "Ann"],
    ["10m: Goals", "Goals", 10, null],
    ["[10 min] Goals", "Goals", 10, null],
    ["【10分钟】目标对齐（李雷）", "目标对齐", 10, "李雷"],
    ["Goals - 10 min - Ann Reed", "Goals", 10, "Ann Reed"],
    ["Goals - phase two - 10 min", "Goals - phase two", 10, null],
    ["Goals: 10m", "Goals", 10, null],
    ["目标对齐：10分钟", "目标对齐", 10, null],
    ["14:00-14:10 目标对齐（李雷）", "目标对齐", 10, "李雷"],
    ["14:00-14:10 目标对齐 李雷", "目标对齐", 10, "李雷"],
    ["14:00-14:10 预算 复核", "预算 复核", 10, null],
  ])("%s", (line, title, minutes, presenter) => {
    expect(items(`## Agenda\n1. ${line}\n`)).toEqual([[title, minutes, presenter, null]]);
  });

  test.each([
    "Goals (draft) [second reading]",
    "Release 2.0: what is left",
    "Goals - Ann Reed",
    "Version 3: 2026",
  ])("no duration in %s", (line) => {
    expect(items(`## Agenda\n1. ${line}\n`)).toEqual([[line, null, null, null]]);
  });
});

describe("a table whose columns have no known names", () => {
  test("without a header: its first line is an item, too", () => {
    expect(
      items("## Agenda\n\n| 30m | Goals | Ann |\n| --- | --- | --- |\n| 10 min | Budget | Bo |\n"),
    ).toEqual([
      ["Goals", 30, "Ann", null],
      ["Budget", 10, "Bo", null],
    ]);
  });

  test("with a header of other words", () => {
    expect(
      items(
        "## Agenda\n\n| What | How long | Voice |\n| --- | --- | --- |\n| Budget | 10m | Bo |\n",
      ),
    ).toEqual([["Budget", 10, "Bo", null]]);
  });
});

describe("the agenda in the forms of the contract", () => {
  test("a table in Chinese", () => {
    expect(
      items(
        "## 议程\n| 议题 | 时长 | 主讲 | 必达结论 |\n| --- | --- | --- | --- |\n| 项目目标与 KPI 对齐 | 10 分钟 | 李雷 | 确认三项 KPI |\n| 2. 分工 | 15 | | |\n",
      ),
    ).toEqual([
      ["项目目标与 KPI 对齐", 10, "李雷", "确认三项 KPI"],
      ["分工", 15, null, null],
    ]);
  });

  test("a table in English, columns in any order and number", () => {
    expect(
      items(
        "# Agenda\n| Must reach | Item | Room | Minutes |\n| - | - | - | - |\n| Agree KPIs | Goals | A3 | 10 |\n",
      ),
    ).toEqual([["Goals", 10, null, "Agree KPIs"]]);
  });

  test("headings with the details below them", () => {
    expect(
      items(
        "## 议程\n### 1. 目标对齐（10 分钟，李雷）\n必达结论：确认三项 KPI\n### 2. 分工\n- 时长：15 分钟\n- 主讲：王芳\n- 必达结论：确认负责人\n",
      ),
    ).toEqual([
      ["目标对齐", 10, "李雷", "确认三项 KPI"],
      ["分工", 15, "王芳", "确认负责人"],
    ]);
  });

  test("a list, with nested details that are no items of their own", () => {
    expect(
      items(
        "## 会议议程\n1. 目标对齐（10 分钟，主讲：李雷）\n   - 必达结论：确认三项 KPI\n   - 先看数据\n2. 分工 （15 min）— 必达结论：确认负责人\n3. 14:30-14:40 里程碑（王芳）\n",
      ),
    ).toEqual([
      ["目标对齐", 10, "李雷", "确认三项 KPI"],
      ["分工", 15, null, "确认负责人"],
      ["里程碑", 10, "王芳", null],
    ]);
  });

  test("an English list", () => {
    expect(
      items(
        "## Agenda\n1. Goals (10m, Ann)\n   Must reach: agree KPIs\n- Staff (Ben, 5 min)\n- Room [5-10 minutes]:\n",
      ),
    ).toEqual([
      ["Goals", 10, "Ann", "agree KPIs"],
      ["Staff", 5, "Ben", null],
      ["Room", 10, null, null],
    ]);
  });

  test("lines of a paragraph that number the items, with lines that belong to them", () => {
    expect(
      items(
        "## 议题(Agenda)\n\n议题1：新建仓库申请  \n汇报人：李雷\n议题二、接口冻结（15 分钟）\n",
      ),
    ).toEqual([
      ["新建仓库申请", null, "李雷", null],
      ["接口冻结", 15, null, null],
    ]);
  });

  test("clock times", () => {
    const [item] = readBody(
      "## 议程\n| 时间 | 议题 |\n| - | - |\n| 14:00～14:10 | 目标 |\n",
    ).agenda;
    expect(item).toMatchObject({
      from: { value: "14:00" },
      to: { value: "14:10" },
      minutes: { value: 10 },
    });
  });

  test("a duration that cannot be read is kept as it is written", () => {
    const [item] = readBody("## 议程\n| 议题 | 时长 |\n| - | - |\n| 目标 | 待定 |\n").agenda;
    expect(item).toMatchObject({ minutes: null, minutesText: { value: "待定" } });
  });

  test("rows left empty are no items", () => {
    expect(items("## 议程\n| 议题 | 时长 |\n| - | - |\n| | |\n")).toEqual([]);
  });

  test("headings in other dress", () => {
    for (const heading of [
      "# 议程",
      "###### 一、会议议程：",
      "## 【议程】",
      "## ２．议题(Agenda)",
      "**议程**",
      "议程\n---",
      "## 📋 Agenda",
      "## 1 议程",
    ]) {
      expect(items(`${heading}\n\n1. 目标（10 分钟）\n`), heading).toEqual([
        ["目标", 10, null, null],
      ]);
    }
  });

  test("comments hold templates, not content", () => {
    expect(
      items("## 议程\n<!-- 1. 在此添加议题（10 分钟） -->\n\n1. 目标（10 分钟）<!-- 待确认 -->\n"),
    ).toEqual([["目标", 10, null, null]]);
  });

  test("brackets that are no duration belong to the title", () => {
    expect(items("## 议程\n1. 上线方案（灰度）\n")).toEqual([
      ["上线方案（灰度）", null, null, null],
    ]);
  });

  test("opening, sign-in and summing-up are housekeeping", () => {
    const meeting = readBody(
      "## 议程\n1. 开场（5 分钟）\n2. 目标（10 分钟）\n3. 会议总结（5 分钟）\n",
    );
    expect(meeting.agenda.map((item) => item.housekeeping)).toEqual([true, false, true]);
  });

  test("every value has its place", () => {
    const meeting = readBody(
      "## 议程\n| 议题 | 时长 | 必达结论 |\n| --- | --- | --- |\n| 1. **目标** | 10 分钟 | 确认 KPI |\n",
    );
    const [item] = meeting.agenda;
    expect(at(meeting, meeting.agendaSpan)).toBe("5:4");
    expect(
      item && [item.title, item.minutes, item.mustReach].map((value) => at(meeting, value)),
    ).toEqual(["8:8", "8:15", "8:23"]);
  });
});

describe("the timetable", () => {
  const slots = (frontMatter: string, agenda: string) =>
    timetable(read(`---\n${frontMatter}\n---\n## 议程\n${agenda}`))?.map(
      ({ from, to }) => `${from}–${to}`,
    ) ?? null;

  test("runs from the start, after the opening, item by item", () => {
    expect(
      slots("start: 2026-12-01 14:00\nopening: 5", "1. 甲（10 分钟）\n2. 乙（15 分钟）\n"),
    ).toEqual(["14:05–14:15", "14:15–14:30"]);
  });

  test("starts at once when the agenda lists the opening itself", () => {
    const agenda = "1. 开场（5 分钟）\n2. 甲（10 分钟）\n";
    expect(slots("start: 2026-12-01 14:00\nopening: 5", agenda)).toEqual([
      "14:00–14:05",
      "14:05–14:15",
    ]);
  });

  test("keeps to the clock times that are written", () => {
    expect(slots("start: 2026-12-01 14:00", "1. 14:10-14:20 甲\n2. 乙（15 分钟）\n")).toEqual([
      "14:10–14:20",
      "14:20–14:35",
    ]);
  });

  test("runs past midnight", () => {
    expect(slots("start: 2026-12-01 23:50", "1. 甲（15 分钟）\n2. 乙（5 分钟）\n")).toEqual([
      "23:50–00:05",
      "00:05–00:10",
    ]);
  });

  test("is missing where a duration or the start is", () => {
    expect(slots("start: 2026-12-01 14:00", "1. 甲\n")).toBeNull();
    expect(slots("title: x", "1. 甲（5 分钟）\n")).toBeNull();
  });
});

describe("headings below the agenda", () => {
  test("that only divide it are no items", () => {
    const body =
      "## Agenda\n### Updates\n1. Rollout (10 min)\n2. Rollback (5 min)\n### Afternoon\n- Alerts\n";
    expect(items(body)).toEqual([
      ["Rollout", 10, null, null],
      ["Rollback", 5, null, null],
      ["Alerts", null, null, null],
    ]);
    expect(items("## 议程\n### 上午\n1. 灰度方案\n### 下午\n1. 回滚流程（10分钟）\n")).toEqual([
      ["灰度方案", null, null, null],
      ["回滚流程", 10, null, null],
    ]);
  });

  test("that say what the items are for divide it", () => {
    const body =
      "## Agenda\n### New items\n- Rollout\n- Rollback\n### Needs decision\n- Alerts\n### Retention\n- keep 30 days\n";
    expect(items(body).map(([title]) => title)).toEqual([
      "Rollout",
      "Rollback",
      "Alerts",
      "Retention",
    ]);
    expect(items("## 议程\n### 常规议题\n- 灰度方案\n### 新议题\n- 回滚流程\n")).toHaveLength(2);
  });

  test("with notes in lists are items", () => {
    expect(items("## 议程\n### 灰度方案\n- 先试 5%\n- 再翻倍\n### 回滚流程\n1. 一键\n")).toEqual([
      ["灰度方案", null, null, null],
      ["回滚流程", null, null, null],
    ]);
  });

  test("without a number behind numbered ones are something else", () => {
    const body =
      "## 议程\n### 1. 灰度方案\n### 2. 回滚流程\n### 值班安排\n王芳\n### 下次会议\n5月27日\n";
    expect(items(body).map(([title]) => title)).toEqual(["灰度方案", "回滚流程"]);
    const timed = "## 议程\n### 1. 灰度方案\n### 2. 回滚流程\n### 监控（5分钟）\n";
    expect(items(timed).map(([title]) => title)).toEqual(["灰度方案", "回滚流程", "监控"]);
  });
});

test("behind a clock time whoever attends is the speaker, whatever the family name", () => {
  const lines =
    "- 14:00-14:10 灰度方案 欧阳静\n- 14:10-14:20 回滚流程 Ann\n- 14:20-14:30 监控 告警\n";
  const { agenda } = read(`# 例会 2026-05-20\n\n参会人：欧阳静、Ann\n\n## 议程\n${lines}`);
  const said = agenda.map(({ title, minutes, presenter }) => [
    title.value,
    minutes?.value,
    presenter?.value ?? null,
  ]);
  expect(said).toEqual([
    ["灰度方案", 10, "欧阳静"],
    ["回滚流程", 10, "Ann"],
    ["监控 告警", 10, null],
  ]);
});

test("clock times and lengths in columns of their own", () => {
  const body =
    "## 议程\n| 时间 | 议题 | 时长 |\n|-|-|-|\n| 14:00 | 灰度方案 | 10 |\n| 14:10-14:25 | 回滚流程 | 15 |\n";
  expect(readBody(body).agenda.map(({ minutes, from }) => [minutes?.value, from?.value])).toEqual([
    [10, undefined],
    [15, "14:10"],
  ]);
});

describe("what an agenda is called", () => {
  test.each([
    "Call agenda",
    "New topics",
    "Today's agenda",
    "Main discussion topics",
    "Topics to discuss",
    "Agenda items for July 2, 2026",
    "Meeting 2 agenda",
    "2026-07-02 Agenda",
    "议题（Agenda）",
    "Topics议题",
    "今日议题",
    "本期议题",
    "会议主要议题",
    "本次会议的议程安排",
  ])("%s", (heading) => {
    expect(items(`## ${heading}\n- Goals\n`)).toHaveLength(1);
  });

  test.each([
    "Next meeting's agenda",
    "Backlog topics",
    "Advanced topics",
    "Agenda bashing",
    "下次议题",
    "历史议题",
    "议题征集方式",
  ])("not %s", (heading) => {
    expect(items(`## ${heading}\n- Goals\n`)).toEqual([]);
  });

  test("two that each say which are one agenda", () => {
    const titles = (body: string) => items(body).map(([title]) => title);
    expect(titles("## New topics\n- Goals\n## Standing topics\n- Risks\n")).toEqual([
      "Goals",
      "Risks",
    ]);
    expect(titles("## Agenda\n- Goals\n## Topics\n- Goals\n")).toEqual(["Goals"]);
  });
});

test("a number with a dash behind it is no part of the title", () => {
  const { agenda } = readBody("## Agenda\n- 1 - Goals\n- 2 – Risks\n- 3 - 5 people\n");
  expect(agenda.map(({ number, title }) => [number, title.value])).toEqual([
    [1, "Goals"],
    [2, "Risks"],
    [null, "3 - 5 people"],
  ]);
});

test("headings that name items are an agenda by themselves, and what stands below them the minutes", () => {
  const meeting = read(
    "# 社区会议 2026-04-21\n## 议程 1 ：新成员介绍\n内容：各自介绍。\n## 议程 2：单测回顾\n结论：下周完成\n",
  );
  expect(meeting.agenda.map(({ title }) => title.value)).toEqual(["新成员介绍", "单测回顾"]);
  expect(
    meeting.minutes.map(({ agendaIndex, conclusion }) => [agendaIndex, conclusion?.text]),
  ).toEqual([
    [0, undefined],
    [1, "下周完成"],
  ]);
  expect(items("## Topic 1: Loops\n## Topic 2: Functions\n")).toEqual([]);
});

test("numbered lines with their notes in lists below them", () => {
  const meeting = read(
    "# TC 例会 2026-12-06\n议题列表：\n1、 捐赠管理平台   汇报人：王鹏（东方）\n- 托管在工具组\n- 会议决策：同意接受\n\n2、成立新小组  汇报人：毛莉\n- 会议决策：同意成立\n",
  );
  expect(meeting.agenda.map(({ title, presenter }) => [title.value, presenter?.value])).toEqual([
    ["捐赠管理平台", "王鹏（东方）"],
    ["成立新小组", "毛莉"],
  ]);
  expect(meeting.minutes.map(({ conclusion }) => conclusion?.text)).toEqual([
    "同意接受",
    "同意成立",
  ]);
});

test("plain lines are items where there is nothing else, but prose is none", () => {
  expect(items("## Agenda\nNew chair\nMeeting times\nOpen issues\n")).toHaveLength(3);
  expect(items("## Agenda\nPlease add your items.\nThank you!\n")).toEqual([]);
});
