import type { Located, Span } from "./source.ts";

/** One line of text with its markup taken off, and the way back from it to the file. */
export interface PlainText extends Located<string> {
  /** Pairs: an offset into `value`, the offset in the file it came from; ascending. */
  readonly pieces: readonly number[];
  /** All of it is strong. */
  readonly bold: boolean;
  /** All of it has a line through it. */
  readonly struck: boolean;
  /** All of it is what stands for a picture (alternative text), which says nothing itself. */
  readonly picture?: boolean;
  /** What was struck out of the line it is from, marks included; the text is what holds instead. */
  readonly former: readonly Located<string>[];
}

/** Of text nobody has struck anything out of. */
export const UNSTRUCK = { struck: false, former: [] } as const;

/** `value.slice(from, to)` without the white space around it, with its own span. */
export function part(text: PlainText, from: number, to = text.value.length): PlainText {
  const raw = text.value.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  // Pasted text has spaces without width, which nobody sees in front of a label.
  if (text.value.charCodeAt(start) === ZERO_WIDTH && start < to) return part(text, start + 1, to);
  return slice(text, start, start + raw.trim().length);
}

const ZERO_WIDTH = 0x200b;

/** White space included. */
function slice(text: PlainText, start: number, to: number): PlainText {
  const value = text.value.slice(start, to);
  const first = sourceOffset(text, start);
  const last = value === "" ? first : sourceOffset(text, start + value.length - 1) + 1;
  const pieces = [0, first];
  for (let i = 0; i < text.pieces.length; i += 2) {
    const at = (text.pieces[i] ?? 0) - start;
    if (at > 0 && at < value.length) pieces.push(at, text.pieces[i + 1] ?? 0);
  }
  const { bold, struck, former, picture = false } = text;
  const plain = { value, span: { from: first, to: last }, pieces, bold, struck, former };
  return picture ? { ...plain, picture } : plain;
}

/** The parts of a line between separators of one character, empty ones included. */
export function splitAt(text: PlainText, separator: RegExp): readonly PlainText[] {
  let at = 0;
  return text.value.split(separator).map((piece) => {
    at = text.value.indexOf(piece, at);
    const entry = part(text, at, at + piece.length);
    at += piece.length;
    return entry;
  });
}

function sourceOffset(text: PlainText, offset: number): number {
  let found = 0;
  for (let i = 2; i < text.pieces.length && (text.pieces[i] ?? 0) <= offset; i += 2) found = i;
  return (text.pieces[found + 1] ?? 0) + offset - (text.pieces[found] ?? 0);
}

/** How many signs of markup stand in the file where a place of the text is. */
export const setApartAt = (text: PlainText, at: number): number =>
  at < 1 || at >= text.value.length ? 0 : sourceOffset(text, at) - sourceOffset(text, at - 1) - 1;

/** What was struck out of a line, as a text of its own; `null`: nothing was. */
export function struckIn({ former, bold }: PlainText): PlainText | null {
  const [first] = former;
  const last = former.at(-1);
  if (!first || !last) return null;
  const value = former.map((one) => one.value).join(" ");
  const span = { from: first.span.from, to: last.span.to };
  const at = first.span.from + STRIKE.length;
  return { value, span, pieces: [0, at], bold, struck: true, former: [] };
}

const STRIKE = "~~";

/** Lines as one text; each keeps the way back to its own place. A function says what stands between two. */
export function joinLines(
  lines: readonly PlainText[],
  at: number,
  separator: string | ((before: PlainText, after: PlainText) => string),
): PlainText {
  const [first, ...rest] = lines;
  if (!first) return emptyAt(at);
  if (rest.length === 0) return first;
  let value = first.value;
  const pieces = [...first.pieces];
  for (const [before, line] of rest.entries()) {
    value += typeof separator === "string" ? separator : separator(lines[before] ?? first, line);
    for (let i = 0; i < line.pieces.length; i += 2) {
      pieces.push((line.pieces[i] ?? 0) + value.length, line.pieces[i + 1] ?? 0);
    }
    value += line.value;
  }
  const last = rest.at(-1) ?? first;
  return {
    value,
    span: { from: first.span.from, to: last.span.to },
    pieces,
    bold: lines.every((line) => line.bold),
    struck: lines.every((line) => line.struck),
    former: lines.flatMap((line) => line.former),
  };
}

/** No text, at a place. */
export function emptyAt(offset: number): PlainText {
  const span = { from: offset, to: offset };
  return { value: "", span, pieces: [0, offset], bold: false, ...UNSTRUCK };
}

