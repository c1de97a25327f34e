import type { Element } from "hast";
import { keyOfMark } from "../../export/rows.ts";
import type { Messages } from "../../messages/index.ts";
import { addTo } from "../../text/many.ts";
import type { Standing } from "../../tracker/standing.ts";
import type { Decision } from "../decisions.ts";
import { isHeld, type ReportMeeting } from "../facts.ts";
import type { Recent, Report } from "../model.ts";
import type { Account } from "../people.ts";
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
} from "../words.ts";
import { chartsSection } from "./charts.ts";
import { type Cell, type Child, h, number, section, tableOf } from "./element.ts";
import { type Links, linkTo } from "./links.ts";

/** What one page has room for; the rest is on others. */
const MOST_DECISIONS = 40;
const MOST_ACTIONS = 15;
const MOST_MEETINGS = 25;

/** The content of index.html. */
export function overview(
  report: Report,
  links: Links,
  months: readonly { readonly title: string; readonly href: string }[],
  messages: Messages,
): readonly Child[] {
  const words = messages.report;
  const { decided, deferred } = report;
  return [
    h(
      "p",
      { className: ["dim"] },
      `${asOfWords(report, messages)} · ${scopeWords(report, messages)}`,
    ),
    section(
      "short",
      words.summary.heading,
      h(
        "ul",
        { className: ["short"] },
        summaryLines(report, messages).map((line) => h("li", null, line)),
      ),
    ),
    decisions("decided", decided, words.decided.heading(decided.since), links, messages),
    deferred.decisions.length === 0
      ? null
      : decisions("deferred", deferred, words.deferred.heading(deferred.since), links, messages),
    owed(report, links, messages),
    trends(report, messages),
    chartsSection(report, messages),
    people("owners", report.owners, messages),
    report.departments.some(({ name }) => name !== null)
      ? people("departments", report.departments, messages)
      : null,
    seriesTable(report, links, messages),
    meetings(report, links, months, messages),
  ];
}

function decisions(
  id: string,
  { decisions: all }: Recent,
  heading: string,
  links: Links,
  messages: Messages,
): Element {
  const { decided } = messages.report;
  const shown = all.slice(0, MOST_DECISIONS);
  const byMeeting = new Map<ReportMeeting, Decision[]>();
  for (const decision of shown) addTo(byMeeting, decision.meeting, decision);
  return section(
    id,
    heading,
    shown.length === 0 ? h("p", null, decided.none) : null,
    [...byMeeting].map(([meeting, own]) => [
      h(
        "h3",
        null,
        linkTo(links.meeting(meeting.row.meeting), `${dayOf(meeting, messages)} ${meeting.title}`),
      ),
      h(
        "ul",
        null,
        own.map((decision) => h("li", null, decisionWords(decision, messages))),
      ),
    ]),
    all.length > shown.length ? h("p", null, decided.more(all.length - shown.length)) : null,
  );
}

function owed({ standings }: Report, links: Links, messages: Messages): Element {
  const { report: words, actions } = messages;
  const open = standings.filter(({ action }) => action.status === "open");
  const { owner, task, due, left, origin } = actions.columns;
  const rest = open.slice(MOST_ACTIONS);
  const late = rest.filter(({ overdue }) => overdue).length;
  return section(
    "owed",
    words.owed.heading,
    open.length === 0
      ? h("p", null, words.owed.none)
      : tableOf(
          [owner, task, due, left, origin],
          open.slice(0, MOST_ACTIONS).map((standing) => actionCells(standing, links, messages)),
          words.owed.heading,
          true,
        ),
    rest.length > 0 ? h("p", null, words.owed.more(rest.length, late)) : null,
    h("p", null, h("a", { href: "actions.html" }, words.site.allActions)),
  );
}

