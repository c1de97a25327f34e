import type { AttendeeKey, MaterialKey, MeetingKey } from "../../meeting/front-matter/types.ts";

/** What each key of front-matter and of the configuration holds. Code stands between backticks. */
export const keys = {
  meeting: {
    id: "a stable name, another for every meeting: mails are told apart by it; the file's base name when absent",
    title: "the meeting's title",
    lang: "`zh` or `en`, the language of its mails; read from the headings when absent",
    scenario: "`kickoff`, `problem`, `resource` or `review`; a general meeting when absent",
    objective: "the one question this meeting must settle",
    date: "the day, where only the day is known, and no `start`: `2026-11-10`",
    start: "`2026-11-10 10:00`",
    duration: "minutes: `60`; or `1.5h`, `90 min`",
    end: "`11:00`, instead of `duration`",
    timezone: "an IANA name; from the configuration when absent",
    location: "a room",
    link: "where to join online",
    host: "who leads the meeting",
    recorder: "who writes the minutes",
    attendees: "who is invited, each with a role and an address",
    cc: "who only receives the minutes",
    materials: "what to read beforehand, each with an owner",
    opening: "minutes for the opening, at most 5",
    rules: "the speaking rules",
    series: "a name shared by meetings that follow each other",
    status: "`planned`, `held`, `closed` or `cancelled`; only needed to override the stage",
    notified: "when the notice went out: `2026-11-06 11:00`; `collab mail --send` writes it",
    "minutes-sent": "when the minutes went out",
    revision:
      "how often a mail of this meeting was replaced after it had gone out: `1`; 0 without it",
    example:
      "whether it is only there to try things with: `true` has it checked, but counted nowhere",
  },
  attendee: {
    name: "the full name",
    email: "where mails go",
    dept: "the department",
    role: "why this person is invited: `decision-maker`, `executor` or `stakeholder`",
    present: "whether the person came: `yes` or `no`",
    tz: "whose clock the person lives by: `Europe/London`",
  },
  material: {
    title: "what it is called",
    owner: "who prepares it",
    pages: "its length, at most 5",
    due: "when it is to be ready: `2026-11-09`",
    link: "where it is",
    attach: "whether the notice carries the file that `link` names: `true`",
  },
  settings: {
    $schema: "where this schema is, for editors",
    extends: "`recommended`, `strict`, a file such as `./team.yaml`, or a list of them",
    rules: "how serious each rule is, and its options",
    overrides: "settings of rules for some of the files",
    lang: "`zh` or `en`, the language collab speaks",
    timezone: "the zone of files that name none: `Asia/Shanghai`",
    calendar: "`CN`: Chinese public holidays and make-up days; `none`: weekends alone",
    mail: "who mails come from and go to",
    meetings: "the folder that `collab plan` writes new meetings into, relative to this file",
    templates: "the folder of your own templates, relative to this file",
    people: "the address book, by which bare names in files are understood",
    ignore: "patterns as in .gitignore, relative to this file",
    plugins: "files or packages with rules of your own; only loaded when you ask for it",
  },
  override: {
    files: "patterns as in .gitignore, relative to this file",
    rules: "what is different for these files",
  },
  calendar: {
    region: "`CN` or `none`",
    holidays: "days off besides: `2026-12-24`",
    workdays: "days worked all the same",
  },
  mail: {
    from: "the sender: `Helen Marsh <helen.marsh@example.com>`",
    "reply-to": "where answers go; to the host when somebody else sends",
    bcc: "who gets a blind copy of every mail",
    imap: "the mailbox for `--draft` and `--save-sent`: `imaps://user@mail.example.com`",
    "link-base": "where the project's files can be seen: `https://git.example.com/team/meetings/`",
    personal:
      "`true`: one draft for each person who is asked for something, which says so on top, as what `--send` sends does; `false`: everybody gets the same, from `--send`, too",
    outbox: "the folder mails are written to; `outbox` when absent",
    recipients: "who gets which kind of mail, by group or address",
    reply: "whether minutes and actions carry the notice's subject with `Re:`",
    signature: "the last lines of every mail",
    smtp: "the server mails are sent through: `smtp://user@mail.example.com:587`",
  },
  person: {
    name: "the full name",
    email: "where mails go",
    dept: "the department",
    role: "the usual role: `decision-maker`, `executor` or `stakeholder`",
    aliases: "other names the person is called by",
    handles: "account names: `@helen`",
  },
} satisfies {
  readonly meeting: Readonly<Record<MeetingKey, string>>;
  readonly attendee: Readonly<Record<AttendeeKey, string>>;
  readonly material: Readonly<Record<MaterialKey, string>>;
  readonly [group: string]: Readonly<Record<string, string>>;
};
