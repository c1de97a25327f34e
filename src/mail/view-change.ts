import { type Facts, localOf } from "./change-facts.ts";
import type { ViewContext } from "./view-common.ts";
import { dateSeenFrom, dayOf, timeRange } from "./words.ts";

/** What was and what is, for those who have the notice before: its first line. */
export function changeWords(context: ViewContext): string {
  const { meeting, messages, change } = context;
  if (!change || !meeting.start) return "";
  const { kind, was, now, replaces } = change;
  const words = messages.mail.change;
  const seen = meeting.start.value;
  const day = (date: string): string => dateSeenFrom(seen, date, messages);
  const at = messages.mail.at(day(dayOf(seen)), timeRange(meeting, messages));
  const before = localOf(was.start, meeting);
  const sameStart = before === seen;
  const end = localOf(was.end, meeting).slice(11);
  const old = messages.mail.at(
    day(dayOf(before)),
    `${before.slice(11)}${sameStart ? `–${end}` : ""}`,
  );
  const replaced = replaces ? day(replaces) : "";
  const isMoved = was.start !== now.start || was.end !== now.end;
  const sentences = [
    ...(kind === "reinstated" ? [words.reinstated(at)] : []),
    ...(isMoved ? [words.moved(old, at)] : []),
    ...(placeIn(was) === placeIn(now) ? [] : [words.place(placeIn(was), placeIn(now))]),
    ...(was.link === now.link ? [] : [words.link]),
    ...(was.title === now.title ? [] : [words.title(was.title)]),
    ...(was.agenda === now.agenda ? [] : [words.agenda]),
  ];
  return words.all(sentences, replaced);
}

/** Calendars get the link where there is no place. */
const placeIn = ({ place, link }: Facts): string => (place === link ? "" : place);
