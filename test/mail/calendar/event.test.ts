import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { meetingEvent } from "../../../src/mail/calendar/event.ts";
import { recipientsOf } from "../../../src/mail/recipients.ts";
import type { Meeting } from "../../../src/meeting/types.ts";
import { exampleMeeting, heldMeeting, meetingOf } from "../meetings.ts";
import { eventOf, onlyEvent, readCalendar } from "./reading.ts";

const nobody = { from: null, bcc: [], chosen: {} };
const invitation = (meeting: Meeting): string =>
  eventOf(meeting, { invited: recipientsOf(meeting, "notice", nobody).to });

const at = (start: string, zone: string, more = ""): string =>
  eventOf(meetingOf(`---\nid: x\nstart: ${start}\ntimezone: ${zone}\n${more}---\n`));
const times = (file: string): readonly (string | null)[] => {
  const event = onlyEvent(file);
  return [event.one("dtstart"), event.one("dtend")];
};

describe("the times of an event", () => {
  it.each([
    ["2026-12-01 14:00", "Asia/Shanghai", "duration: 60\n", "20261201T060000Z", "20261201T070000Z"],
    // A day before and after New York's clocks go forward, and back.
    [
      "2026-03-07 09:00",
      "America/New_York",
      "duration: 60\n",
      "20260307T140000Z",
      "20260307T150000Z",
    ],
    [
      "2026-03-09 09:00",
      "America/New_York",
      "duration: 60\n",
      "20260309T130000Z",
      "20260309T140000Z",
    ],
    // An hour is an hour while clocks go back, whatever they show at its end.
    ["2026-10-25 02:30", "Europe/Berlin", "duration: 60\n", "20261025T003000Z", "20261025T013000Z"],
    ["2026-10-25 01:30", "Europe/Berlin", "end: 03:30\n", "20261024T233000Z", "20261025T023000Z"],
    [
      "2026-10-31 09:00",
      "America/New_York",
      "duration: 60\n",
      "20261031T130000Z",
      "20261031T140000Z",
    ],
    [
      "2026-11-02 09:00",
      "America/New_York",
      "duration: 60\n",
      "20261102T140000Z",
      "20261102T150000Z",
    ],
    // The hour that is skipped, and the one that comes twice.
    [
      "2026-03-08 02:30",
      "America/New_York",
      "duration: 60\n",
      "20260308T073000Z",
      "20260308T083000Z",
    ],
    [
      "2026-03-08 02:30",
      "America/New_York",
      "end: '03:00'\n",
      "20260308T073000Z",
      "20260308T080000Z",
    ],
    [
      "2026-11-01 01:30",
      "America/New_York",
      "duration: 15\n",
      "20261101T053000Z",
      "20261101T054500Z",
    ],
    [
      "2026-12-01 09:00",
      "Asia/Kathmandu",
      "duration: 45\n",
      "20261201T031500Z",
      "20261201T040000Z",
    ],
    [
      "2026-07-01 09:00",
      "Australia/Lord_Howe",
      "duration: 30\n",
      "20260630T223000Z",
      "20260630T230000Z",
    ],
    [
      "2026-12-01 00:30",
      "Pacific/Kiritimati",
      "duration: 30\n",
      "20261130T103000Z",
      "20261130T110000Z",
    ],
    ["2026-12-01 09:00", "UTC", "duration: 30\n", "20261201T090000Z", "20261201T093000Z"],
    // Past midnight.
    ["2026-12-31 23:30", "Asia/Shanghai", "end: '00:30'\n", "20261231T153000Z", "20261231T163000Z"],
    [
      "2026-12-31 22:00",
      "Europe/London",
      "duration: 240\n",
      "20261231T220000Z",
      "20270101T020000Z",
    ],
  ])("%s in %s (%j) are %s to %s", (start, zone, more, from, to) => {
    const file = at(start, zone, more);
    expect(file).toContain(`\r\nDTSTART:${from}\r\nDTEND:${to}\r\n`);
  });

  it("without an end come from the agenda, and are an hour when that says nothing", () => {
    const agenda = "## Agenda\n| Item | Minutes |\n| --- | --- |\n| A | 10 |\n| B | 15 |\n";
    const head = "---\nid: x\nstart: 2026-12-01 14:00\ntimezone: UTC\nopening: 5\n---\n";
    const end = (text: string) => onlyEvent(eventOf(meetingOf(text))).one("dtend");
    expect(end(head + agenda)).toBe("2026-12-01T14:30:00Z");
    expect(times(at("2026-12-01 14:00", "UTC"))).toEqual([
      "2026-12-01T14:00:00Z",
      "2026-12-01T15:00:00Z",
    ]);
  });

  it("without a start make no event", () => {
    const meeting = meetingOf("---\nid: x\ntitle: y\n---\n");
    expect(() => eventOf(meeting)).toThrow("no event");
    expect(
      meetingEvent(meeting, {
        ...{ method: "PUBLISH", sequence: 0, date: "2026-11-27T10:00:00+08:00" },
        ...{ organizer: null, invited: [], informed: [], language: "en" },
      }),
    ).toBeNull();
  });

  describe("are the same on a machine in", () => {
    const before = process.env.TZ;
    const expected = invitation(heldMeeting());
    afterEach(() => {
      process.env.TZ = before;
    });
    it.each([
      ["Asia/Tokyo", -540],
      ["America/Los_Angeles", 480],
      ["Asia/Kathmandu", -345],
    ])("%s", (zone, offset) => {
      process.env.TZ = zone;
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset);
      expect(invitation(heldMeeting())).toBe(expected);
    });
  });
});

