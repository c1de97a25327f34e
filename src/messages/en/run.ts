/** `collab run`. */
export const run = {
  description:
    "Holds the meeting in the browser of this computer: one view for the projector, with the item, its must-reach conclusion and the clock, one for the recorder. All that is recorded goes into the meeting file as it happens; a meeting that was broken off goes on where it stopped. The first line printed is the page's address. Ctrl-C ends it.",
  argument: "the meeting's file",
  options: {
    open: "print the address only, and open no browser",
    script: "carry out the commands of this file, one a line, instead of serving a page",
    now: "begin at this time instead of now",
  },
  examples: [
    ["collab run 2026-12-01-launch.md", "hold the meeting"],
    ["collab run 2026-12-01-launch.md --no-open", "print the address, to open it yourself"],
    ["collab run 2026-12-01-launch.md --script notes.txt", "enter notes that were taken elsewhere"],
  ] as ReadonlyArray<readonly [string, string]>,

  oneFile: "the meeting of one file can be held — name that file",
  stdin: "standard input cannot be written back — name the file",
  encoding:
    "is GB18030, which collab reads but does not write — save it as UTF-8 first, with collab adopt --write or in your editor",
  refused: {
    "no-agenda":
      "there is no agenda — write one below the heading “Agenda”, or have one made with collab plan",
    "several-meetings": "there are several meetings in this file — give each a file of its own",
    cancelled: "this meeting was cancelled — remove “status: cancelled” if it is held after all",
    "not-started": "the meeting has not begun — begin it first",
    started: "the meeting has begun already",
    ended: "the meeting has ended — go to an item to take it up again",
    "no-item": "there is no such item under discussion — go to an item of the agenda first",
    "other-item":
      "the agenda was changed meanwhile, and another item stands there — choose the item again",
    "nothing-left": "every item is settled — end the meeting",
    empty: "there is nothing to record — write a word or more",
    "too-long": "this is longer than 4000 characters — shorten it, or record it in parts",
    "is-deferral": "this says that nothing was decided — defer the item, and say what happens next",
    "has-action": "an action is recorded for this item already — nothing more is needed",
    "no-document":
      "this meeting has no scenario, so no document belongs to it (guide G1) — name the scenario in the front-matter first",
    "row-gone": "this says something else by now — look at it, and change it again",
    carried:
      "this was promised at an earlier meeting — move its deadline with collab actions move, which keeps the old one",
    "not-writable":
      "this cannot be written so that the file reads the same — word it differently, or write it with your editor",
  },
  notSettled: (title: string): string =>
    `“${title}” has neither a conclusion nor a deferral (guide C2) — record one before you leave the item`,
  itemsOpen: (titles: readonly string[]): string =>
    `not settled: ${titles.map((title) => `“${title}”`).join(", ")} — record a conclusion for each, or defer it and say what happens next`,
  field: {
    owner: "the action has no owner (guide G12) — name one person",
    task: "the action has no task (guide G12) — say what is to be done",
    deliverable: "the action has no deliverable (guide G12) — say what is handed over",
    due: "the action has no deadline (guide G12) — say by when",
  },
  due: {
    vague: (text: string): string =>
      `the deadline “${text}” names no day — write a day, such as 2026-12-10 or “within 3 working days”`,
    unread: (text: string): string =>
      `the deadline “${text}” cannot be read as a day — write it as 2026-12-10`,
    past: (text: string): string =>
      `the deadline “${text}” lies before the meeting — write a later day`,
  },
  owners: (text: string): string =>
    `“${text}” is more than one person (guide G12) — name one owner; record an action for each`,
  unknownPeople: (names: readonly string[]): string =>
    `not among the attendees: ${names.map((name) => `“${name}”`).join(", ")} — write the names as in the file`,
  missing: {
    conclusion: "no conclusion, nor a deferral with what happens next",
    action: "no action, nor that none is needed",
    alternatives: "deferred, and no alternatives to choose from",
    phases: (names: readonly string[]): string => `not recorded: ${names.join(", ")}`,
    document: (name: string): string => `“${name}” is not filled in yet`,
    row: (name: string, row: number, columns: readonly string[]): string =>
      `“${name}”, row ${row}, lacks: ${columns.join(", ")}`,
    inFile: (line: number, message: string): string => `line ${line} of the file: ${message}`,
  },
  otherDocument: (name: string): string =>
    `this meeting's document is “${name}” (guide G1) — name that one`,
  documentColumns: (names: readonly string[]): string =>
    `a row has ${names.length} parts — write “${names.join(" | ")}”, nothing for what is not known yet`,
  notice: {
    kept: "another program saved an older text of the file; what had been recorded since was put back",
    clash:
      "another program saved an older text of the file, with changes in the same lines; both now stand in the file — look at them",
    gone: (lines: readonly string[]): string =>
      `another program has replaced what was recorded: ${lines.map((line) => `“${line}”`).join(", ")} — record it again if that was not meant`,
  },
  script: {
    unknown: (text: string): string =>
      `“${text}” is no command — write one such as “next”, “Facts: …”, “Conclusion: …”, “Deferred: …”, “Action: owner | task | deliverable | due”, “Corrective actions: … | …” or “end”`,
    clock: (text: string): string => `“${text}” is no time of day — write it as 14:05`,
    fields: (text: string): string =>
      `“${text}” has not the four parts of an action — write “owner | task | deliverable | due”`,
    item: (text: string): string =>
      `the agenda has no item “${text}” — write its number or its title`,
    stopped: (done: number, file: string): string =>
      done === 0
        ? "nothing was carried out — correct that line, and run the script again"
        : `the ${done === 1 ? "command" : `${done} commands`} before it ${done === 1 ? "is" : "are"} recorded in ${file} — correct that line, and run the script again: what is recorded is not recorded twice`,
  },
  summary: {
    stage: { ready: "not begun", running: "under way", ended: "ended" },
    opening: "Opening",
    minutes: (planned: number | null, spent: number | null): string => {
      const taken = spent === null ? "–" : `${spent} min`;
      const over = planned !== null && spent !== null ? spent - planned : 0;
      const beside = over > 0 ? `, ${over} over` : "";
      return planned === null ? taken : `${taken} of ${planned}${beside}`;
    },
    total: "Total",
    conclusion: (text: string): string => `Conclusion: ${text}`,
    deferred: (text: string): string => `Open: ${text}`,
    unsettled: "Open: neither a conclusion nor a deferral",
    counts: (actions: number, parked: number): string =>
      `${actions} ${actions === 1 ? "action item" : "action items"} · ${parked} in the parking lot`,
    open: (count: number): string =>
      count === 0
        ? "Nothing is left open."
        : `${count} ${count === 1 ? "item is" : "items are"} left open.`,
    missing: (count: number): string =>
      `Still missing for the minutes mail (${count}); it is refused without:`,
    mail: (file: string): string => `Next: write the minutes mail with collab mail minutes ${file}`,
    goOn: (file: string): string => `To go on: collab run ${file}`,
  },
  open: (holder: string): string =>
    `another collab is holding this meeting already${holder === "" ? "" : ` (process ${holder.replace("@", " on ")})`} — both record into this file; end this one unless you want two`,
  ended: (file: string): string => `ended; what was recorded is in ${file}`,
  notBuilt: (reason: string): string =>
    `the page that comes with collab cannot be read (${reason}) — install collab anew`,
};
