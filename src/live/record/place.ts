import type { Block } from "../../markdown/blocks.ts";
import { lineEndOf, type Span } from "../../markdown/source.ts";
import { parse } from "../../meeting/parse.ts";
import { allSections, isTitleOfAll, type Section, sectionsFor } from "../../meeting/sections.ts";
import type { Meeting, MinutesItem } from "../../meeting/types.ts";
import { type Edit, inserted } from "../../rewrite/action/edit.ts";
import { lineEnd } from "../../rewrite/action/place.ts";
import type { ScenarioId } from "../../scenarios/types.ts";
import { greatest } from "../../text/many.ts";

/** The sections that a session writes into, in the order they have in a file. */
export type Part = "minutes" | ScenarioId | "actions" | "parkingLot";

/** The whole file, and the headings of its body. */
export interface Page {
  readonly meeting: Meeting;
  readonly text: string;
  readonly root: Section;
  readonly lineEnd: string;
}

export function pageOf(meeting: Meeting): Page {
  const { text } = meeting.source;
  return { meeting, text, root: parse(meeting.source).root, lineEnd: lineEndOf(text) };
}

export const sectionOf = ({ root }: Page, part: Part): Section | null =>
  sectionsFor(root, part).find((section) => !isTitleOfAll(section)) ?? null;

/** The heading below which a topic of the minutes stands; `null`: it has none of its own. */
export function topicSection({ root }: Page, topic: MinutesItem): Section | null {
  return allSections(root).find((section) => isHeadedAt(section, topic.title.span)) ?? null;
}

/** Whether a place is in the heading of a section. */
export const isHeadedAt = ({ heading }: Section, { from }: Span): boolean =>
  heading !== null && heading.span.from <= from && from < heading.span.to;

/** Where the text of a section ends, what stands below deeper headings included. */
export function endOf({ text }: Page, section: Section): number {
  const ends = [
    ...(section.heading ? [section.heading.span.to] : []),
    ...section.blocks.map(({ span }) => textEnd(text, span)),
    ...section.below.flatMap(({ heading, blocks }) => [
      heading?.span.to ?? 0,
      ...blocks.map(({ span }) => textEnd(text, span)),
    ]),
  ];
  return lineEnd(text, greatest(ends));
}

/** Where a section's own text ends, before the first deeper heading. */
export function ownEnd({ text }: Page, { heading, blocks }: Section): number {
  return lineEnd(
    text,
    greatest([heading?.span.to ?? 0, ...blocks.map(({ span }) => textEnd(text, span))]),
  );
}

/** A block may end in line ends and spaces that mean nothing. */
export const textEnd = (text: string, { from, to }: Span): number =>
  from + text.slice(from, to).trimEnd().length;

export const lastOf = <Type extends Block["type"]>(
  { blocks }: Section,
  type: Type,
): (Block & { readonly type: Type }) | null =>
  blocks.findLast((block): block is Block & { readonly type: Type } => block.type === type) ?? null;

/** Where a line ends that an offset is in, its last spaces included: they may break it, and stay with it. */
export function wholeLineEnd(text: string, at: number): number {
  const end = lineEnd(text, at);
  return end + (/^[ \t]*/.exec(text.slice(end, end + 1000))?.[0].length ?? 0);
}

/** Lines as a paragraph of their own, behind the line that an offset is in. */
export function behind(
  { text, lineEnd: end }: Page,
  within: number,
  lines: readonly string[],
): Edit {
  const at = wholeLineEnd(text, within);
  const isEmpty = text.slice(0, at).trim() === "";
  const block = lines.join(end);
  const before = isEmpty ? "" : `${end}${end}`;
  return inserted(at, `${before}${block}${closing(text, at, end)}`);
}

/** What follows has an empty line above it; at the end of a file its line ends. */
function closing(text: string, at: number, end: string): string {
  const rest = text.slice(at);
  if (rest.trim() === "") return /[\r\n]/.test(rest) ? "" : end;
  return /^[ \t]*\r?\n[ \t]*\r?\n/.test(rest) ? "" : end;
}

/** The scenario's document stands behind the minutes. */
const ORDER: readonly Part[] = ["minutes", "actions", "parkingLot"];

/** Lines as a new section with a heading, behind the sections that come before it in a file. */
export function withNewSection(
  page: Page,
  part: Part,
  heading: string,
  lines: (depth: number) => readonly string[],
): Edit {
  const { meeting, root } = page;
  const [agenda] = sectionsFor(root, "agenda");
  const parts = ORDER.slice(0, ORDER.includes(part) ? ORDER.indexOf(part) : 1);
  const before = [
    ...(agenda ? [agenda] : []),
    ...parts.flatMap((each) => sectionOf(page, each) ?? []),
    ...(part === "minutes" ? [] : documentIn(page)),
  ];
  const depth = before.find((section) => section.depth > 0 && section.depth <= 5)?.depth ?? 2;
  const mark = "#".repeat(depth);
  const at = before.length === 0 ? meeting.source.text.trimEnd().length : endOfAll(page, before);
  return behind(page, at, [`${mark} ${heading}`, "", ...lines(depth)]);
}

const endOfAll = (page: Page, sections: readonly Section[]): number =>
  greatest(sections.map((section) => endOf(page, section)));

/** The section of the scenario's document. */
function documentIn({ meeting: { document }, root }: Page): readonly Section[] {
  if (!document) return [];
  const { span } = document.heading;
  return allSections(root).filter((section) => isHeadedAt(section, span));
}
