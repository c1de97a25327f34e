import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../../support/collab.ts";
import { mailserver } from "../../support/smtp.ts";
import { calendarsIn, done, draft, lamps, projectOf, quote } from "./open-actions.ts";
import { readCalendar } from "./reading.ts";

/** Each calendar file of a mail in a line: its name, its method, and its entries. */
async function filesIn(eml: Uint8Array): Promise<readonly string[]> {
  return (await calendarsIn(eml)).map(([filename, file]) => {
    const { method, events } = readCalendar(file);
    const entries = events.map(({ one, properties }) => {
      const organizer = properties.find(({ name }) => name === "organizer");
      expect([organizer?.value, organizer?.parameters.cn]).toEqual([
        "mailto:p2@example.com",
        "P 2",
      ]);
      expect(properties.some(({ name }) => name === "attendee")).toBe(false);
      const cancelled = one("status") === "CANCELLED" ? " cancelled" : "";
      return `${one("summary")} ${one("dtstart")} #${one("sequence")}${cancelled}`;
    });
    return `${filename} ${method} ${entries.join("; ")}`;
  });
}

function project() {
  const { cwd, mail } = projectOf([lamps, quote, draft]);
  return {
    ...{ cwd, mail },
    write: async (kind: string, rows: readonly string[]) => {
      const within = kind === "reminder" ? ["--due-within", "9d"] : [];
      const { stdout } = await mail(kind, rows, "--force", ...within);
      const paths = stdout.trimEnd().split("\n");
      return Promise.all(paths.map((name) => filesIn(readFileSync(join(cwd, name)))));
    },
  };
}

describe("deadlines that go with a mail", () => {
  it("say whose they are only where several have to keep them", async () => {
    const { write } = project();
    const both = "Order lamps 2026-12-04 #0";
    const [files = []] = await write("actions", [lamps.replace("P 2", "P 2, P 3"), draft]);
    expect(files.map((file) => file.replace(/PUBLISH P 2\W+P 3: /, "PUBLISH both: "))).toEqual([
      `p2.ics PUBLISH both: ${both}`,
      `p3.ics PUBLISH both: ${both}; Write the draft 2026-12-05 #0`,
    ]);
  });

  it("are each owner's own, move with the day, go when they are done and come back", async () => {
    const { write } = project();
    const others = "p3.ics PUBLISH Write the draft 2026-12-05 #0";
    expect(await write("actions", [lamps, quote, draft])).toEqual([
      ["p2.ics PUBLISH Order lamps 2026-12-04 #0; Ask for a quote 2026-12-04 #0", others],
    ]);
    const moved = lamps.replace("12-04", "12-09");
    const changed = [
      "p2.ics PUBLISH Order lamps 2026-12-09 #1",
      "p2.done.ics CANCEL Ask for a quote 2026-12-04 #1 cancelled",
      others,
    ];
    expect(await write("actions", [moved, done(quote), draft])).toEqual([changed]);
    // Written again, it is the same mail.
    expect(await write("actions", [moved, done(quote), draft])).toEqual([changed]);
    expect(await write("actions", [moved, quote, draft])).toEqual([
      ["p2.ics PUBLISH Order lamps 2026-12-09 #1; Ask for a quote 2026-12-04 #2", others],
    ]);
  });

  it("are taken from who had them where somebody else has to keep them", async () => {
    const { write } = project();
    await write("actions", [lamps, quote, draft]);
    expect(await write("actions", [lamps.replace("P 2", "P 3"), quote, draft])).toEqual([
      [
        "p3.ics PUBLISH Order lamps 2026-12-04 #0; Write the draft 2026-12-05 #0",
        "p2.ics PUBLISH Ask for a quote 2026-12-04 #0",
        "p2.done.ics CANCEL Order lamps 2026-12-04 #1 cancelled",
      ],
    ]);
  });

  it("rise by the days that stand struck out, where no mail is known", async () => {
    const { write } = project();
    const moved = lamps.replace("2026-12-04", "~~2026-12-04~~ 2026-12-09");
    expect((await write("actions", [moved]))[0]).toEqual([
      "p2.ics PUBLISH Order lamps 2026-12-09 #1",
    ]);
  });

  it("go with reminders as the action list has left them", async () => {
    const { write } = project();
    await write("actions", [lamps, quote, draft]);
    const moved = lamps.replace("12-04", "12-07");
    expect(await write("reminder", [moved, done(quote), draft])).toEqual([
      [
        "p2.ics PUBLISH Order lamps 2026-12-07 #1",
        "p2.done.ics CANCEL Ask for a quote 2026-12-04 #1 cancelled",
      ],
      ["p3.ics PUBLISH Write the draft 2026-12-05 #0"],
    ]);
  });

  it("are sent to their owner alone, and to nobody who has none", async () => {
    const server = await mailserver();
    const { mail } = project();
    const args = ["--send", "--yes", "--smtp", server.url, "--from", "P 2 <p2@example.com>"];
    await mail("actions", [lamps, quote, draft], ...args);
    const got = await Promise.all(
      server.accepted.map(async ({ to, eml }) => [
        to[0],
        ...(await filesIn(Buffer.from(eml, "latin1"))),
      ]),
    );
    expect(got).toEqual([
      ["p2@example.com", "p2.ics PUBLISH Order lamps 2026-12-04 #0; Ask for a quote 2026-12-04 #0"],
      ["p3@example.com", "p3.ics PUBLISH Write the draft 2026-12-05 #0"],
      ["p1@example.com"],
    ]);
  });

  it.each([
    [["notice", "a.md", "--ics"], /--ics attaches deadlines to the mails of actions and reminder/],
    [["actions", "a.md", "--ics", "--format", "txt"], /--ics attaches deadlines/],
  ])("%j is refused in one sentence", async (args, words) => {
    const { cwd } = project();
    const run = await collab(["mail", ...args], { cwd, now: "2026-12-02T08:00:00Z" });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(words);
  });
});
