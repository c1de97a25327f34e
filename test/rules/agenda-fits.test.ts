import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

/** The agenda of the Chinese meeting with clock times, from 14:00 to 15:00 and with an opening of 5 minutes. */
const clock = (first: string, second: string, third: string): string =>
  plannedZh
    .replace("| 改版范围 | 15 分钟 |", `| 改版范围 | ${first} |`)
    .replace("| 研发排期 | 15 分钟 |", `| 研发排期 | ${second} |`)
    .replace("| 上线风险 | 10 分钟 |", `| 上线风险 | ${third} |`);

describe("agenda-fits", () => {
  it("adds up opening and items", () => {
    expect(findings("agenda-fits", change(plannedEn, "duration: 60", "duration: 40"))).toEqual([
      "6:11 The agenda needs 45 minutes with the opening's 5, but the meeting lasts 40. Shorten or drop items, or make the meeting longer.",
    ]);
  });

  it("allows the exact length", () => {
    expect(findings("agenda-fits", change(plannedEn, "duration: 60", "duration: 45"))).toEqual([]);
  });

  it("speaks of the items alone when there is no opening", () => {
    expect(
      findings(
        "agenda-fits",
        change(change(plannedZh, "duration: 60", "end: 14:30"), "opening: 5\n", ""),
      ),
    ).toEqual(["6:6 议程共需 40 分钟，会议只有 30 分钟。请压缩或减少议题，或延长会议。"]);
  });

  it("counts an opening once that stands in the agenda too", () => {
    const listed = change(
      plannedZh,
      "| 改版范围 | 15 分钟 |",
      "| 开场 | 5 分钟 | | |\n| 改版范围 | 15 分钟 |",
    );
    expect(findings("agenda-fits", change(listed, "duration: 60", "duration: 45"))).toEqual([]);
  });

  it("says nothing without a length", () => {
    expect(findings("agenda-fits", change(plannedZh, "duration: 60\n", ""))).toEqual([]);
  });

  it("reports clock times that overlap", () => {
    expect(findings("agenda-fits", clock("14:05-14:20", "14:15-14:30", "14:30-14:40"))).toEqual([
      "26:10 议题“研发排期” 14:15 开始，与上一项重叠 5 分钟。请让每一项在上一项结束时开始。",
    ]);
  });

  it("reports a gap between items, and before the first one", () => {
    expect(findings("agenda-fits", clock("14:10-14:20", "14:20-14:35", "14:40-14:50"))).toEqual([
      "25:10 议题“改版范围”（14:10 开始）之前空出 5 分钟。请让每一项在上一项结束时开始。",
      "27:10 议题“上线风险”（14:40 开始）之前空出 5 分钟。请让每一项在上一项结束时开始。",
    ]);
  });

  it("lets the first item begin with the meeting or after the opening", () => {
    expect(findings("agenda-fits", clock("14:00-14:15", "14:15-14:30", "14:30-14:40"))).toEqual([]);
  });

  it("reports items outside the meeting, and stops there", () => {
    expect(findings("agenda-fits", clock("14:05-14:20", "14:55-15:10", "15:10-15:20"))).toEqual([
      "26:10 议题“研发排期”（14:55–15:10）不在会议时间之内，会议时间是 14:00–15:00。请改正议题或会议的时间。",
    ]);
  });

  it("reports an item before the meeting begins", () => {
    expect(findings("agenda-fits", clock("13:50-14:00", "14:00-14:10", "14:10-14:20"))).toEqual([
      "25:10 议题“改版范围”（13:50–14:00）不在会议时间之内，会议时间是 14:00–15:00。请改正议题或会议的时间。",
    ]);
  });

  it("leaves clock times the wrong way round to agenda-item-duration", () => {
    expect(findings("agenda-fits", clock("14:05-14:20", "14:30-14:20", "14:30-14:40"))).toEqual([]);
  });

  it("lets a meeting run past midnight", () => {
    expect(
      findings(
        "agenda-fits",
        clock("23:35-23:50", "23:50-00:05", "00:05-00:15").replace(
          "start: 2026-12-03 14:00",
          "start: 2026-12-03 23:30",
        ),
      ),
    ).toEqual([]);
  });

  it("allows the last item to end with the meeting", () => {
    expect(findings("agenda-fits", clock("14:05-14:30", "14:30-14:45", "14:45-15:00"))).toEqual([]);
  });

  it("counts on through an item that states minutes only", () => {
    expect(findings("agenda-fits", clock("14:05-14:20", "15 分钟", "14:35-14:45"))).toEqual([]);
  });

  it("sees a gap after an item that states minutes only", () => {
    expect(findings("agenda-fits", clock("14:05-14:20", "15 分钟", "14:40-14:50"))).toEqual([
      "27:10 议题“上线风险”（14:40 开始）之前空出 5 分钟。请让每一项在上一项结束时开始。",
    ]);
  });

  it("says nothing after an item whose time is not known", () => {
    expect(findings("agenda-fits", clock("14:05-14:20", "", "14:50-15:00"))).toEqual([]);
  });

  it("leaves clock times that take no time to agenda-item-duration", () => {
    expect(findings("agenda-fits", clock("14:05-14:20", "14:20-14:20", "14:20-14:30"))).toEqual([]);
  });

  it("follows clock times even where the start is not known", () => {
    expect(
      findings(
        "agenda-fits",
        clock("14:05-14:20", "14:25-14:35", "14:35-14:45")
          .replace("start: 2026-12-03 14:00\n", "")
          .replace("opening: 5\n", ""),
      ),
    ).toEqual([
      "24:10 议题“研发排期”（14:25 开始）之前空出 5 分钟。请让每一项在上一项结束时开始。",
    ]);
  });
});
