import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const topics = (text: string): readonly (readonly string[])[] =>
  read(text).minutes.map(({ title, notes, phases, conclusion }) => [
    title.value,
    ...notes.map(({ value }) => value),
    ...phases.map(({ phase, text: said }) => `${phase}: ${said.value}`),
    ...(conclusion && phases.length === 0 ? [conclusion.text] : []),
  ]);

describe("numbers of another kind count what is said of a topic", () => {
  test("in brackets below those without", () => {
    const text =
      "# 复盘 2026-11-30\n\n参会人：王芳\n\n## 会议纪要\n\n1、回款\n    (1) 苏州欠款；\n    (2) 杭州正常。\n2、样机管理\n    样机共 14 台。\n3、返利政策\n    结论：调整。\n";
    expect(topics(text)).toEqual([
      ["回款", "(1) 苏州欠款；", "(2) 杭州正常。"],
      ["样机管理", "样机共 14 台。"],
      ["返利政策", "conclusion: 调整。"],
    ]);
  });

  test("digits below Chinese numerals, and what is about the meeting is none", () => {
    const text =
      "# 评标会议纪要\n\n一、会议时间：2026年11月26日 09:00\n二、会议地点：三室\n三、参加人员：\n评标组：王芳\n招标人代表：陶然\n四、评审情况\n1．共收到 5 份。\n2．一份无效。\n3．两份有问题。\n4．一份缺页。\n5．一份最好。\n五、评审结论\n推荐甲公司。\n";
    expect(topics(text).map(([title, ...more]) => [title, more.length])).toEqual([
      ["评审情况", 5],
      ["评审结论", 1],
    ]);
    expect(read(text).unread.map(({ text: { value } }) => value)).toEqual(["招标人代表：陶然"]);
  });
});

describe("a step by itself, beside other headings", () => {
  const head = "# Review 2026-11-30\n\nPresent: Ann Lee, Bo Berg\n\n";
  test("is a matter of its own", () => {
    const text = `${head}## Timeline\n- 14:02 pushed\n\n## Root cause\nThe check skipped files.\n\n## Lessons\nTrust nothing.\n`;
    expect(topics(text)).toEqual([
      ["Timeline", "14:02 pushed"],
      ["Root cause", "The check skipped files."],
      ["Lessons", "Trust nothing."],
    ]);
  });

  test("leads to the conclusion that follows", () => {
    const text = `${head}## Minutes\n\n### Outage\nIt was down.\n\n### Root cause\nThe check skipped files.\n\n### Conclusion\nCheck all.\n`;
    expect(topics(text)).toEqual([
      ["Outage", "It was down.", "analysis: The check skipped files.", "conclusion: Check all."],
    ]);
  });
});

describe("what is struck out with where it went", () => {
  test.each([
    "~~Icons~~ → next week",
    "~~Icons~~ (moved to Friday)",
    "~~Icons~~ -> Ann",
    "~~Icons~~ cancelled",
    "~~Icons~~",
  ])("is off the agenda: %s", (line) => {
    const { agenda } = read(`# Crit 2026-11-25\n\n## Agenda\n1. Screen (20m)\n2. ${line}\n`);
    expect(agenda.map(({ title }) => title.value)).toEqual(["Screen"]);
  });

  test.each([
    ["~~Ann: order icons~~ → next week", "order icons", "dropped"],
    ["~~王芳：买咖啡机~~（下季度再说）", "买咖啡机（下季度再说）", "dropped"],
    ["~~4 Dec~~ → 10 Dec: Ann orders icons", "Ann orders icons", "open"],
  ])("is a task given up: %s", (line, task, status) => {
    const [action] = read(
      `# Crit 2026-11-25\n\nAttendees: Ann Lee\n\n## Actions\n- ${line}\n`,
    ).actions;
    expect([action?.task?.value, action?.status]).toEqual([task, status]);
  });

  test("a note keeps its words", () => {
    const text =
      "# Crit 2026-11-25\n\nAttendees: Ann Lee\n\n## Notes\n### Price\n- ~~Free tier~~ (moved to Friday)\n- price ~~10~~ 12 EUR\n";
    expect(topics(text)).toEqual([["Price", "Free tier (moved to Friday)", "price  12 EUR"]]);
  });
});

test("the names of columns are no labels with their values", () => {
  const text =
    "# OKR 2026-12-01\n\n- 主持：王芳\n\n| KR | 目标 | 当前 | 负责人 |\n|---|---|---|---|\n| 留存 | 45% | 41% | 李雷 |\n";
  const { objective, unread, host } = read(text);
  expect([objective, host?.value]).toEqual([null, "王芳"]);
  expect(unread.map(({ text: { value } }) => value)).toContain("KR | 目标 | 当前 | 负责人");
  const pairs =
    "# OKR\n\n| 时间 | 2026-12-01 14:00 | 目标 | 定下季度 |\n|---|---|---|---|\n| 主持 | 王芳 | 记录 | 李雷 |\n";
  expect(read(pairs).objective?.value).toBe("定下季度");
});
