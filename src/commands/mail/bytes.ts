import type { MailFormat } from "../../config/mail-kind.ts";
import type { CalendarSetting } from "../../mail/calendar/part.ts";
import { writtenAt } from "../../mail/head.ts";
import type { Letter } from "../../mail/letters.ts";
import type { Template } from "../../mail/render.ts";
import { composeRevised, type Earlier, type Thread } from "../../mail/revision.ts";
import type { Messages } from "../../messages/index.ts";
import { UserError } from "../../text/errors.ts";
import { toLocal } from "../../time/zone.ts";

/** Gmail shows a link instead of what comes after this. */
const clippedAt = 100 * 1024;

/** Characters of Markdown, some forty pages: what is longer is no mail, and would take minutes to set. */
const longest = 200 * 1024;

interface Circumstances {
  readonly purpose: "draft" | "send";
  readonly unattended: boolean;
  readonly layout: Template;
  /** ISO 8601 with offset and seconds. */
  readonly date: string;
  /** Whether the notice is an invitation to answer. */
  readonly invite: boolean;
  readonly earlier: Earlier;
  readonly told?: NonNullable<CalendarSetting["told"]>;
  readonly words: Messages["mail"]["command"];
  readonly remark: (message: string) => void;
}

/** The text of a letter, set for mail programs that show HTML and for those that do not. */
interface Bodies {
  readonly html: string;
  readonly text: string;
}

/** A letter in the format asked for. Throws a `UserError` when it is too long for anything but Markdown. */
export async function letterBytes(
  letter: Letter,
  format: MailFormat,
  circumstances: Circumstances,
): Promise<Uint8Array> {
  if (format === "md") return encode(letter.markdown);
  if (format === "ics") return calendarBytes(letter, circumstances);
  const bodies = await bodiesOf(letter, circumstances, format);
  if (format === "txt") return encode(bodies.text);
  const size = encode(bodies.html).length;
  if (size > clippedAt) circumstances.remark(circumstances.words.large(Math.round(size / 1024)));
  return format === "html" ? encode(bodies.html) : emlOf(letter, bodies, circumstances);
}

/** The calendar file alone. Throws a `UserError` when there is nothing to put into it. */
async function calendarBytes(letter: Letter, circumstances: Circumstances): Promise<Uint8Array> {
  const { calendarFileOf } = await import("../../mail/calendar/part.ts");
  const file = calendarFileOf(letter, circumstances);
  if (file !== null) return encode(file);
  const [meeting] = letter.meetings;
  const { noDeadlines, noEvent } = circumstances.words.calendar;
  const message = letter.kind === "actions" ? noDeadlines : noEvent;
  throw new UserError(message, { file: meeting.source.file });
}

/** Both bodies of a letter. Throws a `UserError` when it is too long. */
async function bodiesOf(
  letter: Letter,
  { layout, words }: Circumstances,
  format: MailFormat = "eml",
): Promise<Bodies> {
  if (letter.markdown.length > longest) {
    const message = words.tooLong(Math.round(letter.markdown.length / 1024));
    throw new UserError(message, { file: letter.meetings[0].source.file });
  }
  const { mailHtml, mailText, textBelowSubject } = await import("../../mail/mail.ts");
  const textOf = format === "eml" ? textBelowSubject : mailText;
  const [html, text] = await Promise.all([mailHtml(letter, layout), textOf(letter)]);
  return { html, text };
}

/** The letter as a draft for a mail program, or as it is sent, in the thread of its meeting. */
async function emlOf(
  letter: Letter,
  bodies: Bodies,
  circumstances: Circumstances,
): Promise<Uint8Array> {
  const [{ composeEml }, { calendarPart }, { deadlineParts }] = await Promise.all([
    import("../../mail/compose.ts"),
    import("../../mail/calendar/part.ts"),
    import("../../mail/calendar/owner-files.ts"),
  ]);
  const { purpose, unattended, date, earlier } = circumstances;
  const { from, replyTo, to, cc, bcc } = letter.recipients;
  const [meeting, ...others] = letter.meetings;
  const composed = (one: Letter, set: Bodies, thread: Thread) =>
    composeEml({
      ...(purpose === "send" && from
        ? { purpose, from, unattended }
        : { purpose: "draft" as const, from }),
      ...{ replyTo, to, cc, bcc, date },
      ...{ subject: one.subject, language: one.language, notes: one.notes },
      calendar: calendarPart(letter, circumstances),
      deadlines: deadlineParts(one, circumstances),
      attachments: one.attachments,
      thread:
        others.length === 0 && letter.kind !== "digest"
          ? thread
          : { ...thread, inReplyTo: null, references: [] },
      ...set,
    });
  const before = earlier(letter.identity);
  const then = before && asWrittenBy(letter, before);
  return composeRevised(
    meeting,
    letter.identity,
    earlier,
    async (thread) => composed(letter, bodies, thread),
    async (thread) =>
      then ? composed(then, await bodiesOf(then, circumstances), thread) : new Uint8Array(),
  );
}

/** The letter with the words of the time at which a mail was written; `null` where its head does not tell. */
export function asWrittenBy(letter: Letter, mail: Uint8Array): Letter | null {
  const date = writtenAt(mail);
  return date && letter.at(toLocal(date, letter.meetings[0].timezone));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
