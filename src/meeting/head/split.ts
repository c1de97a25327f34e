import { type PlainText, part } from "../../markdown/plain-text.ts";
import { withoutEnd } from "../../text/lines.ts";
import { conceptOf, type HeadLine, headLine } from "./label.ts";

/** 时间：14:00　地点：A301　主持人：李雷 on one line is three, as is `Chair: Ann | Note taker: Bo | Next: …`. */
export function split(line: PlainText): readonly HeadLine[] {
  const { value } = line;
  if (value.length > LONGEST_LINE) return [];
  const first = headLine(line, []);
  if (first.concept === null) return [first];
  // End time: is one label, whatever its last word by itself would be.
  const starts = [0];
  for (const { index: colon } of value.matchAll(/[:：]/g)) {
    const from = starts.at(-1) ?? 0;
    const start =
      from === 0 && !/[:：]/.test(value.slice(0, colon)) ? 0 : labelBefore(value, from, colon);
    if (start > from && !OTHER_MEETING.test(value.slice(0, start).trimEnd())) starts.push(start);
  }
  return starts.map((from, at) => {
    const text = value.slice(from, starts[at + 1]);
    const end = at + 1 < starts.length ? withoutEnd(text, SIGN).length : text.length;
    const one = headLine(part(line, from, from + end), []);
    return at === 0 ? one : { ...one, isBeside: true };
  });
}

const LONGEST_LINE = 400;

/** What stands between two labels and their values. */
const SIGN = /[\s；;，,、|｜·•]/;

/** Where the label begins whose colon that is; 0: there is none. */
function labelBefore(line: string, from: number, colon: number): number {
  const before = line.slice(from, colon).trimEnd();
  const sign = before.search(/[；;，,、|｜·•][^；;，,、|｜·•]*$/);
  const words = [...before.matchAll(/(?<=\s)\S/g)].map(({ index }) => index);
  const behind = sign === -1 ? [] : [sign + 1 + (/\S/.exec(before.slice(sign + 1))?.index ?? 0)];
  const start = [...behind, ...words.slice(-MOST_WORDS)].find((at) => {
    const label = before.slice(at);
    return label.length <= LONGEST_WORDS && conceptOf(label) !== null;
  });
  if (start !== undefined) return from + start;
  // Behind a line of its own stands another fact, known or not.
  const [bar = 0] = behind;
  const isBar = /[|｜]/.test(before.charAt(sign)) && /^\p{L}/u.test(before.slice(bar));
  return isBar && !line.startsWith("//", colon + 1) ? from + bar : 0;
}

const MOST_WORDS = 3;
const LONGEST_WORDS = 30;

/** `(next meeting: …)` on the line of this one. */
const OTHER_MEETING = /(?:\b(?:next|last|previous)|[下上]一?次)$/i;
