import type { MeetingMailKind } from "../config/mail-kind.ts";
import { sameName } from "../meeting/people/person.ts";
import type { Meeting } from "../meeting/types.ts";
import { isAttached } from "./attachments.ts";
import { everybodyIn, personMailboxes } from "./recipients.ts";
import { dueDate, type ViewContext } from "./view-common.ts";
import { shortDate } from "./words.ts";

/** What a mail asks of one of those who get it, in a sentence; empty where it asks nothing. */
export function personalWords(
  kind: MeetingMailKind,
  address: string,
  context: ViewContext,
): string {
  const { meeting, messages } = context;
  const names = namesOf(address, meeting);
  const isTheirs = (name: string): boolean => names.some((own) => sameName(own, name));
  const first = (days: readonly string[]): string => {
    const [day] = [...days].sort();
    return day === undefined ? "" : shortDate(day, meeting, messages);
  };
  const words = messages.mail.personal;
  if (kind === "notice") {
    const materials = meeting.materials.filter(
      (one) => one.owner && !isAttached(one, context) && isTheirs(one.owner.value),
    );
    const topics = meeting.agenda.filter(
      ({ presenter, housekeeping }) => presenter && !housekeeping && isTheirs(presenter.value),
    );
    const due = first(materials.flatMap((one) => (one.due ? [one.due.value] : [])));
    return words.prepare(materials.length, due, topics.length);
  }
  if (kind === "cancel") return "";
  const open = meeting.actions.filter(
    ({ status, owners }) => status === "open" && owners.some(isTheirs),
  );
  return words.tasks(open.length, first(open.flatMap((action) => dueDate(action) ?? [])));
}

function namesOf(address: string, meeting: Meeting): readonly string[] {
  const key = address.toLowerCase();
  return everybodyIn(meeting)
    .filter((person) => personMailboxes(person).some((box) => box.address.toLowerCase() === key))
    .map(({ name }) => name);
}
