import type { LocalDate } from "../time/local.ts";
import { sorted } from "../tracker/select.ts";
import type { Standing } from "../tracker/standing.ts";
import { endingOf } from "./closing.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import { isHeld, type Outcomes, type ReportMeeting } from "./facts.ts";
import { type Account, departmentBook, departmentsOf, ownersOf } from "./people.ts";
import { type SeriesReport, seriesOf } from "./series.ts";
import { type Compared, comparedIn } from "./taken.ts";
import { recentFrom, type Trend, trendsOf } from "./trends.ts";
import { type Week, weeksOf } from "./weeks.ts";

/** Everything the report says, in whichever form. */
export interface Report {
  /** As given, else the moment: ISO 8601. */
  readonly now: string;
  readonly today: LocalDate;
  /** By day, what has none last. */
  readonly meetings: readonly ReportMeeting[];
  /** What is due first comes first. */
  readonly standings: readonly Standing[];
  readonly totals: Totals;
  /** The latest decisions, the newest meeting first. */
  readonly decided: Recent;
  /** What was put off lately. */
  readonly deferred: Recent;
  readonly trends: readonly Trend[];
  readonly weeks: readonly Week[];
  readonly owners: readonly Account[];
  readonly departments: readonly Account[];
  readonly departmentOf: (owner: string) => string | null;
  readonly series: readonly SeriesReport[];
}

/** Decisions since a day. */
export interface Recent {
  readonly since: LocalDate;
  readonly decisions: readonly Decision[];
}

interface Totals extends Outcomes {
  readonly meetings: number;
  readonly held: number;
  /** Still to come. */
  readonly planned: number;
  /** Their day is over, and no file says what came of them. */
  readonly unrecorded: number;
  readonly cancelled: number;
  /** Days of the first and the last meeting held. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly minutes: number;
  /** How long the meetings held took beside what was planned. */
  readonly time: Compared;
  readonly actions: number;
  readonly open: number;
  readonly overdue: number;
  readonly unowned: number;
  readonly withoutDay: number;
  readonly onTime: number;
  readonly late: number;
  readonly undated: number;
  readonly dropped: number;
  readonly notices: Recorded;
  readonly minutesSent: Recorded;
}

/** Of the meetings held: what is recorded as in time and as late, and where nothing is recorded. */
interface Recorded {
  readonly inTime: number;
  readonly late: number;
  readonly unknown: number;
}

export interface ReportInput {
  readonly meetings: readonly ReportMeeting[];
  readonly standings: readonly Standing[];
  readonly now: string;
  readonly today: LocalDate;
}

export function reportOf({ meetings: read, standings: tracked, now, today }: ReportInput): Report {
  const meetings = byDay(read);
  const standings = sorted(tracked, "due");
  const departmentOf = departmentBook(meetings);
  const decisions = decisionsOf(meetings, today);
  const since = decisions.some(({ date }) => date >= recentFrom(today))
    ? recentFrom(today)
    : (decisions[0]?.date ?? recentFrom(today));
  const recent = (outcome: Decision["outcome"]): Recent => ({
    since,
    decisions: decisions.filter((each) => each.date >= since && each.outcome === outcome),
  });
  return {
    ...{ now, today, meetings, standings, departmentOf },
    totals: totalsOf(meetings, standings, today),
    ...{ decided: recent("reached"), deferred: recent("deferred") },
    trends: trendsOf(meetings, standings, today),
    weeks: weeksOf(
      meetings,
      standings.map(({ action }) => action),
      today,
    ),
    owners: ownersOf(standings),
    departments: departmentsOf(standings, departmentOf),
    series: seriesOf(meetings, standings, today),
  };
}

function byDay(meetings: readonly ReportMeeting[]): readonly ReportMeeting[] {
  const key = ({ row }: ReportMeeting): string =>
    `${row.date ?? "9999-99-99"} ${row.starts?.slice(11, 16) ?? ""} ${row.file} ${String(row.part).padStart(6, "0")}`;
  return meetings
    .map((meeting) => ({ meeting, key: key(meeting) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ meeting }) => meeting);
}

function totalsOf(
  meetings: readonly ReportMeeting[],
  standings: readonly Standing[],
  today: LocalDate,
): Totals {
  const held = meetings.filter(isHeld);
  const days = held.flatMap(({ row }) => row.date ?? []);
  const sum = (value: (meeting: ReportMeeting) => number): number =>
    held.reduce((total, meeting) => total + value(meeting), 0);
  const planned = meetings.filter(({ row }) => row.stage === "planned");
  const past = planned.filter(({ row }) => row.date !== null && row.date < today);
  const actions = standings.map(({ action }) => action);
  const endings = actions.map(endingOf);
  const open = actions.filter(({ status }) => status === "open");
  return {
    ...{ meetings: meetings.length, held: held.length },
    ...{ planned: planned.length - past.length, unrecorded: past.length },
    cancelled: meetings.filter(({ row }) => row.stage === "cancelled").length,
    ...{ from: days[0] ?? null, to: days.at(-1) ?? null },
    minutes: sum(({ row }) => row.minutes ?? 0),
    time: comparedIn(held),
    reached: sum(({ counts }) => counts.reached),
    deferred: sum(({ counts }) => counts.deferred),
    unanswered: sum(({ counts }) => counts.unanswered),
    ...{ actions: actions.length, open: open.length },
    overdue: standings.filter(({ overdue }) => overdue).length,
    unowned: open.filter(({ owners }) => owners.length === 0).length,
    withoutDay: open.filter(({ due }) => due === null).length,
    onTime: endings.filter((ending) => ending === "on-time").length,
    late: endings.filter((ending) => ending === "late").length,
    undated: endings.filter((ending) => ending === "undated").length,
    dropped: endings.filter((ending) => ending === "dropped").length,
    notices: recorded(held.map(({ isNoticeInTime }) => isNoticeInTime)),
    minutesSent: recorded(held.map(({ areMinutesInTime }) => areMinutesInTime)),
  };
}

const recorded = (values: readonly (boolean | null)[]): Recorded => ({
  inTime: values.filter((value) => value === true).length,
  late: values.filter((value) => value === false).length,
  unknown: values.filter((value) => value === null).length,
});
