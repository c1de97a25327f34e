import type { Meeting } from "../meeting/types.ts";
import type { LocalDate } from "../time/local.ts";

/** A meeting that goes by an id: where it stands, and when it is. */
export interface IdUse {
  readonly id: string;
  readonly file: string;
  readonly date: LocalDate;
}

/** The ids that the files of one run state. A file's own name, which stands in for an id, is none. */
export class Ids {
  private readonly byId = new Map<string, IdUse[]>();

  /** What a file states, for whoever keeps it. */
  static in(meetings: readonly Meeting[]): readonly IdUse[] {
    return meetings.flatMap(({ id, date, source, keySpans }) =>
      keySpans.has("id") && date ? [{ id, file: source.file, date: date.value }] : [],
    );
  }

  add(uses: readonly IdUse[]): void {
    for (const use of uses) {
      const before = this.byId.get(use.id);
      if (!before) this.byId.set(use.id, [use]);
      else if (!before.some(({ file }) => file === use.file)) before.push(use);
    }
  }

  /** The first other file whose meeting of the same id is on another day; a copy of the same meeting is none. */
  otherThan({ id, date, source }: Meeting): IdUse | null {
    return date ? this.against({ id, date: date.value, file: source.file }) : null;
  }

  /** The same, of a meeting whose file states its id. */
  against({ id, date, file }: IdUse): IdUse | null {
    return this.byId.get(id)?.find((use) => use.file !== file && use.date !== date) ?? null;
  }
}
