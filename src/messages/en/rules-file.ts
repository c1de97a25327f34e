import { plainly, quote, shortened } from "../quote.ts";
import { yamlReasons } from "./yaml.ts";

/** A front-matter problem: the key and value as written, the nearest known word, the canonical key. */
export interface Problem {
  readonly key: string;
  readonly value: string;
  readonly suggestion: string | null;
  readonly meant: string;
  /** Both days that 06/02/2026 may be. */
  readonly either: readonly [string, string] | null;
}

/** A day and time as written under a key, and the lines that say the same as values. */
export interface ToldInWords {
  readonly key: string;
  readonly value: string;
  readonly form: readonly string[];
}

const didYouMean = ({ suggestion }: Problem): string | null =>
  suggestion === null ? null : `Did you mean ${quote(suggestion)}?`;

/** What names another day than the place that counts. */
export interface DaysThatDiffer {
  readonly place: DayPlace;
  readonly says: string;
  readonly counts: DayPlace;
  readonly date: string;
}

type DayPlace = "frontMatter" | "start" | "date" | "line" | "heading" | "fileName" | "folder";

const dayPlaces: Readonly<Record<DayPlace, string>> = {
  frontMatter: "The front-matter",
  start: "`start`",
  date: "`date`",
  line: "The line in the text",
  heading: "The heading",
  fileName: "The file's name",
  folder: "The folder",
};

/** Somebody who answers to a name; `detail` tells him from the others. */
export interface Candidate {
  readonly name: string;
  readonly detail: string | null;
}

const candidate = ({ name, detail }: Candidate): string =>
  detail === null ? quote(name) : `${quote(name)} (${shortened(detail)})`;

