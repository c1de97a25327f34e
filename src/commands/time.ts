import type { Messages } from "../messages/index.ts";
import { UserError } from "../text/errors.ts";
import type { LocalDateTime } from "../time/local.ts";
import { readMoment } from "../time/moment.ts";
import { toInstant } from "../time/zone.ts";

/**
 * A time given on the command line: `2026-12-01T14:00+08:00` is a moment, `2026-12-01 14:00` what the
 * clock shows where the meeting is. What a command prints must not depend on the machine. Throws UserError.
 */
export function parseTime(
  option: string,
  text: string | undefined,
  messages: Messages,
): Date | LocalDateTime | null {
  if (text === undefined) return null;
  const moment = readMoment(text, "UTC");
  if (!moment) throw new UserError(messages.cli.usage.invalidTime(option, text));
  const time = `${moment.date}T${moment.time ?? "00:00"}`;
  return moment.zone === null ? time : toInstant(time, "UTC");
}
