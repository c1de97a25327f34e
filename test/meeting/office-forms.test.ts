import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

/** The minutes that offices and their assistants write from a form: every part has a heading. */
const FORM = `# 会议纪要

## 📋 会议基本信息

- **会议主题**: 新品启动
- **日期时间**: 2026-06-16 14:00-15:00
- **会议地点**: A301
- **主持人**: 李雷
- **记录人**: 王芳

## 👥 参会人员

| 姓名 | 角色 | 部门 | 参会方式 |
| --- | --- | --- | --- |
| 李雷 | 决策人 | 项目部 | 现场 |
| 王芳 | 执行人 | 研发部 | 线上 |

**缺席人员**: 赵强
**请假事由**: 出差

## 会议背景

新品八月上市。

## 讨论议题

1. 上市日期（10 分钟）
2. 部门分工（15 分钟）

## 主要讨论内容

### 1. 上市日期（10 分钟）

样机还差两项测试。

### 2. 部门分工

**关键决策**:
- 研发部负责样机

## 决策事项

| 决策项 | 决策内容 | 负责人 |
| --- | --- | --- |
| 上市日期 | 8 月 15 日上市 | 李雷 |

## 行动项

- [ ] 补齐测试 - 负责人: 王芳 - 截止: 6月20日
- [ ] 出预算表 - 负责人: 李雷 - 截止: 下周五

## 下次会议

- **时间**: 2026-06-23 14:00
`;

describe("minutes written from a form", () => {
  const meeting = read(FORM);

  test("the title above everything is not the minutes, and a section of facts is the head", () => {
    expect(meeting.title?.value).toBe("新品启动");
    expect(meeting.start?.value).toBe("2026-06-16T14:00");
    expect([meeting.location, meeting.host?.value, meeting.recorder?.value]).toEqual([
      "A301",
      "李雷",
      "王芳",
    ]);
  });

  test("who was absent stands among the attendees, and why is nobody", () => {
    expect(meeting.attendees.map(({ name, present }) => [name, present])).toEqual([
      ["李雷", null],
      ["王芳", null],
      ["赵强", false],
    ]);
  });

  test("minutes and gathered decisions find their items", () => {
    expect(meeting.agenda.map(({ title }) => title.value)).toEqual(["上市日期", "部门分工"]);
    expect(
      meeting.minutes.map(({ agendaIndex, conclusion }) => [agendaIndex, conclusion?.text ?? null]),
    ).toEqual([
      [0, "8 月 15 日上市"],
      [1, "研发部负责样机"],
    ]);
  });

  test("owner and deadline behind dashes", () => {
    expect(
      meeting.actions.map(({ owners, task, due }) => [
        owners.join("|"),
        task?.value,
        due.kind === "date" ? due.date : due.kind,
      ]),
    ).toEqual([
      ["王芳", "补齐测试", "2026-06-20"],
      ["李雷", "出预算表", "2026-06-26"],
    ]);
  });

  test("background and next meeting are no topics", () => {
    expect(meeting.unread.map(({ text }) => text.value)).toEqual([
      "请假事由: 出差",
      "会议背景",
      "新品八月上市。",
      "下次会议",
      "时间: 2026-06-23 14:00",
      "参会方式",
    ]);
  });
});

describe("an agenda that holds its minutes", () => {
  const items =
    "### 1. 开场 (14:00 - 14:05)\n- 致辞\n\n### 2. 进度同步 (14:05 - 14:20)\n**主讲人**: 王芳\n\n**讨论内容**:\n- 网关已切 80%\n\n";

  test("when a conclusion stands below an item", () => {
    const meeting = read(
      `# 周会 2026-06-16\n\n## 会议议程\n\n${items}**关键决策**:\n- 6 月 20 日前切完\n`,
    );
    expect(
      meeting.minutes.map(({ agendaIndex, conclusion }) => [agendaIndex, conclusion?.text ?? null]),
    ).toEqual([
      [0, null],
      [1, "6 月 20 日前切完"],
    ]);
    expect(meeting.stage).toBe("held");
  });

  test("but not while it only says what will be talked about", () => {
    const meeting = read(`# 周会 2026-06-16\n\n## 会议议程\n\n${items}`);
    expect([meeting.minutes.length, meeting.stage]).toEqual([0, "planned"]);
  });
});

describe("agendas of issues", () => {
  const agenda = (body: string) =>
    read(`# Steering committee 2026-06-16\n\n## Agenda\n\n${body}`).agenda.map(
      ({ title }) => title.value,
    );

  test("repositories only divide them", () => {
    expect(
      agenda(
        "### Announcements\n\n* The summit is in May.\n\n### example/reader\n\n* Rename the branch [#38](https://example.com/38)\n  * nothing new\n* Drop the old parser [#12](https://example.com/12)\n",
      ),
    ).toEqual(["Announcements", "Rename the branch #38", "Drop the old parser #12"]);
  });

  test("a numbered list is the agenda, whatever headings follow it", () => {
    expect(
      agenda(
        "1. Design of the reader\n2. Phase two\n\n### Adoption of the agenda\n\n### Adjourn\n",
      ),
    ).toEqual(["Design of the reader", "Phase two"]);
  });
});

