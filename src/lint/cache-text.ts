import type { Mention } from "../tracker/types.ts";
import type { Checkup } from "./checkup.ts";
import type { Finding } from "./run.ts";

/** What is kept of a file: the text that findings point into is read anew. */
export interface Kept {
  readonly path: string;
  readonly hash: string;
  readonly found: boolean;
  /** `null`: it is no meeting. */
  readonly checkup: Omit<Checkup, "source"> | null;
}

/** How a cache begins, and nothing else that has a version: no source map and no report. */
export const OURS = /^\{"version":2,"settings":"[\w-]{27}","files":\[/;

/** A cache as it is written: findings as rows, mentions with their meeting's place among the marks. */
export function asText(settings: string, kept: readonly Kept[]): string {
  const files = kept.map(({ path, hash, found, checkup }) => {
    if (!checkup) return [path, hash, found, null];
    const { file, language, findings, ids, loop } = checkup;
    const mentions = loop?.mentions.map(({ meeting, ...mention }) => ({
      ...mention,
      meeting: loop.marks.indexOf(meeting),
    }));
    const rows = findings.map((finding) => COLUMNS.map((column) => finding[column]));
    return [
      path,
      hash,
      found,
      { file, language, findings: rows, ids, loop: loop && { ...loop, mentions } },
    ];
  });
  return JSON.stringify({ version: 2, settings, files });
}

/** A finding's fields but its file, which is that of the whole row. */
const COLUMNS = [
  ...(["line", "column", "endLine", "endColumn"] as const),
  ...(["rule", "severity", "message", "guide", "fix"] as const),
];

/** What a cache of these settings holds; nothing where it is none, or damaged. Throws on what is no JSON. */
export function keptIn(text: string, settings: string): readonly Kept[] {
  if (!OURS.test(text)) return [];
  const { settings: own, files } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (own !== settings || !Array.isArray(files)) return [];
  return files.flatMap((entry) => keptFrom(entry) ?? []);
}

type Fields<T> = Readonly<Partial<Record<keyof T, unknown>>>;

function keptFrom(entry: unknown): Kept | null {
  if (!Array.isArray(entry)) return null;
  const [path, hash, found, kept] = entry as readonly unknown[];
  if (typeof path !== "string" || typeof hash !== "string" || typeof found !== "boolean")
    return null;
  if (kept === null) return { path, hash, found, checkup: null };
  if (!isCheckup(kept)) return null;
  const { loop, file } = kept;
  const findings = kept.findings.map((row) => findingFrom(row as unknown, file));
  if (findings.includes(null)) return null;
  if (loop)
    for (const mention of loop.mentions) {
      const mark = loop.marks[Number(mention.meeting)];
      if (!mark) return null;
      (mention as { meeting: Mention["meeting"] }).meeting = mark;
    }
  return { path, hash, found, checkup: { ...kept, findings: findings as readonly Finding[] } };
}

function isCheckup(value: unknown): value is NonNullable<Kept["checkup"]> {
  if (typeof value !== "object" || value === null) return false;
  const { file, language, findings, ids, loop } = value as Fields<Checkup>;
  return (
    typeof file === "string" &&
    (language === "zh" || language === "en") &&
    Array.isArray(findings) &&
    isListOf(ids, isIdUse) &&
    (loop === null || isLoop(loop))
  );
}

const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

const areTexts = (...values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === "string");

function isIdUse(value: unknown): boolean {
  const { id, file, date } = (value ?? {}) as Fields<Checkup["ids"][number]>;
  return areTexts(id, file, date);
}

function isLoop(value: unknown): boolean {
  const { marks, mentions, isSilenced, isTied } = (value ?? {}) as Fields<
    NonNullable<Checkup["loop"]>
  >;
  return (
    typeof isSilenced === "boolean" &&
    isTied === false &&
    isListOf(marks, isMark) &&
    isListOf(mentions, isMention)
  );
}

function isMark(value: unknown): boolean {
  const { file, id, title, group, part } = (value ?? {}) as Fields<Mention["meeting"]>;
  return areTexts(file, id, title, group) && typeof part === "number";
}

function isMention(value: unknown): boolean {
  const { meeting, index, owners, taskKey, ownerKey, status, line } = (value ??
    {}) as Fields<Mention>;
  return (
    [meeting, index, line].every(Number.isInteger) &&
    isListOf(owners, (owner) => typeof owner === "string") &&
    areTexts(taskKey, ownerKey, status)
  );
}

function findingFrom(row: unknown, file: string): Finding | null {
  if (!Array.isArray(row)) return null;
  const [line, column, endLine, endColumn, rule, severity, message, guide, fix] =
    row as readonly unknown[];
  const isSound =
    [line, column, endLine, endColumn].every((at) => Number.isInteger(at) && Number(at) > 0) &&
    areTexts(rule, message) &&
    (severity === "error" || severity === "warning" || severity === "info") &&
    (fix === null || Array.isArray((fix as Finding["fix"])?.edits));
  if (!isSound) return null;
  const finding = { file, line, column, endLine, endColumn, rule, severity, message, guide, fix };
  return finding as Finding;
}
