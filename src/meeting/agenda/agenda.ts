import type { Block, ListItem, Table } from "../../markdown/blocks.ts";
import { emptyAt, type PlainText } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import { readClock, readClockRange } from "../../time/clock.ts";
import { readDuration } from "../../time/duration.ts";
import { closesMeeting } from "../../vocabulary/closing.ts";
import {
  type AgendaColumn,
  agendaColumnOf,
  fold,
  isAgendaPart,
  isAside,
  isHousekeeping,
  type LabelConcept,
  statusOf,
} from "../../vocabulary/index.ts";
import { agendaColumns } from "../columns.ts";
import { firstOf, labelled, withoutNumbering } from "../line.ts";
import { withoutMention } from "../people/apart.ts";
import { nameKey } from "../people/person.ts";
import { type Section, textIn } from "../sections.ts";
import { recordsOf, withColumn } from "../table.ts";
import type { AgendaItem, Located } from "../types.ts";
import { type Bullet, bulletsOf } from "./bullets.ts";
import { agendaHeadings, isDivision } from "./headings.ts";
import { fromLine, type Parts } from "./line.ts";
import { speakersAmong } from "./speakers.ts";
import { withTurns } from "./turns.ts";

/** An agenda item, with the conclusion where the agenda itself has a column for it. */
export interface AgendaEntry {
  readonly item: AgendaItem;
  readonly conclusion: PlainText | null;
}

/**
 * The agenda of a section: a table, headings, or a list (design contract §3). `names` are the keys of
 * those who attend, by which a speaker is told from the last word of a topic.
 */
export function readAgenda(
  section: Section,
  attending: ReadonlySet<string>,
): readonly AgendaEntry[] {
  const table = section.blocks.find((block) => block.type === "table");
  if (table) return fromTable(table);
  const headings = agendaHeadings(section);
  const titles = [
    ...headings.flatMap(({ heading }) => heading ?? []),
    ...bulletsOf(section).flatMap(({ lines }) => lines[0] ?? []),
  ];
  const names = new Set([
    ...attending,
    ...speakersAmong(titles.map(({ value }) => value)).map(nameKey),
  ]);
  if (headings.length > 0) {
    // `### If time allows` behind a list only says of what follows when it comes.
    const isDivided = headings.every(isDivision);
    return [
      ...(isDivided ? listedIn(section, names) : []),
      ...headings.flatMap((child) => {
        if (isDivision(child)) return readAgenda(child, names);
        if (child.heading?.struck) return [];
        return [{ item: fromHeading(child, names), conclusion: null }];
      }),
    ];
  }
  return listedIn(section, names);
}

/** The items of a list, or of lines that serve as one. */
function listedIn(section: Section, names: ReadonlySet<string>): readonly AgendaEntry[] {
  const bullets = bulletsOf(section).flatMap(belowDivision);
  const items = bullets.flatMap((bullet) => {
    const item = isStruck(bullet) ? null : fromLines(bullet, names);
    return item && !isRemark(item)
      ? [{ item, counted: bullet.number ?? null, called: calledIn(bullet, item) }]
      : [];
  });
  items.splice(repeatedFrom(items));
  const asCounted = countsOtherwise(items);
  return withTurns(items).map(({ item, counted }) => ({
    item: asCounted ? { ...item, number: item.number ?? counted } : item,
    conclusion: null,
  }));
}

/** 会议要求：请准时参加, in line with the topics and with nothing that one has, is none. */
const isRemark = ({ title: { value }, minutes, presenter }: AgendaItem): boolean =>
  minutes === null && presenter === null && isAside(/^([^:：]{2,12})[:：]/.exec(value)?.[1] ?? "");

/** `- 討論事項` or `- New business` with a list below it only divides the agenda: that list has the items. */
function belowDivision(bullet: Bullet): readonly Bullet[] {
  const [title, ...more] = bullet.lines;
  if (!title || more.length > 0 || !isAgendaPart(withoutNumbering(title).title.value))
    return [bullet];
  const lists = bullet.blocks.filter((block) => block.type === "list");
  return lists.length === bullet.blocks.length && lists.length > 0
    ? lists.flatMap(({ items }) => items)
    : [bullet];
}

