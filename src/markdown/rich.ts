import type { TreeCursor } from "@lezer/common";
import { evenOut } from "../text/even-out.ts";
import { markdown } from "./grammar.ts";
import { decodeEntity, definitionKey } from "./inline-text.ts";
import type { RichBlock, RichItem, RichLine, RichRow, Run } from "./rich-blocks.ts";
import type { Span } from "./source.ts";

/** The body of a file from `from` on with all that is in it, for whoever shows it to somebody. */
export function readRich(text: string, from: number): readonly RichBlock[] {
  const body = evenOut(text.slice(from));
  const tree = markdown.parse(body);
  const targets = new Map<string, string>();
  if (body.includes("]:"))
    tree.iterate({
      enter: ({ name, node }) => {
        const [label, url] = [node.getChild("LinkLabel"), node.getChild("URL")];
        if (name !== "LinkReference" || !label || !url) return;
        const key = definitionKey(body.slice(label.from + 1, label.to - 1));
        if (!targets.has(key)) targets.set(key, body.slice(url.from, url.to));
      },
    });
  return new Reader(body, from, targets).blocks(tree.cursor());
}

type Marks = Pick<Run, "strong" | "struck" | "url">;

const unmarked: Marks = { strong: false, struck: false, url: null };

/** Marks that are seen no more. */
const MARKS =
  /^(?:.*Mark|TaskMarker|LinkTitle|LinkLabel|TableDelimiter|Comment|ProcessingInstruction)$/;

class Reader {
  private readonly body: string;
  private readonly base: number;
  private readonly targets: ReadonlyMap<string, string>;

  constructor(body: string, base: number, targets: ReadonlyMap<string, string>) {
    this.body = body;
    this.base = base;
    this.targets = targets;
  }

  blocks(cursor: TreeCursor): RichBlock[] {
    const found: RichBlock[] = [];
    if (!cursor.firstChild()) return found;
    do {
      const block = this.block(cursor);
      if (block) found.push(block);
    } while (cursor.nextSibling());
    cursor.parent();
    return found;
  }

  private block(cursor: TreeCursor): RichBlock | null {
    const { name } = cursor;
    const span = this.span(cursor.from, cursor.to);
    if (/^(?:ATX|Setext)Heading/.test(name))
      return { type: "heading", lines: this.lines(cursor), span };
    switch (name) {
      case "Paragraph":
      case "Task":
        return { type: "paragraph", lines: this.lines(cursor), span };
      case "OrderedList":
      case "BulletList":
        return { type: "list", items: this.items(cursor), span };
      case "Table":
        return { type: "table", rows: this.rows(cursor), span };
      case "Blockquote":
        return { type: "quote", blocks: this.blocks(cursor), span };
      case "FencedCode":
      case "CodeBlock":
        return { type: "code", text: this.code(cursor), span };
      case "HTMLBlock":
        return { type: "html", text: this.body.slice(cursor.from, cursor.to), span };
      default:
        return null;
    }
  }

