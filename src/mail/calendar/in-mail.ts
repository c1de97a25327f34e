import { unfolded } from "./content-line.ts";
import { isOwnUid } from "./uid.ts";

/** Its parts with their heads, cut before each line that may be a boundary. */
const partsOf = (mail: string): readonly string[] => mail.split(/^(?=--)/m);

/** What the head of a part and a calendar file in it are; `null`: the part is something else. */
function calendarPart(part: string): { readonly head: string; readonly file: string } | null {
  const blank = /\r?\n\r?\n/.exec(part);
  const head = blank === null ? "" : part.slice(0, blank.index + blank[0].length);
  if (!/^Content-Type: (?:text\/calendar|application\/ics)/im.test(head)) return null;
  return { head, file: Buffer.from(part.slice(head.length), "base64").toString("utf8") };
}

/** The calendar file a mail of collab carries; `null` when it has none. */
export function calendarIn(mail: Uint8Array): string | null {
  for (const part of partsOf(new TextDecoder("latin1").decode(mail))) {
    const found = calendarPart(part);
    if (found) return found.file;
  }
  return null;
}

/** What a mail has said of a deadline. */
export interface SaidDeadline {
  readonly uid: string;
  readonly sequence: number;
  /** `20261204` */
  readonly day: string;
  /** As the file has it, escaped. */
  readonly summary: string;
  readonly isCancelled: boolean;
}

/** The same, and of which meetings the mail spoke. */
export interface ToldDeadline extends SaidDeadline {
  /** By id; `null`: the mail does not tell. */
  readonly meetings: readonly string[] | null;
}

/** The deadlines in those of a mail's calendar files that have one of these names. */
export function deadlinesIn(mail: Uint8Array, names: readonly string[]): readonly SaidDeadline[] {
  return ownerFilesIn(mail).flatMap(({ name, said }) => (names.includes(name) ? said : []));
}

/** The calendar files of a mail that speak of deadlines, by name. */
export function ownerFilesIn(
  mail: Uint8Array,
): ReadonlyArray<{ readonly name: string; readonly said: readonly SaidDeadline[] }> {
  return partsOf(new TextDecoder("latin1").decode(mail)).flatMap((part) => {
    const found = calendarPart(part);
    const name = /filename="?([A-Za-z0-9._-]+)/.exec(found?.head ?? "")?.[1];
    const said =
      found && name ? deadlinesInFile(found.file).filter(({ uid }) => isOwnUid(uid)) : [];
    return name && said.length > 0 ? [{ name, said }] : [];
  });
}

function deadlinesInFile(file: string): readonly SaidDeadline[] {
  const found: SaidDeadline[] = [];
  let said = new Map<string, string>();
  for (const line of unfolded(file)) {
    if (line === "BEGIN:VEVENT") said = new Map();
    const [, name = "", value = ""] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    // The reminder's own lines come last.
    if (!said.has(name)) said.set(name, value);
    if (line !== "END:VEVENT") continue;
    const sequence = Number(said.get("SEQUENCE"));
    const uid = said.get("UID") ?? "";
    const day = said.get("DTSTART") ?? "";
    if (uid === "" || !Number.isSafeInteger(sequence) || !/^\d{8}$/.test(day)) continue;
    const isCancelled = said.get("STATUS") === "CANCELLED";
    found.push({ uid, sequence, day, summary: said.get("SUMMARY") ?? "", isCancelled });
  }
  return found;
}

/** A mail without what only tells when its calendar file was written. */
export function withoutStamps(mail: string): string {
  return partsOf(mail)
    .map((part) => {
      const found = calendarPart(part);
      return found ? found.head + withoutStamp(found.file) : part;
    })
    .join("");
}

export function withoutStamp(file: string): string {
  return file.replace(/^DTSTAMP:[^\r\n\u2028\u2029]*\r?\n/gm, "");
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
