import stringWidth from "fast-string-width";

/** Whether a report is of the kind its name says, and has something in it. */

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const isJson = (text) => parsed(text) !== null;

export const isSarif = (text) => {
  const log = parsed(text);
  return log?.version === "2.1.0" && log.runs[0].results.length > 0;
};

export const isJunit = (text) => /<testsuites?[\s>]/.test(text) && /<(failure|error)/.test(text);

export const isGitlab = (text) => {
  const entries = parsed(text);
  return Array.isArray(entries) && entries.some((entry) => entry.fingerprint && entry.location);
};

/** A line of carets that begins, as wide as letters are on a terminal, below `marked`, at most a line in between. */
export function caretIsBelow(text, marked) {
  const lines = text.split("\n");
  const isBelow = (above, caret) => {
    const at = (above ?? "").indexOf(marked);
    const before = (line, end) => stringWidth(line.slice(0, end));
    return at >= 0 && before(caret, caret.search(/[\^~]/)) === before(above, at);
  };
  return lines.some(
    (line, i) =>
      /^[\s|│]*[\^~]/.test(line) && (isBelow(lines[i - 1], line) || isBelow(lines[i - 2], line)),
  );
}
