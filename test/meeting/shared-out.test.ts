import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

test.each([
  [
    "| 任务 | 实施细节 | 分工 |\n|---|---|---|\n| 关键字 | 调接口 | 王芳<br>李雷 |\n| 界面 | 画图 | 赵强 |\n",
    [
      ["王芳|李雷", "关键字"],
      ["赵强", "界面"],
    ],
  ],
  [
    "| **角色** | **负责人** | **核心任务** |\n|---|---|---|\n| 后端开发 | 王芳 | 校验接口 |\n| 设计 | 李雷 | 画界面 |\n",
    [
      ["王芳", "校验接口"],
      ["李雷", "画界面"],
    ],
  ],
  ["| 成员 | 任务 | 分工 |\n|---|---|---|\n| 王芳 | 写接口 | 后端 |\n", [["王芳", "写接口"]]],
])("a table that shares out work names owners and tasks: %j", (table, expected) => {
  for (const heading of ["行动项", "核心分工"]) {
    const { actions } = read(
      `# 例会 2026-11-13\n\n参会人：王芳、李雷、赵强\n\n## ${heading}\n\n${table}`,
    );
    expect(actions.map(({ owners, task }) => [owners.join("|"), task?.value])).toEqual(expected);
  }
});

test("beside nothing but a name 分工 is what somebody does", () => {
  const table = "| 姓名 | 分工 |\n|---|---|\n| 王芳 | 写接口 |\n";
  const { actions } = read(`# 例会 2026-11-13\n\n## 行动项\n\n${table}`);
  expect(actions.map(({ owners, task }) => [owners.join("|"), task?.value])).toEqual([
    ["王芳", "写接口"],
  ]);
});

describe("a table among the notes, with no heading of its own", () => {
  const shared = (notes: string, title = "例会纪要 2026-11-13") =>
    read(`# ${title}\n\n参会人：王芳、李雷\n\nAttendees: Ann Lee, Bo Berg\n\n${notes}`).actions.map(
      ({ owners, task }) => [owners.join("|"), task?.value],
    );

  test.each([
    [
      "## 讨论\n\n进度正常。\n\n| 序号 | 事项 | 责任人 |\n|---|---|---|\n| 1 | 写初稿 | 王芳 |\n| 2 | 联系厂商 | 李雷 |\n",
      [
        ["王芳", "写初稿"],
        ["李雷", "联系厂商"],
      ],
    ],
    [
      "## 討論\n\n進度正常。\n\n| 事項 | 負責人 |\n|---|---|\n| 寫初稿 | 王芳 |\n",
      [["王芳", "寫初稿"]],
    ],
    [
      "## Discussion\n\nThe roof leaks.\n\n| # | What | Who |\n|---|---|---|\n| 1 | Write the draft | Ann |\n",
      [["Ann Lee", "Write the draft"]],
    ],
    [
      "## Discussion\n\nThe roof leaks.\n\n| What | Who | When |\n|---|---|---|\n| Call them | Bo | Friday |\n",
      [["Bo Berg", "Call them"]],
    ],
    [
      "## 讨论\n\n进度正常。\n\n| 后台成员 | 任务 |\n|---|---|\n| 王芳 | 写初稿 |\n",
      [["王芳", "写初稿"]],
    ],
    [
      "## Discussion\n\nThe roof leaks.\n\n| Team member | Tasks |\n|---|---|\n| Ann | Write the draft |\n",
      [["Ann Lee", "Write the draft"]],
    ],
    // Who does it at what time of the day, and what came of it, are no tasks.
    [
      "## 讨论\n\n流程如下。\n\n| 时间 | 内容 | 负责人 |\n|---|---|---|\n| 9:00 | 签到 | 王芳 |\n",
      [],
    ],
    ["## Discussion\n\nAs we said.\n\n| What | Who |\n|---|---|\n| The garden | Ann |\n", []],
  ])("%s", (notes, expected) => {
    expect(shared(notes)).toEqual(expected);
  });

  test("that is quoted below a heading for actions, with a remark behind it", () => {
    const table =
      "> | 成员姓名 | 成员分工 |\n> |---|---|\n> | 王芳（组长） | 统筹进度 |\n> | 李雷 | 后端开发 |\n";
    expect(shared(`## 会议内容\n\n### 人员分工\n\n${table}\n后续将适当调整人员分工。\n`)).toEqual([
      ["王芳", "统筹进度"],
      ["李雷", "后端开发"],
    ]);
  });

  test("whose columns have no names", () => {
    expect(
      shared(
        "## Action summary\n\n|  |  |\n|---|---|\n| Draft the letter | Ann |\n| Find a modem | Bo |\n",
      ),
    ).toEqual([
      ["Ann Lee", "Draft the letter"],
      ["Bo Berg", "Find a modem"],
    ]);
    expect(shared("## 行动项\n\n|  |  |\n|---|---|\n| 写初稿 | 王芳 |\n")).toEqual([
      ["王芳", "写初稿"],
    ]);
  });

  test("of a plan shares out roles, and no task", () => {
    const text =
      "# 管理计划\n\n## 人员分工\n\n| 成员 | 成员分工 |\n|---|---|\n| 王芳 | 后端开发 |\n";
    expect(read(text, "plan.md").actions).toEqual([]);
  });
});

