import { describe, expect, test } from "vitest";
import { read, readAll } from "./reading.ts";

const who = (text: string): readonly string[] => read(text).attendees.map(({ name }) => name);

describe("front-matter that is written for people", () => {
  test("keys may begin with a capital", () => {
    const meeting = read(
      "---\nDate: 2026-12-01\nAttendees: [Ann Lee]\n---\n\n## Agenda\n\n1. Roof\n",
    );
    expect([meeting.date?.value, meeting.attendees.map(({ name }) => name)]).toEqual([
      "2026-12-01",
      ["Ann Lee"],
    ]);
  });

  test("what another tool calls the state of a document is not the meeting's", () => {
    const meeting = read("---\nStatus: Approved\nDate: 2026-12-01\n---\n\n## Agenda\n\n1. Roof\n");
    expect([meeting.stage, meeting.problems.map(({ code }) => code)]).toEqual([
      "planned",
      ["unknown-key"],
    ]);
  });

  test("lines that make a page of the file say nothing of the meeting", () => {
    const text =
      "title: AGM\nslug: agm-2026\ndate: 2029-08-26 12:03\n\n# Minutes of the AGM - 22 November 2026\n\nThe treasurer reported.\n";
    expect(read(text).date?.value).toBe("2026-11-22");
  });
});

describe("when", () => {
  test.each([
    ["# Meeting 15 - 12 Feb 2026\n", "2026-02-12"],
    ["# Meeting 3 - 12 Feb 2026\n", "2026-02-12"],
    ["# Sync 3-12 Feb 2026\n", "2026-02-03"],
    ["# 立项会议记录\n\n- 时间地点：2026-09-24 南楼 803\n", "2026-09-24"],
    ["# Sync\n\nDate & location: 24 September 2026, room 3\n", "2026-09-24"],
    [
      "# Sync\n\n| <!-- --> | <!-- --> |\n| --- | --- |\n| 📅 - Date | 2026-10-17 |\n",
      "2026-10-17",
    ],
  ])("%s", (text, day) => {
    expect(read(text).date?.value).toBe(day);
  });
});

describe("who", () => {
  test.each([
    [
      "# Sync\n\n| | |\n| --- | --- |\n| 🙋🏽‍♀️ - Attendees | Ann Lee, Bo Berg |\n",
      ["Ann Lee", "Bo Berg"],
    ],
    ["# 立项会议\n\n- 参会者；王芳，李雷\n", ["王芳", "李雷"]],
    ["# 立項會議\n\n- 與會者；王芳，李雷\n", ["王芳", "李雷"]],
    ["# Sync\n\n### **Attendees:**\n[Ann, Bo, Cleo]\n", ["Ann", "Bo", "Cleo"]],
    ["# Sync\n\n## Attended by\n\nAnn Lee, Bo Berg\n", ["Ann Lee", "Bo Berg"]],
    [
      "# Minutes\n\n## Notes\n\n* All done\n\n## Contributors\n\n* Ann Lee\n* Bo Berg\n",
      ["Ann Lee", "Bo Berg"],
    ],
  ])("%s", (text, names) => {
    expect(who(text)).toEqual(names);
  });

  test.each([
    "# Parser\n\nReads anything.\n\n## Contributors\n\n* Ann Lee\n* Bo Berg\n",
    "# Sync\n\n- Attendance: All present\n",
    "# 例会\n\n- 出席人员：全体到齐\n",
  ])("nobody: %s", (text) => {
    expect(who(text)).toEqual([]);
  });

  test("what follows the list with a label of its own is about the meeting", () => {
    const text =
      "# Sync\n\n**Attendees:**\n* Ann Lee\n* Bo Berg\n\n**Meeting Topic:** First Planning - Core Features\n";
    expect(who(text)).toEqual(["Ann Lee", "Bo Berg"]);
  });
});

