import { describe, expect, test } from "vitest";
import { noticeDays } from "../../src/plan/notice.ts";
import { workCalendar, workingDaysAhead } from "../../src/time/workdays.ts";

const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });

describe("the notice has to go out", () => {
  test.each([
    ["2026-12-01", "2026-11-27", "2026-11-30", "Tuesday: Friday is better, Monday the latest"],
    ["2026-11-30", "2026-11-26", "2026-11-27", "Monday: before the weekend"],
    ["2026-10-08", "2026-09-29", "2026-09-30", "after National Day: before it"],
    ["2026-02-24", "2026-02-13", "2026-02-14", "after Spring Festival: a worked Saturday counts"],
    ["2026-11-29", "2026-11-26", "2026-11-27", "on a Sunday"],
  ])("for %s by %s, at the latest %s (%s)", (meeting, ideal, latest) => {
    expect(noticeDays(meeting, calendar)).toEqual({ ideal, latest, holidaysUnknown: false });
    expect(workingDaysAhead(latest, meeting, calendar)).toBe(1);
    expect(workingDaysAhead(ideal, meeting, calendar)).toBe(2);
  });

  test("for a year whose holidays are not known by weekends, which is said", () => {
    const unknown = `${(calendar.knownThrough ?? 0) + 1}-07-07`;
    expect(noticeDays(unknown, calendar).holidaysUnknown).toBe(true);
    const weekends = workCalendar({ region: "none", holidays: [], workdays: [] });
    expect(noticeDays(unknown, weekends).holidaysUnknown).toBe(false);
  });
});
