import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const agenda = "## 议程\n1. 灰度方案\n2. 回滚流程\n3. 监控告警\n\n";

const concluded = (body: string) =>
  read(`# 例会 2026-05-20\n\n${body}`).minutes.map(({ agendaIndex, conclusion }) => [
    agendaIndex,
    conclusion?.outcome ?? null,
    conclusion?.text ?? null,
  ]);
const ofAll = (body: string) =>
  read(`# 例会 2026-05-20\n\n${body}`).conclusions.map(({ text }) => text);
const unread = (body: string) =>
  read(`# 例会 2026-05-20\n\n${body}`).unread.map(({ text }) => text.value);

describe("conclusions gathered in a section of their own", () => {
  test("belong to the items they name", () => {
    const body = `${agenda}## 会议结论\n- 监控告警：待定，等数据\n- 灰度方案：同意 5% 起步\n`;
    expect(concluded(body)).toEqual([
      [2, "deferred", "待定，等数据"],
      [0, "reached", "同意 5% 起步"],
    ]);
    expect(unread(body)).toEqual([]);
  });

  test("belong to the items in order where there are as many", () => {
    const body = `${agenda}## 三、决议\n1. 同意\n2. 通过\n3. 待定\n`;
    expect(concluded(body)).toEqual([
      [0, "reached", "同意"],
      [1, "reached", "通过"],
      [2, "deferred", "待定"],
    ]);
  });

  test("in English, with an opening that nobody concludes", () => {
    const body =
      "## Agenda\n1. Opening (5 min)\n2. Rollout (10 min)\n3. Rollback (10 min)\n\n## Decisions\n1. Start with 5%\n2. One click\n";
    expect(concluded(body)).toEqual([
      [1, "reached", "Start with 5%"],
      [2, "reached", "One click"],
    ]);
  });

  test("in another order than the agenda's belong to the items that are among their words", () => {
    const body = `${agenda}## 会议结论\n- 同意监控告警接入值班系统\n- 灰度方案按 5% 起步\n- 回滚流程改为一键\n`;
    expect(concluded(body)).toEqual([
      [2, "reached", "同意监控告警接入值班系统"],
      [0, "reached", "灰度方案按 5% 起步"],
      [1, "reached", "回滚流程改为一键"],
    ]);
    const english =
      "## Agenda\n1. Rollout plan\n2. Rollback\n3. Alerting\n\n## Decisions\n1. Alerting goes to the duty phone.\n2. The rollout plan starts with 5%.\n3. Rollback takes one click.\n";
    expect(concluded(english).map(([index]) => index)).toEqual([2, 0, 1]);
  });

  test("that name none, and are as many as there are items, stay together: nobody knows whose they are", () => {
    const body = `${agenda}## 会议结论\n- 五月上线\n- 六月复盘\n- 七月推广\n`;
    expect(concluded(body)).toEqual([]);
    expect(ofAll(body)).toEqual(["五月上线", "六月复盘", "七月推广"]);
  });

  test("wrapped or with remarks below are whole", () => {
    const body = `${agenda}## 会议结论\n- 灰度方案先上两成，\n  下周再看\n  - 由测试部跟进\n`;
    expect(concluded(body)).toEqual([[0, "reached", "灰度方案先上两成，下周再看\n由测试部跟进"]]);
  });

  test("of unclear items stay together, and are guessed at by nobody", () => {
    const unclear = `${agenda}## 会议结论\n1. 同意\n2. 通过\n`;
    expect([concluded(unclear), ofAll(unclear)]).toEqual([[], ["同意", "通过"]]);
    expect(unread(unclear)).toEqual([]);
    const partly = `${agenda}## 会议结论\n1. 灰度方案：同意\n2. 下周再试一次\n`;
    expect(concluded(partly)).toEqual([[0, "reached", "同意"]]);
    expect(ofAll(partly)).toEqual(["下周再试一次"]);
    expect(unread(partly)).toEqual([]);
  });

  test("of a meeting without an agenda stay together", () => {
    const { conclusions, stage } = read(
      "# 例会 2026-05-20\n## 参会人\n王芳\n## 决议\n- 五月上线\n- 王芳负责\n",
    );
    expect(conclusions.map(({ text }) => text)).toEqual(["五月上线", "王芳负责"]);
    expect(stage).toBe("held");
  });

  test("below the table of the agenda are of all of it", () => {
    const body =
      "## 议题\n\n| 议题名称 | 议题负责人 |\n| - | - |\n| 需求对齐 | 王芳 |\n| 计划对齐 | 李雷 |\n\n会议结论：\n- 周三前改完\n- 开发三个迭代\n- 再议一次\n\n遗留问题：\n";
    expect(ofAll(body)).toEqual(["周三前改完", "开发三个迭代", "再议一次"]);
  });

  test("fill in what the minutes leave open, and contradict nothing", () => {
    const minutes = "## 纪要\n### 1. 灰度方案\n- 结论：从 1% 起步\n### 2. 回滚流程\n- 一键\n\n";
    const body = `${agenda}${minutes}## 会议结论\n- 灰度方案：从 5% 起步\n- 回滚流程：通过\n`;
    expect(concluded(body)).toEqual([
      [0, "reached", "从 1% 起步"],
      [1, "reached", "通过"],
    ]);
    expect(unread(body)).toEqual(["灰度方案：从 5% 起步"]);
    expect(unread(body.replace("从 5% 起步", "从 1% 起步"))).toEqual([]);
  });

  test("a picture within one of them is none of it", () => {
    const body = `${agenda}## 会议结论\n- 先买两台\n  ![暖气](a.png)\n  再买三台\n`;
    expect(ofAll(body)).toEqual(["先买两台再买三台"]);
    expect(unread(body)).toEqual(["暖气"]);
  });
});

test.each([
  ["- 结论1：先修屋顶\n- 结论2：后修花园", "先修屋顶\n后修花园"],
  ["- 決議一：先修屋頂", "先修屋頂"],
  ["- **选型结论**：用红瓦", "用红瓦"],
  ["- 驗收結論：通過", "通過"],
  ["- Decision 1: roof first\n- Decision #2: garden next", "roof first\ngarden next"],
])("a label may count, or say of what: %s", (lines, expected) => {
  const { minutes } = read(`# 例会 2026-12-01\n\n## 纪要\n### 房屋\n${lines}\n`);
  expect(minutes[0]?.conclusion?.text).toBe(expected);
});
