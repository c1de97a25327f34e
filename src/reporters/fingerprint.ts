import { createHash } from "node:crypto";
import type { Finding } from "../lint/run.ts";
import { lineAt } from "../markdown/source.ts";
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
    const line = lineAt(source, finding.line).trim().replace(/\s+/g, " ");
    const what = JSON.stringify([path, finding.rule, line]);
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    prints.set(finding, createHash("sha256").update(`${what}${before}`).digest("hex").slice(0, 32));
  }
  return prints;
}
