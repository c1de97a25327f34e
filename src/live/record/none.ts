import type { Block } from "../../markdown/blocks.ts";
import type { PlainText } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import { agendaIndexOf } from "../../meeting/agenda/topics.ts";
import { actionColumns } from "../../meeting/columns.ts";
import { labelled } from "../../meeting/line.ts";
import type { Edit } from "../../rewrite/action/edit.ts";
import { lineStart } from "../../rewrite/action/place.ts";
import { isNoAction, isNothing } from "../../vocabulary/index.ts";
import { type Page, sectionOf, topicSection } from "./place.ts";
import { topicOf } from "./topic.ts";

/** The lines out of the file that say an item needs no action: 行动项：无 below it, or its row among the actions. */
export function withoutNone(page: Page, item: number): readonly Edit[] {
  const topic = topicOf(page.meeting, item);
  const below = topic && topicSection(page, topic);
  const lines = (below?.blocks ?? []).flatMap(linesOfNone);
  const rows = (sectionOf(page, "actions")?.blocks ?? []).flatMap((block) =>
    rowsOfNone(block, page, item),
  );
  return [...lines, ...rows].map((span) => wholeLine(page.text, span));
}

function linesOfNone(block: Block): readonly Span[] {
  if (block.type === "paragraph") return block.lines.length === 1 ? alone(block.lines[0]) : [];
  if (block.type !== "list") return [];
  return block.items.flatMap(({ lines, blocks }) =>
    lines.length === 1 && blocks.length === 0 ? alone(lines[0]) : [],
  );
}

function alone(line: PlainText | undefined): readonly Span[] {
  if (!line) return [];
  const label = labelled(line);
  return label?.concept === "actions" && isNone(label.value.value) ? [line.span] : [];
}

const isNone = (text: string): boolean => isNothing(text) || isNoAction(text);

function rowsOfNone(block: Block, { meeting }: Page, item: number): readonly Span[] {
  if (block.type !== "table") return [];
  const columns = actionColumns(block.header, block.rows);
  return block.rows.flatMap(({ cells, span }) => {
    const cell = (column: "topic" | "task"): string => cells[columns.indexOf(column)]?.value ?? "";
    const isMeant = agendaIndexOf(cell("topic"), meeting.agenda) === item;
    return isMeant && isNone(cell("task")) ? [span] : [];
  });
}

function wholeLine(text: string, { from, to }: Span): Edit {
  const next = text.indexOf("\n", to);
  const start = lineStart(text, from);
  return { from: start, to: next === -1 ? text.length : next + 1, text: "" };
}
