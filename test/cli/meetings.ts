import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../support/io.ts";

const example = (path: string): string => readFileSync(join(packageRoot, "examples", path), "utf8");

/** Meetings without a finding. */
export const english = example("en/planned/2026-11-10-portal-kickoff.md");
export const chinese = example("zh/planned/2026-09-22-a2-kickoff.md");

/** A text with one passage changed, which must be there. */
export function change(text: string, passage: string, replacement: string): string {
  if (!text.includes(passage)) throw new Error(`“${passage}” is not there`);
  return text.replace(passage, replacement);
}

/** One error: recorder-required. */
export const withError = change(english, "recorder: Tom Ashby\n", "");
/** One warning: opening-length. */
export const withWarning = change(english, "opening: 5\n", "opening: 8\n");

export const noMeeting = "# Shopping\n\n- milk\n";
