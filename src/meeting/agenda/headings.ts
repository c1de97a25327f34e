import type { Block, ListItem } from "../../markdown/blocks.ts";
import type { PlainText } from "../../markdown/plain-text.ts";
import { closesMeeting } from "../../vocabulary/closing.ts";
import { isAgendaPart, isAside, numberingOf } from "../../vocabulary/index.ts";
import type { Section } from "../sections.ts";
import { fromLine } from "./line.ts";

/** The headings below an agenda that are items, or only divide it. */
export function agendaHeadings(section: Section): readonly Section[] {
  // Behind a numbered list of items the headings are about something else: ### Adjourn.
  if (section.blocks.some(isNumberedList) && !section.sections.some(isNumbered)) return [];
  // A numbered heading is an item even if it is called 分工, like a section.
  const headings = section.sections.filter(
    (child) =>
      (child.concept === null && !isNoItem(child)) || isNumbered(child) || isDivision(child),
  );
  // Behind 1. … 2. … 3. … a heading without a number is something else: 值班安排, Links.
  const last = headings.findLastIndex(isNumbered);
  return headings.slice(0, last).some(isNumbered)
    ? headings.filter((child, at) => at <= last || isTimed(child) || isDivision(child))
    : headings;
}

/** `### Adjourn`, `### 下次会议`: what is no topic is none because it stands below the agenda. */
const isNoItem = (section: Section): boolean => {
  const title = section.heading?.value ?? "";
  return (closesMeeting(title) || isAside(title)) && !isTimed(section);
};

const partOfDay =
  /^(?:[上下]午|晚上|第[一二三四五]天|(?:[上下]半|上|下)场|(?:morning|afternoon|evening)(?: session)?|(?:day|session|part) \d)[\s:：]*$/i;

/** `### 上午` or `### Updates` above items with their times: no item itself. */
export function isDivision(section: Section): boolean {
  if (isNumbered(section) || isTimed(section)) return false;
  const items = section.blocks.flatMap((block) => (block.type === "list" ? block.items : []));
  const isTable = section.blocks.some((block) => block.type === "table");
  const heading = section.heading?.value ?? "";
  const bare = heading.replace(/\s?[(（][^()（）]{1,40}[)）]$/, "");
  if (partOfDay.test(heading) || isAgendaPart(bare)) return items.length > 0 || isTable;
  return (
    items.length > 0 &&
    (items.every(isTimedItem) || items.filter(isIssue).length * 2 >= items.length)
  );
}

/** `### org/repository` above `* Rename the branch [#33864](…)`: the issues are the items. */
function isIssue({ lines }: ListItem): boolean {
  return /(?:^|[\s([])[\w./-]*#\d+[\])]?$/.test(lines.at(-1)?.value ?? "");
}

/** `1. …`, `2. …` as Markdown has it, or 1、… and 议题1：… in an unordered list. */
function isNumberedList(block: Block): boolean {
  if (block.type !== "list" || block.items.length < 2) return false;
  return (
    block.ordered ||
    block.items.every(({ lines: [first] }) => numberingOf(first?.value ?? "").length > 0)
  );
}

const isNumbered = ({ heading }: Section): boolean => numberingOf(heading?.value ?? "").length > 0;

const saysHowLong = (line: PlainText): boolean => fromLine(line).times.length > 0;

function isTimed({ heading }: Section): boolean {
  return heading !== null && saysHowLong(heading);
}

function isTimedItem({ lines: [first] }: ListItem): boolean {
  return first !== undefined && saysHowLong(first);
}
