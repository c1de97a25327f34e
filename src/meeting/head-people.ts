import { withoutEnd } from "../lines.ts";
import {
  headOf,
  isGroup,
  isNothing,
  personColumnOf,
  roleOf,
  yesOrNo,
} from "../vocabulary/index.ts";
import type { Block, Table } from "./blocks.ts";
import type { HeadLine } from "./head-lines.ts";
import { readPerson, sameName, splitPeople } from "./person.ts";
import { type PlainText, part } from "./plain-text.ts";
import { linesOf } from "./sections.ts";
import type { Attendee } from "./types.ts";

/** Longer than any name with its organisation; a sentence is nobody. */
const LONGEST_NAME = 60;

/** Somebody listed, with what the meeting gives him to do: `Ann Lee (Host)`. */
export interface Listed extends Attendee {
  readonly duty: "host" | "recorder" | null;
}

/** The people a list in the body names, whatever its shape; each once. */
export function peopleIn(lines: readonly HeadLine[]): readonly Listed[] {
  const people: Listed[] = [];
  for (const { value, below } of lines) {
    for (const person of [...fromLine(value), ...below.flatMap(fromBlock)]) {
      if (!people.some((known) => sameName(known.name, person.name))) people.push(person);
    }
  }
  return people;
}

function fromBlock(block: Block): readonly Listed[] {
  if (block.type === "table") return fromTable(block);
  if (block.type !== "list") return linesOf([block]).flatMap(fromLine);
  const withOrganisation =
    block.items.length > 1 &&
    block.items.every(({ lines: [line] }) => /^[^,，]+,\s[^,，]+$/.test(line?.value ?? ""));
  return block.items.flatMap(({ lines, blocks, checked }) => {
    const people = lines.flatMap((line) =>
      withOrganisation ? beforeAndBehind(line, line.value.indexOf(",")) : fromLine(line),
    );
    return [
      ...(checked ? people.map((person) => ({ ...person, present: true })) : people),
      ...blocks.flatMap(fromBlock),
    ];
  });
}

/** 请假事由：出差 is about somebody and names nobody. */
const NOT_PEOPLE = /(?:事由|原因|说明|备注|方式|情况|人数)$|^(?:reasons?|notes?|count|total)$/i;

/** `李雷、王芳（研发部）`; 决策人：… and 研发部：… say what all of them are. */
function fromLine(line: PlainText): readonly Listed[] {
  const colon = line.value.search(/[:：]/);
  const label = colon > 0 ? part(line, 0, colon) : null;
  if (label && NOT_PEOPLE.test(label.value)) return [];
  const isAbsent = label !== null && headOf(label.value)?.concept === "absentees";
  const role = label && roleOf(label.value);
  const group = label !== null && (role !== null || isGroup(label.value) || colon <= 8);
  const names = group ? part(line, colon + 1) : line;
  return splitPeople(names)
    .flatMap((text) => {
      const dash = text.value.search(/\s[-–—]\s/);
      return dash > 0 ? beforeAndBehind(text, dash) : fromText(text);
    })
    .map((person) => ({
      ...person,
      role: person.role ?? role?.concept ?? null,
      roleText: person.roleText ?? (role ? label : null),
      present: isAbsent ? false : person.present,
      dept: person.dept ?? (group && !role && isGroup(label?.value ?? "") ? label.value : null),
    }));
}

/** `Ann Lee - Design`, `Ann Lee, Design`. */
function beforeAndBehind(text: PlainText, at: number): readonly Listed[] {
  const dept = part(text, at).value.replace(/^[\s,–—-]+/, "");
  return fromText(part(text, 0, at)).map((person) => ({ ...person, dept: person.dept ?? dept }));
}

function fromText(text: PlainText): readonly Listed[] {
  if (text.value.length > LONGEST_NAME || isNothing(text.value)) return [];
  const person = readPerson(text);
  // 任某 @handle: the handle is another way to call him.
  const name = withoutEnd(person.name.replace(/(?<=\S)\s+@\S+$/, ""), /[\s.。:：]/);
  if (!/\p{L}/u.test(name) || /^https?:/.test(name)) return [];
  const concept = headOf(person.dept ?? "")?.concept;
  const duty = concept === "host" || concept === "recorder" ? concept : null;
  return [{ ...person, name, duty, dept: duty ? null : person.dept }];
}

/** `| Name | Organization | … |`; without a column for names the first one holds them. */
function fromTable({ header, rows }: Table): readonly Listed[] {
  const columns = header.map((cell) => personColumnOf(cell.value)?.concept ?? null);
  const name = Math.max(columns.indexOf("name"), 0);
  return rows.flatMap(({ cells }) => {
    const cell = (column: (typeof columns)[number]): PlainText | null => {
      const found = cells[columns.indexOf(column)];
      return found && found.value !== "" ? found : null;
    };
    const text = cells[name];
    const roleText = cell("role");
    const present = cell("present");
    return (text ? fromText(text) : []).map((person) => ({
      ...person,
      email: person.email ?? cell("email"),
      dept: cell("dept")?.value ?? person.dept,
      role: roleText ? (roleOf(roleText.value)?.concept ?? null) : person.role,
      roleText: roleText ?? person.roleText,
      present: present ? yesOrNo(present.value) : person.present,
    }));
  });
}
