import type { TableRow } from "../../markdown/blocks.ts";
import type { PlainText } from "../../markdown/plain-text.ts";
import { isHanName, once, yesOrNo } from "../../vocabulary/index.ts";
import { withoutDetails } from "../people/apart.ts";
import { isDepartment, isFullName } from "../people/forms.ts";
import { splitPeople } from "../people/person.ts";

/**
 * Whether an entry of a list names one person, with what he is behind a comma: `Ann Lee, Acme`. It does
 * where what follows is no name, or where all the list is written so; otherwise that is doubtful, unless
 * it begins with less than a whole name or goes on with whole names.
 */
export function oneEach(
  lines: readonly PlainText[],
): (line: PlainText) => "one" | "several" | "doubtful" | "inverted" {
  const entries = lines.map(namesIn);
  const isPair = (names: readonly string[]): boolean => names.length === 2;
  const allPairs = entries.length > 1 && entries.every(isPair);
  const alike = entries.filter(mayBeOne).length;
  const areOnes = once(() => alike + lines.filter(isWithDetail).length > 1);
  const isListOfOnes = entries.some(([only = "", other]) => !other && isFullName(only));
  return (line) => {
    const names = namesIn(line);
    if (names.length < 2 || /[:：、;；]/.test(line.value)) return "several";
    if (isDashed(line, names)) return "one";
    if (isInverted(names) && isListOfOnes) return "inverted";
    if (mayBeOne(names))
      return alike > 1 || names.slice(1).every(isDepartment) ? "one" : "doubtful";
    return howTwo(names, { areOnes, allPairs, alike });
  };
}

interface Others {
  /** Most of the list names one person an entry. */
  readonly areOnes: () => boolean;
  readonly allPairs: boolean;
  readonly alike: number;
}

/** Of whole names, the second of which may be an organisation: `Bo Berg, Double Acme` among `Ann Lee, Acme`. */
function howTwo(
  names: readonly string[],
  { areOnes, allPairs, alike }: Others,
): "one" | "several" | "doubtful" {
  if (names.every(isHanName)) return "several";
  if (allPairs) return alike > 0 ? "one" : "doubtful";
  return names.length === 2 && areOnes() ? "doubtful" : "several";
}

/** Ann Lee, Acme, Inc. is one person, and what is behind her name no other. */
const isWithDetail = (line: PlainText): boolean =>
  /[,，]/.test(line.value) && namesIn(line).length === 1;

/** `Lee, Ann` among `Bo Berg`: whether that is one name or two, only who wrote it knows. */
const isInverted = (names: readonly string[]): boolean =>
  names.length === 2 &&
  names.every((name) => /^\p{Lu}[\p{Ll}'’-]{1,20}$/u.test(name) && !isDepartment(name)) &&
  isFullName(names.join(" "));

/** `Ann Lee, Acme`: a whole name, and none behind it. */
const mayBeOne = ([first = "", ...others]: readonly string[]): boolean =>
  isFullName(first) && others.length > 0 && !others.some(isFullName);

/** `Ann Lee - Head of Sales, Berlin`. */
function isDashed(line: PlainText, names: readonly string[]): boolean {
  const [before = "", behind] = line.value.split(DASHED);
  return behind !== undefined && isFullName(before) && !names.slice(1).some(isFullName);
}

export const namesIn = (line: PlainText): readonly string[] =>
  splitPeople(line).map(({ value }) => withoutDetails(value));

export const DASHED = /\s[-–—/|]\s/;

/** Yes and no may answer any other question, such as who is a member. */
const saysPresence = (text: string): boolean =>
  yesOrNo(text) !== null && !/^(?:yes|no|y|n|true|false|是|否)$/i.test(text.trim());

/** A column in which everybody is present or absent says who came, whatever it is called: Status. */
export function withPresence<Column>(
  columns: readonly (Column | "present" | null)[],
  rows: readonly TableRow[],
): readonly (Column | "present" | null)[] {
  if (columns.includes("present") || rows.length === 0) return columns;
  const at = columns.findIndex(
    (column, index) =>
      column === null && rows.every(({ cells }) => saysPresence(cells[index]?.value ?? "")),
  );
  return at === -1 ? columns : columns.with(at, "present");
}

/** `李雷、王芳` in one cell are two, `Foo, Inc` is one. */
export function fromCell(text: PlainText): readonly PlainText[] {
  const people = splitPeople(text);
  return namesIn(text).every(isFullName) ? people : [text];
}
