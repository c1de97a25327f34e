import { distance } from "fastest-levenshtein";
import { changesBetween, type Hunk } from "./diff.ts";
import { append } from "./many.ts";

export interface Merged {
  readonly text: string;
  /** Both sides changed the same lines, which stand there one below the other. */
  readonly clashes: boolean;
}

/**
 * What another program saved, joined with what was written meanwhile. `history`: every text the file
 * had, the latest last; whoever saved had opened the one that the save is nearest to, and changes since
 * then are put back.
 */
export function merged(history: readonly string[], saved: string): Merged {
  const latest = history.at(-1) ?? saved;
  const base = nearest(history, saved);
  return base === latest ? { text: saved, clashes: false } : threeWay(base, latest, saved);
}

/** The latest of the texts that differ least from a text. */
function nearest(history: readonly string[], text: string): string {
  const lines = text.split("\n");
  let best = { text, distance: Number.POSITIVE_INFINITY };
  for (const candidate of history.toReversed()) {
    const distance = distanceBetween(candidate.split("\n"), lines);
    if (distance < best.distance) best = { text: candidate, distance };
  }
  return best.text;
}

/** How many lines were taken out, put in, or corrected. */
function distanceBetween(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of one) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of other) counts.set(line, (counts.get(line) ?? 0) - 1);
  const out: string[] = [];
  const put: string[] = [];
  for (const [line, count] of counts)
    append(
      count > 0 ? out : put,
      Array.from({ length: Math.abs(count) }, () => line),
    );
  return out.length + put.length - corrections(out, put);
}

/** How many lines differ from one that was taken out in little: a correction of it. */
function corrections(out: readonly string[], put: readonly string[]): number {
  const left = put.slice(0, MOST_COMPARED);
  let count = 0;
  for (const line of out.slice(0, MOST_COMPARED)) {
    const at = left.findIndex((other) => isCorrected(line, other));
    if (at === -1) continue;
    left.splice(at, 1);
    count++;
  }
  return count;
}

/** Lines that are long, or many, are not compared letter by letter. */
const MOST_COMPARED = 40;
const LONGEST_COMPARED = 400;

function isCorrected(line: string, other: string): boolean {
  const longest = Math.max(line.length, other.length);
  return longest <= LONGEST_COMPARED && distance(line, other) <= longest * 0.4;
}

interface Sided extends Hunk {
  readonly side: "ours" | "theirs";
}

function threeWay(base: string, ours: string, theirs: string): Merged {
  const lines = linesIn(base);
  const hunks: Sided[] = [
    ...changesBetween(lines, linesIn(theirs)).map((hunk) => ({ ...hunk, side: "theirs" as const })),
    ...changesBetween(lines, linesIn(ours)).map((hunk) => ({ ...hunk, side: "ours" as const })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const result: string[] = [];
  let clashes = false;
  let at = 0;
  for (const group of together(hunks)) {
    append(result, lines.slice(at, group.from));
    const joined = join(lines, group);
    append(result, joined.lines);
    clashes ||= joined.clashes;
    at = group.to;
  }
  append(result, lines.slice(at));
  return { text: result.join(""), clashes };
}

/** With their line ends. */
const linesIn = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

interface Group {
  readonly from: number;
  to: number;
  readonly hunks: Sided[];
}

/** Changes that touch the same lines, or add some in the same place. */
function together(hunks: readonly Sided[]): readonly Group[] {
  const groups: Group[] = [];
  for (const hunk of hunks) {
    const last = groups.at(-1);
    const isSame =
      last && (hunk.from < last.to || (hunk.from === last.from && last.to === hunk.to));
    if (isSame) {
      last.to = Math.max(last.to, hunk.to);
      last.hunks.push(hunk);
    } else groups.push({ from: hunk.from, to: hunk.to, hunks: [hunk] });
  }
  return groups;
}

function join(
  base: readonly string[],
  { from, to, hunks }: Group,
): { readonly lines: readonly string[]; readonly clashes: boolean } {
  const [theirs, ours] = (["theirs", "ours"] as const).map((side) =>
    within(
      base,
      { from, to },
      hunks.filter((hunk) => hunk.side === side),
    ),
  );
  const replaced = base.slice(from, to);
  const isUntouched = (lines: readonly string[] = []): boolean =>
    lines.join("") === replaced.join("");
  if (isUntouched(ours) || ours?.join("") === theirs?.join(""))
    return { lines: theirs ?? [], clashes: false };
  if (isUntouched(theirs)) return { lines: ours ?? [], clashes: false };
  const known = new Set([...(theirs ?? []), ...replaced]);
  const added = (ours ?? []).filter((line) => !known.has(line));
  // What one side left as it was and the other changed is as the other has it.
  const before = new Set(replaced);
  const kept = (theirs ?? []).filter((line) => !before.has(line) || ours?.includes(line));
  return { lines: ended([...kept, ...added]), clashes: from < to };
}

/** A last line without a line end gets one where others follow. */
const ended = (lines: readonly string[]): readonly string[] =>
  lines.map((line, at) => (at < lines.length - 1 && !line.endsWith("\n") ? `${line}\n` : line));

/** A stretch of the base as one side has it. */
function within(
  base: readonly string[],
  { from, to }: Pick<Group, "from" | "to">,
  hunks: readonly Hunk[],
): readonly string[] {
  const result: string[] = [];
  let at = from;
  for (const hunk of hunks) {
    append(result, base.slice(at, hunk.from));
    append(result, hunk.lines);
    at = hunk.to;
  }
  append(result, base.slice(at, to));
  return result;
}
