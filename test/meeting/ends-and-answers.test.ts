import { describe, expect, test } from "vitest";
import { read, readBody } from "./reading.ts";

describe("a column that asks whether a task is done", () => {
  const statuses = (header: string, ...answers: readonly string[]): readonly string[] =>
    readBody(
      `## Actions\n\n| Task | Owner | ${header} |\n|---|---|---|\n${answers.map((answer, at) => `| Task of ${"ABCDE".charAt(at)} | Ann Lee | ${answer} |\n`).join("")}`,
    ).actions.map(({ status, isStatusUnderstood }) => (isStatusUnderstood ? status : "?"));

  test.each([
    ["Done", ["Yes", "No", "", "x"], ["done", "open", "open", "open"]],
    ["Done?", ["Y", "n", "✓", ""], ["done", "open", "done", "open"]],
    ["Completed", ["yes", "No", "done", ""], ["done", "open", "done", "open"]],
    ["是否完成", ["是", "否", "√", ""], ["done", "open", "done", "open"]],
    ["是否已完成？", ["是", "否"], ["done", "open"]],
  ])("%s", (header, answers, expected) => {
    const known = answers.filter((answer) => answer !== "x");
    expect(statuses(header, ...known)).toEqual(expected.slice(0, known.length));
  });

  test("what was done is another matter", () => {
    const { actions, unread } = readBody(
      "## Actions\n\n| Person | Done | Tasks before next meeting |\n|---|---|---|\n| Ann Lee | wrote it | send it |\n",
    );
    expect(actions.map(({ status, statusText }) => [status, statusText])).toEqual([["open", null]]);
    expect(unread.map(({ text }) => text.value)).toContain("Done");
  });

  test.each([
    ["Update", "Complete", "done"],
    ["最新进展", "已完成", "done"],
    ["Update", "Dropped, superseded", "dropped"],
    ["Progress", "trainers are ill", "?"],
  ])("%s says how far it is: %s", (header, text, expected) => {
    expect(statuses(header, text)).toEqual([expected]);
  });
});

describe("what stands below all that was said is no decision and no task", () => {
  test.each([
    ["落款：业主委员会\n2026年11月29日"],
    ["委员签字：＿＿＿＿"],
    ["分送：各科室。"],
    ["Signed: Ann Lee"],
    ["Distribution: all members"],
    ["29 November 2026"],
  ])("%s", (end) => {
    const { conclusions, unread } = read(
      `# 业主大会 2026-11-28\n\n## 议程\n1. 合同\n2. 电梯\n\n## 会议决议\n\n一、合同续签一年。\n二、电梯更换。\n\n${end}\n`,
    );
    const said = [...conclusions].map(({ text }) => text);
    expect(said.some((text) => end.includes(text))).toBe(false);
    expect(unread.map(({ text }) => text.value)).toEqual(end.split("\n"));
  });

  test.each(["评委签字：＿＿＿＿", "Signed: Ann Lee", "落款：业主委员会"])(
    "among tasks: %s",
    (end) => {
      const { actions, unread } = readBody(`## 待办\n\n1. 王芳：公示结果，12月4日前\n\n${end}\n`);
      expect(actions.map(({ task }) => task?.value)).toEqual(["公示结果"]);
      expect(unread.map(({ text }) => text.value)).toEqual([end]);
    },
  );
});
