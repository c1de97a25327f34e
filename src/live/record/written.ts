/** More than anybody types in one go, and little enough to be read. */
export const LONGEST = 4000;

/** What is typed, on one line. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** What makes Markdown say something else than its letters. */
const MARKUP = /[\\`*_[\]<>&|~#!$^]|^(?:[-+]|\d{1,9}[.)])(?=\s)/g;

/**
 * The ways in which a text can be written so that Markdown says the same: as it is typed where that
 * works, else with its marks escaped.
 */
export function waysToWrite(text: string): readonly string[] {
  const escaped = text.replace(MARKUP, (mark) =>
    mark.length > 1 ? mark.replace(/[.)]$/, "\\$&") : `\\${mark}`,
  );
  return escaped === text ? [text] : [text, escaped];
}

/** The same for a cell of a table, in which a bar is never as typed. */
export const waysToWriteCell = (text: string): readonly string[] =>
  waysToWrite(text).map((way) =>
    way.replace(/\\.|\|/g, (found) => (found === "|" ? "\\|" : found)),
  );
