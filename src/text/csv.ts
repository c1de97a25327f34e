/** Text for a file that is no terminal: without control characters and half characters. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu, "")
    .toWellFormed();
}

/** A cell of RFC 4180: with quotation marks where needed. */
export const csvCell = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * A spreadsheet takes what begins with these for a formula, and would run it; an apostrophe makes it
 * text. Numbers below zero stay numbers.
 */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) && !/^-\d+$/.test(cell)
    ? `'${cell}`
    : cell;
}
