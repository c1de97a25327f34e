import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const actionsIn = (body: string) =>
  read(`# 例会 2026-12-01\n参会人：王芳、李雷、Ann Lee、Bo Berg\n\n${body}`).actions.map(
    ({ owners, task, status }) => [owners.join("|"), task?.value, status],
  );

describe("a name above tasks is whose they are", () => {
  test.each([
    ["nested below it", "## 行动项\n- 王芳\n  - 写初稿\n  - 发邮件\n"],
    ["with a colon", "## 行动项\n- 王芳：\n  - 写初稿\n  - 发邮件\n"],
    ["in a heading", "## 行动项\n### 王芳\n- 写初稿\n- 发邮件\n"],
    ["in bold", "## 行动项\n**王芳**\n- 写初稿\n- 发邮件\n"],
    ["in a line", "## 行动项\n王芳：\n- 写初稿\n- 发邮件\n"],
    ["above boxes", "## 行动项\n- 王芳\n  - [ ] 写初稿\n  - [ ] 发邮件\n"],
  ])("%s", (_, body) => {
    expect(actionsIn(body)).toEqual([
      ["王芳", "写初稿", "open"],
      ["王芳", "发邮件", "open"],
    ]);
  });

  test.each([
    ["a first name", "## Action items\n- Ann\n  - write it\n", "Ann Lee"],
    ["two names", "## Action items\n- Ann / Bo\n  - write it\n", "Ann Lee|Bo Berg"],
    ["a handle", "## Action items\n### @zoe\n- write it\n", "zoe"],
    ["an attendee in bold", "## Action items\n***Bo***\n> * write it\n", "Bo Berg"],
  ])("%s", (_, body, owners) => {
    expect(actionsIn(body)).toEqual([[owners, "write it", "open"]]);
  });

  test.each([
    ["with a remark behind the name", "## 行动项\n王芳：与设计组配合\n\n- 写初稿\n- 发邮件\n"],
    ["with what she is in a bracket", "## 行动项\n### 王芳（前端）\n- 写初稿\n- 发邮件\n"],
    ["with a remark in a heading", "## 分工\n### 王芳：前端\n- 写初稿\n- 发邮件\n"],
  ])("%s", (_, body) => {
    expect(actionsIn(body)).toEqual([
      ["王芳", "写初稿", "open"],
      ["王芳", "发邮件", "open"],
    ]);
  });

  test.each([
    ["a department", "## 行动项\n- 前端组\n  - 写初稿\n", "前端组", "写初稿"],
    ["two of them", "## 待办\n**市场部、设计部：**\n- 写初稿\n", "市场部|设计部", "写初稿"],
    ["in traditional characters", "## 待辦事項\n### 設計組\n- 寫初稿\n", "設計組", "寫初稿"],
    [
      "whom an item names before its tasks",
      "## 纪要\n### 进度\n1. 登录接口（王芳）：\n\n   **待做：**检查令牌\n",
      "王芳",
      "检查令牌",
    ],
  ])("%s", (_, body, owners, task) => {
    expect(actionsIn(body)).toEqual([[owners, task, "open"]]);
  });

  test("组建团队 is to be done, and no department", () => {
    expect(actionsIn("## 行动项\n- 组建团队\n  - 招两人\n")[0]?.slice(0, 2)).toEqual([
      "",
      "组建团队",
    ]);
  });

  test("what is no name is a task, and an owner of one's own counts first", () => {
    expect(actionsIn("## Action items\n- Roadmap\n  - refine it\n")[0]?.slice(0, 2)).toEqual([
      "",
      "Roadmap",
    ]);
    expect(actionsIn("## Action items\n### Ann\n- Bo: write it\n")).toEqual([
      ["Bo Berg", "write it", "open"],
    ]);
  });
});

