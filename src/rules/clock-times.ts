import { openingBefore } from "../meeting/agenda/timetable.ts";
import type { AgendaItem, Located, Meeting } from "../meeting/types.ts";
import { minutesBetween, type TimeOfDay } from "../time/local.ts";
import type { Report } from "./rule.ts";

type Found = Report<"agenda-fits">;

/** When an item has its turn, in minutes after the meeting's start, so that midnight is no matter. */
interface Turn {
  readonly title: string;
  readonly from: Located<TimeOfDay>;
  readonly to: TimeOfDay;
  readonly begins: number;
  readonly ends: number;
}

/** When the next item may begin: the first one with the meeting, or after its opening. */
type Free = readonly [earliest: number, latest: number] | null;

/** Clock times of the agenda that overlap, leave a gap or run past the meeting's end. */
export function* misplacedTurns(meeting: Meeting): Iterable<Found> {
  const first = meeting.agenda.find(({ from }) => from !== null)?.from?.value ?? "00:00";
  const start = meeting.start?.value.slice(11) ?? first;
  const end = meeting.end?.value.slice(11) ?? null;
  const duration = meeting.durationMinutes?.value ?? 1440;
  let free: Free = [0, openingBefore(meeting)];
  for (const item of meeting.agenda) {
    const turn = turnOf(item, start);
    if (turn === null) {
      free = freeAfter(item, free);
      continue;
    }
    const { title, from, to, begins, ends } = turn;
    if (ends > duration) {
      const clock = `${from.value}–${to}`;
      yield { at: from.span, message: "outside", data: { title, clock, start, end } };
      return;
    }
    const [earliest, latest] = free ?? [begins, begins];
    const data = { title, from: from.value };
    if (begins < earliest)
      yield { at: from.span, message: "overlap", data: { ...data, minutes: earliest - begins } };
    if (begins > latest)
      yield { at: from.span, message: "gap", data: { ...data, minutes: begins - latest } };
    free = [ends, ends];
  }
}

/** `null` without clock times, or with such as `agenda-item-duration` reports (14:10–14:00). */
function turnOf({ title, from, to, minutes }: AgendaItem, start: TimeOfDay): Turn | null {
  const length = minutes?.value ?? 0;
  if (from === null || to === null || length <= 0 || length >= 720) return null;
  const begins = minutesBetween(start, from.value);
  return { title: title.value, from, to: to.value, begins, ends: begins + length };
}

function freeAfter({ from, minutes }: AgendaItem, free: Free): Free {
  if (free === null || from !== null || minutes === null) return null;
  const ends = free[1] + minutes.value;
  return [ends, ends];
}
