import { leadingDay } from "../../time/day.ts";
import { type DeadlineContext, readDeadline } from "../../time/deadline.ts";
import { addDays, type LocalDate } from "../../time/local.ts";
import { fold } from "../../vocabulary/index.ts";
import { statusWordAt } from "../../vocabulary/statuses.ts";
import type { ActionStatus } from "../types.ts";
import { boxOf } from "./boxes.ts";

/** How far an action is, as the words in the place of a status have it. */
export interface Status {
  /** What is not understood counts as open. */
  readonly status: ActionStatus;
  /** The day it was done or dropped. */
  readonly closed: LocalDate | null;
  readonly isUnderstood: boolean;
  /** Nothing but a status was said, perhaps with its day: no remark behind it. */
  readonly isWhole: boolean;
}

/** A status is short; of what is longer only the beginning is looked at. */
const LONGEST = 100;

const UNKNOWN = { status: "open", closed: null, isUnderstood: false, isWhole: false } as const;

/** What is left of a text, and what was taken from its beginning so far. */
interface Taken {
  readonly said: ReadonlySet<ActionStatus>;
  readonly closed: LocalDate | null;
  readonly rest: string;
  /** More than white space sets the rest apart from what was taken. */
  readonly isApart: boolean;
}

/**
 * Reads `done`, `✅ Done (12 Nov)`, `11月12日已完成`, `Closed - won't do`, `已完成，见附件`. The text is
 * taken up from its beginning, word after word: statuses, days, and what says nothing beside them. What
 * is left must be set off as a remark and leave no doubt; otherwise nothing is sure, and it is open.
 */
export function readStatus(text: string, context: DeadlineContext): Status {
  const given = GIVEN_UP.exec(text)?.[1];
  if (given) return { status: "dropped", closed: given, isUnderstood: true, isWhole: true };
  const { said, closed, rest, isApart } = takeWords(
    fold(
      text
        .slice(0, LONGEST)
        .replace(/\ufe0f/g, "")
        .replaceAll("’", "'"),
    ),
    context,
  );
  const isWhole = rest === "" && text.length <= LONGEST;
  const status = decided(said);
  if (status === "open") return { status, closed: null, isUnderstood: isWhole || isApart, isWhole };
  if (status === null || !(isWhole || isRemark(rest, isApart, context))) return UNKNOWN;
  return { status, closed, isUnderstood: true, isWhole };
}

/** As programs for tasks in Markdown mark one that was cancelled; ❌ without its day may mean many things. */
const GIVEN_UP = /^❌\ufe0f?\s?(20\d\d-[01]\d-[0-3]\d)$/u;

function takeWords(whole: string, context: DeadlineContext): Taken {
  const said = new Set<ActionStatus>();
  let closed: LocalDate | null = null;
  let rest = whole;
  let isApart = false;
  let taken = "";
  while (rest !== "") {
    const found = boxOf(rest);
    const box = found?.concept ? { ...found, concept: found.concept } : null;
    const gap = box ? "" : (SEPARATORS.exec(rest)?.[0] ?? "");
    // ✅ stands apart from what follows it, whatever that is.
    isApart = /\S/.test(gap) || MARK.test(taken);
    rest = rest.slice(gap.length);
    const word = box ?? statusWordAt(rest);
    const day = word ? null : dayIn(rest, isApart, context);
    if (!word && !day) break;
    if (word && word.concept !== "filler") said.add(word.concept);
    closed ??= day?.date ?? null;
    taken = (word ?? day)?.word ?? "";
    rest = rest.slice(taken.length);
  }
  return { said, closed, rest, isApart };
}

const MARK = /^[✅✔☑✓√]$/u;

const SEPARATORS = /^[\s，,。.;；:：()（）[\]【】、/~～—–\-!！*_]*/;

/** Closed because it will not be done is dropped; in progress and done at once is neither. */
function decided(said: ReadonlySet<ActionStatus>): ActionStatus | null {
  if (said.has("open")) return said.size > 1 ? null : "open";
  return said.has("dropped") ? "dropped" : said.has("done") ? "done" : null;
}

/** `…, see the draft`, but not `… with the first part`, `… except the tests`, `… by Friday`. */
function isRemark(rest: string, isApart: boolean, context: DeadlineContext): boolean {
  const introduced = statusWordAt(rest, "remark");
  if (!isApart && !introduced) return false;
  if (/\?|\d\s?%/.test(rest)) return false;
  const said = context.said ?? "2024-01-02";
  const when = introduced && readDeadline(rest.slice(0, 40), { ...context, said });
  return (when === null || when.kind === "unparsed") && !leavesDoubt(rest);
}

function leavesDoubt(rest: string): boolean {
  for (let at = 0; at < rest.length; at++) {
    const isWithin = /[a-z']/.test(rest.charAt(at - 1));
    if (!isWithin && statusWordAt(rest.slice(at), "doubt")) return true;
  }
  return false;
}

/** The day that a text begins with; of a month alone none, but it says when all the same. */
function dayIn(
  text: string,
  isApart: boolean,
  context: DeadlineContext,
): { readonly date: LocalDate | null; readonly word: string } | null {
  const word = text.slice(0, leadingDay(text));
  // 3/5 is perhaps a share.
  if (word === "" || (!isApart && isShare(word))) return null;
  if (/月份?$/.test(word)) return { date: null, word };
  const date = nearest(word, context);
  // done 12/4: when, nobody can tell; done it is.
  return date === null && !/^\d{1,2}\/\d{1,2}$/.test(word) ? null : { date, word };
}

function isShare(word: string): boolean {
  const [, part, whole] = /^(\d{1,2})\/(\d{1,2})$/.exec(word) ?? [];
  return part !== undefined && Number(part) <= Number(whole);
}

/** A day without a year is the nearest one: what is done was done before the meeting or soon after. */
function nearest(words: string, context: DeadlineContext): LocalDate | null {
  const read = (said: LocalDate | null): LocalDate | null => {
    const deadline = readDeadline(words, { ...context, said });
    return deadline.kind === "date" ? deadline.date : null;
  };
  const { said } = context;
  const date = read(said);
  if (date === null || said === null || date <= addDays(said, HALF_A_YEAR)) return date;
  return read(addDays(said, -2 * HALF_A_YEAR));
}

const HALF_A_YEAR = 183;
