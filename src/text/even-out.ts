/**
 * Puts right what the Markdown parser would stumble over, without changing the length, so that every offset
 * stays true. It ends lines at `\n` only. It takes no table whose second line ends in white space:
 * there the last bar changes places with the space behind it.
 */
export function evenOut(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n/g, " \n").replace(/\r/g, "\n") : text;
  return lines.replace(/([-:][ \t]*)\|([ \t]+)(?=\n|$)/g, "$1$2|");
}
