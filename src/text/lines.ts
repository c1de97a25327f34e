/** Several lines as one: a line end becomes a space, together with the white space around it. */
export function onOneLine(text: string): string {
  const [first = "", ...rest] = text.split(/[\r\n]+/);
  const last = rest.pop();
  if (last === undefined) return text;
  const between = rest.map((line) => line.trim()).filter((line) => line !== "");
  return [first.trimEnd(), ...between, last.trimStart()].join(" ");
}

/**
 * Without the characters at the end that `edge`, the expression of one character, matches. A search
 * for several of them up to the end would start over at each one, and never end with a hostile text.
 */
export function withoutEnd(text: string, edge: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const isPair = /[\udc00-\udfff]/.test(text.charAt(end - 1)) && end > 1;
    const from = end - (isPair ? 2 : 1);
    if (!edge.test(text.slice(from, end))) break;
    end = from;
  }
  return text.slice(0, end);
}

/** Whether a text has one of some characters: most have nothing of most forms, whose patterns need not be made then. */
export function hasOneOf(marks: string, text: string): boolean {
  for (const mark of marks) if (text.includes(mark)) return true;
  return false;
}
