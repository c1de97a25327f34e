import type { ActionList, ActionSetting } from "./list.ts";

type Format = (list: ActionList, setting: ActionSetting) => Iterable<string>;

/** The formats of `collab actions --format` that are text; only the one asked for is loaded. */
export const formats: Readonly<Record<string, () => Promise<Format>>> = {
  table: async () => (await import("./table.ts")).tableActions,
  json: async () => (await import("./json.ts")).jsonActions,
  ndjson: async () => (await import("./json.ts")).ndjsonActions,
  csv: async () => (await import("./csv.ts")).csvActions,
  tsv: async () => (await import("./csv.ts")).tsvActions,
  md: async () => (await import("./markdown.ts")).markdownActions,
  html: async () => (await import("./html.ts")).htmlActions,
};

export const actionFormats = [
  ...["table", "json", "ndjson", "csv", "tsv", "md", "ics", "html"],
] as const;
