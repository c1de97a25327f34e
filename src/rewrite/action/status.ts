import type { Span } from "../../markdown/source.ts";
import type { ActionItem, ActionStatus } from "../../meeting/types.ts";
import type { LocalDate } from "../../time/local.ts";
import { writingIn } from "../../vocabulary/languages.ts";
import { detailEdit, noteBelow } from "./details.ts";
import { type Edit, inserted } from "./edit.ts";
import type { Form } from "./place.ts";
import { beforeTail, commented, rowEdits } from "./row.ts";

export interface StatusChange {
  readonly kind: "status";
  readonly status: ActionStatus;
  /** The day it was closed; `null` for an open one. */
  readonly on: LocalDate | null;
  /** Whether the day has to be written, or only may be where its form has room for it. */
  readonly onIsWanted: boolean;
  readonly note: string | null;
}

/** One way to say a status. */
interface Said {
  readonly value: string;
  /** Whether the day is part of it. */
  readonly isDated: boolean;
  /** A note that has to stand below. */
  readonly below: string | null;
}

export function* statusEdits(
  form: Form,
  action: ActionItem,
  change: StatusChange,
): Generator<readonly Edit[]> {
  const ways = waysToSay(form, change);
  const box = boxOf(form);
  // Who ticks boxes expects a tick, even where it has no room for the day.
  for (const said of box ? ways : []) {
    const also = change.note !== null && said.below === null ? null : belowIn(form, said);
    if (!box || !also) continue;
    const mark = dayMarkOf(form);
    if (mark) yield [...boxed(form, box, change, said.isDated), { ...mark, text: "" }, ...also];
    yield [...boxed(form, box, change, said.isDated), ...also];
  }
  for (const said of ways) {
    if (form.place.kind === "line") yield* inLine(form, action, change, said);
    else if (said.below === null) yield rowEdits(form, "status", said.value);
  }
  if (change.status === "open") yield withoutStrike(form);
}

function waysToSay(
  { language }: Form,
  { status, on, onIsWanted, note }: StatusChange,
): readonly Said[] {
  const words = writingIn(language);
  const word: string = words.statuses[status];
  const plain = { value: word, isDated: false };
  const dated = on === null ? plain : { value: words.dated(word, on), isDated: true };
  const ways = on === null || onIsWanted ? [dated] : [dated, plain];
  if (note === null) return ways.map((way) => ({ ...way, below: null }));
  return ways.flatMap((way) => [
    ...(way.isDated ? [{ ...way, value: words.noted(way.value, note), below: null }] : []),
    { ...way, below: note },
    { ...way, value: `${way.value} ${commented(note)}`, below: null },
  ]);
}

function* inLine(
  form: Form,
  { statusText, task }: ActionItem,
  change: StatusChange,
  said: Said,
): Generator<readonly Edit[]> {
  const { text, language } = form;
  const { value } = said;
  const also = belowIn(form, said);
  if (!also) return;
  if (statusText && statusText.span.to > statusText.span.from) {
    const { span } = statusText;
    const inFrontOf = task && inFrontOfTask(text, span, task.span);
    if (inFrontOf && change.status === "open" && change.note === null)
      yield [{ ...inFrontOf, text: "" }];
    if (change.status === "open" && change.note === null)
      yield [{ from: beforeTail(text, span.from), to: span.to, text: "" }];
    yield [{ ...span, text: value }, ...also];
  }
  if (statusText || form.place.kind !== "line") return;
  const detail = detailEdit(form, "status", value);
  if (detail) yield [detail, ...also];
  const { before, inFront } = writingIn(language);
  for (const tail of before.status) yield [inserted(form.place.end, `${tail}${value}`), ...also];
  if (task) yield [inserted(task.span.from, inFront(value)), ...also];
}

/** `[DONE] ` and `DONE – ` right before a task, with what sets them apart; `null`: it stands elsewhere. */
function inFrontOfTask(text: string, status: Span, task: Span): Span | null {
  if (task.from < status.to || !/^[\s:：，,\])）】–—-]*$/.test(text.slice(status.to, task.from)))
    return null;
  const isBracketed = /[[(（【]/.test(text.charAt(status.from - 1));
  return { from: isBracketed ? status.from - 1 : status.from, to: task.from };
}

/** What comes below for a note; `null`: there is no place for one. */
function belowIn(form: Form, { below }: Said): readonly Edit[] | null {
  const edits = below === null ? [] : noteBelow(form, below);
  return below !== null && edits.length === 0 ? null : edits;
}

const BOXES = { open: " ", done: "x", dropped: "-" } as const;
/** As programs for tasks in Markdown write the day. */
const DAYS = { open: "", done: " ✅ ", dropped: " ❌ " } as const;

function boxed(
  { place }: Form,
  box: Span,
  { status, on }: StatusChange,
  isDated: boolean,
): readonly Edit[] {
  const mark = { ...box, text: BOXES[status] };
  if (!isDated || place.kind !== "line") return [mark];
  return [mark, inserted(place.end, `${DAYS[status]}${on}`)];
}

/** The day behind a box that was ticked before: ` ✅ 2026-12-10`. */
function dayMarkOf({ text, place }: Form): Span | null {
  if (place.kind !== "line" || !place.item) return null;
  const { from } = place.item.span;
  const match = /[ \t]{0,3}[✅❌]\ufe0f? {0,3}\d{4}-\d\d-\d\d/u.exec(text.slice(from, place.end));
  return match && { from: from + match.index, to: from + match.index + match[0].length };
}

/** The character inside of the check box that the action's line begins with. */
function boxOf({ text, place }: Form): Span | null {
  if (place.kind !== "line" || !place.item) return null;
  const { from } = place.item.span;
  const match = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\[([^[\]\n])\]/.exec(text.slice(from, from + 40));
  if (!match) return null;
  const to = from + match[0].length - 1;
  return { from: to - (match[1] ?? "").length, to };
}

/** Without the marks of what is struck out as a whole. */
function withoutStrike({ text, place }: Form): readonly Edit[] {
  const from = place.kind === "row" ? place.row.from : (place.item?.span.from ?? place.end);
  const to = place.kind === "row" ? place.row.to : place.end;
  return [...text.slice(from, to).matchAll(/~~/g)].map(({ index }) => ({
    from: from + index,
    to: from + index + 2,
    text: "",
  }));
}
