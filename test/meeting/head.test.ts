import { describe, expect, it } from "vitest";
import { at, read } from "./reading.ts";

const agenda = "\n## 议程\n\n1. 目标（10 分钟）\n";

describe("a meeting without front-matter tells of itself in its body", () => {
  it("in a title that carries the day", () => {
    const meeting = read(`# 平台例会 2026-6-16 9:30-11:00(UTC+08:00)Beijing\n${agenda}`);
    expect(meeting.title?.value).toBe("平台例会");
    expect(meeting.start?.value).toBe("2026-06-16T09:30");
    expect(meeting.end?.value).toBe("2026-06-16T11:00");
    expect(meeting.durationMinutes?.value).toBe(90);
    expect(meeting.timezone).toBe("Asia/Shanghai");
    expect(at(meeting, meeting.start)).toBe("1:3");
  });

  it("in labelled lines, as a list", () => {
    const meeting = read(
      `# 第三次共建会\n\n- 本次会议时间：2026/05/29 19:00-20:00 (GMT+08:00)\n- 会议地点：3 楼 A301\n- 本次会议接入方式：\n  - 会议号：123-456\n  - [点击入会](https://meet.example.com/x)\n- 会议主席：李雷（研发部）\n- 记录人：韩梅梅\n- 会议目标：定下上线日期\n${agenda}`,
    );
    expect(meeting.title?.value).toBe("第三次共建会");
    expect(meeting.start?.value).toBe("2026-05-29T19:00");
    expect(at(meeting, meeting.start)).toBe("3:10");
    expect(meeting.location).toBe("3 楼 A301");
    expect(meeting.link).toBe("https://meet.example.com/x");
    expect(meeting.host?.value).toBe("李雷");
    expect(meeting.recorder?.value).toBe("韩梅梅");
    expect(meeting.objective?.value).toBe("定下上线日期");
  });

  it("but names no host where there is only a remark", () => {
    expect(read(`# 例会\n\n- 主持人：（轮值）\n${agenda}`).host).toBeNull();
  });

  it.each([
    "Date: 2026-06-16 | Chair: Ann Lee | Note taker: Bo Berg | Where: Room 4",
    "Date: 2026-06-16; Chair: Ann Lee; Note taker: Bo Berg; Where: Room 4",
    "**Date:** 2026-06-16 · **Chair:** Ann Lee · **Note taker:** Bo Berg · **Where:** Room 4",
    "Date: 2026-06-16, Chair: Ann Lee, Note taker: Bo Berg, Where: Room 4",
    "日期：2026-06-16｜主持：Ann Lee｜記錄人：Bo Berg｜地點：Room 4",
  ])("in labels that a sign divides, which is no part of a value: %s", (line) => {
    const { date, host, recorder, location } = read(`# Sync\n\n${line}\n${agenda}`);
    expect([date?.value, host?.value, recorder?.value, location]).toEqual([
      "2026-06-16",
      "Ann Lee",
      "Bo Berg",
      "Room 4",
    ]);
  });

  it("and a label nobody knows is told, with what stands behind it", () => {
    const line = "**Chair:** Ann Lee | **Snacks:** Bo Berg | **Where:** Room 4";
    const { host, location, unread } = read(`# Sync 2026-06-16\n\n${line}\n${agenda}`);
    expect([host?.value, location]).toEqual(["Ann Lee", "Room 4"]);
    expect(unread.map(({ text }) => text.value)).toEqual(["Snacks: Bo Berg"]);
  });

  it("in several labels on one line, and in a table of pairs", () => {
    const line = read(`# 例会\n\n时间：2026-05-29 14:00　地点：A301；主持人：李雷\n${agenda}`);
    expect([line.start?.value, line.location, line.host?.value]).toEqual([
      "2026-05-29T14:00",
      "A301",
      "李雷",
    ]);
    const table = read(
      `# 例会\n\n| 会议时间 | 2026-05-29 14:00-15:00 | 地点 | A301 |\n| --- | --- | --- | --- |\n| 主持人 | 李雷 | 记录人 | 韩梅梅 |\n${agenda}`,
    );
    expect([table.end?.value, table.location, table.recorder?.value]).toEqual([
      "2026-05-29T15:00",
      "A301",
      "韩梅梅",
    ]);
  });

  it("in English", () => {
    const meeting = read(
      `# Portal working group — May 2026\n\n- **Date & Time**: [May 8, 2026, 4:00 – 5:00 PM PDT](https://time.example.com)\n- **Video Conference Link**: https://meet.example.com/p\n- **Chair**: Ann Lee\n\n## Attendees\n\n| Name | Organization |\n| :-- | :-- |\n| Tom Ashby (Note taker) | Sales |\n| Ann Lee | Design |\n\n## Agenda\n\n1. Goals (5m, Ann)\n`,
    );
    expect(meeting.start?.value).toBe("2026-05-08T16:00");
    expect(meeting.timezone).toBe("America/Los_Angeles");
    expect(meeting.link).toBe("https://meet.example.com/p");
    expect(meeting.host?.value).toBe("Ann Lee");
    expect(meeting.recorder?.value).toBe("Tom Ashby");
    expect(meeting.attendees.map(({ name, dept }) => [name, dept])).toEqual([
      ["Tom Ashby", "Sales"],
      ["Ann Lee", "Design"],
    ]);
  });

  it("in the file's name, when nothing else does", () => {
    expect(read(`# 例会\n${agenda}`, "notes/2026-05-29-weekly.md").date?.value).toBe("2026-05-29");
    expect(read(`# 例会\n${agenda}`, "2026/05-29.md").date?.value).toBe("2026-05-29");
    expect(read(`# 例会 2026-06-01\n${agenda}`, "2026-05-29.md").date?.value).toBe("2026-06-01");
  });

  it("with a day but no time of day", () => {
    const meeting = read(
      `# 例会 2026-05-29\n${agenda}\n## 行动项\n\n- 负责人：李雷，任务：写方案，完成时间：下周三\n`,
    );
    expect(meeting.start).toBeNull();
    expect(meeting.date?.value).toBe("2026-05-29");
    expect(meeting.actions[0]?.due).toMatchObject({ kind: "date", date: "2026-06-03" });
  });

  it("what front-matter says counts, and the body fills what it lacks", () => {
    const meeting = read(`---\ntitle: 双周例会\n---\n# 例会 2026-05-29 14:00\n${agenda}`);
    expect(meeting.title?.value).toBe("双周例会");
    expect(meeting.start?.value).toBe("2026-05-29T14:00");
  });

  it("called off in its title", () => {
    expect(read(`# 例会 2026-05-29（取消）\n${agenda}`).stage).toBe("cancelled");
  });
});

