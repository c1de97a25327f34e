import { type PlainText, part } from "../../markdown/plain-text.ts";
import { withoutEnd } from "../../text/lines.ts";
import type { Entry } from "../entry.ts";
import type { ActionTextContext } from "./due.ts";
import type { ActionFields } from "./fields.ts";
import { areKnown, areSurelyNames } from "./names.ts";
import { promisesIn } from "./promise.ts";
import { readActionText } from "./text.ts";

/**
 * `王芳：写初稿；李雷：联系供应商，12月8日前`: the tasks of several people in one line, each with its own day;
 * `null`: it is one task. They share a check box, which ticks none of them alone.
 */
export function tasksInLine(entry: Entry, context: ActionTextContext): readonly Entry[] | null {
  const { text, details, whom, table } = entry;
  if (whom || details.length > 0 || table || !DIVIDES.test(text.value)) return null;
  const promised = promisedParts(text, context);
  const parts = promised ?? owned(text, context);
  return parts?.map((each) => ({ ...entry, text: each, line: each, box: null })) ?? null;
}

const DIVIDES = /[;；。,，]|[.]\s|\sand\s/;

/** What people whom the file knows promise, where the line says nothing else. */
function promisedParts(
  text: PlainText,
  { people }: ActionTextContext,
): readonly PlainText[] | null {
  const promises = promisesIn(text.value, people);
  const said = promises.reduce((sum, { from, to }) => sum + to - from, 0);
  const isAll = promises.length > 1 && promises.every(({ whom }) => whom === null);
  if (!isAll || text.value.length - said > MOST_BETWEEN * promises.length) return null;
  return promises.map(({ from, to }) => part(text, from, to));
}

/** `, and then `: signs and words between two promises. */
const MOST_BETWEEN = 8;

/** Nobody shares out more in one line; hostile files do. */
const MOST_CLAUSES = 40;

/** Between signs of one kind, the parts of a line that say whose they are, each with what follows and does not. */
function owned(text: PlainText, context: ActionTextContext): readonly PlainText[] | null {
  for (const { may, sign, isOwn } of SIGNS) {
    if (!may(text.value)) continue;
    const starts = [0];
    for (const { index, 0: end } of text.value.matchAll(sign)) starts.push(index + end.length);
    if (starts.length > MOST_CLAUSES) continue;
    const own = starts.filter((from, at) => {
      const clause = withoutStop(part(text, from, starts[at + 1] ?? text.value.length));
      const fields = readActionText(clause, context);
      return fields.task !== undefined && isOwn(fields, context);
    });
    if (own.length < 2 || own[0] !== 0) continue;
    return own.map((from, at) => withoutStop(part(text, from, own[at + 1] ?? text.value.length)));
  }
  return null;
}

interface Sign {
  /** Only a text of which this is so is looked at. */
  readonly may: (text: string) => boolean;
  readonly sign: RegExp;
  /** Whether what stands between two of them is a task of its own. */
  readonly isOwn: (fields: ActionFields, context: ActionTextContext) => boolean;
}

const SIGNS: readonly Sign[] = [
  {
    may: (text) => /[;；]/.test(text),
    sign: /[;；]\s?/g,
    isOwn: ({ owner }) => owner !== undefined,
  },
  {
    // A sentence may begin with a word that looks like a name.
    may: (text) => /。.|\.\s\S/.test(text),
    sign: /[;；。]\s?|\.\s/g,
    isOwn: ({ owner }, { people }) => owner !== undefined && areSurelyNames(owner.value, people),
  },
  {
    // Behind a comma the same task may go on, unless a day is said of each.
    may: (text) => text.split(/[,，]/).filter((piece) => DAY.test(piece)).length > 1,
    sign: /[;；。,，]\s?|\.\s/g,
    isOwn: ({ owner, due }, { people }) =>
      owner !== undefined && due !== undefined && areKnown(owner.value, people),
  },
];

/** Some sign of a day. */
const DAY = /\d|周|day\b/;

const withoutStop = (text: PlainText): PlainText =>
  part(text, 0, withoutEnd(text.value, /[;；。,，.\s]/).length);
