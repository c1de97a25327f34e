import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh } from "./meetings.ts";

describe("action-deadline", () => {
  it("reports what is no deadline", () => {
    expect(findings("action-deadline", change(heldZh, "| 3 个工作日内 |", "| 尽快 |"))).toEqual([
      "66:27 “尽快”不是截止时间，谁也说不清哪天算逾期。请写日期，或“3 个工作日内”这样的写法。",
    ]);
  });

  it("reports it in English", () => {
    expect(
      findings("action-deadline", change(heldEn, "| within 3 business days |", "| ASAP |")),
    ).toEqual([
      "67:68 “ASAP” is no deadline: nobody can tell when it has passed. Write a date or a span such as “within 3 working days”.",
    ]);
  });

  it("quotes what it cannot read", () => {
    expect(
      findings("action-deadline", change(heldEn, "| within 3 business days |", "| qwerty |")),
    ).toEqual([
      "67:68 “qwerty” cannot be read as a deadline. Write a date such as 2026-12-04, or a span such as “within 3 working days”.",
    ]);
  });

  it("sees a day that does not exist", () => {
    expect(
      findings("action-deadline", change(heldZh, "| 3 个工作日内 |", "| 2026-02-30 |")),
    ).toEqual(["66:27 截止时间“2026-02-30”是不存在的日期。请核对月和日。"]);
  });

  it("wants a date for an event it does not know", () => {
    expect(
      findings("action-deadline", change(heldZh, "| 3 个工作日内 |", "| 下次会议前 |")),
    ).toEqual(["66:27 “下次会议前”是哪一天并不知道，无法提醒负责人。请写明日期。"]);
  });

  it.each([
    ["Origin", "2026-11-17-board", "## Action items"],
    ["来源", "2026-11-17-例会", "## 行动项"],
    ["來源", "2026-11-17-例會", "## 行動項"],
  ])("leaves a day alone that an earlier meeting promised: %s", (column, origin, heading) => {
    const row = (from: string): string => `| 王芳 | 初稿 | 2026-11-20 | ${from} |\n`;
    const head = `---\ndate: 2026-12-01\n---\n## 纪要\n### 甲\n结论：同意\n\n${heading}\n`;
    const table = `| 负责人 | 任务 | 截止时间 | ${column} |\n| --- | --- | --- | --- |\n`;
    expect(findings("action-deadline", head + table + row(origin))).toEqual([]);
    expect(findings("action-deadline", head + table + row(""))).toHaveLength(1);
  });

  it("sees a date before the meeting", () => {
    expect(
      findings("action-deadline", change(heldEn, "| within 3 business days |", "| 2026-11-30 |")),
    ).toEqual([
      "67:68 “2026-11-30” is before the meeting on 2026-12-03 that agreed it. Correct the date.",
    ]);
  });

  it.each([
    ["an earlier meeting", "2026-11-26-launch#2", []],
    ["the meeting itself", "x", [expect.stringContaining("before the meeting")]],
  ])("a date before the meeting is right for what %s promised", (_, origin, expected) => {
    const text = [
      "---\nid: x\nstart: 2026-12-03 14:00\n---\n## Minutes\n- Conclusion: fine\n\n## Action items",
      "| Owner | Task | Deliverable | Due | Origin |\n| --- | --- | --- | --- | --- |",
      `| Bo Berg | Write the release notes | Text | 2026-11-30 | ${origin} |\n`,
    ].join("\n");
    expect(findings("action-deadline", text)).toEqual(expected);
  });

  it("allows the day of the meeting", () => {
    expect(
      findings("action-deadline", change(heldEn, "| within 3 business days |", "| 2026-12-03 |")),
    ).toEqual([]);
  });

  it("sees a weekday that contradicts the date", () => {
    expect(
      findings(
        "action-deadline",
        change(heldZh, "| 3 个工作日内 |", "| 2026 年 12 月 11 日（周四） |"),
      ),
    ).toEqual([
      "66:27 截止时间“2026 年 12 月 11 日（周四）”前后矛盾：2026-12-11 是星期五，不是星期四。请改正日期或星期。",
    ]);
  });

  it("sees words that contradict the date beside them", () => {
    expect(
      findings(
        "action-deadline",
        change(heldZh, "| 3 个工作日内 |", "| 3 个工作日内（2026-12-11） |"),
      ),
    ).toEqual([
      "66:27 截止时间“3 个工作日内（2026-12-11）”前后矛盾：按文字推算是 2026-12-08，写明的日期却是 2026-12-11。请改正其中一处。",
    ]);
    expect(
      findings(
        "action-deadline",
        change(heldEn, "| within 3 business days |", "| within 3 business days (2026-12-11) |"),
      ),
    ).toEqual([
      "67:68 “within 3 business days (2026-12-11)” contradicts itself: the words come to 2026-12-08, the date beside them is 2026-12-11. Correct one of the two.",
    ]);
  });

  it("takes the date beside the words when they agree", () => {
    expect(
      findings(
        "action-deadline",
        change(heldZh, "| 3 个工作日内 |", "| 3 个工作日内（2026-12-08） |"),
      ),
    ).toEqual([]);
  });

  it("warns of a day that is not worked", () => {
    expect(
      findings("action-deadline", change(heldEn, "| within 3 business days |", "| 2026-12-12 |")),
    ).toEqual([
      "67:68 [warning] “2026-12-12” (Saturday) is not a working day. Move the deadline to one.",
    ]);
  });

  it("says on which day the words come down", () => {
    expect(
      findings("action-deadline", change(heldZh, "| 3 个工作日内 |", "| 12 月 12 日 |")),
    ).toEqual([
      "66:27 [warning] 截止时间“12 月 12 日”（2026-12-12，星期六）不是工作日。请改到工作日。",
    ]);
  });

  it("says that holidays of a far year are not known", () => {
    expect(
      findings(
        "action-deadline",
        change(
          change(heldZh, "| 3 个工作日内 |", "| 5 个工作日内 |"),
          "start: 2026-12-03",
          "start: 2031-09-24",
        ),
      ),
    ).toEqual([
      "65:33 截止时间“2026-12-09”早于会议日期 2031-09-24。请改正日期。",
      "66:27 [info] 截止时间“5 个工作日内”算到 2031-10-01，但那一年的节假日安排还不知道，只扣除了周末。请核对，或直接写日期。",
    ]);
  });

  it("warns of a holiday in a Chinese file", () => {
    expect(
      findings(
        "action-deadline",
        change(
          change(heldZh, "| 3 个工作日内 |", "| 10 月 1 日 |"),
          "start: 2026-12-03",
          "start: 2026-09-24",
        ),
      ),
    ).toEqual([
      "66:27 [warning] 截止时间“10 月 1 日”（2026-10-01，星期四）不是工作日。请改到工作日。",
    ]);
  });

  it("leaves a missing deadline to action-complete", () => {
    expect(findings("action-deadline", change(heldZh, "| 3 个工作日内 |", "| |"))).toEqual([]);
  });

  it("lets dropped actions be", () => {
    expect(
      findings("action-deadline", change(heldZh, "| 3 个工作日内 | 进行中 |", "| 尽快 | 已取消 |")),
    ).toEqual([]);
  });
});
