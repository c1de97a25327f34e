import { createHash } from "node:crypto";
import type { Finding } from "../lint/run.ts";
import { lineAt, type Source } from "../markdown/source.ts";
import type { FileResult } from "./report.ts";

/**
 * What stays the same about each finding of a file while lines are added above it and words are
 * changed elsewhere, in either language: its file, rule, the text of its line, and which of several
 * alike it is. Hexadecimal; no two in a report are the same.
 */
export function fingerprints(
  { source, findings }: FileResult,
  path: string,
): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  const prints = new Map<Finding, string>();
  for (const finding of findings) {
    const what = JSON.stringify([path, finding.rule, lineOf(finding, source)]);
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    prints.set(finding, hashOf(`${what}${before}`));
  }
  return prints;
}

/** The same for all findings of a rule about a line of that text, in whatever file and place it stands. */
export const kindOf = (finding: Finding, source: Source): string =>
  hashOf(JSON.stringify([finding.rule, lineOf(finding, source)]));

const lineOf = ({ line }: Finding, source: Source): string =>
  lineAt(source, line).trim().replace(/\s+/g, " ");

const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 32);
