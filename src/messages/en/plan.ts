/** What `collab plan` says. */
export const plan = {
  description:
    "Scaffolds a meeting file: agenda with minutes and must-reach conclusions, attendees by role, and the sections to fill in during the meeting. On a terminal it asks for what is missing.",
  argument: "the meeting's title (default: the scenario's name)",
  options: {
    scenario: "kickoff, problem, resource or review; general for none of them",
    start: "start, in the meeting's time zone: “2026-12-01 14:00”, “tomorrow 10:00”",
    duration: "length in minutes (default: 60)",
    timezone:
      "IANA time zone, such as Europe/Berlin (default: the configuration's, else this machine's)",
    host: "who leads the meeting",
    recorder: "who writes down conclusions and action items",
    attendee:
      "“Name <e-mail> (department, role)”; role: decision-maker, executor or stakeholder; repeatable",
    objective: "the one question the meeting must settle",
    series:
      "the series the meeting belongs to; the next one where it has meetings below this folder",
    from: "plan the meeting after this one: same people, place, length and rhythm, and what is open",
    take: "what the next meeting takes over: open actions and topics put off, open actions, or nothing",
    keys: "language of the front-matter's keys and roles (default: as in the meeting before, else the file's)",
    dir: "write the file into this folder (default: that of the meeting before, else the one that `meetings` in the configuration names, else this folder)",
    force: "overwrite an existing file",
    stdout: "print the file instead of writing it",
  },
  examples: [
    ["collab plan", "asks for everything"],
    [
      'collab plan "Watch kickoff" --scenario kickoff --start "2026-12-01 14:00" --attendee "Ann Lee <ann@example.com> (Sales, executor)"',
      "writes 2026-12-01-watch-kickoff.md",
    ],
    ["collab plan --from 2026-12-01-sync.md", "the next meeting, with what is still open"],
    ["collab plan --series launch --take open", "the next of a series, without parked topics"],
    ["collab plan --scenario review --stdout", "shows the scaffold for a review"],
  ] as ReadonlyArray<readonly [string, string]>,

  problem: {
    title: 'the title is missing — name it: collab plan "Watch kickoff", or choose a --scenario',
    scenario: (value: string, suggestion: string | null) =>
      `--scenario “${value}” is unknown — ${suggestion === null ? "choose" : `did you mean “${suggestion}”? Choose`} kickoff, problem, resource, review or general`,
    start: (value: string) =>
      `--start “${value}” cannot be read as a date and time — write it like “2026-12-01 14:00” or “tomorrow 10:00”`,
    startTime: (value: string) =>
      `--start “${value}” has no time — write it like “2026-12-01 14:00”`,
    duration: (value: string, min: number, max: number) =>
      `--duration “${value}” cannot be used — give whole minutes from ${min} to ${max}`,
    timezone: (value: string) =>
      `--timezone “${value}” is unknown — use an IANA name such as Europe/Berlin or Asia/Shanghai`,
    attendee: (value: string) =>
      `--attendee “${value}” names nobody — write “Name <e-mail> (department, role)”`,
    role: (value: string, role: string) =>
      `--attendee “${value}”: “${role}” is no role — write decision-maker, executor or stakeholder`,
    exists: "exists already — choose another title or folder, or overwrite it with --force",
  },

  question: {
    scenario: "What kind of meeting?",
    general: "General meeting",
    title: "Title",
    objective: "Objective: the one question the meeting must settle",
    start: "Start",
    duration: "Length in minutes",
    host: "Host",
    recorder: "Recorder: who writes down conclusions and action items",
    attendee: (count: number): string => (count === 0 ? "Attendee" : "Another attendee"),
    attendeeHint: "Name <e-mail> (department, role); Enter when done",
    later: "Enter to fill it in later",
    startHint: "2026-12-01 14:00 or tomorrow 10:00; Enter to fill it in later",
    wrong: {
      title: "Give the meeting a title",
      start: "Write it like 2026-12-01 14:00, tomorrow 10:00 or next Tuesday at 3pm",
      duration: (min: number, max: number) => `Whole minutes from ${min} to ${max}`,
      attendee: "Write it like Ann Lee <ann@example.com> (Sales, executor)",
      role: (role: string) => `“${role}” is no role: write decision-maker, executor or stakeholder`,
    },
  },
  cancelled: "cancelled, nothing written",

  wrote: (path: string) => `Wrote ${path}`,
  noStart:
    "No start yet: once `start:` is filled in, the notice must go out 1–2 working days before it.",
  day: (date: string, weekday: string) => `${weekday} ${date}`,
  when: (data: { title: string; day: string; from: string; to: string; timezone: string }) =>
    `${data.title} · ${data.day}, ${data.from}–${data.to} (${data.timezone})`,
  opening: "Opening",
  reserve: "Reserve",
  dayOff: (day: string) => `${day} is not a working day: consider another one.`,
  notice: (days: { ideal: string; latest: string }) =>
    `Notice: send it by ${days.latest} at the latest, better by ${days.ideal}.`,
  noticeSoon: (days: { ideal: string; latest: string }) =>
    `Notice: send it now, by ${days.latest} at the latest.`,
  noticeLate: (days: { ideal: string; latest: string }) =>
    `Notice: it should have gone out by ${days.latest}. Send it at once, or choose a later start.`,
  holidaysUnknown: (year: string) =>
    `The public holidays of ${year} are not known yet; only weekends were taken into account.`,
  next: {
    review: {
      title: "Review of open actions",
      mustReach: "Settle for each: done, a new date, or dropped",
    },
    noMeeting: "holds no meeting that could be continued — name a meeting that was not called off",
    noSeries: (name: string, nearest: string | null) =>
      `no meeting below this folder is of the series “${name}”${nearest === null ? "" : ` — did you mean ${nearest}?`} — a new one needs a title`,
    takeAlone: "--take is for --from, or for --series with meetings already — leave it out here",
    take: (actions: number, topics: number) =>
      `What comes along? (${actions} open, ${topics} put off or parked)`,
    takes: {
      all: "Open actions, and topics that were put off or parked",
      open: "Open actions",
      none: "Nothing",
    },
    follows: (file: string) => `Follows ${file}`,
    later: (file: string) => `There is a later meeting already: ${file}`,
    every: (days: number) => `every ${days} ${days === 1 ? "day" : "days"}`,
    monthly: "once a month",
    rhythm: (day: string, rhythm: string) => `Date by the rhythm so far (${rhythm}): ${day}`,
    instead: (day: string) => `${day} is not a working day, so the next one was taken`,
    noRhythm: "One meeting alone has no rhythm: fill in the date",
    took: (actions: number, topics: number) =>
      `Taken over: ${actions} open ${actions === 1 ? "action" : "actions"}, ${topics} ${topics === 1 ? "topic" : "topics"}`,
    between: "; ",
    noRoom: (titles: string) => `More than five items; waiting in the parking lot: ${titles}`,
  },
  nextStep: (path: string) => `Next: fill in what is empty, then run: collab lint ${path}`,
};