/**
 * Whether a list's own numbers say something else than the place among the topics: 1. is the opening, or
 * one is left out. 1. 1. 1. is Markdown's own way of counting.
 */
function countsOtherwise(
  items: ReadonlyArray<{ readonly item: AgendaItem; readonly counted: number | null }>,
): boolean {
  const areDistinct = new Set(items.map(({ counted }) => counted)).size === items.length;
  const topics = items.filter(({ item }) => !item.housekeeping);
  return areDistinct && topics.some(({ counted }, at) => counted !== at + 1);
}

/** The title, also where the next line seems to go on with it. */
const calledIn = ({ lines: [first] }: Bullet, { title }: AgendaItem): readonly string[] => [
  fold(title.value),
  ...(first ? [fold(withoutNumbering(first).title.value)] : []),
];

interface Called {
  readonly item: AgendaItem;
  readonly called: readonly string[];
}

/** Where a list of topics is over and the same titles follow once more, each above what was said about it. */
function repeatedFrom(items: readonly Called[]): number {
  const first = new Map<string, number>();
  const seenAt = items.map(({ called }, at) => {
    const before = called.map((title) => first.get(title)).find((seen) => seen !== undefined);
    if (before === undefined) for (const title of called) first.set(title, at);
    return before ?? at;
  });
  const from = seenAt.findLastIndex((before, at) => before === at) + 1;
  const isTimed = items.slice(from).some(({ item }) => item.minutes || item.from);
  const isRepeated = seenAt.slice(from).every((before, at) => before === seenAt[at]);
  return isRepeated && !isTimed && items.length - from > 1 ? from : items.length;
}

/** Off the agenda: its title has a line through it, whatever word says so beside it. */
const isStruck = ({ lines: [first] }: Pick<ListItem, "lines">): boolean =>
  first !== undefined &&
  (first.struck ||
    (first.former.length > 0 &&
      statusOf(withoutNumbering(first).title.value.replace(/[.。]$/, ""))?.concept !== undefined));

function fromTable(table: Table): readonly AgendaEntry[] {
  const named = agendaColumns(table.header);
  // `| 30m | topic | presenter |` without a header: Markdown takes the first item for one.
  const isHeaderless = named.every((column) => column === null) && table.header.some(saysDuration);
  const rows = isHeaderless
    ? [{ cells: table.header, excess: [], span: headerSpan(table) }, ...table.rows]
    : table.rows;
  const isNameless = named.every((column) => column === null);
  const columns = withColumn(isNameless ? columnsBy(rows, named.length) : named, "title");
  // 时间 beside 时长 is a column of clock times, and says how long where the other says nothing.
  const times = table.header.flatMap(({ value }, at) =>
    agendaColumnOf(value)?.concept === "minutes" ? [at] : [],
  );
  const title = Math.max(columns.indexOf("title"), 0);
  const entries = recordsOf({ rows }, columns).flatMap(({ cell, cells, struck, span }) => {
    // With a line through all of it, or through its title, it is off the agenda.
    if (struck || cell("title")?.struck) return [];
    const text = cell("title") ?? cells[title] ?? emptyAt(span.from);
    if (text.value === "" && isRowToFill(cells, columns)) return [];
    const { title: named, number } = withoutNumbering(text);
    const said = times.length > 1 ? times.map((at) => filled(cells[at])) : [cell("minutes")];
    const item = itemOf({
      title: named,
      number: numberIn(cell("number")) ?? number,
      times: rangesFirst(said.filter((each) => each !== null)),
      presenter: cell("presenter"),
      mustReach: cell("mustReach"),
      span,
    });
    return [{ item, conclusion: cell("conclusion") }];
  });
  return withTurns(entries);
}

/** `| 20 |  |  |`: a row that only says when, for an item that nobody wrote down. */
const isRowToFill = (
  cells: readonly PlainText[],
  columns: readonly (AgendaColumn | null)[],
): boolean =>
  cells.every(
    ({ value }, at) => value === "" || columns[at] === "minutes" || columns[at] === "number",
  );

/** Clock times say both when and how long; what says neither comes last. */
function rangesFirst(cells: readonly PlainText[]): readonly PlainText[] {
  const time =
    cells.find(({ value }) => readClockRange(value) !== null) ??
    cells.find(({ value }) => readDuration(value, true) !== null);
  return time ? [time, ...cells.filter((cell) => cell !== time)] : cells;
}

