import { clocksIn } from "./clock.ts";
import { type DeadlineContext, dayNamed } from "./deadline.ts";
import { addDays, type LocalDateTime } from "./local.ts";
import { plainTime } from "./plain.ts";
import { zoneAt } from "./zone-name.ts";

/** Nobody says when to meet at greater length. */
const LONGEST = 80;

/**
 * When to meet, as people say it to each other: `明天下午2点`, `下周三 10:00`, `tomorrow 10:00`, `next Tue at 3pm`.
 * `context.said` is the day on which it is said. `no-time`: a day alone. `null`: not one day, not one time, or
 * the clock of a zone that the text names.
 */
export function readAppointment(
  text: string,
  context: DeadlineContext,
): LocalDateTime | "no-time" | null {
  if (text.length > LONGEST) return null;
  const plain = plainTime(text.trim());
  const day = namesZone(plain) ? null : dayNamed(text, context);
  if (day === null) return null;
  const [clock, ...others] = clocksIn(plain);
  if (!clock) return "no-time";
  const { value: time, isNextDay } = clock.found;
  if (others.length > 0 || typeof time !== "string") return null;
  return `${isNextDay ? addDays(day, 1) : day}T${time}`;
}

function namesZone(plain: string): boolean {
  const written = plain.toUpperCase();
  const places = [...plain.matchAll(/(?<![a-z])(?=[a-z\p{Script=Han}+-])/gu)];
  return places.some(({ index }) => zoneAt({ text: plain, origin: null }, index, written) !== null);
}
