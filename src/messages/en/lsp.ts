/** `collab lsp`: its help, the titles of what it offers to do. */
export const lsp = {
  description: "Check meeting files in the editor while they are written (language server).",
  stdio: "speak over standard input and output, as it always does",
  examples: [["collab lsp --stdio", "what an editor starts"]],
  fix: (finding: string) => `Fix: ${finding}`,
  fixAll: "Fix everything collab can fix",
  fixRule: (rule: string) => `Fix all of ${rule}`,
  silence: (rule: string) => `Silence ${rule} here, with a reason`,
  reason: "say why",
  done: "Mark as done",
  dayOff: "not a working day",
  symbols: {
    agenda: "Agenda",
    minutes: "Minutes",
    actions: "Action items",
    minutesLong: (minutes: number) => `${minutes} min`,
  },
};