describe("an event", () => {
  it("is stamped with the mail's date, not with the clock", () => {
    expect(onlyEvent(eventOf(heldMeeting())).one("dtstamp")).toBe("2026-11-27T02:00:00Z");
  });

  it("keeps its UID whatever is edited, and shares it with no other meeting", () => {
    const uid = (meeting: Meeting) => onlyEvent(eventOf(meeting)).one("uid");
    const own = uid(heldMeeting());
    expect(own).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uid(heldMeeting("location: B502\nobjective: 别的", "### 4. 其他"))).toBe(own);
    const moved = meetingOf("---\nid: launch\nstart: 2027-01-01 10:00\n---\n");
    expect(uid(moved)).toBe(own);
    const ids = ["launch2", "Launch", "新品", "x\\r\\nUID:1"].map((id) =>
      uid(meetingOf(`---\nid: "${id}"\nstart: 2027-01-01 10:00\n---\n`)),
    );
    expect(new Set([own, ...ids]).size).toBe(5);
  });

  it("tells who only sees the calendar what for, when, where and what in which order", () => {
    const meeting = exampleMeeting("en/planned/2026-11-10-portal-kickoff.md");
    const event = onlyEvent(eventOf(meeting));
    expect(event.one("summary")).toBe("Customer portal relaunch kickoff");
    expect(event.one("location")).toBe("Room 4.12, Harbour House");
    expect(event.one("url")).toBe("https://meet.example.com/portal-kickoff");
    const lines = event.one("description")?.split("\n") ?? [];
    const agenda = lines.indexOf("Agenda");
    expect(lines.slice(0, 6)).toEqual([
      "Objective: Fix the go-live date and give every team one owner and one first milestone",
      "When: Tuesday 10 November 2026, 10:00–11:00 (Europe/London, UTC+00:00)",
      "Online: https://meet.example.com/portal-kickoff",
      "Host: Priya Raman",
      "",
      "Before the meeting",
    ]);
    expect(lines.slice(6, agenda)).toEqual([
      "Owen Clarke (Engineering): Scope and build estimate, due Monday 9 November",
      "Joanna Pike (Sales): What customers call us about, due Monday 9 November – https://docs.example.com/portal/calls",
      "",
    ]);
    expect(lines[agenda + 1]).toBe("10:00–10:05 Opening (Priya Raman)");
    expect(lines).toHaveLength(agenda + 2 + meeting.agenda.length);
    expect(lines[agenda + 2]).toMatch(/^10:05–10:15 .+ \(.+\) – must reach: /);
  });

  it.each([
    ['title: "\\u0007\\u202e "', "x"],
    ['title: "\\u0007"\nid: "\\u0001"', "Meeting"],
  ])("is never without a title: %s", (title, summary) => {
    const meeting = meetingOf(`---\n${title}\nstart: 2026-12-01 14:00\n---\n`, "x.md");
    expect(onlyEvent(eventOf(meeting, { language: "en" })).one("summary")).toBe(summary);
  });

  it("of a meeting that only takes place online is placed at its link", () => {
    const link = 'link: "腾讯会议：https://meet.example.com/x 会议号 123"\n';
    const event = onlyEvent(at("2026-12-01 14:00", "UTC", link));
    expect(event.one("location")).toBe("https://meet.example.com/x");
    expect(event.one("url")).toBe("https://meet.example.com/x");
    expect(event.one("description")).toContain("https://meet.example.com/x 会议号 123");
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd", "ask the host"])(
    "links nowhere but to the web: %s",
    (link) => {
      expect(onlyEvent(at("2026-12-01 14:00", "UTC", `link: "${link}"\n`)).one("url")).toBeNull();
    },
  );

  it("reminds a quarter of an hour before, unless it is cancelled", () => {
    expect(onlyEvent(eventOf(heldMeeting())).alarms).toBe(1);
    const file = eventOf(heldMeeting(), { method: "CANCEL", sequence: 4 });
    const event = onlyEvent(file);
    expect(event.alarms).toBe(0);
    expect(event.one("status")).toBe("CANCELLED");
    expect(event.one("sequence")).toBe("4");
    expect(readCalendar(file).method).toBe("CANCEL");
  });
});

