import { isHole } from "../meeting/scenario-document.ts";
import type { ScenarioDocument } from "../meeting/types.ts";
import { scenarios } from "../scenarios/index.ts";
import { defineRule, type Report } from "./rule.ts";

/** Each kind of meeting owes its readers one table, and a table with holes cannot be acted on. */
export default defineRule({
  id: "scenario-document",
  stage: "held",
  severity: "error",
  guide: "G1",
  *check({ meeting }) {
    if (meeting.scenario === null) return;
    const wanted = scenarios[meeting.scenario.value].document;
    const columns = wanted.columns[meeting.language];
    const { document } = meeting;
    if (document === null || document.kind !== meeting.scenario.value) {
      const data = { heading: wanted.heading[meeting.language], columns };
      yield { at: meeting.scenario.span, message: "missing", data };
      return;
    }
    const heading = document.heading.value;
    const at = document.heading.span;
    if (document.rows.length === 0) {
      yield { at, message: "no-rows", data: { heading, columns } };
      return;
    }
    const missing = columns.filter((_, i) => !document.columns.some(({ column }) => column === i));
    if (missing.length > 0) yield { at, message: "columns", data: { heading, missing } };
    yield* emptyCells(document);
  },
});

/** Only the scenario's own columns have to be filled. */
function* emptyCells(document: ScenarioDocument): Iterable<Report<"scenario-document">> {
  const heading = document.heading.value;
  for (const [i, row] of document.rows.entries()) {
    for (const [j, { text, column }] of document.columns.entries()) {
      const cell = row[j];
      if (column === null || (cell && !isHole(cell.value))) continue;
      const at = cell?.span ?? row.at(-1)?.span ?? document.heading.span;
      yield { at, message: "cell", data: { heading, column: text.value, row: i + 1 } };
    }
  }
}
