import { defaultConfig } from "../../src/config/config.ts";
import { calendarFor } from "../../src/lint/run.ts";
import { Room } from "../../src/live/room.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { heldInMemory } from "./sessions.ts";

/** A room over a file in memory, with a clock that stands until a test moves it. */
export function roomFor(text: string) {
  const held = heldInMemory(text);
  const time = { ticks: 0 };
  const { language } = held.keeper.refresh().meeting;
  const calendars = calendarFor(defaultConfig);
  const room = new Room({
    found: () => [],
    keeper: held.keeper,
    messages: messagesIn(language),
    calendar: (meeting) => calendars(meeting.language),
    ticks: () => time.ticks,
    now: () => `${held.clock.at}:20`,
  });
  return { ...held, room, time };
}
