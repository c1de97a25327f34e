import type { Element } from "hast";
import { keyOfMark } from "../../export/rows.ts";
import type { Messages } from "../../messages/index.ts";
import { mondayOf } from "../../time/local.ts";
import type { Standing } from "../../tracker/standing.ts";
import type { Report } from "../model.ts";
import { dueWords, ownerName } from "../words.ts";
import { type Child, h } from "./element.ts";
import { actionAnchor, fileNameLink, type Links, linkTo } from "./links.ts";
import { GENERATOR, htmlOf } from "./page.ts";

/** Rows of one page: more of them keep a browser from showing it at once. */
const MOST = 100;

interface BoardPages {
  /** What is open, and of what is closed as much as there is room for. */
  readonly board: readonly Standing[];
  /** What is open and has no room there; the board's script knows it, too. */
  readonly more: readonly (readonly Standing[])[];
  /** What was closed earlier. */
  readonly earlier: readonly (readonly Standing[])[];
}

/** The actions by page. */
export function boardPages(standings: readonly Standing[]): BoardPages {
  const open = standings.filter(({ action }) => action.status === "open");
  const closed = standings
    .filter(({ action }) => action.status !== "open")
    .toSorted((a, b) => (endOf(a) > endOf(b) ? -1 : endOf(a) < endOf(b) ? 1 : 0));
  const room = Math.max(0, MOST - open.length);
  return {
    board: [...open.slice(0, MOST), ...closed.slice(0, room)],
    more: inPages(open.slice(MOST)),
    earlier: inPages(closed.slice(room)),
  };
}

const inPages = (standings: readonly Standing[]): readonly (readonly Standing[])[] =>
  Array.from({ length: Math.ceil(standings.length / MOST) }, (_, at) =>
    standings.slice(at * MOST, (at + 1) * MOST),
  );

const endOf = ({ action }: Standing): string => action.closed ?? action.latest.meeting.date ?? "";

/** Where the rows are that the board's script shows beside those of its page. */
export const ROWS = "actions-rows.js";

/** These rows as a script, which a page may load without a server. */
export function rowsScript(standings: readonly Standing[], about: About): string {
  const head = headOf(about.messages);
  const rows = standings.map((standing) => htmlOf(boardRow(standing, head, about)));
  return `/* ${GENERATOR} */\ncollabRows(${JSON.stringify(rows.join(""))});\n`;
}

/** What the tables are written with. */
interface About {
  readonly report: Report;
  readonly links: Links;
  readonly messages: Messages;
}

function headOf({ actions, report }: Messages): readonly string[] {
  const { owner, task, deliverable, due, left, moved, origin, ref, place } = actions.columns;
  const { series } = report.list.columns;
  return [owner, task, deliverable, due, left, series, moved, origin, ref, place];
}

/**
 * A table of actions. Of the board, `all` that its script is to filter and sort: with the rows of other
 * pages it loads those when somebody wants more than is there.
 */
export function boardContent(
  standings: readonly Standing[],
  about: About,
  all: readonly Standing[] | null,
): readonly Child[] {
  const { messages } = about;
  const head = headOf(messages);
  return [
    all && controls(all, standings.length, messages),
    h("p", { role: "status", className: ["dim"] }),
    h(
      "div",
      { className: ["wide"], tabIndex: 0, role: "group", ariaLabel: messages.actions.title },
      h(
        "table",
        { className: ["board", "stacked"] },
        h(
          "thead",
          null,
          h(
            "tr",
            null,
            head.map((name) => h("th", { scope: "col" }, name)),
          ),
        ),
        h(
          "tbody",
          null,
          standings.map((standing) => boardRow(standing, head, about)),
        ),
      ),
    ),
  ];
}

function boardRow(
  standing: Standing,
  head: readonly string[],
  { report: { departmentOf }, links, messages }: About,
): Element {
  const { action, overdue, daysLeft } = standing;
  const { title, date } = action.first.meeting;
  const [first] = action.owners;
  const origin = links.meeting(keyOfMark(action.first.meeting));
  const state = action.status === "open" && overdue ? "overdue" : action.status;
  const owners = action.owners.length > 0 ? action.owners : [action.owner ?? ""];
  const dueClass = overdue ? "late" : daysLeft !== null && daysLeft <= SOON ? "soon" : null;
  const cells: readonly Child[] = [
    ownerName(standing, messages),
    action.task ?? "",
    action.deliverable ?? "",
    action.due ?? action.dueText ?? "",
    dueWords(standing, messages),
    linkTo(links.series(action.latest.meeting.group), action.series ?? ""),
    action.moved === 0 ? "" : `×${action.moved}`,
    linkTo(origin, date === null ? title : `${date} ${title}`),
    action.ref,
    fileNameLink(links, action.latest.meeting.file, ""),
  ];
  const classes: Readonly<Record<number, string | null>> = { 1: "task", 3: "whole", 4: dueClass };
  return h(
    "tr",
    {
      id: actionAnchor(action.ref),
      className: [action.status],
      dataState: state,
      dataOwners: JSON.stringify(owners),
      dataSeries: action.series ?? "",
      dataDept: first === undefined ? "" : (departmentOf(first) ?? ""),
      dataWeek: action.due === null ? "" : mondayOf(action.due),
    },
    cells.map((cell, at) => {
      const className = classes[at] ? [classes[at]] : null;
      const properties = { dataName: head[at] ?? "", ...(className && { className }) };
      if (at === 0) return h("th", { scope: "row", ...properties }, cell);
      if (at === 4 && daysLeft !== null)
        return h("td", { ...properties, dataKey: String(daysLeft + DAYS) }, cell);
      return h("td", properties, cell);
    }),
  );
}

/** As in the lists of `collab actions`. */
const SOON = 3;
/** Days left sort as numbers that are never negative. */
const DAYS = 10_000_000;

function controls(standings: readonly Standing[], here: number, messages: Messages): Element {
  const words = messages.report.site.board;
  const owners = namesOf(
    standings.flatMap(({ action }) =>
      action.owners.length > 0 ? action.owners : [action.owner ?? ""],
    ),
  );
  const series = namesOf(standings.map(({ action }) => action.series ?? ""));
  const all = { value: "", text: words.all };
  const plain = (names: readonly string[]) => [
    all,
    ...names.map((name) => ({ value: name, text: name })),
  ];
  const options = (texts: Readonly<Record<string, string>>, none: string) =>
    Object.entries(texts).map(([key, text]) => ({ value: key === none ? "" : key, text }));
  return h(
    "form",
    {
      ...{
        className: ["tools"],
        hidden: true,
        dataStep: MOST,
        dataCount: words.count,
        dataFirst: words.first,
      },
      ...{ dataMore: words.more, dataWithout: words.without, dataAll: String(standings.length) },
      dataRows: standings.length > here ? ROWS : null,
    },
    h(
      "label",
      null,
      words.search,
      h("input", { type: "search", name: "text", autoComplete: "off" }),
    ),
    choice("state", words.state, options(words.states, "")),
    choice("owner", words.owner, plain(owners)),
    choice("series", words.series, plain(series)),
    choice("group", words.group, options(words.groups, "none")),
  );
}

const namesOf = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => name !== "").sort();

function choice(
  name: string,
  label: string,
  options: readonly { readonly value: string; readonly text: string }[],
): Element {
  return h(
    "label",
    null,
    label,
    h(
      "select",
      { name, autoComplete: "off" },
      options.map(({ value, text }) => h("option", { value }, text)),
    ),
  );
}
