import {
  type AgendaColumn,
  agendaColumnOf,
  isHousekeeping,
  numberingOf,
} from "../vocabulary/index.ts";
import type { Block, ListItem, Table } from "./blocks.ts";
import { readClockRange } from "./clock-range.ts";
import { readDuration } from "./duration.ts";
import { emptyAt, type PlainText, part, splitAt } from "./plain-text.ts";
import { labelled, linesOf, type Section, withoutNumbering } from "./sections.ts";
import type { Span } from "./source.ts";
import type { AgendaItem, Located } from "./types.ts";

/** An agenda item, with the conclusion where the agenda itself has a column for it. */
export interface AgendaEntry {
  readonly item: AgendaItem;
  readonly conclusion: PlainText | null;
}

/** What one agenda line says, before it is made into an item. */
interface Parts {
  readonly title: PlainText;
  readonly number?: number | null;
  readonly time?: PlainText | null;
  readonly presenter?: PlainText | null;
  readonly mustReach?: PlainText | null;
  readonly span: Span;
}

/** The agenda of a section: a table, headings, or a list (design contract §3). */
export function readAgenda(section: Section): readonly AgendaEntry[] {
  const table = section.blocks.find((block) => block.type === "table");
  if (table) return fromTable(table);
  // A numbered heading is an item even if it is called 分工, like a section.
  const headings = section.sections.filter(
    ({ concept, heading }) => concept === null || numberingOf(heading?.value ?? "").length > 0,
  );
  if (headings.length > 0)
    return headings.map((child) => ({ item: fromHeading(child), conclusion: null }));
  return section.blocks
    .flatMap((block) => {
      if (block.type === "list") return block.items.flatMap((item) => fromLines(item) ?? []);
      return block.type === "paragraph" ? fromParagraph(block.lines) : [];
    })
    .map((item) => ({ item, conclusion: null }));
}

