import { type PlainText, splitAt } from "../../markdown/plain-text.ts";
import { isGroup, isHanName } from "../../vocabulary/index.ts";
import { isDepartment, isFullName } from "../people/forms.ts";
import { namesIn } from "./one-each.ts";

// What a label before a colon says of the people behind it.

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

/** `Acme: Ann Lee, Bo Berg; Foo: Cy Dune`: each with a label of its own; `null`: it is one. */
export function eachOfItsOwn(line: PlainText): readonly PlainText[] | null {
  if (!/[;；]/.test(line.value)) return null;
  const pieces = splitAt(line, /[;；]/).filter(({ value }) => value !== "");
  return pieces.length > 1 && pieces.every(({ value }) => /.[:：]\s?\S/.test(value))
    ? pieces
    : null;
}
