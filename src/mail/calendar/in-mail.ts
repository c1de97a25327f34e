import { unfolded } from "./content-line.ts";

const part =
  /^(Content-Type: (?:text\/calendar|application\/ics)(?:[^\r\n]|\r?\n[ \t])*\r?\n(?:[A-Za-z-]+: (?:[^\r\n]|\r?\n[ \t])*\r?\n)*\r?\n)([A-Za-z0-9+/=\r\n]+)/gim;

/** The calendar file a mail of collab carries; `null` when it has none. */
export function calendarIn(mail: Uint8Array): string | null {
  const found = new TextDecoder("latin1").decode(mail).matchAll(part).next().value?.[2];
  return found === undefined ? null : decoded(found);
}

/** A mail without what only tells when its calendar file was written. */
export function withoutStamps(mail: string): string {
  return mail.replace(part, (_, head: string, body: string) => head + withoutStamp(decoded(body)));
}

export function withoutStamp(file: string): string {
  return file.replace(/^DTSTAMP:[^\r\n]*\r?\n/gm, "");
}

function decoded(base64: string): string {
  return Buffer.from(base64, "base64").toString("utf8");
}

/** What an event said, as far as a change of it has to be noticed. */
export interface Said {
  readonly uid: string;
  readonly sequence: number;
  /** Time, place and title, comparable. */
  readonly facts: string;
}

/** What an iCalendar file with one event says; `null` when it is none. */
export function saidIn(file: string): Said | null {
  const lines = unfolded(file);
  const said = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
  const uid = said("UID");
  const sequence = Number(said("SEQUENCE"));
  if (uid === undefined || !Number.isSafeInteger(sequence)) return null;
  const facts = ["DTSTART", "DTEND", "SUMMARY", "LOCATION", "URL"].map(said);
  return { uid, sequence, facts: JSON.stringify(facts) };
}
