/** A half-open range of UTF-16 offsets into {@link Source.text}. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A value and the place in the file it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** 1-based line and column, the column in UTF-16 units as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file's text as it was read: without a byte order mark, line ends as they are. */
export interface Source {
  /** As the user would write it; `-` or the name given for standard input. */
  readonly file: string;
  readonly text: string;
  readonly encoding: "utf-8" | "gb18030";
}

let latest: { readonly source: Source; readonly starts: readonly number[] } | null = null;

/** Findings come file by file, so that only the latest file's lines need be known. */
function startsOf(source: Source): readonly number[] {
  if (latest?.source === source) return latest.starts;
  const starts = [0];
  const { text } = source;
  if (text.includes("\r")) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  } else {
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
      starts.push(at + 1);
  }
  latest = { source, starts };
  return starts;
}

/** Where an offset is; offsets past the end give the position after the last character. */
export function positionAt(source: Source, offset: number): Position {
  const starts = startsOf(source);
  const inside = Math.min(Math.max(offset, 0), source.text.length);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
}

/** The line end a file uses, going by its first. */
export function lineEndOf(text: string): "\n" | "\r\n" {
  return /\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n";
}

/** The text of a 1-based line, without its line end. */
export function lineAt(source: Source, line: number): string {
  const starts = startsOf(source);
  const from = starts[line - 1] ?? source.text.length;
  return source.text.slice(from, starts[line] ?? source.text.length).replace(/[\r\n]{1,2}$/, "");
}

function hasTooManyLines(bytes: Uint8Array): boolean {
  if (bytes.length <= MOST_LINES) return false;
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1))
    if (++lines > MOST_LINES) return true;
  return false;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Why bytes could not be read as text. */
export type DecodeFailure = "binary" | "utf-16" | "unknown-encoding" | "too-many-lines";

/** The minutes of a whole year have a hundredth of it; a file of millions of lines keeps a build for hours. */
const MOST_LINES = 200_000;

/**
 * Bytes to text. UTF-8 first; then GB18030, the usual encoding of Chinese Windows, if the bytes
 * look like Chinese text; anything else is refused rather than guessed.
 */
export function decode(file: string, bytes: Uint8Array): Source | DecodeFailure {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return "utf-16";
  if (bytes.includes(0)) return "binary";
  if (hasTooManyLines(bytes)) return "too-many-lines";
  try {
    return { file, text: utf8.decode(bytes), encoding: "utf-8" };
  } catch {
    if (!looksLikeGb18030(bytes)) return "unknown-encoding";
  }
  try {
    return {
      file,
      text: new TextDecoder("gb18030", { fatal: true }).decode(bytes),
      encoding: "gb18030",
    };
  } catch {
    return "unknown-encoding";
  }
}

/**
 * Western single-byte text decodes as GB18030 too, into nonsense. In Chinese text nearly every
 * two-byte character has both bytes at or above 0xA1 (GB 2312); in Western text an accented letter
 * is mostly followed by ASCII.
 */
function looksLikeGb18030(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    pairs++;
    if ((bytes[i] ?? 0) >= 0xa1 && (bytes[i + 1] ?? 0) >= 0xa1) common++;
    i++;
  }
  return common / pairs >= 0.8;
}
