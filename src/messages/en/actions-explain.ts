const places = (places: readonly string[]): string => places.join(", ");

/** `collab actions --explain`. */
export const explain = {
  joined: "Mentioned more than once, and shown as one:",
  apart: "Left apart, or not as its origin says:",
  nothing: "Every action is mentioned once, and none looks like another.",
  noDay: "no day",
  first: "first promised",
  due: (date: string): string => `due ${date}`,
  owner: (name: string): string => `now ${name}'s`,
  words: (task: string): string => `now “${task}”`,
  reason: {
    origin: "same: its origin says so",
    same: "same owner and words",
    alike: "same owner, words with small edits",
  },
  doubt: {
    several: (candidates: readonly string[], origin: string): string =>
      `could be any of these, so it is joined with none: ${places(candidates)} — write as its origin which one is meant, such as ${origin}`,
    rivals: (candidates: readonly string[]): string =>
      `this and another row of its meeting both look like ${places(candidates)}, so neither is joined with it — tell the two apart in their words`,
    anew: (candidates: readonly string[]): string =>
      `that one was closed before, so this is a new promise: ${places(candidates)}`,
    undated: (candidates: readonly string[]): string =>
      `looks like ${places(candidates)}, but the day of its meeting is not known, so nobody can say which is the later one — give the meeting a start`,
    "origin-missing": (origin: string): string =>
      `its origin “${origin}” is no meeting among these files — check the id, or name its folder, too`,
    "origin-without": (origin: string): string =>
      `its origin “${origin}” has no such action — check owner and task in both`,
    "origin-later": (origin: string): string =>
      `its origin “${origin}” is no earlier meeting — check both days, and that the two do not name each other`,
  },
};
