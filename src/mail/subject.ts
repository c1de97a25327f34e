import type { MeetingMailKind } from "../config/mail-kind.ts";
import { titleOf } from "../meeting/record.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { scenarios } from "../scenarios/index.ts";
import { cutShort } from "../text/cut-short.ts";
import type { LocalDateTime } from "../time/local.ts";
import { cleanLine } from "./clean.ts";
import { firstDueDate, isLate, type ViewContext } from "./view-common.ts";
import { subjectDate } from "./words.ts";

/** What inboxes and RFC 5322 (2.1.1) have room for. */
const LONGEST = 78;

/** So much of a title tells a meeting from others; what would follow it is left out first. */
const SHORTEST_TITLE = 20;

/**
 * Names the kind of mail, the date, the meeting (guide C4), so that a phone shows the news; a notice and
 * its cancellation the hour, minutes the scenario's document they carry (G1), an action list how much is
 * open.
 */
export function subjectOf(kind: MeetingMailKind, context: ViewContext): string {
  const { meeting, language, messages, now = null } = context;
  const words = messages.mail;
  const day = dayWords(meeting, messages, now);
  const hour = kind === "notice" || kind === "cancel";
  const time = meeting.start?.value.slice(11);
  const before = hour && time && day !== "" ? [words.at(day, time)] : day === "" ? [] : [day];
  const name = kindName(kind, context);
  if (kind === "actions") {
    const open = meeting.actions.filter((action) => action.status === "open");
    const late = open.filter((action) => isLate(action, now)).length;
    const due = firstDueDate(meeting);
    const seen = now ?? meeting.start?.value ?? null;
    const first = due ? subjectDate(due, messages, seen) : "";
    const counts = words.openActions(open.length, late, first);
    return fitted(name, [counts], titleOf(meeting), before, messages);
  }
  const { document } = meeting;
  const after =
    kind === "minutes" && document
      ? [words.including(scenarios[document.kind].document.name[language])]
      : [];
  return fitted(name, before, titleOf(meeting), after, messages);
}

/** The day of the meeting; its year only where it is not the one in which the mail is written. */
function dayWords(meeting: Meeting, messages: Messages, now: LocalDateTime | null): string {
  return meeting.date ? subjectDate(meeting.date.value, messages, now) : "";
}

/** A subject with as much of its title as there is room for; what stands behind gives way first. */
export function fitted(
  kind: string,
  before: readonly string[],
  title: string,
  after: readonly string[],
  messages: Messages,
): string {
  const whole = (name: string, rest: readonly string[]): string =>
    cleanLine(messages.mail.subject(kind, [...before, name, ...rest]));
  const clean = cleanLine(title);
  const { length } = [...clean];
  const rest = [...after];
  const room = (): number => LONGEST + 1 - [...whole("x", rest)].length;
  while (rest.length > 0 && room() < Math.min(length, SHORTEST_TITLE)) rest.pop();
  return whole(cutShort(clean, Math.max(room(), SHORTEST_TITLE)), rest);
}

/** What a mail calls itself: what has changed comes first. */
export function kindName(
  kind: MeetingMailKind,
  { change, correction, messages }: ViewContext,
): string {
  const words = messages.mail;
  if (kind === "notice" && change) return words.change.kind[change.kind];
  return kind === "minutes" && correction ? words.correction.kind : words.kind[kind];
}
