import { lintMeeting } from "../../lint/run.ts";
import type { RuleFinding } from "../../live/findings.ts";
import { prerequisites, stageOf } from "../../mail/prerequisites.ts";
import type { Meeting } from "../../meeting/types.ts";
import type { Invocation } from "../command.ts";

/** What rules say of the minutes of a meeting. */
export function foundInMinutes(
  meeting: Meeting,
  { config, language }: Invocation,
): readonly RuleFinding[] {
  const needed: readonly string[] = prerequisites.minutes;
  return lintMeeting(meeting, config, { language, stage: stageOf.minutes }).map(
    ({ rule, severity, line, message }) => ({
      ...{ rule, line, message },
      isNeeded: severity === "error" && needed.includes(rule),
    }),
  );
}

/** What `collab mail minutes` would refuse a meeting for, each with its line. */
export const missingForMinutes = (meeting: Meeting, invocation: Invocation): readonly string[] =>
  foundInMinutes(meeting, invocation)
    .filter(({ isNeeded }) => isNeeded)
    .map(({ line, message }) => `${meeting.source.file}:${line}: ${message}`);
