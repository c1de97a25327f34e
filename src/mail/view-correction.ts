import type { ActionStatus } from "../meeting/types.ts";
import { cutShort } from "../text/cut-short.ts";
import { isLocalDate } from "../time/local.ts";
import { type Difference, differences, factsOf } from "./correction.ts";
import type { ViewContext } from "./view-common.ts";
import { dateSeenFrom } from "./words.ts";

/** Of minutes that replace others: that they do, and what is not as it was. */
export function correctionView(context: ViewContext): {
  readonly change: string;
  readonly changes: readonly string[];
} {
  const { meeting, messages, correction } = context;
  if (!correction) return { change: "", changes: [] };
  const { was, replaces } = correction;
  const words = messages.mail.correction;
  const seen = meeting.date?.value ?? "";
  return {
    change: words.replaces(replaces ? dateSeenFrom(seen, replaces, messages) : ""),
    changes: differences(was, factsOf(meeting)).map((one) => difference(one, context)),
  };
}

/** Long enough to tell one conclusion from another. */
const LONGEST = 120;

function difference(one: Difference, { meeting, messages }: ViewContext): string {
  const words = messages.mail.correction;
  const seen = meeting.date?.value ?? "";
  if (one.of === "rest") return words.rest;
  if (one.of === "conclusion")
    return words.conclusion(one.topic, cutShort(one.was, LONGEST), cutShort(one.now, LONGEST));
  const { action } = one;
  const due = (text: string): string =>
    isLocalDate(text) ? dateSeenFrom(seen, text, messages) : text;
  const owner = (text: string): string => messages.terms.list(text.split("\n"));
  const [who, task] = action;
  const named = words.action(owner(who), cutShort(task, LONGEST));
  if (!("was" in one)) return words[one.of](named, due(action[3]));
  const { of } = one;
  const shown = (text: string): string => {
    if (of === "due") return due(text);
    if (of === "status") return messages.terms.status[text as ActionStatus] ?? text;
    return of === "owner" ? owner(text) : cutShort(text, LONGEST);
  };
  return words.field[of](of === "task" ? owner(who) : named, shown(one.was), shown(one.now));
}
