/** List and quote marks at the start of one line, more of them than anybody means. */
const TOO_DEEP = /^((?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){60})([-+*>.)\d \t]+)/gm;

/**
 * Puts right what the Markdown parser would stumble over, without changing the length, so that every offset
 * stays true. It ends lines at `\n` only. It takes no table whose second line ends in white space:
 * there the last bar changes places with the space behind it. And its time grows with the square of
 * how deep a line nests lists: past any sense, marks become text.
 */
export function evenOut(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n/g, " \n").replace(/\r/g, "\n") : text;
  return lines
    .replace(/([-:][ \t]*)\|([ \t]+)(?=\n|$)/g, "$1$2|")
    .replace(TOO_DEEP, (_, kept: string, rest: string) => kept + "x".repeat(rest.length));
}