describe("people in the body", () => {
  const people = (list: string) =>
    read(`# 例会 2026-05-29\n\n${list}\n${agenda}`).attendees.map(
      ({ name, dept, role, present }) => [name, dept, role, present],
    );

  it("listed by line, with handles and links", () => {
    expect(
      people("## 与会人(Attendees)\n\n李雷 [@lilei](https://git.example.com/lilei)  \n王芳 @fang"),
    ).toEqual([
      ["李雷", null, null, null],
      ["王芳", null, null, null],
    ]);
  });

  it("on one line, by role and by department", () => {
    expect(people("决策人：无关\n\n参会人员：李雷、王芳（研发部，执行人）")).toEqual([
      ["李雷", null, null, null],
      ["王芳", "研发部", "executor", null],
    ]);
    expect(people("## 参会人\n\n- 决策人：李雷\n- 研发部：王芳、赵强")).toEqual([
      ["李雷", null, "decision-maker", null],
      ["王芳", "研发部", null, null],
      ["赵强", "研发部", null, null],
    ]);
  });

  it("with those who were absent", () => {
    expect(people("## 参会人\n\n李雷、王芳\n\n## 缺席\n\n赵强")).toEqual([
      ["李雷", null, null, true],
      ["王芳", null, null, true],
      ["赵强", null, null, false],
    ]);
  });

  it("in English lists with organisations", () => {
    expect(people("## Attendees\n\n- Ann Lee, Design\n- Tom Ashby, Sales")).toEqual([
      ["Ann Lee", "Design", null, null],
      ["Tom Ashby", "Sales", null, null],
    ]);
    expect(people("## Present\n\n- Ann Lee - Design\n- Tom Ashby, Bo Berg")).toEqual([
      ["Ann Lee", "Design", null, null],
      ["Tom Ashby", null, null, null],
      ["Bo Berg", null, null, null],
    ]);
  });
});

