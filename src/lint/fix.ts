import type { Source } from "../markdown/source.ts";
import type { Meeting } from "../meeting/types.ts";
import { meaningOf } from "../rewrite/meaning.ts";
import type { Edit, Fix } from "../rules/rule.ts";
import { append, greatest, least } from "../text/many.ts";
import type { Finding } from "./run.ts";

/** How a changed text is read and checked anew. */
export interface Checker {
  readonly read: (source: Source) => readonly Meeting[];
  readonly lint: (meetings: readonly Meeting[]) => readonly Finding[];
}

export interface Fixed {
  readonly text: string;
  /** Findings put right. */
  readonly count: number;
}

/** One fix may make room for another; more rounds than this would be two fixes undoing each other. */
const ROUNDS = 10;

/**
 * Makes every fix the rules offer, round by round, until none is left. What only changes the form is
 * undone where the meeting would then say something else.
 */
export function fixed(source: Source, checker: Checker): Fixed {
  let state = { text: source.text, count: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const next = oneRound({ ...source, text: state.text }, checker);
    if (next.count === 0 || next.text === state.text) break;
    state = { text: next.text, count: state.count + next.count };
  }
  return state;
}

function oneRound(source: Source, { read, lint }: Checker): Fixed {
  const meetings = read(source);
  const fixes = lint(meetings).flatMap(({ fix }) => fix ?? []);
  const changing = applied(
    source.text,
    fixes.filter(({ keepsMeaning }) => !keepsMeaning),
  );
  if (changing.count > 0) return changing;
  const before = meaningOf(meetings);
  const same = (text: string): boolean => meaningOf(read({ ...source, text })) === before;
  const kept = harmless(fixes, (some) => {
    const next = applied(source.text, some);
    return next.count === 0 || same(next.text);
  });
  return applied(source.text, kept);
}

/** Each try reads the whole file again; a file in which so many fixes do harm keeps the rest as it is. */
const TRIES = 32;

/** The fixes without those that change what the file says, which are looked for by halves. */
function harmless(
  fixes: readonly Fix[],
  areHarmless: (some: readonly Fix[]) => boolean,
): readonly Fix[] {
  let kept: readonly Fix[] = [];
  let tries = 0;
  const look = (some: readonly Fix[], isHarmful: boolean): void => {
    if (!isHarmful) {
      if (tries++ === TRIES) return;
      const more = [...kept, ...some];
      if (areHarmless(more)) {
        kept = more;
        return;
      }
    }
    if (some.length <= 1 || tries >= TRIES) return;
    const [first, second] = [some.slice(0, some.length >> 1), some.slice(some.length >> 1)];
    const before = kept.length;
    look(first, false);
    // If the first half does no harm, the second must.
    look(second, kept.length === before + first.length);
  };
  look(fixes, false);
  return kept;
}

const firstOffset = ({ edits }: Fix): number => least(edits.map(({ from }) => from));
const lastOffset = ({ edits }: Fix): number => greatest(edits.map(({ to }) => to));
const byPlace = (fixes: readonly Fix[]): readonly Fix[] =>
  [...fixes].sort((a, b) => firstOffset(a) - firstOffset(b));

/** A text after those fixes that do not touch each other. */
function applied(text: string, fixes: readonly Fix[]): Fixed {
  const edits: Edit[] = [];
  let count = 0;
  let end = -1;
  for (const fix of byPlace(fixes)) {
    if (fix.edits.length === 0 || firstOffset(fix) < end) continue;
    append(edits, fix.edits);
    end = lastOffset(fix);
    count++;
  }
  let changed = "";
  let at = 0;
  for (const edit of edits.sort((a, b) => a.from - b.from)) {
    changed += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return { text: changed + text.slice(at), count };
}
