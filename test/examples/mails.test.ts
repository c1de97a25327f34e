import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { workCalendar } from "../../src/calendar/workdays.ts";
import { toOffsetIso } from "../../src/calendar/zone.ts";
import { readMeeting } from "../../src/meeting/read.ts";
import { decode } from "../../src/meeting/source.ts";
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
      const written = readFileSync(join(out, name), "utf8");
      const golden = join(root, "examples", language, "outbox", name);
      if (process.env.UPDATE_EXAMPLES === "1") {
        mkdirSync(join(golden, ".."), { recursive: true });
        writeFileSync(golden, written);
      } else expect(written).toBe(readFileSync(golden, "utf8"));
    },
  );

  it.each(["zh", "en"])("are all that examples/%s/outbox holds", (language) => {
    const wanted = mails.filter((mail) => mail.language === language).map(({ name }) => name);
    expect(readdirSync(join(root, "examples", language, "outbox")).sort()).toEqual(wanted.sort());
  });
});
