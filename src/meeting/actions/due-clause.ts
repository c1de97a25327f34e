import { withoutEnd } from "../../text/lines.ts";
import { simplified } from "../../text/simplified.ts";
import { type DeadlineContext, readDeadline } from "../../time/deadline.ts";
import { dueClauses } from "../../vocabulary/phrases.ts";
import type { DueClauses } from "../../vocabulary/sentences.ts";

/**
 * `12月8日前完成开发，12月10日上线`: where in a line of Chinese minutes something has to be ready by a day to
 * come. Each goes up to the next, or to the end of its sentence. Of a decision only what says 前 counts.
 */
export function dueClausesIn(
  line: string,
  context: DeadlineContext,
  isDecision: boolean,
): readonly Place[] {
  if (line.length > LONGEST || context.said === null) return [];
  const plain = simplified(line);
  const starts = dueClauses.flatMap((says) =>
    says.may.test(plain)
      ? [...plain.matchAll(says.clause)]
          .filter(({ 0: clause }) => isDue(clause, says, context, isDecision))
          .map(({ 0: clause, index }) => index + clause.length - clause.trimStart().length)
      : [],
  );
  return starts.map((from, at) => {
    const end = endOf(plain.slice(from));
    const next = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    const to = end === -1 ? line.length : from + end;
    return { from, to: next < to ? withoutEnd(plain.slice(0, next), /[，,\s]/).length : to };
  });
}

/** Where a saying ends: at a stop, or at the bracket around it; -1: nowhere. What has its own bracket goes on behind it. */
function endOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if ("(（".includes(sign)) depth++;
    else if (depth > 0) depth -= ")）".includes(sign) ? 1 : 0;
    else if ("。；;)）！!".includes(sign)) return at;
  }
  return depth > 0 ? text.search(/[。；;)）！!]/) : -1;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 600;
/** No more of a clause than this before the word that ends it says by when. */
const LONGEST_WHEN = 16;

function isDue(
  clause: string,
  { notToBe, upTo, byWhen, onDay, isToBe }: DueClauses,
  context: DeadlineContext,
  isDecision: boolean,
): boolean {
  if (notToBe.test(clause)) return false;
  const before = clause.indexOf(upTo);
  const end = before + upTo.length;
  const when =
    before === -1 ? null : byWhen.exec(clause.slice(Math.max(0, before - LONGEST_WHEN), end))?.[0];
  if (when && isToBe.test(clause.slice(end))) return isAhead(when, context, false);
  // “1月14日上线” is what was decided, and nobody has promised it.
  if (isDecision) return false;
  const day = onDay.exec(clause);
  return (
    day !== null &&
    isToBe.test(clause.slice(day.index + day[0].length)) &&
    isAhead(day[0], context, true)
  );
}

/** Whether what follows a day says that something is to be ready then; in simplified characters. */
export const isToBeReady = (text: string): boolean =>
  dueClauses.some(({ isToBe }) => isToBe.test(text));

/** Whether a day is still to come; without 前 it may have been done on the day of the meeting (`isStrict`). */
export function isAhead(when: string, context: DeadlineContext, isStrict: boolean): boolean {
  const due = readDeadline(when, context);
  if (due.kind !== "date" || context.said === null) return false;
  return isStrict ? due.date > context.said : due.date >= context.said;
}
