import type { MeetingMailKind } from "../config/mail-kind.ts";
import { scenarios } from "../scenarios/index.ts";
import { cleanLine } from "./clean.ts";
import { firstDueDate, titleOf, type ViewContext } from "./view-common.ts";
import { dayOf, subjectDate } from "./words.ts";

/** Exchange and Outlook keep 255 characters of a subject; what follows the title has to fit in. */
const longestTitle = 150;

/**
 * Names the kind of mail, the meeting and its date (guide C4); a notice and its cancellation the hour,
 * minutes the scenario's document they carry (G1), an action list how much is open.
 */
export function subjectOf(kind: MeetingMailKind, context: ViewContext): string {
  const { meeting, language, messages } = context;
  const words = messages.mail;
  const parts = [shortened(cleanLine(titleOf(meeting)))];
  if (meeting.start) {
    const day = subjectDate(dayOf(meeting.start.value), messages);
    const hour = kind === "notice" || kind === "cancel";
    parts.push(hour ? words.at(day, meeting.start.value.slice(11)) : day);
  }
  if (kind === "minutes" && meeting.document)
    parts.push(words.including(scenarios[meeting.document.kind].document.name[language]));
  if (kind === "actions") {
    const open = meeting.actions.filter((action) => action.status === "open").length;
    const due = firstDueDate(meeting);
    parts.push(
      words.openActions(open, due ? subjectDate(due, messages, meeting.start?.value ?? null) : ""),
    );
  }
  const name = kindName(kind, context);
  return cleanLine(words.subject(name, parts));
}

function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= longestTitle
    ? title
    : `${characters.slice(0, longestTitle - 1).join("")}…`;
}

/** What a mail calls itself: what has changed comes first. */
export function kindName(
  kind: MeetingMailKind,
  { change, correction, messages }: ViewContext,
): string {
  const words = messages.mail;
  if (kind === "notice" && change) return words.change.kind[change.kind];
  return kind === "minutes" && correction ? words.correction.kind : words.kind[kind];
}
