import { type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { simplified } from "../../text/simplified.ts";
import { commaOfDay, isDayAlone, leadingDay } from "../../time/day.ts";
import type { Deadline } from "../../time/deadline/outcome.ts";
import { type DeadlineContext, dayNamed, readDeadline } from "../../time/deadline.ts";
import { duesInTasks, oneOf, says } from "../../vocabulary/phrases.ts";
import type { Names } from "../people/address-book.ts";
import { isAhead, isToBeReady } from "./due-clause.ts";
import { withoutEdges } from "./edges.ts";

export interface ActionTextContext {
  readonly deadline: DeadlineContext;
  /** Name keys of everybody the file knows. */
  readonly people: Names;
}

/**
 * `12月8日前提交初稿`, `提交初稿，下周五前完成`, `更新文档并于周五前完成`: the day within the task, and the task
 * without the words that say nothing else.
 */
export function deadlineIn(
  task: PlainText,
  context: ActionTextContext,
): { readonly due: PlainText; readonly task: PlainText } | null {
  const pieces = splitAt(task, /[，,]/).slice(0, MOST_PIECES);
  for (const piece of pieces) {
    const plain = simplified(piece.value);
    const found =
      duesInTasks
        .flatMap(({ inFront, within }) => [inFront.exec(plain), ...plain.matchAll(within)])
        .find((match) => match && saysWhen(match[1] ?? "", context)) ?? dayAhead(plain, context);
    if (!found) continue;
    const [words, end] = [found[1] ?? "", found.index + found[0].length];
    const due = part(piece, end - words.length, end);
    return { due, task: withoutDue(task, piece, found.index, end) };
  }
  return null;
}

const MOST_PIECES = 20;

/** 12月5日完成初稿, 12月7日当周完成: a day or week to come, in front of what is to be ready then. */
function dayAhead(text: string, { deadline }: ActionTextContext): RegExpExecArray | null {
  const found =
    /^(\d{1,2}\s?月\s?\d{1,2}\s?[日号](?:(?:那|的?当|所在的?)周内?)?)(?![之以]?前)/.exec(text);
  if (!found || !isToBeReady(text.slice(found[0].length))) return null;
  return isAhead(found[0], deadline, true) ? found : null;
}

const saysWhen = (words: string, context: ActionTextContext): boolean =>
  isDeadline(words, context, true) || isOneOfSeveral(words, context);

/** What there is to do without the words from `from` to `end` of a piece of it, where they say no more than when. */
function withoutDue(task: PlainText, piece: PlainText, from: number, end: number): PlainText {
  const at = task.value.lastIndexOf(piece.value);
  const rest = simplified(piece.value.slice(end));
  const isAlone = duesInTasks.some(({ alone }) => alone.test(rest));
  const isLast = at + piece.value.length === task.value.length;
  if (isAlone && isLast && at + from > 0) return withoutEdges(part(task, 0, at + from));
  // Between others it holds the sentence together.
  const isFirst = at + from === 0 && !isAlone && /^\s?\p{L}{2}/u.test(rest);
  return isFirst ? part(task, end) : task;
}

const startsWithBy = says("byWhen");
const CLAUSE_END = new RegExp(`[，:：]|(?!${commaOfDay}),`, "i");
const LONGEST_DUE = 50;

/** `by 14 Dec send it`, `12月14日前，提交初稿`: how much of a text says by when, before what there is to do. */
export function dueBefore(text: string, context: ActionTextContext): number {
  const plain = simplified(text);
  const clause = duesInTasks.flatMap(({ asClause }) => asClause.exec(plain)?.[1] ?? [])[0];
  if (clause !== undefined) return saysWhen(clause, context) ? clause.length : 0;
  if (!startsWithBy(text)) return 0;
  const stop = CLAUSE_END.exec(text)?.index ?? LONGEST_DUE;
  const ends = [...text.slice(0, LONGEST_DUE).matchAll(/(?<=\S)(?=[\s,:，：])/g)]
    .map(({ index }) => index)
    .filter((end) => end <= stop && isWholeClause(text.slice(0, end), context))
    .filter((end) => /^[\s,:，：]+\p{L}/u.test(text.slice(end)))
    .reverse();
  const end = ends.find((at) => namesDue(text.slice(0, at), context)) ?? 0;
  if (!/^\sor\s/.test(text.slice(end))) return end;
  return ends.find((at) => isOneOfSeveral(text.slice(0, at), context)) ?? 0;
}

/** `before the call`, but not `before lunch call`, where it may be what to do. */
function namesDue(text: string, context: ActionTextContext): boolean {
  const { kind } = readWith(text, context);
  return kind === "date" || (kind === "relative" && WHICH_EVENT.test(text));
}

const WHICH_EVENT =
  /\b(?:the|next|our|this|coming|following|christmas|easter|thanksgiving|new year)\b/i;

/** `by Fri, 14 Dec`, but not `by Fri, 14 Dec send`: of a day in two parts, the second says nothing else. */
export function isWholeClause(text: string, context: ActionTextContext): boolean {
  const behind = text.slice(text.lastIndexOf(",") + 1).trim();
  return behind === text || /^\d{4}$/.test(behind) || isDeadline(behind, context, true);
}

const readWith = (text: string, { deadline }: ActionTextContext): Deadline =>
  readDeadline(text, { ...deadline, said: deadline.said ?? "2024-01-02" });

/** Whether the words say when; without the meeting's day 5月30日 would not. */
export function isDeadline(text: string, context: ActionTextContext, exact = false): boolean {
  const read = readWith(text, context);
  if (read.kind === "date" || read.kind === "relative") return true;
  return !exact && (read.kind === "vague" || isOpen(text, read) || isOneOfSeveral(text, context));
}

const saysBeforeWhen = (text: string): boolean => {
  const plain = simplified(text);
  return duesInTasks.some(({ inFront }) => inFront.test(plain));
};

/** 12月5日前归档: not only when, but also what there is to do by then. */
export function saysWhatToo(text: string): boolean {
  const plain = simplified(text);
  return duesInTasks.some(({ inFront, alone }) => {
    const found = inFront.exec(plain);
    return found !== null && !alone.test(plain.slice(found[0].length));
  });
}

/** 12月9日上午, 下周三, next Friday, 12月7日-8日: on a day, or on days that follow one another. */
export function isOnDay(text: string, { deadline }: ActionTextContext): boolean {
  const said = deadline.said ?? "2024-01-02";
  if (saysBeforeWhen(text)) return false;
  if (dayNamed(text, { ...deadline, said }) !== null) return true;
  return (
    leadingDay(text) > 0 && /\d.{0,9}[-–—~至到].{0,9}\d/.test(text) && isSpan(text, said, deadline)
  );
}

const isSpan = (text: string, said: string, deadline: DeadlineContext): boolean =>
  readDeadline(text, { ...deadline, said }).kind === "date";

/** Whether a text says anywhere by when: 11月30日前发布公示，…, `reply by 30 Nov, then …`. */
export function saysByWhen(text: string, context: ActionTextContext): boolean {
  const plain = simplified(text);
  return splitWords(plain, /[，,；;]/).some(
    (clause) =>
      duesInTasks.some(({ within, inFront }) =>
        [inFront.exec(clause), ...clause.matchAll(within)].some(
          (match) => match && isDeadline(match[1] ?? "", context, true),
        ),
      ) ||
      [...clause.matchAll(/(?<=^|\s)[a-z]/gi)].some(
        ({ index }) =>
          startsWithBy(clause.slice(index)) && isDeadline(clause.slice(index), context, true),
      ),
  );
}

const splitWords = (text: string, sign: RegExp): readonly string[] =>
  text.split(sign).slice(0, MOST_PIECES);

/** 4/12, Friday or Monday: when, without saying which of two days. */
const isOpen = (text: string, read: Deadline): boolean =>
  read.kind === "unparsed" &&
  (read.reason === "several" || read.reason === "ambiguous") &&
  /\d[/.]\d|\d\D+\d/.test(text);

const OR = new RegExp(`s?(?:${oneOf}|s/s)s?`);

/** 11月27日或12月4日前, by Friday or Monday: days to choose from, and nothing else. */
function isOneOfSeveral(text: string, context: ActionTextContext): boolean {
  if (text.length > LONGEST_DUE || !OR.test(text)) return false;
  const isDay = (words: string): boolean =>
    isDayAlone(words.replace(/^\D{1,12}(?=\d)/, "")) || isDeadline(words, context, true);
  const days = text.split(OR);
  const mayBeAll = days.every(
    (words) => /^\D{0,12}\d{1,2}(?:st|nd|rd|th)?$/.test(words) || isDay(words),
  );
  return mayBeAll && days.some(isDay) && readWith(text, context).kind === "unparsed";
}
