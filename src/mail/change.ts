import type { Meeting } from "../meeting/types.ts";
import type { Language } from "../messages/language.ts";
import { toInstant } from "../time/zone.ts";
import { unfolded } from "./calendar/content-line.ts";
import { meetingEvent, utc } from "./calendar/event.ts";
import { calendarIn } from "./calendar/in-mail.ts";
import type { Facts, NoticeChange } from "./change-facts.ts";
import { CHANGE_FIELD, dayWritten, fieldIn, packed, unpacked } from "./head.ts";
import type { Earlier } from "./revision.ts";

/**
 * What has changed since the notice in the outbox was written. A notice that says so already goes on
 * saying the same until something else changes. `null`: there was none, or it said what is so now.
 */
export function noticeChange(
  meeting: Meeting,
  language: Language,
  earlier: Earlier,
): NoticeChange | null {
  const before = earlier("notice");
  const file = before && calendarIn(before);
  const then = file ? factsIn(file, meeting) : null;
  const event = plainEvent(meeting, language) ?? "";
  const now = factsIn(event, meeting);
  if (!before || !file || !then || !now || uidIn(file) !== uidIn(event)) return null;
  // Words of another language tell nothing of the agenda.
  const said = fieldIn(before, "Content-Language")?.startsWith(language) ?? false;
  const was = said ? then : { ...then, agenda: now.agenda };
  const replaces = dayWritten(before, meeting);
  const cancel = earlier("cancel");
  const cancelled = cancel === null ? null : calendarIn(cancel);
  if (cancelled && sequenceIn(cancelled) >= sequenceIn(file))
    return { kind: "reinstated", was, now, replaces };
  if (was.start !== now.start || was.end !== now.end) return { kind: "moved", was, now, replaces };
  const isSame = (["place", "link", "title", "agenda"] as const).every(
    (key) => was[key] === now[key],
  );
  return isSame ? kept(before, now) : { kind: "changed", was, now, replaces };
}

/** A change as a header field. */
export function changeField({
  kind,
  was,
  replaces,
}: NoticeChange): Readonly<Record<string, string>> {
  return { [CHANGE_FIELD]: packed({ kind, was, replaces }) };
}

/** What {@link changeField} has kept in a mail; `null` where there is nothing. */
function kept(mail: Uint8Array, now: Facts): NoticeChange | null {
  const change = unpacked(fieldIn(mail, CHANGE_FIELD)) as NoticeChange | null;
  const was = change?.was;
  if (!change || typeof was !== "object" || was === null) return null;
  const { start, end, place, link, title, agenda } = was;
  const areTexts = [start, end, place, link, title, agenda].every((one) => typeof one === "string");
  const isKnown = ["moved", "changed", "reinstated"].includes(change.kind);
  return areTexts && isKnown ? { ...change, now } : null;
}

function plainEvent(meeting: Meeting, language: Language): string | null {
  return meetingEvent(meeting, {
    ...{ method: "PUBLISH", sequence: 0, date: "2000-01-01T00:00:00Z", language },
    ...{ organizer: null, invited: [], informed: [] },
  });
}

function property(file: string, name: string): string {
  const line = unfolded(file).find((one) => one.startsWith(`${name}:`));
  return line?.slice(name.length + 1) ?? "";
}

/** Times without a zone are those of the meeting's clock: to name it then moves nothing. */
function factsIn(file: string, meeting: Meeting): Facts | null {
  const [start = "", until = ""] = ["DTSTART", "DTEND"].map((name) =>
    utcOf(property(file, name), meeting),
  );
  if (!/^\d{8}T\d{6}Z$/.test(start) || !/^\d{8}T\d{6}Z$/.test(until)) return null;
  const text = (name: string): string =>
    property(file, name).replace(/\\([\\;,nN])/g, (_, sign: string) =>
      /n/i.test(sign) ? "\n" : sign,
    );
  const lines = text("DESCRIPTION").split("\n");
  const from = lines.findIndex((line) => line === "议程" || line === "Agenda");
  const agenda = from === -1 ? [] : lines.slice(from + 1);
  const end = agenda.indexOf("");
  return {
    ...{ start, end: until, place: text("LOCATION"), link: text("URL"), title: text("SUMMARY") },
    agenda: (end === -1 ? agenda : agenda.slice(0, end)).map(withLength).join("\n"),
  };
}

function utcOf(time: string, { timezone }: Meeting): string {
  const local = time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d\d$/, "$1-$2-$3T$4:$5");
  return local === time ? time : utc(toInstant(local, timezone));
}

/** A meeting that is moved as a whole keeps its agenda: how long an item takes counts, not when. */
function withLength(line: string): string {
  return line.replace(/^(\d\d):(\d\d)–(\d\d):(\d\d)(?= )/, (_, ...parts: string[]) => {
    const [hour = 0, minute = 0, toHour = 0, toMinute = 0] = parts.slice(0, 4).map(Number);
    return String((toHour - hour) * 60 + toMinute - minute);
  });
}

const uidIn = (file: string): string => property(file, "UID");
const sequenceIn = (file: string): number => Number(property(file, "SEQUENCE"));
