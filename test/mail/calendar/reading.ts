import ICAL from "ical.js";
import { type EventSetting, meetingEvent } from "../../../src/mail/calendar/event.ts";
import type { Meeting } from "../../../src/meeting/types.ts";

/** A meeting's event as collab writes it. */
export function eventOf(meeting: Meeting, setting: Partial<EventSetting> = {}): string {
  const file = meetingEvent(meeting, {
    method: "REQUEST",
    sequence: 0,
    date: "2026-11-27T10:00:00+08:00",
    organizer: { name: "李雷", address: "li.lei@example.com" },
    invited: [],
    informed: [],
    language: meeting.language,
    ...setting,
  });
  if (file === null) throw new Error("no event");
  return file;
}

interface ReadProperty {
  readonly name: string;
  readonly value: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A calendar file as ical.js, Thunderbird's parser, reads it. */
export interface ReadCalendar {
  readonly method: string;
  readonly events: ReadonlyArray<{
    readonly properties: readonly ReadProperty[];
    readonly alarms: number;
    /** The value of the one property of that name; throws when there are more. */
    readonly one: (name: string) => string | null;
  }>;
}

export function readCalendar(file: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(file));
  if (calendar.name !== "vcalendar") throw new Error(`not a calendar: ${calendar.name}`);
  return {
    method: String(calendar.getFirstPropertyValue("method")),
    events: calendar.getAllSubcomponents("vevent").map((event) => {
      const properties = event.getAllProperties().map((property) => ({
        name: property.name,
        value: String(property.getFirstValue()),
        parameters: Object.fromEntries(
          ["cn", "role", "partstat", "rsvp"].flatMap((name) => {
            const value = property.getParameter(name);
            return value === undefined ? [] : [[name, String(value)]];
          }),
        ),
      }));
      return {
        properties,
        alarms: event.getAllSubcomponents("valarm").length,
        one: (name: string) => {
          const found = properties.filter((property) => property.name === name);
          if (found.length > 1) throw new Error(`${found.length} times ${name}`);
          return found[0]?.value ?? null;
        },
      };
    }),
  };
}

export function onlyEvent(file: string): ReadCalendar["events"][number] {
  const { events } = readCalendar(file);
  const [event] = events;
  if (!event || events.length !== 1) throw new Error(`${events.length} events`);
  return event;
}
