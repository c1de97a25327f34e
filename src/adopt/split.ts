import type { Source } from "../markdown/source.ts";
import type { Meeting } from "../meeting/types.ts";
import { disagreement, type Fact } from "../rewrite/facts.ts";

/** One meeting of a log, in a file of its own. */
export interface Part {
  readonly source: Source;
  readonly meetings: readonly Meeting[];
}

export interface Unsplit {
  /** What the meeting of this day would be understood as otherwise. */
  readonly fact: Fact;
  readonly date: string;
}

/**
 * The meetings of a log as files of their own, `log-2026-01-08.md`: one after the other they are the log,
 * letter for letter. What stands above the first meeting goes with it. Each is read back and has to
 * say the same, but for a title that only the log has.
 */
export function split(
  meetings: readonly Meeting[],
  read: (source: Source) => readonly Meeting[],
): readonly Part[] | Unsplit {
  const parts: Part[] = [];
  for (const [at, meeting] of meetings.entries()) {
    const { source, id, date } = meeting;
    const next = meetings[at + 1];
    const from = at === 0 ? 0 : lineStart(meeting);
    const text = source.text.slice(from, next ? lineStart(next) : undefined);
    const part = { ...source, file: besides(source.file, id), text };
    const [alone, ...others] = read(part);
    const fact = alone && others.length === 0 ? disagreement(meeting, alone, ["title"]) : "date";
    if (fact !== null) return { fact, date: date?.value ?? "" };
    parts.push({ source: part, meetings: [alone as Meeting] });
  }
  return parts;
}

const lineStart = ({ source, topSpan }: Meeting): number =>
  source.text.lastIndexOf("\n", topSpan.from - 1) + 1;

/** `logs/2026.md`, `2026-2026-01-08` → `logs/2026-2026-01-08.md` */
function besides(file: string, id: string): string {
  const folder = /^(?:.*[\\/])?/s.exec(file)?.[0] ?? "";
  const ending = /\.(?:md|markdown)$/i.exec(file)?.[0] ?? ".md";
  return `${folder}${id}${ending}`;
}
