/**
 * Characters that never belong in a mail: C0 and C1 controls, the bidirectional controls that can
 * make a text read as something else, and the byte order mark.
 */
const unwanted = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text with such characters taken out, half surrogate pairs replaced, and only `\n` as line end. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(unwanted, "")
    .toWellFormed();
}

/** The same on one line, for headers, file names and the terminal. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

const breaksBefore = /[，。；：、！？,.;:!?…—]$/;

/**
 * Several lines as one that still reads well, as a table cell needs it: lines without a stop of
 * their own get a semicolon.
 */
export function joinLines(text: string): string {
  return cleanText(text)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .reduce((whole, line) => {
      if (whole === "") return line;
      const wide = /[\u2e80-\u9fff\uff00-\uffef]$/.test(whole);
      if (breaksBefore.test(whole)) return `${whole}${wide ? "" : " "}${line}`;
      return `${whole}${wide ? "；" : "; "}${line}`;
    }, "");
}