describe("work shared out", () => {
  test.each(["## 分工安排\n", "## 纪要\n### 接口\n", "## 行动项\n"])(
    "%j: what, and behind a colon who",
    (heading) => {
      expect(actionsIn(`${heading}- 点赞接口：王芳\n- 评论接口：李雷、王芳\n`)).toEqual([
        ["王芳", "点赞接口", "open"],
        ["李雷|王芳", "评论接口", "open"],
      ]);
    },
  );

  test.each(["会议决定，分工如下：\n\n", "**会议结论**\n\n"])(
    "%j: decided, it is shared out all the same",
    (above) => {
      expect(actionsIn(`## 纪要\n### 接口\n${above}- 点赞接口：王芳\n- 评论接口：李雷\n`)).toEqual([
        ["王芳", "点赞接口", "open"],
        ["李雷", "评论接口", "open"],
      ]);
    },
  );

  test("names below a task are whose it is, by a mark of their own or with the part of each", () => {
    expect(actionsIn("## 任务安排\n- 查资料\n + 王芳\n + 李雷\n\n- 写初稿\n + 王芳\n")).toEqual([
      ["王芳|李雷", "查资料", "open"],
      ["王芳", "写初稿", "open"],
    ]);
    expect(actionsIn("## 首周任务分配\n- 登录：  \n后端：王芳，赵强  \n前端：李雷  \n")).toEqual([
      ["王芳|赵强|李雷", "登录：后端：王芳，赵强；前端：李雷", "open"],
    ]);
  });

  test.each([
    ["### 王芳：负责登录页面\n### 李雷：负责搜索页面\n", "负责登录页面", "负责搜索页面"],
    ["- 王芳：负责登录页面\n- 李雷：负责搜索页面\n", "负责登录页面", "负责搜索页面"],
  ])("## 分工 without its table: %j", (body, first, second) => {
    expect(actionsIn(`## 3. 分工\n${body}`)).toEqual([
      ["王芳", first, "open"],
      ["李雷", second, "open"],
    ]);
  });

  test("whoever stands below 王芳：负责 in her place is somebody, too", () => {
    const body = "## 纪要\n### 接口\n- 王芳：负责登录页面\n  小图：负责语音\n  李雷：负责搜索\n";
    expect(actionsIn(body)).toEqual([
      ["王芳", "负责登录页面", "open"],
      ["小图", "负责语音", "open"],
      ["李雷", "负责搜索", "open"],
    ]);
  });

  test.each([
    ["1、测试准备，王芳负责，周五前完成", "测试准备"],
    ["测试准备：王芳负责", "测试准备"],
    ["測試準備，王芳負責", "測試準備"],
  ])("%s, wherever it stands", (line, task) => {
    const [action] = actionsIn(`## 纪要\n### 测试\n${line}\n`);
    expect(action?.slice(0, 2)).toEqual(["王芳", task]);
  });

  test.each([
    ["| 姓名 | 负责文档 |\n|---|---|\n| 王芳 | 初稿 |\n"],
    [
      "| 姓名 | 今日完成 | 明日计划Issue | 困难 |\n|---|---|---|---|\n| 王芳 | 联调 | 初稿 | 无 |\n",
    ],
    ["| Name | Done | Tasks for next week |\n|---|---|---|\n| 王芳 | slides | 初稿 |\n"],
  ])("by a table's columns: %j", (table) => {
    expect(actionsIn(`## 进展\n${table}`)).toEqual([["王芳", "初稿", "open"]]);
  });

  test("王芳：负责 gives it to her wherever it stands", () => {
    expect(actionsIn("## 纪要\n### 接口\n- 王芳：负责登录页面\n- 李雷：先看看\n")).toEqual([
      ["王芳", "负责登录页面", "open"],
    ]);
  });

  test.each([
    "## 纪要\n### 甲\n- 主持人：王芳\n- 记录人：李雷\n",
    "## 行动项\n- 组长：王芳\n- https://example.com/board\n- 下次会议时间：2026-12-08\n",
  ])("%j is none", (body) => {
    expect(actionsIn(body)).toEqual([]);
  });

  test.each(["前端工程师", "技术支持工程师", "招聘专员", "項目經理"])(
    "nor is a post, %s",
    (post) => {
      expect(actionsIn(`## 行动项\n- 王芳：${post}\n`)).toEqual([]);
    },
  );

  test.each(["协调测试工程师", "招聘前端工程师", "請示主任", "报告给部门经理", "联系物业经理"])(
    "but what is done with who has one is: %s",
    (task) => {
      expect(actionsIn(`## 行动项\n- 王芳：${task}\n`)).toEqual([["王芳", task, "open"]]);
    },
  );
});

