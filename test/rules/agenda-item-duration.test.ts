import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("agenda-item-duration", () => {
  it("reports an item without minutes at its title", () => {
    expect(
      findings("agenda-item-duration", change(plannedEn, "| Systems | 15 |", "| Systems | |")),
    ).toEqual([
      "27:3 “Systems” has no time reserved. Write its minutes, at most 15, under “Minutes” in a table, or in brackets behind the item.",
    ]);
  });

  it("quotes what is no number of minutes", () => {
    expect(
      findings(
        "agenda-item-duration",
        change(plannedZh, "| 研发排期 | 15 分钟 |", "| 研发排期 | 视情况 |"),
      ),
    ).toEqual([
      "26:10 议题“研发排期”的时长写的是“视情况”，看不出是几分钟。请写成“10 分钟”这样的形式。",
    ]);
  });

  it("reports zero", () => {
    expect(
      findings(
        "agenda-item-duration",
        change(plannedZh, "| 研发排期 | 15 分钟 |", "| 研发排期 | 0 分钟 |"),
      ),
    ).toEqual(["26:10 议题“研发排期”的时长是 0 分钟。请预留 1 至 15 分钟。"]);
  });

  it("reports each item that takes too long", () => {
    expect(
      findings(
        "agenda-item-duration",
        change(
          change(plannedEn, "| Scope of the move | 15 |", "| Scope of the move | 20 |"),
          "| Customer orders | 10 |",
          "| Customer orders | 1 h |",
        ),
      ),
    ).toEqual([
      "26:23 “Scope of the move” takes 20 minutes; an item should take at most 15. Narrow the question, or split it into two items.",
      "28:21 “Customer orders” takes 60 minutes; an item should take at most 15. Narrow the question, or split it into two items.",
    ]);
  });

  it("allows exactly the limit, and half an hour where that is the limit", () => {
    expect(
      findings(
        "agenda-item-duration",
        change(plannedEn, "| Systems | 15 |", "| Systems | 30 min |"),
        { options: { max: 30 } },
      ),
    ).toEqual([]);
  });

  it("reads minutes from clock times", () => {
    expect(
      findings(
        "agenda-item-duration",
        change(plannedZh, "| 上线风险 | 10 分钟 |", "| 上线风险 | 14:35–14:55 |"),
      ),
    ).toEqual([
      "27:10 议题“上线风险”需要 20 分钟，每个议题不宜超过 15 分钟。请缩小讨论范围，或拆成两个议题。",
    ]);
  });

  it("sees clock times the wrong way round", () => {
    expect(
      findings(
        "agenda-item-duration",
        change(plannedZh, "| 上线风险 | 10 分钟 |", "| 上线风险 | 14:45–14:35 |"),
      ),
    ).toEqual(["27:10 议题“上线风险”（14:45–14:35）的结束时间不晚于开始时间。请改正。"]);
  });

  it("lets an item run past midnight", () => {
    expect(
      findings(
        "agenda-item-duration",
        change(plannedEn, "| Customer orders | 10 |", "| Customer orders | 23:55–00:05 |"),
      ),
    ).toEqual([]);
  });

  it("sees clock times that take no time", () => {
    expect(
      findings(
        "agenda-item-duration",
        change(plannedZh, "| 上线风险 | 10 分钟 |", "| 上线风险 | 14:35–14:35 |"),
      ),
    ).toEqual(["27:10 议题“上线风险”（14:35–14:35）的结束时间不晚于开始时间。请改正。"]);
  });

  it("takes twelve hours for a mistake, not for a night", () => {
    expect(
      findings(
        "agenda-item-duration",
        change(plannedEn, "| Customer orders | 10 |", "| Customer orders | 18:00–06:00 |"),
      ),
    ).toEqual([
      "28:21 “Customer orders” (18:00–06:00) ends before it has begun. Correct its times.",
    ]);
  });

  const agenda = (lines: string): string =>
    `---\nstart: 2026-12-01 14:00\n---\n\n${/预算/.test(lines) ? "# 周会\n\n## 议程" : "# Weekly\n\n## Agenda"}\n\n${lines}\n`;

  it.each([
    ["1. 14:00–14:10 Budget (12 min)", "9:24 “Budget” takes 10 minutes, but “12 min” says"],
    ["1. Budget (10 min, 12 min)", "9:20 “Budget” takes 10 minutes, but “12 min” says"],
    ["1. Budget (10 min) [12 min]", "9:12 “Budget” takes 12 minutes, but “10 min” says"],
    ["1. Budget 14:00-14:10 12min", "9:23 “Budget” takes 10 minutes, but “12min” says"],
    ["1. Budget (10 min)\n   - Time: 12 min", "9:12 “Budget” takes 12 minutes, but “10 min” says"],
    [
      "| Item | Time | Duration |\n|--|--|--|\n| Budget | 14:00-14:10 | 12 min |",
      "11:26 “Budget” takes 10 minutes, but “12 min” says",
    ],
    ["1. 14:00–14:10 预算（12 分钟）", "9:19 议题“预算”为 10 分钟，旁边的“12 分钟”却不是这个时长"],
    ["- 预算（10分钟）\n  - 时长：12分钟", "9:6 议题“预算”为 12 分钟，旁边的“10分钟”却不是"],
  ])("names what says another time beside it: %s", (lines, said) => {
    expect(findings("agenda-item-duration", agenda(lines))).toEqual([
      expect.stringContaining(said),
    ]);
    // The same time twice is nothing to correct, and no column that nobody knows.
    const agreed = agenda(lines.replace(/12(?= ?min| ?分)/, "10"));
    expect(findings("agenda-item-duration", agreed)).toEqual([]);
    expect(findings("text-unread", agreed)).toEqual([]);
  });
});
