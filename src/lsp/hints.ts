import type { InlayHint, Range } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { timetable } from "../meeting/agenda/timetable.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { dayText } from "../plan/overview.ts";
import { touches } from "./diagnostics.ts";

/**
 * What follows from the text and does not stand in it: the day that a deadline in words comes to, and when
 * each agenda item has its turn. Only what lies in the range that is seen.
 */
export function hintsIn(
  document: TextDocument,
  meetings: readonly Meeting[],
  seen: Range,
  messages: Messages,
): InlayHint[] {
  return meetings
    .flatMap((meeting) => [...turnsOf(document, meeting), ...daysOf(meeting, messages)])
    .map(({ at, label }) => ({
      position: document.positionAt(at),
      label,
      paddingLeft: true,
    }))
    .filter(({ position }) => touches({ start: position, end: position }, seen));
}

interface Hint {
  readonly at: number;
  readonly label: string;
}

function daysOf({ actions }: Meeting, messages: Messages): readonly Hint[] {
  return actions.flatMap(({ due, dueText }) => {
    if (!dueText || !("date" in due) || due.date === null) return [];
    // A day that is written out needs no explanation.
    if (dueText.value.includes(due.date)) return [];
    return [{ at: dueText.span.to, label: `= ${dayText(due.date, messages)}` }];
  });
}

/** At the end of the line that says how long it takes. */
function turnsOf(document: TextDocument, meeting: Meeting): readonly Hint[] {
  return (timetable(meeting) ?? []).flatMap(({ item, from, to }) => {
    if (item.from && item.to) return [];
    const { line } = document.positionAt((item.minutes ?? item.title).span.to);
    const start = { line, character: 0 };
    const text = document.getText({ start, end: { line: line + 1, character: 0 } });
    return [{ at: document.offsetAt(start) + text.trimEnd().length, label: `${from}–${to}` }];
  });
}
