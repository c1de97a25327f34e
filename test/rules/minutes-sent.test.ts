import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh, plannedEn } from "./meetings.ts";

describe("minutes-sent", () => {
  it("reports minutes that went out late", () => {
    expect(
      findings(
        "minutes-sent",
        change(heldEn, "minutes-sent: 2026-12-03 18:00", "minutes-sent: 2026-12-04 15:01"),
      ),
    ).toEqual([
      "20:15 The minutes went out on 2026-12-04 15:01, more than 24 hours after the meeting's end (2026-12-03 15:00). Send them within 24 hours, while everybody remembers.",
    ]);
  });

  it("allows exactly 24 hours after the end", () => {
    expect(
      findings(
        "minutes-sent",
        change(heldZh, "minutes-sent: 2026-12-03 18:00", "minutes-sent: 2026-12-04 15:00"),
      ),
    ).toEqual([]);
  });

  it("reports a time before the meeting", () => {
    expect(
      findings(
        "minutes-sent",
        change(heldZh, "minutes-sent: 2026-12-03 18:00", "纪要时间: 2026-12-02 18:00"),
      ),
    ).toEqual([
      "19:7 纪要时间 2026-12-02 18:00 早于会议开始时间 2026-12-03 14:00。请改正“纪要时间（minutes-sent）”。",
    ]);
  });

  it("takes another limit", () => {
    expect(findings("minutes-sent", heldZh, { options: { hours: 2 } })).toEqual([
      "19:15 纪要于 2026-12-03 18:00 发出，距会议结束（2026-12-03 15:00）已超过 2 小时。请在会后 2 小时内发出，趁大家还记得。",
    ]);
  });

  it("says nothing of missing minutes on its own", () => {
    expect(
      findings("minutes-sent", change(heldEn, "minutes-sent: 2026-12-03 18:00\n", "")),
    ).toEqual([]);
  });

  it("reports with --now that they are overdue", () => {
    expect(
      findings("minutes-sent", change(heldEn, "minutes-sent: 2026-12-03 18:00\n", ""), {
        now: "2026-12-04T15:01:00Z",
      }),
    ).toEqual([
      "1:1 The meeting ended 2026-12-03 15:00 and no minutes are recorded as sent; they are due within 24 hours. Send them now and record the time under `minutes-sent`.",
    ]);
  });

  it("reports with --now that they were never written", () => {
    const now = "2026-12-04T15:01:00Z";
    expect(findings("minutes-sent", plannedEn, { now })).toEqual([
      expect.stringContaining("The meeting ended 2026-12-03 15:00 and no minutes are recorded"),
    ]);
    expect(findings("minutes-sent", plannedEn, { now: "2026-12-03T12:00:00Z" })).toEqual([]);
    expect(findings("minutes-sent", plannedEn)).toEqual([]);
    expect(
      findings("minutes-sent", change(plannedEn, "start:", "status: cancelled\nstart:"), { now }),
    ).toEqual([]);
  });

  it("leaves them 24 hours", () => {
    expect(
      findings("minutes-sent", change(heldZh, "minutes-sent: 2026-12-03 18:00\n", ""), {
        now: "2026-12-04T06:59:00Z",
      }),
    ).toEqual([]);
  });

  it("says nothing when the end is unknown", () => {
    expect(
      findings(
        "minutes-sent",
        change(
          change(heldEn, "minutes-sent: 2026-12-03 18:00", "minutes-sent: 2026-12-09 18:00"),
          "duration: 60\n",
          "",
        ),
      ),
    ).toEqual([]);
  });

  it("leaves exactly 24 hours with --now", () => {
    expect(
      findings("minutes-sent", change(heldEn, "minutes-sent: 2026-12-03 18:00\n", ""), {
        now: "2026-12-04T15:00:00Z",
      }),
    ).toEqual([]);
  });

  it("allows minutes sent as the meeting begins, for those written beforehand", () => {
    expect(
      findings(
        "minutes-sent",
        change(heldEn, "minutes-sent: 2026-12-03 18:00", "minutes-sent: 2026-12-03 14:00"),
      ),
    ).toEqual([]);
  });

  it("does not report a time again that front-matter-valid rejects", () => {
    expect(
      findings(
        "minutes-sent",
        change(heldEn, "minutes-sent: 2026-12-03 18:00", "minutes-sent: later"),
        { now: "2026-12-09T15:00:00Z" },
      ),
    ).toEqual([]);
  });
});
