import { addTo } from "../text/many.ts";
import type { LocalDate } from "../time/local.ts";
import type { Standing } from "../tracker/standing.ts";
import { isHeld, type Outcomes, type ReportMeeting } from "./facts.ts";
import { type Compared, comparedIn } from "./taken.ts";

/** Meetings that belong together: of one series, or of one folder and title. */
export interface SeriesReport extends Outcomes {
  /** Unlike that of any other. */
  readonly group: string;
  /** As the meetings name it; without a series the title of the latest one. */
  readonly name: string;
  /** By day. */
  readonly meetings: readonly ReportMeeting[];
  readonly standings: readonly Standing[];
  readonly open: number;
  readonly overdue: number;
  /** Meetings held, and how long they took beside what was planned. */
  readonly held: number;
  readonly time: Compared;
  /** The last one held, the first one to come. */
  readonly last: ReportMeeting | null;
  readonly next: ReportMeeting | null;
}

/** Those with most that is overdue first; a single meeting without a series is none. */
export function seriesOf(
  meetings: readonly ReportMeeting[],
  standings: readonly Standing[],
  today: LocalDate,
): readonly SeriesReport[] {
  const groups = new Map<string, ReportMeeting[]>();
  for (const meeting of meetings) addTo(groups, meeting.group, meeting);
  const promised = new Map<string, Standing[]>();
  for (const standing of standings) addTo(promised, standing.action.latest.meeting.group, standing);
  return [...groups]
    .filter(([, own]) => own.length > 1 || own.some(({ row }) => row.series !== null))
    .map(([group, own]) => reportOn(group, own, promised.get(group) ?? [], today))
    .sort((a, b) => b.overdue - a.overdue || b.open - a.open || (a.name < b.name ? -1 : 1));
}

function reportOn(
  group: string,
  meetings: readonly ReportMeeting[],
  standings: readonly Standing[],
  today: LocalDate,
): SeriesReport {
  const latest = meetings.at(-1);
  const sum = (key: keyof Outcomes): number =>
    meetings.reduce((total, { counts }) => total + counts[key], 0);
  return {
    name: latest?.row.series ?? latest?.title ?? "",
    ...{ group, meetings, standings },
    ...{ reached: sum("reached"), deferred: sum("deferred"), unanswered: sum("unanswered") },
    open: standings.filter(({ action }) => action.status === "open").length,
    overdue: standings.filter(({ overdue }) => overdue).length,
    held: meetings.filter(isHeld).length,
    time: comparedIn(meetings),
    last: meetings.findLast(isHeld) ?? null,
    next: meetings.find(({ row }) => row.stage === "planned" && (row.date ?? "") >= today) ?? null,
  };
}
