import { cleanLine, cleanText } from "../clean.ts";

/** Octets of a line without its line end (RFC 5545, 3.1). */
const longest = 75;

/** A property whose value holds nothing that would need escaping: a date, a number, an address. */
export function valueLine(name: string, value: string, parameters: Parameters = {}): string {
  const written = Object.entries(parameters).map(([key, text]) => `;${key}=${parameter(text)}`);
  return `${name}${written.join("")}:${cleanLine(value)}`;
}

/** A property with free text (RFC 5545, 3.3.11), over several lines if it likes. */
export function textLine(name: string, text: string): string {
  const escaped = cleanText(text)
    .trim()
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
  return `${name}:${escaped}`;
}

/** Free text as it was before it was escaped, on one line. */
export const unescapedText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, character: string) =>
    character.toLowerCase() === "n" ? " " : character,
  );

export type Parameters = Readonly<Record<string, string>>;

/**
 * There is no way to write a quotation mark in a parameter that every program reads, nor a `^`,
 * which RFC 6868 made the beginning of an escape and older programs show, nor a backslash, which some
 * take for one before a quotation mark.
 */
function parameter(text: string): string {
  const safe = cleanLine(text).replace(/["^\\]/g, "'");
  return /[:;,]/.test(safe) ? `"${safe}"` : safe;
}

/** Lines as an iCalendar file: folded, each with CRLF, the last one too. */
export function calendarFile(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** Folds between characters: a line counts in octets, and half a character is none. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let room = longest;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (octets > room) {
      folded += "\r\n ";
      room = longest - 1;
    }
    folded += character;
    room -= octets;
  }
  return folded;
}

/** The lines of an iCalendar file as they were before folding. */
export function unfolded(file: string): readonly string[] {
  return file
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
}
