import { joinLines, type PlainText, part, struckIn } from "../markdown/plain-text.ts";
import type { Located, Span } from "../markdown/source.ts";
import { commandOf, doersAt } from "../vocabulary/commands.ts";
import { announcesDecisions, type Decided, decidedIn } from "../vocabulary/decisions.ts";
import {
  breaksOff,
  fold,
  goesOn,
  type LabelConcept,
  labelOf,
  type Numbering,
  numberingOf,
} from "../vocabulary/index.ts";

/** A line that names what it holds. */
export interface Label {
  readonly concept: LabelConcept;
  /** May be empty: what is meant then follows below. */
  readonly value: PlainText;
  /** Whom the label itself names: 待办（王某）：…, RESOLUTION (Lee) – …. */
  readonly whom: PlainText | null;
}

/**
 * A line of the file, or a cell of a table, made once. What reader after reader asks of it is found out
 * when the first one asks.
 */
export class Line implements PlainText {
  readonly value: string;
  readonly span: Span;
  readonly pieces: readonly number[];
  readonly bold: boolean;
  readonly struck: boolean;
  readonly former: readonly Located<string>[];
  readonly picture: boolean;
  #folded: string | null = null;
  #numbering: Numbering | null = null;
  #label: Label | null | undefined = undefined;
  #decided: Decided | null | undefined = undefined;

  constructor({ value, span, pieces, bold, struck, former, picture = false }: PlainText) {
    this.value = value;
    this.span = span;
    this.pieces = pieces;
    this.bold = bold;
    this.struck = struck;
    this.former = former;
    this.picture = picture;
  }

  /** As texts are compared: half width, lower case, simplified characters. */
  get folded(): string {
    this.#folded ??= fold(this.value);
    return this.#folded;
  }

  get numbering(): Numbering {
    this.#numbering ??= numberingOf(this.value);
    return this.#numbering;
  }

  get label(): Label | null {
    if (this.#label === undefined) this.#label = labelIn(this);
    return this.#label;
  }

  get decided(): Decided | null {
    if (this.#decided === undefined) this.#decided = decidedIn(this.value);
    return this.#decided;
  }
}

/** `标签：值`, `【标签】值`, `标签（王某）：值`, `RESOLUTION - …` or a bold `结论` by itself, with a label we know. */
export const labelled = (text: PlainText): Label | null =>
  text instanceof Line ? text.label : labelIn(text);

/** Where a line says in a sentence that something was decided. */
export const decidedBy = (text: PlainText): Decided | null =>
  text instanceof Line ? text.decided : decidedIn(text.value);

/** The numbering a line begins with. */
export const numbered = (text: PlainText): Numbering =>
  text instanceof Line ? text.numbering : numberingOf(text.value);

/** A title with its numbering taken off. */
export function withoutNumbering(text: PlainText): {
  readonly title: PlainText;
  readonly number: number | null;
} {
  const { length, number } = numbered(text);
  const title = part(text, length);
  return title.value === "" ? { title: text, number } : { title, number };
}

/** `#agreed ship it`, `#action bob to write`. */
function told(line: PlainText): Label | null {
  const command = commandOf(line.value);
  if (!command || command.concept === "topic") return null;
  const { concept, length } = command;
  const value = part(line, length);
  const found = concept === "actions" ? doersAt(value.value) : null;
  if (!found) return { concept, value, whom: null };
  return { concept, value: part(value, found.task), whom: part(value, 0, found.doers) };
}

function labelIn(line: PlainText): Label | null {
  const command = told(line);
  if (command) return command;
  const framed = /^[【[]([^【】[\]]{1,20})[】\]]\s*[:：]?/.exec(line.value);
  const dashed = /^([A-Z]{4,12}(?: ITEM)?)\s*(?:\([^()]{1,30}\)\s*)?[-–—]\s/.exec(line.value);
  const end = framed?.[0].length ?? dashed?.[0].length ?? line.value.search(/[:：]/) + 1;
  if (end === 0 && line.bold) return titled(named(line, line.value.length, line.value));
  const isLabel = end >= 2 && end <= 40;
  const label = isLabel
    ? named(line, end, framed?.[1] ?? dashed?.[1] ?? line.value.slice(0, end - 1))
    : null;
  return label ?? (announcesDecisions(line.value) ? announced(line) : null);
}

/** `### 成果` above some text is the title of a topic. */
const titled = (label: Label | null): Label | null =>
  label?.concept === "deliverable" ? null : label;

/** 会议明确：, with nothing beside it. */
const announced = (line: PlainText): Label => ({
  concept: "conclusion",
  value: part(line, line.value.length),
  whom: null,
});

function named(line: PlainText, end: number, words: string): Label | null {
  // `**结论：**同意`: right before a character Markdown ends no bold text.
  const isOpen = line.value.startsWith("**") && line.value.startsWith("**", end);
  const behind = part(line, isOpen ? end + 2 : end);
  // `**TODO:**: …` has a colon in its bold letters, and another one behind them.
  const rest = /^[:：]\s/.test(behind.value) ? part(behind, 1) : behind;
  // 行动项：~~写报告~~ is an action that was given up, and announces none.
  const value = rest.value === "" ? (struckIn(line) ?? rest) : rest;
  const plain = labelOf(words);
  if (plain) return { concept: plain.concept, value, whom: null };
  const bracket = /^([^()（）]{1,20})[(（]([^()（）]{1,20})[)）]\s*$/.exec(words);
  const label = bracket && labelOf(bracket[1] ?? "");
  if (!bracket || !label) return null;
  const from = line.value.indexOf(bracket[2] ?? "", (bracket[1] ?? "").length);
  const whom = part(line, from, from + (bracket[2] ?? "").length);
  return { concept: label.concept, value, whom };
}

/** The lines of one paragraph as the sentence that was wrapped; Chinese words meet without a space. */
export const unwrapped = (lines: readonly PlainText[]): PlainText =>
  joinLines(lines, 0, (before, after) =>
    /[，。；：、！？]$/.test(before.value) ||
    (/[\p{Script=Han}）】》”]$/u.test(before.value) &&
      /^[\p{Script=Han}（【《“]/u.test(after.value))
      ? ""
      : " ",
  );

/**
 * Whether a line can only be the rest of the one before it: that one stops at a comma, in a bracket or
 * at a word that joins, or this one begins in the middle of a sentence.
 */
export function runsOn(before: PlainText, line: PlainText): boolean {
  if (/[。.!！?？;；:：]$/.test(before.value)) return false;
  const end = before.value.slice(-LOOKED_AT);
  return (
    OPEN_END.test(end) || breaksOff(end) || MID_SENTENCE.test(line.value) || goesOn(line.value)
  );
}

/** The first line of an item with what it was wrapped into, and the lines that say something else. */
export function firstOf(
  lines: readonly PlainText[],
): { readonly first: PlainText; readonly more: readonly PlainText[] } | null {
  const end = lines.findIndex((line, at) => {
    const before = lines[at - 1];
    return before && (labelled(line) || numbered(line).length > 0 || !runsOn(before, line));
  });
  const own = end === -1 ? lines : lines.slice(0, end);
  return own.length === 0 ? null : { first: unwrapped(own), more: lines.slice(own.length) };
}

const LOOKED_AT = 80;
const OPEN_END = /[，、,]$|[（(][^()（）]{0,70}$/;
/** A small letter, but no address, file or handle: `collab.md`, `a_b`. */
const MID_SENTENCE = /^(?:\p{Ll}[\p{Ll}'’-]{0,30}(?:[\s,.;]\s?|$)|[，、。,)）])/u;
