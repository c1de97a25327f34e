import type { Block, Table, TableRow } from "../../markdown/blocks.ts";
import { type PlainText, part } from "../../markdown/plain-text.ts";
import { withoutEnd } from "../../text/lines.ts";
import { append } from "../../text/many.ts";
import {
  isGroup,
  isNothing,
  personColumnOf,
  roleOf,
  titleBefore,
  yesOrNo,
} from "../../vocabulary/index.ts";
import { says } from "../../vocabulary/phrases.ts";
import type { LeftOver } from "../claims.ts";
import { besideName } from "../people/beside.ts";
import { isFullName } from "../people/forms.ts";
import { peopleApart, readEntry, sameName, splitPeople } from "../people/person.ts";
import { linesOf } from "../sections.ts";
import type { Attendee } from "../types.ts";
import {
  behindBracket,
  calledIn,
  dutyBesideName,
  dutyOf,
  isOfNobody,
  ON_DUTY,
  OTHERS,
  withoutFrame,
} from "./framed.ts";
import type { HeadLine } from "./label.ts";
import { namesInHeader } from "./names-in-header.ts";
import { DASHED, fromCell, namesIn, oneEach, withPresence } from "./one-each.ts";
import { isNoEntry, isNoPerson, isProse, isSentence } from "./prose.ts";
import {
  beforeLabel,
  behindHanName,
  colonIn,
  eachOfItsOwn,
  nameBefore,
  saidOf,
  saysFrom,
  saysWhose,
} from "./whose.ts";

/** Longer than any name, and than any name with what stands in brackets behind it; a sentence is nobody. */
const LONGEST_NAME = 60;

/** Somebody listed, with what the meeting gives him to do: `Ann Lee (Host)`. */
export interface Listed extends Attendee {
  readonly duty: "host" | "recorder" | null;
}

/** The people a list in the body names, whatever its shape; each once. `left` gets what else it says: entries that may name more, pieces that are no name. */
export function peopleIn(lines: readonly HeadLine[], left: LeftOver[] = []): readonly Listed[] {
  const people: Listed[] = [];
  for (const { value, below, group } of lines) {
    const found = [...fromLine(value, left), ...fromBlocks(below, left)];
    for (const person of group ? found.map((one) => ofGroup(one, group.value)) : found) {
      if (!people.some((known) => sameName(known.name, person.name))) people.push(person);
    }
  }
  return people;
}

/** Prose below people ends their list: what follows it is about something else. */
function fromBlocks(blocks: readonly Block[], left: LeftOver[]): readonly Listed[] {
  const people: Listed[] = [];
  for (const block of blocks) {
    const found = fromBlock(block, left);
    const isProse = block.type === "paragraph" && block.lines.length > 0 && found.length === 0;
    if (isProse && people.length > 0) break;
    append(people, found);
  }
  return people;
}

function fromBlock(block: Block, left: LeftOver[]): readonly Listed[] {
  if (block.type === "table") return fromTable(block, left);
  if (block.type !== "list") return linesOf([block]).flatMap((line) => fromLine(line, left));
  const isOne = oneEach(block.items.flatMap(({ lines }) => lines));
  // A list with ticks says of everybody on it who came.
  const isTicked = block.items.some(({ checked }) => checked);
  return block.items.flatMap(({ lines, blocks, checked }) => {
    const below = fromBlocks(blocks, left);
    const [group] = lines;
    if (group && lines.length === 1 && heads(group, below))
      return below.map((person) => ofGroup(person, group.value.replace(/[:：]$/, "")));
    const people = lines.flatMap((line) => {
      const how = isOne(line);
      if (how === "doubtful" || how === "inverted")
        left.push({ text: line, why: "one-or-several-people" });
      if (how === "inverted") return invertedIn(line);
      if (how === "several") return fromLine(line, left);
      append(left, unreadBehind(line));
      return fromText(line, true);
    });
    return [
      ...(isTicked && checked !== null
        ? people.map((person) => ({ ...person, present: checked }))
        : people),
      ...below,
    ];
  });
}

/** `Engineering` above the names of those who are from there. */
const heads = (line: PlainText, below: readonly Listed[]): boolean =>
  below.length > 0 &&
  !isFullName(line.value) &&
  (isGroup(line.value) ||
    line.bold ||
    (!/[,，]/.test(line.value) && below.every(({ name }) => isFullName(name))));

