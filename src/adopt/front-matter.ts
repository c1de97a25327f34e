import { yamlMapping, yamlText } from "../markdown/yaml-text.ts";
import { meetingKeys } from "../meeting/front-matter/table.ts";
import type { MeetingKey } from "../meeting/front-matter/types.ts";
import type { Attendee, Located, Material, Meeting } from "../meeting/types.ts";
import { readClockRange } from "../time/clock.ts";

/** What is written only where the body, read below a front-matter, would be understood otherwise. */
export interface Needs {
  readonly lang: boolean;
  readonly timezone: boolean;
  readonly status: boolean;
  readonly present: boolean;
}

/**
 * The lines between the fences: what was read, under the canonical keys in their order (design
 * contract §3). Empty when nothing was. Every value reads back as it was.
 */
export function frontMatterLines(meeting: Meeting, needs: Needs): readonly string[] {
  const values = valuesOf(meeting, needs);
  return meetingKeys.flatMap((key) => {
    const value = values[key] ?? null;
    if (value === null) return [];
    return typeof value === "string"
      ? [`${key}: ${value}`]
      : value.length === 0
        ? []
        : [`${key}:`, ...value.map((entry) => `  - ${entry}`)];
  });
}

type Values = { [Key in MeetingKey]?: string | readonly string[] | null };

function valuesOf(meeting: Meeting, needs: Needs): Values {
  const text = (located: Located<string> | null): string | null =>
    located && yamlText(located.value);
  const moment = (located: Located<string> | null): string | null =>
    located?.value.replace("T", " ") ?? null;
  return {
    title: text(meeting.title),
    lang: needs.lang ? meeting.language : null,
    scenario: meeting.scenario?.value ?? null,
    objective: text(meeting.objective),
    // A day without a time is better than nothing; lint asks for the rest.
    date: meeting.start ? null : (meeting.date?.value ?? null),
    start: moment(meeting.start),
    ...lengthOf(meeting),
    timezone: needs.timezone ? yamlText(meeting.timezone) : null,
    location: meeting.location && yamlText(meeting.location),
    link: meeting.link && yamlText(meeting.link),
    host: text(meeting.host),
    recorder: text(meeting.recorder),
    attendees: meeting.attendees.map((person) => personText(person, needs)),
    cc: meeting.cc.map((person) => personText(person, needs)),
    materials: meeting.materials.map(materialText),
    opening: meeting.openingMinutes && String(meeting.openingMinutes.value),
    rules: meeting.rules.map(({ value }) => yamlText(value)),
    series: meeting.series && yamlText(meeting.series),
    status: needs.status ? meeting.stage : null,
    notified: moment(meeting.notified),
    "minutes-sent": moment(meeting.minutesSent),
  };
}

/** `end` where the file gives clock times, else `duration`. */
function lengthOf({ source, start, end, durationMinutes }: Meeting): Values {
  if (durationMinutes === null) return {};
  const { from, to } = durationMinutes.span;
  const said = source.text.slice(from, to);
  const isClock = readClockRange(said) !== null || /\d[:：点]\d/.test(said);
  if (!start || !end || !isClock) return { duration: String(durationMinutes.value) };
  const [day, time = ""] = end.value.split("T");
  return { end: day === start.value.slice(0, 10) ? time : `${day} ${time}` };
}

/** Letters and single spaces: nothing that the reader of a bare name would take for more than one. */
const BARE_NAME = /^\p{L}+(?: \p{L}+)*$/u;

function personText(person: Attendee, { present }: Needs): string {
  const { name, email, dept, role, roleText } = person;
  const entries = {
    // Somebody known by the address alone has it for a name.
    name: name === email?.value ? null : name,
    email: email?.value ?? null,
    dept,
    role: role ?? roleText?.value ?? null,
    present: present ? person.present : null,
    tz: person.timezone ?? null,
  };
  const isBare = Object.values(entries).every((value) => value === null || value === name);
  const bare = yamlText(name);
  return isBare && BARE_NAME.test(name) && bare === name ? name : yamlMapping(entries);
}

function materialText({ title, owner, pages, due, link, attach }: Material): string {
  return yamlMapping({
    title,
    owner: owner?.value ?? null,
    pages: pages?.value ?? null,
    due: due?.value ?? null,
    link,
    attach: attach?.value ?? null,
  });
}
