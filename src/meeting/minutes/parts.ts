import type { Block, ListItem } from "../../markdown/blocks.ts";
import { emptyAt, type PlainText, part, UNSTRUCK } from "../../markdown/plain-text.ts";
import { append } from "../../text/many.ts";
import { headOf, isAside, isNothing, isPlaceholder } from "../../vocabulary/index.ts";
import { Count } from "../agenda/count.ts";
import { agendaIndexOf } from "../agenda/topics.ts";
import { blocksUnder, entriesOf, saysSomething, withHeading } from "../entries.ts";
import type { Entry } from "../entry.ts";
import { decidedBy, firstOf, labelled, numbered, withoutNumbering } from "../line.ts";
import type { Section } from "../sections.ts";
import type { AgendaItem } from "../types.ts";

/** A topic's title, and all that is written below it. */
export interface Part {
  readonly heading: PlainText;
  readonly blocks: readonly Block[];
}

interface OpenPart extends Part {
  readonly blocks: Block[];
}

/**
 * The topics of minutes: headings, lines such as 议题1、…, or the items of a list. `isRecord`: something
 * else says that there was a meeting, so that plain text below Notes is minutes, too.
 */
export function partsOf(
  section: Section,
  agenda: readonly AgendaItem[],
  isRecord: boolean,
): readonly Part[] {
  const named = partsIn(section.blocks, agenda);
  const parts = [...(named.length > 0 ? named : partsCounted(section.blocks))];
  const loose: Block[] = parts.length === 0 ? [...section.blocks] : [];
  for (const child of section.sections) {
    const heading = child.heading ?? emptyAt(0);
    const concept = child.concept?.concept ?? null;
    const index = agendaIndexOf(heading.value, agenda);
    if (index === null && concept === null && labelled({ ...heading, bold: true })) {
      // `### 结论` beside the topics belongs to the one before it.
      append(parts.at(-1)?.blocks ?? loose, withHeading(child));
    } else if (concept === null && index === null && isAside(heading.value)) {
      // 会议背景 between the topics is none.
    } else if (concept === null || index !== null) {
      parts.push({ heading, blocks: [...blocksUnder(child)] });
    } else if (concept === "minutes") {
      append(
        parts,
        partsOf(child, agenda, isRecord).map(({ blocks, ...part }) => ({
          ...part,
          blocks: [...blocks],
        })),
      );
    }
  }
  return parts.length > 0 ? parts : partsAmong(loose, section, agenda, isRecord);
}

/** The topics of minutes without headings: the bullets, or else all of it is about one. */
function partsAmong(
  loose: readonly Block[],
  section: Section,
  agenda: readonly AgendaItem[],
  isRecord: boolean,
): readonly Part[] {
  const items = loose.flatMap((block) =>
    block.type === "list" ? block.items.flatMap(partFrom) : [],
  );
  const isTitled = areTitled(items);
  const bullets = items.map((item) => withText(item, agenda, isTitled));
  const only = onlyTopic(agenda);
  const decided = conclusionsIn(loose);
  // `- Kanban` with `- Decision: …` below it owns what was decided; the only topic owns everything.
  const ownAll =
    decided === bullets.reduce((sum, { blocks }) => sum + conclusionsIn(blocks), 0) && !only;
  const isText = isRecord && bullets.length === 0 && saysMore(section, agenda);
  const isOne = decided > 0 ? !ownAll : isText;
  return isOne ? [{ heading: only ?? section.heading ?? emptyAt(0), blocks: loose }] : bullets;
}

/**
 * Whether minutes say more than the titles of the agenda, labels without an answer, and when and with
 * whom the meeting was: somebody has written something down.
 */