const ofGroup = (person: Listed, group: string): Listed => ({
  ...person,
  dept: person.dept ?? group,
});

function invertedIn(line: PlainText): readonly Listed[] {
  const [family = "", given = ""] = namesIn(line);
  return fromText(line, true).map((person) => ({
    ...person,
    name: `${given} ${family}`,
    dept: null,
  }));
}

/** 请假事由：出差 is about somebody and names nobody. */
const saysNothingOfPeople = says("notOfPeople");

/** What nobody has read of `Ann Lee (Acme) late`. */
function unreadBehind(text: PlainText): readonly LeftOver[] {
  const behind = behindBracket(text);
  return behind ? [{ text: behind, why: "no-person" }] : [];
}

/** A label that says nothing of the people behind it, and what is no name among them. */
function nobodyIn(
  label: PlainText | null,
  entries: ReadonlyArray<{ readonly text: PlainText; readonly people: readonly Listed[] }>,
): readonly LeftOver[] {
  const others = entries.flatMap(({ text, people }) => (people.length === 0 ? [text] : []));
  return [label, ...others].flatMap((text) =>
    text && saysMore(text.value) ? [{ text, why: "no-person" as const }] : [],
  );
}

/** `李雷、王芳（研发部）`, `Acme: Ann Lee; Foo: Bo Berg`; 决策人：… and 研发部：… say what all of them are. */
function fromLine(written: PlainText, left: LeftOver[]): readonly Listed[] {
  const line = withoutFrame(written);
  return (eachOfItsOwn(line) ?? [line]).flatMap((one) => {
    const name = nameBefore(one.value);
    return name === "" ? fromPiece(one, left) : beforeAndBehind(one, name.length);
  });
}

function fromPiece(line: PlainText, left: LeftOver[]): readonly Listed[] {
  const colon = colonIn(line.value);
  const label = colon > 0 ? part(line, 0, colon) : null;
  const apart = label && beforeLabel(line, label);
  return apart ? apart.flatMap((one) => fromPiece(one, left)) : fromLabelled(line, label, left);
}

function fromLabelled(
  line: PlainText,
  label: PlainText | null,
  left: LeftOver[],
): readonly Listed[] {
  const colon = label ? colonIn(line.value) : -1;
  if (label && (saysNothingOfPeople(label.value) || colon === line.value.length - 1)) return [];
  const { said, role, isAbsent } = saidOf(label);
  const behind = part(line, colon + 1);
  const isFrom = label !== null && saysFrom(label.value, behind);
  const group =
    isFrom || (label !== null && (said !== null || role !== null || saysWhose(label.value)));
  if (label && isOfNobody(label, said, group)) return [];
  const all = group ? behind : line;
  const stop = all.value.search(/。(?=.)/);
  const names = stop === -1 ? all : part(all, 0, stop + 1);
  const texts = splitPeople(names);
  if (isSentence(names.value, texts)) return [];
  const entries = peopleApart(names).map((text) => ({ text, people: fromText(text) }));
  if (entries.every(({ people }) => people.length === 0)) return [];
  if (stop !== -1) left.push({ text: part(all, stop + 1), why: "no-person" });
  const isTold = !group || said !== null || role !== null || isFrom;
  append(left, nobodyIn(isTold ? null : label, entries));
  append(
    left,
    entries.flatMap(({ text }) => unreadBehind(text)),
  );
  return entries
    .flatMap(({ people }) => people)
    .map((person) => ({
      ...person,
      duty: person.duty ?? (said === "host" || said === "recorder" ? said : null),
      role: person.role ?? role?.concept ?? null,
      roleText: person.roleText ?? (role ? label : null),
      present: isAbsent ? false : person.present,
      dept: person.dept ?? (group && !role && isFrom ? besideName(label.value).dept : null),
    }));
}

/** `Ann Lee - Design`, `Ann Lee / Design / @lee`. */
function beforeAndBehind(text: PlainText, at: number): readonly Listed[] {
  const [first = ""] = part(text, at)
    .value.replace(/^[\s/／|｜:：–—-]+/, "")
    .split(" / ");
  const dept = first.startsWith("@") ? null : first;
  return fromText(part(text, 0, at)).map((person) => withBeside(person, person.dept ?? dept));
}

