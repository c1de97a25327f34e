import { defaultConfig } from "../../src/config/config.ts";
import { calendarFor } from "../../src/lint/run.ts";
import { Keeper } from "../../src/live/keeper.ts";
import { step } from "../../src/live/session.ts";
import type { Command, Refusal } from "../../src/live/types.ts";
import type { Source } from "../../src/markdown/source.ts";
import { readMeetings } from "../../src/meeting/read.ts";
import type { Meeting } from "../../src/meeting/types.ts";

const calendars = calendarFor(defaultConfig);

const read = (source: Source): readonly Meeting[] =>
  readMeetings(source, { timezone: null, calendar: calendars });

export function meetingOf(text: string): Meeting {
  const [meeting] = read({ file: "launch.md", text, encoding: "utf-8" });
  if (!meeting) throw new Error("no meeting");
  return meeting;
}

/** What a command makes of a meeting's text, or why it was refused. */
export function made(text: string, command: Command, at = "14:05"): string | Refusal {
  const meeting = meetingOf(text);
  const outcome = step(meeting, command, {
    now: at.length > 5 ? at : `${meeting.date?.value ?? "2026-12-01"}T${at}`,
    read: (changed) => read({ ...meeting.source, text: changed }),
    calendar: calendars(meeting.language),
  });
  return "refused" in outcome ? outcome.refused : outcome.meeting.source.text;
}

/** One command after the other, each of which has to be carried out. */
export function carriedOut(
  text: string,
  commands: ReadonlyArray<Command | [string, Command]>,
): string {
  let now = text;
  for (const each of commands) {
    const [at, command] = Array.isArray(each) ? each : (["14:05", each] as const);
    const result = made(now, command, at);
    if (typeof result !== "string") throw new Error(JSON.stringify({ command, result }));
    now = result;
  }
  return now;
}

/** A file in memory that a test, as another program, may write as well. */
export function heldInMemory(text: string, at = "2026-12-01T14:05") {
  const file = { text, writes: 0 };
  const clock = { at };
  const keeper = new Keeper({
    store: {
      read: () => ({ file: "launch.md", text: file.text, encoding: "utf-8" }),
      write: (before, changed) => {
        if (before.text !== file.text) return false;
        file.text = changed;
        file.writes++;
        return true;
      },
    },
    read,
    calendar: ({ language }) => calendars(language),
    now: () => clock.at,
  });
  return { keeper, file, clock };
}

const head = (title: string): string => `---
title: ${title}
start: 2026-12-01 14:00
duration: 60
timezone: Asia/Shanghai
attendees: [Ann Lee, Bo Berg, Cy Doe]
---
`;

export const english = `${head("Launch")}
## Agenda

| Item | Minutes | Presenter | Must reach |
| --- | --- | --- | --- |
| Goals | 10 | Ann Lee | Agree the day |
| Milestones | 15 | Bo Berg | Agree three days |
`;

export const chinese = `---
title: 启动会
start: 2026-12-01 14:00
duration: 60
attendees: [甲明, 乙芳, 丙强]
---

## 议程

| 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- |
| 目标对齐 | 10 分钟 | 甲明 | 确认日期 |
| 里程碑确认 | 15 分钟 | 乙芳 | 确认三个日期 |
`;
