import { bareTitle, LONGEST_WORD } from "../text/normalise.ts";
import { lookup, type Ranked } from "./lookup.ts";
import { languageSaying } from "./phrases.ts";
import type { ActionColumn } from "./types.ts";

const actionColumnNames = lookup("actionColumns");

/** What an action table's column holds; of tasks it may also say whose or for when: 负责文档, `Tasks for next week`. */
export function actionColumnOf(header: string): Ranked<ActionColumn> | null {
  const whole = actionColumnNames(header);
  if (whole || header.length > LONGEST_WORD) return whole;
  const title = bareTitle(header);
  // Words of the list are surer.
  const rank = Number.POSITIVE_INFINITY;
  const language = languageSaying("taskColumn", title);
  return language && { concept: "task", language, rank };
}

/** Whether a column says by more than one word that it holds tasks. */
export const holdsTasks = (header: string): boolean =>
  actionColumnNames(header) === null && actionColumnOf(header)?.concept === "task";