describe("a web site's front-matter says nothing of the meeting", () => {
  const body =
    "# Triage agenda\n\n* Meeting date: 2026-06-16\n\n## Attendance\n\n* Team: Ann Lee, Bo Berg\n\n## Meeting roles\n\n* Note-taker: Ann Lee\n\n## Reader plans\n\n* Conclusion: wait\n";

  test("so the body does", () => {
    const meeting = read(`---\ntitle: Triage 2026-06-16\ntags: triage\n---\n\n${body}`);
    expect(meeting.date?.value).toBe("2026-06-16");
    expect(meeting.recorder?.value).toBe("Ann Lee");
    expect(meeting.attendees.map(({ name }) => name)).toEqual(["Ann Lee", "Bo Berg"]);
    expect(meeting.minutes.map(({ title }) => title.value)).toEqual(["Reader plans"]);
  });

  test("of one of a meeting what it says counts, and the body fills what it lacks", () => {
    const meeting = read(`---\ntitle: Triage\nattendees: [Kim Poe]\ntags: triage\n---\n\n${body}`);
    expect(meeting.date?.value).toBe("2026-06-16");
    expect(meeting.attendees.map(({ name }) => name)).toEqual(["Kim Poe"]);
  });
});

describe("a title with the day in it", () => {
  test.each([
    [
      "Agenda for the April 4, 2026 call of the reader group",
      "Agenda for the April 4, 2026 call of the reader group",
    ],
    ["Agenda: October 19, 2026 reader call", "reader call"],
    ["会议纪要 2026-06-16 架构例会", "架构例会"],
    ["架构例会 2026-06-16 9:30-12:00", "架构例会"],
  ])("%s", (heading, title) => {
    expect(read(`# ${heading}\n\n## Agenda\n\n1. Goals\n`).title?.value).toBe(title);
  });
});

test("the link below some later heading is not the meeting's", () => {
  const meeting = read(
    "# Triage 2026-06-16\n\n## Proposals\n\n**Link:** https://example.com/77\n\n## Agenda\n\n1. Goals\n",
  );
  expect(meeting.link).toBeNull();
});

test.each([
  "Invite Ryan to present the plan",
  "Need to write the notes",
  "Someone to write the notes",
])("%s: no owner", (line) => {
  const [action] = read(`# Triage 2026-06-16\n\n## Action items\n\n- ${line}\n`).actions;
  expect(action?.owners).toEqual([]);
});

describe("minutes in traditional characters", () => {
  const meeting = read(`# 週會 2026-05-20 14:00-15:00

- 主席：陳美玲
- 紀錄：林志明
- 與會者：陳美玲、林志明、張家豪

## 議程

1. 預算確認（10 分鐘，陳美玲）
2. 人力安排（十五分鐘）

## 會議紀錄

### 1. 預算確認
- 結論：通過預算

### 2. 人力安排
- 決議：待定

## 待辦事項

| 負責人 | 任務 | 交付物 | 截止時間 | 狀態 |
| --- | --- | --- | --- | --- |
| 張家豪 | 提出名單 | 名單 | 三個工作日內 | 進行中 |
| 林志明 | 聯絡廠商 | 報價 | 下週五前 | 已完成 |

- 確認合約，負責人：陳美玲，截止時間：5月30日
`);

  test("are read as in simplified ones, and kept as written", () => {
    expect([meeting.host?.value, meeting.recorder?.value, meeting.attendees.length]).toEqual([
      "陳美玲",
      "林志明",
      3,
    ]);
    expect(meeting.agenda.map(({ title, minutes }) => [title.value, minutes?.value])).toEqual([
      ["預算確認", 10],
      ["人力安排", 15],
    ]);
    expect(
      meeting.minutes.map(({ agendaIndex, conclusion }) => [agendaIndex, conclusion?.outcome]),
    ).toEqual([
      [0, "reached"],
      [1, "deferred"],
    ]);
  });

  test("deadlines and states included", () => {
    expect(
      meeting.actions.map(({ owner, due, status }) => [
        owner?.value,
        due.kind === "date" ? due.date : due.kind,
        status,
      ]),
    ).toEqual([
      ["張家豪", "2026-05-25", "open"],
      ["林志明", "2026-05-29", "done"],
      ["陳美玲", "2026-05-30", "open"],
    ]);
  });
});
