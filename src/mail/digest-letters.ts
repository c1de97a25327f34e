import type { RecipientGroup } from "../config/config.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { LocalDate } from "../time/local.ts";
import type { Attachment } from "./attachments.ts";
import type { Digest } from "./digest.ts";
import type { Letter } from "./letters.ts";
import {
  type Addressee,
  type Correspondents,
  membersOf,
  type Recipients,
  recipients,
  senderOf,
} from "./recipients.ts";
import { renderMarkdown, type Template } from "./render.ts";
import { digestPreview, digestSubject, digestView } from "./view-digest.ts";
import { sayingWorkdays } from "./words.ts";

export interface DigestOptions extends Correspondents {
  /** `null`: that of the latest meeting. */
  readonly language: Language | null;
  readonly signature: string | null;
  readonly template: (language: Language) => Template;
  /** Which days are worked; by default no weekend is. */
  readonly isWorkday?: ((date: LocalDate, language: Language) => boolean) | undefined;
  /** The files it carries. */
  readonly attachments?: readonly Attachment[];
}

/** The letter about a series, named after it and the day: one of another day is another letter. */
export function digestLetter(digest: Digest, options: DigestOptions): Letter {
  const { meetings, today, name, group } = digest;
  const language = options.language ?? meetings[0].language;
  const { isWorkday = () => false, signature, attachments = [] } = options;
  const messages = sayingWorkdays(messagesIn(language), (day) =>
    isWorkday(day, meetings[0].language),
  );
  const context = { language, messages, signature, attachments };
  const view = digestView(digest, context);
  const letter: Letter = {
    kind: "digest",
    ...{ language, meetings, view, attachments },
    subject: digestSubject(digest, view, context),
    preview: digestPreview(view, context),
    recipients: recipientsOfDigest(meetings, options),
    markdown: renderMarkdown(options.template(language), view, messages),
    deadlines: { all: [], own: [] },
    refusals: [],
    ...{ change: null, correction: null, notes: {} },
    id: name,
    name: digestName(today),
    identity: ["digest", today, group].join(" "),
    at: () => letter,
    copyFor: () => null,
  };
  return letter;
}

/** The middle of its file's name. */
const digestName = (day: LocalDate): string => `digest.${day}`;

/** Who decides now: whom the latest meeting names that names anybody; owners are those of all. */
function recipientsOfDigest(
  meetings: Digest["meetings"],
  { from, replyTo = null, bcc, chosen }: Correspondents,
): Recipients {
  const members = (group: RecipientGroup): readonly Addressee[] => {
    const found = meetings.map((meeting) => membersOf(group, meeting));
    return group === "owners" ? found.flat() : (found.find((one) => one.length > 0) ?? []);
  };
  const first = (kind: "digest" | "notice") =>
    meetings.map((meeting: Meeting) => senderOf(meeting, kind)).find((box) => box !== null) ?? null;
  return recipients("digest", members, {
    ...{ bcc, chosen },
    from: from ?? first("digest"),
    replyTo: replyTo ?? first("notice"),
  });
}
