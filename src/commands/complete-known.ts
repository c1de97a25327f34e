import { append } from "../text/many.ts";
import { mentionsIn } from "../tracker/mentions.ts";
import { track } from "../tracker/track.ts";
import type { Mention } from "../tracker/types.ts";
import type { Invocation } from "./command.ts";
import { meetingsFrom } from "./meetings.ts";

/** What meetings below the working folder name. */
export interface Known {
  readonly people: readonly string[];
  readonly owners: readonly string[];
  readonly series: readonly string[];
  readonly actions: ReadonlyArray<{
    readonly ref: string;
    readonly task: string;
    readonly state: "open" | "closed";
  }>;
}

/** Who presses Tab waits for no more files than these. */
const MOST_FILES = 1000;

export async function knownBelow(invocation: Invocation): Promise<Known> {
  const input = await meetingsFrom(["."], invocation, {
    select: [(files) => files.slice(-MOST_FILES)],
  });
  const mentions: Mention[] = [];
  const [people, series] = [new Set<string>(), new Set<string>()];
  for (const meeting of input.meetings) {
    for (const { name } of meeting.attendees) people.add(name);
    if (meeting.series !== null) series.add(meeting.series);
    append(mentions, mentionsIn(meeting));
  }
  const { actions } = track(mentions);
  const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();
  return {
    people: sorted(people),
    owners: sorted(actions.flatMap(({ owners }) => owners)),
    series: sorted(series),
    actions: actions.map(({ ref, task, status }) => ({
      ...{ ref, task: task ?? "", state: status === "open" ? "open" : "closed" },
    })),
  };
}
