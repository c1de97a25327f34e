import { quote } from "../quote.ts";

/** `collab actions done`, `reopen`, `drop`, `move`, `assign`. */
export const changes = {
  refsMissing: (verb: string): string =>
    `actions ${verb} needs a ref — “collab actions” shows them`,
  nameMissing:
    "actions assign needs a ref and a name — for example: collab actions assign x.7k3f 'Ann Lee'",
  notYet: (day: string): string =>
    `--on ${day} is still to come — an action is closed once it is so; leave --on out for today`,
  dueMissing: "actions move needs --due — for example --due 2026-12-10",
  unknown: (ref: string, nearest: string | null, task: string): string =>
    `there is no action ${quote(ref)} — ${nearest === null ? "“collab actions --status all” lists them; name the folder with --in" : `did you mean ${nearest} (${quote(task)})?`}`,
  several: (ref: string, candidates: readonly string[]): string =>
    `${quote(ref)} could be any of these — give the whole ref: ${candidates.join(", ")}`,
  noDay: (due: string): string =>
    `--due ${quote(due)} names no day — write one, such as 2026-12-10 or Friday`,
  badName: (name: string): string =>
    `${quote(name)} cannot stand in a file as a name — leave out line ends, bars and markup`,
  encoding:
    "is in GB18030, which collab reads and does not write — save it as UTF-8 first: collab adopt --write, or the editor's “Save as”",
  stdin: "is standard input, where nothing can be changed — name the file",
  notPossible: (what: string): string =>
    `could not be changed so that it reads as meant (${what}) — change the line in an editor`,
  already: {
    status: (ref: string, status: string): string => `${ref} is ${status} already`,
    due: (ref: string, day: string): string => `${ref} is due ${day} already`,
    owner: (ref: string, name: string): string => `${ref} is ${name}'s already`,
  },
  did: {
    done: (ref: string, task: string): string => `${ref} done: ${task}`,
    open: (ref: string, task: string): string => `${ref} open again: ${task}`,
    dropped: (ref: string, task: string): string => `${ref} dropped: ${task}`,
    move: (ref: string, task: string, day: string): string => `${ref} moved to ${day}: ${task}`,
    assign: (ref: string, task: string, name: string): string => `${ref} given to ${name}: ${task}`,
  },
};
