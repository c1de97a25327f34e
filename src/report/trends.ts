import { addDays, type LocalDate } from "../time/local.ts";
import type { Standing } from "../tracker/standing.ts";
import { wasKept } from "./closing.ts";
import { isHeld, type ReportMeeting } from "./facts.ts";

/** What should rise, counted over the last four weeks and the four before. */
const measures = ["conclusions", "actions", "notices", "minutes"] as const;
type Measure = (typeof measures)[number];

/** So many of so many. */
interface Share {
  readonly hits: number;
  readonly of: number;
}

export interface Trend {
  readonly measure: Measure;
  readonly recent: Share;
  readonly before: Share;
  readonly verdict: Verdict;
}

/** `unclear`: too little happened in one of the two periods. */
export type Verdict = "better" | "worse" | "same" | "unclear";

/** Days of each period. */
const PERIOD = 28;
/** Fewer cases than these say nothing about a period. */
const FEWEST = 4;
/** A share has to change by a tenth, and by more than a single case, to count as a change. */
const LEAST_CHANGE = 0.1;
const LEAST_CASES = 1.5;

/** The first day of the last four weeks. */
export const recentFrom = (today: LocalDate): LocalDate => addDays(today, 1 - PERIOD);

export function trendsOf(
  meetings: readonly ReportMeeting[],
  standings: readonly Standing[],
  today: LocalDate,
): readonly Trend[] {
  const from = recentFrom(today);
  const earlier = addDays(from, -PERIOD);
  const cases: Record<Measure, { readonly recent: boolean[]; readonly before: boolean[] }> = {
    conclusions: { recent: [], before: [] },
    actions: { recent: [], before: [] },
    notices: { recent: [], before: [] },
    minutes: { recent: [], before: [] },
  };
  const count = (measure: Measure, day: LocalDate | null, hit: boolean | null): void => {
    if (day === null || hit === null || day > today || day < earlier) return;
    cases[measure][day >= from ? "recent" : "before"].push(hit);
  };
  for (const meeting of meetings.filter(isHeld)) {
    const { date } = meeting.row;
    const { reached, deferred, unanswered } = meeting.counts;
    for (let each = 0; each < reached; each++) count("conclusions", date, true);
    for (let each = 0; each < deferred + unanswered; each++) count("conclusions", date, false);
    count("notices", date, meeting.isNoticeInTime);
    count("minutes", date, meeting.areMinutesInTime);
  }
  for (const standing of standings) count("actions", standing.action.due, wasKept(standing));
  return measures.map((measure) => {
    const { recent, before } = cases[measure];
    const shares = { recent: shareOf(recent), before: shareOf(before) };
    return { measure, ...shares, verdict: verdictOn(shares) };
  });
}

const shareOf = (cases: readonly boolean[]): Share => ({
  hits: cases.filter(Boolean).length,
  of: cases.length,
});

function verdictOn({ recent, before }: Pick<Trend, "recent" | "before">): Verdict {
  const fewest = Math.min(recent.of, before.of);
  if (fewest < FEWEST) return "unclear";
  const change = recent.hits / recent.of - before.hits / before.of;
  if (Math.abs(change) < LEAST_CHANGE || Math.abs(change) * fewest < LEAST_CASES) return "same";
  return change > 0 ? "better" : "worse";
}