test("DONE at the end of a task is its status", () => {
  expect(actionsIn("## Action items\n- Ann: add the column. DONE\n- Bo: ask ACME\n")).toEqual([
    ["Ann Lee", "add the column", "done"],
    ["Bo Berg", "ask ACME", "open"],
  ]);
});

test.each([
  ["- order parts (Ann) ~ 1 week", "Ann Lee", "order parts ~ 1 week", ""],
  ["- order parts (Zoe) ~ 3 days", "Zoe", "order parts ~ 3 days", ""],
  ["- 采购零件（王芳）约3天", "王芳", "采购零件约3天", ""],
  ["1. May 15 (Zoe): order parts", "Zoe", "order parts", "May 15"],
  ["1. April 30 (Zoe) order parts", "Zoe", "order parts", "April 30"],
  ["1. before May 15 (all) order parts", "all", "order parts", "before May 15"],
  ["[] Design Team: order parts", "Design Team", "order parts", ""],
])("%s says whose it is", (line, owner, task, due) => {
  const [action] = read(
    `# Sync 2026-12-01\nAttendees: Ann Lee, 王芳\n\n## Action items\n${line}\n`,
  ).actions;
  expect([action?.owners.join("|"), action?.task?.value, action?.dueText?.value ?? ""]).toEqual([
    owner,
    task,
    due,
  ]);
});

test("(Version 2) behind what is no day is nobody", () => {
  const text = "# Sync 2026-12-01\n\n## Action items\n- May newsletter (Version 2) draft\n";
  expect(read(text).actions[0]?.owners).toEqual([]);
});

describe("tasks below a line that shares them out", () => {
  test("each with its name, and one day for all", () => {
    const body =
      "## 会议结果\n- 制定了每个人的任务\n  - 王芳：类图\n  - 李雷：需求概述\n  - DDL：12月5日晚上\n";
    const { actions } = read(`# 例会 2026-12-01\n参会人：王芳、李雷\n\n${body}`);
    expect(actions.map(({ owners, task, due }) => [owners, task?.value, due])).toMatchObject([
      [["王芳"], "类图", { date: "2026-12-05" }],
      [["李雷"], "需求概述", { date: "2026-12-05" }],
    ]);
  });

  test("what was done is no task", () => {
    const body = "## 会议结果\n- 上周任务完成情况\n  - 王芳：画完了类图\n  - 李雷：写了需求\n";
    expect(actionsIn(body)).toEqual([]);
  });

  test("the part of each below what they are all about", () => {
    const body = "## Tasks\n- Pages:\n  - Ann Lee: the first, by Friday\n  - Bo: the others\n";
    const { actions } = read(`# Sync 2026-12-01\nAttendees: Ann Lee, Bo Berg\n\n${body}`);
    expect(actions.map(({ owners, task, topic }) => [owners, task?.value, topic?.value])).toEqual([
      [["Ann Lee"], "the first", "Pages"],
      [["Bo Berg"], "the others", "Pages"],
    ]);
  });

  test("a label with its names in a bracket above a list", () => {
    const body =
      "## Minutes\n### Roof\n- It leaks\n- **Action items** (Ann/Bo)\n  - ask for offers\n  - tell the school (Bo & Ann)\n";
    expect(actionsIn(body)).toEqual([
      ["Ann Lee|Bo Berg", "ask for offers", "open"],
      ["Ann Lee|Bo Berg", "tell the school", "open"],
    ]);
  });
});

test.each([
  ["- list of actions\n  - Ann to test it\n  - the menus", ["test it", "the menus"]],
  ["- Next steps:\n  - ask the builder\n  - the menus", ["ask the builder", "the menus"]],
  ["- 下一步：\n  - 测试接口\n  - 写文档", ["测试接口", "写文档"]],
  ["- 後續工作：\n  - 測試接口\n  - 寫文檔", ["測試接口", "寫文檔"]],
])("what is announced among the notes is a list of actions: %s", (list, expected) => {
  const { actions } = read(
    `# Roof minutes 2026-11-13\n\nAttendees: Ann Lee, Bo Berg\n\n## Notes\n\n### Roof\n\n- It leaks.\n${list}\n`,
  );
  expect(actions.map(({ task }) => task?.value)).toEqual(expected);
});
