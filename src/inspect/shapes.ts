import { lineAt, positionAt } from "../markdown/source.ts";
import type { Meeting, Unread } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { visibleLine } from "../text/visible.ts";
import { displayWidth, endOf, wrapWithin } from "../text/wrap.ts";

/** Lines that are written alike and were not understood for the same reason. */
interface Shape {
  readonly why: Unread["why"];
  readonly shape: string;
  count: number;
  readonly files: Set<string>;
  /** The first of them. */
  readonly example: { readonly file: string; readonly line: number; readonly text: string };
}

/** Collects what was not understood, meeting by meeting. */
export class Shapes {
  private readonly found = new Map<string, Shape>();

  add({ unread, source }: Meeting): void {
    for (const { text, why, below } of unread) {
      const { line } = positionAt(source, text.span.from);
      // Whoever teaches collab a heading has all that stands below it.
      const isBelow = why === "unknown-section" && below !== null;
      const shape = isBelow ? withoutNumbers(below.value) : shapeOf(lineAt(source, line));
      const key = `${why} ${shape}`;
      const before = this.found.get(key);
      if (before) {
        before.count++;
        before.files.add(source.file);
      } else {
        const example = { file: source.file, line, text: text.value };
        this.found.set(key, { why, shape, count: 1, files: new Set([source.file]), example });
      }
    }
  }

  /** The most frequent first, each with an example below it, in so many columns. */
  text(columns: number, { cli: { inspect: words } }: Messages): string {
    const all = [...this.found.values()].sort((a, b) => b.count - a.count);
    if (all.length === 0) return `${words.nothingUnread}\n`;
    const width = String(all[0]?.count ?? 0).length;
    const indent = " ".repeat(width + 2);
    return all
      .slice(0, MOST)
      .flatMap(({ count, files, shape, why, example }) => {
        const room = columns - width - 2;
        const tail = ` · ${words.why[why]} · ${words.inFiles(files.size)}`;
        const place = `${endOf(visibleLine(example.file), 30)}:${example.line}: `;
        return [
          `${String(count).padStart(width)}  ${fitted(shape, room - displayWidth(tail))}${tail}`,
          `${indent}${place}${fitted(example.text, room - displayWidth(place))}`,
        ];
      })
      .concat(all.length > MOST ? [words.moreShapes(all.length - MOST)] : [])
      .map((line) => `${line}\n`)
      .join("");
  }
}

const MOST = 30;

const fitted = (text: string, width: number): string =>
  wrapWithin(visibleLine(text), Math.max(width, 20), 1)[0] ?? "";

const LONGEST_LABEL = 16;

/** A heading is itself; of other lines the marker and the label stay, and everything else is `…`. */
function shapeOf(line: string): string {
  const text = line.trim();
  if (/^#{1,6} ?\S/.test(text)) return withoutNumbers(text);
  const [marker = ""] =
    /^(?:[-*+>] +(?:\[.\] +)?|[\d一二三四五六七八九十]{1,3}[.)、．） ] ?|\|)/.exec(text) ?? [];
  const rest = text.slice(marker.length);
  const at = rest.search(/[:：]/);
  const label = at > 0 && at <= LONGEST_LABEL ? withoutNumbers(rest.slice(0, at + 1)) : "";
  return `${withoutNumbers(marker)}${label}…`;
}

const withoutNumbers = (text: string): string =>
  text.replace(/\d+/g, "1").replace(/[一二三四五六七八九十]{1,4}(?=[、.．）)])/g, "一");