describe("agenda, decisions and tasks", () => {
  test("rows that nobody filled in are no items", () => {
    const text =
      "# Sync\n\n## Agenda\n\n| Min | Topic | Moderator |\n| --- | --- | --- |\n| 5 | Roof | Ann |\n| 20 | | |\n";
    expect(read(text).agenda.map(({ title }) => title.value)).toEqual(["Roof"]);
  });

  test.each([
    ["結果：二讀通過。", "結果：二讀通過。"],
    ["结果：全案通过。", "结果：全案通过。"],
    ["Ratified, no objections", "Ratified, no objections"],
  ])("%s", (line, decided) => {
    const { minutes } = read(`# Sync 2026-12-01\n\n## Minutes\n\n### Roof\n\n- ${line}\n`);
    expect(minutes.map(({ conclusion }) => conclusion?.text)).toEqual([decided]);
  });

  test("AI in front of Chinese words is the technology", () => {
    const text = "# 例会 2026-12-01\n\n## 讨论内容\n\n- **AI 辅助开发：** 讨论中用了不少工具。\n";
    expect(read(text).actions).toEqual([]);
  });

  test("## Action", () => {
    const { actions } = read("# Sync 2026-12-01\n\n## Action\n\n1. Mend the roof\n");
    expect(actions.map(({ task }) => task?.value)).toEqual(["Mend the roof"]);
  });

  test("工作分配", () => {
    const text = "# 例会 2026-12-01\n\n##### 5. 工作分配：\n- 网页前端：王芳\n- 数据库：李雷\n";
    expect(read(text).actions.map(({ owners, task }) => [...owners, task?.value])).toEqual([
      ["王芳", "网页前端"],
      ["李雷", "数据库"],
    ]);
  });
});

describe("several meetings in a file", () => {
  test.each([
    "# 会议记录\n\n### 时间: 2026年1月18日\n**地点**：线上\n\n----\n\n### 时间: 2026年1月11日\n**地点**：线上\n",
    "## 第一次会议（启动）\n- 时间：2026-01-18\n\n## 第二次会议\n- 时间：2026-01-11\n",
    "本组的会议记录\n===\n第一次会议\n----\n###会议时间\t2026.1.18 晚8点\n\n第二次会议\n----\n###会议时间\t2026.1.11 晚8点\n",
  ])("%s", (text) => {
    expect(readAll(text).map(({ date }) => date?.value)).toEqual(["2026-01-18", "2026-01-11"]);
  });

  test("an announcement and the minutes of that day are one", () => {
    const text =
      "# Annual Meeting - 22 November 2026\n\nAll are welcome.\n\n# Minutes of the Annual Meeting - 22 November 2026\n\n## Minutes\n\nOpened at 7.\n";
    expect(readAll(text).length).toBe(1);
  });
});

describe("how an agenda is divided", () => {
  const items = (text: string): readonly string[] =>
    read(text).agenda.map(({ title }) => title.value);

  test.each([
    [
      "# Sync\n\n## Agenda\n\n* Roof\n* Garden\n\n### If time allows (from last week)\n* Fence\n",
      ["Roof", "Garden", "Fence"],
    ],
    [
      "# Sync\n\n## Agenda\n\n### acme/site\n\n* Faster start [#12](https://example.com/12)\n  * not yet\n* Harden it [13](https://example.com/13)\n",
      ["Faster start #12", "Harden it 13"],
    ],
    [
      "# Sync\n\n## Agenda\n\n1. **Welcome**\n   1. Rules\n1. Topic(s):\n   1. Roof\n   1. Garden\n",
      ["Welcome", "Roof", "Garden"],
    ],
    [
      "## Date: 1 December 2026\n\n* **Agenda Items**\n    * Greet new members (2 min)\n    * Roof (5 min)\n        * leaks\n",
      ["Greet new members", "Roof"],
    ],
    [
      "# Sync\n\n## Agenda\n\n1. Welcome\n * who we are\n * volunteers\n2. Roof\n3. Garden\n * beds\n4. Questions\n",
      ["Welcome", "Roof", "Garden", "Questions"],
    ],
    ["# 例会\n\n## 议程\n\n1. 开场\n * 介绍\n2. 屋顶\n3. 花园\n", ["开场", "屋顶", "花园"]],
  ])("%s", (text, titles) => {
    expect(items(text)).toEqual(titles);
  });

  test("bullets behind numbers stay a list of their own where no number follows", () => {
    const text =
      "# Sync 2026-12-01\n\n## Notes\n\n1. Roof\n2. Garden\n\n* It rained.\n* Nobody came.\n";
    expect(read(text).minutes.map(({ title }) => title.value)).toEqual([
      "Roof",
      "Garden",
      "It rained.",
      "Nobody came.",
    ]);
  });
});

