import { visibleLine } from "../../text/visible.ts";
import { displayWidth, pad, wrapWithin } from "../../text/wrap.ts";
import type { Standing } from "../../tracker/standing.ts";
import { type ActionList, type ActionSetting, dueOf, ownerOf, placeOf } from "./list.ts";
import { headingOf, leftOf, SOON, summaryOf } from "./words.ts";

/** Lines are hard to follow when they get longer. */
const WIDEST = 120;
/** Below this there is no room for columns. */
const NARROWEST = 60;
/** Of one task; a longer one is no task, and can be read in its file. */
const MOST_LINES = 6;

/** What a person looks at every morning: by group, the most urgent first. */
export function* tableActions(list: ActionList, setting: ActionSetting): Generator<string> {
  const width = Math.min(setting.width, WIDEST);
  const layout = width < NARROWEST ? null : layoutOf(list, setting, width);
  if (layout && list.standings.length > 0) yield headerOf(layout, setting);
  for (const group of list.groups) {
    const heading = headingOf(group, list.grouping, setting);
    if (heading !== null)
      yield `\n${lines(wrapWithin(visibleLine(heading), width, 2), setting.color.bold)}`;
    for (const [at, standing] of group.standings.entries())
      yield layout
        ? rowOf(standing, list, layout, setting)
        : `${at > 0 ? "\n" : ""}${cardOf(standing, list, width, setting)}`;
  }
  const summary = wrapWithin(summaryOf(list, setting), width, 4);
  const paint = list.standings.some(({ overdue }) => overdue)
    ? setting.color.red
    : (text: string) => text;
  yield `${list.standings.length > 0 ? "\n" : ""}${lines(summary, paint)}`;
}

type Paint = (text: string) => string;

const lines = (texts: readonly string[], paint: Paint): string =>
  texts.map((text) => `${paint(text)}\n`).join("");

interface Layout {
  readonly width: number;
  readonly due: number;
  readonly left: number;
  readonly task: number;
  readonly ref: number;
}

const GAP = 2;
/** `!` before what is overdue, so that it shows without colours, too. */
const MARK = 2;

function layoutOf(list: ActionList, setting: ActionSetting, width: number): Layout {
  const widest = (texts: Iterable<string>, most: number): number => {
    let columns = 0;
    for (const text of texts) columns = Math.max(columns, Math.min(most, displayWidth(text)));
    return columns;
  };
  const { columns } = setting.messages.actions;
  const due = widest([columns.due, ...list.standings.map(dueOf)].map(visibleLine), 12);
  const left = widest([columns.left, ...list.standings.map((each) => leftOf(each, setting))], 18);
  const ref = widest([columns.ref, ...list.standings.map(({ action }) => action.ref)], 22);
  return { width, due, left, ref, task: width - MARK - due - left - ref - 3 * GAP };
}

function headerOf({ due, left, task }: Layout, { messages, color }: ActionSetting): string {
  const { columns } = messages.actions;
  const gap = " ".repeat(GAP);
  const text = [
    pad(columns.due, due),
    pad(columns.left, left),
    pad(columns.task, task),
    columns.ref,
  ];
  return `${color.dim(`${" ".repeat(MARK)}${text.join(gap)}`)}\n`;
}

