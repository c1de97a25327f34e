import type { ActionItem } from "../meeting/types.ts";
import { fold } from "../text/normalise.ts";
import { statusOf } from "../vocabulary/index.ts";
import { isFiller, tellsApart } from "../vocabulary/tracking.ts";

/**
 * What of a task counts when two are compared: its letters and digits. A day that is written inside
 * the task is its deadline, and no part of it: a moved deadline leaves the task the same.
 */
export function keyOfTask(action: ActionItem): string {
  return taskKey(withoutStanding(taskWithoutDue(action)));
}

/** `Draft an example. PENDING`: how far an open task is, behind its words, is no part of it. */
function withoutStanding(task: string): string {
  const [end, standing = ""] = STANDING.exec(task) ?? [];
  if (end === undefined || statusOf(standing)?.concept !== "open") return task;
  return task.slice(0, -end.length);
}

const STANDING = /[\s.;,–—-][[(]?([A-Z]{2,12}(?: [A-Z]{2,12}){0,3})[\])]?[.!]?$/;

function taskWithoutDue({ task, dueText }: ActionItem): string {
  if (!task) return "";
  const isInside =
    dueText && dueText.span.from >= task.span.from && dueText.span.to <= task.span.to;
  return isInside ? task.value.replace(dueText.value, " ") : task.value;
}

export function taskKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A task taken apart, so that two can be compared for small edits. */
export interface TaskForm {
  /** Whatever counts or numbers: tasks with other figures are other tasks. */
  readonly figures: string;
  /** Words and Han characters in order, without those that change nothing. */
  readonly letters: string;
  /** Two texts that are one edit apart share the first or the last letters. */
  readonly start: string;
  readonly end: string;
}

/** Shorter texts are no task whose twin could be told from another one. */
const SHORTEST = 10;
const SHARED = 4;

/** `null`: too short for anything but the very same words. */
export function formOf(task: string): TaskForm | null {
  const folded = fold(task);
  const figures = (folded.match(/\p{N}+/gu) ?? []).join(" ");
  const letters = (folded.match(/\p{Script=Han}|(?:(?!\p{Script=Han})\p{L})+/gu) ?? [])
    .filter((word) => !isFiller(word))
    .join(" ")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
  if (weightOf(letters) < SHORTEST) return null;
  return { figures, letters, start: letters.slice(0, SHARED), end: letters.slice(-SHARED) };
}

/** A Han character says as much as two or three letters. */
export const weightOf = (text: string): number =>
  text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** Whether two tasks differ in nothing but small edits: filling words, a slip of the keyboard. */
export function areAlike(a: TaskForm, b: TaskForm): boolean {
  if (a.figures !== b.figures) return false;
  return a.letters === b.letters || isSlip(a.letters, b.letters);
}

/** One letter more, less, another, or two that changed places, where that makes no other word. */
function isSlip(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > 1) return false;
  let before = 0;
  while (before < most && a[before] === b[before]) before++;
  let behind = 0;
  while (behind < most - before && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  const was = a.slice(before, a.length - behind);
  const is = b.slice(before, b.length - behind);
  const isSwap = was.length === 2 && is === `${was[1]}${was[0]}`;
  if (!isSwap && Math.max(was.length, is.length) > 1) return false;
  const changed = [...was, ...is];
  if (changed.some((character) => character === " " || tellsApart(character))) return false;
  const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);
  if (changed.every(isHan)) return true;
  return !changed.some(isHan) && [a, b].every((text) => isInLongWord(text, before));
}

/** A letter within a word that stays the same word: its first letter, and short words, do not. */
function isInLongWord(text: string, at: number): boolean {
  const from = text.lastIndexOf(" ", at - 1) + 1;
  const end = text.indexOf(" ", at);
  return at > from && (end === -1 ? text.length : end) - from >= 5;
}
