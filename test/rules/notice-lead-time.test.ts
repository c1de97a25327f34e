import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("notice-lead-time", () => {
  it("reports a notice on the same day", () => {
    expect(
      findings(
        "notice-lead-time",
        change(plannedEn, "notified: 2026-12-01 10:00", "notified: 2026-12-03 08:00"),
      ),
    ).toEqual([
      "19:11 The notice went out on 2026-12-03 08:00, less than one working day ahead; people need at least 1 working day to prepare. Move the meeting, or send the next notice earlier.",
    ]);
  });

  it("does not count the weekend: Sunday to Monday is no working day", () => {
    expect(
      findings(
        "notice-lead-time",
        change(
          change(plannedEn, "2026-12-03 14:00", "2026-12-07 14:00"),
          "notified: 2026-12-01 10:00",
          "notified: 2026-12-06 10:00",
        ),
      ),
    ).toEqual([
      "19:11 The notice went out on 2026-12-06 10:00, less than one working day ahead; people need at least 1 working day to prepare. Move the meeting, or send the next notice earlier.",
    ]);
  });

  it("counts Friday to Monday as one", () => {
    expect(
      findings(
        "notice-lead-time",
        change(
          change(plannedEn, "2026-12-03 14:00", "2026-12-07 14:00"),
          "notified: 2026-12-01 10:00",
          "notified: 2026-12-04 17:00",
        ),
      ),
    ).toEqual([]);
  });

  it("counts the day before National Day, and no day of it", () => {
    expect(
      findings(
        "notice-lead-time",
        change(
          change(
            change(plannedZh, "2026-12-03 14:00", "2026-10-08 14:00"),
            "notified: 2026-12-01 10:00",
            "notified: 2026-09-30 10:00",
          ),
          "due: 2026-12-02",
          "due: 2026-10-07",
        ),
      ),
    ).toEqual([]);
  });

  it("reports a notice after the start", () => {
    expect(
      findings(
        "notice-lead-time",
        change(plannedZh, "notified: 2026-12-01 10:00", "notified: 2026-12-03 15:00"),
      ),
    ).toEqual([
      "18:11 通知时间 2026-12-03 15:00 晚于会议开始时间 2026-12-03 14:00。请改正“通知时间（notified）”。",
    ]);
  });

  it("takes another minimum", () => {
    expect(findings("notice-lead-time", plannedZh, { options: { min: 3 } })).toEqual([
      "18:11 会议通知于 2026-12-01 10:00 发出，提前 2 个工作日；至少要提前 3 个工作日，参会人才来得及准备。请推迟会议，下次早些通知。",
    ]);
  });

  it("takes a maximum, which is off by default", () => {
    expect(
      findings(
        "notice-lead-time",
        change(plannedZh, "notified: 2026-12-01 10:00", "notified: 2026-11-20 10:00"),
        { options: { max: 2 } },
      ),
    ).toEqual([
      "18:11 会议通知于 2026-11-20 10:00 发出，提前 9 个工作日；超过 2 个工作日容易被忘记。请在临近会议时再提醒一次。",
    ]);
  });

  it("says nothing of a missing notice on its own", () => {
    expect(
      findings("notice-lead-time", change(plannedEn, "notified: 2026-12-01 10:00\n", "")),
    ).toEqual([]);
  });

  it("leaves time until the last possible day", () => {
    expect(
      findings("notice-lead-time", change(plannedEn, "notified: 2026-12-01 10:00\n", ""), {
        now: "2026-12-02T23:00:00Z",
      }),
    ).toEqual([]);
  });

  it("reports with --now that it is too late, in the meeting's own time zone", () => {
    expect(
      findings("notice-lead-time", change(plannedZh, "notified: 2026-12-01 10:00\n", ""), {
        now: "2026-12-02T17:00:00Z",
      }),
    ).toEqual([
      "5:8 还没有通知时间；会议通知应提前 1 个工作日，最迟 2026-12-02 发出。请立即发出并填写“通知时间（notified）”，或推迟会议。",
    ]);
  });

  it("reports with --now that none is recorded once the meeting began", () => {
    expect(
      findings("notice-lead-time", change(plannedEn, "notified: 2026-12-01 10:00\n", ""), {
        now: "2026-12-03T14:30:00Z",
      }),
    ).toEqual([
      "5:8 The meeting's start has passed and no notice is recorded. Add `notified:` with the time it went out.",
    ]);
  });

  it("reports a notice at the start for its lead time", () => {
    expect(
      findings(
        "notice-lead-time",
        change(plannedZh, "notified: 2026-12-01 10:00", "notified: 2026-12-03 14:00"),
      ),
    ).toEqual([
      "18:11 会议通知于 2026-12-03 14:00 发出，提前不足 1 个工作日；至少要提前 1 个工作日，参会人才来得及准备。请推迟会议，下次早些通知。",
    ]);
  });

  it("allows exactly the maximum", () => {
    expect(findings("notice-lead-time", plannedZh, { options: { max: 2 } })).toEqual([]);
  });

  it("takes the start itself for too late to record", () => {
    expect(
      findings("notice-lead-time", change(plannedEn, "notified: 2026-12-01 10:00\n", ""), {
        now: "2026-12-03T14:00:00Z",
      }),
    ).toEqual([
      "5:8 The meeting's start has passed and no notice is recorded. Add `notified:` with the time it went out.",
    ]);
  });

  it("knows that a day has passed even where nobody knows the hour", () => {
    const onDay = change(plannedEn, "notified: 2026-12-01 10:00\n", "").replace(
      /start: 2026-12-03.*\n/,
      "date: 2026-12-03\n",
    );
    const passed = /The meeting's start has passed/;
    const at = (now: string): readonly string[] => findings("notice-lead-time", onDay, { now });
    expect(at("2026-12-04T00:30:00Z")).toEqual([expect.stringMatching(passed)]);
    expect(at("2026-12-03T12:00:00Z")).not.toEqual([expect.stringMatching(passed)]);
  });

  it("does not report a time again that front-matter-valid rejects", () => {
    expect(
      findings(
        "notice-lead-time",
        change(plannedEn, "notified: 2026-12-01 10:00", "notified: soon"),
        { now: "2026-12-09T15:00:00Z" },
      ),
    ).toEqual([]);
  });
});
