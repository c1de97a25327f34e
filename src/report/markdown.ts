import type { Messages } from "../messages/index.ts";
import { escaped } from "../reporters/markdown.ts";
import type { Standing } from "../tracker/standing.ts";
import { decisionsIn } from "./decisions.ts";
import { isHeld, type ReportMeeting } from "./facts.ts";
import type { Recent, Report } from "./model.ts";
import type { Account } from "./people.ts";
import type { SeriesReport } from "./series.ts";
import {
  accountTable,
  afterHours,
  anyIsTimed,
  asOfWords,
  dayOf,
  decisionWords,
  dueWords,
  noticeWords,
  ownerName,
  scopeWords,
  seriesTime,
  summaryLines,
  takenWords,
  trendRows,
} from "./words.ts";

/** What a mail or a wiki page has room for. */
const MOST_DECISIONS = 30;
const MOST_ACTIONS = 30;
const MOST_WEEKS = 12;
const MOST_MEETINGS = 30;
const MOST_PEOPLE = 30;

/** The report for a mail or a wiki: first what everybody wants to know, then the numbers behind it. */
export function* markdownReport(report: Report, messages: Messages): Generator<string> {
  const words = messages.report;
  yield `# ${words.title}\n\n${escaped(asOfWords(report, messages))} · ${scopeWords(report, messages)}\n`;
  yield `\n## ${words.summary.heading}\n\n`;
  for (const line of summaryLines(report, messages)) yield `- ${line}\n`;
  yield* decisions(report.decided, words.decided.heading(report.decided.since), messages);
  if (report.deferred.decisions.length > 0)
    yield* decisions(report.deferred, words.deferred.heading(report.deferred.since), messages);
  yield* owed(report, messages);
  yield* trends(report, messages);
  yield* weeks(report, messages);
  yield* accounts("owners", report.owners, messages);
  if (report.departments.some(({ name }) => name !== null))
    yield* accounts("departments", report.departments, messages);
  yield* series(report.series, messages);
  yield* meetings(report, messages);
}

function* decisions(recent: Recent, heading: string, messages: Messages): Generator<string> {
  const { decided } = messages.report;
  const shown = recent.decisions.slice(0, MOST_DECISIONS);
  yield `\n## ${heading}\n`;
  if (shown.length === 0) yield `\n${decided.none}\n`;
  let meeting: ReportMeeting | null = null;
  for (const decision of shown) {
    if (decision.meeting !== meeting) {
      meeting = decision.meeting;
      yield `\n**${escaped(`${decision.date} ${meeting.title}`)}**\n\n`;
    }
    yield `- ${escaped(decisionWords(decision, messages))}
`;
  }
  const more = recent.decisions.length - shown.length;
  if (more > 0) yield `\n${decided.more(more)}\n`;
}

function* owed({ standings }: Report, messages: Messages): Generator<string> {
  const { report: words, actions } = messages;
  const open = standings.filter(({ action }) => action.status === "open");
  const shown = open.slice(0, MOST_ACTIONS);
  yield `\n## ${words.owed.heading}\n\n`;
  if (shown.length === 0) yield `${words.owed.none}\n`;
  else {
    const { owner, task, due, left, origin, ref } = actions.columns;
    yield* table([owner, task, due, left, origin, ref], shown.map(owedCells));
  }
  const rest = open.slice(MOST_ACTIONS);
  const overdue = rest.filter((standing) => standing.overdue).length;
  if (rest.length > 0) yield `\n${words.owed.more(rest.length, overdue)}\n`;

  function owedCells(standing: Standing): readonly string[] {
    const { action } = standing;
    const { title, date } = action.first.meeting;
    return [
      ownerName(standing, messages),
      action.task ?? action.deliverable ?? "",
      action.due ?? action.dueText ?? "",
      dueWords(standing, messages),
      date === null ? title : `${date} ${title}`,
      action.ref,
    ];
  }
}

function* trends(report: Report, messages: Messages): Generator<string> {
  const { heading, columns, note } = messages.report.trends;
  yield `\n## ${heading}\n\n`;
  const { measure, recent, before, verdict } = columns;
  yield* table([measure, recent, before, verdict], trendRows(report.trends, messages));
  yield `\n${note}\n`;
}

function* weeks({ weeks: all, totals }: Report, { report }: Messages): Generator<string> {
  const shown = all.slice(-MOST_WEEKS);
  if (shown.length === 0) return;
  const { heading, columns } = report.weeks;
  yield `\n## ${heading}\n\n`;
  const { week, planned, taken, ...others } = columns;
  const counts = totals.time.timed > 0 ? { ...others, planned, taken } : others;
  const keys = Object.keys(counts) as (keyof typeof counts)[];
  yield* table(
    [week, ...Object.values(counts)],
    shown.map((each) => [each.monday, ...keys.map((key) => String(each[key]))]),
  );
}

function* accounts(
  of: "owners" | "departments",
  all: readonly Account[],
  messages: Messages,
): Generator<string> {
  if (all.length === 0) return;
  const { heading, head, rows } = accountTable(of, all.slice(0, MOST_PEOPLE), messages);
  yield `\n## ${heading}\n\n`;
  yield* table(
    head,
    rows.map(({ name, numbers }) => [name, ...numbers.map(String)]),
  );
  if (all.length > MOST_PEOPLE)
    yield `\n${messages.report.decided.more(all.length - MOST_PEOPLE)}\n`;
}

function* series(all: readonly SeriesReport[], messages: Messages): Generator<string> {
  if (all.length === 0) return;
  const { heading, columns } = messages.report.series;
  const { time, ...others } = columns;
  const isTimed = all.some((each) => each.time.timed > 0);
  yield `\n## ${heading}\n\n`;
  yield* table(
    [...Object.values(others), ...(isTimed ? [time] : [])],
    all.map((each) => [
      each.name,
      String(each.meetings.length),
      ...[each.last?.row.date ?? "", each.next?.row.date ?? ""],
      ...[each.reached, each.deferred, each.open, each.overdue].map(String),
      ...(isTimed ? [seriesTime(each, messages)] : []),
    ]),
  );
}

function* meetings(report: Report, messages: Messages): Generator<string> {
  const { heading, columns, earlier } = messages.report.list;
  const isTimed = anyIsTimed(report);
  const shownColumns = Object.entries(columns).filter(([key]) => key !== "taken" || isTimed);
  const shown = report.meetings.toReversed().slice(0, MOST_MEETINGS);
  yield `\n## ${heading}\n\n`;
  const rows = shown.map((meeting) => {
    const { row, title, items, counts } = meeting;
    const held = isHeld(meeting);
    const hasConclusions = decisionsIn(meeting).length > 0 || items.length > 0;
    const count = (value: number): string => (held && hasConclusions ? String(value) : "");
    return [
      dayOf(meeting, messages),
      title,
      row.series ?? "",
      String(items.length),
      ...[count(counts.reached), count(counts.deferred), count(counts.unanswered)],
      row.minutes === null ? "" : messages.terms.minutes(row.minutes),
      ...(isTimed ? [takenWords(meeting, messages)] : []),
      noticeWords(meeting, messages),
      afterHours(meeting, messages),
    ];
  });
  yield* table(
    shownColumns.map(([, name]) => name),
    rows,
  );
  const more = report.meetings.length - shown.length;
  if (more > 0) yield `\n${earlier(more)}\n`;
}

function* table(head: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  yield line(head) + line(head.map(() => "---"));
  for (const row of rows) yield line(row.map(escaped));
}
