import type { Messages } from "../messages/index.ts";
import { ownerOf } from "../reporters/actions/list.ts";
import { leftOf } from "../reporters/actions/words.ts";
import type { Standing } from "../tracker/standing.ts";
import type { Decision } from "./decisions.ts";
import { isHeld, type ReportMeeting } from "./facts.ts";
import type { Report } from "./model.ts";
import type { Account } from "./people.ts";
import type { SeriesReport } from "./series.ts";
import type { Trend, Verdict } from "./trends.ts";

export const scopeWords = ({ totals }: Report, { report }: Messages): string =>
  report.scope(totals);

/** `2026-12-10 09:00`, `2026-12-10 01:00:00 UTC` */
export const asOfWords = ({ now }: Report, { report }: Messages): string =>
  report.asOf(now.replace("T", " ").replace(/Z$/, " UTC"));

/** What was decided, who owes what, whether it gets better: a sentence each. */
export function summaryLines({ totals, trends }: Report, { report }: Messages): readonly string[] {
  const { summary } = report;
  const kept = summary.kept(totals);
  const time = summary.time(totals);
  const named = (verdict: Verdict): readonly string[] =>
    trends
      .filter((trend) => trend.verdict === verdict)
      .map(({ measure }) => report.trends.measures[measure]);
  const verdicts = (["better", "worse", "same", "unclear"] as const).flatMap((verdict) => {
    const found = named(verdict);
    return found.length === 0 ? [] : [summary[verdict](found)];
  });
  return [
    summary.decided(totals),
    summary.owed(totals),
    ...(kept === "" ? [] : [kept]),
    ...(time === "" ? [] : [time]),
    ...verdicts,
  ];
}

/** Measure, the two shares, the verdict. */
export const trendRows = (
  trends: readonly Trend[],
  { report: { trends: words } }: Messages,
): readonly (readonly string[])[] =>
  trends.map(({ measure, recent, before, verdict }) => [
    words.measures[measure],
    words.share(recent.hits, recent.of),
    words.share(before.hits, before.of),
    words.verdicts[verdict],
  ]);

export const ownerName = (standing: Standing, messages: Messages): string =>
  ownerOf(standing, { messages }) || messages.report.owed.nobody;

/** How the promises of owners, or of departments, stand: what the numbers are called, and those of each. */
export function accountTable(
  of: "owners" | "departments",
  accounts: readonly Account[],
  messages: Messages,
): AccountTable {
  const { columns, [of]: heading } = messages.report.people;
  const { open, overdue, onTime, late, undated, dropped } = columns;
  return {
    heading,
    head: [
      of === "owners" ? columns.owner : columns.department,
      ...[open, overdue, onTime, late, undated, dropped],
    ],
    rows: accounts.map((each) => ({
      name: accountName(of, each, messages),
      numbers: [each.open, each.overdue, each.onTime, each.late, each.undated, each.dropped],
    })),
  };
}

interface AccountTable {
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly numbers: readonly number[] }[];
}

export const accountName = (
  of: "owners" | "departments",
  { name }: Account,
  { report }: Messages,
): string => name ?? (of === "owners" ? report.owed.nobody : report.people.noDepartment);

export const dueWords = (standing: Standing, messages: Messages): string =>
  leftOf(standing, { messages });

export const dayOf = ({ row }: ReportMeeting, { report }: Messages): string =>
  row.date ?? report.list.noDate;

/** Whether a file says how long its meeting took; else nobody looks for it. */
export const anyIsTimed = ({ meetings }: Report): boolean =>
  meetings.some(({ taken }) => taken !== null);

/** How long it took; empty where no file says it. */
export const takenWords = ({ taken }: ReportMeeting, { terms }: Messages): string =>
  taken === null ? "" : terms.minutes(taken.minutes);

/** How long a series took beside what was planned; empty where no file says it. */
export const seriesTime = ({ time }: SeriesReport, { report }: Messages): string =>
  time.timed === 0 ? "" : report.series.time(time);

/** How far ahead the notice went out; empty where no file says it. */
export const noticeWords = ({ row }: ReportMeeting, { report }: Messages): string =>
  row.notice_workdays === null ? "" : report.list.workdays(row.notice_workdays);

/** How long after the meeting the minutes went out; empty where no file says it. */
export function afterHours(meeting: ReportMeeting, { report }: Messages): string {
  const { minutes_hours: hours } = meeting.row;
  if (!isHeld(meeting) || hours === null || meeting.areMinutesInTime === null) return "";
  return report.list.hours(Math.max(0, Math.round(hours)));
}

/** A conclusion, and what happens next unless that is said already. */
export function conclusionWords(
  { text, next }: Pick<Decision, "text" | "next">,
  { report }: Messages,
): string {
  const isSaid = next === null || text.includes(next);
  return isSaid ? text : `${text}${report.bracketed(report.deferred.next(next))}`;
}

/** The same behind its item. */
export function decisionWords(decision: Decision, messages: Messages): string {
  const said = conclusionWords(decision, messages);
  return decision.topic === null ? said : messages.report.topic(decision.topic, said);
}