describe("tasks below what they are a part of", () => {
  const tasks = (text: string): readonly (readonly (string | undefined)[])[] =>
    read(text).actions.map(({ owners, task }) => [...owners, task?.value]);
  const people = "# Sync 2026-12-01\n\nAttendees: Ann Lee, Bo Berg, Cleo Dorn\n\n";

  test.each([
    [
      "## Action items by next meeting: 10pm Thursday 1st\n\n- Start menu: Ann\n",
      [["Ann Lee", "Start menu"]],
    ],
    [
      "## Action items\n\n- Finish the pages:\n  - Start menu: Ann\n  - Colours, fonts, etc.\n  - Help page: Bo\n  - Links: all\n",
      [
        ["Ann Lee", "Start menu"],
        ["Colours, fonts, etc."],
        ["Bo Berg", "Help page"],
        ["all", "Links"],
      ],
    ],
    [
      "## Task assignment\n\n* **Login page (HTML):**\n    * Ann Lee\n    * Emil Frank (new)\n* **Home page (HTML):**\n    * Bo Berg\n",
      [
        ["Ann Lee", "Emil Frank", "Login page (HTML):"],
        ["Bo Berg", "Home page (HTML):"],
      ],
    ],
    [
      "## Notes\n\n### Roof\n\n- Ann will be working on the gutter\n- Bo will be away\n",
      [["Ann Lee", "will be working on the gutter"]],
    ],
  ])("%s", (text, expected) => {
    expect(tasks(`${people}${text}`)).toEqual(expected);
  });

  test("what is arranged for tomorrow is due then", () => {
    const [action] = read(
      `${people}## Action items\n\n- Ann: arrange a call for tomorrow\n`,
    ).actions;
    expect([action?.task?.value, action?.dueText?.value]).toEqual(["arrange a call", "tomorrow"]);
  });

  test("labels that no people stand behind say more of the task", () => {
    expect(
      tasks(`${people}## Action items\n\n- Finish the pages:\n  - Start: blue\n  - End: red\n`),
    ).toEqual([["Finish the pages:"]]);
  });

  test.each([
    "# 会议\n\n## 后端：\n\n保存题目。\n\n### 分工\n\n|  | 工作 |\n| --- | --- |\n| 王芳 | 后端 |\n| 李雷 | 前端页面 |\n",
    "# 會議\n\n### 分工\n\n|  | 工作 |\n| --- | --- |\n| 王芳 | 后端 |\n| 李雷 | 前端页面 |\n",
  ])("a column without a name that holds nothing but names: %s", (text) => {
    expect(tasks(text)).toEqual([
      ["王芳", "后端"],
      ["李雷", "前端页面"],
    ]);
  });

  test("a handle beside a name is another way to call somebody", () => {
    const text =
      "# Sync 2026-12-01\n\n## Present\n\n* Ann Lee @lark (core)\n* Bo Berg (@bobe)\n\n## Notes\n\n### Roof\n\n- Lark: will ask for offers\n- @bobe to call the builder\n- bobe to send the bill\n- sure to work\n";
    expect(tasks(text)).toEqual([
      ["Ann Lee", "ask for offers"],
      ["Bo Berg", "call the builder"],
      ["Bo Berg", "send the bill"],
    ]);
  });
});

