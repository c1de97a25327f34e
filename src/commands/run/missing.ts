import { lintMeeting } from "../../lint/run.ts";
import { prerequisites, stageOf } from "../../mail/prerequisites.ts";
import type { Meeting } from "../../meeting/types.ts";
import type { Invocation } from "../command.ts";

/** What `collab mail minutes` would refuse a meeting for, each with its line. */
export function missingForMinutes(
  meeting: Meeting,
  { config, language }: Invocation,
): readonly string[] {
  const needed: readonly string[] = prerequisites.minutes;
  return lintMeeting(meeting, config, { language, stage: stageOf.minutes })
    .filter(({ rule, severity }) => severity === "error" && needed.includes(rule))
    .map(({ line, message }) => `${meeting.source.file}:${line}: ${message}`);
}
