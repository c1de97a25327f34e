import { positionAt } from "../markdown/source.ts";
import type { Located, Meeting } from "../meeting/types.ts";
import { withActionTable } from "./action-table.ts";
import { withAgendaTable } from "./agenda-table.ts";
import { disagreement } from "./facts.ts";
import { isObstacle, type Obstacle, obstacleAt } from "./part.ts";

/** A part that stays as it was written, and why. */
export interface Kept extends Obstacle {
  readonly part: "agenda" | "actions";
}

/**
 * A meeting without front-matter, its agenda and action items as the canonical tables (design
 * contract §3), each where everything it says survives: no word is left over, and the file reads as
 * before. The rest of the text stays as it is.
 */
export function normalized(
  meeting: Meeting,
  read: (text: string) => readonly Meeting[],
): { readonly meeting: Meeting; readonly kept: readonly Kept[] } {
  const parts = [
    { part: "agenda", heading: meeting.agendaSpan, change: withAgendaTable },
    { part: "actions", heading: meeting.actionsSpan, change: withActionTable },
  ] as const;
  const kept: Kept[] = [];
  let now = meeting;
  // The last part first, so that the lines named are those of the file as it was.
  const fromTheEnd = parts.toSorted((a, b) => (b.heading?.from ?? 0) - (a.heading?.from ?? 0));
  for (const { part, heading, change } of fromTheEnd) {
    const doubt = part === "actions" ? doubtIn(meeting) : null;
    if (doubt) {
      const { line, column } = positionAt(meeting.source, doubt.span.from);
      kept.unshift({ part, line, column, text: doubt.value });
      continue;
    }
    const text = change(now);
    if (isObstacle(text)) kept.unshift({ part, ...text });
    else if (text !== now.source.text) {
      const [after, ...others] = read(text);
      if (after && others.length === 0 && disagreement(meeting, after) === null) now = after;
      else if (heading) kept.unshift({ part, ...obstacleAt(meeting, heading, null) });
    }
  }
  return { meeting: now, kept };
}

/** The first deadline or status of which a part, or all, was not understood. */
function doubtIn({ actions }: Meeting): Located<string> | null {
  for (const { due, dueText, isStatusUnderstood, statusText } of actions) {
    if (due.kind === "unparsed" && due.reason !== "unanchored" && dueText) return dueText;
    if (!isStatusUnderstood && statusText) return statusText;
  }
  return null;
}
