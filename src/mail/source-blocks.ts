import type { RichBlock, RichItem, RichLine } from "../markdown/rich-blocks.ts";
import type { Span } from "../markdown/source.ts";
import { withoutEnd } from "../text/lines.ts";
import { greatest } from "../text/many.ts";
import { displayWidth } from "../text/wrap.ts";
import { cleanText, joinLines } from "./clean.ts";
import { htmlLines, markdownLine, type Refused } from "./source-lines.ts";

export interface BlockSetting {
  readonly refused: Refused;
  /** Whether a line only says what would follow. */
  readonly isBareLabel: (line: RichLine) => boolean;
  /** Whether a line stands elsewhere in the mail. */
  readonly isLeftOut: (line: RichLine) => boolean;
  /** A line as it is shown, from its Markdown: its label may be set off. */
  readonly decorated: (markdown: string) => string;
}

/** Blocks of a file that lie in some places of it, as Markdown for a mail; empty when nothing is there. */
export function markdownBlocks(
  blocks: readonly RichBlock[],
  places: readonly Span[],
  setting: BlockSetting,
): string {
  return chunks(cut(blocks, places), setting).join("\n\n");
}

/** The blocks, and of those that are only partly meant their lines, rows and items. */
function cut(blocks: readonly RichBlock[], places: readonly Span[]): readonly RichBlock[] {
  return blocks.flatMap((block): readonly RichBlock[] => {
    const { span } = block;
    if (!touches(places, span)) return [];
    const isWhole = places.some((place) => place.from <= span.from && span.to <= place.to);
    return isWhole ? [block] : partOf(block, places);
  });
}

function partOf(block: RichBlock, places: readonly Span[]): readonly RichBlock[] {
  const isMeant = (line: RichLine): boolean => touches(places, lineSpan(line));
  switch (block.type) {
    case "paragraph":
    case "heading": {
      const lines = block.lines.filter(isMeant);
      return lines.length === 0 ? [] : [{ ...block, type: "paragraph", lines }];
    }
    case "quote": {
      const inside = cut(block.blocks, places);
      return inside.length === 0 ? [] : [{ ...block, blocks: inside }];
    }
    case "list": {
      const items = block.items
        .map((item) => ({ ...item, blocks: cut(item.blocks, places) }))
        .filter((item) => item.blocks.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case "table": {
      const [header, ...rows] = block.rows;
      const meant = rows.filter((row) => row.flat().some(isMeant));
      return header && meant.length > 0 ? [{ ...block, rows: [header, ...meant] }] : [];
    }
    default:
      return [block];
  }
}

const touches = (places: readonly Span[], span: Span): boolean =>
  places.some((place) => overlaps(place, span));

const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

export function lineSpan(line: RichLine): Span {
  return { from: line[0]?.span.from ?? 0, to: line.at(-1)?.span.to ?? 0 };
}

function chunks(blocks: readonly RichBlock[], setting: BlockSetting): string[] {
  return blocks.map((block) => chunk(block, setting)).filter((text) => text !== "");
}

function chunk(block: RichBlock, setting: BlockSetting): string {
  switch (block.type) {
    case "heading": {
      const text = lines(block.lines, setting).join(" ");
      return text === "" ? "" : `#### ${text}`;
    }
    case "paragraph":
      return broken(lines(block.lines, setting));
    case "quote": {
      const inside = chunks(block.blocks, setting).join("\n\n");
      return inside === "" ? "" : prefixed(inside, "> ", "> ");
    }
    case "list":
      return block.items
        .map((item) => listItem(item, setting))
        .filter((text) => text !== "")
        .join("\n");
    case "table":
      return table(block.rows, setting);
    case "code":
      return fenced(block.text);
    case "html":
      return broken(htmlLines(block.text, block.span.from, setting.refused));
  }
}

function lines(
  all: readonly RichLine[],
  { isLeftOut, refused, decorated }: BlockSetting,
): string[] {
  return all
    .filter((line) => !isLeftOut(line))
    .map((line) => decorated(markdownLine(line, refused)))
    .filter((text) => text !== "");
}

/** A short line, or one beside Chinese, ends where its writer ended it; prose that was wrapped flows. */
function broken(all: readonly string[]): string {
  return all.reduce((text, line, index) => {
    if (index === 0) return line;
    const before = all[index - 1] ?? "";
    const wide =
      /[\u2e80-\u9fff\uff00-\uffef]$/.test(before) || /^[\u2e80-\u9fff\uff00-\uffef]/.test(line);
    return `${text}${wide || displayWidth(before) < 60 ? "\\" : ""}\n${line}`;
  }, "");
}

function listItem({ number, checked, blocks }: RichItem, setting: BlockSetting): string {
  const parts = blocks
    .map((block) => ({ type: block.type, text: chunk(block, setting) }))
    .filter(({ text }) => text !== "");
  const [first, ...rest] = parts;
  const [only] = blocks.length === 1 ? blocks : [];
  const isBare = only?.type === "paragraph" && only.lines.every(setting.isBareLabel);
  if (first === undefined || isBare) return "";
  const marker = number === null ? "- " : `${number}. `;
  const box = checked === null ? "" : checked ? "[x] " : "[ ] ";
  const head = box !== "" && first.type !== "paragraph" ? "" : box;
  const nested = rest.map(({ type, text }) => `${type === "list" ? "\n" : "\n\n"}${text}`).join("");
  return prefixed(`${head}${first.text}${nested}`, marker, " ".repeat(marker.length));
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, at) => (at === 0 ? first + line : line === "" ? rest.trimEnd() : rest + line))
    .join("\n");
}

function table(
  rows: readonly (readonly (readonly RichLine[])[])[],
  { refused }: BlockSetting,
): string {
  const texts = rows.map((row) =>
    row.map((cell) => joinLines(cell.map((line) => markdownLine(line, refused)).join("\n"))),
  );
  const columns = Math.max(1, greatest(texts.map((row) => row.length)));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, at) => cells[at] ?? "").join(" | ")} |`;
  const [header = [], ...records] = texts;
  return [
    line(header),
    line(Array.from({ length: columns }, () => "---")),
    ...records.map(line),
  ].join("\n");
}

function fenced(text: string): string {
  const clean = cleanText(text);
  if (clean.trim() === "") return "";
  const longest = greatest([2, ...(clean.match(/`+/g) ?? []).map((ticks) => ticks.length)]);
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${withoutEnd(clean, /\n/)}\n${fence}`;
}
