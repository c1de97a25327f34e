/** `collab export`. */
export const exporting = {
  description:
    "Writes what the meetings hold as tables for other programs: meetings, people, items, conclusions, actions, and every mention of an action. One file for each table, the same bytes for the same files, described in schema/export. Exit code 0: fine, 2: something could not be read or written.",
  arguments: "meeting files, folders, globs, or - (default: this folder)",
  options: {
    format: "ndjson (one row a line), or csv",
    out: "write to this folder (default: export)",
    shard:
      "only every n-th folder, e.g. 2/4, for several machines; a series has to lie in one folder",
    force: "replace tables that are already there",
  },
  examples: [
    ["collab export", "six tables in export/"],
    ["collab export meetings --format csv --out tables --force", "for a spreadsheet, every night"],
    ["collab export meetings --shard 2/4 --out part-2", "a quarter of the folders"],
  ] as ReadonlyArray<readonly [string, string]>,
  noMeetings: "no meetings found — name files or folders with meetings",
  exists: "the table is already there, and nothing was written — use --force to replace it",
};
