import type { Block, Table } from "../markdown/blocks.ts";
import type { PlainText } from "../markdown/plain-text.ts";
import { isClosing } from "../vocabulary/closing.ts";
import {
  actionColumnOf,
  agendaColumnOf,
  headOf,
  isAgendaPart,
  isAside,
  isNoAction,
  isNothing,
  isPlaceholder,
  labelOf,
  type SectionConcept,
} from "../vocabulary/index.ts";
import { Claims, type LeftOver } from "./claims.ts";
import { tellsOfMeeting } from "./head/lines.ts";
import { namesInHeader } from "./head/names-in-header.ts";
import { labelled, numbered, withoutNumbering } from "./line.ts";
import { isTitleOfAll, linesOf, type Section, sectionsFor, tableText, textIn } from "./sections.ts";
import type { Located, Unread, UnreadReason } from "./types.ts";

/** What a line of a section is, if no reader took it. */
const REASONS: { readonly [Concept in SectionConcept]: UnreadReason } = {
  agenda: "no-item",
  minutes: "no-topic",
  actions: "no-action",
  parkingLot: "no-item",
  attendees: "no-person",
  absentees: "no-person",
  kickoff: "unknown-section",
  problem: "unknown-section",
  resource: "unknown-section",
  review: "unknown-section",
};

/**
 * Every line with content that nothing has claimed. A heading counts where no vocabulary knows it; a
 * known one, and a label with nothing beside it, only say what stands below them. `cells`: what was read
 * of tables whose rows are items or actions.
 */
export function unreadIn(root: Section, claims: Claims, cells: Claims): readonly Unread[] {
  const unread: Unread[] = [];
  const walk = (section: Section, around: UnreadReason, above: PlainText | null): void => {
    const { heading } = section;
    const isOurs = heading === null || claims.has(heading.span);
    const why = reasonBelow(section, around, isOurs);
    const isText = heading && !heading.struck && !isTags(heading) && !ends(heading, why);
    if (isText && reasonOf(section) === null && !isOurs)
      unread.push({ text: heading, why, below: above });
    const before = unread.length;
    const below = heading ?? above;
    const left = section.blocks.map((block) => leftIn(block, why, claims, cells));
    for (const { lost } of left) for (const each of lost) unread.push({ ...each, below });
    const holdsAny = section.sections.length > 0 || left.some(({ isEmpty }) => !isEmpty);
    for (const child of section.sections) walk(child, why, below);
    // A heading above what was read all the same, such as 会议信息, has done its work.
    if (holdsAny && unread.length === before && unread.at(-1)?.text === heading) unread.pop();
  };
  walk(root, "no-section", null);
  if (claims.left.length === 0) return unread;
  const listed = new Claims();
  listed.takeAll(unread.map(({ text }) => text));
  const left = claims.left.filter(({ text }) => !listed.has(text.span));
  return [...unread, ...left.map((one) => ({ ...one, below: null }))];
}

/** What of a block nobody read, and whether there was nothing to read. */
function leftIn(
  block: Block,
  why: UnreadReason,
  claims: Claims,
  cells: Claims,
): { readonly lost: readonly LeftOver[]; readonly isEmpty: boolean } {
  const lost: LeftOver[] = [];
  let isEmpty = true;
  for (const text of linesToRead(block, claims)) {
    // Most lines were read, and need no look at what they hold.
    const isRead = claims.has(text.span);
    if (!isRead && (!hasContent(text) || onlyDivides(text, why))) continue;
    isEmpty = false;
    if (!isRead) lost.push({ text, why });
  }
  if (block.type === "table") {
    for (const text of lostCells(block, cells)) lost.push({ text, why: "unknown-column" });
    for (const text of besidePairs(block, claims, cells)) lost.push({ text, why });
  }
  return { lost, isEmpty };
}

/** The names of a table's columns have done their work when a row was read, or there is none yet. */
function linesToRead(block: Block, claims: Claims): readonly PlainText[] {
  if (block.type !== "table") return textIn([block]);
  // Ticks below names that were read have been read with them.
  if (namesInHeader(block) && block.header.some(({ span }) => claims.has(span))) return [];
  const written = block.rows.filter(({ cells }) => cells.some(({ value }) => value !== ""));
  const isRead = written.length === 0 || written.some(({ span }) => claims.has(span));
  return isRead ? tableText({ ...block, header: [] }) : tableText(block);
}

/** Names of columns that nobody reads, and cells behind the last column. */
const lostCells = (table: Table, cells: Claims): readonly PlainText[] => [
  ...unknownColumns(table, cells),
  ...table.rows.flatMap(({ excess }) => (excess.length > 0 ? excess.filter(hasContent) : [])),
];

/** The names of the columns of which some row was read, but not what it says in this column. */
function unknownColumns({ header, rows }: Table, cells: Claims): readonly PlainText[] {
  const read = rows.filter((row) => row.cells.some(({ span }) => cells.has(span)));
  if (read.length === 0) return [];
  return header.flatMap((name, at) => {
    const lost = read.map((row) => row.cells[at]).find((cell) => cell && isLost(cell, cells));
    if (!lost || isNumber(name)) return [];
    return [name.value === "" ? lost : name];
  });
}

