import type { Block } from "../../markdown/blocks.ts";
import { type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { simplified } from "../../text/simplified.ts";
import { readOccasion } from "../../time/occasion.ts";
import {
  actionColumnOf,
  besideMeetingName,
  type HeadConcept,
  headOf,
} from "../../vocabulary/index.ts";
import { isOfOtherMeeting } from "../../vocabulary/meetings.ts";
import { saidIn } from "../../vocabulary/phrases.ts";
import { isNumberedMeeting } from "../meeting-names.ts";
import { inSlot } from "./slot.ts";

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
  /** It stands on a line with others, of which something is known. */
  readonly isBeside?: true;
  /** The part of a list of people it stands in: a department's, below its name. */
  readonly group?: PlainText;
}

/** With a hint in brackets: `Present (add your name and handle): …`. */
const LONGEST_LABEL = 100;

export function headLine(written: PlainText, below: readonly Block[]): HeadLine {
  const line = withoutRoman(written);
  const framed = /^[【[]([^【】[\]]{1,20})[】\]]\s*[:：]?/.exec(line.value);
  const spaced = framed ? null : spacedLabel(line.value);
  const colon = line.value.search(/[:：]/) + 1 || slipIn(line.value);
  const stated = framed || spaced || colon > 0 ? null : saidIn("stated", line.value);
  const end = framed?.[0].length ?? spaced?.length ?? stated?.[0].length ?? colon;
  const label =
    framed?.[1] ??
    spaced ??
    stated?.[1] ??
    (colon > 0 ? line.value.slice(0, colon - 1) : line.value);
  const known = label.length <= LONGEST_LABEL ? conceptOf(label) : null;
  const concept = known ?? (colon > 0 && isWhenOfMeeting(line.value, colon) ? "when" : null);
  if (!concept) return { concept: null, line, value: line, below };
  return { concept, line, value: inSlot(part(line, end > 0 ? end : line.value.length)), below };
}

/** `Review meeting: 2026-11-30 15:00 (45 min) – facilitator: Ann`: the name of a meeting, and at once its day and time. */
function isWhenOfMeeting(line: string, colon: number): boolean {
  const name = line.slice(0, colon - 1);
  if (colon > LONGEST_NAME || isOfOtherMeeting(simplified(name))) return false;
  // Meeting 1: … begins one of several.
  if (besideMeetingName(name) === null || isNumberedMeeting(name)) return false;
  const occasion = readOccasion(line.slice(colon, colon + LONGEST_WHEN));
  return (
    occasion !== null && occasion.date !== null && occasion.from !== null && occasion.at.from < 4
  );
}

const LONGEST_NAME = 40;
const LONGEST_WHEN = 60;

/** `会议时间为12月1日。会议地点为A301`: sentences, each of which says one thing of the meeting; else the line. */
export function statements(line: PlainText): readonly PlainText[] {
  if (!/[。.]\s?\S/.test(line.value) || !saidIn("stated", line.value)) return [line];
  return splitAt(line, /。|\.(?=\s)/).filter(({ value }) => value !== "");
}

/** 参会者；王芳，李雷: the key beside that of the colon. */
function slipIn(line: string): number {
  const label = /^\p{Script=Han}{2,8}(?=\s?[；;])/u.exec(line)?.[0] ?? "";
  return label !== "" && conceptOf(label) !== null ? line.search(/[；;]/) + 1 : 0;
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
  // Who    What    By: the names of columns.
  if (value.split(/\t|\s{2,}/).some((cell) => actionColumnOf(cell) !== null)) return null;
  return value !== "" && conceptOf(line.slice(0, gap))
    ? line.slice(0, line.length - value.length)
    : null;
}

/** 本次会议时间 is 会议时间; what stands in brackets behind a label is no part of it. */
export function conceptOf(label: string): HeadConcept | null {
  const bare = label
    // 📅 - Date
    .replace(/^[^\p{L}\p{N}]{1,12}(?=\p{L})/u, "")
    .replace(/^(?:本次|此次|this )/i, "")
    .replace(/[(（][^()（）]*[)）]$/, "")
    // Members in attendance were: …
    .replace(/\s(?:is|are|was|were)$/i, "");
  const known = headOf(bare.trim())?.concept ?? headOf(label)?.concept;
  const areThose = (): boolean => /attend|present/i.test(bare) && OF_THOSE.test(bare.trim());
  return known ?? (areThose() ? "attendees" : null);
}

/** Board members in attendance, Committee members present: whoever they are. */
const OF_THOSE =
  /^(?!.*\bnot\b)(?:[a-z]{2,20} ){0,3}(?:members|directors|trustees|officers|councillors|residents|delegates|representatives|staff|participants) (?:in attendance|present|attending|who attended)$/i;
