import { isHole } from "../meeting/scenario-document.ts";
import type { Meeting } from "../meeting/types.ts";
import { scenarios } from "../scenarios/index.ts";
import type { ScenarioId } from "../scenarios/types.ts";
import { actionColumnOf } from "../vocabulary/index.ts";
import type { Change, Command, Refusal } from "./types.ts";
import type { DocumentView } from "./view.ts";

/** A column of the document that a recorder fills in. */
interface Asked {
  readonly name: string;
  readonly kind: "owner" | "due" | "text";
  /** Whether the scenario asks for it; others a file has on its own. */
  readonly isNeeded: boolean;
}

/** The scenario's document as it is filled in: the table of the file, or the one that the scenario asks for. */
interface DocumentForm {
  readonly kind: ScenarioId;
  /** By their places in the table; `null`: rows are numbered there. */
  readonly columns: readonly (Asked | null)[];
  /** Every row with all that the table says. */
  readonly whole: readonly (readonly string[])[];
  /** Every row with what its asked columns say. */
  readonly rows: readonly (readonly string[])[];
}

function documentForm({ scenario, document, language }: Meeting): DocumentForm | null {
  if (scenario === null) return null;
  const kind = scenario.value;
  const written = document?.kind === kind ? document : null;
  const names = written
    ? written.columns.map(({ text, column }) => ({ name: text.value, isNeeded: column !== null }))
    : scenarios[kind].document.columns[language].map((name) => ({ name, isNeeded: true }));
  const columns = names.map(asked);
  const whole = (written?.rows ?? []).map((row) => columns.map((_, at) => row[at]?.value ?? ""));
  const rows = whole.map((row) => row.filter((_, at) => columns[at]));
  return { kind, columns, whole, rows };
}

function asked({ name, isNeeded }: Pick<Asked, "name" | "isNeeded">): Asked | null {
  const concept = actionColumnOf(name)?.concept;
  if (concept === "number" && !isNeeded) return null;
  return { name, isNeeded, kind: concept === "owner" || concept === "due" ? concept : "text" };
}

/** What the document has so far, so that nobody leaves before it is complete; `null`: there is no scenario. */
export function documentView(meeting: Meeting): DocumentView | null {
  const form = documentForm(meeting);
  if (!form) return null;
  const columns = form.columns.flatMap((column) => column ?? []);
  return {
    name: nameOf(form.kind, meeting),
    columns,
    rows: form.rows.map((cells) => ({
      cells,
      holes: columns.flatMap(({ isNeeded }, at) =>
        isNeeded && isHole(cells[at] ?? "") ? [at] : [],
      ),
    })),
  };
}

type Filled = Command & { readonly kind: "document" };

/** What a row that was typed changes: another row, a row of its own, or one that it completes. */
export function documentChange(
  meeting: Meeting,
  { cells, instead, scenario }: Filled,
): readonly Change[] | Refusal {
  const form = documentForm(meeting);
  if (!form) return { why: "no-document" };
  if (scenario !== undefined && scenario !== form.kind)
    return { why: "other-document", name: nameOf(form.kind, meeting) };
  const { columns, rows, whole } = form;
  const names = columns.flatMap((column) => column?.name ?? []);
  if (cells.length !== names.length) return { why: "document-columns", names };
  if (cells.every(isHole)) return { why: "empty" };
  const at = instead ? rows.findIndex((row) => isSame(row, instead)) : placeFor(cells, rows);
  if (at === -1) return { why: "row-gone" };
  if (at !== null && isSame(rows[at] ?? [], cells)) return [];
  const left = [...cells];
  const row = columns.map((column, place) => {
    if (column) return left.shift() ?? "";
    return at === null ? String(rows.length + 1) : (whole[at]?.[place] ?? "");
  });
  return [{ kind: "document", scenario: form.kind, at, row }];
}

/** As its heading in the file. */
const nameOf = (kind: ScenarioId, { language }: Meeting): string =>
  scenarios[kind].document.heading[language];

const isSame = (row: readonly string[], other: readonly string[]): boolean =>
  row.length === other.length && row.every((cell, at) => cell === other[at]);

/** The row that says no more than a new one does, and nothing else; `null`: there is none. */
function placeFor(cells: readonly string[], rows: DocumentForm["rows"]): number | null {
  const says = (row: readonly string[]): number => row.filter((cell) => !isHole(cell)).length;
  const fits = rows.flatMap((row, at) =>
    row.every((cell, place) => isHole(cell) || cell === cells[place]) ? [{ at, row }] : [],
  );
  const [best] = fits.toSorted((a, b) => says(b.row) - says(a.row));
  return best?.at ?? null;
}
