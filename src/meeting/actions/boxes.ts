import { simplified } from "../../text/simplified.ts";
import { says } from "../../vocabulary/phrases.ts";
import type { ActionStatus } from "../types.ts";

/** The usual meanings of what stands in a check box; `[>]`, moved on, and `[~]` say nothing of how far it is. */
const MEANINGS: Readonly<Record<string, ActionStatus | null>> = {
  "": "open",
  "/": "open",
  "!": "open",
  "?": "open",
  "*": "open",
  x: "done",
  "✓": "done",
  "✔": "done",
  "√": "done",
  "☑": "done",
  "✅": "done",
  "-": "dropped",
  ">": null,
  "<": null,
  "~": null,
  "☐": "open",
  "□": "open",
  "⬜": "open",
  "☒": null,
  "❌": null,
  "✗": null,
  "✘": null,
};

const IN_BRACKETS = "[xX/✓✔√☑✅><!?*~-]";
/** `[-]`, `[ x ]`, `[]`, `【√】`, `☐`, as somebody may begin a line with, of those Markdown knows only two. */
export const BOX = `(?:[[【][ 　]?${IN_BRACKETS}?\\ufe0f?[ 　]?[\\]】](?=\\s|$)|[☐□⬜☒❌✗✘]\\ufe0f?)`;

const AT_START = new RegExp(`^${BOX}`, "u");

/** The check box a text begins with; `concept` is `null` where it does not say how far it is. */
export function boxOf(
  text: string,
): { readonly concept: ActionStatus | null; readonly word: string } | null {
  const word = AT_START.exec(text)?.[0];
  if (
    word === undefined ||
    explains(simplified(text.slice(word.length, word.length + LONGEST_SIGN)))
  )
    return null;
  const mark = word.replace(/[[\]【】\s]|\ufe0f/g, "").toLowerCase();
  return { concept: MEANINGS[mark] ?? null, word };
}

/** `❌ 表示“终止”`, `☐ = open`: a key to the marks. */
const explains = says("explainsMark");
const LONGEST_SIGN = 20;

export const startsWithBox = (text: string): boolean => boxOf(text) !== null;
