import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { decode } from "../../src/markdown/source.ts";
import { readMeeting } from "../../src/meeting/read.ts";
import { workCalendar } from "../../src/time/workdays.ts";
import { toOffsetIso } from "../../src/time/zone.ts";
import { collab } from "../support/collab.ts";

const root = resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "collab-mails-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** When the held file says that the notice or the minutes went out. */
function sentAt(file: string, key: "notified" | "minutesSent"): string {
  const source = decode(file, readFileSync(join(root, file)));
  if (typeof source === "string") throw new Error(`${file} is ${source}`);
  const calendar = workCalendar({ region: "none", holidays: [], workdays: [] });
  const meeting = readMeeting(source, { timezone: null, calendar: () => calendar });
  const sent = meeting[key];
  if (!sent) throw new Error(`${file} does not say when it was sent`);
  return toOffsetIso(sent.value, meeting.timezone);
}

const kinds = [
  { kind: "notice", folder: "planned", key: "notified" },
  { kind: "minutes", folder: "held", key: "minutesSent" },
  { kind: "actions", folder: "held", key: "minutesSent" },
] as const;

/** When a meeting was called off. */
const calledOff = {
  "2026-10-20-a2-trial-run": "2026-10-19T09:30:00+08:00",
  "2026-11-24-portal-pilot": "2026-11-20T09:30:00Z",
};

/** The day on which the reminders of a meeting are written, and how many people get one. */
const reminders = {
  "2026-04-28-w6-complaints": { day: "2026-05-08T09:00:00+08:00", count: 3 },
  "2026-06-16-dev-priorities": { day: "2026-06-18T09:00:00+08:00", count: 1 },
  "2026-09-22-a2-kickoff": { day: "2026-09-29T09:00:00+08:00", count: 2 },
  "2026-10-12-q3-review": { day: "2026-10-16T09:00:00+08:00", count: 2 },
  "2026-10-20-invoice-errors": { day: "2026-10-28T09:00:00Z", count: 3 },
  "2026-11-10-portal-kickoff": { day: "2026-11-17T09:00:00Z", count: 2 },
};
const reminderRuns = ["zh", "en"].flatMap((language) =>
  readdirSync(join(root, "examples", language, "held")).flatMap((file) => {
    const id = file.replace(/\.md$/, "");
    const { day, count } = reminders[id as keyof typeof reminders];
    return ["eml", "md"].map((format) => ({
      ...{ language, format, day, file: `examples/${language}/held/${file}` },
      names: Array.from({ length: count }, (_, index) => `${id}.reminder.${index + 1}.${format}`),
    }));
  }),
);

/** Compares what was written with the golden file, or replaces it. */
function checkGolden(language: string, name: string): void {
  const written = readFileSync(join(scratch, language, name), "utf8");
  const golden = join(root, "examples", language, "outbox", name);
  if (process.env.UPDATE_EXAMPLES === "1") {
    mkdirSync(join(golden, ".."), { recursive: true });
    writeFileSync(golden, written);
  } else expect(written).toBe(readFileSync(golden, "utf8"));
}

const cancellations = ["zh", "en"].flatMap((language) =>
  readdirSync(join(root, "examples", language, "cancelled")).flatMap((file) =>
    ["eml", "md", "ics"].map((format) => ({
      ...{ language, format, kind: "cancel", args: [] },
      name: file.replace(/md$/, `cancel.${format}`),
      file: `examples/${language}/cancelled/${file}`,
      date: calledOff[file.replace(/\.md$/, "") as keyof typeof calledOff],
    })),
  ),
);

/** For calendars: every notice and action list as a file, and each kickoff's notice as an invitation. */
const calendars = ["zh", "en"].flatMap((language) =>
  readdirSync(join(root, "examples", language, "held")).flatMap((file) => {
    const at = (key: "notified" | "minutesSent") =>
      sentAt(`examples/${language}/held/${file}`, key);
    const planned = `examples/${language}/planned/${file}`;
    const notice = { language, kind: "notice", file: planned, date: at("notified") };
    const actions = { language, kind: "actions", file: planned.replace("planned", "held") };
    const named = (ending: string) => file.replace(/md$/, ending);
    const invitation = { ...notice, name: named("invite.eml"), format: "eml", args: ["--invite"] };
    return [
      { ...notice, name: named("notice.ics"), format: "ics", args: [] },
      { ...actions, name: named("actions.ics"), format: "ics", date: at("minutesSent"), args: [] },
      ...(file.includes("kickoff") ? [invitation] : []),
    ];
  }),
);

const mails = ["zh", "en"].flatMap((language) =>
  readdirSync(join(root, "examples", language, "held")).flatMap((file) =>
    kinds.flatMap(({ kind, folder, key }) =>
      ["eml", "md"].map((format) => ({
        language,
        name: file.replace(/md$/, `${kind}.${format}`),
        kind,
        format,
        file: `examples/${language}/${folder}/${file}`,
        date: sentAt(`examples/${language}/held/${file}`, key),
      })),
    ),
  ),
);

/** `UPDATE_EXAMPLES=1 npx vitest run test/examples` writes the mails anew; read them before you commit. */
describe("the mails of the examples", () => {
  it.each(mails)(
    "$language/outbox/$name is what collab writes",
    async ({ language, name, kind, format, file, date }) => {
      const out = join(scratch, language);
      const { code, shown } = await collab(
        ["mail", kind, file, "--format", format, "--date", date, "--out", out],
        { cwd: root },
      );
      expect(shown.trim().split("\n").at(-1)).toContain(name);
      expect(code).toBe(0);
      checkGolden(language, name);
    },
  );

  it.each([...cancellations, ...calendars])(
    "$language/outbox/$name is what collab writes",
    async ({ language, name, kind, format, file, date, args }) => {
      const out = join(scratch, language, name);
      const { code, shown } = await collab(
        ["mail", kind, file, "--format", format, "--date", date, ...args, "-o", out],
        { cwd: root },
      );
      expect(shown.trim().split("\n").at(-1)).toContain(name);
      expect(code).toBe(0);
      checkGolden(language, name);
    },
  );

  it.each(reminderRuns)(
    "$names of $language/outbox are what collab writes on $day",
    async ({ language, names, format, file, day }) => {
      const out = join(scratch, language);
      const { code, stdout, stderr } = await collab(
        ["mail", "reminder", file, "--format", format, "--now", day, "--out", out],
        { cwd: root },
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout.trim().split("\n")).toEqual(names.map((name) => join(out, name)));
      for (const name of names) checkGolden(language, name);
    },
  );

  it.each(["zh", "en"])("are all that examples/%s/outbox holds", (language) => {
    const wanted = [
      ...[...mails, ...cancellations, ...calendars]
        .filter((mail) => mail.language === language)
        .map(({ name }) => name),
      ...reminderRuns.filter((run) => run.language === language).flatMap(({ names }) => names),
    ];
    expect(readdirSync(join(root, "examples", language, "outbox")).sort()).toEqual(wanted.sort());
  });
});
