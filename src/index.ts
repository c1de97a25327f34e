import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeFiles } from "./io-node.ts";
import { type Config, defaultConfig } from "./lint/config.ts";
import { calendarFor, type Finding, type LintOptions, lintMeeting } from "./lint/run.ts";
import type { MeetingMailKind } from "./mail/kind.ts";
import { mailHtml, mailText, renderMail as renderMailData } from "./mail/mail.ts";
import type { Recipients } from "./mail/recipients.ts";
import { loadTemplates } from "./mail/templates.ts";
import { readMeetings as readAll, readMeeting as readFirst } from "./meeting/read.ts";
import type { Meeting } from "./meeting/types.ts";
import type { Language } from "./messages/language.ts";

export { meetingJson } from "./inspect/json.ts";
export {
  type Config,
  defaultConfig,
  type Finding,
  type Language,
  type LintOptions,
  type Meeting,
  type MeetingMailKind as MailKind,
};

/** `src/` and `dist/` both lie directly below it. */
const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));

interface ReadingOptions {
  readonly file?: string;
  readonly config?: Config;
}

/**
 * Reads a meeting from the text of its file, of several the first. Any text is read; what is wrong
 * with it is for {@link lint} to say.
 */
export function readMeeting(text: string, options: ReadingOptions = {}): Meeting {
  return readFirst(...reading(text, options));
}

/** Reads all meetings of a file: most hold one, a yearly archive many. */
export function readMeetings(text: string, options: ReadingOptions = {}): readonly Meeting[] {
  return readAll(...reading(text, options));
}

function reading(
  text: string,
  { file = "meeting.md", config = defaultConfig }: ReadingOptions,
): Parameters<typeof readAll> {
  const source = { file, text: text.replace(/^\ufeff/, ""), encoding: "utf-8" } as const;
  return [
    source,
    { timezone: config.timezone, calendar: calendarFor(config), people: config.people },
  ];
}

/** What the guide's rules find in a meeting, in the order of its file. */
export function lint(
  meeting: Meeting,
  {
    config = defaultConfig,
    language = null,
    ...options
  }: Partial<LintOptions> & { readonly config?: Config } = {},
): readonly Finding[] {
  return lintMeeting(meeting, config, { language, ...options });
}

/** A mail as plain data; `html` is a whole document, `text` its equal without markup. */
export interface RenderedMail {
  readonly subject: string;
  readonly recipients: Recipients;
  readonly markdown: string;
  readonly html: string;
  readonly text: string;
}

/** The mail of a kind for a meeting. It does not ask {@link lint} first: that is the caller's to decide. */
export async function renderMail(
  meeting: Meeting,
  kind: MeetingMailKind,
  {
    language = meeting.language,
    config = defaultConfig,
  }: { readonly language?: Language; readonly config?: Config } = {},
): Promise<RenderedMail> {
  const templates = loadTemplates(nodeFiles, packageRoot, null, { kind, language });
  const mail = renderMailData(meeting, kind, {
    language,
    from: null,
    bcc: [],
    chosen: config.mail.recipients[kind] ?? {},
    reply: config.mail.reply,
    signature: config.mail.signature,
    template: templates.markdown,
  });
  const [html, text] = await Promise.all([mailHtml(mail, templates.layout), mailText(mail)]);
  return {
    subject: mail.subject,
    recipients: mail.recipients,
    markdown: mail.markdown,
    html,
    text,
  };
}
