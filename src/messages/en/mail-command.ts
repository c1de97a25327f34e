const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
const kinds = {
  notice: "notice",
  minutes: "minutes",
  actions: "action list",
  reminder: "reminder",
  cancel: "cancellation",
  digest: "digest",
};

/** What `collab mail` says on the terminal. */
export const command = {
  kinds,
  description:
    "Writes the mail that goes with a meeting: the notice before it, the minutes or the action list after it, reminders to those who still owe something, one mail to each, the news that it is off, or how a series stands, for those who decide. Without --format it is a draft (.eml) that a mail program opens for editing. The paths written are printed, one a line. With --send they go to a mail server instead. Exit code 0: written or sent, 1: something a mail needs is missing, or somebody did not get it, 2: something could not be read, written or reached.",
  arguments: {
    kind: "notice, minutes, actions, cancel, reminder or digest",
    files:
      "meeting files, folders (every *.md below), globs, or - for standard input (digest: this folder, where none is named)",
  },
  options: {
    format:
      "eml (a draft with text and HTML), md, html, txt, or ics (the calendar file alone: the meeting; with actions, a day for every open one)",
    out: "write to this folder, as <id>.<kind>.<format>, reminders as <id>.reminder.<n>.<format>, digests as <series>.digest.<day>.<format> (default: outbox)",
    output:
      "write a single mail to this file, or to standard output with - (reminders and digests one after the other)",
    template: "look here first for templates, e.g. notice.md.hbs",
    from: "the sender, e.g. “Ann Lee <ann.lee@example.com>”",
    invite:
      "make the notice an invitation to accept or decline in the calendar, instead of an entry to save",
    ics: "attach to action list and reminder a calendar file for each owner: a day for every deadline",
    attach:
      "attach this file of the project; may be given several times (materials with `attach: true` go with the notice by themselves)",
    date: "the mail's date instead of now; in the meeting's time zone unless it says otherwise",
    now: "what is overdue, due or over at this time instead of now",
    dueWithin: "reminder: also what is due within so many days, e.g. 3d or 1w (default: 3d)",
    escalate:
      "reminder: what is overdue for more than so many days goes to host and decision-makers, too, in a mail of its own",
    since:
      "digest: what was decided on this day or later (default: since the digest before it in the outbox, else four weeks)",
    printData: "print the data the templates are given as JSON and write nothing",
    dryRun: "show who would get what and write nothing",
    send: "send the mail through a server, once to each person",
    smtp: "the server, e.g. smtp://ann@mail.example.com:587 (also: COLLAB_SMTP_URL; the password: COLLAB_SMTP_PASSWORD)",
    draft:
      "put the mail into the Drafts folder of a mailbox, where web mail and every mail program find it",
    saveSent: "put a copy of what was sent into the mailbox's Sent folder",
    imap: "the mailbox, e.g. imaps://ann@mail.example.com (also: COLLAB_IMAP_URL; the password: COLLAB_IMAP_PASSWORD)",
    yes: "send without asking",
    only: "send the first mail to this address alone, on trial: nothing is recorded, nobody else gets it",
    resend: "send also to those who have this mail already",
    resendUncertain: "send also to those who may have it",
    force: "write despite what is missing, and replace files that differ",
  },
  examples: [
    ["collab mail notice 2026-12-01-launch.md", "a draft in outbox/"],
    ["collab mail notice --dry-run meetings/*.md", "who would get which mail"],
    ["collab mail minutes 2026-12-01-launch.md --format txt -o -", "read the minutes here"],
    ["collab mail actions meetings --out mails", "every meeting's action list"],
    [
      "collab mail reminder meetings --due-within 1w",
      "a mail to everybody with something due by then",
    ],
    [
      "collab mail reminder meetings --escalate 7d",
      "host and decision-makers learn of what is a week late",
    ],
    ["collab mail digest meetings", "how each series stands, for its decision-makers"],
    [
      "collab mail notice 2026-12-01-launch.md --send",
      "shows who would get it, asks, and sends it",
    ],
    ["collab mail notice 2026-12-01-launch.md --invite", "with buttons to accept or decline"],
    ["collab mail cancel 2026-12-01-launch.md", "tells everybody invited, and their calendars"],
    ["collab mail actions 2026-12-01-launch.md --format ics", "deadlines for the calendar"],
  ],
  missing: (kind: keyof typeof kinds, count: number): string =>
    `no ${kinds[kind]} written: put right the ${plural(count, "finding", "findings")} above first, or use --force`,
  forced: (kind: keyof typeof kinds, count: number): string =>
    `${kinds[kind]} written despite the ${plural(count, "finding", "findings")} above`,
  obstacle: {
    cancelled:
      "the meeting is cancelled — tell people with `collab mail cancel`; remove `status: cancelled` if it takes place, or use --force",
    noMinutes:
      "nothing is recorded under “Minutes” yet — write down the conclusions there, or use --force",
    noActions:
      "no task is written under “Action items” yet — fill in the table there, or use --force",
    noticeTooLate:
      "the meeting is over, so a notice invites nobody to it — check the date, or use --force for a record",
    cancelTooLate:
      "the meeting has been held or is over, so nothing is left to cancel — check the date and the minutes, or use --force for a record",
    nothingOpen:
      "every action item is closed, so there is nobody to write to — use --force for a record",
  },
  unusable: (address: string): string =>
    `“${address}” is not an address mail can be sent to — write it like name@example.com`,
  doubt: {
    mixedScripts: (domain: string, address: string): string =>
      `“${domain}” mixes letters of several scripts, as imitations of a domain do — make sure that ${address} is the right address`,
    nameHoldsAddress: (name: string, address: string): string =>
      `the name “${name}” looks like an address, but the mail goes to ${address} — the name is left out; correct it`,
  },
  notWritten: (kind: keyof typeof kinds): string =>
    `no ${kinds[kind]} written, because nobody may be left out silently`,
  withoutAddress: (names: readonly string[]): string =>
    `no address for ${names.join(", ")} — they are not among the recipients; add their e-mail under \`attendees\``,
  notTold: (names: readonly string[]): string =>
    `the notice before this mail was also for ${names.join(", ")}, who ${names.length === 1 ? "does" : "do"} not get it — tell them to take the meeting out of their calendars`,
  nobody:
    "none of the recipients has an address, so the draft names none — fill them in before sending",
  calendar: {
    invite: "--invite makes an invitation of a notice; other mails carry none — leave it out",
    ics: "--format ics writes meetings and deadlines — use it with notice, cancel or actions",
    icsOnly:
      "--ics attaches deadlines to the mails of actions and reminder — leave it out, or use --format ics with actions",
    noSender:
      "an invitation needs a sender to whom answers go — add the host's e-mail under `attendees`, or use --from",
    noGuests: "nobody can be invited: no attendee has an e-mail — add them under `attendees`",
    notTakenBack:
      "without a sender the mail cannot take the meeting out of calendars — add the host's e-mail under `attendees`, or use --from",
    noEvent: "no calendar entry: the start is missing — add it, e.g. `start: 2026-12-01 14:00`",
    noDeadlines:
      "no open action item has a date, so there is nothing for a calendar — add dates under “Due”",
    undated: (count: number): string =>
      `${plural(count, "open action item has", "open action items have")} no date and ${count === 1 ? "is" : "are"} not in the calendar file`,
  },
  attach: {
    unusable: (name: string, why: string): string => `“${name}” cannot be attached: ${why}`,
    noLink: (title: string): string =>
      `“${title}” is to be attached, but nothing says which file it is — add \`link\`, the path from here`,
    noFile:
      "it is no file — a link stays a link; leave out `attach`, or name a file of the project",
    hidden:
      "it is hidden, and such files are not for others — give the copy for others a plain name",
    tooLarge: (megabytes: number): string =>
      `a mail carries ${megabytes} MB of attachments at most — link to it instead, or leave something out`,
    reasons: {
      ENOENT: "it is not there — check the path",
      ENOTDIR: "it is not there — check the path",
      EISDIR: "it is a folder — name a file in it",
      EACCES: "you may not read it — ask for permission",
      EPERM: "you may not read it — ask for permission",
      ELEADSOUT: "it leads out of the project — put a copy into the project",
      ENOTFILE: "it is a device, a pipe or a socket — name a file",
      ELOOP: "its links lead round in a circle — correct them",
      ENAMETOOLONG: "its name is too long — check the path",
    },
  },
  tooLong: (kilobytes: number): string =>
    `the mail would hold ${kilobytes} KB of text, which nobody reads — shorten the file, or write Markdown with --format md`,
  large: (kilobytes: number): string =>
    `the HTML is ${kilobytes} KB; Gmail cuts mails off at 100 KB — shorten the meeting file`,
  differs:
    "exists already and differs: the meeting has changed, or somebody edited the draft — replace it with --force",
  unchanged: "unchanged",
  changedSinceDraft:
    "the mail says what has changed since the draft in the outbox — if nobody got that draft, delete it and write the mail again",
  unknownHere: (key: string): string =>
    `\`${key}\` says that this mail has gone out, but this outbox does not hold it, so the draft cannot say what has changed — write it where it was sent, or add \`revision: 1\``,
  sameOutput: (other: string): string =>
    `would be written to the same file as ${other} — give the meetings different ids`,
  onlyOne: (count: number): string =>
    `-o takes one mail, and ${count} meetings are named — name one, or use --out with a folder`,
  onlyOneReminder: (count: number): string =>
    `-o takes one mail, and ${count} people are to be reminded — use -o - to see them all, or --out with a folder`,
  onlyOneDigest: (count: number): string =>
    `-o takes one mail, and ${count} series are told of — use -o - to see them all, or --out with a folder`,
  digestOnly: (option: string): string =>
    `${option} is for digests only — leave it out, or write “collab mail digest”`,
  noSeries:
    "none of these meetings belongs to a series, so there is nothing to sum up — name the folder of the series, or write `series:` into its files",
  noNews: (name: string): string => `nothing to tell of “${name}”: no digest written`,
  noDecisionMaker: (name: string): string =>
    `no meeting of “${name}” names a decision-maker, so the mail has nobody to go to — give somebody the role \`decision-maker\`, or set mail.recipients.digest`,
  reminderOnly: (option: string): string =>
    `${option} is for reminders only — leave it out, or write “collab mail reminder”`,
  notDays: (option: string, value: string): string =>
    `${option} “${value}” is no number of days — write it like 3d or 1w`,
  ownerless: (owner: string, task: string): string =>
    `nobody can be reminded of “${task}”: ${owner === "" ? "it has no owner" : `“${owner}” is not one person`} — name one person as its owner`,
  nothingDue: (days: number): string =>
    `nobody to remind: nothing is overdue or due within ${plural(days, "day", "days")}`,
  noTemplateFolder: (folder: string): string =>
    `\`templates\` names “${folder}”, which is no folder — correct the path, relative to this file`,
  from: (value: string): string =>
    `“${value}” is not one sender — write it like “Ann Lee <ann.lee@example.com>”`,
  replyTo: (value: string): string =>
    `“${value}” is not one address for answers — write it like “Ann Lee <ann.lee@example.com>”`,
  only: (value: string): string =>
    `--only “${value}” is not one address — name the one that gets the mail on trial, such as your own`,
  noTemplates: (name: string): string =>
    `there is no ${name} and no layout.html.hbs in this folder — check --template`,
  unknownVariable: (name: string, known: readonly string[]): string =>
    `the template uses “${name}”, which is not there — at the top level there are: ${known.join(", ")}`,
  brokenTemplate: (reason: string): string =>
    `the template cannot be used (${reason}) — correct it here`,
  notCarried: (what: string): string =>
    `a mail cannot carry “${what}”, so it was left out; the text around it stays — write it as Markdown`,
  noMeetings: "no meeting file found — name meeting files or folders that hold some",
  dryRun: {
    subject: "Subject",
    from: "From",
    to: "To",
    cc: "Cc",
    bcc: "Bcc",
    attachments: "Attached",
    nobody: "nobody",
    colon: ": ",
  },
};
