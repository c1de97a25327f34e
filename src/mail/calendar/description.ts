import type { Meeting } from "../../meeting/types.ts";
import { messagesIn } from "../../messages/index.ts";
import type { Language } from "../../messages/language.ts";
import { cleanLine, cleanText } from "../clean.ts";
import { plainTexts } from "../source-text.ts";
import { noticeView } from "../view-notice.ts";

/** What somebody needs who only sees the calendar: what for, when, where to dial in, the timetable. */
export function descriptionOf(meeting: Meeting, language: Language): string {
  const messages = messagesIn(language);
  const words = messages.mail.calendar;
  const view = noticeView({ meeting, source: plainTexts, language, messages, signature: null });
  const facts = [
    said(String(view.objective), words.objective),
    words.when(messages.mail.at(view.date, view.time), view.timezone),
    said(view.link, words.online),
    said(view.host, words.host),
  ];
  const opening = view.opening ? [words.item(view.opening.time, words.opening, view.host, "")] : [];
  const items = view.timetable.map(({ time, title, presenter, mustReach }) =>
    words.item(time, String(title), presenter, String(mustReach)),
  );
  const prepared = view.preparers.flatMap(({ person, materials }) =>
    materials.map(({ title, due, link }) => words.prepare(person.label, String(title), due, link)),
  );
  const before = prepared.length === 0 ? [] : ["", words.before, ...prepared];
  const agenda = items.length === 0 ? [] : ["", words.agenda, ...opening, ...items];
  return cleanText(
    [...facts.filter((line) => line !== ""), ...before, ...agenda].map(cleanLine).join("\n"),
  );
}

/** What nobody could read was not said. */
function said(text: string, words: (text: string) => string): string {
  const line = cleanLine(text);
  return line === "" ? "" : words(line);
}