describe("whose task it is, and what is planned or due, make a table one of tasks", () => {
  test.each([
    [
      "| 小组成员 | 上周任务 | 本周任务 |\n|---|---|---|\n| 王芳 | 画图 | 写文档 |\n",
      [["王芳", "写文档", null]],
    ],
    [
      "| 團隊成員 | 已完成 | 後兩日計劃完成的工作 |\n|---|---|---|\n| 王芳 | 畫圖 | 寫文檔 |\n",
      [["王芳", "寫文檔", null]],
    ],
    [
      "| 内容 | 相关人 | 知识点 | 截止时间 |\n|---|---|---|---|\n| 乐观 | 王芳 | 阅读法 | 2026/11/20 |\n",
      [["王芳", "乐观", "2026-11-20"]],
    ],
    [
      "| Team member | Last week | Next week |\n|---|---|---|\n| Ann | the walls | the roof |\n",
      [["Ann", "the roof", null]],
    ],
    [
      "| Module | Assigned | Deadline |\n|---|---|---|\n| Roof | Ann | 2026-11-20 |\n",
      [["Ann", "Roof", "2026-11-20"]],
    ],
    ["| 议题 | 主讲人 | 时间 |\n|---|---|---|\n| 屋顶 | 王芳 | 10 分钟 |\n", []],
    ["| Version | Owner | Released |\n|---|---|---|\n| 1.0 | Ann | 2026-11-20 |\n", []],
  ])("%s", (table, expected) => {
    const { actions } = read(`# 例会纪要 2026-11-13\n\n## 进展\n\n讨论了进展。\n\n${table}`);
    expect(
      actions.map(({ owners, task, due }) => [
        owners.join("|"),
        task?.value,
        due.kind === "date" ? due.date : null,
      ]),
    ).toEqual(expected);
  });
});

test.each([
  [
    "- 分工：\n  - 王芳、李雷负责原型设计\n  - 冷杰负责用户分析",
    [
      ["王芳|李雷", "原型设计"],
      ["冷杰", "用户分析"],
    ],
  ],
  [
    "- 王芳負責原型設計\n- 李雷負責接口",
    [
      ["王芳", "原型設計"],
      ["李雷", "接口"],
    ],
  ],
  ["- 前端负责页面\n- 后端负责接口", []],
  ["- 王芳负责的页面已完成\n- 李雷负责人事", []],
])("a list that names before each part whose it is shares out work: %s", (list, expected) => {
  const { actions } = read(`# 例会纪要 2026-11-13\n\n讨论了进展。\n\n${list}\n`);
  expect(
    actions.map(({ owners, task }) => [owners.join("|"), task?.value.replace(/^[负負][责責]/, "")]),
  ).toEqual(expected);
});
