import { toLocal, toOffsetIso } from "../calendar/zone.ts";
import { UserError } from "../errors.ts";
import type { MailFormat } from "../mail/kind.ts";
import type { Mail } from "../mail/mail.ts";
import type { Template } from "../mail/render.ts";
import { composeRevised, type Earlier } from "../mail/revision.ts";
import { readMoment } from "../meeting/moment.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";

/** Gmail shows a link instead of what comes after this. */
const clippedAt = 100 * 1024;

/** Characters of Markdown, some forty pages: what is longer is no mail, and would take minutes to set. */
const longest = 200 * 1024;

interface Circumstances {
  readonly meeting: Meeting;
  readonly layout: Template;
  /** ISO 8601 with offset and seconds. */
  readonly date: string;
  readonly earlier: Earlier;
  readonly words: Messages["mail"]["command"];
  readonly remark: (message: string) => void;
}

/** A mail in the format asked for. Throws a `UserError` when it is too long for anything but Markdown. */
export async function mailBytes(
  mail: Mail,
  format: MailFormat,
  circumstances: Circumstances,
): Promise<Uint8Array> {
  const { meeting, layout, words, remark } = circumstances;
  if (format === "md") return encode(mail.markdown);
  if (mail.markdown.length > longest) {
    const message = words.tooLong(Math.round(mail.markdown.length / 1024));
    throw new UserError(message, { file: meeting.source.file });
  }
  const { mailHtml, mailText } = await import("../mail/mail.ts");
  if (format === "txt") return encode(await mailText(mail));
  const html = await mailHtml(mail, layout);
  const size = encode(html).length;
  if (size > clippedAt) remark(words.large(Math.round(size / 1024)));
  if (format === "html") return encode(html);
  return eml(mail, { html, text: await mailText(mail) }, circumstances);
}

async function eml(
  { kind, language, subject, recipients }: Mail,
  bodies: { readonly html: string; readonly text: string },
  { meeting, date, earlier }: Circumstances,
): Promise<Uint8Array> {
  const { composeEml } = await import("../mail/compose.ts");
  const { from, to, cc, bcc } = recipients;
  return composeRevised(meeting, kind, earlier, (thread) =>
    composeEml({
      ...{ purpose: "draft", from, to, cc, bcc },
      ...{ subject, language, date, thread },
      ...bodies,
    }),
  );
}

/** `--date`, or now, on the clock of the meeting's time zone. */
export function dateOf(given: string | undefined, { timezone }: Meeting, now: Date): string {
  const moment = given === undefined ? null : readMoment(given, timezone);
  const local = moment ? `${moment.date}T${moment.time ?? "00:00"}` : toLocal(now, timezone);
  return toOffsetIso(local, timezone);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
