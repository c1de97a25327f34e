import { ownerFilesIn, type ToldDeadline } from "../../mail/calendar/in-mail.ts";
import { asciiName } from "../../mail/calendar/part.ts";
import type { History } from "../../mail/history.ts";
import type { Letter } from "../../mail/letters.ts";
import { fileNameOf } from "../../mail/own-deadlines.ts";
import { everybodyIn, personMailboxes } from "../../mail/recipients.ts";
import type { Meeting } from "../../meeting/types.ts";
import { messagesIn } from "../../messages/index.ts";
import { todayAt } from "./clock.ts";
import { toldIn } from "./ledger-file.ts";
import type { Run } from "./options.ts";
import { earlierMail } from "./outlets.ts";

/**
 * The last mails to those whom mails before gave deadlines for a calendar and who have nothing left to do.
 * What was sent is known from the ledger; where drafts are sent by hand, from the action list in the outbox.
 */
export async function releasedFor(
  meetings: readonly Meeting[],
  run: Run,
  history: History | null,
): Promise<readonly Letter[]> {
  const { kind, options, invocation, from } = run;
  const [first, ...others] = meetings;
  if (!first || !options.ics || options.output !== undefined) return [];
  if (kind !== "actions" && kind !== "reminder") return [];
  const told = new Map(toldIn(run));
  if (!options.send)
    for (const meeting of meetings)
      for (const [address, own] of draftedIn(meeting, run))
        if (!told.has(address)) told.set(address, own);
  if (told.size === 0) return [];
  const { releasedLetters } = await import("../../mail/released.ts");
  return releasedLetters([first, ...others], told, {
    ...{ kind, from, history, language: options.lang ?? null },
    signature: invocation.config.mail.signature,
    template: (language) => run.templates(language).released,
    day: todayAt(first, run),
  });
}

/** What the action list in the outbox gave to each of the meeting's people, by address. */
function draftedIn(meeting: Meeting, run: Run): ReadonlyMap<string, Map<string, ToldDeadline>> {
  const found = new Map<string, Map<string, ToldDeadline>>();
  const place = {
    id: meeting.id,
    identity: "actions",
    name: "actions",
    meetings: [meeting] as const,
  };
  const mail = earlierMail(place, "actions", run, messagesIn(meeting.language));
  const files = mail === null ? [] : ownerFilesIn(mail);
  if (files.length === 0) return found;
  for (const { address } of everybodyIn(meeting).flatMap(personMailboxes)) {
    const stem = asciiName(fileNameOf("", address));
    const own = files.filter(({ name }) => [`${stem}.ics`, `${stem}.done.ics`].includes(name));
    const said = own.flatMap((file) => file.said);
    if (said.length === 0) continue;
    const told = said.map((one) => [one.uid, { ...one, meetings: [meeting.id] }] as const);
    found.set(address.toLowerCase(), new Map(told));
  }
  return found;
}
