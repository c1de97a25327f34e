import type { Language } from "../../messages/language.ts";
import type { Mailbox } from "../address.ts";
import { freeName } from "../free-name.ts";
import type { Letter } from "../letters.ts";
import type { OwnDeadlines } from "../own-deadlines.ts";
import { cancelledDeadlines, type DeadlineEntry, deadlineCalendar } from "./deadlines.ts";
import { deadlinesIn, type SaidDeadline, type ToldDeadline } from "./in-mail.ts";
import { asciiName, type CalendarPart, type CalendarSetting } from "./part.ts";

interface Setting {
  readonly organizer: Mailbox | null;
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly language: Language;
  /** The mails in which the owners may have got entries before, and the meetings they spoke of. */
  readonly earlier: ReadonlyArray<{
    readonly mail: Uint8Array | null;
    readonly meetings: readonly string[] | null;
  }>;
  readonly told: CalendarSetting["told"];
}

/** The files with which owners put their deadlines into calendars; none where nobody asked for them. */
export function deadlineParts(letter: Letter, setting: CalendarSetting): readonly CalendarPart[] {
  const { date, earlier, told } = setting;
  const { language, recipients, deadlines, identity, meetings } = letter;
  return ownerFiles(deadlines.own, {
    ...{ organizer: recipients.from, date, language, told },
    // Whatever comes later goes on from what the action list said.
    earlier: [
      ...(identity === "actions" ? [] : [{ mail: earlier(identity), meetings: null }]),
      { mail: earlier("actions"), meetings: [meetings[0].id] },
    ],
  });
}

/**
 * A file with the deadlines of each owner, and one that takes back what they were sent and need not do any
 * more (RFC 5546, 3.2.5: only who has sent it can). A day that was moved raises the entry's SEQUENCE.
 */
function ownerFiles(
  owners: readonly OwnDeadlines[],
  { organizer, date, language, earlier, told }: Setting,
): readonly CalendarPart[] {
  const taken = new Set<string>();
  return owners.flatMap(({ name, address, entries, isOver }): readonly CalendarPart[] => {
    const file = freeName(asciiName(name), taken);
    const names = { current: `${file}.ics`, over: `${file}.done.ics` };
    const said = saidBefore(earlier, [names.current, names.over]);
    for (const one of told?.(address ?? "")?.values() ?? [])
      if (one.sequence >= (said.get(one.uid)?.sequence ?? 0)) said.set(one.uid, one);
    const now = entries.map((entry) => ({ ...entry, sequence: sequenceOf(entry, said) }));
    const over =
      organizer === null
        ? []
        : [...said.values()].filter(({ uid, meetings }) => isOver(uid, meetings));
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

/** What the mails before said of each entry, the highest number of each. */
function saidBefore(
  earlier: Setting["earlier"],
  names: readonly string[],
): Map<string, ToldDeadline> {
  const said = new Map<string, ToldDeadline>();
  for (const { mail, meetings } of earlier)
    for (const one of mail === null ? [] : deadlinesIn(mail, names)) {
      const before = said.get(one.uid);
      if (!before || one.sequence > before.sequence) said.set(one.uid, { ...one, meetings });
    }
  return said;
}
