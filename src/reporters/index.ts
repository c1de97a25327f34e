import type { Reporter } from "./report.ts";

interface Format {
  readonly load: () => Promise<Reporter>;
  /** Read by a program as a whole, so that nothing else may stand beside it. */
  readonly whole: boolean;
}

/** The formats of `--format`; only the one asked for is loaded. */
export const formats = {
  text: { load: async () => (await import("./text.ts")).textReport, whole: false },
  json: { load: async () => (await import("./json.ts")).jsonReport, whole: true },
  ndjson: { load: async () => (await import("./json.ts")).ndjsonReport, whole: true },
  sarif: { load: async () => (await import("./sarif.ts")).sarifReport, whole: true },
  github: { load: async () => (await import("./github.ts")).githubReport, whole: false },
  gitlab: { load: async () => (await import("./gitlab.ts")).gitlabReport, whole: true },
  junit: { load: async () => (await import("./junit.ts")).junitReport, whole: true },
  markdown: { load: async () => (await import("./markdown.ts")).markdownReport, whole: false },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatId = keyof typeof formats;

export const formatIds = Object.keys(formats) as readonly FormatId[];

/** Other names that the same format goes by. */
const aliases: Readonly<Record<string, FormatId>> = { "json-lines": "ndjson", jsonl: "ndjson" };

/** `null`: there is none of that name. */
export function formatNamed(name: string): FormatId | null {
  if (isFormat(name)) return name;
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? null) : null;
}

function isFormat(name: string): name is FormatId {
  return Object.hasOwn(formats, name);
}