const NOTE_LINK = /(?<!!)\[\[(?!\s|\d{4}-\d\d-\d\d\]\])([^\][\n]{1,120})\]\](?!\()/g;

/**
 * Without the marks of `[[Ann Lee]]` and `[[plans/launch|the plan]]`, as notes link one another; of a
 * day the marks stay, they say what it is.
 */
export function withoutNoteLinks(text: PlainText): PlainText {
  if (!text.value.includes("[[")) return text;
  const kept: PlainText[] = [];
  let done = 0;
  for (const { 0: link, 1: target = "", index } of text.value.matchAll(NOTE_LINK)) {
    const bar = target.lastIndexOf("|") + 1;
    kept.push(slice(text, done, index), slice(text, index + 2 + bar, index + link.length - 2));
    done = index + link.length;
  }
  if (done === 0) return text;
  const { span } = text;
  return { ...joinLines([...kept, slice(text, done, text.value.length)], span.from, ""), span };
}

/** `**Roof** -`: a dash behind a bold title makes it no less bold. */
const ENDS_TITLE = /^\s?[–—-]\s*$/;

/** `~~Icons~~ → next week`, `~~Free tier~~ (moved to Friday)`: the line is given up, and the rest says where to. */
function isAllStruck(
  struck: ReadonlyArray<{ readonly from: number; readonly to: number }>,
  value: string,
  left: string,
): boolean {
  const [first] = struck;
  const words = first && value.slice(first.from, first.to);
  const isFirst = first && !/[\p{L}\p{N}]/u.test(value.slice(0, first.from).replace(NUMBER, ""));
  if (!words || !isFirst || /\d/.test(words)) return false;
  return /^\s*(?:[→⇒➔➜➡]|[-=]>)/u.test(left) || /^\s*[(（][^()（）]*[)）]\s*$/.test(left);
}

const NUMBER = /^\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．)）、]/;

/** Gathers text with its offsets, and cuts it into lines. */
export class LineBuilder {
  readonly body: string;
  readonly inCell: boolean;
  private readonly base: number;
  strongDepth = 0;
  /** What is added now is a picture's alternative text. */
  inPicture = false;
  /** Where in the body what is added now has a line through it, marks included. */
  striking: Span | null = null;
  private readonly lines: PlainText[] = [];
  private value = "";
  private pieces: number[] = [];
  private weak = false;
  private hasPicture = false;
  private hasWords = false;
  /** Where the line's text has a line through it, and the mark that draws it. */
  private struck: { readonly from: number; readonly to: number; readonly mark: Span }[] = [];

  /** `base` is the offset of `body` in the file; `inCell`: the text is that of a table's cell. */
  constructor(body: string, base: number, inCell: boolean) {
    this.body = body;
    this.base = base;
    this.inCell = inCell;
  }

  /** Text as it stands between two offsets of the body. */
  source(from: number, to: number): void {
    // Cut out first: a search in the body would run to its next line end for every cell of a table.
    const text = this.body.slice(from, to);
    let at = 0;
    while (at < text.length) {
      const newline = text.indexOf("\n", at);
      const stop = newline === -1 ? text.length : newline;
      if (stop > at) this.text(text.slice(at, stop), from + at);
      if (newline !== -1) this.endLine();
      at = stop + 1;
    }
  }

  /** Text that stands for what is at `offset` of the body. */
  text(text: string, offset: number): void {
    if (text === "\n") {
      this.endLine();
      return;
    }
    const isBlank = text.trim() === "" || (text.length === 1 && text.charCodeAt(0) === ZERO_WIDTH);
    if (this.strongDepth === 0 && !isBlank && !ENDS_TITLE.test(text)) this.weak = true;
    if (this.inPicture) this.hasPicture = true;
    else if (!isBlank) this.hasWords = true;
    const from = this.value.length;
    this.pieces.push(from, offset + this.base);
    this.value += text;
    if (this.striking) this.struck.push({ from, to: this.value.length, mark: this.striking });
  }

  private endLine(): void {
    const struckOut = this.struck.length > 0 ? this.dropStruck() : UNSTRUCK;
    const whole = {
      value: this.value,
      pieces: this.pieces,
      span: { from: 0, to: 0 },
      bold: !this.weak,
      ...struckOut,
      ...(this.hasPicture && !this.hasWords ? { picture: true } : {}),
    };
    if (this.value.trim() !== "") this.lines.push(part(whole, 0));
    this.value = "";
    this.pieces = [];
    this.weak = false;
    this.hasPicture = false;
    this.hasWords = false;
  }

  /** `~~1 March~~ 15 March` says the 15th; a line that is struck out as a whole says what was there. */
  private dropStruck(): Pick<PlainText, "struck" | "former"> {
    const { struck, value, pieces } = this;
    this.struck = [];
    const starts = new Set(struck.map(({ from }) => from));
    const kept = [...pieces.keys()].filter((i) => i % 2 === 0 && !starts.has(pieces[i] ?? 0));
    const segments = kept.map((i) => value.slice(pieces[i], pieces[i + 2] ?? value.length));
    // Of `2. ~~Chairs~~` nothing is left but its number.
    const left = segments.join("").replace(NUMBER, "");
    if (!/[\p{L}\p{N}]/u.test(left)) return { struck: true, former: [] };
    if (!this.inCell && isAllStruck(struck, value, left)) return { struck: true, former: [] };
    this.value = "";
    this.pieces = [];
    for (const [at, segment] of segments.entries()) {
      this.pieces.push(this.value.length, pieces[(kept[at] ?? 0) + 1] ?? 0);
      this.value += segment;
    }
    return { struck: false, former: this.formerIn(struck, value) };
  }

  /** One for each mark, however many pieces its text came in. */
  private formerIn(struck: LineBuilder["struck"], value: string): readonly Located<string>[] {
    const former = new Map<Span, string>();
    for (const { from, to, mark } of struck)
      former.set(mark, (former.get(mark) ?? "") + value.slice(from, to));
    return [...former].map(([{ from, to }, text]) => ({
      value: text.trim(),
      span: { from: from + this.base, to: to + this.base },
    }));
  }

  finish(): readonly PlainText[] {
    this.endLine();
    return this.lines;
  }
}
