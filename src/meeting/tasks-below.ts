import type { Block, ListItem } from "../markdown/blocks.ts";
import { type PlainText, part } from "../markdown/plain-text.ts";
import { simplified } from "../text/simplified.ts";
import { isHanName, labelOf } from "../vocabulary/index.ts";
import { sharesOut } from "../vocabulary/phrases.ts";
import type { Entry } from "./entry.ts";
import { labelled } from "./line.ts";

/** `- 截止时间：12月5日` among tasks says of all the others when. */
export function dueTogether<E extends Entry>(entries: readonly E[]): readonly E[] {
  const saysWhen = ({ line, details }: Entry): boolean =>
    details.length === 0 && labelled(line)?.concept === "due";
  const [when, another] = entries.filter(saysWhen);
  if (!when || another || entries.length < 2) return entries;
  return entries
    .filter((entry) => entry !== when)
    .map((entry) => ({ ...entry, above: [when.line, ...(entry.above ?? [])] }));
}

/** `- 每个人的任务` with `王芳：类图` and `李雷：需求` below it; `王芳：画完了类图` tells what was done. */
export function sharesOutTasks(above: PlainText, block: Block): boolean {
  if (block.type !== "list" || block.items.length < 2) return false;
  const lines = block.items.flatMap(({ lines: [first] }) => first ?? []);
  const named = lines.filter(({ value }) => isHanName(value.slice(0, value.search(/[:：]/))));
  return (
    named.length > 1 &&
    lines.every((line) => named.includes(line) || labelled(line)?.concept === "due") &&
    sharesOut(
      simplified(above.value),
      named.map(({ value }) => value),
    )
  );
}

/** The lines of a list in which each item is one line; `null`: something stands below one. */
export function linesAlone(items: readonly ListItem[]): readonly PlainText[] | null {
  const lines = items.flatMap(({ lines: [first], blocks }) =>
    first && blocks.length === 0 ? [first] : [],
  );
  return lines.length === items.length ? lines : null;
}

/** `Action points`, `Action items (Ann/Bo)` above a list of them, and whom it names. */
export function actionsOf(line: PlainText): { readonly whom: PlainText | null } | null {
  if (labelOf(line.value)?.concept === "actions") return { whom: null };
  const found = /^(?<label>[^()（）]{3,20}?)\s?[(（](?<whom>[^()（）]{2,40})[)）]\s?[:：]?$/.exec(
    line.value,
  );
  const { label = "", whom = "" } = found?.groups ?? {};
  if (!found || labelOf(label)?.concept !== "actions" || !/\p{L}/u.test(whom)) return null;
  const from = line.value.lastIndexOf(whom);
  return { whom: part(line, from, from + whom.length) };
}
