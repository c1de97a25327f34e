import { toInstant } from "../calendar/zone.ts";
import { UserError } from "../errors.ts";
import { readMoment } from "../meeting/moment.ts";
import type { Messages } from "../messages/index.ts";

/**
 * A moment given on the command line, `2026-12-01T14:00+08:00` or `2026-12-01 14:00` in the
 * configured zone, else UTC: what a command prints must not depend on the machine. Throws UserError.
 */
export function parseTime(
  option: string,
  text: string | undefined,
  timezone: string | null,
  messages: Messages,
): Date | null {
  if (text === undefined) return null;
  const moment = readMoment(text, "UTC");
  if (!moment) throw new UserError(messages.cli.usage.invalidTime(option, text));
  const hasOffset = /(?:z|[+-]\d{2}:?\d{2})$/i.test(text.trim());
  return toInstant(
    `${moment.date}T${moment.time ?? "00:00"}`,
    hasOffset ? "UTC" : (timezone ?? "UTC"),
  );
}
