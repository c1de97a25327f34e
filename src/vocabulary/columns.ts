import { bareTitle, LONGEST_WORD } from "../text/normalise.ts";
import { lookup, type Ranked } from "./lookup.ts";
import { languageSaying } from "./phrases.ts";
import type { ActionColumn } from "./types.ts";

const actionColumnNames = lookup("actionColumns");

/** What an action table's column holds, by its name or by what the name is put together from: 计划完成日期, `Tasks for next week`. */
export function actionColumnOf(header: string): Ranked<ActionColumn> | null {
  const whole = actionColumnNames(header);
  if (whole || header.length > LONGEST_WORD) return whole;
  const title = bareTitle(header);
  // Words of the list are surer.
  const rank = Number.POSITIVE_INFINITY;
  for (const [concept, phrase] of BY_PHRASE) {
    const language = languageSaying(phrase, title);
    if (language) return { concept, language, rank };
  }
  return null;
}

const BY_PHRASE = [
  ["owner", "ownerColumn"],
  ["due", "dueColumn"],
  ["task", "taskColumn"],
] as const;

/** Whether a column says by more than one word that it holds tasks. */
export const holdsTasks = (header: string): boolean =>
  actionColumnNames(header) === null && actionColumnOf(header)?.concept === "task";
