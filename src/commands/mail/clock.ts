import type { Meeting } from "../../meeting/types.ts";
import type { LocalDate, LocalDateTime } from "../../time/local.ts";
import { readMoment } from "../../time/moment.ts";
import { toLocal, toOffsetIso } from "../../time/zone.ts";
import type { Run } from "./options.ts";

/** The time at which something is late or over, on the meeting's clock: `--now`, `--date`, or the clock. */
export function timeNow({ timezone }: Meeting, run: Run): LocalDateTime {
  return local(run.options.now ?? run.options.date, timezone, run);
}

/** `--now`, or the clock, as a day in the meeting's time zone. */
export const todayAt = ({ timezone }: Meeting, run: Run): LocalDate =>
  local(run.options.now, timezone, run).slice(0, 10);

/** The time at which a mail says that it was written: `--date`, `--now`, or the clock. */
export function timeWritten({ timezone }: Meeting, run: Run): LocalDateTime {
  return local(run.options.date ?? run.options.now, timezone, run);
}

/** The same as a mail's head says it. */
export function dateOf(meeting: Meeting, run: Run): string {
  return toOffsetIso(timeWritten(meeting, run), meeting.timezone);
}

function local(given: string | undefined, timezone: string, { invocation }: Run): LocalDateTime {
  const moment = given === undefined ? null : readMoment(given, timezone);
  if (!moment) return toLocal(invocation.io.now(), timezone);
  return `${moment.date}T${moment.time ?? "00:00"}`;
}
