import type { Letter } from "../../mail/letters.ts";

/** The key by which the meeting file says that this mail went out, and not that this is another one. */
export function sentKey({
  kind,
  meetings: [meeting],
}: Pick<Letter, "kind" | "meetings">): "notified" | "minutes-sent" | null {
  if (meeting.revision !== null) return null;
  if (kind === "notice") return meeting.notified && "notified";
  return kind === "minutes" ? meeting.minutesSent && "minutes-sent" : null;
}