function rowOf(
  standing: Standing,
  list: ActionList,
  layout: Layout,
  setting: ActionSetting,
): string {
  const { color, messages } = setting;
  const { due, left, task, ref, width } = layout;
  const gap = " ".repeat(GAP);
  const indent = MARK + due + left + 2 * GAP;
  const cells = [
    wrapWithin(visibleLine(dueOf(standing)), due, 3),
    wrapWithin(leftOf(standing, setting), left, 3),
    wrapWithin(taskOf(standing, setting), task, MOST_LINES),
    wrapWithin(visibleLine(standing.action.ref), ref, 3),
  ] as const;
  const paint = paintOf(standing, setting);
  const mark = standing.overdue ? paint(pad("!", MARK)) : " ".repeat(MARK);
  const rows = Array.from(
    { length: cells.reduce((most, { length }) => Math.max(most, length), 0) },
    (_, at) => {
      const [days = "", rest = "", words = "", name = ""] = cells.map((cell) => cell[at] ?? "");
      const text = [paint(pad(days, due)), paint(pad(rest, left)), pad(words, task)].join(gap);
      return `${at === 0 ? mark : " ".repeat(MARK)}${name === "" ? text.trimEnd() : `${text}${gap}${color.cyan(name)}`}`;
    },
  );
  const details = wrapWithin(detailsOf(standing, list, messages), width - indent, 4)
    .filter((detail) => detail !== "")
    .map((detail) => color.dim(detail));
  const below = [...details, placeIn(standing, width - indent, setting)];
  return lines([...rows, ...below.map((text) => " ".repeat(indent) + text)], (text) => text);
}

/** Where columns would not fit: one thing below the other. */
function cardOf(
  standing: Standing,
  list: ActionList,
  width: number,
  setting: ActionSetting,
): string {
  const { color, messages } = setting;
  const room = Math.max(10, width - MARK);
  const when = [dueOf(standing), leftOf(standing, setting)]
    .filter((text) => text !== "")
    .join(" · ");
  const paint = paintOf(standing, setting);
  const body = [
    ...wrapWithin(taskOf(standing, setting), room, MOST_LINES),
    ...wrapWithin(visibleLine(when), room, 2).map(paint),
    ...wrapWithin(detailsOf(standing, list, messages), room, 6)
      .filter((detail) => detail !== "")
      .map((detail) => color.dim(detail)),
    ...wrapWithin(visibleLine(standing.action.ref), room, 2).map((text) => color.cyan(text)),
    placeIn(standing, room, setting),
  ];
  const mark = standing.overdue ? paint(pad("!", MARK)) : " ".repeat(MARK);
  return body.map((text, at) => `${at === 0 ? mark : " ".repeat(MARK)}${text}\n`).join("");
}

function paintOf({ overdue, daysLeft, action }: Standing, { color }: ActionSetting): Paint {
  if (overdue) return color.red;
  if (daysLeft !== null && daysLeft <= SOON) return color.yellow;
  return action.status === "open" ? (text) => text : color.dim;
}

const taskOf = ({ action }: Standing, { messages }: ActionSetting): string =>
  visibleLine(action.task ?? messages.actions.noTask);

/** What one has to know besides: who, what comes of it, and its history. */
function detailsOf(
  standing: Standing,
  { grouping }: ActionList,
  messages: ActionSetting["messages"],
): string {
  const { action } = standing;
  const words = messages.actions;
  const { meeting } = action.first;
  const owner =
    grouping === "owner" && action.owners.length < 2 ? "" : ownerOf(standing, { messages });
  const origin =
    grouping === "meeting" && action.mentions.length === 1
      ? ""
      : words.promised(meeting.date, meeting.title);
  const said = [
    action.deliverable === null ? "" : words.deliverable(action.deliverable),
    owner === "" ? "" : words.owner(owner),
    origin,
    action.moved > 0 ? words.moved(action.moved) : "",
  ];
  return visibleLine(said.filter((text) => text !== "").join(" · "));
}

/** The file and the line; the end counts where there is no room for all of it. */
function placeIn(standing: Standing, room: number, { color, uriOf }: ActionSetting): string {
  const place = visibleLine(placeOf(standing));
  let shown = place;
  while (displayWidth(shown) > room && shown.length > 1) shown = `…${shown.replace(/^…?./su, "")}`;
  const { latest } = standing.action;
  const text = color.dim(shown);
  return uriOf === null ? text : linked(text, uriOf(latest.meeting.file, latest.line));
}

/** OSC 8: the terminal shows the text, and opens the file when it is clicked. */
const linked = (text: string, uri: string): string =>
  `\u001b]8;;${uri}\u001b\\${text}\u001b]8;;\u001b\\`;