describe("the people of an event", () => {
  it("are invited in their roles and asked to answer the sender", () => {
    const event = onlyEvent(invitation(heldMeeting()));
    expect(event.one("organizer")).toBe("mailto:li.lei@example.com");
    const attendees = event.properties.filter(({ name }) => name === "attendee");
    const asked = { partstat: "NEEDS-ACTION", rsvp: "TRUE" };
    expect(attendees.map(({ value, parameters }) => [value, parameters])).toEqual([
      // Who invites comes, and is not asked.
      ["mailto:li.lei@example.com", { cn: "李雷", role: "CHAIR", partstat: "ACCEPTED" }],
      ["mailto:wang.fang@example.com", { cn: "王芳", role: "REQ-PARTICIPANT", ...asked }],
      ["mailto:zhao.qiang@example.com", { cn: "赵强", role: "REQ-PARTICIPANT", ...asked }],
      ["mailto:han.meimei@example.com", { cn: "韩梅梅", role: "REQ-PARTICIPANT", ...asked }],
    ]);
  });

  it("who bring background may send it instead", () => {
    const meeting = meetingOf(
      "---\nstart: 2026-12-01 14:00\nhost: B\nattendees:\n  - A <a@example.com> (X, stakeholder)\n  - B <b@example.com>\n---\n",
    );
    expect(invitation(meeting)).toContain("ATTENDEE;CN=A;ROLE=OPT-PARTICIPANT;");
  });

  it("who only get a copy need not come", () => {
    const file = eventOf(heldMeeting(), { informed: [{ name: "周洋", address: "z@example.com" }] });
    expect(file).toContain("ATTENDEE;CN=周洋;ROLE=NON-PARTICIPANT;");
  });

  it("without a name are called by their address", () => {
    const file = eventOf(heldMeeting(), { invited: [{ name: "", address: "a@example.com" }] });
    expect(file).toContain("ATTENDEE;CN=a@example.com;ROLE=REQ-PARTICIPANT;");
  });

  it("are not named in an entry that asks for no answer", () => {
    const file = eventOf(heldMeeting(), {
      method: "PUBLISH",
      invited: recipientsOf(heldMeeting(), "notice", nobody).to,
    });
    expect(file).not.toContain("ATTENDEE");
  });
});

describe("no text of a meeting", () => {
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc
      .array(
        fc.constantFrom(
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
          ],
          ...["BEGIN:VEVENT", "END:VEVENT", "ATTENDEE:mailto:evil@example.com", " ", "\t", "会议"],
          ...["X".repeat(74), "𠮷", "\u0000", "METHOD:REQUEST", ";CN=", "=3D"],
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  );
  const names = (file: string): string[] =>
    onlyEvent(file)
      .properties.map(({ name }) => name)
      .sort();

  it("adds a property or is read differently", () => {
    const plain = heldMeeting("location: A\nlink: https://meet.example.com/x\nobjective: x");
    const one = { name: "A", address: "a@example.com" };
    const expected = names(eventOf(plain, { invited: [one] }));
    fc.assert(
      fc.property(nasty, (text) => {
        const located = { value: text, span: plain.topSpan };
        const meeting = {
          ...plain,
          ...{ title: located, objective: located, host: located },
          location: `x${text}`,
        };
        const file = eventOf(meeting, { invited: [{ name: text, address: "a@example.com" }] });
        expect(names(file)).toEqual(expected);
        expect(file.endsWith("\r\nEND:VCALENDAR\r\n")).toBe(true);
        expect(file).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
        const event = onlyEvent(file);
        const seen = event.one("location") ?? "";
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are looked for
        expect(seen).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
        const attendee = event.properties.find(({ name }) => name === "attendee");
        expect(attendee?.value).toBe("mailto:a@example.com");
        expect(attendee?.parameters.role).toBe("REQ-PARTICIPANT");
        expect(attendee?.parameters.cn).not.toContain('"');
      }),
      { numRuns: 500 },
    );
  });
});
