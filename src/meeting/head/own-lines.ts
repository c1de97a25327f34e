import { isVague } from "../../time/deadline/words.ts";
import { readDuration } from "../../time/duration.ts";
import type { Occasion } from "../../time/occasion.ts";
import { readZone, type Zone } from "../../time/zone-name.ts";
import { type HeadConcept, isNothing, isPlaceholder } from "../../vocabulary/index.ts";
import type { FrontMatterProblem, Located } from "../types.ts";
import { endIn } from "./end-in.ts";
import type { HeadLine } from "./label.ts";
import { saidBy } from "./lines.ts";
import { type Labelled, problem } from "./when-problems.ts";

/** The zone, the end and the length of a meeting, where each has a line of its own. */
export interface OwnLines {
  readonly zone: Labelled<Zone> | null;
  readonly until: Labelled<Pick<Occasion, "to" | "until">> | null;
  readonly duration: Labelled<number> | null;
  readonly problems: readonly FrontMatterProblem[];
}

export function ownLines(lines: readonly HeadLine[]): OwnLines {
  const zone = labelledAs(lines, "timezone", readZone);
  const until = labelledAs(lines, "until", endIn);
  const duration = labelledAs(lines, "duration", minutesIn);
  const wrong = [
    zone?.value === null ? [problem("unknown-timezone", "timezone", zone)] : [],
    until?.value === null ? [problem("impossible-date", "end", until)] : [],
    duration?.value === null ? [problem("wrong-type", "duration", duration)] : [],
  ];
  return { zone, until, duration, problems: wrong.flat() };
}

function labelledAs<T>(
  lines: readonly HeadLine[],
  concept: HeadConcept,
  read: (text: string) => T | null,
): Labelled<T> | null {
  for (const line of lines) {
    const text = line.concept === concept ? saidBy(line) : null;
    if (text && !isOpen(text.value)) return { value: read(text.value), text };
  }
  return null;
}

/** 待定, TBD, —: not said yet. */
const isOpen = (text: string): boolean =>
  isNothing(text) || isPlaceholder(text) || isVague(text.toLowerCase());

export const located = <T>(said: Labelled<T> | null): Located<T> | null =>
  said === null || said.value === null ? null : { value: said.value, span: said.text.span };

/** Bare minutes, too, but not 2, which may be hours. */
const minutesIn = (text: string): number | null =>
  readDuration(text) ?? (/^\d{2,3}$/.test(text) ? Number(text) : null);
