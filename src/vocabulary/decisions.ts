import { simplified } from "../text/simplified.ts";
import { labelOf } from "./headings.ts";
import { allLanguages } from "./languages.ts";

const languages = allLanguages.map(({ decisions }) => decisions);

/** Where sentences end: before a capital letter or a digit, and not behind Mrs. and e.g. */
const SENTENCE_END =
  /(?<!\b(?:Mrs?|Ms|Dr|St|Jr|vs|No|[A-Z]|e\.g|i\.e))[.!?]["')]?\s+(?=["'(*]?[\p{Lu}\d])|[。！？；]\s*/gu;

/** A line of that length is one saying. */
const SHORT = 240;
/** Nobody says in more words that something was decided. */
const LONGEST_SENTENCE = 600;

const LONGEST_TITLE = 30;

/** Where in a line it says that something was decided, by the sentence; a short line is one whole. */
export interface Decided {
  readonly from: number;
  readonly to: number;
}

export function decidedIn(line: string): Decided | null {
  // 四、会议决定 is a title, and says nothing of what.
  if (line.length < LONGEST_TITLE && labelOf(line)?.concept === "conclusion") return null;
  const plain = simplified(line);
  const spoken = languages.filter(({ stems }) => stems.test(plain));
  if (spoken.length === 0) return null;
  const sentences = sentencesIn(plain);
  const isDecided = sentences.map(({ from, to }) => {
    const sentence = plain.slice(from, to).trim();
    if (sentence.length > LONGEST_SENTENCE) return false;
    return spoken.some(({ decides, defers }) => decides(sentence) || defers.test(sentence));
  });
  const [first, last] = [isDecided.indexOf(true), isDecided.lastIndexOf(true)];
  if (first === -1) return null;
  if (line.length <= SHORT) return { from: 0, to: line.length };
  const { from = 0, to = 0 } = sentences[first] ?? {};
  const said = plain.slice(from, to).trim();
  const isBare = languages.some(({ isBareResult }) => isBareResult(said));
  const before = isBare ? sentences[first - 1] : undefined;
  return { from: before?.from ?? from, to: sentences[last]?.to ?? to };
}

/** `No consensus, parked until January`: whether that is all that came of a topic. */
export function putsOff(line: string): boolean {
  if (line.length > SHORT) return false;
  const plain = simplified(line).trim();
  return languages.some(({ stems, defers }) => stems.test(plain) && defers.test(plain));
}

/** `VOTE: Accept the offer` with APPROVED on the next line: only both say what was decided. */
export function answersMotion(line: string, before: string): boolean {
  if (line.length > LONGEST_ANSWER || before.length > LONGEST_SENTENCE) return false;
  const [said, put] = [simplified(line).trim(), simplified(before).trim()];
  return languages.some(({ isBareResult, puts }) => isBareResult(said) && puts(put));
}

const LONGEST_ANSWER = 60;

function sentencesIn(text: string): readonly Decided[] {
  const sentences: Decided[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(SENTENCE_END)) {
    const to = index + end.length;
    sentences.push({ from, to });
    from = to;
  }
  if (from < text.length) sentences.push({ from, to: text.length });
  return sentences;
}

/** 会议明确：, The board agreed: what follows below was decided. */
export function announcesDecisions(line: string): boolean {
  if (!/[:：]$/.test(line) || line.length > LONGEST_ANNOUNCEMENT) return false;
  const plain = simplified(line);
  return languages.some(({ announces }) => announces(plain));
}

const LONGEST_ANNOUNCEMENT = 100;
