import { type PlainText, part } from "../../markdown/plain-text.ts";
import { headOf, isAway, isGroup, isHanName, roleOf } from "../../vocabulary/index.ts";
import { isDepartment, isFullName } from "../people/forms.ts";
import { namesIn } from "./one-each.ts";

// What a label before a colon says of the people behind it.

/** What a label is known to say of people: `Chair: …`, 决策人：…, `On leave: …`. */
export function saidOf(label: PlainText | null) {
  const said = (label && headOf(label.value)?.concept) ?? null;
  const isAbsent = said === "absentees" || (label !== null && isAway(label.value));
  return { said, role: label && roleOf(label.value), isAbsent };
}

/** 研发部：…, `Observers: …`: which people these are. */
export const saysWhose = (label: string): boolean =>
  label.length <= 8 || isGroup(label) || namesPeople(label);

/** `Missing attendees: …`, `Observers: …`: no name is written so. */
const namesPeople = (label: string): boolean => /^[A-Z]?[a-z]+(?: [a-z]+){0,3}s$/.test(label);

/** 研发部：…, `Brown Foundation: Bo Berg, Cy Dune`: where people are from; whole names stand behind it. */
export function saysFrom(label: string, behind: PlainText): boolean {
  if (isGroup(label)) return true;
  if (namesPeople(label) || isHanName(label)) return false;
  const names = namesIn(behind);
  return names.length > 0 && names.every(isFullName);
}

/** `王芳：研发部`, `Ann Lee: Acme`: a name before what is said of whom it names; empty: it is none. */
export function nameBefore(line: string): string {
  const [name = "", what = "", another] = line.split(/[:：]/).map((piece) => piece.trim());
  if (another !== undefined || !isFullName(name) || isFullName(what)) return "";
  return isDepartment(what) || /^\p{Lu}[\p{L}\d&.'’-]{1,30}$/u.test(what) ? name : "";
}

/**
 * `Acme: Ann Lee, Bo Berg; Foo: Cy Dune`, `Ann Lee; Bo Berg; remote: Cy Dune`: apart before each label;
 * `null`: it is one.
 */
export function eachOfItsOwn(line: PlainText): readonly PlainText[] | null {
  const starts = [0];
  for (const { index } of line.value.matchAll(/[;；]/g))
    if (/^\s?[^:：;；,，、]{1,40}[:：]\s?\S/.test(line.value.slice(index + 1, index + 50)))
      starts.push(index + 1);
  if (starts.length === 1) return null;
  return starts
    .map((from, at) => {
      const next = starts[at + 1];
      return part(line, from, next === undefined ? line.value.length : next - 1);
    })
    .filter(({ value }) => value !== "");
}

/** The first colon outside of brackets: that of 钱进（代：孙悦） ends no label. -1: there is none. */
export const colonIn = (line: string): number =>
  line.replace(/[(（][^()（）]{0,80}[)）]/g, (aside) => " ".repeat(aside.length)).search(/[:：]/);

/** `Ann Lee, Bo Berg, Chair: Cy Dune`: the people in front of a label, and the label with its own; `null`: it is one. */
export function beforeLabel(line: PlainText, label: PlainText): readonly PlainText[] | null {
  const sign = label.value.search(/[,，、;；][^,，、;；]*$/);
  if (sign === -1) return null;
  const names = namesIn(part(line, 0, sign));
  const areNames = names.length > 0 && names.every((name) => isFullName(name) || isHanName(name));
  return areNames ? [part(line, 0, sign), part(line, sign + 1)] : null;
}

/** `王芳/研发部`: where a name of Han characters ends that something stands behind without a space; -1: it is none. */
export function behindHanName(text: string): number {
  const at = text.slice(0, LONGEST_NAME).search(/[/／|｜]/);
  return at > 0 && isHanName(text.slice(0, at)) ? at : -1;
}

/** In front of what is looked for. */
const LONGEST_NAME = 60;