function withBeside(person: Listed, words: string | null): Listed {
  const beside = besideName(words);
  return { ...person, ...beside, present: person.present ?? beside.present };
}

/** `isOne`: whatever stands behind a comma is no other person. */
function fromText(text: PlainText, isOne = false): readonly Listed[] {
  const dashed = text.value.search(DASHED);
  const mark = dashed > 0 ? dashed : behindHanName(text.value);
  // Ann Lee (absent - on a train): what stands in the bracket is one remark.
  const before = text.value.slice(0, mark).replaceAll("（", "(").replaceAll("）", ")");
  const isOutside = mark > 0 && before.lastIndexOf("(") <= before.lastIndexOf(")");
  return isOutside ? beforeAndBehind(text, mark) : fromEntry(text, isOne);
}

function fromEntry(text: PlainText, isOne: boolean): readonly Listed[] {
  if (isNoEntry(text)) return [];
  const others = OTHERS.exec(text.value)?.[0] ?? "";
  if (others !== "") return fromEntry(part(text, 0, text.value.length - others.length), isOne);
  const onDuty = ON_DUTY.exec(text.value);
  const person = withoutOffice(onDuty ? part(text, 0, onDuty.index) : text, isOne);
  // 任某 @handle: the handle is another way to call him.
  if (isProse(person.name)) return [];
  const name = withoutEnd(person.name.replace(/(?<=\S)\s{1,9}@\S{1,80}$/, ""), /[\s.。:：]/);
  if (name.length > LONGEST_NAME || !/\p{L}/u.test(name)) return [];
  if (isNoPerson(name)) return [];
  const said = onDuty?.[2] ? "host" : onDuty?.[3] ? "recorder" : null;
  const given = said ?? dutyOf(onDuty?.[1] ?? "");
  const duty = given ?? dutyBesideName(name, person.dept);
  const dept = !given && dutyOf(person.dept ?? "") ? null : person.dept;
  const bracketed = given ? undefined : onDuty?.[1];
  return [
    withBeside({ ...person, ...calledIn(text.value, name), name, duty }, dept ?? bracketed ?? null),
  ];
}

/** `President Ann Lee` is Ann Lee. */
function withoutOffice(text: PlainText, isOne: boolean): Attendee {
  const office = titleBefore(text.value);
  const person = readEntry(part(text, office.length), isOne);
  return office === "" ? person : { ...person, dept: person.dept ?? office };
}

/** A number only counts, and a tick says what a column without one means. */
const saysMore = (text: string): boolean => /\p{L}/u.test(text) && !isNothing(text);

/** `| Name | Organization | … |`; without a column for names the first one holds them. */
function fromTable(table: Table, left: LeftOver[]): readonly Listed[] {
  const inHeader = namesInHeader(table);
  if (inHeader)
    return inHeader.flatMap(({ name, present }) =>
      fromText(name).map((person) => ({ ...person, present })),
    );
  const { header, rows } = table;
  const known = header.map((cell) => personColumnOf(cell.value)?.concept ?? null);
  const columns = withPresence(known, rows);
  const name = Math.max(columns.indexOf("name"), columns.indexOf("firstName"), 0);
  const last = columns.indexOf("lastName");
  for (const [at, text] of header.entries()) {
    const isKnown = columns[at] !== null || at === name;
    const says = ({ cells }: TableRow): boolean => saysMore(cells[at]?.value ?? "");
    if (!isKnown && saysMore(text.value) && rows.some(says)) left.push({ text, why: "no-person" });
  }
  return rows.flatMap(({ cells }) => {
    const cell = (column: (typeof columns)[number]): PlainText | null => {
      const found = cells[columns.indexOf(column)];
      return found && found.value !== "" ? found : null;
    };
    const text = cells[name];
    const roleText = cell("role");
    const present = cell("present");
    const lastName = last > name ? (cells[last]?.value ?? "") : "";
    return (text ? fromCell(text) : [])
      .flatMap((one) => fromText(one))
      .map((person) => ({
        ...person,
        name: `${person.name} ${lastName}`.trimEnd(),
        email: person.email ?? cell("email"),
        dept: cell("dept")?.value ?? person.dept,
        role: roleText ? (roleOf(roleText.value)?.concept ?? null) : person.role,
        roleText: roleText ?? person.roleText,
        present: present ? yesOrNo(present.value) : person.present,
      }));
  });
}
