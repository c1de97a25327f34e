import { expect, test } from "vitest";
import { readDeadline } from "../../src/time/deadline.ts";
import { workCalendar } from "../../src/time/workdays.ts";

export const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });
const weekdays = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** `2026-05-30`, `2026-05-30 not Fri`, `2026-05-30 words 2026-06-01`, `relative 2026-06-01`, `vague`, `impossible` … */
export function outcome(
  text: string,
  said: string | null,
  nextMeeting: string | null = null,
): string {
  const deadline = readDeadline(text, { said, calendar, nextMeeting });
  if (deadline.kind === "relative") return deadline.date ? `relative ${deadline.date}` : "relative";
  if (deadline.kind === "unparsed")
    return deadline.reason === "unknown" ? "unparsed" : deadline.reason;
  if (deadline.kind !== "date") return deadline.kind;
  const wrong = deadline.wrongWeekday ? ` not ${weekdays[deadline.wrongWeekday]}` : "";
  const words = deadline.wordsMean ? ` words ${deadline.wordsMean}` : "";
  return `${deadline.date}${wrong}${words}${deadline.holidaysUnknown ? " holidays unknown" : ""}`;
}

/** Lines of `expression @ meeting date → outcome`; the meeting date may be `unknown`. */
function table(lines: string): string[][] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const found = /^\s*(?<text>.*?) @ (?<said>\S+) → (?<expected>.+?)\s*$/.exec(line)?.groups;
      if (!found) throw new Error(`not a line of the table: ${line}`);
      return [found.text ?? "", found.said ?? "", found.expected ?? ""];
    });
}

/** A test for every line. */
export function holds(lines: string): void {
  test.each(table(lines))("%s @ %s → %s", (text, said, expected) => {
    expect(outcome(text, said === "unknown" ? null : said)).toBe(expected);
  });
}
