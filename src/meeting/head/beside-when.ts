import { type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { withoutEnd } from "../../text/lines.ts";
import { readDuration } from "../../time/duration.ts";
import { type ClockElsewhere, readElsewhere, showsThen } from "../../time/elsewhere.ts";
import type { LocalDateTime } from "../../time/local.ts";
import { timeText } from "../../time/plain.ts";
import { toInstant } from "../../time/zone.ts";
import { type Zone, zoneAt } from "../../time/zone-name.ts";
import type { FrontMatterProblem } from "../types.ts";
import { type Labelled, problem, type Said } from "./when-problems.ts";

/** What a line says before and behind the day and time that were read from it. */
export interface BesideWhen {
  /** 14:00, 90 min */
  readonly duration: Labelled<number> | null;
  /** 14:00-15:00 (1h, UTC+8); right behind the time it is the time's own. */
  readonly zone: Labelled<Zone> | null;
  /** 10:00 PT / 13:00 ET / 18:00 UTC */
  readonly clocks: Labelled<readonly ClockElsewhere[]> | null;
  /** 会议室A, and whatever else has letters. */
  readonly rest: readonly PlainText[];
}

const NOTHING: BesideWhen = { duration: null, zone: null, clocks: null, rest: [] };

export function besideWhen(text: PlainText, said: Said | undefined): BesideWhen {
  if (!said || said.isOpen || said.occasion.isAll) return NOTHING;
  const { at, zone, from } = said.occasion;
  const sides = [part(text, 0, at.from), part(text, at.to)].map(bare);
  const isTimed = from !== null;
  const [before, behind] = sides.map((side) => onOneSide(side, isTimed, isTimed && zone === null));
  if (!before || !behind) return NOTHING;
  return {
    duration: before.duration ?? behind.duration,
    zone: before.zone ?? behind.zone,
    clocks: before.clocks ?? behind.clocks,
    rest: [...before.rest, ...behind.rest],
  };
}

/** 10:00 PT / 14:00 ET: not one moment. */
export function otherClock(
  start: LocalDateTime,
  timezone: string,
  { value, text }: NonNullable<BesideWhen["clocks"]>,
): readonly FrontMatterProblem[] {
  const moment = toInstant(start, timezone);
  const isSame = (value ?? []).every((clock) => showsThen(clock, moment));
  return isSame ? [] : [problem("other-clock", "start", { text })];
}

/** A text that holds neither length nor zone stays in one piece. */
function onOneSide(side: PlainText, isTimed: boolean, isZoneOpen: boolean): BesideWhen {
  const clocks = isTimed ? readElsewhere(side.value) : null;
  if (clocks) return { ...NOTHING, clocks: { value: clocks, text: side } };
  const parts = splitAt(side, SEPARATOR).map(bare);
  const durations = parts.map(durationOf);
  const zones = parts.map((text) => (isZoneOpen ? zoneOf(text) : null));
  const isPlain = (at: number): boolean => durations[at] === null && zones[at] === null;
  const rest = parts.every((_, at) => isPlain(at)) ? [side] : parts.filter((_, at) => isPlain(at));
  return {
    duration: (isTimed && durations.find((found) => found !== null)) || null,
    zone: zones.find((found) => found !== null) ?? null,
    clocks: null,
    rest: rest.filter(({ value }) => /\p{L}/u.test(value)),
  };
}

function durationOf(text: PlainText): Labelled<number> | null {
  const value = readDuration(text.value);
  return value === null ? null : { value, text };
}

/** A town alone may be where they meet. */
function zoneOf(text: PlainText): Labelled<Zone> | null {
  const plain = timeText(text.value);
  const found = zoneAt(plain, 0, text.value);
  return found?.end === plain.text.length ? { value: found.zone, text } : null;
}

const SEPARATOR = /[,，;；、|]/;

/** Without the signs and the brackets around it. */
function bare(text: PlainText): PlainText {
  const to = withoutEnd(text.value, EDGE).length;
  let from = 0;
  while (from < to && EDGE.test(text.value.charAt(from))) from++;
  return part(text, from, to);
}

const EDGE = /[\s,，;；、（(）)】【[\]|·—–-]/;
