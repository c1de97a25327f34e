import type { Block, ListItem } from "../../markdown/blocks.ts";
import { type PlainText, part } from "../../markdown/plain-text.ts";
import { append } from "../../text/many.ts";
import { headOf, isHanName, sectionOf } from "../../vocabulary/index.ts";
import { isNoLatinName } from "../../vocabulary/not-names.ts";
import { Count } from "../agenda/count.ts";
import { agendaIndexOf } from "../agenda/topics.ts";
import { decidedBy, firstOf, labelled, numbered, withoutNumbering } from "../line.ts";
import type { AgendaItem } from "../types.ts";
import { isTicked } from "./tasks-beside.ts";

/** A topic's title, and all that is written below it. */
export interface Part {
  readonly heading: PlainText;
  readonly blocks: readonly Block[];
}

export interface OpenPart extends Part {
  readonly blocks: Block[];
}

/** The topic that an item of a list is; none where it is a label, a decision or about the meeting. */
function partFrom(item: ListItem, agenda: readonly AgendaItem[]): readonly OpenPart[] {
  const wrapped = isTicked(item, agenda) ? null : firstOf(item.lines);
  if (!wrapped || labelled(wrapped.first) || tellsOfHead(wrapped.first)) return [];
  if (item.blocks.length === 0 && decidedBy(wrapped.first)) return [];
  const { first, more } = wrapped;
  return [
    {
      heading: first,
      blocks: [{ type: "paragraph", lines: more, span: item.span }, ...item.blocks],
    },
  ];
}

/** `- 会议时间：…` among the notes is about the meeting. */
function tellsOfHead({ value }: PlainText): boolean {
  const colon = value.search(/[:：]/);
  return colon > 0 && colon < 20 && headOf(value.slice(0, colon)) !== null;
}

/** Topics among plain lines and lists: by the agenda's titles, by their numbers, or with a colon behind them. */
export function plainParts(
  blocks: readonly Block[],
  agenda: readonly AgendaItem[],
): readonly OpenPart[] {
  for (const read of [partsIn, partsCounted, partsApart, partsTitled, partsNamed]) {
    const parts = read(blocks, agenda);
    if (parts.length > 0) return parts;
  }
  return [];
}

/** Topics among plain lines and lists, each up to the next; what stands before the first is of none. */
function partsIn(blocks: readonly Block[], agenda: readonly AgendaItem[]): readonly OpenPart[] {
  const parts: OpenPart[] = [];
  for (const block of blocks) {
    if (block.type === "paragraph") {
      for (const lines of upToTopics(block.lines, agenda)) {
        const [first, ...more] = lines;
        const isNew = first !== undefined && namesTopic(first, agenda);
        if (first && isNew) parts.push({ heading: first, blocks: [] });
        parts.at(-1)?.blocks.push({ ...block, lines: isNew ? more : lines });
      }
    } else if (
      block.type === "list" &&
      block.items.some(({ lines: [line] }) => line && namesTopic(line, agenda))
    ) {
      append(
        parts,
        block.items.flatMap((item) => partFrom(item, agenda)),
      );
    } else {
      parts.at(-1)?.blocks.push(block);
    }
  }
  return parts;
}

/**
 * `1、甲`, `2、乙` as plain lines with something below one of them are the titles of topics; numbers
 * below a label count what it announces. The first may stand elsewhere: `I. Apologies`, `2. Roof`.
 */
function partsCounted(blocks: readonly Block[]): readonly OpenPart[] {
  const parts: OpenPart[] = [];
  const count = new TopicCount();
  // 一、会议时间：… begins what is about the meeting, and 二、… what is said of it next.
  let isOfHead = false;
  const add = (block: Block): void => {
    if (!isOfHead) parts.at(-1)?.blocks.push(block);
  };
  for (const block of blocks) {
    if (block.type !== "paragraph") {
      add(block);
      continue;
    }
    for (const line of block.lines) {
      const isNext = count.isNext(line);
      if (isNext) isOfHead = tellsOfHead(withoutNumbering(line).title);
      if (isNext && !isOfHead && isTitle(line)) parts.push({ heading: line, blocks: [] });
      else add({ ...block, lines: [line], span: line.span });
    }
  }
  const areTopics = parts.length > 1 && parts.some(({ blocks: below }) => below.length > 0);
  return areTopics ? parts : [];
}