const saysDuration = ({ value }: PlainText): boolean =>
  readDuration(value) !== null || (/[:：点時时]/.test(value) && readClock(value) !== null);

function headerSpan({ header, span }: Table): Span {
  return { from: span.from, to: header.at(-1)?.span.to ?? span.to };
}

/** Columns nobody named, by what they hold: durations, then topics, then who presents them. */
function columnsBy(rows: Table["rows"], width: number): readonly (AgendaColumn | null)[] {
  const minutes = Array.from({ length: width }, (_, at) => at).find(
    (at) => rows.length > 0 && rows.every(({ cells }) => cells[at] && saysDuration(cells[at])),
  );
  if (minutes === undefined) return Array.from({ length: width }, () => null);
  const others: readonly AgendaColumn[] = ["title", "presenter"];
  let next = 0;
  return Array.from({ length: width }, (_, at) =>
    at === minutes ? "minutes" : (others[next++] ?? null),
  );
}

const filled = (cell: PlainText | undefined): PlainText | null =>
  cell && cell.value !== "" ? cell : null;

function numberIn(cell: PlainText | null): number | null {
  const digits = /^\D{0,4}(\d{1,3})\D{0,2}$/.exec(cell?.value ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

function fromHeading(section: Section, names: ReadonlySet<string>): AgendaItem {
  const heading = section.heading ?? emptyAt(0);
  return itemOf(withDetails(fromLine(heading, names), section.blocks));
}

/** An item with its first line as the title, and whatever follows as its details. */
function fromLines(
  { lines, blocks }: Pick<ListItem, "lines" | "blocks">,
  names: ReadonlySet<string>,
): AgendaItem | null {
  const wrapped = firstOf(lines);
  if (!wrapped || wrapped.first.picture) return null;
  const { first, more } = wrapped;
  const below: Block = { type: "paragraph", lines: more, span: first.span };
  return itemOf(withDetails(fromLine(first, names), [below, ...blocks]));
}

/** What stands below an item's line says more than the line. */
function withDetails(parts: Parts, blocks: readonly Block[]): Parts {
  const { time, ...details } = detailsIn(blocks);
  return { ...parts, ...details, times: time ? [time, ...parts.times] : parts.times };
}

/** `必达结论：…`, `时长：…`, `主讲：…` below an item. */
function detailsIn(blocks: readonly Block[]): Details & Pick<Parts, "notes"> {
  const details: Details = {};
  const notes: PlainText[] = [];
  for (const line of textIn(blocks)) {
    const label = labelled(line);
    const field = label && label.value.value !== "" ? DETAIL[label.concept] : undefined;
    if (!label || !field || details[field]) notes.push(line);
    else details[field] = label.value;
  }
  return { ...details, notes };
}

type Details = { mustReach?: PlainText; presenter?: PlainText; time?: PlainText };

const DETAIL: { readonly [Name in LabelConcept]?: keyof Details } = {
  mustReach: "mustReach",
  presenter: "presenter",
  owner: "presenter",
  minutes: "time",
};

function itemOf(parts: Parts): AgendaItem {
  const [time = null, ...others] = parts.times;
  const clock = time ? readClockRange(time.value) : null;
  const minutes = time ? readDuration(time.value, true) : null;
  const differs = ({ value }: PlainText): boolean => {
    // A start alone, 14:00, says nothing of how long it takes.
    const said = readDuration(value, true);
    return minutes !== null && said !== null && said !== minutes;
  };
  const at = <T>(value: T): Located<T> | null => (time ? { value, span: time.span } : null);
  return {
    title: parts.title,
    number: parts.number ?? null,
    minutes: minutes === null ? null : at(minutes),
    minutesText: minutes === null ? time : null,
    repeatedTimes: others.filter((other) => !differs(other)),
    contradiction: others.find(differs) ?? null,
    from: clock ? at(clock.from) : null,
    to: clock ? at(clock.to) : null,
    presenter: parts.presenter ? withoutMention(parts.presenter) : null,
    mustReach: parts.mustReach ?? null,
    housekeeping: isHousekeeping(parts.title.value) || closesMeeting(parts.title.value),
    notes: parts.notes ?? [],
    span: parts.span,
  };
}
