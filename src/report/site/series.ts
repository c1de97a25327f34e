import type { Element } from "hast";
import { keyOfMark } from "../../export/rows.ts";
import type { Messages } from "../../messages/index.ts";
import type { Standing } from "../../tracker/standing.ts";
import { decisionsIn } from "../decisions.ts";
import { isHeld, type ReportMeeting } from "../facts.ts";
import type { SeriesReport } from "../series.ts";
import { dayOf, decisionWords } from "../words.ts";
import { type Child, h, section, tableOf } from "./element.ts";
import { type Links, linkTo } from "./links.ts";
import { actionCells } from "./overview.ts";

/** A timeline of more meetings is told by the pages of the months. */
const MOST = 100;
const MOST_ACTIONS = 200;

/** A series: how it stands, what is open, and its meetings with what they decided, the latest first. */
export function seriesContent(
  series: SeriesReport,
  links: Links,
  messages: Messages,
): readonly Child[] {
  const words = messages.report;
  const open = series.standings.filter(({ action }) => action.status === "open");
  const time = words.summary.time(series);
  const shown = series.meetings.toReversed().slice(0, MOST);
  const made = madeIn(series.standings);
  const { next, last } = series;
  const { owner, task, due, left, origin } = messages.actions.columns;
  const dates = [
    [words.series.columns.last, last],
    [words.series.columns.next, next],
  ] as const;
  return [
    h(
      "ul",
      { className: ["short"] },
      h("li", null, words.summary.decided(series)),
      h(
        "li",
        null,
        words.summary.owed({
          open: series.open,
          overdue: series.overdue,
          unowned: 0,
          withoutDay: 0,
        }),
      ),
      time === "" ? null : h("li", null, time),
      dates.flatMap(([name, meeting]) =>
        meeting === null
          ? []
          : [
              h(
                "li",
                null,
                words.topic(name, ""),
                linkTo(
                  links.meeting(meeting.row.meeting),
                  `${dayOf(meeting, messages)} ${meeting.title}`,
                  "../",
                ),
              ),
            ],
      ),
    ),
    open.length === 0
      ? null
      : section(
          "open",
          words.site.openActions,
          tableOf(
            [owner, task, due, left, origin],
            open
              .slice(0, MOST_ACTIONS)
              .map((standing) => actionCells(standing, links, messages, "../")),
            words.site.openActions,
            true,
          ),
        ),
    section(
      "timeline",
      words.site.timeline,
      h(
        "ol",
        { reversed: true },
        shown.map((meeting) => step(meeting, made.get(meeting.row.meeting) ?? 0, links, messages)),
      ),
      series.meetings.length > MOST
        ? h("p", null, words.list.earlier(series.meetings.length - MOST))
        : null,
    ),
  ];
}

/** `taken 55 min, planned 60` */
const timeOf = ({ taken }: ReportMeeting, { report }: Messages): string =>
  taken === null ? "" : report.site.meeting.taken(taken.minutes, taken.planned);

function madeIn(standings: readonly Standing[]): ReadonlyMap<string, number> {
  const made = new Map<string, number>();
  for (const { action } of standings) {
    const key = keyOfMark(action.first.meeting);
    made.set(key, (made.get(key) ?? 0) + 1);
  }
  return made;
}

function step(meeting: ReportMeeting, made: number, links: Links, messages: Messages): Element {
  const { site } = messages.report;
  const stage = messages.terms.stage[meeting.row.stage as keyof typeof messages.terms.stage];
  const how = isHeld(meeting) ? site.progress(meeting.counts) : stage;
  const said = decisionsIn(meeting);
  return h(
    "li",
    null,
    h(
      "strong",
      null,
      linkTo(
        links.meeting(meeting.row.meeting),
        `${dayOf(meeting, messages)} ${meeting.title}`,
        "../",
      ),
    ),
    h("br", null),
    h(
      "span",
      { className: ["dim"] },
      [how, made > 0 ? site.promised(made) : "", timeOf(meeting, messages)]
        .filter((part) => part !== "")
        .join(" · "),
    ),
    said.length === 0
      ? null
      : h(
          "ul",
          null,
          said.map((decision) => h("li", null, decisionWords(decision, messages))),
        ),
  );
}
