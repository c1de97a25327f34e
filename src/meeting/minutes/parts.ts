import type { Block } from "../../markdown/blocks.ts";
import { emptyAt, type PlainText, part, UNSTRUCK } from "../../markdown/plain-text.ts";
import { append } from "../../text/many.ts";
import {
  headOf,
  isAgendaPart,
  isAside,
  isNothing,
  isPlaceholder,
  type LabelConcept,
  once,
} from "../../vocabulary/index.ts";
import { agendaIndexOf } from "../agenda/topics.ts";
import { blocksUnder, entriesOf, saysSomething, withHeading } from "../entries.ts";
import type { Entry } from "../entry.ts";
import { labelled, numbered, withoutNumbering } from "../line.ts";
import { gathered, linesOf, Section } from "../sections.ts";
import type { AgendaItem } from "../types.ts";
import { isNumberOfMotion, isOfMotion } from "./motions.ts";
import { bulletsAmong, type OpenPart, type Part, plainParts } from "./plain-parts.ts";

/**
 * The topics of minutes: headings, lines such as 议题1、…, or the items of a list. `isRecord`: something
 * else says that there was a meeting, so that plain text below Notes is minutes, too.
 */
export function partsOf(
  section: Section,
  agenda: readonly AgendaItem[],
  isRecord: boolean,
): readonly Part[] {
  const parts = plainParts(section.blocks, agenda)
    .filter((one) => !isTitleOnly(one, section, agenda))
    .map((one) => withText(one, agenda, false));
  const loose: Block[] = parts.length === 0 ? [...section.blocks] : [];
  const titles = once(() => titlesBelow(section));
  for (const [at, child] of section.sections.entries()) {
    const before = parts.at(-1);
    if (before && isNumberOfMotion(before.heading) && isOfMotion(child))
      append(before.blocks, withHeading(child));
    // `###` with nothing beside it begins no topic.
    else if (before && child.heading?.value === "") append(before.blocks, blocksUnder(child));
    else if (isAnswer(child, agenda) && isAnswered(section.sections.slice(at), agenda))
      append(parts.at(-1)?.blocks ?? loose, withHeading(child));
    else append(parts, partsBelow(child, agenda, isRecord, titles));
  }
  return parts.length > 0 ? parts : partsAmong(loose, section, agenda, isRecord);
}

/** `- Roof` in a list above `### Roof` is the agenda's, and nothing was said there. */
const isTitleOnly = (
  { heading: { span }, blocks }: Part,
  { sections }: Section,
  agenda: readonly AgendaItem[],
): boolean =>
  sections.length > 0 &&
  linesOf(blocks).length === 0 &&
  agenda.some((item) => item.span.from <= span.from && span.to <= item.span.to);

/** `### 结论` beside the topics belongs to the one before it; `### Resolution 2: New door` is one. */
const isAnswer = ({ heading, concept }: Section, agenda: readonly AgendaItem[]): boolean =>
  heading !== null &&
  concept === null &&
  !COUNTED.test(heading.value) &&
  agendaIndexOf(heading.value, agenda) === null &&
  labelled({ ...heading, bold: true }) !== null;

/**
 * `### Root cause` beside other headings is a step to the conclusion of the topic before it only where that
 * follows; otherwise it is a matter of its own.
 */
function isAnswered(sections: readonly Section[], agenda: readonly AgendaItem[]): boolean {
  for (const section of sections) {
    if (!isAnswer(section, agenda)) return false;
    const { heading } = section;
    const concept = heading && labelled({ ...heading, bold: true })?.concept;
    if (concept && !IS_STEP.has(concept)) return true;
  }
  return false;
}

const IS_STEP: ReadonlySet<LabelConcept> = new Set<LabelConcept>(["facts", "analysis", "options"]);

const COUNTED = /(?:\d|[一二三四五六七八九十])\s?[:：]\s?\S/;

/** The topics that a heading is, or that stand below it. */
function partsBelow(
  child: Section,
  agenda: readonly AgendaItem[],
  isRecord: boolean,
  titles: () => Titles,
): readonly OpenPart[] {
  const heading = child.heading ?? emptyAt(0);
  const concept = child.concept?.concept ?? null;
  const isPlanned = agendaIndexOf(heading.value, agenda) !== null;
  const itself = { heading, blocks: [...blocksUnder(child)] };
  const deeper = (section: Section) => opened(partsOf(section, agenda, isRecord));
  if (concept === "minutes")
    return isPlanned && child.sections.length === 0 ? [itself] : deeper(child);
  if (concept !== null) return isPlanned ? [itself] : [];
  // 会议背景 between the topics is none.
  if (!isPlanned && isAside(heading.value)) return [];
  if (!onlyDivides(child, titles)) return [itself];
  const { depth, blocks, sections } = child;
  const own = sections.filter(isLabel);
  if (own.length === 0) return isPlanned ? [itself] : deeper(child);
  const topic = new Section(child.heading, depth, null, blocks, own);
  const others = sections.filter((one) => !isLabel(one));
  return [
    { heading, blocks: [...blocksUnder(topic)] },
    ...(others.length > 0 ? deeper(gathered(others)) : []),
  ];
}

/** `**Plan A:**` below a heading says what of it is talked about. */
const isLabel = ({ heading, depth }: Section): boolean =>
  depth > 6 && heading !== null && /[:：]$/.test(heading.value);

type Titles = ReadonlyMap<string, number>;

