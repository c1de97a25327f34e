import type { Span } from "../markdown/source.ts";
import { append } from "../text/many.ts";
import { isNothing } from "../vocabulary/index.ts";
import type { FoundActions } from "./actions/found.ts";
import type { Located, Meeting, Unread } from "./types.ts";

/** What a reader left of a line that it made a value of; where it stands is told later. */
export type LeftOver = Omit<Unread, "below">;

/**
 * Which passages of a file some value accounts for. A reader claims the line it made a value of; what
 * nobody has claimed in the end is listed as unread.
 */
export class Claims {
  private taken: Span[] = [];
  private isMerged = true;
  /** What a reader left of a line of which it made a value. */
  readonly left: LeftOver[] = [];

  /** Lists what nobody else will: the line counts as read, but for this. */
  leave(left: Iterable<LeftOver>): void {
    append(this.left, left);
  }

  take(...values: readonly (Located<unknown> | null)[]): void {
    for (const value of values) if (value) this.takeSpan(value.span);
  }

  /** Any number of them, which as arguments would overflow the stack. */
  takeAll(values: Iterable<Located<unknown>>): void {
    for (const { span } of values) this.takeSpan(span);
  }

  takeSpan(span: Span): void {
    this.taken.push(span);
    this.isMerged = false;
  }

  /** Whether some of a passage has been claimed. */
  has({ from, to }: Span): boolean {
    if (!this.isMerged) this.merge();
    let low = 0;
    let high = this.taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.taken[middle]?.from ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    return (this.taken[low - 1]?.to ?? 0) > from;
  }

  /** Claims that touch become one, so that a search need look at no more than one. */
  private merge(): void {
    const merged: { from: number; to: number }[] = [];
    for (const { from, to } of this.taken.sort((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (last && from <= last.to) last.to = Math.max(last.to, to);
      else merged.push({ from, to });
    }
    this.taken = merged;
    this.isMerged = true;
  }
}

type Stated = Pick<
  Meeting,
  "title" | "date" | "start" | "end" | "objective" | "host" | "recorder" | "cc"
>;
type Values = Pick<Meeting, "attendees" | "agenda" | "actions" | "document" | "parkingLot">;

/** What the values of a meeting account for by their places. */
export function claimValues(stated: Stated, body: Values, claims: Claims): void {
  const { title, date, start, end, objective, host, recorder } = stated;
  claims.take(title, date, start, end, objective, host, recorder);
  claims.takeAll(body.parkingLot);
  for (const { span } of stated.cc) claims.takeSpan(span);
  for (const { span } of body.attendees) claims.takeSpan(span);
  for (const item of body.agenda) {
    claims.takeSpan(item.span);
    claimParts(item, claims);
    claims.takeAll(item.notes);
  }
  for (const { owner, task, deliverable, dueText, statusText, topic, span } of body.actions) {
    claims.takeSpan(span);
    claims.take(owner, task, deliverable, dueText, statusText, topic);
  }
  if (body.document) claims.takeSpan(body.document.span);
}

/** What was made a value of in the rows of agenda and actions, cell by cell. */
export function cellsRead({ agenda, actions }: Pick<Values, "agenda" | "actions">): Claims {
  const cells = new Claims();
  for (const item of agenda) claimParts(item, cells);
  for (const { owner, task, deliverable, dueText, statusText, topic, origin } of actions)
    cells.take(owner, task, deliverable, dueText, statusText, topic, origin);
  return cells;
}

function claimParts(item: Meeting["agenda"][number], claims: Claims): void {
  const { title, minutes, minutesText, repeatedTimes, contradiction, presenter, mustReach } = item;
  claims.take(title, minutes, minutesText, contradiction, presenter, mustReach);
  claims.takeAll(repeatedTimes);
}

/** `| 3 | | 无 | | | |` says that the third item needs no action. */
export function claimRefusals(found: readonly FoundActions[], claims: Claims): void {
  for (const { entries } of found)
    for (const { table } of entries)
      for (const { cells, span } of table?.rows ?? [])
        if (cells.some(({ value }) => isNothing(value))) claims.takeSpan(span);
}
