import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, defaultConfig } from "./config/config.ts";
import type { MailKind, MeetingMailKind } from "./config/mail-kind.ts";
import { nodeFiles } from "./host/files.ts";
import { type Fixed, fixed } from "./lint/fix.ts";
import { calendarFor, type Finding, type LintOptions, lintFile, lintMeeting } from "./lint/run.ts";
import { parseAddressList } from "./mail/address.ts";
import { digestsOf, hasNews } from "./mail/digest.ts";
import { digestLetter } from "./mail/digest-letters.ts";
import { type Mail, mailHtml, mailText, renderMail as renderMailData } from "./mail/mail.ts";
import { choiceFor, type Recipients } from "./mail/recipients.ts";
import { reminderLetters } from "./mail/reminder-letters.ts";
import type { OpenAction } from "./mail/reminders.ts";
import type { Template } from "./mail/render.ts";
import { loadTemplates } from "./mail/templates.ts";
import { readMeetings as readAll, readMeeting as readFirst } from "./meeting/read.ts";
import type { Meeting } from "./meeting/types.ts";
import { messagesIn } from "./messages/index.ts";
import type { Language } from "./messages/language.ts";
import { factsOf } from "./report/facts.ts";
import { markdownReport } from "./report/markdown.ts";
import { reportOf } from "./report/model.ts";
import { isLocalDate } from "./time/local.ts";
import { actionJson } from "./tracker/action-json.ts";
import { mentionsIn } from "./tracker/mentions.ts";
import { sorted } from "./tracker/select.ts";
import { type Standing, standingOf } from "./tracker/standing.ts";
import { track } from "./tracker/track.ts";

