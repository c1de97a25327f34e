import { titleOf } from "../meeting/record.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { LocalDate } from "../time/local.ts";
import { displayName, type Mailbox } from "./address.ts";
import { unescapedText } from "./calendar/content-line.ts";
import type { ToldDeadline } from "./calendar/in-mail.ts";
import { asciiName } from "./calendar/part.ts";
import { freeName } from "./free-name.ts";
import { History } from "./history.ts";
import type { Letter } from "./letters.ts";
import { fileNameOf, overBut, uidsIn, uidsOf } from "./own-deadlines.ts";
import { everybodyIn, findPerson, personMailboxes, senderOf } from "./recipients.ts";
import { remindersOf } from "./reminders.ts";
import { renderMarkdown, type Template } from "./render.ts";
import { fitted } from "./subject.ts";
import type { ReleasedView } from "./view.ts";
import { signatureLines } from "./view-common.ts";
import { longDate } from "./words.ts";

export interface ReleaseOptions {
  readonly kind: "actions" | "reminder";
  /** `null`: the person who sends such a mail by role. */
  readonly from: Mailbox | null;
  /** `null`: that of the first meeting. */
  readonly language: Language | null;
  readonly signature: string | null;
  readonly template: (language: Language) => Template;
  readonly history: History | null;
  /** How its file's name begins where there are several meetings. */
  readonly day: LocalDate;
}

type Told = ReadonlyMap<string, ReadonlyMap<string, ToldDeadline>>;

/**
 * The last mail to each person whom earlier mails gave entries for a calendar and of whom these meetings
 * ask nothing more: whoever owes nothing gets no action list and no reminder that could take them back.
 * `told`: what each of them was sent, by address. Without a sender nothing can be taken back.
 */
export function releasedLetters(
  meetings: readonly [Meeting, ...Meeting[]],
  told: Told,
  options: ReleaseOptions,
): readonly Letter[] {
  const { kind, history } = options;
  const from = options.from ?? senderOf(meetings[0], kind);
  if (from === null) return [];
  const known = knownIn(meetings, kind, history ?? new History(meetings));
  const isOver = overBut(new Set(), known, meetings);
  const busy = busyIn(meetings, kind, history);
  const taken = new Set<string>();
  return [...told].sort().flatMap(([address, said]): readonly Letter[] => {
    if (busy.has(address)) return [];
    const over = [...said.values()].filter(({ uid, meetings: about }) => isOver(uid, about));
    if (over.every(({ isCancelled }) => isCancelled)) return [];
    const box = boxOf(address, meetings);
    const who = fileNameOf(box.name, address);
    const name = `released.${freeName(asciiName(who), taken)}`;
    const letter: Letter = {
      ...letterTo(box, over, meetings, from, options),
      ...{ id: meetings.length > 1 ? options.day : meetings[0].id, name },
      deadlines: { all: [], own: [{ name: who, address, entries: [], isOver }] },
      copyFor: () => null,
      at: () => letter,
    };
    return [letter];
  });
}

function letterTo(
  box: Mailbox,
  over: readonly ToldDeadline[],
  meetings: readonly [Meeting, ...Meeting[]],
  from: Mailbox,
  options: ReleaseOptions,
): Omit<Letter, "id" | "name" | "at" | "copyFor" | "deadlines"> {
  const language = options.language ?? meetings[0].language;
  const messages = messagesIn(language);
  const words = messages.mail.released;
  const [only, ...others] = meetings;
  const title = others.length === 0 ? titleOf(only) : words.meetings(meetings.length);
  const view: ReleasedView = {
    lang: language,
    kind: words.kind,
    title,
    person: displayName(box.name),
    entries: [...over]
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map(({ day, summary }) => ({
        due: longDate(day.replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3"), messages),
        entry: unescapedText(summary),
      })),
    signature: signatureLines(options.signature),
  };
  const nobody = { replyTo: null, cc: [], bcc: [], withoutAddress: [], unusable: [], doubts: [] };
  return {
    ...{ kind: options.kind, language, meetings, view },
    subject: fitted(words.kind, [], title, [], messages),
    preview: words.preview(view.entries.length),
    recipients: { ...nobody, from, to: [box] },
    markdown: renderMarkdown(options.template(language), view, messages),
    ...{ attachments: [], refusals: [], change: null, correction: null, notes: {} },
    // What was given again later is taken back by another mail.
    identity: [
      "released",
      box.address,
      ...over.map(({ uid, sequence }) => `${uid}#${sequence}`),
    ].join(" "),
  };
}

function knownIn(
  meetings: readonly Meeting[],
  kind: ReleaseOptions["kind"],
  history: History,
): ReadonlySet<string> {
  if (kind === "reminder") return uidsIn(history.latestIn(meetings));
  return new Set(meetings.flatMap((meeting) => uidsOf(meeting, history)));
}

/** The addresses of those who still have something to do, in small letters. */
function busyIn(
  meetings: readonly Meeting[],
  kind: ReleaseOptions["kind"],
  history: History | null,
): ReadonlySet<string> {
  if (kind === "reminder") {
    const window = { today: () => "0000-01-01", days: Number.POSITIVE_INFINITY };
    const all = remindersOf(meetings, { ...window, ...(history ? { history } : {}) });
    return new Set(all.reminders.map(({ key }) => key));
  }
  const owners = meetings.flatMap((meeting) =>
    meeting.actions
      .filter(({ status }) => status === "open")
      .flatMap(({ owners }) => owners.map((name) => findPerson(meeting, name))),
  );
  const boxes = owners.flatMap((person) => (person ? personMailboxes(person) : []));
  return new Set(boxes.map(({ address }) => address.toLowerCase()));
}

/** The person with the name that the meetings have. */
function boxOf(address: string, meetings: readonly Meeting[]): Mailbox {
  const boxes = meetings.flatMap(everybodyIn).flatMap(personMailboxes);
  return boxes.find((box) => box.address.toLowerCase() === address) ?? { name: "", address };
}
