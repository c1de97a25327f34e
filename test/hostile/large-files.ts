/** Files of which each reader and writer has to hold all. */
export const large: Readonly<Record<string, () => string>> = {
  "front-matter-of-10-mb.md": () => `---\ntitle: ${"x".repeat(10_000_000)}\n---\n\n## Agenda\n`,
  "brackets.md": () => "[".repeat(5_000_000),
  "table.md": () => `## Agenda\n\n| a | b |\n| - | - |\n${"| x | 10 |\n".repeat(20_000)}`,
  "list.md": () => `## Action items\n\n${"- [ ] @ann write by Friday\n".repeat(4_000)}`,
};
