import { cleaned, csvCell, harmless } from "../text/csv.ts";
import { visibleJson } from "../text/visible.ts";
import { type TableName, tables } from "./tables.ts";

export const exportFormats = ["ndjson", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How the rows of a table become its file. */
export interface Format {
  /** What the file begins with. */
  readonly head: (table: TableName) => string;
  readonly line: (table: TableName, row: object) => string;
}

const columnsOf = (table: TableName): readonly string[] => Object.keys(tables[table].columns);
const valuesOf = (table: TableName, row: object): readonly unknown[] =>
  columnsOf(table).map((name) => row[name as keyof typeof row] ?? null);

export const formats: Readonly<Record<ExportFormat, Format>> = {
  ndjson: {
    head: () => "",
    line: (table, row) => {
      const values = valuesOf(table, row);
      const entries = columnsOf(table).map((name, index) => [name, values[index]]);
      return `${visibleJson(Object.fromEntries(entries))}\n`;
    },
  },
  csv: {
    head: (table) => `${columnsOf(table).join(",")}\r\n`,
    line: (table, row) => `${valuesOf(table, row).map(cellOf).join(",")}\r\n`,
  },
};

/** Nothing is an empty cell; a text without letters has its quotation marks. */
function cellOf(value: unknown): string {
  if (value === null) return "";
  if (Array.isArray(value)) return csvCell(harmless(cleaned(value.join("; "))));
  if (typeof value !== "string") return String(value);
  return value === "" ? '""' : csvCell(harmless(cleaned(value)));
}
