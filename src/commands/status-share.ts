import type { Config } from "../config/config.ts";
import { calendarFor } from "../lint/run.ts";
import { fileName } from "../mail/outbox.ts";
import type { Meeting } from "../meeting/types.ts";
import type { LocalDateTime } from "../time/local.ts";
import { toLocal, toOffsetIso } from "../time/zone.ts";
import { type Promised, promisesOf } from "../tracker/mentions.ts";
import { type Pending, pendingOf } from "../tracker/pending.ts";
import type { FileMeetings } from "./reader.ts";

/** What a file's meetings say of what is to be done, as plain data. */
interface StatusShare extends Promised {
  readonly items: readonly Pending[];
  /** How many meetings are too old to ask for anything. */
  readonly old: number;
  /** The drafts that a meeting's file says have gone out, by hand or otherwise, and when. */
  readonly sent: readonly Sent[];
}

type Sent = readonly [name: string, at: Date];

/** A moment, or what every clock is to show (`--now` without an offset). */
export type Now = Date | LocalDateTime;

export const shownAt = (now: Now, timezone: string): LocalDateTime =>
  typeof now === "string" ? now : toLocal(now, timezone);

export function shareOf(
  meetings: FileMeetings,
  config: Config,
  { now }: { readonly now: Now },
): StatusShare {
  const found = meetings.map((meeting) =>
    pendingOf(meeting, shownAt(now, meeting.timezone), calendarFor(config)(meeting.language)),
  );
  return {
    ...promisesOf(meetings, config, {}),
    items: found.flatMap(({ items }) => items),
    old: found.filter(({ old }) => old).length,
    sent: meetings.flatMap(saidToBeSent),
  };
}

function saidToBeSent(meeting: Meeting): readonly Sent[] {
  const { id, notified, minutesSent, timezone } = meeting;
  const stamps = [
    ["notice", notified],
    ["minutes", minutesSent],
  ] as const;
  return stamps.flatMap(([kind, stamp]) =>
    stamp ? [[fileName(id, kind, "eml"), new Date(toOffsetIso(stamp.value, timezone))]] : [],
  );
}