/** Tells lines that count topics from those that count what is said of one: `(1)` below `1、`. */
class TopicCount {
  readonly #count = new Count();
  #last: number | null = null;
  #style: string | null = null;

  isNext(line: PlainText): boolean {
    const number = this.#count.counts(line) ? numbered(line).number : null;
    const isOfStyle = this.#style === null || styleOf(line) === this.#style;
    if (number === null || !isOfStyle || !follows(number, this.#last)) return false;
    this.#last = number;
    this.#style ??= styleOf(line);
    return true;
  }
}

/** How a line is counted: `1、` otherwise than `(1)` and 一、. Roman numbers are none. */
const styleOf = ({ value }: PlainText): string =>
  [/^\s*[(（[［]/.test(value), /\d/.test(value.slice(0, 4).normalize("NFKC"))].join();

/** `1. Roof` above a paragraph, and `2. Door` above the next: for Markdown each number is a list of its own. */
function partsApart(blocks: readonly Block[]): readonly OpenPart[] {
  const parts: OpenPart[] = [];
  let last = 0;
  for (const block of blocks) {
    const [item, another] = block.type === "list" ? block.items : [];
    const wrapped = item && !another ? firstOf(item.lines) : null;
    const number = wrapped ? (item?.number ?? 0) : 0;
    // Behind the last topic a second count may begin.
    if (item && wrapped && (number === last + 1 || (number === 1 && last > 1))) {
      last = number;
      const { first, more } = wrapped;
      const rest: Block = { type: "paragraph", lines: more, span: item.span };
      parts.push({ heading: first, blocks: [...(more.length > 0 ? [rest] : []), ...item.blocks] });
    } else parts.at(-1)?.blocks.push(block);
  }
  const told = parts.filter(({ blocks: [below] }) => below?.type === "paragraph");
  return told.length > 1 && told.length * 2 >= parts.length && parts.every(hasTitle) ? parts : [];
}

/** 3. 待办 is a section of its own. */
const hasTitle = ({ heading }: OpenPart): boolean =>
  isTitle(heading) && !labelled(heading) && sectionOf(heading.value) === null;

/** `1、甲：同意` and `2、乙：不同意` as lines of one paragraph are what the items of a list are. */
function countedLines(lines: readonly PlainText[]): readonly OpenPart[] {
  const count = new Count();
  if (lines.length < 2 || !lines.every((line) => count.counts(line))) return [];
  return lines.flatMap((line) => {
    const { span } = line;
    const item = { lines: [line], blocks: [], number: null, checked: null, box: null, span };
    return partFrom(item, []);
  });
}

/** The items of lists, and counted lines; `Actions:` and the list below it belong to the one before. */
export function bulletsAmong(
  blocks: readonly Block[],
  agenda: readonly AgendaItem[],
): readonly OpenPart[] {
  const parts: OpenPart[] = [];
  for (const [at, block] of blocks.entries()) {
    const above = blocks[at - 1];
    if (block.type === "list" && above && announcesActions(above))
      parts.at(-1)?.blocks.push(above, block);
    else if (block.type === "list")
      append(
        parts,
        block.items.flatMap((item) => partFrom(item, agenda)),
      );
    else if (block.type === "paragraph") append(parts, countedLines(block.lines));
  }
  return parts;
}

function announcesActions(block: Block): boolean {
  const last = block.type === "paragraph" ? block.lines.at(-1) : undefined;
  const label = last ? labelled(last) : null;
  return label?.concept === "actions" && label.value.value === "";
}

const follows = (number: number, last: number | null): boolean =>
  last === null ? number <= LATEST_FIRST : number === last + 1;

const LATEST_FIRST = 2;

/** A sentence, or what was decided, is counted and no title. */
const isTitle = (line: PlainText): boolean =>
  line.value.length <= LONGEST_TITLE && decidedBy(line) === null;

const LONGEST_TITLE = 120;

/** `Website:` and `Logo:`, each above a list; one alone only introduces what follows. */
function partsTitled(blocks: readonly Block[]): readonly OpenPart[] {
  const parts: OpenPart[] = [];
  for (const [at, block] of blocks.entries()) {
    const first = block.type === "paragraph" ? block.lines[0] : undefined;
    const end = block.type === "paragraph" ? titleEnd(block.lines, blocks[at + 1]) : 0;
    if (!first || end === 0) {
      parts.at(-1)?.blocks.push(block);
      continue;
    }
    parts.push({ heading: part(first, 0, end), blocks: [] });
  }
  const titles = new Set(parts.map(({ heading }) => heading.value));
  return titles.size === parts.length && parts.length > 1 ? parts : [];
}

/** Where the title ends that is a paragraph, and stands above a list; 0: there is none. */
function titleEnd([only, another]: readonly PlainText[], next: Block | undefined): number {
  if (!only || another || next?.type !== "list" || !/[:：]$/.test(only.value)) return 0;
  const isOne = TITLE.test(only.value) && isTitle(only) && !labelled(only) && !tellsOfHead(only);
  return isOne ? only.value.length - 1 : 0;
}

/**
 * `资料获取：可以找公开的`, `Roof repair: still waiting`, each a paragraph: what it is about, and what was said of
 * it. Who speaks stands before a colon, too, and what is about the meeting.
 */
function partsNamed(blocks: readonly Block[]): readonly OpenPart[] {
  const parts: OpenPart[] = [];
  let others = 0;
  for (const block of blocks) {
    const first = block.type === "paragraph" ? block.lines[0] : undefined;
    const length = first ? nameLength(first) : 0;
    if (block.type !== "paragraph" || !first || length === 0) {
      if (block.type === "paragraph") others++;
      parts.at(-1)?.blocks.push(block);
      continue;
    }
    const said = part(first, length + 1);
    const lines = [...(said.value === "" ? [] : [said]), ...block.lines.slice(1)];
    parts.push({ heading: part(first, 0, length), blocks: [{ ...block, lines }] });
  }
  const titles = new Set(parts.map(({ heading }) => heading.value));
  const areTopics = parts.length > 2 && titles.size === parts.length && parts.length >= others;
  return areTopics ? parts : [];
}

/** Where the colon stands behind what a paragraph is about; 0: it begins otherwise. */
function nameLength(line: PlainText): number {
  const name = NAME.exec(line.value)?.[1] ?? "";
  if (name === "" || isHanName(name) || labelled(line) || tellsOfHead(line)) return 0;
  const isOfWords = /\p{Script=Han}/u.test(name) || / \p{Ll}/u.test(name) || isNoLatinName(name);
  return isOfWords ? name.length : 0;
}

const NAME =
  /^(\p{Lu}[^\s:：.。?？!！,，;；]{1,20}(?: [^\s:：.。?？!！,，;；]{1,20}){0,3}|\p{Script=Han}[^\s:：。？！，；“”"]{1,11})[:：]\s?(?!\/\/)/u;

/** A few words, and no sentence such as `We looked at all of these options:`. */
const TITLE =
  /^(?:[\p{Lu}\d][^\s:：.。?？!！,，;；]{0,24}(?: [^\s:：.。?？!！,，;；]{1,24}){0,4}|\p{Script=Han}[^\s:：。？！，；]{1,14})\s?[:：]$/u;

/** Lines in groups, each but the first begun by a topic. */
function upToTopics(
  lines: readonly PlainText[],
  agenda: readonly AgendaItem[],
): readonly (readonly PlainText[])[] {
  const groups: PlainText[][] = [];
  for (const line of lines) {
    if (groups.length === 0 || namesTopic(line, agenda)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

/** 议题1、…, or a title the agenda has. */
function namesTopic(line: PlainText, agenda: readonly AgendaItem[]): boolean {
  if (labelled(line)) return false;
  return numbered(line).namesItem || agendaIndexOf(line.value, agenda) !== null;
}
