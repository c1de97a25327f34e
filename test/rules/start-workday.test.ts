import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("start-workday", () => {
  it("names the weekend day", () => {
    expect(
      findings("start-workday", change(plannedEn, "2026-12-03 14:00", "2026-12-05 14:00")),
    ).toEqual(["5:8 2026-12-05 is a Saturday. Move the meeting to a working day."]);
  });

  it("knows the holidays of a Chinese file", () => {
    expect(
      findings("start-workday", change(plannedZh, "2026-12-03 14:00", "2026-10-01 14:00")),
    ).toEqual(["5:8 2026-10-01（星期四）是节假日，不是工作日。请把会议改到工作日。"]);
  });

  it("knows that 调休 makes a Saturday a working day", () => {
    expect(
      findings("start-workday", change(plannedZh, "2026-12-03 14:00", "2026-02-14 14:00")),
    ).toEqual([]);
  });

  it("knows no Chinese holiday for an English file", () => {
    expect(
      findings("start-workday", change(plannedEn, "2026-12-03 14:00", "2026-10-01 14:00")),
    ).toEqual([]);
  });

  it("names a holiday that falls on a Friday", () => {
    expect(
      findings("start-workday", change(plannedZh, "2026-12-03 14:00", "2026-06-19 14:00")),
    ).toEqual(["5:8 2026-06-19（星期五）是节假日，不是工作日。请把会议改到工作日。"]);
  });
});
