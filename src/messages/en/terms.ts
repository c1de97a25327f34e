/** The field's words, as shown to people. */
export const terms = {
  role: { "decision-maker": "decision-maker", executor: "executor", stakeholder: "stakeholder" },
  severity: { error: "error", warning: "warning", info: "info", off: "off" },
  status: { open: "open", done: "done", dropped: "dropped" },
  stage: { planned: "planned", held: "held", closed: "closed", cancelled: "cancelled" },
  phase: { facts: "Facts", analysis: "Analysis", options: "Options", conclusion: "Conclusion" },
  weekday: (isoWeekday: number): string =>
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][
      isoWeekday - 1
    ] ?? "",
  minutes: (count: number): string => `${count} min`,
  list: (items: readonly string[]): string => items.join(", "),
};
