import type { MeetingMailKind } from "../config/mail-kind.ts";
import type { Meeting } from "../meeting/types.ts";
import type { LocalDateTime } from "../time/local.ts";
import { type Mail, type MailOptions, renderMail } from "./mail.ts";
import type { Recipients } from "./recipients.ts";

/** A mail and its place among all others: what it is about, and what it is called in the outbox. */
export interface Letter extends Mail {
  /** How its file's name begins: the meeting's id. */
  readonly id: string;
  /** The middle of its file's name: `notice`, `reminder.2`. */
  readonly name: string;
  /** What makes it this mail among those of its meeting, in every revision: the kind, where there is one. */
  readonly identity: string;
  /** The first one gives the clock, and the thread when it is the only one. */
  readonly meetings: readonly [Meeting, ...Meeting[]];
  /** The same letter as it would have been written at another time. */
  readonly at: (now: LocalDateTime) => Letter;
  /** Whom its calendar names, where it goes to fewer people itself. */
  readonly guests?: Recipients;
  /** The copy that says what it asks of somebody, by address; `null`: it is as everybody's. */
  readonly copyFor: (address: string) => Letter | null;
}

/** The one letter of a kind that a meeting gives rise to. Throws a `UserError` when the template is at fault. */
export function letterAbout(meeting: Meeting, kind: MeetingMailKind, options: MailOptions): Letter {
  return {
    ...renderMail(meeting, kind, options),
    ...{ id: meeting.id, name: kind, identity: kind, meetings: [meeting] },
    at: (now) => letterAbout(meeting, kind, { ...options, now }),
    copyFor: (reader) => {
      const copy = letterAbout(meeting, kind, { ...options, reader });
      return asksSomething(copy) || options.ics ? copy : null;
    },
  };
}

/** Whether a copy says on top what it asks of its reader. */
export const asksSomething = ({ view }: Mail): boolean =>
  "personal" in view && view.personal !== "";
