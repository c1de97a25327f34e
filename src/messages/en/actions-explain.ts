const places = (places: readonly string[]): string => places.join(", ");

/** `collab actions --explain`. */
export const explain = {
  joined: "Mentioned more than once, and shown as one:",
  apart: "Left apart:",
  nothing: "Every action is mentioned once, and none looks like another.",
  noDay: "no day",
  first: "first promised",
  due: (date: string): string => `due ${date}`,
  reason: {
    origin: "same: its origin says so",
    same: "same owner and words",
    alike: "same owner, words with small edits",
  },
  doubt: {
    several: (candidates: readonly string[]): string =>
      `could be any of these, so it is joined with none: ${places(candidates)} — its origin, the id of an earlier meeting, would tell`,
    rivals: (candidates: readonly string[]): string =>
      `another row of this meeting could be the same action, so neither is joined: ${places(candidates)} — tell them apart in their words`,
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
