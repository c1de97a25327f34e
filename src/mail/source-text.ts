import { readRich } from "../markdown/rich.ts";
import type { RichBlock, RichLine, Run } from "../markdown/rich-blocks.ts";
import type { Located, Source, Span } from "../markdown/source.ts";
import { readFrontMatter } from "../meeting/front-matter/split.ts";
import type { Conclusion, Meeting, MinutesItem } from "../meeting/types.ts";
import type { Language } from "../messages/language.ts";
import { append } from "../text/many.ts";
import { isNothing, labelOf } from "../vocabulary/index.ts";
import { joinLines } from "./clean.ts";
import { escapeLine } from "./escape.ts";
import { SafeMarkdown, type Text } from "./safe-markdown.ts";
import { lineSpan, markdownBlocks } from "./source-blocks.ts";
import { markdownLine, type Refused, wordsOf } from "./source-lines.ts";

/** Something of a file that its mail may not carry: `<script>`, `javascript:`. */
export interface Refusal {
  readonly what: string;
  readonly offset: number;
}

/** Where the words of a mail come from. */
export interface Texts {
  readonly value: (located: Located<string> | null) => Text;
  readonly text: (value: string) => Text;
  readonly body: (item: MinutesItem, language: Language) => Text;
}

/** Words alone, for what shows nothing else. */
export const plainTexts: Texts = {
  value: (located) => located?.value ?? "",
  text: (value) => value,
  body: () => "",
};

interface Parsed {
  readonly blocks: readonly RichBlock[];
  /** All lines and cells, in the order of the file. */
  readonly lines: readonly RichLine[];
}

const parsed = new WeakMap<Source, Parsed>();

/**
 * The text of a meeting's file with all that a reader of the meeting leaves out: where links lead, what
 * has a line through it, tables and code among the minutes.
 */
export class SourceText implements Texts {
  private readonly parsed: Parsed;
  private readonly found = new Map<string, Refusal>();

  constructor({ source }: Meeting) {
    let known = parsed.get(source);
    if (!known) {
      const blocks = readRich(source.text, readFrontMatter(source.text).bodyFrom);
      known = { blocks, lines: linesIn(blocks) };
      parsed.set(source, known);
    }
    this.parsed = known;
  }

  /** What was left out so far, each thing once. */
  get refusals(): readonly Refusal[] {
    return [...this.found.values()].sort((a, b) => a.offset - b.offset);
  }

  /** A value as the file has it; `""` for none. */
  value(located: Located<string> | null): Text {
    if (!located) return "";
    const lines = this.linesAt(located.span).map((line) => sliced(line, located.span));
    const runs = lines.length > 0 ? lines : linesIn(readInline(located.value));
    return this.written(located.value, runs);
  }

  /** Text that is not known by its place. */
  text(value: string): Text {
    return this.written(value, linesIn(readInline(value)));
  }

  /** All that stands below a topic, as blocks; what its conclusion says is said there. */
  body({ body, conclusion }: MinutesItem, language: Language): Text {
    const markdown = markdownBlocks(this.parsed.blocks, body, {
      refused: this.refused,
      decorated: (line) => withLabel(line, language),
      isBareLabel: (line) => {
        const { label, rest } = labelIn(wordsOf(line));
        return label !== null && (rest === "" || (label === "actions" && isNothing(rest)));
      },
      isLeftOut: (line) => conclusion !== null && isWithin(line, conclusion),
    });
    return markdown === "" ? "" : new SafeMarkdown(markdown);
  }

  private readonly refused: Refused = (what, offset) => {
    this.found.set(`${offset} ${what}`, { what, offset });
  };

  private written(value: string, lines: readonly RichLine[]): Text {
    const runs = lines.flat();
    const isPlain = runs.every(
      ({ kind, url, struck }) => kind === "text" && url === null && !struck,
    );
    if (isPlain) return value;
    const kept = lines.map((line) => wordsOf(line.filter(({ struck }) => !struck))).join("\n");
    if (comparable(kept) === comparable(value) || comparable(wordsOf(runs)) === comparable(value))
      return new SafeMarkdown(
        joinLines(lines.map((line) => markdownLine(line, this.refused)).join("\n")),
      );
    return this.withLinks(value, runs);
  }