/** Owner, task, deadline, how it stands, and where it was promised. */
export function actionCells(
  standing: Standing,
  links: Links,
  messages: Messages,
  up: "" | "../" = "",
): readonly (Child | Cell)[] {
  const { action } = standing;
  const { title, date } = action.first.meeting;
  const origin = links.meeting(keyOfMark(action.first.meeting));
  return [
    ownerName(standing, messages),
    linkTo(links.action(action.ref), action.task ?? action.deliverable ?? action.ref, up),
    { text: action.due ?? action.dueText ?? "", className: action.due === null ? "" : "whole" },
    { text: dueWords(standing, messages), className: standing.overdue ? "late" : "" },
    linkTo(origin, date === null ? title : `${date} ${title}`, up),
  ];
}

function trends(report: Report, messages: Messages): Element {
  const { heading, columns, note } = messages.report.trends;
  const { measure, recent, before, verdict } = columns;
  const rows = trendRows(report.trends, messages).map((cells, at) =>
    cells.map((text, column) => {
      const className = report.trends[at]?.verdict ?? "";
      return column === 3 ? { text, className } : text;
    }),
  );
  return section(
    "better",
    heading,
    tableOf([measure, recent, before, verdict], rows, heading),
    h("p", { className: ["dim"] }, note),
  );
}

function people(
  id: "owners" | "departments",
  all: readonly Account[],
  messages: Messages,
): Element | null {
  if (all.length === 0) return null;
  const { heading, head, rows } = accountTable(id, all, messages);
  const cells = rows.map(({ name, numbers }) => [name, ...numbers.map(number)]);
  return section(`by-${id}`, heading, tableOf(head, cells, heading));
}

function seriesTable({ series }: Report, links: Links, messages: Messages): Element | null {
  if (series.length === 0) return null;
  const { heading, columns } = messages.report.series;
  const { time, ...others } = columns;
  const isTimed = series.some((each) => each.time.timed > 0);
  return section(
    "series",
    heading,
    tableOf(
      [...Object.values(others), ...(isTimed ? [time] : [])],
      series.map((each) => [
        linkTo(links.series(each.group), each.name),
        number(each.meetings.length),
        { text: each.last?.row.date ?? "", className: "whole" },
        { text: each.next?.row.date ?? "", className: "whole" },
        ...[each.reached, each.deferred, each.open, each.overdue].map(number),
        ...(isTimed ? [seriesTime(each, messages)] : []),
      ]),
      heading,
    ),
  );
}

function meetings(
  report: Report,
  links: Links,
  months: readonly { readonly title: string; readonly href: string }[],
  messages: Messages,
): Element {
  const { list, site } = messages.report;
  const { date, title, series, reached, deferred, unanswered, minutes, taken, notice, sent } =
    list.columns;
  const isTimed = anyIsTimed(report);
  const shown = report.meetings.toReversed().slice(0, MOST_MEETINGS);
  const rows = shown.map((meeting) => {
    const { row, counts } = meeting;
    const count = (value: number): Cell =>
      isHeld(meeting) ? number(value) : { text: "", isNumber: true };
    return [
      { text: dayOf(meeting, messages), className: "whole" },
      linkTo(links.meeting(row.meeting), meeting.title),
      linkTo(links.series(meeting.group), row.series ?? ""),
      ...[count(counts.reached), count(counts.deferred), count(counts.unanswered)],
      row.minutes === null ? "" : messages.terms.minutes(row.minutes),
      ...(isTimed ? [takenWords(meeting, messages)] : []),
      noticeWords(meeting, messages),
      afterHours(meeting, messages),
    ];
  });
  return section(
    "meetings",
    list.heading,
    tableOf(
      [
        date,
        title,
        series,
        reached,
        deferred,
        unanswered,
        minutes,
        ...(isTimed ? [taken] : []),
        notice,
        sent,
      ],
      rows,
      list.heading,
      true,
    ),
    h("h3", null, site.allMeetings),
    h(
      "ul",
      null,
      months.map(({ title: month, href }) => h("li", null, h("a", { href }, month))),
    ),
  );
}
