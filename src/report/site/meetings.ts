import type { Element } from "hast";
import type { Messages } from "../../messages/index.ts";
import { addTo } from "../../text/many.ts";
import type { Standing } from "../../tracker/standing.ts";
import type { Decision } from "../decisions.ts";
import { isHeld, type ReportMeeting } from "../facts.ts";
import { afterHours, conclusionWords, dayOf, noticeWords, takenWords } from "../words.ts";
import { type Child, h, tableOf } from "./element.ts";
import { fileNameLink, type Links, linkTo, meetingAnchor } from "./links.ts";
import { actionCells } from "./overview.ts";

/** A page with meetings of one month. */
export interface MonthPage {
  readonly title: string;
  /** From the folder of index.html. */
  readonly path: string;
  readonly meetings: readonly ReportMeeting[];
}

/** More meetings than these make a page slow to open. */
const MOST = 60;

/** The meetings by month, the latest month first, and a busy month on several pages. */
export function monthPages(
  meetings: readonly ReportMeeting[],
  { report }: Messages,
): readonly MonthPage[] {
  const months = new Map<string, ReportMeeting[]>();
  for (const meeting of meetings)
    addTo(months, meeting.row.date?.slice(0, 7) ?? "undated", meeting);
  return [...months].toReversed().flatMap(([month, all]) => {
    const title = month === "undated" ? report.site.undated : report.site.month(month);
    const parts = Array.from({ length: Math.ceil(all.length / MOST) }, (_, at) => at);
    return parts.map((at) => ({
      title: parts.length === 1 ? title : report.site.part(title, at + 1),
      path: `meetings/${month}${at === 0 ? "" : `-${at + 1}`}.html`,
      meetings: all.slice(at * MOST, (at + 1) * MOST),
    }));
  });
}

/** What a page of the site says about one meeting. */
export function meetingSection(
  meeting: ReportMeeting,
  promised: readonly Standing[],
  links: Links,
  messages: Messages,
): Element {
  const { row, title } = meeting;
  const { site, list } = messages.report;
  const words = site.meeting;
  const { owner, task, due, left } = messages.actions.columns;
  const id = meetingAnchor(meeting);
  return h(
    "section",
    { id },
    h("h2", null, `${dayOf(meeting, messages)} ${title}`),
    definitions([
      [words.when, whenOf(meeting)],
      [words.stage, messages.terms.stage[row.stage as keyof typeof messages.terms.stage]],
      [words.objective, row.objective ?? ""],
      [words.host, row.host ?? ""],
      [words.recorder, row.recorder ?? ""],
      [
        messages.report.series.columns.series,
        linkTo(links.series(meeting.group), row.series ?? "", "../"),
      ],
      [list.columns.minutes, row.minutes === null ? "" : messages.terms.minutes(row.minutes)],
      [list.columns.taken, takenWords(meeting, messages)],
      [list.columns.notice, noticeWords(meeting, messages)],
      [list.columns.sent, afterHours(meeting, messages)],
      [words.file, fileNameLink(links, row.file, "../")],
    ]),
    meeting.items.length > 0 ? h("h3", null, words.items) : null,
    meeting.items.length > 0
      ? h(
          "ol",
          null,
          meeting.items.map((item) => itemEntry(item, isHeld(meeting), messages)),
        )
      : null,
    meeting.others.length > 0 ? h("h3", null, words.others) : null,
    meeting.others.length > 0
      ? h(
          "ul",
          null,
          meeting.others.map((said) =>
            h(
              "li",
              null,
              said.topic === null ? null : `${said.topic} · `,
              conclusion(said, messages),
            ),
          ),
        )
      : null,
    promised.length > 0 ? h("h3", null, words.actions) : null,
    promised.length > 0
      ? tableOf(
          [owner, task, due, left],
          promised.map((standing) => actionCells(standing, links, messages, "../").slice(0, 4)),
          `${words.actions} · ${title}`,
          true,
        )
      : null,
  );
}

function whenOf({ row }: ReportMeeting): string {
  const clock = (moment: string | null): string => moment?.slice(11, 16) ?? "";
  const times = [clock(row.starts), clock(row.ends)].filter((time) => time !== "").join("–");
  return [row.date ?? "", times].filter((part) => part !== "").join(" ");
}

function definitions(entries: readonly (readonly [string, Child])[]): Element {
  return h(
    "dl",
    null,
    entries.flatMap(([name, value]) =>
      value === "" ? [] : [h("dt", null, name), h("dd", null, value)],
    ),
  );
}

function itemEntry(
  { item, conclusions, taken }: ReportMeeting["items"][number],
  held: boolean,
  messages: Messages,
): Element {
  const words = messages.report.site.meeting;
  const planned = item.minutes === null ? "" : messages.terms.minutes(item.minutes);
  const time = taken === null ? planned : words.taken(taken, item.minutes);
  const minutes = time === "" ? "" : messages.report.bracketed(time);
  const entry = [item.title + minutes, item.presenter ?? ""].filter((part) => part !== "");
  return h(
    "li",
    null,
    h("strong", null, entry.join(" · ")),
    item.must_reach === null
      ? null
      : [h("br", null), messages.report.topic(words.mustReach, item.must_reach)],
    conclusions.map((said) => [h("br", null), conclusion(said, messages)]),
    held && conclusions.length === 0
      ? [h("br", null), h("span", { className: ["late"] }, words.outcome.none)]
      : null,
  );
}

function conclusion(said: Pick<Decision, "outcome" | "text" | "next">, messages: Messages): Child {
  const words = messages.report.site.meeting.outcome;
  const className = [said.outcome === "reached" ? "better" : "soon"];
  return [
    h("span", { className }, words[said.outcome as keyof typeof words]),
    ` · ${conclusionWords(said, messages)}`,
  ];
}