  /** A value put together from pieces of its line: its links lead where they led, in its own words. */
  private withLinks(value: string, runs: readonly Run[]): Text {
    let rest = joinLines(value);
    let written = "";
    const beside: string[] = [];
    for (const url of new Set(runs.map((run) => run.url))) {
      if (url === null) continue;
      const link = runs.filter((run) => run.url === url);
      const words = joinLines(wordsOf(link));
      const at = words === "" ? -1 : rest.indexOf(words);
      const markdown = markdownLine(link, this.refused);
      if (at === -1) beside.push(markdown);
      else {
        written += escapeLine(rest.slice(0, at), written === "") + markdown;
        rest = rest.slice(at + words.length);
      }
    }
    if (written === "" && beside.length === 0) return value;
    const tail = escapeLine(rest, written === "");
    const more = beside.length === 0 ? "" : ` (${beside.join(", ")})`;
    return new SafeMarkdown(`${written}${tail}${more}`);
  }

  /** The lines that a place touches. */
  private linesAt({ from, to }: Span): readonly RichLine[] {
    const { lines } = this.parsed;
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineSpan(lines[middle] ?? []).to <= from) low = middle + 1;
      else high = middle;
    }
    const found: RichLine[] = [];
    for (let at = low; at < lines.length; at++) {
      const line = lines[at] ?? [];
      if (lineSpan(line).from >= to) break;
      found.push(line);
    }
    return found;
  }
}

/** Whether a line is all in a conclusion, or only the label of one. */
function isWithin(line: RichLine, { text, span }: Conclusion): boolean {
  const { label, rest } = labelIn(wordsOf(line));
  if (label !== null && label !== "conclusion") return false;
  if (rest === "") return label !== null;
  const place = lineSpan(line);
  if (place.from >= span.to || span.from >= place.to) return false;
  const kept = wordsOf(line.filter(({ struck }) => !struck));
  const said = comparable(label === null ? kept : labelIn(kept).rest);
  return said !== "" && comparable(text).includes(said);
}

function readInline(value: string): readonly RichBlock[] {
  return /\]\(|~~/.test(value) ? readRich(value, 0) : [];
}

function sliced(line: RichLine, { from, to }: Span): RichLine {
  return line.flatMap((run): readonly Run[] => {
    if (run.span.to <= from || run.span.from >= to) return [];
    if (run.kind !== "text" || run.text.length !== run.span.to - run.span.from) return [run];
    const text = run.text.slice(Math.max(0, from - run.span.from), to - run.span.from);
    return [{ ...run, text }];
  });
}

function linesIn(blocks: readonly RichBlock[]): readonly RichLine[] {
  const found: RichLine[] = [];
  const visit = (block: RichBlock): void => {
    if (block.type === "heading" || block.type === "paragraph") append(found, block.lines);
    else if (block.type === "quote") block.blocks.forEach(visit);
    else if (block.type === "list") for (const item of block.items) item.blocks.forEach(visit);
    else if (block.type === "table") for (const row of block.rows) append(found, row.flat());
  };
  blocks.forEach(visit);
  return found;
}

/** Words alone: what separates them is not the same everywhere. */
function comparable(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

function labelIn(words: string): { readonly label: string | null; readonly rest: string } {
  const colon = words.search(/[:：]/);
  const head = colon === -1 ? words : words.slice(0, colon);
  const concept = head.length > 40 ? null : (labelOf(head)?.concept ?? null);
  if (concept === null) return { label: null, rest: words };
  return { label: concept, rest: colon === -1 ? "" : words.slice(colon + 1).trim() };
}

/** A phase of the discussion stands out from what was said in it. */
function withLabel(line: string, language: Language): string {
  const colon = line.slice(0, 40).search(/[:：]/);
  const head = colon === -1 ? "" : line.slice(0, colon);
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ]*$/u.test(head) || labelOf(head) === null) return line;
  const rest = line.slice(colon + 1).trimStart();
  return (language === "zh" ? `**${head}**：${rest}` : `**${head}:** ${rest}`).trimEnd();
}
