import type { Block } from "../../markdown/blocks.ts";
import { type PlainText, part } from "../../markdown/plain-text.ts";
import { type HeadConcept, headOf } from "../../vocabulary/index.ts";

/** What the head of a file says under a label: `会议时间：…`, `- **Host**: …`, `## 参会人` with a list. */
export interface HeadLine {
  /** `null`: a line without a label. */
  readonly concept: HeadConcept | null;
  /** With its label. */
  readonly line: PlainText;
  /** Behind the label; may be empty. */
  readonly value: PlainText;
  /** What stands below: nested lines, or the section's content. */
  readonly below: readonly Block[];
  /** The part of a list of people it stands in: a department's, below its name. */
  readonly group?: PlainText;
}

/** With a hint in brackets: `Present (add your name and handle): …`. */
const LONGEST_LABEL = 100;

export function headLine(written: PlainText, below: readonly Block[]): HeadLine {
  const line = withoutRoman(written);
  const framed = /^[【[]([^【】[\]]{1,20})[】\]]\s*[:：]?/.exec(line.value);
  const spaced = framed ? null : spacedLabel(line.value);
  const colon = line.value.search(/[:：]/) + 1;
  const end = framed?.[0].length ?? spaced?.length ?? colon;
  const label = framed?.[1] ?? spaced ?? (colon > 0 ? line.value.slice(0, colon - 1) : line.value);
  const concept = label.length <= LONGEST_LABEL ? conceptOf(label) : null;
  if (!concept) return { concept: null, line, value: line, below };
  return { concept, line, value: part(line, end > 0 ? end : line.value.length), below };
}

/** `I. Apologies: Ann`: a number in front of a label; elsewhere it may be the first letter of a name. */
function withoutRoman(line: PlainText): PlainText {
  const number = /^[IVX]{1,4}[.)]\s{1,3}(?=[A-Z][a-z]{3,30}\s?[:：])/.exec(line.value)?.[0];
  return number === undefined ? line : part(line, number.length);
}

/** `地点　　A301`: a label that a tab or several spaces part from its value, up to where that begins. */
function spacedLabel(line: string): string | null {
  const gap = line.search(/\t|\s\s/);
  const colon = line.search(/[:：]/);
  if (gap < 2 || gap > 30 || (colon !== -1 && colon < gap)) return null;
  const value = line.slice(gap).trimStart();
  return value !== "" && conceptOf(line.slice(0, gap))
    ? line.slice(0, line.length - value.length)
    : null;
}

/** 本次会议时间 is 会议时间; what stands in brackets behind a label is no part of it. */
export function conceptOf(label: string): HeadConcept | null {
  const bare = label
    .replace(/^(?:本次|此次|this )/i, "")
    .replace(/[(（][^()（）]*[)）]$/, "")
    // Members in attendance were: …
    .replace(/\s(?:is|are|was|were)$/i, "");
  const known = headOf(bare.trim())?.concept ?? headOf(label)?.concept;
  return known ?? (OF_THOSE.test(bare.trim()) ? "attendees" : null);
}

/** Board members in attendance, Committee members present: whoever they are. */
const OF_THOSE =
  /^(?!.*\bnot\b)(?:[a-z]{2,20} ){0,3}(?:members|directors|trustees|officers|councillors|residents|delegates|representatives|staff|participants) (?:in attendance|present|attending|who attended)$/i;
