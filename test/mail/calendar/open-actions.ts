import { writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { expect } from "vitest";
import { collab, type Outcome } from "../../support/collab.ts";
import { scratchFolder } from "../../support/scratch.ts";
import { meetingFor } from "../sending/meetings.ts";

export const lamps = "| P 2 | Order lamps | Order | 2026-12-04 | open |";
export const quote = "| P 2 | Ask for a quote | Quote | 2026-12-04 | open |";
export const draft = "| P 3 | Write the draft | Draft | 2026-12-05 | open |";
export const done = (row: string): string => row.replace("open", "done");

/** A project with one meeting that was held, a day after. */
export function projectOf(rows: readonly string[]) {
  const cwd = scratchFolder({ "a.md": held(rows) });
  return {
    cwd,
    /** What `collab mail` does with the meeting's deadlines when these are its actions. */
    mail: async (
      kind: string,
      rows: readonly string[],
      ...more: readonly string[]
    ): Promise<Outcome> => {
      writeFileSync(join(cwd, "a.md"), held(rows));
      const args = ["mail", kind, "a.md", "--ics", ...more];
      const run = await collab(args, { cwd, now: "2026-12-02T08:00:00Z" });
      expect(run.code, run.stderr).toBe(0);
      return run;
    },
  };
}

function held(rows: readonly string[]): string {
  return `${meetingFor(3)}
## Minutes
### 1. Date
- Conclusion: 10 December.
## Action items
| Owner | Task | Deliverable | Due | Status |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

/** The calendar files that a mail carries, by their names. */
export async function calendarsIn(
  eml: Uint8Array,
): Promise<ReadonlyArray<readonly [name: string, file: string]>> {
  const { attachments } = await PostalMime.parse(eml);
  return attachments.map(({ filename, content }) => [
    filename ?? "",
    new TextDecoder().decode(content as ArrayBuffer),
  ]);
}