describe("who was there, in the ways people note it", () => {
  const people = (list: string) =>
    read(`# 例会 2026-05-29\n\n${list}\n${agenda}`).attendees.map(({ name, dept, present }) => [
      name,
      dept,
      present,
    ]);

  it.each([
    ["names and nothing but spaces", "参会人员：王芳 李雷 廖志勇", ["王芳", "李雷", "廖志勇"]],
    ["a name and what he is", "参会人员：王芳 产品经理", ["王芳 产品经理"]],
    [
      "a hint within the label",
      "**Present** (add your name): Ann Lee (@ann), Bo Berg",
      ["Ann Lee", "Bo Berg"],
    ],
    [
      "first and last name",
      "## Roll call\n| First name | Last name |\n|-|-|\n| Ann | Lee |",
      ["Ann Lee"],
    ],
    [
      "people who watch",
      "## Attendees\nBoard: Ann, Bo\nObservers: Cleo, Dan",
      ["Ann", "Bo", "Cleo", "Dan"],
    ],
    ["no sentence", "## Attendees\n请在下面写上你的名字。\n- 本次无请假人员\n- 王芳", ["王芳"]],
    [
      "a long title in brackets",
      "## Attendees\n- Ann Lee (Distinguished Engineer, Acme, Cloud Storage and Data Management)",
      ["Ann Lee"],
    ],
  ])("%s", (_, list, names) => {
    expect(people(list).map(([name]) => name)).toEqual(names);
  });

  it("with organisation and handle between slashes", () => {
    expect(people("## Attendees\n- Ann Lee / Acme / @ann\n- Bo Berg / @bo")).toEqual([
      ["Ann Lee", "Acme", null],
      ["Bo Berg", null, null],
    ]);
  });

  it("with those missing on a line of their own", () => {
    expect(people("## Attendance\nCouncil: Ann, Bo\nMissing attendees: Cleo, Dan")).toEqual([
      ["Ann", null, null],
      ["Bo", null, null],
      ["Cleo", null, false],
      ["Dan", null, false],
    ]);
  });

  it("with ticks for those who came", () => {
    expect(
      people("## Attended by\n- [ ] ~~Ann Lee~~\n- [x] Bo Berg\n\n## Other attendees\n- Cleo"),
    ).toEqual([
      ["Ann Lee", null, false],
      ["Bo Berg", null, true],
      ["Cleo", null, null],
    ]);
  });

  it("without the sentences between them", () => {
    expect(
      people(
        "## Apologies\nOn Monday, 25 February 2026, an AGM was held at the hall, and thus quorum was met.\n\n## Attendees\nJan van der Berg, maria de la cruz, ann lee",
      ).map(([name]) => name),
    ).toEqual(["Jan van der Berg", "maria de la cruz", "ann lee"]);
  });

  it("in a list behind its label, beside what the meeting is", () => {
    const meeting = read(
      `# Weekly 2026-05-29\n\n**Attendees**:\n- Ann Lee\n- Bo Berg\n\n## Attendance\n- Host: Cleo Day\n- Time: 10:00\n${agenda}`,
    );
    expect(meeting.attendees.map(({ name }) => name)).toEqual(["Ann Lee", "Bo Berg", "Cleo Day"]);
    expect([meeting.host?.value, meeting.start?.value]).toEqual(["Cleo Day", "2026-05-29T10:00"]);
  });

  it("in a table with all labels above", () => {
    const meeting = read(
      "| 时间 | 参会人员 | 记录员 |\n|-|-|-|\n| 2026.4.7 10:00 | 王芳、李雷 | 李雷 |\n\n## 议程\n1. 目标\n",
    );
    expect([meeting.start?.value, meeting.recorder?.value, meeting.attendees.length]).toEqual([
      "2026-04-07T10:00",
      "李雷",
      2,
    ]);
  });

  it("with what they did there", () => {
    const { host, recorder, attendees } = read(
      `# Weekly 2026-05-29\n\n## Attendees\n- Cleo (Acme) [host]\n- @ann moderated, and @bo took notes.\n${agenda}`,
    );
    expect(attendees.map(({ name, dept }) => [name, dept])).toEqual([
      ["Cleo", "Acme"],
      ["ann", null],
      ["bo", null],
    ]);
    expect([host?.value, recorder?.value]).toEqual(["Cleo", "bo"]);
  });
});

