import type { Block, ListItem } from "../../markdown/blocks.ts";
import type { PlainText } from "../../markdown/plain-text.ts";
import { simplified } from "../../text/simplified.ts";
import {
  isCommonHeading,
  isHanName,
  numberingOf,
  type SectionConcept,
  statusOf,
} from "../../vocabulary/index.ts";
import { isOfOtherMeeting } from "../../vocabulary/meetings.ts";
import { says } from "../../vocabulary/phrases.ts";
import { agendaIndexOf } from "../agenda/topics.ts";
import { givesTasks, saysWhoDoesWhat } from "../columns.ts";
import { entriesOf, isWhole } from "../entries.ts";
import { below, type Entry } from "../entry.ts";
import { namesPeople } from "../head/lines.ts";
import { tasksBeside } from "../minutes/tasks-beside.ts";
import { linesOf, type Section } from "../sections.ts";
import { dueTogether } from "../tasks-below.ts";
import type { AgendaItem } from "../types.ts";

/** Nobody and no group of people has a longer name. */
export const LONGEST_GROUP = 40;

/** Where actions were found: in the minutes of an item, or below its heading. */
export interface FoundActions {
  readonly entries: readonly Entry[];
  readonly agendaIndex: number | null;
  /** Nothing says that the file is about a meeting: a TODO of a manual is nobody's. */
  readonly isAnywhere?: boolean;
}

/** Every action of a file outside its minutes' topics, with the agenda item whose heading it stands below. */
export function actionsOutside(
  root: Section,
  minutes: ReadonlySet<Section>,
  agenda: readonly AgendaItem[],
  { isHeld, isMeeting }: { readonly isHeld: boolean; readonly isMeeting: boolean },
): readonly FoundActions[] {
  const found: FoundActions[] = [];
  const isCommon = (heading: PlainText | null): boolean =>
    !isMeeting && (heading === null || isCommonHeading(withoutBracket(heading.value)));
  // What has a box in the plan of a meeting may be what to bring.
  const isAction = ({ concept, box }: Entry): boolean => concept === "actions" && (isHeld || !box);
  const walk = (
    section: Section,
    above: number | null,
    inMinutes: boolean,
    isOfPeople = false,
  ): void => {
    const { heading, concept } = section;
    const agendaIndex = (heading && agendaIndexOf(heading.value, agenda)) ?? above;
    const inside = inMinutes || minutes.has(section) || listsPeople(section, isOfPeople);
    if (concept?.concept === "actions" || (!inside && isListOfActions(section)))
      found.push({
        entries: dated(section, listed(section)),
        agendaIndex,
        isAnywhere: isCommon(heading),
      });
    if (concept === null && !inside) {
      const entries = entriesOf(section.blocks).filter(isAction);
      if (entries.length > 0) found.push({ entries, agendaIndex, isAnywhere: !isMeeting });
    }
    for (const child of section.sections) {
      if (concept?.concept !== "agenda" || child.concept !== null)
        walk(child, agendaIndex, inside || concept?.concept === "actions", tellsWhoCame(concept));
    }
  };
  walk(root, null, false);
  return found;
}

const tellsWhoCame = (concept: Section["concept"]): boolean =>
  concept?.concept === "attendees" || concept?.concept === "absentees";

/** `- [x] Ann Lee - Acme` below `### Project representatives` below `## Attendance` says that she came. */
const listsPeople = ({ concept, blocks: [first] }: Section, isOfPeople: boolean): boolean =>
  isOfPeople && concept === null && first?.type === "list" && namesPeople(first);

/** What was found outside topics, without what the topics have: they may be items of a list outside of any minutes. */
export function notAmong(
  topics: readonly Pick<FoundActions, "entries">[],
  outside: readonly FoundActions[],
): readonly FoundActions[] {
  const told = new Set(topics.flatMap(({ entries }) => entries.map(({ text }) => text.span.from)));
  if (told.size === 0) return outside;
  return outside.map((found) => ({
    ...found,
    entries: found.entries.filter(({ text }) => !told.has(text.span.from)),
  }));
}

/** `工作安排（暂定）` */
const withoutBracket = (heading: string): string => heading.replace(/[(（][^()（）]*[)）]$/, "");

/** A table of who does what in the minutes, or a task, beside topics none of which has it. */
export function besideTopics(
  minutes: readonly Section[],
  topics: readonly Pick<FoundActions, "entries">[],
  agenda: readonly AgendaItem[],
): readonly FoundActions[] {
  const taken = new Set(topics.flatMap(({ entries }) => entries.map(({ table }) => table)));
  const tables = minutes.flatMap(({ blocks }) =>
    blocks.filter((block) => block.type === "table" && givesTasks(block) && !taken.has(block)),
  );
  const tasks = minutes.flatMap((section) => tasksBeside(section, agenda));
  const found = [{ entries: [...entriesOf(tables), ...tasks], agendaIndex: null }];
  return notAmong(topics, found).filter(({ entries }) => entries.length > 0);
}

/** A follow-up document (guide G1) that is written as a list, or as a table of tasks, and not in its own columns. */
const AS_LIST: ReadonlySet<SectionConcept> = new Set(["kickoff", "problem", "review"]);