export { meetingJson } from "./inspect/json.ts";
export { definePlugin, type Plugin, type PluginReport, type PluginRule } from "./rules/plugin.ts";
export {
  type Config,
  defaultConfig,
  type Finding,
  type Fixed,
  type Language,
  type LintOptions,
  type Meeting,
  type MeetingMailKind as MailKind,
  type OpenAction,
  type Recipients,
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

/**
 * A file's text with everything put right that `collab lint --fix` puts right, and how many findings that
 * were; what only changes the form leaves the meaning as it is.
 */
export function fix(
  text: string,
  { language = null, ...options }: ReadingOptions & { readonly language?: Language | null } = {},
): Fixed {
  const [source, readOptions] = reading(text, options);
  const { config = defaultConfig } = options;
  return fixed(source, {
    read: (changed) => readAll(changed, readOptions),
    lint: (meetings) => lintFile(meetings, config, { language, fixing: true }),
  });
}

/** A promise with its history, as `collab actions --format json` has it. */
export type TrackedAction = ReturnType<typeof actionJson>;

/**
 * What was promised in any number of meetings, the same promise once, whatever has become of it: the
 * latest meeting that mentions it decides. Throws a RangeError when `today` (`YYYY-MM-DD`), by which
 * something is overdue, is no day.
 */
export function trackActions(
  meetings: readonly Meeting[],
  { today }: { readonly today: string },
): readonly TrackedAction[] {
  return standingsOn(today, meetings).map(actionJson);
}

/** The report over meetings as Markdown, as `collab report` prints it. Throws as {@link trackActions}. */
export function renderReport(
  meetings: readonly Meeting[],
  {
    today,
    language = meetings[0]?.language ?? "en",
    config = defaultConfig,
  }: MailOptions & { readonly today: string },
): string {
  const standings = standingsOn(today, meetings);
  const facts = meetings.map((meeting) => factsOf(meeting, calendarFor(config)(meeting.language)));
  const report = reportOf({ meetings: facts, standings, now: today, today });
  return [...markdownReport(report, messagesIn(language))].join("");
}

function standingsOn(today: string, meetings: readonly Meeting[]): readonly Standing[] {
  if (!isLocalDate(today)) throw noDay(today);
  const { actions } = track(meetings.flatMap(mentionsIn));
  return sorted(
    actions.map((action) => standingOf(action, () => today)),
    "due",
  );
}

const noDay = (today: string): RangeError =>
  new RangeError(`today is ${today}, not a day such as 2026-12-08`);

/** A mail as plain data; `html` is a whole document, `text` its equal without markup. */
export interface RenderedMail {
  readonly subject: string;
  readonly recipients: Recipients;
  readonly markdown: string;
  readonly html: string;
  readonly text: string;
}

interface MailOptions {
  /** That of the meeting when absent. */
  readonly language?: Language;
  readonly config?: Config;
}

/** The mail of a kind for a meeting. It does not ask {@link lint} first: that is the caller's to decide. */
export async function renderMail(
  meeting: Meeting,
  kind: MeetingMailKind,
  { language = meeting.language, config = defaultConfig }: MailOptions = {},
): Promise<RenderedMail> {
  const { markdown, layout } = templatesFor(kind, language);
  const mail = renderMailData(meeting, kind, {
    ...correspondents(kind, config),
    language,
    reply: config.mail.reply,
    signature: config.mail.signature,
    template: markdown,
  });
  return rendered(mail, layout);
}

/** What people are reminded of, and what nobody can be reminded of because no person owns it. */
export interface RenderedReminders {
  readonly mails: readonly RenderedMail[];
  readonly ownerless: readonly OpenAction[];
}

/**
 * One mail to everybody who owes something from any of these meetings: what is overdue on `today`
 * (`YYYY-MM-DD`), due then, due within so many days, or without a day. Cancelled meetings bind nobody.
 * Throws a RangeError when `today` is no day.
 */
export async function renderReminders(
  meetings: readonly Meeting[],
  {
    today,
    dueWithin = 3,
    escalate = null,
    language,
    config = defaultConfig,
  }: MailOptions & {
    readonly today: string;
    readonly dueWithin?: number;
    /** What is overdue for more days goes to host and decision-makers, too; `null`: nothing does. */
    readonly escalate?: number | null;
  },
): Promise<RenderedReminders> {
  if (!isLocalDate(today)) throw noDay(today);
  const [first, ...others] = meetings;
  if (!first) return { mails: [], ownerless: [] };
  const { letters, ownerless } = reminderLetters([first, ...others], {
    ...correspondents("reminder", config),
    language: language ?? null,
    signature: config.mail.signature,
    template: (spoken) => templatesFor("reminder", spoken).markdown,
    several: others.length > 0,
    escalate,
    window: { today: () => today, days: dueWithin },
  });
  const mails = letters.map((letter) =>
    rendered(letter, templatesFor("reminder", letter.language).layout),
  );
  return { mails: await Promise.all(mails), ownerless };
}

/**
 * One mail for every series of which there is something to tell: its decisions since a day (`YYYY-MM-DD`;
 * by default the four weeks up to `today`), what is open, and when it goes on. Throws a RangeError when one
 * of them is no day.
 */
export async function renderDigests(
  meetings: readonly Meeting[],
  {
    today,
    since = null,
    language,
    config = defaultConfig,
  }: MailOptions & { readonly today: string; readonly since?: string | null },
): Promise<readonly RenderedMail[]> {
  for (const day of [today, ...(since === null ? [] : [since])])
    if (!isLocalDate(day)) throw noDay(day);
  const digests = digestsOf(meetings, { today: () => today, since: () => since });
  const letters = digests.filter(hasNews).map((digest) =>
    digestLetter(digest, {
      ...correspondents("digest", config),
      language: language ?? null,
      signature: config.mail.signature,
      template: (spoken) => templatesFor("digest", spoken).markdown,
    }),
  );
  return Promise.all(
    letters.map((letter) => rendered(letter, templatesFor("digest", letter.language).layout)),
  );
}

const templatesFor = (kind: MailKind, language: Language) =>
  loadTemplates({ files: nodeFiles, packageRoot }, null, { kind, language });

const correspondents = (kind: MailKind, { mail }: Config) => ({
  from: parseAddressList(mail.from ?? "").mailboxes[0] ?? null,
  bcc: parseAddressList(mail.bcc.join(";")).mailboxes,
  chosen: choiceFor(kind, mail.recipients),
});

async function rendered(mail: Mail, layout: Template): Promise<RenderedMail> {
  const { subject, recipients, markdown } = mail;
  const [html, text] = await Promise.all([mailHtml(mail, layout), mailText(mail)]);
  return { subject, recipients, markdown, html, text };
}
