import { fold } from "../text/normalise.ts";
import { simplified } from "../text/simplified.ts";
import { says } from "./phrases.ts";
import { wordSet } from "./word-set.ts";

/** Whether a title says that the meeting is over, and no more than that: 散会, Adjourn. */
export const isClosing = wordSet("closings");

/** The same with the time when it was: 散会（22时24分）, Meeting adjourned at 16:05. */
export function closesMeeting(title: string): boolean {
  const folded = fold(title);
  const digit = folded.search(/\d/);
  return isClosing(digit === -1 ? title : folded.slice(0, digit).replace(/(?: at)? ?\(?$/, ""));
}

const isOfEnd = says("endMatter");

/** 落款：…, 评委签字：＿＿, `Signed: …`: a label of what stands below all that was said. */
export const endsAllSaid = (label: string): boolean =>
  label.length <= LONGEST_LABEL && isOfEnd(simplified(label).trim());

const LONGEST_LABEL = 30;

const asksWhetherDone = says("asksDone");

/** Done?, 是否完成: a column that is answered by yes or no. */
export const asksDone = (column: string): boolean =>
  column.length <= LONGEST_LABEL && asksWhetherDone(simplified(column).trim());