describe("what a meeting is called", () => {
  const title = (text: string) => read(text).title?.value ?? null;

  it.each([
    ["# Thursday June 10, 2026 at 07:00pm", "Thursday June 10, 2026 at 07:00pm"],
    ["# 📅 Nov 18, 2026", "📅 Nov 18, 2026"],
    ["# 2026-11-18 Board", "Board"],
    ["# Meeting\n\n**Date:** 2026-01-16", "Meeting"],
    ["# 1. Opening\n\n# 2. Reports", null],
    ["### Call agenda\n- Goals\n\n### Board call - 2026-07-28", "Board call"],
  ])("%j", (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it("a question mark takes no notes", () => {
    expect(read(`# Weekly 2026-05-29\n\nScribe: ?\n${agenda}`).recorder).toBeNull();
  });
});

describe("what was not read is named", () => {
  const unread = (body: string): readonly string[] =>
    read(body).unread.map(({ text }) => text.value);

  it("sections under headings nobody knows, but not the title's", () => {
    expect(unread(`# 例会\n${agenda}\n## 值班安排\n\n- 李雷\n\n## 空的\n`)).toEqual([
      "值班安排",
      "李雷",
      "空的",
    ]);
  });

  it("an agenda or actions in a form nobody knows", () => {
    expect(unread("# 例会\n\n## 议程\n\n随便聊聊\n")).toEqual(["随便聊聊"]);
    expect(unread(`# 例会\n${agenda}\n## 行动项\n\n无\n`)).toEqual([]);
  });
});

it.each([
  ["# 例会\n\n会议时间为2026.11.4。会议地点为A301", "2026-11-04", "A301"],
  ["# 例會\n\n會議時間為2026年11月4日。會議地點為A301。", "2026-11-04", "A301"],
  ["# Roof meeting\n\nThe meeting date was 4 November 2026. Ann left.", "2026-11-04", null],
  ["# 会议记录\n\n1. 20261104会议纪要\n2. 20261111会议纪要\n3. 20261118会议纪要", null, null],
  [
    "# Log\n\nMeeting on 9/6/2026\n* Roof\n\nMeeting on 9/10/2026\n* Walls\n\n9/13/2026\n* Floor",
    null,
    null,
  ],
  ["# 手册\n\n时间为10分钟，地点为空时报错。", null, null],
])("a sentence in the place of a label: %j", (text, date, location) => {
  const meeting = read(`${text}\n`);
  expect([meeting.date?.value ?? null, meeting.location]).toEqual([date, location]);
});
