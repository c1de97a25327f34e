import type { Block, ListItem } from "../markdown/blocks.ts";
import { type PlainText, part } from "../markdown/plain-text.ts";
import { append } from "../text/many.ts";
import { headOf } from "../vocabulary/index.ts";
import { labelled, numbered } from "./line.ts";

type List = Block & { readonly type: "list" };

/**
 * `1、甲` with `- 子项` below it and then `2、乙` at the margin: Markdown folds the second into the list's
 * last item, because 、 counts nothing there. At the margin a line that counts on from the paragraph above
 * the list ends the list, and so does a label of the head or a bold line; `text` tells where on its line each begins.
 */
export function unfolded(blocks: readonly Block[], text: string): readonly Block[] {
  const unfolding = new Unfolding(text);
  for (const block of blocks) unfolding.add(block);
  return unfolding.blocks;
}

class Unfolding {
  readonly blocks: Block[] = [];
  private readonly text: string;
  /** The last number of the paragraph above; `null`: it counts nothing. */
  private last: number | null = null;

  constructor(text: string) {
    this.text = text;
  }

  add(block: Block): void {
    if (block.type === "list") {
      if (!this.counted(block) && !this.goesOn(block)) this.list(block);
      return;
    }
    this.last = block.type === "paragraph" ? lastNumber(block.lines, this.last) : null;
    this.blocks.push(block);
  }

  /**
   * `1. 甲` with bullets one or two spaces deep and then `2. 乙`: Markdown ends the list of numbers at the bullets,
   * and may fold the next number into the last of them. Whether that is so; then the bullets stand below their numbers.
   */
  private counted(list: List): boolean {
    const before = this.blocks.at(-1);
    if (list.ordered || before?.type !== "list" || !before.ordered) return false;
    const items = [...before.items];
    let bullets: ListItem[] = [];
    const nest = (): void => {
      const last = items.at(-1);
      if (!last || bullets.length === 0) return;
      items[items.length - 1] = { ...last, blocks: [...last.blocks, { ...list, items: bullets }] };
      bullets = [];
    };
    for (const item of list.items) {
      const at = item.lines.findIndex((line, index) => index > 0 && this.isCounted(line, items));
      if (at === -1) {
        bullets.push(item);
        continue;
      }
      bullets.push({ ...item, lines: item.lines.slice(0, at), blocks: [] });
      nest();
      append(items, numberedItems(item, at));
    }
    const isBelow = this.indent(list.span.from) > this.indent(before.span.from);
    if (items.length === before.items.length && !isBelow) return false;
    nest();
    this.blocks[this.blocks.length - 1] = { ...before, items };
    return true;
  }

  /** `2. 乙` behind bullets that stand below `1. 甲` by now: whether it counts on, and is of that list. */
  private goesOn(list: List): boolean {
    const before = this.blocks.at(-1);
    if (!list.ordered || before?.type !== "list" || !before.ordered) return false;
    const last = before.items.at(-1);
    const next = (last?.number ?? Number.NaN) + 1;
    if (last?.blocks.at(-1)?.type !== "list" || list.items[0]?.number !== next) return false;
    if (this.indent(list.span.from) !== this.indent(before.span.from)) return false;
    this.blocks[this.blocks.length - 1] = { ...before, items: [...before.items, ...list.items] };
    return true;
  }

  /** Whether a line at the margin has the number that follows on the last of these items. */
  private isCounted(line: PlainText, items: readonly ListItem[]): boolean {
    const last = items.at(-1)?.number;
    return (
      last != null &&
      COUNTED.test(line.value) &&
      numbered(line).number === last + 1 &&
      this.margin(line) === 0
    );
  }

  private list(list: List): void {
    let items: ListItem[] = [];
    const flush = (): void => {
      if (items.length > 0) this.blocks.push({ ...list, items });
      items = [];
    };
    for (const item of list.items) {
      const cut = this.cut(item, this.columnOf(item));
      items.push(cut?.kept ?? item);
      if (!cut) continue;
      flush();
      for (const block of cut.rest) this.add(block);
    }
    flush();
  }

  /** An item without what counts on, and that; `null`: all of it is the item's. */
  private cut(
    item: ListItem,
    column: number,
  ): { readonly kept: ListItem; readonly rest: readonly Block[] } | null {
    const { lines: written } = item;
    const at =
      written.length > 1
        ? written.findIndex((line, index) => index > 0 && this.countsOn(line, column))
        : -1;
    if (at > 0) {
      const lines = item.lines.slice(at);
      const rest: Block = { type: "paragraph", lines, span: item.span };
      return {
        kept: { ...item, lines: item.lines.slice(0, at), blocks: [] },
        rest: [rest, ...item.blocks],
      };
    }
    for (const [index, block] of item.blocks.entries()) {
      if (block.type !== "list") continue;
      for (const [below, nested] of block.items.entries()) {
        const found = this.cut(nested, column);
        if (!found) continue;
        const kept = { ...block, items: [...block.items.slice(0, below), found.kept] };
        const others = block.items.slice(below + 1);
        const more: readonly Block[] = others.length > 0 ? [{ ...block, items: others }] : [];
        return {
          kept: { ...item, blocks: [...item.blocks.slice(0, index), kept] },
          rest: [...found.rest, ...more, ...item.blocks.slice(index + 1)],
        };
      }
    }
    return null;
  }

  private countsOn(line: PlainText, column: number): boolean {
    const { number } = numbered(line);
    const isNext = number !== null && this.last !== null && number === this.last + 1;
    return (isNext || line.bold || isOfHead(line)) && this.margin(line) < column;
  }

  /** Where an item's own text begins. */
  private columnOf({ lines: [first] }: ListItem): number {
    return first ? this.margin(first) : 0;
  }

  private margin({ span: { from } }: PlainText): number {
    return from - this.text.lastIndexOf("\n", from - 1) - 1;
  }

  /** How far the line that a place stands on is moved in. */
  private indent(at: number): number {
    const start = this.text.lastIndexOf("\n", at - 1) + 1;
    return /^[ \t]*/.exec(this.text.slice(start, start + DEEPEST))?.[0].length ?? 0;
  }
}

/** Nobody moves a list in further. */
const DEEPEST = 40;

const COUNTED = /^\d{1,2}[.)]\s/;

/** The lines of an item from one of them on, as items by their numbers; what is nested is the last one's. */
function numberedItems({ lines, blocks, span }: ListItem, from: number): readonly ListItem[] {
  const items: ListItem[] = [];
  for (const line of lines.slice(from)) {
    const { number, length } = numbered(line);
    const last = items.at(-1);
    const isNext = COUNTED.test(line.value) && (!last || number === (last.number ?? 0) + 1);
    if (isNext)
      items.push({
        ...{ number, span, checked: null, box: null },
        lines: [part(line, length)],
        blocks: [],
      });
    else if (last) items[items.length - 1] = { ...last, lines: [...last.lines, line] };
  }
  const last = items.at(-1);
  return last ? [...items.slice(0, -1), { ...last, blocks }] : items;
}

/** `主持人：王芳` is about the meeting; 时间：… may be an action's. */
function isOfHead(line: PlainText): boolean {
  const colon = line.value.slice(0, LONGEST_LABEL).search(/[:：]/);
  return colon > 1 && headOf(line.value.slice(0, colon)) !== null && labelled(line) === null;
}

const LONGEST_LABEL = 20;

function lastNumber(lines: readonly PlainText[], before: number | null): number | null {
  const last = lines.findLast((line) => numbered(line).number !== null);
  // Text between the topics counts nothing, and they go on behind it.
  return last ? numbered(last).number : before;
}
