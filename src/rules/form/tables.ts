import type { Span } from "../../markdown/source.ts";
import { formOf, type TableForm } from "../../meeting/form.ts";
import type { Meeting } from "../../meeting/types.ts";
import { messagesIn } from "../../messages/index.ts";
import { canonicalColumn, isCanonicalColumn, isNothing } from "../../vocabulary/index.ts";
import type { Edit, Report } from "../rule.ts";

type Found = Report<"canonical-form">;

/** The contract's columns, in its order. */
const ORDER = {
  agenda: ["number", "title", "minutes", "presenter", "mustReach", "conclusion"],
  actions: ["number", "topic", "owner", "task", "deliverable", "due", "status", "origin"],
} as const;

/** Columns under other names or in another order, and an action table without 状态. */
export function* tableForm(meeting: Meeting): Iterable<Found> {
  for (const table of formOf(meeting.source).tables) {
    if (!isWithin(meeting, table)) continue;
    yield* columnNames(table, meeting);
    yield* columnOrder(table);
    yield* statusColumn(table, meeting);
  }
}

const isWithin = (meeting: Meeting, { kind, rows }: TableForm): boolean => {
  const items = kind === "agenda" ? meeting.agenda : meeting.actions;
  const [first] = rows;
  return items.some(({ span }) => span.from === first?.span.from);
};

function* columnNames({ kind, header, rows }: TableForm, meeting: Meeting): Iterable<Found> {
  for (const [at, { text, column }] of header.entries()) {
    const name = column && canonicalColumn(kind, column, meeting.language);
    if (!name || isCanonicalColumn(kind, column, text.value)) continue;
    // A column of clock times is no column of minutes.
    if (column === "minutes" && rows.some(({ cells }) => /\d[:：]\d/.test(cells[at]?.value ?? "")))
      continue;
    yield {
      at: text.span,
      message: "column",
      data: { written: text.value, name },
      fix: replace(text.span, name),
    };
  }
}

function* columnOrder({ kind, header, lines }: TableForm): Iterable<Found> {
  const order: readonly (string | null)[] = ORDER[kind];
  const ranks = header.map(({ column }) => order.indexOf(column));
  const isSorted = ranks.every((rank, at) => at === 0 || rank >= (ranks[at - 1] ?? 0));
  if (ranks.includes(-1) || isSorted || new Set(ranks).size < ranks.length) return;
  const places = ranks.map((_, at) => at).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  const edits = lines.map(({ span, cells }): Edit => {
    const text = `| ${places.map((place) => cells[place] ?? "").join(" | ")} |`;
    return { ...span, text };
  });
  const [first] = lines;
  if (first) yield { at: first.span, message: "column-order", fix: { edits, keepsMeaning: true } };
}

function* statusColumn(table: TableForm, { language }: Meeting): Iterable<Found> {
  const { kind, header, rows, lines } = table;
  const has = (name: string): boolean => header.some(({ column }) => column === name);
  if (kind !== "actions" || has("status") || !has("owner") || !has("task")) return;
  const task = header.findIndex(({ column }) => column === "task");
  const open = messagesIn(language).terms.status.open;
  const added = (line: number): string => {
    if (line === 0) return canonicalColumn(kind, "status", language) ?? "";
    if (line === 1) return "---";
    const text = rows[line - 2]?.cells[task]?.value ?? "";
    return text === "" || isNothing(text) ? "" : open;
  };
  const edits = lines.map(({ span, cells }, line): Edit => {
    return { ...span, text: `| ${[...cells, added(line)].join(" | ")} |` };
  });
  const [first] = lines;
  if (first) yield { at: first.span, message: "status-column", fix: { edits, keepsMeaning: true } };
}

function replace(span: Span, text: string): { edits: readonly Edit[]; keepsMeaning: true } {
  return { edits: [{ ...span, text }], keepsMeaning: true };
}
