import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { meetingEvent } from "../../src/mail/calendar/event.ts";
import { cleanLine } from "../../src/mail/clean.ts";
import { heldMeeting } from "../mail/meetings.ts";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { asked } from "./debian.ts";
import { exampleMails, mailOf } from "./mails.ts";

interface ReadEvent {
  readonly method: string;
  readonly uid: string;
  /** `20261201T060000Z`, or `20261201` of a whole day. */
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly location: string;
  readonly attendees: ReadonlyArray<readonly [address: string, name: string, role: string]>;
  readonly names: readonly string[];
}

/** `null`: refused. */
type Reading = Readonly<Record<"icalendar" | "vobject" | "libical", readonly ReadEvent[] | null>>;

/** Python's icalendar and vobject, and libical, on which Evolution, KOrganizer and Cyrus are built. */
const read = (files: readonly string[]): readonly Reading[] =>
  asked<Reading[]>("calendars.py", JSON.stringify(files));

function expectAgreement(readings: readonly Reading[]): void {
  expect(readings.length).toBeGreaterThan(0);
  for (const { icalendar, vobject, libical } of readings) {
    expect(icalendar).not.toBeNull();
    expect(vobject).toEqual(icalendar);
    expect(libical).toEqual(icalendar);
  }
}

const deadlineTable = (rows: string): string =>
  `## 行动项\n| 负责人 | 任务 | 交付物 | 截止时间 | 状态 |\n| --- | --- | --- | --- | --- |\n${rows}\n`;

const fileOf = async (
  text: string,
  kind: "notice" | "actions" | "cancel",
  args: readonly string[] = [],
): Promise<string> => (await mailOf(text, kind, "ics", args)).toString();

