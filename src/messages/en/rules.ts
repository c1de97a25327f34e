/**
 * What each rule says, by the name its report gives. A message says what is wrong, what the guide
 * wants and what to do. `title` is the one-line summary shown in lists.
 */
export const rules = {
  "objective-required": {
    missing: () =>
      "The meeting has no objective. Add `objective:` with the one question this meeting must settle (for example “fix the launch date”).",
  },
};
