import { describe, expect, test } from "vitest";
import { readBody } from "./reading.ts";

/** The actions of a body, as owners, task and the day they are due. */
const actions = (body: string) =>
  readBody(body).actions.map(({ owners, task, due }) => [
    owners.join(),
    task?.value,
    due.kind === "date" ? due.date : null,
  ]);

describe("an action that is wrapped is one action, with its deadline", () => {
  const mail = [["Ann", "draft the mail and send it off", "2026-12-04"]];
  const doc = [["王芳", "更新文档并发给客户", "2026-12-04"]];
  test.each([
    ["a bullet", "## Actions\n- Ann to draft the mail and\n  send it off by Friday\n", mail],
    ["a lazy bullet", "## Actions\n- Ann to draft the mail and\nsend it off by Friday\n", mail],
    ["a box", "## Actions\n- [ ] Ann to draft the mail\n  and send it off by Friday\n", mail],
    ["a number", "## Actions\n1. Ann: draft the mail and send\n   it off by Friday\n", mail],
    [
      "a mark",
      "## Minutes\n### Mail\nACTION: Ann to draft the mail and\nsend it off by Friday\n",
      mail,
    ],
    ["a quote", "## Actions\n> - Ann to draft the mail and\n>   send it off by Friday\n", mail],
    ["three lines", "## Actions\n- Ann to draft\n  the mail and send it\n  off by Friday\n", mail],
    ["CRLF", "## Actions\r\n- Ann to draft the mail and\r\n  send it off by Friday\r\n", mail],
    ["一条", "## 行动项\n- 王芳：更新文档\n  并发给客户，周五前\n", doc],
    ["复选框", "## 行动项\n- [ ] 王芳：更新文档并\n  发给客户，周五前\n", doc],
    ["编号", "## 行动项\n1、王芳：更新文档并发给\n客户，周五前\n", doc],
    ["标签", "## 纪要\n### 文档\n待办：王芳：更新文档并\n发给客户，周五前\n", doc],
  ])("%s", (_, body, expected) => {
    expect(actions(body)).toEqual(expected);
  });

  test("what is another field, another action or an address of its own is not", () => {
    expect(
      actions("## 行动项\n- 更新文档\n  负责人：王芳\n  完成时间：12月4日\n- 李雷：订会议室\n"),
    ).toEqual([
      ["王芳", "更新文档", "2026-12-04"],
      ["李雷", "订会议室", null],
    ]);
    expect(
      actions("## 行动项\n1、王芳：更新文档；\nhttps://example.com/1\n2、李雷：订会议室\n"),
    ).toEqual([
      ["王芳", "更新文档；", null],
      ["李雷", "订会议室", null],
    ]);
  });
});

describe("an action's mark in plain lines counts for its line", () => {
  test.each([
    "## Minutes\n### Mail\nACTION: Ann to draft the mail\nMOTION: to adjourn\n",
    "## Minutes\n### Mail\nACTION: Ann to draft the mail\nBo was late.\n",
    "## Minutes\n### Mail\nACTION: Ann to draft the mail\nN/A for the rest\n",
  ])("%j", (body) => {
    expect(actions(body)).toEqual([["Ann", "draft the mail", null]]);
  });

  test("what stands below is noted", () => {
    const { actions, minutes } = readBody("## 纪要\n### 文档\n待办：王芳：更新文档\n大家同意。\n");
    expect(actions.map(({ task }) => task?.value)).toEqual(["更新文档"]);
    expect(minutes[0]?.notes.map(({ value }) => value)).toEqual(["大家同意。"]);
  });
});

describe("an agenda item that is wrapped", () => {
  test.each([
    [
      "1. Mail to the\n   customers (10 min, Ann)\n2. Budget\n",
      ["Mail to the customers", "Budget"],
    ],
    ["- Mail (10 min,\n  Ann)\n- Budget\n", ["Mail", "Budget"]],
    ["1. 上线方案\n   和回退方案（10 分钟，王芳）\n2. 预算\n", ["上线方案和回退方案", "预算"]],
  ])("%j", (list, titles) => {
    const { agenda } = readBody(`## Agenda\n${list}`);
    expect(agenda.map(({ title }) => title.value)).toEqual(titles);
    expect(agenda[0]?.minutes?.value).toBe(10);
  });

  test("a second line that stands by itself is its note", () => {
    const [item] = readBody("## 议程\n1. 上线方案\n   先看灰度数据\n2. 预算\n").agenda;
    expect(item?.title.value).toBe("上线方案");
    expect(item?.notes.map(({ value }) => value)).toEqual(["先看灰度数据"]);
  });
});
