import { type PlainText, part } from "../markdown/plain-text.ts";
import { isNothing, isPlaceholder } from "../vocabulary/index.ts";
import { saysWhatWasDone, tellsOfTalk } from "../vocabulary/meetings.ts";
import { actionColumns } from "./columns.ts";
import { knownOwnerLength } from "./people/known-owner.ts";
import { allSections, linesOf, type Section } from "./sections.ts";

/** `Ann proposed to wait`, `王芳介绍了进度`: what somebody who attends said or did at the meeting. */
export function isReported(line: PlainText, people: ReadonlySet<string>): boolean {
  const name = knownOwnerLength(line.value, people, true);
  return name > 0 && tellsOfTalk(part(line, name).value);
}

/**
 * What people have done since the last time: a column 今日已完成 beside their names, or where people met
 * (`isMeeting`) a list below `## Last week`, which diaries have, too.
 */
export function tellsWhatWasDone(root: Section, isMeeting: boolean): boolean {
  return [root, ...allSections(root)].some(({ heading, blocks }) => {
    const isList = isMeeting && heading !== null && saysWhatWasDone(heading.value);
    if (isList && linesOf(blocks).filter(isSaid).length > 1) return true;
    return blocks.some((block) => {
      if (block.type !== "table" || !actionColumns(block.header).includes("owner")) return false;
      const at = block.header.findIndex(({ value }) => saysWhatWasDone(value));
      return at !== -1 && block.rows.some(({ cells }) => cells[at] && isSaid(cells[at]));
    });
  });
}

const isSaid = ({ value }: PlainText): boolean =>
  /\p{L}{2}/u.test(value) && !isNothing(value) && !isPlaceholder(value);