/** The first few, for a name that half a company answers to. */
const orList = (items: readonly string[]): string => {
  const shown = items.slice(0, 4);
  if (items.length > 4) return `${shown.join(", ")} or ${items.length - 4} more`;
  return `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
};

/** What to write, by canonical key, where the value has the wrong form. */
const forms: Readonly<Record<string, string>> = {
  date: "Write a date, as in `2026-12-01`.",
  start: "Write a date and a time, as in `2026-12-01 14:00`.",
  end: "Write a time, as in `15:00`, or a date and a time.",
  duration: "Write minutes, as in `60`, or `1.5 h`.",
  opening: "Write whole minutes, as in `5`.",
  present: "Write `yes` or `no`.",
  attach: "Write `true` or `false`.",
  pages: "Write a whole number of pages, as in `4`.",
  due: "Write a date, as in `2026-11-30`.",
  notified: "Write a date and a time, as in `2026-11-27 10:00`.",
  revision: "Write how often the mails were replaced, as a whole number: 0, 1, 2 …",
  "minutes-sent": "Write a date and a time, as in `2026-12-01 18:00`.",
  attendees: "Write a list with one person per entry: `- { name, email, dept, role }`.",
  cc: "Write a list with one person per entry: `- Name <name@example.com>`.",
  materials: "Write a list with one document per entry: `- { title, owner, pages, due }`.",
  rules: "Write a list with one rule per entry.",
};

/** The rules about the file itself. */
export const fileRules = {
  "file-encoding": {
    title: "The file is UTF-8",
    gb18030: () =>
      "This file is not UTF-8; it was read as GB18030. Save it as UTF-8 so that every program reads it alike (Windows Notepad: Save as → Encoding → UTF-8).",
  },
  "text-unread": {
    title: "Every line of agenda, minutes, decisions and action items is understood",
    agenda: (data: { text: string }) =>
      `${quote(data.text)} was not read as part of the agenda. Write it as an item of its own or below the item it belongs to; if it is about something else, give it a heading of its own.`,
    minutes: (data: { text: string }) =>
      `${quote(data.text)} stands below no topic, so the minutes mail has it under “Also recorded”. Move it below the topic it belongs to, or give it a heading.`,
    decisions: (data: { text: string }) =>
      `${quote(data.text)} was not read as a conclusion: the minutes of that item say something else, or it cannot be told from the text around it. Write one conclusion per line, and keep one per item.`,
    actions: (data: { text: string }) =>
      `${quote(data.text)} was not read as an action item. Write each as a row or list item with owner, task and deadline; if it is a remark, move it to the minutes.`,
    people: (data: { text: string }) =>
      `${quote(data.text)} was read as one person with a department; it may as well be several people. Put a department in brackets, and write one person per line.`,
    twice: (data: { text: string }) =>
      `${quote(data.text)} says again what a line above says otherwise; the one above counts. Correct or remove one of the two.`,
    column: (data: { text: string }) =>
      `What stands in the column ${quote(data.text)} is in no mail: collab does not know the column, or took another one for the same. Name it as the guide does, or write what it says below the table.`,
  },
  "person-ambiguous": {
    title: "Every name means one person",
    several: (data: { name: string; candidates: readonly Candidate[] }) =>
      `${quote(data.name)} may be ${orList(data.candidates.map(candidate))}. Write the full name, and an e-mail address where two people share it.`,
  },
  "front-matter-valid": {
    title: "The front-matter can be read and its values make sense",
    missing: (_: Problem) =>
      "The file has no front-matter. `collab adopt` makes it from the text; or begin the file with a line `---`, then `title:`, `objective:`, `start:`, `host:` and `attendees:`, then another `---`.",
    unclosed: (_: Problem) =>
      "The front-matter never ends. Put a line with just `---` after its last key.",
    misplaced: (_: Problem) =>
      "Front-matter has to begin in the very first line of the file. Remove what stands above it, also blank lines and a second byte order mark, or move it below.",
    fence: (_: Problem) =>
      "The front-matter begins with a line that is not exactly three hyphens. Write `---` there, and `---` below the last key.",
    language: (problem: Problem) =>
      `The front-matter is marked ${quote(problem.value)}, but only YAML is read. Begin it with a plain \`---\`.`,
    yaml: (problem: Problem) =>
      `The front-matter is not valid YAML: ${plainly(problem.value, yamlReasons)}. Correct this line or the one above; a value that holds \`: \` or \` #\` needs quotes.`,
    "not-a-mapping": (_: Problem) =>
      "The front-matter is not a list of `key: value` lines, so nothing in it can be used. Write one key per line, as in `title: Kickoff`.",
    "unknown-key": (problem: Problem) =>
      `${quote(problem.key)} is not a key a meeting file knows, so its value is ignored. ${didYouMean(problem) ?? "Correct or remove it."}`,
    "duplicate-key": (problem: Problem) =>
      `${quote(problem.key)} says \`${problem.meant}\` a second time; only the first counts. Remove one of the two.`,
    "wrong-type": (problem: Problem) =>
      `${problem.value === "" ? "What stands here" : quote(problem.value)} cannot be used for \`${shortened(problem.key)}\`. ${forms[problem.meant] ?? "Write a plain text."}`,
    "unknown-scenario": (problem: Problem) =>
      `${quote(problem.value)} is not a scenario. ${didYouMean(problem) ?? ""}`.trimEnd() +
      " Use kickoff, problem, resource or review, or leave the key out for a general meeting.",
    "unknown-status": (problem: Problem) =>
      `${quote(problem.value)} is not a status. ${didYouMean(problem) ?? ""}`.trimEnd() +
      " Use planned, held, closed or cancelled, or leave the key out.",
    "unknown-timezone": (problem: Problem) =>
      `${quote(problem.value)} is not a time zone. ${didYouMean(problem) ?? "Use an IANA name, as in `Asia/Shanghai` or `Europe/London`."}`,
    "unclear-timezone": (problem: Problem) =>
      `${quote(problem.value)} beside the time does not tell which time zone is meant, and so not when the meeting begins. Write a place or an offset, as in \`16:00 Asia/Shanghai\` or \`16:00 UTC+8\`, or set \`timezone\`.`,
    "unknown-language": (problem: Problem) =>
      `${quote(problem.value)} is not a language a meeting can be written in. Use \`zh\` or \`en\`.`,
    "impossible-date": (problem: Problem) => {
      const { either } = problem;
      return either
        ? `\`${shortened(problem.key)}\` is ${quote(problem.value)}, which may be ${either[0]} or ${either[1]}. Write the one that is meant, year first.`
        : `\`${shortened(problem.key)}\` is ${quote(problem.value)}, which is no date and time, or one that does not exist. ${forms[problem.meant] ?? "Write it as in `2026-12-01`."}`;
    },
    "in-words": ({ key, value, form }: ToldInWords) =>
      `\`${shortened(key)}\` is ${quote(value)}, which other programs cannot read. Write \`${key}: ${form.join("`, `")}\`; \`collab lint --fix\` does so.`,
    "two-days": (problem: Problem) =>
      `${quote(problem.value)} names two days. Leave the one on which the meeting is held, or say which of them was given up, as in “originally 30 November”.`,
    "several-days": (problem: Problem) =>
      `${quote(problem.value)} names several days, and nobody can tell whether its times are those of each day or run from the first to the last. Say when the meeting begins and when it ends, as in “2026-12-01 14:00 to 2026-12-02 16:00”.`,
    toml: (_: Problem) =>
      "This front-matter stands between lines of `+++` and is TOML, which collab does not read. Write it between lines of `---`, each key as in `start: 2026-12-01 14:00`.",
    "nobody-came": (problem: Problem) =>
      `Everybody listed is marked as absent: ${problem.value}. Say who came, or that the meeting was called off with \`status: cancelled\`.`,
    "time-missing": (problem: Problem) =>
      `\`${shortened(problem.key)}\` is ${quote(problem.value)}, a day without a time. ${forms[problem.meant] ?? "Add the time, as in `14:00`."}`,
    "not-positive": (problem: Problem) =>
      `\`${shortened(problem.key)}\` is ${quote(problem.value)}; it must be more than 0.`,
    "full-width-colon": (problem: Problem) =>
      `${quote(problem.key)} is followed by a full-width colon “：”, which YAML does not take for one. Write \`${shortened(problem.key)}: \` with a colon and a space.`,
    "no-name": (_: Problem) =>
      "This person has neither name nor e-mail. Add `name:`, or remove the entry.",
    "end-before-start": (problem: Problem) =>
      `\`${shortened(problem.key)}\` (${quote(problem.value)}) is not after the meeting's start. Correct one of the two.`,
  },
  "date-contradiction": {
    title: "All that a file says of its time agrees",
    differ: (data: DaysThatDiffer) =>
      `${dayPlaces[data.place]} says ${shortened(data.says)}, ${dayPlaces[data.counts].toLowerCase()} ${data.date}. ${dayPlaces[data.counts]} counts; correct the one that is wrong.`,
    weekday: (data: { text: string }) =>
      `${quote(data.text)} contradicts itself: the day falls on another weekday. Correct the date or the weekday.`,
    clock: (data: { text: string }) =>
      `${quote(data.text)} and the time that stands with it are not the same moment. That time counts; correct the one that is wrong.`,
    length: (data: { text: string }) =>
      `${quote(data.text)} is not the time from start to end. The end counts; correct the one that is wrong.`,
  },
  "id-unique": {
    title: "Every meeting has an id of its own",
    twice: (data: { id: string; file: string; date: string }) =>
      `${quote(data.id)} is also the id of the meeting on ${data.date} in ${shortened(data.file)}. Give one of them another id: mails and actions are told apart by it.`,
  },
  "canonical-form": {
    title: "The file is written in the one canonical form",
    person: (data: { name: string }) => `Write this person as: ${data.name}`,
    role: (data: { written: string; name: string }) =>
      `The role ${quote(data.written)} is called ${quote(data.name)}.`,
    column: (data: { written: string; name: string }) =>
      `The column ${quote(data.written)} is called ${quote(data.name)}.`,
    "column-order": () => "The columns stand in another order than in every other meeting file.",
    "status-column": () => "The action table has no column Status.",
    label: (data: { written: string; name: string }) =>
      `The label ${quote(data.written)} is written ${quote(data.name)}.`,
    numbering: (data: { written: number; wanted: number }) =>
      `This is item ${data.wanted}, not ${data.written}.`,
    key: (data: { key: string; value: string }) =>
      `The body says what \`${data.key}\` is: ${quote(data.value)}. Let the front-matter say it too.`,
    "trailing-space": () => "There is white space at the end of the line.",
  },
  "deadline-dated": {
    title: "A relative deadline carries its date",
    undated: (data: { text: string; date: string }) =>
      `${quote(data.text)} is ${data.date}. Write the date beside it, so that nobody has to count again.`,
  },
  "suppression-valid": {
    title: "Comments that silence rules are needed and say why",
    unused: (data: { rule: string | null; suggestion: string | null }) =>
      `This comment silences nothing${data.rule === null ? "" : ` of ${data.rule}`}: there is no such finding here. Remove ${data.rule === null ? "it" : "the rule from it"}.`,
    "unknown-rule": (data: { rule: string | null; suggestion: string | null }) =>
      `There is no rule ${quote(data.rule ?? "")}. ${data.suggestion === null ? "`collab rules` lists them all." : `Did you mean ${quote(data.suggestion)}?`}`,
    "no-reason": () =>
      "This comment does not say why the rule does not apply. Add the reason behind two dashes: `-- why`.",
  },
};
