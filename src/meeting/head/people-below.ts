import type { Block } from "../../markdown/blocks.ts";
import { type PlainText, part } from "../../markdown/plain-text.ts";
import { type HeadConcept, isGroup } from "../../vocabulary/index.ts";
import { isNoLatinName } from "../../vocabulary/not-names.ts";
import { isFullName } from "../people/forms.ts";
import { peopleApart } from "../people/person.ts";
import { linesOf } from "../sections.ts";
import type { HeadLine } from "./label.ts";
import { DASHED, namesIn } from "./one-each.ts";

const LISTS_PEOPLE: ReadonlySet<HeadConcept | null> = new Set<HeadConcept>([
  ...(["attendees", "absentees", "cc"] as const),
]);

/** 参会人员： with `研发部：王芳、李雷` or more names on the next lines of its paragraph. */
export function withPeopleBelow(lines: readonly HeadLine[]): readonly HeadLine[] {
  const whole: HeadLine[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    const isOfList = line.concept === null && above && LISTS_PEOPLE.has(above.concept);
    if (isOfList && (isOfGroup(line) || goesOn(above, line.line))) {
      const rest: Block = { type: "paragraph", lines: [line.line], span: line.line.span };
      whole[whole.length - 1] = { ...above, below: [...above.below, rest] };
    } else whole.push(line);
  }
  return whole;
}

/** `研发部：王芳、李雷` */
function isOfGroup({ line }: HeadLine): boolean {
  const colon = line.value.search(/[:：]/);
  return colon > 0 && isGroup(line.value.slice(0, colon)) && /\p{L}/u.test(line.value.slice(colon));
}

/** `Present: Ann Lee, Bo Berg,` or names without that comma, and more names on the next line. */
function goesOn({ value, below }: HeadLine, line: PlainText): boolean {
  if (value.value === "" || line.value.length > LONGEST_NAMES) return false;
  const before = linesOf(below).at(-1) ?? value;
  const names = peopleApart(line);
  if (names.length === 0 || !names.every(isOfPeople)) return false;
  return ENDS_OPEN.test(before.value) || (names.length > 1 && peopleApart(before).length > 1);
}

const LONGEST_NAMES = 400;

const ENDS_OPEN = /[,，、;；&]$/;

/** Whether a line names somebody, whatever stands behind a dash; a word that is no name is nobody. */
export function isOfPeople(line: PlainText): boolean {
  if (/@[\w.-]+/.test(line.value)) return true;
  const dash = line.value.search(DASHED);
  const names = namesIn(dash > 0 ? part(line, 0, dash) : line);
  return names.every((name) => isFullName(name) && !name.split(" ").some(isNoLatinName));
}
