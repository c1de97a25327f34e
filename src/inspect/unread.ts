import { positionAt } from "../markdown/source.ts";
import type { Meeting, Unread } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";

/** More than anybody reads in ten seconds. */
const MOST = 20;

/** The lines that no value accounts for, in words; those below a heading nobody knows are counted. */
export function unreadLines(
  { unread, source }: Meeting,
  words: Messages["cli"]["inspect"],
): readonly string[] {
  const groups: { readonly first: Unread; more: number }[] = [];
  for (const one of unread) {
    const last = groups.at(-1);
    const goesOn = one.why === "unknown-section" && last?.first.why === one.why;
    if (last && goesOn && one.below !== null) last.more++;
    else groups.push({ first: one, more: 0 });
  }
  const shown = groups.slice(0, MOST).map(({ first, more }) => {
    const { line } = positionAt(source, first.text.span.from);
    const text = first.text.value;
    return more === 0 ? words.notRead(line, text) : words.notReadBelow(line, text, more);
  });
  const rest = groups.length - shown.length;
  return rest > 0 ? [...shown, words.moreNotRead(rest)] : shown;
}