/** `| 参会单位 | 甲方 | 缺席 | 设计院 |`: what stands in a row of labels and values beside those that were read. */
function besidePairs(
  { header, rows }: Table,
  claims: Claims,
  records: Claims,
): readonly PlainText[] {
  if (header.length < 3) return [];
  // Rows that are items or actions are no labels and values.
  if (rows.some(({ cells }) => cells.some(({ span }) => records.has(span)))) return [];
  return [header, ...rows.map(({ cells }) => cells)].flatMap((cells) => {
    const isPair = (cell: PlainText, at: number): boolean =>
      claims.has(cell.span) && isHeadLabel(cells[at - 1]) && !isHeadLabel(cell);
    const isLeft = (cell: PlainText): boolean =>
      !claims.has(cell.span) && hasContent(cell) && !isHeadLabel(cell);
    return cells.some(isPair) ? cells.filter(isLeft) : [];
  });
}

const isHeadLabel = (cell: PlainText | undefined): boolean =>
  cell !== undefined && headOf(cell.value.replace(/\s?[:：]$/, "")) !== null;

const isNumber = ({ value }: PlainText): boolean =>
  agendaColumnOf(value)?.concept === "number" || actionColumnOf(value)?.concept === "number";

const isLost = (cell: PlainText, cells: Claims): boolean =>
  !cells.has(cell.span) && hasContent(cell);

function reasonBelow(section: Section, around: UnreadReason, isOurs: boolean): UnreadReason {
  const { heading } = section;
  const isStrange = heading !== null && (isAside(heading.value) || around === "no-section");
  return reasonOf(section) ?? (isStrange && !isOurs ? "unknown-section" : around);
}

function reasonOf({ concept, heading }: Section): UnreadReason | null {
  if (concept) return REASONS[concept.concept];
  const title = heading && labelOf(withoutNumbering(heading).title.value);
  return title?.concept === "conclusion" ? "no-conclusion" : null;
}

/** `- 討論事項` above the items. */
const onlyDivides = (text: PlainText, why: UnreadReason): boolean =>
  why === "no-item" && isAgendaPart(withoutNumbering(text).title.value);

/** `### Adjourn` below the agenda. */
const ends = ({ value }: PlainText, why: UnreadReason): boolean =>
  why === "no-item" && isClosing(value);

/** A label with nothing beside it says nothing, and neither do 无 and 待补充; what is struck out was taken back. */
function hasContent(text: PlainText): boolean {
  if (text.struck) return false;
  const { value } = labelled(text)?.value ?? text;
  if (value.startsWith("<!--") || isTags(text)) return false;
  const isSaid = /[\p{L}\p{N}]/u.test(value) && !isNothing(value) && !isPlaceholder(value);
  return isSaid && !isNoAction(value);
}

/** HackMD's own line `###### tags: …` */
const isTags = ({ value }: PlainText): boolean => /^tags:\s/.test(value);

/** The sections of no known kind in which something stands: the topics of minutes that are not called so. */
export function unknownIn(root: Section, title: Located<string> | null): readonly Section[] {
  return root.sections.flatMap((section) => {
    const found = fate(section, title);
    if (found === "frame") return unknownIn(section, title);
    const isSaid = !isEmpty(section) || isCountedTopic(section);
    const isTopic = found === "unknown" && section.concept === null && isSaid;
    return isTopic && section.heading && mayBeTopic(section.heading) ? [section] : [];
  });
}

/** `frame`: a title above the sections that count, which are looked at instead. */
function fate(section: Section, title: Located<string> | null): "known" | "unknown" | "frame" {
  const concept = section.concept?.concept;
  if (section.heading === title) return "frame";
  if (concept === "minutes") return isTitleOfAll(section) ? "frame" : "known";
  const said = headOf(section.heading?.value.split(/[:：]/)[0] ?? "")?.concept;
  // `### 4. Topic: Roof` is one of the topics.
  const isTopic = said === "title" && section.heading && numbered(section.heading).length > 0;
  if (concept || (said && !isTopic)) return "known";
  if (holdsKnown(section) || section.depth === 1) return "frame";
  return tellsOfMeeting(section) ? "known" : "unknown";
}

function mayBeTopic(heading: PlainText): boolean {
  const title = withoutNumbering(heading).title.value;
  return !isAside(title) && !announcesConclusions(heading);
}

/** `## 会议结论`, and 本次会议达成了以下共识： as a heading. */
export function announcesConclusions(heading: PlainText): boolean {
  if (labelOf(withoutNumbering(heading).title.value)?.concept === "conclusion") return true;
  const label = labelled({ ...heading, bold: true });
  return label?.concept === "conclusion" && label.value.value === "";
}

function isEmpty({ blocks, sections }: Section): boolean {
  const empty =
    linesOf(blocks).every((line) => isNothing(line.value)) &&
    blocks.every((block) => block.type !== "table");
  return empty && sections.every((section) => isEmpty(section) && !isSentence(section));
}

/** `### 2. Choices` above nothing but `#### First: …` and `#### Second: …`, or above some code. */
const isCountedTopic = ({ heading, blocks, sections }: Section): boolean =>
  heading !== null &&
  numbered(heading).length > 0 &&
  (sections.some(({ heading: title }) => title !== null && hasContent(title)) ||
    blocks.some((block) => block.type === "other" && textIn([block]).some(hasContent)));

/** `### 结果表明大家更看重准确。`: what was said, in the form of a heading. */
const isSentence = ({ heading, concept }: Section): boolean =>
  heading !== null &&
  concept === null &&
  /[。.!！]$/.test(heading.value) &&
  heading.value.length > 12;

/** The deeper sections that a reader has taken. */
const holdsKnown = (section: Section): boolean =>
  (["agenda", "minutes", "actions", "attendees"] as const).some(
    (concept) => sectionsFor(section, concept).length > 0,
  );