/** How often each title stands below a section. */
function titlesBelow({ below }: Section): Titles {
  const titles = new Map<string, number>();
  for (const { heading } of below)
    if (heading) titles.set(heading.value, (titles.get(heading.value) ?? 0) + 1);
  return titles;
}

const opened = (parts: readonly Part[]): readonly OpenPart[] =>
  parts.map((part) => ({ ...part, blocks: [...part.blocks] }));

/**
 * `## Progress` with nothing of its own above `### Website` and `### Garden`. What has a number is a topic
 * all the same, and headings that stand below other topics, too, such as Questions, divide each of them.
 */
function onlyDivides({ heading, blocks, sections }: Section, titles: () => Titles): boolean {
  if (!heading) return false;
  const isPart = isAgendaPart(withoutNumbering(heading).title.value);
  // 臨時動議 with nothing but 提案四 below it.
  const [only] = sections;
  if (sections.length < 2)
    return isPart && Boolean(only?.heading && isNumberOfMotion(only.heading)) && isBare(blocks);
  if (numbered(heading).length > 0 && !isPart) return false;
  if (!isBare(blocks)) return false;
  if (sections.filter(({ heading: title }) => title && !isAside(title.value)).length < 2)
    return false;
  return sections.every(
    ({ heading: title, concept }) =>
      title !== null &&
      concept === null &&
      !labelled({ ...title, bold: true }) &&
      !/^\d{1,2}\.\d/.test(title.value) &&
      titles().get(title.value) === 1,
  );
}

const isBare = (blocks: readonly Block[]): boolean =>
  blocks.every((block) => block.type !== "table" && linesOf([block]).length === 0);

/** The topics of minutes without headings: the bullets, or else all of it is about one. */
function partsAmong(
  loose: readonly Block[],
  section: Section,
  agenda: readonly AgendaItem[],
  isRecord: boolean,
): readonly Part[] {
  const items = bulletsAmong(loose, agenda);
  const isTitled = areTitled(items);
  const bullets = items.map((item) => withText(item, agenda, isTitled));
  const named = bullets.filter(({ heading }) => agendaIndexOf(heading.value, agenda) !== null);
  const areNamed = named.length * 2 >= bullets.length;
  const only = onlyTopic(agenda);
  const decided = conclusionsIn(loose);
  // `- Kanban` with `- Decision: …` below it owns what was decided; the only topic owns everything.
  const ownAll =
    decided === bullets.reduce((sum, { blocks }) => sum + conclusionsIn(blocks), 0) && !only;
  const isText =
    isRecord &&
    (bullets.length === 0 ||
      (!isTitled && !areNamed && (areSayings(items) || isConversation(loose)))) &&
    saysMore(section, agenda);
  const isOne = decided > 0 ? !ownAll : isText;
  return isOne ? [{ heading: only ?? section.heading ?? emptyAt(0), blocks: loose }] : bullets;
}

/** `@ann what now?` and `@bo` above a list of what he said: most paragraphs are somebody's, and no list has topics. */
function isConversation(blocks: readonly Block[]): boolean {
  const said = blocks.flatMap((block) => (block.type === "paragraph" ? [block.lines[0]] : []));
  const spoken = said.filter((line) => line && SPEAKER.test(line.value));
  return spoken.length > 2 && spoken.length * 2 >= said.length;
}

const SPEAKER = /^@[\w.-]{2,39}(?:[\s:]|$)/;

/** Sentences one below the other, with nothing more about most of them: what was said, and no titles. */
function areSayings(bullets: readonly OpenPart[]): boolean {
  const more = bullets.filter(({ blocks }) => linesOf(blocks).length > 0);
  if (bullets.length < 2 || more.length * 5 > bullets.length) return false;
  const sentences = bullets.filter(({ heading: { value } }) => {
    const width = /\p{Script=Han}/u.test(value) ? value.length * 3 : value.length;
    return width > LONGEST_TOPIC || (width > LONGEST_TOPIC / 2 && /[。.!！；;]$/.test(value));
  });
  return sentences.length * 2 >= bullets.length;
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
  if (colon > 0 && colon === heading.value.length - 1)
    return { heading: part(heading, 0, colon), blocks };
  const dash = isTitled ? heading.value.search(DASH) : -1;
  const end = dash > 0 && (colon < 1 || dash < colon) ? dash : colon;
  if (end < 1 || end > LONGEST_TOPIC) return { heading, blocks };
  const title = part(heading, 0, end);
  if (!isTitled && agendaIndexOf(title.value, agenda) === null) return { heading, blocks };
  const text = part(heading, end + (end === dash ? 3 : 1));
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
  const areAll = (titles: readonly (string | undefined)[]): boolean =>
    titles.length > 2 && titles.every(Boolean) && new Set(titles).size === titles.length;
  if (areAll(bullets.map(({ heading }) => /^([^:：]{3,60})[:：]/.exec(heading.value)?.[1])))
    return true;
  const before = bullets.map(({ heading: { value } }) => {
    const dash = value.search(DASH);
    return dash > 2 && dash <= LONGEST_TOPIC ? value.slice(0, dash) : "";
  });
  return areAll(before) && !before.every((title) => NAME.test(title));
}

const DASH = /\s[—–-]\s/;

/** `Ann Lee — merged it`: a list of who did what. */
const NAME = /^@|^\p{Lu}\S{0,20}(?: \p{Lu}\S{0,20}){0,2}$/u;