export function saysMore(section: Section, agenda: readonly AgendaItem[]): boolean {
  const isSaid = ({ concept, text }: Entry): boolean =>
    concept !== "present" &&
    concept !== "absent" &&
    concept !== "minutes" &&
    saysSomething(text) &&
    !isNothing(text.value) &&
    !isPlaceholder(text.value) &&
    !headOf(text.value.split(/[:：]/, 1)[0] ?? "") &&
    !isTitleOf(text, agenda);
  return (
    entriesOf(section.blocks.filter(isProse)).some(isSaid) ||
    section.sections.some(
      (child) => child.concept?.concept !== "actions" && saysMore(child, agenda),
    )
  );
}

/** A sentence in which the title of an item stands says more than that. */
function isTitleOf(line: PlainText, agenda: readonly AgendaItem[]): boolean {
  const index = agendaIndexOf(line.value, agenda);
  const title = index === null ? undefined : agenda[index]?.title.value;
  if (title === undefined) return false;
  const { value } = withoutNumbering(line).title;
  return value.startsWith(title) || value.length < title.length + MORE_THAN_TITLE;
}

const MORE_THAN_TITLE = 8;

/** A table of topics, or a template's code, tells nothing by itself. */
const isProse = ({ type }: Block): boolean => type !== "table" && type !== "other";

const conclusionsIn = (blocks: readonly Block[]): number =>
  entriesOf(blocks).filter(({ concept, inWords }) => concept === "conclusion" && !inWords).length;

/** Minutes that name no topic are those of the only one; of several, nobody knows whose. */
function onlyTopic(agenda: readonly AgendaItem[]): PlainText | null {
  const [only, other] = agenda.filter((item) => !item.housekeeping);
  if (!only || other) return null;
  return { ...only.title, pieces: [0, only.title.span.from], bold: false, ...UNSTRUCK };
}

function partFrom(item: ListItem): readonly OpenPart[] {
  const wrapped = firstOf(item.lines);
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

/**
 * `- Kanban: all done` with the topic of the agenda before the colon, or each with some topic: what
 * stands behind is said about it.
 */
function withText(
  { heading, blocks }: OpenPart,
  agenda: readonly AgendaItem[],
  isTitled: boolean,
): OpenPart {
  const colon = heading.value.search(/[:：]/);
  if (colon < 1 || colon > LONGEST_TOPIC) return { heading, blocks };
  const title = part(heading, 0, colon);
  if (!isTitled && agendaIndexOf(title.value, agenda) === null) return { heading, blocks };
  const text = part(heading, colon + 1);
  const line: Block = {
    type: "paragraph",
    lines: text.value === "" ? [] : [text],
    span: text.span,
  };
  return { heading: title, blocks: [line, ...blocks] };
}

const LONGEST_TOPIC = 60;

/** Whether every bullet begins with a title of its own, and not with who said it. */
function areTitled(bullets: readonly OpenPart[]): boolean {
  const titles = bullets.map(({ heading }) => /^([^:：]{3,60})[:：]/.exec(heading.value)?.[1]);
  return titles.length > 2 && titles.every(Boolean) && new Set(titles).size === titles.length;
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
      append(parts, block.items.flatMap(partFrom));
    } else {
      parts.at(-1)?.blocks.push(block);
    }
  }
  return parts;
}

/**
 * `1、甲`, `2、乙` as plain lines with something below one of them are the titles of topics; numbers
 * below a label count what it announces.
 */
function partsCounted(blocks: readonly Block[]): readonly OpenPart[] {
  const parts: OpenPart[] = [];
  const count = new Count();
  for (const block of blocks) {
    if (block.type !== "paragraph") {
      parts.at(-1)?.blocks.push(block);
      continue;
    }
    for (const line of block.lines) {
      if (count.counts(line) && numbered(line).number === parts.length + 1)
        parts.push({ heading: line, blocks: [] });
      else parts.at(-1)?.blocks.push({ ...block, lines: [line], span: line.span });
    }
  }
  const areTopics = parts.length > 1 && parts.some(({ blocks: below }) => below.length > 0);
  return areTopics ? parts : [];
}

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
