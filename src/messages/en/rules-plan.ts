import { dateAndTime, quote } from "../quote.ts";
import { terms } from "./terms.ts";

const minutes = (count: number): string => (count === 1 ? "1 minute" : `${count} minutes`);
const workingDays = (count: number): string =>
  count === 1 ? "1 working day" : `${count} working days`;
const are = (count: number): string => (count === 1 ? "is 1 item" : `are ${count} items`);

/** The rules about the plan: guide G2–G9. */
export const planRules = {
  "objective-required": {
    title: "The meeting has one objective",
    missing: () =>
      "The meeting has no objective. Fill in `objective:` (between the two lines `---` at the top) with the one question this meeting must settle, for example “fix the launch date”.",
  },
  "agenda-item-count": {
    title: "The agenda has 3 to 5 items",
    absent: (data: { min: number; max: number }) =>
      `There is no agenda. Add a section “Agenda” that breaks the objective into ${data.min} to ${data.max} items.`,
    empty: (data: { min: number; max: number }) =>
      `The agenda is empty. Break the objective into ${data.min} to ${data.max} items, each with its minutes and the conclusion it must reach.`,
    few: (data: { count: number; min: number; max: number }) =>
      `There ${are(data.count)} to discuss; a meeting should have ${data.min} to ${data.max}. Break the objective into more concrete questions.`,
    many: (data: { count: number; min: number; max: number }) =>
      `There ${are(data.count)} to discuss; a meeting should have ${data.min} to ${data.max}. Merge items, or move those from here on to another meeting.`,
  },
  "agenda-item-duration": {
    title: "Every agenda item has its minutes, at most 15",
    missing: (data: { title: string; max: number }) =>
      `${quote(data.title)} has no time reserved. Write its minutes, at most ${data.max}, under “Minutes” in a table, or in brackets behind the item.`,
    unreadable: (data: { title: string; text: string; max: number }) =>
      `The time for ${quote(data.title)} is ${quote(data.text)}, which is no number of minutes. Write it as in “${Math.min(10, data.max)} min”.`,
    backwards: (data: { title: string; clock: string }) =>
      `${quote(data.title)} (${data.clock}) ends before it has begun. Correct its times.`,
    "not-positive": (data: { title: string; minutes: number; max: number }) =>
      `${quote(data.title)} has ${minutes(data.minutes)}. Reserve at least 1 and at most ${data.max}.`,
    long: (data: { title: string; minutes: number; max: number }) =>
      `${quote(data.title)} takes ${minutes(data.minutes)}; an item should take at most ${data.max}. Narrow the question, or split it into two items.`,
    contradicted: (data: { title: string; minutes: number; text: string }) =>
      `${quote(data.title)} takes ${minutes(data.minutes)}, but ${quote(data.text)} says otherwise. Correct the one that is wrong.`,
  },
  "agenda-conclusion": {
    title: "Every agenda item names the conclusion it must reach",
    missing: (data: { title: string }) =>
      `${quote(data.title)} does not say which conclusion it must reach. Add it under “Must reach” in a table, or as a line “Must reach: …” below the item, for example “agree when the testers are available”.`,
  },
  "agenda-fits": {
    title: "The agenda fits into the meeting",
    over: (data: { planned: number; opening: number; duration: number }) =>
      `The agenda needs ${minutes(data.planned)}${data.opening > 0 ? ` with the opening's ${data.opening}` : ""}, but the meeting lasts ${data.duration}. Shorten or drop items, or make the meeting longer.`,
    outside: (data: { title: string; clock: string; start: string; end: string | null }) =>
      `${quote(data.title)} (${data.clock}) lies outside the meeting, which ${data.end === null ? `starts at ${data.start}` : `runs ${data.start}–${data.end}`}. Correct the item's time or the meeting's.`,
    overlap: (data: { title: string; from: string; minutes: number }) =>
      `${quote(data.title)} starts at ${data.from}, ${minutes(data.minutes)} before the item above it ends. Let each item start when the one before it ends.`,
    gap: (data: { title: string; from: string; minutes: number }) =>
      `${minutes(data.minutes)} before ${quote(data.title)} (${data.from}) belong to no item. Let each item start when the one before it ends.`,
  },
  "start-required": {
    title: "The meeting has a start time",
    missing: () =>
      "The meeting has no start. Fill in `start:` (between the two lines `---` at the top) with date and time, as in `start: 2026-12-01 14:00`; without it nobody can be invited.",
    "time-missing": (data: { date: string }) =>
      `The day of the meeting is known (${data.date}), its time is not. Write both under \`start:\` (between the two lines \`---\` at the top), as in \`start: ${data.date} 14:00\`.`,
  },
  "start-workday": {
    title: "The meeting is on a working day",
    weekend: (data: { date: string; weekday: number }) =>
      `${data.date} is a ${terms.weekday(data.weekday)}. Move the meeting to a working day.`,
    holiday: (data: { date: string; weekday: number }) =>
      `${data.date} (${terms.weekday(data.weekday)}) is a holiday. Move the meeting to a working day.`,
  },
  "attendee-role": {
    title: "Every attendee has a role",
    missing: (data: { name: string }) =>
      `${quote(data.name)} has no role. Write in \`role:\`, or in brackets behind the name, why this person is invited: decision-maker (settles it on the spot), executor (will do the work) or stakeholder (brings facts and background); whoever is none of these belongs under \`cc:\` and gets the minutes.`,
    unknown: (data: { name: string; role: string }) =>
      `The role of ${quote(data.name)} is ${quote(data.role)}; write decision-maker (settles it on the spot), executor (will do the work) or stakeholder (brings facts and background). Whoever is none of these belongs under \`cc:\` and gets the minutes.`,
  },
  "decision-maker-required": {
    title: "Somebody who can decide is invited",
    missing: () =>
      "No attendee is a decision-maker, so nothing can be decided. Invite somebody who can commit time and resources, with `role: decision-maker`.",
    "nobody-invited": () =>
      "The meeting has no attendees. Fill in `attendees:` (between the two lines `---` at the top) with name, e-mail, department and role of each; at least one must be a decision-maker.",
  },
  "executor-required": {
    title: "Somebody who will do the work is invited",
    missing: () =>
      "No attendee is an executor, so nobody is there to take on the work. Invite the people who will do it, with `role: executor`.",
  },
  "host-required": {
    title: "The meeting has a host",
    missing: () =>
      "The meeting has no host. Fill in `host:` (between the two lines `---` at the top) with the person who opens the meeting, keeps time and leads each item to its conclusion.",
  },
  "recorder-required": {
    title: "The meeting has a recorder",
    missing: () =>
      "The meeting has no recorder. Fill in `recorder:` (between the two lines `---` at the top) with the one person who writes down conclusions and action items during the meeting.",
  },
  "host-attends": {
    title: "Host and recorder are among the attendees",
    host: (data: { name: string }) =>
      `${quote(data.name)} hosts the meeting and is not among its attendees, so has no role and gets no mail. Add this person under \`attendees:\` with e-mail, department and role, or correct \`host:\`.`,
    recorder: (data: { name: string }) =>
      `${quote(data.name)} records the meeting and is not among its attendees, so has no role and gets no mail. Add this person under \`attendees:\` with e-mail, department and role, or correct \`recorder:\`.`,
  },
  "attendee-email": {
    title: "Every attendee has an e-mail address",
    missing: (data: { name: string }) =>
      `${quote(data.name)} has no e-mail address, so neither notice nor minutes can be sent there. Write it behind the name as \`<name@example.com>\`, or add \`email:\`.`,
    invalid: (data: { name: string; email: string }) =>
      `The e-mail address of ${quote(data.name)} is ${quote(data.email)}, to which no mail can be sent. Correct it; it should look like name@example.com.`,
  },
  "notice-lead-time": {
    title: "The notice goes out at least one working day ahead",
    late: (data: { notified: string; ahead: number; min: number }) =>
      `The notice went out on ${dateAndTime(data.notified)}, ${data.ahead === 0 ? "less than one working day" : workingDays(data.ahead)} ahead; people need at least ${workingDays(data.min)} to prepare. Move the meeting, or send the next notice earlier.`,
    early: (data: { notified: string; ahead: number; max: number }) =>
      `The notice went out on ${dateAndTime(data.notified)}, ${workingDays(data.ahead)} ahead; more than ${workingDays(data.max)} and it is forgotten. Send a reminder nearer to the meeting.`,
    "after-start": (data: { notified: string; start: string }) =>
      `The notice is recorded for ${dateAndTime(data.notified)}, after the meeting's start at ${dateAndTime(data.start)}. Correct \`notified\`.`,
    overdue: (data: { by: string; min: number }) =>
      `No notice is recorded, and it had to go out by ${data.by}, ${workingDays(data.min)} ahead. Send it now and record the time under \`notified\`, or move the meeting.`,
    unrecorded: () =>
      "The meeting's start has passed and no notice is recorded. Add `notified:` with the time it went out.",
  },
  "material-owner": {
    title: "Every document to prepare has an owner",
    missing: (data: { title: string }) =>
      `Nobody is named to prepare ${quote(data.title)}. Add \`owner:\` with one person, so that the notice can say who brings it.`,
  },
  "material-length": {
    title: "Documents are short: at most 5 pages",
    long: (data: { title: string; pages: number; max: number }) =>
      `${quote(data.title)} has ${data.pages} pages; pre-reading should have at most ${data.max}. Lead with data and conclusions, and move the rest to an appendix.`,
  },
  "opening-length": {
    title: "The opening takes at most 5 minutes",
    long: (data: { minutes: number; max: number }) =>
      `The opening takes ${minutes(data.minutes)}; it should take at most ${data.max}. Just restate the question to settle, the conclusions to reach and the speaking rules.`,
  },
  "speaking-rules": {
    title: "The speaking rules are agreed",
    missing: () =>
      "The meeting has no speaking rules. Fill in `rules:` (between the two lines `---` at the top), for example: at most 3 minutes per turn; about the problem, not the person; bring a proposal.",
  },
};
