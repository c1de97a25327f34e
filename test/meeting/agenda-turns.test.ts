import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const items = (agenda: string, heading = "会议议程") =>
  read(
    `# 屋顶例会\n\n会议时间：2026-11-18 14:00-15:30\n参会人员：王芳、李雷\n\n## ${heading}\n${agenda}`,
  ).agenda.map(({ title, minutes, presenter, from, to }) =>
    [
      title.value,
      minutes?.value ?? "-",
      presenter?.value ?? "-",
      from ? `${from.value}–${to?.value ?? ""}` : "-",
    ].join(" · "),
  );

describe("times at which items begin", () => {
  test.each([
    "- 14:00 签到\n- 14:05 屋顶方案 王芳\n- 14:20 预算（李雷）\n",
    "| 时间 | 议程 | 汇报人 |\n|---|---|---|\n| 14:00 | 签到 | |\n| 14:05 | 屋顶方案 | 王芳 |\n| 14:20 | 预算 | 李雷 |\n",
    "| 14:00 | 签到 | |\n|---|---|---|\n| 14:05 | 屋顶方案 | 王芳 |\n| 14:20 | 预算 | 李雷 |\n",
  ])("say how long each takes but the last: %j", (agenda) => {
    expect(items(agenda)).toEqual([
      "签到 · 5 · - · 14:00–14:05",
      "屋顶方案 · 15 · 王芳 · 14:05–14:20",
      "预算 · - · 李雷 · 14:20–",
    ]);
  });

  test("but not where they do not go on in order, or stand at one item alone", () => {
    expect(items("- 14:20 屋顶\n- 14:05 预算\n")).toEqual(["屋顶 · - · - · -", "预算 · - · - · -"]);
    expect(items("- 14:05 屋顶\n- 预算\n")).toEqual(["屋顶 · - · - · -", "预算 · - · - · -"]);
  });
});

test.each([
  ["（14:00-14:10）屋顶 王芳\n", "屋顶 · 10 · 王芳 · 14:00–14:10"],
  ["【14:00-14:10】屋顶——王芳\n", "屋顶 · 10 · 王芳 · 14:00–14:10"],
  ["屋顶 10min 王芳\n", "屋顶 · 10 · 王芳 · -"],
  ["屋顶 —— 王芳、李雷\n", "屋顶 · - · 王芳、李雷 · -"],
  ["目标——三项指标\n", "目标——三项指标 · - · - · -"],
])("- %s", (line, expected) => {
  expect(items(`- ${line}`)).toEqual([expected]);
});

describe("parts, each a paragraph", () => {
  test.each([
    ["阶段一：屋顶\n\n阶段二：预算\n"],
    ["第一部分：屋顶\n\n第二部分：预算\n"],
    ["环节1、屋顶\n\n环节2、预算\n"],
    ["- 第一项：屋顶\n- 第二项：预算\n"],
  ])("%j", (agenda) => {
    expect(items(agenda)).toEqual(["屋顶 · - · - · -", "预算 · - · - · -"]);
  });

  test("also with their times, and in English", () => {
    expect(items("14:00-14:10 屋顶\n\n14:10-14:30 预算\n")).toEqual([
      "屋顶 · 10 · - · 14:00–14:10",
      "预算 · 20 · - · 14:10–14:30",
    ]);
    expect(items("Part 1: Roof\n\nPart 2: Budget\n", "Order of business")).toEqual([
      "Roof · - · - · -",
      "Budget · - · - · -",
    ]);
  });

  test.each(["会议日程", "会议流程", "例会流程", "会议日程安排"])("## %s", (heading) => {
    expect(items("- 屋顶\n- 预算\n", heading)).toHaveLength(2);
  });
});

describe("a list of no known name that says how long its items take", () => {
  const agendaOf = (text: string) =>
    read(text).agenda.map(({ title, minutes }) => [title.value, minutes?.value ?? null]);

  test("is the agenda, ticked or not", () => {
    expect(
      agendaOf(
        "## Week 2 agenda & minutes\n\nDate: 2026-11-18\n\n# Opening\n\n# Points of action\n- Introduction (2 min) ✓\n- Merges (5 min) ✓\n- What else\n\n# Closing\n",
      ),
    ).toEqual([
      ["Introduction", 2],
      ["Merges", 5],
      ["What else", null],
    ]);
    expect(
      agendaOf(
        "# 例会 2026-11-18\n\n## 今天聊什么\n- 屋顶（10分钟）\n- 预算（5分钟）\n- 聚会（5分钟）\n",
      ),
    ).toEqual([
      ["屋顶", 10],
      ["预算", 5],
      ["聚会", 5],
    ]);
  });

  test("but not where two do, or few items do so", () => {
    const list = "- Roof (10 min)\n- Budget (5 min)\n- Party (5 min)\n";
    expect(agendaOf(`# Sync 2026-11-18\n\n## Ann\n${list}\n## Bo\n${list}`)).toEqual([]);
    expect(agendaOf("# Sync 2026-11-18\n\n## Ann\n- Roof (10 min)\n- Budget\n- Party\n")).toEqual(
      [],
    );
  });
});
