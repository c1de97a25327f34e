import { quote } from "../quote.ts";

const files = (count: number): string => `${count} ${count === 1 ? "file" : "files"}`;

/** `collab adopt`: its help, its remarks. */
export const adopt = {
  files: "files, folders, globs; or - alone, from standard input to standard output",
  description:
    "Gives meeting files without front-matter one that is made from what collab reads in them: title, time, place, people. Shows the change as a diff; --write makes it. The text itself stays as it is, byte for byte. A Word document (.docx), a page of HTML or a mail (.eml) becomes a Markdown file beside it first.",
  options: {
    write: "write the files (default: only show what would change)",
    split: "put each meeting of a file with several into a file of its own, letter for letter",
    normalize: "also turn agenda and action items into tables where nothing they say is lost",
  },
  examples: [
    ["collab adopt meetings", "show what would change"],
    ["collab adopt --write meetings/2026-12-01-launch.md", "give one file its front-matter"],
    ["collab adopt --write --normalize meetings", "tables for agenda and action items, too"],
    ["collab adopt --write --split log.md", "a file for each meeting of a log"],
    ["collab adopt --write minutes.docx", "make minutes.md of a Word document"],
    ["collab adopt - < notes.md > launch.md", "leave notes.md alone"],
  ] as ReadonlyArray<readonly [string, string]>,
  stdinAlone: "- prints its result and stands alone — name the files in a run of their own",
  hasFrontMatter: "has front-matter already — left as it is",
  misplaced:
    "has front-matter that does not begin in line 1 with exactly `---` — move it there; left as it is",
  several: (count: number) =>
    `holds ${count} meetings and can have only one front-matter — --split puts each into a file of its own; then adopt those`,
  splitAlone: "--split makes several files, and - prints one — name a file",
  splitDiffers: (date: string, fact: string) =>
    `the meeting of ${date} would be understood differently in a file of its own (${fact}) — split it by hand`,
  splitExists: (name: string) =>
    `${name} is there already, so nothing is split — move it away, and run this again`,
  splitDone: (count: number) =>
    `${count} meetings are files of their own now; the file itself is still there — remove it when you have looked at them, or every meeting counts twice`,
  /** Of files of folders, together. */
  alike: {
    "has-front-matter": (count: number) => `${files(count)} with front-matter already`,
    misplaced: (count: number) =>
      `${files(count)} with front-matter that does not begin in line 1 with exactly \`---\` — move it there`,
    several: (count: number) =>
      `${files(count)} with several meetings — --split puts each into a file of its own`,
    "no-meeting": (count: number) => `${files(count)} without a meeting`,
    "nothing-read": (count: number) =>
      `${files(count)} that ${count === 1 ? "says" : "say"} nothing front-matter could hold, not even a title`,
  },
  noMeeting:
    "is no meeting: it has neither agenda, minutes nor action items, neither start, host nor attendees — left as it is",
  nothingRead:
    "says nothing that front-matter could hold, not even a title — give it a heading, or write the front-matter yourself",
  inPart: (text: string) =>
    `${quote(text)} is understood only in part, and front-matter would hide the rest — “collab lint” says what is wrong; left as it is`,
  readsDifferently: (fact: string) =>
    `below a front-matter it would be understood differently (${fact}), so it is left as it is — please report it`,
  kept: {
    agenda: (text: string | null) =>
      `the agenda is left as it is — ${text === null ? "a table cannot say all of it" : `a table has no place for ${quote(text)}`}`,
    actions: (text: string | null) =>
      `the action items are left as they are — ${text === null ? "a table cannot say all of it" : `a table has no place for ${quote(text)}`}`,
  },
  keptInPart: {
    agenda: (text: string) =>
      `the agenda is left as it is — ${quote(text)} is understood only in part; “collab lint” says what is wrong`,
    actions: (text: string) =>
      `the action items are left as they are — ${quote(text)} is understood only in part; “collab lint” says what is wrong`,
  },
  encoding: {
    would: "is in GB18030 — --write saves it as UTF-8",
    done: "was in GB18030 — now saved as UTF-8",
    stdout: "is in GB18030 — printed as UTF-8",
  },
  summary: (count: { write: boolean; adopted: number; left: number; skipped: number }): string =>
    [
      count.write || count.adopted === 0
        ? `${files(count.adopted)} changed`
        : `${files(count.adopted)} would change; --write writes ${count.adopted === 1 ? "it" : "them"}`,
      ...(count.left > 0
        ? [`${count.left} left as ${count.left === 1 ? "it is" : "they are"}`]
        : []),
      ...(count.skipped > 0
        ? [`${files(count.skipped)} skipped: no ${count.skipped === 1 ? "meeting" : "meetings"}`]
        : []),
    ].join("; "),
};
