import type { Root } from "mdast";
import type { MailKind, MeetingMailKind } from "../config/mail-kind.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import { type Language, languageTag } from "../messages/language.ts";
import type { LocalDate, LocalDateTime } from "../time/local.ts";
import type { Attachment } from "./attachments.ts";
import type { DeadlineEntry } from "./calendar/deadlines.ts";
import { changeField, noticeChange } from "./change.ts";
import type { NoticeChange } from "./change-facts.ts";
import { cleanText } from "./clean.ts";
import { correctionOf, minutesFields } from "./correction.ts";
import type { Correction } from "./correction-facts.ts";
import { History } from "./history.ts";
import { deadlinesByOwner, deadlinesOf, type OwnDeadlines } from "./own-deadlines.ts";
import { personalWords } from "./personal.ts";
import { previewOf } from "./preview.ts";
import { type Correspondents, type Recipients, recipientsOf } from "./recipients.ts";
import { renderLayout, renderMarkdown, type Template } from "./render.ts";
import type { Earlier } from "./revision.ts";
import { type Refusal, SourceText } from "./source-text.ts";
import { subjectOf } from "./subject.ts";
import type {
  ActionsView,
  CancelView,
  MinutesView,
  NoticeView,
  ReleasedView,
  ReminderView,
} from "./view.ts";
import { actionsView } from "./view-actions.ts";
import { cancelView } from "./view-cancel.ts";
import type { ViewContext } from "./view-common.ts";
import type { DigestView } from "./view-digest.ts";
import { minutesView } from "./view-minutes.ts";
import { noticeView } from "./view-notice.ts";
import { sayingWorkdays } from "./words.ts";

export interface MailOptions extends Correspondents {
  /** `null`: the meeting's own. */
  readonly language: Language | null;
  /** Whether a mail after the notice has the notice's subject, with `Re:` before it. */
  readonly reply: boolean;
  readonly signature: string | null;
  /** The mails of this meeting in the outbox. */
  readonly earlier?: Earlier;
  /** When it is written, on the meeting's clock; without it nothing is late. */
  readonly now?: LocalDateTime | null;
  /** Whose copy it is, by address; `null`: everybody's. */
  readonly reader?: string | null;
  /** Which days are worked; by default no weekend is. */
  readonly isWorkday?: ((date: LocalDate) => boolean) | undefined;
  /** The files it carries. */
  readonly attachments?: readonly Attachment[];
  /** Whether owners get their deadlines for calendars. */
  readonly ics?: boolean;
  /** Where the meeting's file can be seen. */
  readonly fileLink?: string | null;
  readonly template: Template;
  /** The meeting with those around it; by default alone. */
  readonly history?: History;
}

type MeetingView = NoticeView | MinutesView | ActionsView | CancelView;
type View = MeetingView | ReminderView | ReleasedView | DigestView;

/** One mail as plain data; HTML and plain text are made from it by {@link mailHtml} and {@link mailText}. */
export interface Mail {
  readonly kind: MailKind;
  readonly language: Language;
  readonly subject: string;
  /** What inboxes show beside it. */
  readonly preview: string;
  readonly recipients: Recipients;
  readonly markdown: string;
  /** What the template was given. */
  readonly view: View;
  readonly attachments: readonly Attachment[];
  /** Of an action list or a reminder: what goes into calendars, of everybody and by owner. */
  readonly deadlines: {
    readonly all: readonly DeadlineEntry[];
    /** Empty unless it is asked for. */
    readonly own: readonly OwnDeadlines[];
  };
  /** What the file holds and no mail may carry. */
  readonly refusals: readonly Refusal[];
  /** Of a notice: what is not so any more of what one before it said. */
  readonly change: NoticeChange | null;
  /** Of minutes: what those before them said. */
  readonly correction: Correction | null;
  /** What its head keeps for the mails after it. */
  readonly notes: Readonly<Record<string, string>>;
}

/** A meeting as a mail. Throws a `UserError` when the template is at fault. */
export function renderMail(meeting: Meeting, kind: MeetingMailKind, options: MailOptions): Mail {
  const language = options.language ?? meeting.language;
  const { isWorkday = () => false } = options;
  const messages = sayingWorkdays(messagesIn(language), isWorkday);
  const source = new SourceText(meeting);
  const { signature, earlier = () => null, now = null } = options;
  const change = kind === "notice" ? noticeChange(meeting, language, earlier) : null;
  const correction = kind === "minutes" ? correctionOf(meeting, earlier) : null;
  const history = options.history ?? new History([meeting]);
  const facts = { change, correction, history };
  const { fileLink = null, attachments } = options;
  const carried = { fileLink, ...(attachments ? { attachments } : {}) };
  const context = { meeting, source, language, messages, signature, now, ...carried, ...facts };
  const { reader = null } = options;
  const personal = reader === null ? "" : personalWords(kind, reader, context);
  const view = { ...viewOf(kind, context), personal };
  return {
    kind,
    language,
    view,
    subject:
      options.reply && kind !== "notice" && kind !== "cancel"
        ? `Re: ${subjectOf("notice", context)}`
        : subjectOf(kind, context),
    preview: previewOf(kind, view, messages),
    recipients: recipientsOf(meeting, kind, options),
    markdown: renderMarkdown(options.template, view, messages),
    attachments: attachments ?? [],
    deadlines: {
      all: kind === "actions" ? deadlinesOf(context) : [],
      own: kind === "actions" && options.ics ? deadlinesByOwner(context, reader) : [],
    },
    refusals: source.refusals,
    ...{ change, correction },
    notes: {
      ...(change ? changeField(change) : {}),
      ...(kind === "minutes" ? minutesFields(meeting, correction) : {}),
    },
  };
}

function viewOf(kind: MeetingMailKind, context: ViewContext): MeetingView {
  switch (kind) {
    case "notice":
      return noticeView(context);
    case "minutes":
      return minutesView(context);
    case "actions":
      return actionsView(context);
    case "cancel":
      return cancelView(context);
  }
}

const bodies = new WeakMap<Mail, Root>();

/** The body as a tree, made once for HTML and plain text. Loads the Markdown processor on first use. */
async function bodyOf(mail: Mail): Promise<Root> {
  const { parseBody } = await import("./markdown.ts");
  const body = bodies.get(mail) ?? parseBody(mail.markdown);
  bodies.set(mail, body);
  return body;
}

/** The whole HTML document. */
export async function mailHtml(mail: Mail, layout: Template): Promise<string> {
  const [body, { htmlBody }] = await Promise.all([bodyOf(mail), import("./html.ts")]);
  const { subject, preview, language } = mail;
  const view = { lang: languageTag(language), title: subject, preview };
  const html = renderLayout(layout, view, htmlBody(body, language), messagesIn(language));
  return cleanText(html);
}

/** The plain text as it stands below the mail's subject, which it does not say again. */
export async function textBelowSubject(mail: Mail): Promise<string> {
  const [body, { below, plainText }] = await Promise.all([bodyOf(mail), import("./text.ts")]);
  return cleanText(plainText(below(mail.subject, body)));
}

/** The whole plain text. */
export async function mailText(mail: Mail): Promise<string> {
  const [body, { plainText }] = await Promise.all([bodyOf(mail), import("./text.ts")]);
  return cleanText(plainText(body));
}
