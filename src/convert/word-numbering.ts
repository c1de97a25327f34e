import { numberText } from "./number-text.ts";
import { type Level, type Levels, type List, listsIn } from "./numbering-xml.ts";

/** How a document numbers its paragraphs (`word/numbering.xml`). */
export class Numbering {
  /** By number, the `w:numId` of a paragraph. */
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(xml: string) {
    this.lists = listsIn(xml);
  }

  /**
   * The same for mammoth, which keeps of a level whether it is numbered and no more: every level says in
   * the place of its style which one it is.
   */
  asXml(): string {
    const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const lists = [...this.lists].map(([id, { levels }]) => {
      const each = [...levels].map(
        ([level, { format, style }]) =>
          `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format === "bullet" ? "bullet" : "decimal"}"/>` +
          `<w:pStyle w:val="${escaped(style ?? `${MARK}${id}:${level}`)}"/></w:lvl>`,
      );
      return `<w:abstractNum w:abstractNumId="${escaped(id)}">${each.join("")}</w:abstractNum>`;
    });
    const nums = [...this.lists.keys()].map(
      (id) => `<w:num w:numId="${escaped(id)}"><w:abstractNumId w:val="${escaped(id)}"/></w:num>`,
    );
    return `<w:numbering xmlns:w="${main}">${lists.join("")}${nums.join("")}</w:numbering>`;
  }

  /** The label of the next paragraph of a level that mammoth found; `null`: nobody knows. */
  next(place: string): Label | null {
    const found = this.placed(place);
    if (!found) return null;
    const { id, list, level } = found;
    const definition = list.levels.get(level);
    if (!definition) return null;
    const counts = this.counts.get(list.group) ?? [];
    this.counts.set(list.group, counts);
    const restart = list.restarts.get(level);
    if (restart !== undefined && !this.begun.has(`${id}:${level}`)) counts[level] = restart - 1;
    this.begun.add(`${id}:${level}`);
    counts[level] = (counts[level] ?? definition.start - 1) + 1;
    counts.length = level + 1;
    const depth = depthOf(level, list.levels);
    return {
      number: counts[level] ?? 1,
      isPlain: isPlain(definition),
      text: labelOf(definition, list.levels, counts),
      depth,
    };
  }

  private placed(
    place: string,
  ): { readonly id: string; readonly list: List; readonly level: number } | null {
    if (place.startsWith(MARK)) {
      const [id = "", level = ""] = place.slice(MARK.length).split(":");
      const list = this.lists.get(id);
      return list ? { id, list, level: Number(level) } : null;
    }
    for (const [id, list] of [...this.lists].toReversed())
      for (const [level, { style }] of list.levels) if (style === place) return { id, list, level };
    return null;
  }
}

export interface Label {
  readonly number: number;
  /** Whether a list of Markdown says as much: bullets, or `1.` */
  readonly isPlain: boolean;
  readonly text: string;
  /** How many lists it stands in, once those with labels of their own are lines of text. */
  readonly depth: number;
}

const MARK = "collab:";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** `1.`, `1)`, `（1）`, `1、`: the number is all there is to say. */
const isPlain = ({ format, text }: Level): boolean =>
  format === "bullet" || (format === "decimal" && /^[(（]?%\d[)）.、．]?$/.test(text));

/** How many lists of Markdown a level stands in: those above it from the first one on that is plain. */
function depthOf(level: number, levels: Levels): number {
  const above = [...Array(level).keys()];
  const first = above.findIndex((each) => {
    const definition = levels.get(each);
    return definition && isPlain(definition);
  });
  return first === -1 ? 0 : level - first;
}

function labelOf({ text, format }: Level, levels: Levels, counts: readonly number[]): string {
  if (format === "none") return "";
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const other = levels.get(level);
    return other ? numberText(counts[level] ?? other.start, other.format) : "";
  });
}