/** `议题1：…` line by line; a line without a number belongs to the one before it. */
function fromParagraph(lines: readonly PlainText[]): readonly AgendaItem[] {
  const groups: PlainText[][] = [];
  for (const line of lines) {
    if (numberingOf(line.value).length > 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.flatMap((group) => fromLines({ lines: group, blocks: [] }) ?? []);
}

function fromTable(table: Table): readonly AgendaEntry[] {
  const columns = table.header.map((cell) => agendaColumnOf(cell.value)?.concept ?? null);
  const index = (column: AgendaColumn): number => columns.indexOf(column);
  // Without a column of a known name the first one that is not something else holds the titles.
  const title = index("title") !== -1 ? index("title") : columns.indexOf(null);
  return table.rows.flatMap((row) => {
    const cell = (at: number): PlainText | null => filled(row.cells[at]);
    const text = cell(title);
    if (!text && row.cells.every((other) => other.value === "")) return [];
    const { title: named, number } = withoutNumbering(
      text ?? row.cells[Math.max(title, 0)] ?? emptyAt(row.span.from),
    );
    const item = itemOf({
      title: named,
      number: numberIn(cell(index("number"))) ?? number,
      time: cell(index("minutes")),
      presenter: cell(index("presenter")),
      mustReach: cell(index("mustReach")),
      span: row.span,
    });
    return [{ item, conclusion: cell(index("conclusion")) }];
  });
}

const filled = (cell: PlainText | undefined): PlainText | null =>
  cell && cell.value !== "" ? cell : null;

function numberIn(cell: PlainText | null): number | null {
  const digits = /^\D{0,4}(\d{1,3})\D{0,2}$/.exec(cell?.value ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

function fromHeading(section: Section): AgendaItem {
  const heading = section.heading ?? emptyAt(0);
  return itemOf({ ...fromLine(heading), ...detailsIn(section.blocks), span: heading.span });
}

/** An item with its first line as the title, and whatever follows as its details. */
function fromLines({ lines, blocks }: Pick<ListItem, "lines" | "blocks">): AgendaItem | null {
  const [first, ...more] = lines;
  if (!first) return null;
  const details = detailsIn([{ type: "paragraph", lines: more, span: first.span }, ...blocks]);
  return itemOf({ ...fromLine(first), ...details, span: first.span });
}

/** `必达结论：…`, `时长：…`, `主讲：…` below an item. */
function detailsIn(blocks: readonly Block[]): Partial<Parts> {
  const details: { mustReach?: PlainText; presenter?: PlainText; time?: PlainText } = {};
  for (const line of linesOf(blocks)) {
    const label = labelled(line);
    if (!label || label.value.value === "") continue;
    if (label.concept === "mustReach") details.mustReach ??= label.value;
    else if (label.concept === "presenter" || label.concept === "owner")
      details.presenter ??= label.value;
    else if (label.concept === "minutes") details.time ??= label.value;
  }
  return details;
}

const TIME = String.raw`(?:(?:上午|早上|中午|下午|晚上)\s?)?\d{1,2}(?:[:：]\d{2}|点(?:半|\d{2}分?)?)(?:\s?[ap]m\b)?`;
const leadingClock = new RegExp(`^${TIME}\\s{0,3}[-–—~～至到]\\s{0,3}${TIME}`, "i");

/** `1. 目标对齐（10 分钟，李雷）`, `14:00-14:10 目标对齐`, `Goals (Ann, 10m)`, with `— 必达结论：…` behind. */
function fromLine(line: PlainText): Parts {
  let { title, number } = withoutNumbering(line);
  let time: PlainText | null = null;
  let presenter: PlainText | null = null;
  let mustReach: PlainText | null = null;

  const reach = /\s*[—–\-|，,；;。]{0,3}\s*(?:必达结论|must[- ]reach)\s*[:：]\s*/i.exec(
    title.value,
  );
  if (reach && reach.index > 0) {
    mustReach = part(title, reach.index + reach[0].length);
    title = part(title, 0, reach.index);
  }
  const clock = leadingClock.exec(title.value);
  if (clock) {
    time = part(title, 0, clock[0].length);
    title = part(title, clock[0].length);
  }
  const bracket = /[(（[]([^()（）[\]]*)[)）\]]\s*[:：]?$/.exec(title.value);
  if (bracket) {
    const found = inBracket(
      part(title, bracket.index + 1, bracket.index + 1 + (bracket[1] ?? "").length),
    );
    if (found.time || time) {
      time ??= found.time;
      presenter = found.presenter;
      title = part(title, 0, bracket.index);
    }
  }
  return { title, number, time, presenter, mustReach, span: line.span };
}

/** What stands in brackets behind a title: a duration, and whoever is not one. */
function inBracket(text: PlainText): { time: PlainText | null; presenter: PlainText | null } {
  let time: PlainText | null = null;
  let presenter: PlainText | null = null;
  for (const entry of splitAt(text, /[,，、;；]/)) {
    const label = labelled(entry);
    const value = label?.value ?? entry;
    if (time === null && readDuration(value.value) !== null) time = value;
    else if (presenter === null && value.value !== "") presenter = value;
  }
  return { time, presenter };
}

function itemOf(parts: Parts): AgendaItem {
  const time = parts.time ?? null;
  const clock = time ? readClockRange(time.value) : null;
  const minutes = time ? readDuration(time.value, true) : null;
  const at = <T>(value: T): Located<T> | null => (time ? { value, span: time.span } : null);
  return {
    title: parts.title,
    number: parts.number ?? null,
    minutes: minutes === null ? null : at(minutes),
    minutesText: minutes === null ? time : null,
    from: clock ? at(clock.from) : null,
    to: clock ? at(clock.to) : null,
    presenter: parts.presenter ?? null,
    mustReach: parts.mustReach ?? null,
    housekeeping: isHousekeeping(parts.title.value),
    span: parts.span,
  };
}