const isListOfActions = ({ concept, blocks }: Section): boolean =>
  concept !== null &&
  AS_LIST.has(concept.concept) &&
  blocks.every((block) => (block.type === "table" ? saysWhoDoesWhat(block) : !isBroken(block)));

/** The lines of a table whose rows do not fit its columns: no list, and nobody's tasks. */
const isBroken = (block: Block): boolean =>
  linesOf([block]).some(({ value }) => value.startsWith("|"));

/** `## Action items by Friday` says of all of them when. */
const dated = ({ heading }: Section, entries: readonly Entry[]): readonly Entry[] =>
  heading === null
    ? entries
    : entries.map((entry) => ({
        ...entry,
        ...(isOfOtherMeeting(heading.value) && isSettled(entry) ? DONE : {}),
        above: [...(entry.above ?? []), heading],
      }));

const DONE = { said: "done" } as const;

/** Among the last meeting's tasks `Bo: the roof has been mended` is none any more. */
const isSettled = ({ text, box }: Entry): boolean => {
  const said = simplified(text.value);
  return box === null && isOutcome(said) && !isYetToCome(said);
};

const isOutcome = says("outcome");
const isYetToCome = says("yetToCome");

/** The entries of an action section, those below its headings included. */
function listed(section: Section): readonly Entry[] {
  return [
    ...ownEntries(section.blocks),
    ...section.sections.flatMap((child): readonly Entry[] => {
      const { heading } = child;
      if (child.concept !== null || !heading) return [];
      const said = statusOf(heading.value)?.concept;
      const entries = listed(child).map((entry) => (said ? { ...entry, said } : entry));
      // `#### 1. 补齐文档` is an action, `### 行动一、文档` and `### 王芳` are the titles of some.
      if (entries.length > 0 && numberingOf(heading.value).length === 0)
        return below(heading, entries);
      const lines = linesOf(child.blocks);
      const details = lines.filter((line) => !isWhole(line));
      const others = lines.filter(isWhole).map((line) => ({ ...bare, text: line, line }));
      return [{ ...bare, text: heading, line: heading, details }, ...others];
    }),
  ];
}

const bare = {
  concept: "actions",
  whom: null,
  details: [],
  checked: null,
  box: null,
  form: "line",
  table: null,
} as const;

/** `- 查资料` and then a list of nothing but names: a mark of its own, `+ 王芳`, makes it no list within the list. */
function withNamesBelow(blocks: readonly Block[]): readonly Block[] {
  const isOfNames = (block: Block | undefined): boolean =>
    block?.type === "list" && block.items.every(isNameAlone);
  if (!blocks.some(isOfNames)) return blocks;
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const last = before?.type === "list" ? before.items.at(-1) : undefined;
    if (before?.type === "list" && last && !isNameAlone(last) && isOfNames(block)) {
      const item = { ...last, blocks: [...last.blocks, block] };
      joined[joined.length - 1] = { ...before, items: [...before.items.slice(0, -1), item] };
    } else joined.push(block);
  }
  return joined;
}

const isNameAlone = ({ lines: [line, more], blocks, box }: ListItem): boolean =>
  line !== undefined && !more && blocks.length === 0 && !box && isHanName(line.value);

/** `> | 成员 | 任务 |`: a table that is quoted is one all the same. */
const unquoted = (block: Block): readonly Block[] =>
  block.type === "quote" && block.blocks.some(({ type }) => type === "table")
    ? block.blocks
    : [block];

/** Prose around a list or a table introduces it; without one, its lines are the actions. */
function ownEntries(written: readonly Block[]): readonly Entry[] {
  const blocks = withNamesBelow(written.flatMap(unquoted));
  const isListed = blocks.some(({ type }) => type === "list" || type === "table");
  const lines = isListed ? blocks.filter(({ type }) => type !== "paragraph") : blocks;
  const entries = withGroups(blocks, lines).filter(
    ({ concept, text, details }) =>
      concept === "actions" && (details.length > 0 || !/[:：]$/.test(text.value)),
  );
  return withDetails(dueTogether(entries));
}

/** `李雷：` above a list may be whose tasks those are. */
function withGroups(blocks: readonly Block[], lines: readonly Block[]): readonly Entry[] {
  const above = blocks.map((block) =>
    block.type === "paragraph" ? block.lines.at(-1) : undefined,
  );
  if (!above.some((line, at) => line && isShort(line) && blocks[at + 1]?.type === "list"))
    return entriesOf(lines, "actions");
  return blocks.flatMap((block, at) => {
    if (!lines.includes(block)) return [];
    const group = block.type === "list" ? above[at - 1] : undefined;
    const entries = entriesOf([block], "actions");
    return group ? below(group, entries) : entries;
  });
}

const isShort = ({ value }: PlainText): boolean => value.length <= LONGEST_GROUP + 1;

/** `1.1: …` and `1.2: …` say more about `1. …`. */
function withDetails(entries: readonly Entry[]): readonly Entry[] {
  const whole: (Entry & { readonly details: PlainText[] })[] = [];
  for (const entry of entries) {
    const last = whole.at(-1);
    const isBelow = /^\d{1,2}\.\d{1,2}(?!\d)[.:：、\s]/.test(entry.text.value);
    if (isBelow && last && numberingOf(last.text.value).length > 0) last.details.push(entry.text);
    else whole.push({ ...entry, details: [...entry.details] });
  }
  return whole;
}
