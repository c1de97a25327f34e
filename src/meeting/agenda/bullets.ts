import type { Block, ListItem } from "../../markdown/blocks.ts";
import type { PlainText } from "../../markdown/plain-text.ts";
import { append } from "../../text/many.ts";
import { numberingOf } from "../../vocabulary/index.ts";
import { labelled, numbered } from "../line.ts";
import type { Section } from "../sections.ts";
import { Count } from "./count.ts";
import { opensPart } from "./stages.ts";

/** An item of a list, or a line that serves as one, with what stands below it. */
export type Bullet = Pick<ListItem, "lines" | "blocks" | "span"> & {
  readonly number?: number | null;
};

/** What an agenda lists: items, lines with a number, or, where it has nothing else, plain lines. */
export function bulletsOf({ blocks }: Section): readonly Bullet[] {
  const bullets: Bullet[] = [];
  const count = new Count();
  let open = null as (Bullet & { readonly blocks: Block[] }) | null;
  for (const block of blocks) {
    if (block.type === "list") {
      if (open && (count.isBelowLabel || !countsOn(open, block))) open.blocks.push(block);
      else {
        append(bullets, belowLabels(block));
        open = null;
      }
    } else if (block.type === "paragraph") {
      for (const { lines, isItem } of upToNumbers(block.lines, count)) {
        if (isItem) {
          open = { lines, blocks: [], span: block.span };
          bullets.push(open);
        } else open?.blocks.push({ ...block, lines });
      }
    }
  }
  if (bullets.length > 0) return bullets;
  const parts = partsAlone(blocks);
  return parts.length > 0 ? parts : blocks.flatMap(plainLines);
}

/** `阶段一：…` and `阶段二：…`, each a paragraph of its own; what stands below one is about it. */
function partsAlone(blocks: readonly Block[]): readonly Bullet[] {
  const opening = blocks.filter(
    (block) => block.type === "paragraph" && block.lines[0] && opensPart(block.lines[0]),
  );
  if (opening.length < 2) return [];
  const bullets: (Bullet & { readonly blocks: Block[] })[] = [];
  for (const block of blocks) {
    if (block.type === "paragraph" && opening.includes(block))
      bullets.push({ lines: block.lines, blocks: [], span: block.span });
    else bullets.at(-1)?.blocks.push(block);
  }
  return bullets;
}

/** `2. 乙`, `结论：` and then `1. 同意`, `2. 再议`, which Markdown takes for items of the same list. */
function belowLabels(list: Block & { readonly type: "list" }): readonly ListItem[] {
  const items: ListItem[] = [];
  let below: ListItem[] = [];
  const close = (): void => {
    const last = items.at(-1);
    if (last && below.length > 0)
      items[items.length - 1] = { ...last, blocks: [...last.blocks, { ...list, items: below }] };
    below = [];
  };
  for (const item of list.items) {
    const line = items.at(-1)?.lines.at(-1);
    const isOpen = line !== undefined && labelled(line)?.value.value === "";
    if (isOpen && item.number === below.length + 1) below.push(item);
    else {
      close();
      items.push(item);
    }
  }
  close();
  return items;
}

/** Behind `1、…` a list goes on with `2. …`, or it says more about that item. */
function countsOn({ lines: [first] }: Bullet, list: Block & { readonly type: "list" }): boolean {
  if (numberingOf(first?.value ?? "").namesItem) return false;
  return list.ordered || list.items.every(({ lines: [line] }) => isNumbered(line));
}

const isNumbered = (line: PlainText | undefined): boolean =>
  line !== undefined && numbered(line).length > 0;

/** `议题1：…` line by line; a line that counts no item belongs to the one before it. */
function upToNumbers(
  lines: readonly PlainText[],
  count: Count,
): ReadonlyArray<{ readonly lines: readonly PlainText[]; readonly isItem: boolean }> {
  const groups: { readonly lines: PlainText[]; readonly isItem: boolean }[] = [];
  for (const line of lines) {
    const isItem = count.counts(line);
    if (groups.length === 0 || isItem) groups.push({ lines: [line], isItem });
    else groups.at(-1)?.lines.push(line);
  }
  return groups;
}

/** Several lines, none of them a sentence or a label. */
function plainLines(block: Block): readonly Bullet[] {
  if (block.type !== "paragraph" || block.lines.length < 2) return [];
  const isTitle = ({ value }: PlainText): boolean =>
    value.length <= LONGEST_TITLE && !/^https?:/.test(value) && !/[.。!！:：;；,，]$/.test(value);
  if (!block.lines.every((line) => isTitle(line) && !labelled(line))) return [];
  return block.lines.map((line) => ({ lines: [line], blocks: [], span: line.span }));
}

const LONGEST_TITLE = 120;
