import type { TreeCursor } from "@lezer/common";
import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { ParsedText } from "./markdown.ts";
import type { Located } from "./types.ts";

/** One line of text with its markup taken off, and the way back from it to the file. */
export interface PlainText extends Located<string> {
  /** Pairs: an offset into `value`, the offset in the file it came from; ascending. */
  readonly pieces: readonly number[];
  /** All of it is strong. */
  readonly bold: boolean;
}

/** `value.slice(from, to)` without the white space around it, with its own span. */
export function part(text: PlainText, from: number, to = text.value.length): PlainText {
  const raw = text.value.slice(from, to);
  const value = raw.trim();
  const start = from + (raw.length - raw.trimStart().length);
  const first = sourceOffset(text, start);
  const last = value === "" ? first : sourceOffset(text, start + value.length - 1) + 1;
  const pieces = [0, first];
  for (let i = 0; i < text.pieces.length; i += 2) {
    const at = (text.pieces[i] ?? 0) - start;
    if (at > 0 && at < value.length) pieces.push(at, text.pieces[i + 1] ?? 0);
  }
  return { value, span: { from: first, to: last }, pieces, bold: text.bold };
}

/** The parts of a line between separators of one character, empty ones included. */
export function splitAt(text: PlainText, separator: RegExp): readonly PlainText[] {
  let at = 0;
  return text.value.split(separator).map((piece) => {
    const entry = part(text, at, at + piece.length);
    at += piece.length + 1;
    return entry;
  });
}

function sourceOffset(text: PlainText, offset: number): number {
  let found = 0;
  for (let i = 2; i < text.pieces.length && (text.pieces[i] ?? 0) <= offset; i += 2) found = i;
  return (text.pieces[found + 1] ?? 0) + offset - (text.pieces[found] ?? 0);
}

/** Marks and targets that are not text. `URL` is one only inside a link. */
const MARKUP = new Set([
  "HeaderMark",
  "EmphasisMark",
  "StrikethroughMark",
  "CodeMark",
  "LinkMark",
  "LinkTitle",
  "LinkLabel",
  "QuoteMark",
  "TaskMarker",
  "Comment",
  "ProcessingInstruction",
]);

/**
 * The lines of an inline container: links become their text, images their alternative text,
 * entities and escapes their character; comments and tags go. `br` is what a `<br>` becomes;
 * a line end always ends the line.
 */
export function inlineLines(
  parsed: ParsedText,
  cursor: TreeCursor,
  br: "\n" | " ",
): readonly PlainText[] {
  const out = new LineBuilder(parsed);
  collect(out, cursor, br);
  return out.finish();
}

/** `brackets`: those of a link that is none, kept as text. */
function collect(out: LineBuilder, cursor: TreeCursor, br: "\n" | " ", brackets = false): void {
  const parent = cursor.name;
  const end = cursor.to;
  let at = cursor.from;
  const strong = parent === "StrongEmphasis";
  if (strong) out.strongDepth++;
  if (cursor.firstChild()) {
    do {
      out.source(at, cursor.from);
      if (brackets && cursor.name.startsWith("Link")) out.source(cursor.from, cursor.to);
      else take(out, cursor, parent, br);
      at = cursor.to;
    } while (cursor.nextSibling());
    cursor.parent();
  }
  out.source(at, end);
  if (strong) out.strongDepth--;
}

function take(out: LineBuilder, cursor: TreeCursor, parent: string, br: "\n" | " "): void {
  const name = cursor.name;
  if ((name === "Link" || name === "Image") && !isLink(out.parsed, cursor)) {
    collect(out, cursor, br, true);
    return;
  }
  if (MARKUP.has(name) || (name === "URL" && (parent === "Link" || parent === "Image"))) return;
  switch (name) {
    case "Escape":
      out.source(cursor.from + 1, cursor.to);
      return;
    case "Entity":
      out.text(decodeEntity(out.parsed.body.slice(cursor.from, cursor.to)), cursor.from);
      return;
    case "HardBreak":
      out.source(cursor.to - 1, cursor.to);
      return;
    case "HTMLTag":
      if (/^<br\b/i.test(out.parsed.body.slice(cursor.from, cursor.to))) out.text(br, cursor.from);
      return;
    default:
      collect(out, cursor, br);
  }
}

/**
 * The parser takes every `[text]` for a link; without a target or a definition it is text in
 * brackets, such as `[15 min]`.
 */
function isLink({ body, definitions }: ParsedText, cursor: TreeCursor): boolean {
  let label = "";
  let hasTarget = false;
  if (cursor.firstChild()) {
    do {
      if (cursor.name === "LinkLabel") label = body.slice(cursor.from + 1, cursor.to - 1);
      else if (cursor.name === "LinkMark" && body[cursor.from] === "(") hasTarget = true;
    } while (!hasTarget && cursor.nextSibling());
    cursor.parent();
  }
  if (hasTarget || definitions.size === 0) return hasTarget;
  const text = body.slice(cursor.from, cursor.to).replace(/^!/, "");
  const shortcut = text.slice(1, text.endsWith("[]") ? -3 : -1);
  return definitions.has(definitionKey(label.trim() === "" ? shortcut : label));
}

/** How the labels of link definitions are compared (CommonMark 0.31, 4.7). */
export function definitionKey(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}

function decodeEntity(entity: string): string {
  const numeric = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));$/i.exec(entity);
  if (!numeric) return decodeNamedCharacterReference(entity.slice(1, -1)) || entity;
  const code = Number.parseInt(numeric[1] ?? numeric[2] ?? "", numeric[1] ? 16 : 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

/** Gathers text with its offsets, and cuts it into lines. */
class LineBuilder {
  readonly parsed: ParsedText;
  strongDepth = 0;
  private readonly lines: PlainText[] = [];
  private value = "";
  private pieces: number[] = [];
  private weak = false;

  constructor(parsed: ParsedText) {
    this.parsed = parsed;
  }

  /** Text as it stands between two offsets of the body. */
  source(from: number, to: number): void {
    let at = from;
    while (at < to) {
      const newline = this.parsed.body.indexOf("\n", at);
      const stop = newline === -1 || newline >= to ? to : newline;
      if (stop > at) this.text(this.parsed.body.slice(at, stop), at);
      if (stop < to) this.endLine();
      at = stop < to ? stop + 1 : stop;
    }
  }

  /** Text that stands for what is at `offset` of the body. */
  text(text: string, offset: number): void {
    if (text === "\n") {
      this.endLine();
      return;
    }
    if (this.strongDepth === 0 && text.trim() !== "") this.weak = true;
    this.pieces.push(this.value.length, offset + this.parsed.base);
    this.value += text;
  }

  private endLine(): void {
    const whole = {
      value: this.value,
      pieces: this.pieces,
      span: { from: 0, to: 0 },
      bold: !this.weak,
    };
    if (this.value.trim() !== "") this.lines.push(part(whole, 0));
    this.value = "";
    this.pieces = [];
    this.weak = false;
  }

  finish(): readonly PlainText[] {
    this.endLine();
    return this.lines;
  }
}
