import type { Language } from "../../messages/language.ts";
import type { Mailbox } from "../address.ts";
import type { Letter } from "../letters.ts";
import type { OwnDeadlines } from "../own-deadlines.ts";
import { cancelledDeadlines, type DeadlineEntry, deadlineCalendar } from "./deadlines.ts";
import { deadlinesIn, type SaidDeadline } from "./in-mail.ts";
import { asciiName, type CalendarPart, type CalendarSetting } from "./part.ts";

interface Setting {
  readonly organizer: Mailbox | null;
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly language: Language;
  /** The mails in which the owners may have got entries before. */
  readonly earlier: readonly Uint8Array[];
}

/** The files with which owners put their deadlines into calendars; none where nobody asked for them. */
export function deadlineParts(letter: Letter, setting: CalendarSetting): readonly CalendarPart[] {
  const { date, earlier } = setting;
  const { language, recipients, deadlines, identity } = letter;
  // A reminder goes on from what the action list said.
  const mails = [earlier(identity), ...(letter.kind === "actions" ? [] : [earlier("actions")])];
  return ownerFiles(deadlines.own, {
    ...{ organizer: recipients.from, date, language },
    earlier: mails.filter((mail) => mail !== null),
  });
}

/**
 * A file with the deadlines of each owner, and one that takes back what they were sent and need not do any
 * more (RFC 5546, 3.2.5: only who has sent it can). A day that was moved raises the entry's SEQUENCE.
 */
function ownerFiles(
  owners: readonly OwnDeadlines[],
  { organizer, date, language, earlier }: Setting,
): readonly CalendarPart[] {
  const taken = new Set<string>();
  return owners.flatMap(({ name, entries, isOver }): readonly CalendarPart[] => {
    const file = freeName(asciiName(name), taken);
    const names = { current: `${file}.ics`, over: `${file}.done.ics` };
    const said = saidBefore(earlier, [names.current, names.over]);
    const now = entries.map((entry) => ({ ...entry, sequence: sequenceOf(entry, said) }));
    const over = organizer === null ? [] : [...said.values()].filter(({ uid }) => isOver(uid));
    const about = { organizer, date, language };
    const current = deadlineCalendar(now, { ...about, method: "PUBLISH" });
    return [
      ...(current === null
        ? []
        : [{ method: "PUBLISH" as const, name: names.current, file: current }]),
      ...(over.length === 0
        ? []
        : [
            {
              method: "CANCEL" as const,
              name: names.over,
              file: cancelledDeadlines(over.map(takenBack), about),
            },
          ]),
    ];
  });
}

function sequenceOf(
  { uid, due, sequence }: DeadlineEntry,
  said: ReadonlyMap<string, SaidDeadline>,
) {
  const before = said.get(uid);
  if (!before) return sequence;
  const isNews = before.isCancelled || before.day !== due.replaceAll("-", "");
  return Math.max(sequence, before.sequence + (isNews ? 1 : 0));
}

const takenBack = (one: SaidDeadline): SaidDeadline =>
  one.isCancelled ? one : { ...one, sequence: one.sequence + 1 };

/** What the mails before said of each entry, the highest number first. */
function saidBefore(
  earlier: readonly Uint8Array[],
  names: readonly string[],
): ReadonlyMap<string, SaidDeadline> {
  const said = new Map<string, SaidDeadline>();
  for (const one of earlier.flatMap((mail) => deadlinesIn(mail, names))) {
    const before = said.get(one.uid);
    if (!before || one.sequence > before.sequence) said.set(one.uid, one);
  }
  return said;
}

/** Two people may have one name, or the same beginning of their addresses. */
function freeName(name: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}
