import { agendaColumns } from "../meeting/columns.ts";
import type { AgendaItem, Meeting } from "../meeting/types.ts";
import { numberingOf } from "../vocabulary/index.ts";
import { writingIn } from "../vocabulary/languages.ts";
import { type Cell, cellAt, cellFor, closingAt, contentStart, plainText } from "./cell.ts";
import {
  frameOf,
  isObstacle,
  type Obstacle,
  obstacleAt,
  type Row,
  regionOf,
  withTable,
} from "./part.ts";

/**
 * The text with its agenda as the canonical table: the text itself when it is one already or there
 * is none, the obstacle when a table would not say everything.
 */
export function withAgendaTable(meeting: Meeting): string | Obstacle {
  const { source, agenda, agendaSpan, language } = meeting;
  if (agenda.length === 0 || !agendaSpan) return source.text;
  const spans = agenda.map(({ span }) => span);
  const region = regionOf(meeting, agendaSpan, spans);
  if (!region) return obstacleAt(meeting, agendaSpan, null);
  const header = writingIn(language).columns.agenda;
  const known = new Set(["number", "title", "minutes", "presenter", "mustReach"]);
  const frame = frameOf(meeting, region, [header], (heads) =>
    agendaColumns(heads).map((column) => (column && known.has(column) ? column : null)),
  );
  if (frame === "canonical") return source.text;
  if (isObstacle(frame)) return frame;
  const rows: Row[] = [];
  for (const item of agenda) {
    const row = rowOf(meeting, item);
    if (!row) return obstacleAt(meeting, item.span, item.title.value);
    rows.push(row);
  }
  return withTable(meeting, region, { header, rows, also: frame });
}

/** `null`: something the item says cannot stand in a cell. */
function rowOf({ source: { text }, language }: Meeting, item: AgendaItem): Row | null {
  const title = titleCell(text, item);
  const time = timeCell(text, item, writingIn(language).minutes);
  const presenter = item.presenter && cellFor(text, item.presenter);
  const mustReach = item.mustReach && cellFor(text, item.mustReach);
  const lost =
    (time === null && timeOf(item) !== null) ||
    (presenter === null && item.presenter !== null) ||
    (mustReach === null && item.mustReach !== null);
  return title === null || lost ? null : [title, time, presenter, mustReach];
}

/** With its numbering, by which minutes and actions may refer to it. */
function titleCell(text: string, item: AgendaItem): Cell | null {
  const { span, value } = item.title;
  const time = timeOf(item);
  const line = contentStart(text, span.from);
  const behindTime =
    time && time.to > line && time.to <= span.from
      ? time.to + (/^[\s:：,，、|–—-]*/.exec(text.slice(time.to, span.from))?.[0].length ?? 0)
      : line;
  const candidates = [
    cellAt(text, { from: behindTime, to: span.to + closingAt(text, span.to) }),
    cellAt(text, { from: behindTime, to: span.to }),
    cellFor(text, item.title),
  ];
  for (const cell of candidates) {
    const plain = cell && plainText(cell.markdown);
    if (!cell || plain === null) continue;
    const { length, number } = numberingOf(plain);
    if (plain.slice(length).trim() === value && number === item.number) return cell;
    if (plain === value && length === 0 && item.number !== null)
      return { ...cell, markdown: `${item.number}. ${cell.markdown}` };
  }
  return null;
}

const timeOf = ({ minutes, minutesText, from }: AgendaItem) =>
  (minutes ?? minutesText ?? from)?.span ?? null;

/** `10m` becomes `10 分钟`; a range or clock times stay as they are. */
function timeCell(
  text: string,
  item: AgendaItem,
  inWords: (minutes: number) => string,
): Cell | null {
  const span = timeOf(item);
  const cell = span && cellAt(text, span);
  if (!cell || plainText(cell.markdown) === null) return null;
  const count = /^(\d{1,4})\s*(?:m|mins?|minutes?|分钟?|')?$/i.exec(cell.markdown)?.[1];
  return count !== undefined && Number(count) === item.minutes?.value
    ? { ...cell, markdown: inWords(Number(count)) }
    : cell;
}
