import type { MailKind, MeetingMailKind } from "../config/mail-kind.ts";
import { tookPlace } from "../meeting/record.ts";
import type { Meeting } from "../meeting/types.ts";
import type { RuleId } from "../rules/index.ts";
import type { LocalDateTime } from "../time/local.ts";

/** The stage whose rules look at a meeting before a mail of a kind is written. */
export const stageOf = {
  notice: "plan",
  minutes: "minutes",
  actions: "minutes",
  reminder: "minutes",
  cancel: "plan",
  digest: "minutes",
} as const satisfies Record<MailKind, "plan" | "minutes">;

/**
 * The rules without which a mail would be wrong: it would lack what the guide says it must carry,
 * or state something that is not so. A notice can do without an executor or a late warning; it
 * cannot do without an objective.
 */
export const prerequisites = {
  notice: [
    "front-matter-valid",
    "objective-required",
    "agenda-item-count",
    "agenda-item-duration",
    "agenda-conclusion",
    "agenda-fits",
    "start-required",
    "attendee-role",
    "decision-maker-required",
    "host-required",
    "material-owner",
  ],
  minutes: [
    "front-matter-valid",
    "start-required",
    "conclusion-recorded",
    "action-complete",
    "action-single-owner",
    "action-deadline",
    "scenario-document",
  ],
  actions: [
    "front-matter-valid",
    "start-required",
    "action-complete",
    "action-single-owner",
    "action-deadline",
  ],
  // What an action lacks is no reason to keep quiet about it: the reminder asks for it.
  reminder: ["front-matter-valid"],
  // Likewise of what a whole series lacks.
  digest: ["front-matter-valid"],
  // What is off need not be well planned; it must be clear which meeting is meant.
  cancel: ["start-required"],
} as const satisfies Record<MailKind, readonly RuleId[]>;

/** Why there is nothing to say in a mail of this kind, rules aside. */
export type Obstacle =
  | "cancelled"
  | "noMinutes"
  | "noActions"
  | "nothingOpen"
  /** A notice of a meeting that is over, a cancellation of one that is over or was held. */
  | "noticeTooLate"
  | "cancelTooLate";

/** `now` is on the meeting's clock. */
export function obstacleTo(
  meeting: Meeting,
  kind: MeetingMailKind,
  now: LocalDateTime,
): Obstacle | null {
  const wasHeld = tookPlace(meeting);
  if (kind === "cancel") return wasHeld || isOver(meeting, now) ? "cancelTooLate" : null;
  if (meeting.stage === "cancelled") return "cancelled";
  if (kind === "minutes" && meeting.minutes.length + meeting.conclusions.length === 0)
    return "noMinutes";
  if (kind === "notice" && isOver(meeting, now)) return "noticeTooLate";
  if (kind !== "actions") return null;
  if (meeting.actions.length === 0) return "noActions";
  return meeting.actions.some((action) => action.status === "open") ? null : "nothingOpen";
}

/** Where nothing tells the time of day, a meeting is over with its day. */
function isOver({ start, end, date }: Meeting, now: LocalDateTime): boolean {
  const last = end?.value ?? start?.value;
  if (last !== undefined) return last <= now;
  return date !== null && date.value < now.slice(0, 10);
}
