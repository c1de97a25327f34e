import type { Block, ListItem } from "../markdown/blocks.ts";
import type { PlainText } from "../markdown/plain-text.ts";
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
      this.list(block);
      return;
    }
    this.last = block.type === "paragraph" ? lastNumber(block.lines, this.last) : null;
    this.blocks.push(block);
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
