import type { Meeting } from "../meeting/types.ts";
import { scenarios } from "../scenarios/index.ts";
import type { DocumentView } from "./view.ts";

/** What the scenario's document has so far, so that nobody leaves before it is complete; `null`: there is no scenario. */
export function documentView({ scenario, document, language }: Meeting): DocumentView | null {
  if (scenario === null) return null;
  const { name, columns } = scenarios[scenario.value].document;
  const written = document?.kind === scenario.value ? document : null;
  const rows = written?.rows ?? [];
  return {
    name: name[language],
    columns: written ? written.columns.map(({ text }) => text.value) : columns[language],
    rows: rows
      .map((row) => row.map(({ value }) => value))
      .filter((row) => row.some((value) => value !== "")),
  };
}
