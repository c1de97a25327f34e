import { tookPlace } from "../meeting/record.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { visibleLine } from "../text/visible.ts";
import { displayWidth, endOf, pad } from "../text/wrap.ts";

/** How much of one file was understood; of several meetings in it, together. */
export interface Row {
  readonly file: string;
  /** One for each meeting of the file that has one. */
  readonly dates: readonly string[];
  readonly meetings: number;
  readonly stage: Meeting["stage"];
  readonly isHeld: boolean;
  readonly counts: readonly number[];
}

/** A line for each file and a sum, in so many columns; names that are too long lose their beginning. */
export function overview(
  rows: readonly Row[],
  columns: number,
  messages: Messages,
  most = Number.POSITIVE_INFINITY,
): string {
  const { terms } = messages;
  const words = messages.cli.inspect.overview;
  const sums = words.counts.map((_, at) =>
    rows.reduce((sum, row) => sum + (row.counts[at] ?? 0), 0),
  );
  const dated = rows.filter(({ dates }) => dates.length > 0).length;
  const held = rows.filter(({ isHeld }) => isHeld).length;
  const table = [
    [words.file, words.date, words.stage, ...words.counts],
    ...rows
      .slice(0, most)
      .map((row) => [
        row.file,
        dateOf(row, words),
        terms.stage[row.stage],
        ...row.counts.map(String),
      ]),
    [words.files(rows.length), words.dated(dated), words.held(held), ...sums.map(String)],
  ];
  const lines = linesOf(table, columns);
  const more = rows.length > most ? [words.more(rows.length - most)] : [];
  return `${[...lines.slice(0, -1), ...more, ...lines.slice(-1)].join("\n")}\n`;
}

export function rowOf(meetings: readonly [Meeting, ...(readonly Meeting[])]): Row {
  const [first] = meetings;
  const isHeld = meetings.some(tookPlace);
  const sum = (count: (meeting: Meeting) => number): number =>
    meetings.reduce((total, meeting) => total + count(meeting), 0);
  return {
    file: first.source.file,
    dates: meetings.flatMap(({ date }) => (date ? [date.value] : [])),
    meetings: meetings.length,
    stage: (meetings.find(({ stage }) => stage === "held") ?? first).stage,
    isHeld,
    counts: [
      sum(
        ({ agenda, minutes }) =>
          agenda.length + minutes.filter(({ agendaIndex }) => agendaIndex === null).length,
      ),
      sum(
        ({ minutes, conclusions }) =>
          minutes.filter(({ conclusion }) => conclusion !== null).length + conclusions.length,
      ),
      sum(({ actions }) => actions.length),
      sum(({ unread }) => unread.length),
    ],
  };
}

/** A file with several meetings has none of its own. */
function dateOf({ dates, meetings }: Row, words: Messages["cli"]["inspect"]["overview"]): string {
  return meetings > 1 ? words.meetings(meetings) : (dates[0] ?? "?");
}

const GAP = 2;

function linesOf(table: ReadonlyArray<readonly string[]>, columns: number): readonly string[] {
  const widthOf = (at: number): number =>
    table.reduce((most, row) => Math.max(most, displayWidth(row[at] ?? "")), 0);
  const [head = []] = table;
  const widths = head.map((_, at) => widthOf(at));
  const others = widths.slice(1).reduce((sum, width) => sum + width + GAP, 0);
  const first = Math.min(widths[0] ?? 0, Math.max(columns - others, 12));
  return table.map(([name = "", ...cells]) => {
    const shown = cells.map((cell, at) => {
      const width = widths[at + 1] ?? 0;
      // Numbers end below each other.
      return at < 2 ? pad(cell, width) : " ".repeat(Math.max(width - displayWidth(cell), 0)) + cell;
    });
    return [pad(endOf(visibleLine(name), first), first), ...shown].join(" ".repeat(GAP)).trimEnd();
  });
}
