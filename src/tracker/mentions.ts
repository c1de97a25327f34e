import type { Config } from "../config/config.ts";
import { positionAt } from "../markdown/source.ts";
import { nameKey } from "../meeting/people/person.ts";
import type { ActionItem, Meeting } from "../meeting/types.ts";
import type { Language } from "../messages/language.ts";
import { isNothing } from "../vocabulary/index.ts";
import { groupOf } from "./group.ts";
import { keyOfTask } from "./same-task.ts";
import type { MeetingMark, Mention } from "./types.ts";

/** What a file's meetings promise, as plain data. */
export interface Promised {
  readonly language: Language;
  readonly meetings: number;
  readonly mentions: readonly Mention[];
}

export function promisesOf(
  meetings: readonly [Meeting, ...(readonly Meeting[])],
  _config: Config,
  _options: object,
): Promised {
  const [{ language }] = meetings;
  return { language, meetings: meetings.length, mentions: meetings.flatMap(mentionsIn) };
}

/** The promises of a meeting; one that was called off binds nobody. */
export function mentionsIn(meeting: Meeting): readonly Mention[] {
  if (meeting.stage === "cancelled" || meeting.actions.length === 0) return [];
  return mentionsOf(meeting, markOf(meeting));
}

export function mentionsOf(meeting: Meeting, mark: MeetingMark): readonly Mention[] {
  const headings = [...meeting.source.text.matchAll(HEADING)].map(({ index }) => index);
  return meeting.actions.map((action, index) => ({
    ...mentionOf(action, index, meeting, mark),
    section: countUntil(headings, action.span.from),
  }));
}

/** A line of bold words stands for a heading, too. */
const HEADING = /^(?:#{1,6}[ \t]|(?:\*\*|__)[^*_\n]{1,80}(?:\*\*|__)[:：]?[ \t]*$)/gm;

export function markOf(meeting: Meeting): MeetingMark {
  const { source, id, title, date, series, scenario, timezone, language, part } = meeting;
  return {
    ...{ file: source.file, id, series, timezone, language },
    title: title?.value ?? id,
    date: date?.value ?? null,
    scenario: scenario?.value ?? null,
    part: part.index,
    group: groupOf(meeting),
  };
}

/** How many of the numbers, which rise, are at most this one. */
function countUntil(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mentionOf(
  action: ActionItem,
  index: number,
  { source }: Meeting,
  meeting: MeetingMark,
): Omit<Mention, "section"> {
  const { owner, owners, due, dueText, status, moved, span } = action;
  const deliverable = action.deliverable?.value ?? null;
  return {
    ...{ meeting, index, span, owners, status, moved },
    line: positionAt(source, span.from).line,
    owner: owner?.value ?? null,
    formerOwners: owner ? struckBefore(source.text, owner.span.from) : [],
    task: action.task?.value ?? null,
    deliverable: deliverable !== null && isNothing(deliverable) ? null : deliverable,
    due: "date" in due ? due.date : null,
    firstDue: action.firstDue ?? ("date" in due ? due.date : null),
    dueText: dueText?.value ?? null,
    dueKind: due.kind,
    closed: action.closed,
    origin: action.origin?.value ?? null,
    taskKey: keyOfTask(action),
    ownerKey: owners.map(nameKey).sort().join("\n"),
  };
}

const STRUCK = /~~([^~\n|]{1,60})~~[\s,，、]{0,3}$/;

/** `~~王芳~~ 李雷`: whoever stands struck out right before. */
function struckBefore(text: string, at: number): readonly string[] {
  const names: string[] = [];
  for (let to = at; ; ) {
    const match = STRUCK.exec(text.slice(Math.max(0, to - 70), to));
    if (!match) return names;
    names.push(nameKey(match[1] ?? ""));
    to -= match[0].length;
  }
}
