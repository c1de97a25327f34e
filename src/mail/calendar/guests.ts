import { sameName } from "../../meeting/people/person.ts";
import type { Attendee, Meeting } from "../../meeting/types.ts";
import type { Mailbox } from "../address.ts";
import { personMailboxes } from "../recipients.ts";
import { valueLine } from "./content-line.ts";

/** Most important first: somebody listed twice is invited as the greater of both. */
const parts = ["CHAIR", "REQ-PARTICIPANT", "OPT-PARTICIPANT"] as const;
type Part = (typeof parts)[number];

/**
 * The invited as ATTENDEE lines (RFC 5545, 3.8.4.1), asked to answer. Who decides or takes on tasks
 * has to come; who brings background may send it instead (guide G6); who gets a copy need not come.
 */
export function attendeeLines(
  meeting: Meeting,
  invited: readonly Mailbox[],
  informed: readonly Mailbox[],
  organizer: Mailbox | null = null,
): readonly string[] {
  const part = new Map<string, Part>();
  for (const person of meeting.attendees)
    for (const { address } of personMailboxes(person)) {
      const key = address.toLowerCase();
      const before = part.get(key);
      const now = partOf(person, meeting);
      if (!before || parts.indexOf(now) < parts.indexOf(before)) part.set(key, now);
    }
  const line = ({ name, address }: Mailbox, role: string): string =>
    valueLine("ATTENDEE", mailto(address), {
      CN: name === "" ? address : name,
      ROLE: role,
      // Who invites comes.
      ...(address.toLowerCase() === organizer?.address.toLowerCase()
        ? { PARTSTAT: "ACCEPTED" }
        : { PARTSTAT: "NEEDS-ACTION", RSVP: "TRUE" }),
    });
  return [
    ...invited.map((box) => line(box, part.get(box.address.toLowerCase()) ?? "REQ-PARTICIPANT")),
    ...informed.map((box) => line(box, "NON-PARTICIPANT")),
  ];
}

function partOf(person: Attendee, { host }: Meeting): Part {
  if (host && sameName(person.name, host.value)) return "CHAIR";
  return person.role === "stakeholder" ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT";
}

/** The sender: answers go to this address, and programs compare it with the mail's From as it stands. */
export function organizerLine({ name, address }: Mailbox): string {
  return valueLine("ORGANIZER", mailto(address), { CN: name === "" ? address : name });
}

/** RFC 6068; what a local part may hold and a URI may not is encoded. */
function mailto(address: string): string {
  return `mailto:${address.replace(/[%?#^`{|}]/g, encodeURIComponent)}`;
}
