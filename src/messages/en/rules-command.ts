/** `collab rules`: its help, its table. */
export const rulesCommand = {
  description:
    "Lists the rules of “collab lint” with their severity, the line of the guide behind each and whether --fix can put right what they find; or shows one rule's page.",
  id: "show the page of this rule",
  options: { format: "text to read, or JSON for scripts" },
  examples: [
    ["collab rules", "all rules"],
    ["collab rules action-deadline", "why, good and bad examples, options"],
    ["collab rules --format json", "for scripts"],
  ] as ReadonlyArray<readonly [string, string]>,
  columns: ["Rule", "Severity", "Guide", "Fix", "Asks that"] as readonly string[],
  fixable: "--fix",
};
