import { expect, test } from "vitest";
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
