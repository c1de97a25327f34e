/** A time before that meeting, for a command that would otherwise ask the clock whether it is over. */
export const beforeMeeting = "2026-11-02T08:00:00Z";

/** A notice with so many recipients: `p1@example.com` … */
export function meetingFor(people: number, extra = ""): string {
  const attendees = Array.from({ length: people }, (_, index) => {
    const role = index === 0 ? "decision-maker" : "executor";
    return `  - { name: P ${index + 1}, email: p${index + 1}@example.com, dept: Sales, role: ${role} }`;
  });
  return `---
id: launch
title: Launch
objective: Decide the launch date so that sales can plan
start: 2026-12-01 14:00
duration: 60
timezone: Europe/Berlin
host: P 1
recorder: P 2
${extra}attendees:
${attendees.join("\n")}
---

## Agenda

| Item | Minutes | Presenter | Must reach |
| --- | --- | --- | --- |
| Date | 15 | P 1 | a date |
| Budget | 15 | P 2 | a sum |
| Staff | 15 | P 2 | names |
`;
}
