/** What says that a meeting was held where no heading does. */
export type Evidence =
  | "votes"
  | "decisions"
  | "end"
  | "speakers"
  | "absentees"
  | "attendance"
  | "talk"
  | "title"
  | "minutes";
