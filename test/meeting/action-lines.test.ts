import { describe, expect, test } from "vitest";
import { readBody } from "./reading.ts";

const actions = (body: string) =>
  readBody(body).actions.map(({ owners, task, due, status }) => [
    owners.join("+"),
    task?.value ?? null,
    due.kind === "date" ? due.date : null,
    status,
  ]);

describe("an action is all its lines, and no more", () => {
  test.each([
    [
      "## Action items\n- Ann to draft the mail and\n  send it off by 4 Dec\n",
      [["Ann", "draft the mail and send it off", "2026-12-04", "open"]],
    ],
    [
      "## Action items\n- [ ] @bo write the plan and\n  share it by 4 Dec\n",
      [["bo", "write the plan and share it", "2026-12-04", "open"]],
    ],
    [
      "## Minutes\n### Budget\nACTION: Ann to draft the mail and\nsend it off by 4 Dec\n",
      [["Ann", "draft the mail and send it off", "2026-12-04", "open"]],
    ],
    [
      "## Minutes\n### Budget\nACTION: Ann to draft the mail\nMOTION: approve it\nSome talk.\n",
      [["Ann", "draft the mail", null, "open"]],
    ],
    [
      "## 纪要\n### 预算\n结论：同意\nTo do：整理报告\n大家讨论了其他事情。\n",
      [["", "整理报告", null, "open"]],
    ],
    ["## 纪要\n### 预算\n责任人：@甲明，会后联系乙芳\n", [["甲明", "会后联系乙芳", null, "open"]]],
    ["## 纪要\n### 预算\n责任人：王芳，李雷\n", []],
    [
      "## Action items\n- Ann to write it by 2026-12-11（周五）\n- Ann: plan (by Fri, 11 Dec 2026)\n",
      [
        ["Ann", "write it", "2026-12-11", "open"],
        ["Ann", "plan", "2026-12-11", "open"],
      ],
    ],
    ["## 行动项\n- 写方案（王芳，12月11日（周五））\n", [["王芳", "写方案", "2026-12-11", "open"]]],
    ["## 下一步工作计划\n- 王芳\n- 整理报告\n", [["", "整理报告", null, "open"]]],
    [
      "## Action items\n- prepare the move\n  - @bob to write\n",
      [
        ["", "prepare the move", null, "open"],
        ["bob", "write", null, "open"],
      ],
    ],
  ])("%s", (body, expected) => {
    expect(actions(body)).toEqual(expected);
  });
});

test.each([
  ["| Item | Owner | Due |\n|---|---|---|\n| Write it | Ann | 4 Dec |", "Ann", "Write it"],
  [
    "| Person | Done | Tasks before next meeting |\n|---|---|---|\n| Ann | A | write B |",
    "Ann",
    "write B",
  ],
  ["| 事项 | 跟进人 | 完成时限 |\n|---|---|---|\n| 写报告 | 王芳 | 12月4日 |", "王芳", "写报告"],
])("%s: columns by their names", (table, owner, task) => {
  expect(actions(`## Action items\n${table}\n`)[0]?.slice(0, 2)).toEqual([owner, task]);
});

test("what stands below Done is done", () => {
  const body = "## Action items\n### Done\n- Ann: write it\n### Open\n- Bo: read it\n";
  expect(actions(body).map(([who, , , status]) => [who, status])).toEqual([
    ["Ann", "done"],
    ["Bo", "open"],
  ]);
});

test.each([
  "會後行動",
  "后续行动项目",
  "下一步工作计划",
  "会后跟进",
  "后续工作安排",
  "近期行动",
  "未决事项",
])("## %s", (heading) => {
  expect(actions(`## ${heading}\n- 王芳：写报告\n`)).toEqual([["王芳", "写报告", null, "open"]]);
});

describe("owners who attend", () => {
  const present = "## Attendees\n- Ann Lee\n- Ravi Rao\n- 王芳\n- 李雷\n\n## Action items\n";
  test.each([
    ["- @王芳，写报告", "王芳", "写报告"],
    ["- 新增仓 - 王芳&李雷", "王芳+李雷", "新增仓"],
    ["- draft the mail -> Ravi", "Ravi Rao", "draft the mail"],
    ["- Ann/Ravi- draft it", "Ann Lee+Ravi Rao", "draft it"],
    ["- **Ravi** - Jun 25, 2026", "Ravi Rao", null],
    ["- 王芳：12月4日前补齐文档", "王芳", "补齐文档"],
    ["- 王芳：12月4日前", "王芳", null],
    ["- Ravi: 4 December is when we ship", "Ravi Rao", "4 December is when we ship"],
    ["- draft the mail -> Berlin", "", "draft the mail -> Berlin"],
    ["- improve the docs - Windows", "", "improve the docs - Windows"],
    ["- 王芳：更新文档，12月4日前", "王芳", "更新文档"],
  ])("%s", (line, owner, task) => {
    expect(actions(present + line)[0]?.slice(0, 2)).toEqual([owner, task]);
  });
});
