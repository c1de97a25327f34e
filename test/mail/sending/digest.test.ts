import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { collab } from "../../support/collab.ts";
import { scratchFolder } from "../../support/scratch.ts";
import { mailserver } from "../../support/smtp.ts";
import { meetingFor } from "./meetings.ts";

const held = `${meetingFor(2, "series: launch\n")}
## Minutes

### 1. Date

- Conclusion: 18 January

## Action items

| Owner | Task | Deliverable | Due | Status |
| --- | --- | --- | --- | --- |
| P 2 | Order lamps | Order | 2026-12-04 | open |
`;

it("a digest is sent once a day to those who decide, and the next tells of what came since", async () => {
  const server = await mailserver();
  const cwd = scratchFolder({ "a.md": held });
  const send = (day: string, ...args: readonly string[]) =>
    collab(["mail", "digest", "--send", "--yes", "--smtp", server.url, ...args], {
      cwd,
      now: `${day}T08:00:00Z`,
    });
  const first = await send("2026-12-07");
  expect(first).toMatchObject({ code: 0, stdout: "sent: P 1 <p1@example.com>\n", stderr: "" });
  const again = await send("2026-12-07");
  expect(again).toMatchObject({ code: 0, stdout: "" });
  expect(again.stderr).toContain("everybody has this mail already");
  // Nothing of it is recorded in the meeting.
  expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(held);

  writeFileSync(
    join(cwd, "b.md"),
    held.replace("id: launch\n", "").replace("2026-12-01 14:00", "2026-12-08 14:00"),
  );
  const next = await send("2026-12-14");
  expect(next).toMatchObject({ code: 0, stdout: "sent: P 1 <p1@example.com>\n" });
  expect(server.accepted).toHaveLength(2);
  const shown = await collab(["mail", "digest", "--format", "txt", "-o", "-"], {
    cwd,
    now: "2026-12-14T09:00:00Z",
  });
  expect(shown.stdout).toContain("Decided since Monday 7 December");
  expect(shown.stdout).not.toContain("Tuesday 1 December");
});

it("a digest that a timer sends asks for no holiday reply", async () => {
  const server = await mailserver();
  const cwd = scratchFolder({ "a.md": held });
  const args = ["mail", "digest", "--send", "--yes", "--smtp", server.url];
  await collab(args, { cwd, now: "2026-12-07T08:00:00Z" });
  expect(server.accepted[0]?.eml).toContain("Auto-Submitted: auto-generated\r\n");
});
