import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldZh, plannedEn, plannedZh } from "./meetings.ts";

const say = (text: string): readonly string[] => findings("canonical-form", text, { lang: "en" });

describe("canonical-form", () => {
  it("has nothing to say of files written by collab", () => {
    for (const text of [plannedZh, heldZh, plannedEn]) expect(say(text)).toEqual([]);
  });

  it("names people, roles, columns, labels and numbers that are written otherwise", () => {
    const text = heldZh
      .replace(
        "顾然 <gu.ran@example.com>（研发部，执行人）",
        "顾然<gu.ran@example.com>(研发部、执行者)",
      )
      .replace("| 主讲 |", "| 汇报人 |")
      .replace(
        "| 负责人 | 任务 | 交付物 | 截止时间 | 状态 |",
        "| 责任人 | 任务 | 交付物 | 完成时间 | 状态 |",
      )
      .replace("- 信息同步：现有", "- 信息同步: 现有");
    expect(say(text).map((line) => line.replace(/^\d+:\d+ /, ""))).toEqual([
      "Write this person as: 顾然 <gu.ran@example.com>（研发部，执行人）",
      "The column “汇报人” is called “主讲”.",
      "The label “信息同步:” is written “信息同步：”.",
      "The column “责任人” is called “负责人”.",
      "The column “完成时间” is called “截止时间”.",
    ]);
  });

  it("misses the column of states, and sees another order", () => {
    const swapped = change(
      plannedEn,
      "| Item | Minutes | Presenter |",
      "| Minutes | Item | Presenter |",
    );
    expect(say(swapped)).toEqual([expect.stringContaining("another order")]);
    const without = heldZh.replace(
      /\| 议题 \| 负责人[\s\S]*$/,
      "| 议题 | 负责人 | 任务 | 交付物 | 截止时间 |\n| --- | --- | --- | --- | --- |\n| 1 | 沈岳 | 写规则 | 说明 | 2026-12-09 |\n",
    );
    expect(say(without)).toEqual([expect.stringContaining("no column Status")]);
  });

  it("takes a year in a title for no number", () => {
    const text =
      "---\ntitle: X\n---\n\n## 议程\n\n- 议题 1：目标（5 分钟）\n- 议题 2：排期（5 分钟）\n- 议题 2027 年预算（5 分钟）\n";
    expect(say(text)).toEqual([]);
  });

  it("sees numbers that skip, but not Markdown's own way of writing only ones", () => {
    const list = (numbers: readonly number[]): string =>
      `---\ntitle: X\n---\n\n## Agenda\n\n${numbers.map((n) => `${n}. Topic ${"ABC"[n % 3]} (5 min)\n`).join("")}`;
    expect(say(list([1, 2, 4]))).toEqual([expect.stringContaining("This is item 3, not 4.")]);
    expect(say(list([1, 1, 1]))).toEqual([]);
  });

  it("leaves code, HTML and comments as they are", () => {
    const verbatim =
      "```text\n| a | b |  \n# x   \n```\n\n    | c |  \n\n<pre>\n| d |  \n</pre>\n\n<!--\n| e |  \n-->\n";
    expect(say(`---\ntitle: X\n---\n\n## Agenda\n\n- Goals (5 min)\n\n${verbatim}`)).toEqual([]);
  });

  it("sees white space at the end of headings and rows, not in running text", () => {
    expect(say("---\ntitle: X\n---\n\n## Agenda  \n\nline  \nnext\n")).toEqual([
      "5:10 There is white space at the end of the line.",
    ]);
  });

  it("sees what the body says and front-matter does not", () => {
    const text =
      "---\ntitle: X\nhost:\n---\n\n- 会议时间：2026-12-01 14:00\n- 主持人：李雷\n\n## 议程\n";
    expect(say(text)).toEqual([
      "1:1 The body says what `start` is: “2026-12-01 14:00”. Let the front-matter say it too.",
      "3:1 The body says what `host` is: “李雷”. Let the front-matter say it too.",
    ]);
  });
});
