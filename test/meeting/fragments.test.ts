import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const actionsIn = (text: string) =>
  read(text).actions.map(({ owners, task }) => [owners.join("|"), task?.value ?? null]);

describe("a sentence that says who and not what takes the one before it along", () => {
  const minuted = (line: string) =>
    actionsIn(
      `# Sync 2026-11-13\n\nPresent: Bo Berg, Ann Lee\n\n## Minutes\n\n### Wiki\n\n- ${line}\n`,
    );
  test.each([
    [
      "The wiki needs a page to react to. Bo to kick off.",
      [["Bo Berg", "The wiki needs a page to react to. Bo to kick off"]],
    ],
    [
      "Waiting for the printer. Ann will call again",
      [["Ann Lee", "Waiting for the printer. Ann will call again"]],
    ],
    ["The wiki is slow. Bo to call the host.", [["Bo Berg", "call the host"]]],
  ])("%s", (line, expected) => {
    expect(minuted(line)).toEqual(expected);
  });
});

describe("what a template leaves to be written is no task", () => {
  test.each([
    ["Action items", "[task]"],
    ["Action items", "<what is to be done>"],
    ["Action items", "..."],
    ["Action items", "Task 1"],
    ["Action items", "AR 2"],
    ["行动项", "【任务】"],
    ["行动项", "……"],
    ["行动项", "任务一"],
    ["待办", "（待填写的任务）"],
  ])("%s: %s", (heading, prompt) => {
    for (const mark of ["- ", "- [ ] ", "1. "])
      expect(actionsIn(`# Sync 2026-11-13\n\n## ${heading}\n\n${mark}${prompt}\n`)).toEqual([]);
  });

  test("but words of its own make it one", () => {
    expect(
      actionsIn("# Sync 2026-11-13\n\n## Action items\n\n- [ ] @bo: read it\n- Task 2: paint it\n"),
    ).toEqual([
      ["bo", "read it"],
      ["", "paint it"],
    ]);
  });
});

test.each([
  ["## Action items\n\n- [ ] - write it\n", "write it"],
  ["## 待办\n\n- [ ] - 准备纪要\n", "准备纪要"],
])("a dash within a box is no part of the task: %j", (body, task) => {
  expect(actionsIn(`# Sync 2026-11-13\n\n${body}`)).toEqual([["", task]]);
});

describe("that a meeting made something clear says not what", () => {
  const decided = (line: string) =>
    read(
      `# 例会 2026-11-13\n\n参会人：王芳、李雷\n\n## 纪要\n\n### 屋顶\n\n屋顶漏水。\n\n## 备注\n\n${line}\n`,
    ).conclusions.map(({ text }) => text);
  test.each([
    ["本次会议明确了目录结构与中期任务分工，后续将有序推进。", []],
    ["会议明确了下一步的工作计划，大家辛苦了。", []],
    ["会议明确，屋顶由物业维修。", ["会议明确，屋顶由物业维修。"]],
  ])("%s", (line, expected) => {
    expect(decided(line)).toEqual(expected);
  });
});