describe("meetings and people of other groups", () => {
  test.each([
    "# 会议记录\n\n## 会议 1：选型\n\n时间：2026-05-12\n\n### 会议结论\n\n- 用表格\n\n## 会议 2：架构\n\n时间：2026-05-17\n\n### 会议结论\n\n- 分两层\n",
    "# Meetings\n\n## Meeting 1: Scope\n\nDate: 2026-05-12\n\n## Meeting 2: Budget\n\nDate: 2026-05-17\n",
    "# 會議記錄\n\n## 平台會議紀要-2026-05-12\n\n- 屋頂\n\n## 平台會議紀要-2026-05-17\n\n- 花園\n",
  ])("are apart: %s", (text) => {
    expect(readAll(text).map(({ date }) => date?.value)).toEqual(["2026-05-12", "2026-05-17"]);
  });

  test.each([
    ["# 会议纪要 2026-12-01\n\n会议参与人：王芳(@fang), 李雷(@lei)\n", ["王芳", "李雷"]],
    ["# 会议纪要 2026-12-01\n\n参与者：全员\n", []],
    [
      "# 例会 2026-12-01\n\n## 参会人\n\n@王芳@lei@李雷, ACE强@刘洋@陈晨\n",
      ["王芳", "lei", "李雷", "ACE强", "刘洋", "陈晨"],
    ],
    [
      "# Board 2026-12-01\n\n## Attendees\n\n- Ann Lee, Acme\n- Bo Berg, Double Acme\n- Cleo Dorn, Foo, Inc.\n- Dan Ek, Bar\n",
      ["Ann Lee", "Bo Berg", "Cleo Dorn", "Dan Ek"],
    ],
  ])("attend: %s", (text, names) => {
    expect(who(text)).toEqual(names);
  });

  test("members' regrets are of those who did not come", () => {
    const text =
      "# Board 2026-12-01\n\n## Voting Member Attendees\n\n- Ann Lee\n\n## Voting Member Regrets\n\n- Bo Berg\n";
    expect(read(text).attendees.map(({ name, present }) => [name, present])).toEqual([
      ["Ann Lee", true],
      ["Bo Berg", false],
    ]);
  });

  test("a first name and a letter of the last one, below what it is a part of", () => {
    const text =
      "# Sync 2026-12-01\n\nAttendees: Ann Lee, Bo Berg, Cleo Dorn\n\n## Task Assignments\n\n* **Documents:**\n  * **Ann L.** to draft the plan.\n  * **Bo B. & Cleo D.** to draw the house.\n";
    expect(read(text).actions.map(({ owners, task }) => [...owners, task?.value])).toEqual([
      ["Ann Lee", "draft the plan."],
      ["Bo Berg", "Cleo Dorn", "draw the house."],
    ]);
  });

  test("a table of who does what is read beside the topics of the minutes", () => {
    const text =
      "# 例会 2026-12-01\n\n## 会议内容\n\n| 任务 | 细节 | 分工 |\n| --- | --- | --- |\n| 登录 | 两步 | 王芳 |\n| 搜索 | 模糊 | 李雷 |\n\n### 屋顶\n\n漏水。\n";
    expect(read(text).actions.map(({ owners, task }) => [...owners, task?.value])).toEqual([
      ["王芳", "登录"],
      ["李雷", "搜索"],
    ]);
  });

  test("the editors' meeting decides, too", () => {
    const { minutes } = read(
      "# Sync 2026-12-01\n\n## Minutes\n\n### Roof\n\n- Editor's Meeting resolved to mend the roof.\n",
    );
    expect(minutes[0]?.conclusion?.text).toBe("Editor's Meeting resolved to mend the roof.");
  });
});

describe("words that other groups have", () => {
  test.each([
    ["# 例会 2026-12-01\n\n- **人员**：王芳，李雷\n", ["王芳", "李雷"]],
    [
      "# Committee 2026-12-01\n\n- Present: Ann Lee\n- Observing: Bo Berg\n",
      ["Ann Lee", "Bo Berg"],
    ],
    ["# Committee 2026-12-01\n\n- Present: Ann Lee\n- Observing: NAMES\n", ["Ann Lee"]],
    ["# Committee 2026-12-01\n\n## Attendees\n\n- Ann Lee\n- _attendees list_\n", ["Ann Lee"]],
  ])("who: %s", (text, expected) => {
    expect(who(text)).toEqual(expected);
  });

  test.each([
    ["# 例会 2026-12-01\n\n## 代办事项\n\n- 联系厂商\n", "联系厂商"],
    ["# 例會 2026-12-01\n\n代辦事項：聯絡廠商\n", "聯絡廠商"],
    ["# Sync 2026-12-01\n\n## Action summary\n\n- Call them\n", "Call them"],
  ])("what is to be done: %s", (text, expected) => {
    expect(read(text).actions.map(({ task }) => task?.value)).toEqual([expected]);
  });
});
