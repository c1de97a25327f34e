import { fold } from "../text/normalise.ts";
import { wordSet } from "./word-set.ts";

/** Whether a title says that the meeting is over, and no more than that: 散会, Adjourn. */
export const isClosing = wordSet("closings");

/** The same with the time when it was: 散会（22时24分）, Meeting adjourned at 16:05. */
export function closesMeeting(title: string): boolean {
  const folded = fold(title);
  const digit = folded.search(/\d/);
  return isClosing(digit === -1 ? title : folded.slice(0, digit).replace(/(?: at)? ?\(?$/, ""));
}
