import type { Element } from "hast";
import { keyOfMark } from "../../export/rows.ts";
import type { Messages } from "../../messages/index.ts";
import { mondayOf } from "../../time/local.ts";
import type { Standing } from "../../tracker/standing.ts";
import type { Report } from "../model.ts";
import { dueWords, ownerName } from "../words.ts";
import { type Child, h } from "./element.ts";
import { actionAnchor, fileNameLink, type Links, linkTo } from "./links.ts";

/** What is open stands on one page, and of what is closed as much as it has room for. */
const MOST = 250;

/** The actions of the board, and those that were closed earlier, by page. */
export function boardPages(standings: readonly Standing[]): {
  readonly board: readonly Standing[];
  readonly earlier: readonly (readonly Standing[])[];
} {
  const open = standings.filter(({ action }) => action.status === "open");
  const closed = standings
    .filter(({ action }) => action.status !== "open")
    .toSorted((a, b) => (endOf(a) > endOf(b) ? -1 : endOf(a) < endOf(b) ? 1 : 0));
  const room = Math.max(0, MOST - open.length);
  const rest = closed.slice(room);
  const pages = Array.from({ length: Math.ceil(rest.length / MOST) }, (_, at) =>
    rest.slice(at * MOST, (at + 1) * MOST),
  );
  return { board: [...open, ...closed.slice(0, room)], earlier: pages };
}

const endOf = ({ action }: Standing): string => action.closed ?? action.latest.meeting.date ?? "";

/** The table of actions, and the controls that a script makes work. */
export function boardContent(
  standings: readonly Standing[],
  report: Report,
  links: Links,
  messages: Messages,
  hasControls: boolean,
): readonly Child[] {
  const { columns } = messages.actions;
  const { owner, task, deliverable, due, left, moved, origin, ref, place } = columns;
  const { series } = messages.report.list.columns;
  const head = [owner, task, deliverable, due, left, series, moved, origin, ref, place];
  return [
    hasControls ? controls(standings, messages) : null,
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
          standings.map((standing) => boardRow(standing, head, report, links, messages)),
        ),
      ),
    ),
  ];
}

function boardRow(
  standing: Standing,
  head: readonly string[],
  { departmentOf }: Report,
  links: Links,
  messages: Messages,
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

function controls(standings: readonly Standing[], messages: Messages): Element {
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
    { className: ["tools"], hidden: true, dataCount: words.count, dataWithout: words.without },
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
