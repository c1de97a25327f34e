import { visibleJson } from "../../text/visible.ts";
import { actionJson } from "../../tracker/action-json.ts";
import type { ActionList } from "./list.ts";

/** The list as design contract §6 promises it to scripts. */
export function* jsonActions({ standings, now }: ActionList): Generator<string> {
  yield `{\n  "version": 1,\n  "now": ${visibleJson(now)},\n  "actions": [`;
  let before = "\n";
  for (const standing of standings) {
    yield `${before}${visibleJson(actionJson(standing), 2).replace(/^/gm, "    ")}`;
    before = ",\n";
  }
  yield standings.length > 0 ? "\n  ]\n}\n" : "]\n}\n";
}

/** One action a line. */
export function* ndjsonActions({ standings }: ActionList): Generator<string> {
  for (const standing of standings) yield `${visibleJson(actionJson(standing))}\n`;
}