describe("every calendar library reads the same", () => {
  it("of the examples: entries, invitations, cancellations", async () => {
    const notices = exampleMails.filter(({ kind }) => kind === "notice");
    const files: string[] = [];
    for (const { text } of notices)
      files.push(
        await fileOf(text, "notice"),
        await fileOf(text, "notice", ["--invite"]),
        await fileOf(text, "cancel"),
      );
    const readings = read(files);
    expectAgreement(readings);
    expect(readings.slice(0, 3).map(({ libical }) => libical?.[0]?.method)).toEqual([
      ...["PUBLISH", "REQUEST", "CANCEL"],
    ]);
  });

  it("of their deadlines", async () => {
    const lists = exampleMails.filter(({ kind }) => kind === "actions");
    const files = await Promise.all(lists.map(({ text }) => fileOf(text, "actions")));
    const readings = read(files);
    expectAgreement(readings);
    for (const { libical } of readings) expect(libical?.[0]?.start).toMatch(/^\d{8}$/);
  });

  it("of what owners get with their mail, and of what is taken back", async () => {
    const contents = new Map<string, string | Uint8Array>();
    const rows = (status: string): string =>
      `| 王芳 | 出名单；“一”，二 | 名单 | 2026-12-31 | ${status} |\n| 王芳 | 订会议室 | 订单 | 2026-12-04 | 进行中 |`;
    const files: string[] = [];
    for (const status of ["进行中", "已完成"]) {
      contents.set("/work/a.md", heldMeeting("", deadlineTable(rows(status))).source.text);
      const args = ["mail", "actions", "a.md", "--ics", "--force", "--date", "2026-12-02 09:00"];
      const run = await collab(args, { files: memoryFiles(contents as Map<string, string>) });
      expect(run.code, run.stderr).toBe(0);
      const eml = Buffer.from(contents.get("/work/outbox/launch.actions.eml") ?? "");
      const { attachments } = await PostalMime.parse(eml);
      files.push(
        ...attachments.map(({ content }) => new TextDecoder().decode(content as ArrayBuffer)),
      );
    }
    const readings = read(files);
    expectAgreement(readings);
    expect(
      readings.map(({ libical }) => libical?.map(({ method, start, end }) => [method, start, end])),
    ).toEqual([
      [
        ["PUBLISH", "20261231", "20270101"],
        ["PUBLISH", "20261204", "20261205"],
      ],
      [["PUBLISH", "20261204", "20261205"]],
      [["CANCEL", "20261231", "20270101"]],
    ]);
  });

  it.each([
    ["2026-12-01 14:00", "Asia/Shanghai", "20261201T060000Z"],
    ["2026-03-08 02:30", "America/New_York", "20260308T073000Z"],
    ["2026-11-01 01:30", "America/New_York", "20261101T053000Z"],
    ["2026-12-01 09:00", "Asia/Kathmandu", "20261201T031500Z"],
  ])("of %s in %s", async (start, zone, utc) => {
    const text = `---\nid: x\ntitle: x\nstart: ${start}\nduration: 60\ntimezone: ${zone}\nhost: A\nattendees: [A <a@example.com>]\n---\n`;
    const readings = read([await fileOf(text, "notice", ["--invite", "--force"])]);
    expectAgreement(readings);
    expect(readings[0]?.libical?.[0]?.start).toBe(utc);
  });

  it("of hostile words, which add nothing", () => {
    const plain = heldMeeting("location: A");
    const fileWith = (text: string): string => {
      const located = { value: text, span: plain.topSpan };
      const meeting = { ...plain, title: located, objective: located, location: `x${text}` };
      const file = meetingEvent(meeting, {
        ...{ method: "REQUEST", sequence: 0, date: "2026-11-27T10:00:00+08:00", language: "zh" },
        organizer: { name: "", address: "li.lei@example.com" },
        invited: [{ name: `x${text}`, address: "a@example.com" }],
        informed: [],
      });
      return file ?? "";
    };
    const words = fc.constantFrom(
      ...[
        "\r\n",
        "\n",
        "\r",
        "\u2028",
        "\u0085",
        "\u000b",
        "\\",
        "\\n",
        ";",
        ",",
        ":",
        '"',
        "^n",
        "^'",
      ],
      ...[
        "BEGIN:VEVENT",
        "END:VEVENT",
        "ATTENDEE:mailto:evil@example.com",
        " ",
        "\t",
        "会议",
        "𠮷",
      ],
      ...["X".repeat(74), "\u0000", ";CN=", "=3D", "😀", "\ud842", "é", "\u202e", "%0d%0a"],
    );
    const texts = fc.sample(
      fc.oneof(
        fc.array(words, { maxLength: 12 }).map((parts) => parts.join("")),
        fc.string({ unit: "binary", maxLength: 100 }),
      ),
      { numRuns: 400, seed: 5545 },
    );
    const readings = read(["", ...texts].map(fileWith));
    const expected = readings[0]?.icalendar?.[0]?.names;
    expect(expected).toContain("ATTENDEE");
    readings.forEach((reading, index) => {
      const text = `x${["", ...texts][index]}`;
      for (const [library, events] of Object.entries(reading)) {
        expect(events?.map(({ names }) => names)).toEqual([expected]);
        expect(events?.[0]?.attendees[0]?.[0]).toBe("mailto:a@example.com");
        // This icalendar takes an escaped backslash before an n for the end of a line.
        if (library !== "icalendar" || !text.includes("\\"))
          expect(events?.[0]?.location).toBe(cleanLine(text));
      }
    });
  });
});

describe("a library that is not ours notices", async () => {
  const [first] = exampleMails;
  const file = await fileOf(first?.text ?? "", "notice", ["--invite"]);
  const without = (name: string): string =>
    file.replace(new RegExp(`^${name}[:;].*\r\n(?: .*\r\n)*`, "gm"), "");

  it("a missing UID, all three of them", () => {
    expect(read([without("UID")])).toEqual([{ icalendar: null, vobject: null, libical: null }]);
  });

  it("an invitation of nobody, or by nobody", () => {
    const [nobody, anonymous] = read([without("ATTENDEE"), without("ORGANIZER")]);
    expect(nobody?.libical).toBeNull();
    expect(anonymous?.libical).toBeNull();
  });

  it("an event that never ends", () => {
    const [open] = read([file.replace("END:VEVENT\r\n", "")]);
    expect(open).toEqual({ icalendar: null, vobject: null, libical: null });
  });

  it("a line too many", () => {
    const [spoiled] = read([
      file.replace("LOCATION:", "LOCATION:x\r\nATTENDEE:mailto:evil@example.com\r\nX-Y:"),
    ]);
    expect(spoiled?.icalendar?.[0]?.names).toContain("X-Y");
    expect(spoiled?.icalendar?.[0]?.attendees).toHaveLength(
      (read([file])[0]?.icalendar?.[0]?.attendees.length ?? 0) + 1,
    );
  });
});
