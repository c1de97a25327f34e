import type { Table } from "../markdown/blocks.ts";
import type { PlainText } from "../markdown/plain-text.ts";
import { scenarios } from "../scenarios/index.ts";
import type { ScenarioId } from "../scenarios/types.ts";
import { actionColumnOf, normalise } from "../vocabulary/index.ts";
import { type Section, sectionsFor } from "./sections.ts";
import { recordsOf } from "./table.ts";
import type { ScenarioDocument } from "./types.ts";

/** Where the document stands in a file. */
interface DocumentPlace {
  readonly kind: ScenarioId;
  readonly heading: PlainText;
  readonly table: Table;
}

/**
 * The follow-up document (guide G1): the table under its heading. The meeting's own scenario is
 * looked for first; a general meeting may carry any.
 */
export function readDocument(root: Section, scenario: ScenarioId | null): ScenarioDocument | null {
  const place = documentPlace(root, scenario);
  if (!place) return null;
  const { kind, heading, table } = place;
  return {
    ...{ kind, heading },
    columns: table.header.map((text) => ({ text, column: columnOf(kind, text.value) })),
    rows: recordsOf(table, []).map(({ cells }) => cells),
    span: table.span,
  };
}

/** The first table under a heading that names the document. */
export function documentPlace(root: Section, scenario: ScenarioId | null): DocumentPlace | null {
  const kinds = scenario ? [scenario] : (Object.keys(scenarios) as ScenarioId[]);
  for (const kind of kinds) {
    for (const { blocks, heading } of sectionsFor(root, kind)) {
      const table = blocks.find((block) => block.type === "table");
      if (table && heading) return { kind, heading, table };
    }
  }
  return null;
}

/** A cell with nothing in it, or with a dash for nothing. */
export const isHole = (cell: string): boolean => /^[\s\-–—/]*$/.test(cell);

/** A column by its canonical name in either language, or by another word for the same thing (责任人 for 负责人). */
function columnOf(kind: ScenarioId, heading: string): number | null {
  const { zh, en } = scenarios[kind].document.columns;
  const word = normalise(heading);
  const exact = zh.findIndex(
    (name, at) => normalise(name) === word || normalise(en[at] ?? "") === word,
  );
  if (exact !== -1) return exact;
  const concept = actionColumnOf(heading)?.concept;
  if (concept !== "owner" && concept !== "deliverable" && concept !== "due") return null;
  const same = zh.findIndex((name) => actionColumnOf(name)?.concept === concept);
  return same === -1 ? null : same;
}