  private items(cursor: TreeCursor): RichItem[] {
    const items: RichItem[] = [];
    if (!cursor.firstChild()) return items;
    do {
      if (cursor.name !== "ListItem") continue;
      const { from, to } = cursor;
      const mark = /^\s*(\d{1,9})[.)]/.exec(this.body.slice(from, from + 12))?.[1];
      const box = cursor.node.getChild("Task")?.getChild("TaskMarker");
      items.push({
        number: mark === undefined ? null : Number(mark),
        checked: box ? /x/i.test(this.body.slice(box.from, box.to)) : null,
        blocks: this.blocks(cursor),
        span: this.span(from, to),
      });
    } while (cursor.nextSibling());
    cursor.parent();
    return items;
  }

  /** The parser leaves out empty cells; they are what stands between two delimiters with nothing in it. */
  private rows(cursor: TreeCursor): RichRow[] {
    const rows: RichRow[] = [];
    if (!cursor.firstChild()) return rows;
    do {
      if (cursor.name === "TableHeader" || cursor.name === "TableRow")
        rows.push(this.cells(cursor));
    } while (cursor.nextSibling());
    cursor.parent();
    return rows;
  }

  private cells(cursor: TreeCursor): RichRow {
    const cells: (readonly RichLine[])[] = [];
    const start = cursor.from;
    let cell: readonly RichLine[] | null = null;
    if (!cursor.firstChild()) return cells;
    do {
      if (cursor.name === "TableCell") cell = this.lines(cursor);
      else if (cursor.name === "TableDelimiter") {
        if (cursor.from > start) cells.push(cell ?? []);
        cell = null;
      }
    } while (cursor.nextSibling());
    cursor.parent();
    if (cell) cells.push(cell);
    return cells;
  }

  /** The text of a block of code, without its fences and without the marks of what it stands in. */
  private code(cursor: TreeCursor): string {
    let text = "";
    if (!cursor.firstChild()) return text;
    do {
      if (cursor.name === "CodeText") text += this.body.slice(cursor.from, cursor.to);
    } while (cursor.nextSibling());
    cursor.parent();
    return text;
  }

  private lines(cursor: TreeCursor): readonly RichLine[] {
    const runs: Run[] = [];
    this.collect(cursor, unmarked, runs);
    const lines: Run[][] = [[]];
    for (const run of runs) {
      if (run.kind === "break") lines.push([]);
      else lines.at(-1)?.push(run);
    }
    return lines.filter((line) => line.some(({ text, url }) => text.trim() !== "" || url !== null));
  }

  private collect(cursor: TreeCursor, marks: Marks, out: Run[]): void {
    const { to } = cursor;
    let at = cursor.from;
    if (cursor.firstChild()) {
      do {
        this.text(at, cursor.from, marks, out);
        this.take(cursor, marks, out);
        at = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.text(at, to, marks, out);
  }

  private take(cursor: TreeCursor, marks: Marks, out: Run[]): void {
    const { name, from, to } = cursor;
    const written = this.body.slice(from, to);
    switch (name) {
      case "StrongEmphasis":
        this.collect(cursor, { ...marks, strong: true }, out);
        break;
      case "Strikethrough":
        this.collect(cursor, { ...marks, struck: true }, out);
        break;
      case "Link":
      case "Image":
        this.link(cursor, marks, out);
        break;
      case "Escape":
        this.add("text", written.slice(1), from, to, marks, out);
        break;
      case "Entity":
        this.add("text", decodeEntity(written), from, to, marks, out);
        break;
      case "HardBreak":
        this.add("break", "\n", from, to, marks, out);
        break;
      case "HTMLTag": {
        const isBreak = /^<br\b/i.test(written);
        this.add(isBreak ? "break" : "tag", written, from, to, marks, out);
        break;
      }
      case "InlineCode": {
        const ticks = /^`+/.exec(written)?.[0].length ?? 0;
        const code = written.slice(ticks, written.length - ticks).split("\n");
        this.add("code", code.map((line) => line.trim()).join(" "), from, to, marks, out);
        break;
      }
      default:
        if (!MARKS.test(name)) this.collect(cursor, marks, out);
    }
  }

  private link(cursor: TreeCursor, marks: Marks, out: Run[]): void {
    const { from, to, name } = cursor;
    const [open, close] = cursor.node.getChildren("LinkMark");
    const label = { from: open?.to ?? from, to: close?.from ?? to };
    const target = this.target(cursor, this.body.slice(label.from, label.to));
    if (target === null) {
      this.add("text", this.body.slice(from, to), from, to, marks, out);
      return;
    }
    const inside = { ...marks, url: plain(target.replace(/^<|>$/g, "")) };
    if (name === "Image") {
      this.add("image", plain(this.body.slice(label.from, label.to)), from, to, inside, out);
      return;
    }
    const count = out.length;
    this.labelOf(cursor, label, inside, out);
    if (out.length === count) this.add("text", "", from, to, inside, out);
  }

  /** The parser takes every `[text]` for a link; without a target it is text in brackets, such as `[15 min]`. */
  private target({ node }: TreeCursor, text: string): string | null {
    const opening = node.getChildren("LinkMark").find((mark) => this.body[mark.from] === "(");
    const url = opening?.nextSibling;
    if (opening) return url?.name === "URL" ? this.body.slice(url.from, url.to) : "";
    const label = node.getChild("LinkLabel");
    const named = label ? this.body.slice(label.from + 1, label.to - 1).trim() : "";
    return this.targets.get(definitionKey(named === "" ? text : named)) ?? null;
  }

  private labelOf(cursor: TreeCursor, label: Span, marks: Marks, out: Run[]): void {
    let at = label.from;
    if (cursor.firstChild()) {
      do {
        if (cursor.from < at) continue;
        if (cursor.from >= label.to) break;
        this.text(at, cursor.from, marks, out);
        this.take(cursor, marks, out);
        at = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.text(at, label.to, marks, out);
  }

  private text(from: number, to: number, marks: Marks, out: Run[]): void {
    let at = from;
    for (const [index, line] of this.body.slice(from, to).split("\n").entries()) {
      if (index > 0) {
        this.add("break", "\n", at, at + 1, marks, out);
        at++;
      }
      if (line !== "") this.add("text", line, at, at + line.length, marks, out);
      at += line.length;
    }
  }

  private add(
    kind: Run["kind"],
    text: string,
    from: number,
    to: number,
    marks: Marks,
    out: Run[],
  ): void {
    out.push({ kind, text, ...marks, span: this.span(from, to) });
  }

  private span(from: number, to: number): Span {
    return { from: from + this.base, to: to + this.base };
  }
}

function plain(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&#?[A-Za-z0-9]{1,31};/g, decodeEntity)
    .replace(/\s+/g, " ")
    .trim();
}
