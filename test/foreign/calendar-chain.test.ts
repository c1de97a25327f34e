import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { calendarsIn, done, draft, lamps, projectOf } from "../mail/calendar/open-actions.ts";
import { outbox, planned, replaced } from "../mail/outbox.ts";
import { scratchFolder } from "../support/scratch.ts";
import { run } from "./debian.ts";

/** khal's calendar, empty; what it shows of December after a file was imported. */
function khal(): (file: string) => readonly string[] {
  const folder = scratchFolder({ "mine/": "" });
  const settings = ["time", "date", "longdate", "datetime", "longdatetime"].map((name) => {
    const forms = [
      ...(/date/.test(name) ? ["%Y-%m-%d"] : []),
      ...(/time/.test(name) ? ["%H:%M"] : []),
    ];
    return `${name}format = ${forms.join(" ")}`;
  });
  const config = [
    ...["[calendars]", "[[mine]]", `path = ${folder}/mine`, "type = calendar"],
    ...["[locale]", "local_timezone = UTC", "default_timezone = UTC", ...settings],
    ...["[sqlite]", `path = ${folder}/db`, "[default]", "default_calendar = mine"],
  ];
  writeFileSync(join(folder, "config"), config.join("\n"));
  const asked = (...args: readonly string[]): string =>
    run("khal", ["-c", join(folder, "config"), ...args], "").toString();
  return (file) => {
    const path = join(folder, "new.ics");
    writeFileSync(path, file);
    asked("import", "--batch", path);
    const shown = ["--once", "--format", "{start} {title} {location} {status}", "--day-format", ""];
    return asked("list", ...shown, "2026-12-01", "2026-12-31")
      .split("\n")
      .filter(Boolean);
  };
}

describe("a meeting's entry in khal", () => {
  it.each([[[]], [["--invite"]]])("follows its mails with %j", async (args) => {
    const write = outbox(planned("en"), args);
    const show = khal();
    const steps = [
      await write("notice"),
      await write("notice", replaced("12-02 14:00", "12-03 11:00")),
      await write("notice", replaced("A301", "B2")),
      await write("notice", replaced(", Bo Chen <bo.chen@example.com>", "")),
      await write("cancel"),
      await write("notice"),
    ];
    expect(steps.map(({ calendar }) => show(calendar).map((line) => line.trim()))).toEqual([
      ["2026-12-02 06:00 Launch A301 CONFIRMED"],
      ["2026-12-03 03:00 Launch A301 CONFIRMED"],
      ["2026-12-03 03:00 Launch B2 CONFIRMED"],
      ["2026-12-03 03:00 Launch B2 CONFIRMED"],
      ["2026-12-03 03:00 Launch B2 CANCELLED"],
      ["2026-12-03 03:00 Launch B2 CONFIRMED"],
    ]);
    // Calendars that get them in another order go by sequence, then by time of writing (RFC 5546, 2.1.5).
    const ranks = steps.map(({ calendar, sequence }) => {
      const written = /^DTSTAMP:(\w+)/m.exec(calendar)?.[1];
      return `${String(sequence).padStart(3, "0")} ${written}`;
    });
    expect(ranks).toEqual([...new Set(ranks)].sort());
  });
});

describe("a deadline in khal", () => {
  it("is moved, called off for who has nothing left to do, and comes back", async () => {
    const { cwd, mail } = projectOf([lamps, draft]);
    const show = khal();
    const afterMail = async (row: string): Promise<string> => {
      const { stdout } = await mail("actions", [row, draft], "--force");
      // The last mail to somebody comes before the list to all.
      const files = await calendarsIn(readFileSync(join(cwd, stdout.split("\n")[0] ?? "")));
      const own = files.filter(([name]) => name.startsWith("p2."));
      const shown = own.map(([, file]) => show(file).join("; ").trim());
      return `${own.map(([name]) => name).join(" ")} → ${shown.at(-1) ?? ""}`;
    };
    const moved = lamps.replace("12-04", "12-09");
    expect([
      await afterMail(lamps),
      await afterMail(moved),
      await afterMail(done(moved)),
      await afterMail(moved),
    ]).toEqual([
      "p2.ics → 2026-12-04 Order lamps  CONFIRMED",
      "p2.ics → 2026-12-09 Order lamps  CONFIRMED",
      "p2.done.ics → 2026-12-09 Order lamps  CANCELLED",
      "p2.ics → 2026-12-09 Order lamps  CONFIRMED",
    ]);
  });
});
