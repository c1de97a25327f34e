import type { attendeeFields, materialFields, meetingFields } from "./table.ts";

/** Front-matter keys, by the names that English files have for them. */
export type MeetingKey = keyof typeof meetingFields;
export type AttendeeKey = keyof typeof attendeeFields;
export type MaterialKey = keyof typeof materialFields;
