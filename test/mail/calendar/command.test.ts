import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collab } from "../../support/collab.ts";
import { mailserver } from "../../support/smtp.ts";
import { root } from "../meetings.ts";
import { readWithPython } from "../parsers.ts";
import { wireProblems } from "../wire.ts";
import { onlyEvent, readCalendar } from "./reading.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "collab-calendar-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const id = "2026-09-22-a2-kickoff";
const planned = readFileSync(join(root, `examples/zh/planned/${id}.md`), "utf8");

async function mail(...args: string[]) {
  return collab(["mail", ...args], { cwd, now: "2026-09-18T02:00:00Z", env: { LANG: "C.UTF-8" } });
}

/** The meeting with some of its words replaced. */
function write(changes: Readonly<Record<string, string>> = {}, name = "a.md"): void {
  const text = Object.entries(changes).reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`the example has no ${from}`);
    return whole.replace(from, to);
  }, planned);
  writeFileSync(join(cwd, name), text);
}

const draftOf = (kind: string): Buffer => readFileSync(join(cwd, `outbox/${id}.${kind}.eml`));

/** The calendar file a mail carries as an attachment, and its twin beside the text. */
async function carried(bytes: Uint8Array) {
  const parsed = await simpleParser(Buffer.from(bytes));
  const file = (type: string): string | null =>
    parsed.attachments.find((one) => one.contentType === type)?.content.toString("utf8") ?? null;
  return {
    attached: file("application/ics") ?? "",
    beside: file("text/calendar"),
    name: parsed.attachments.find((one) => one.contentType === "application/ics")?.filename,
  };
}

async function sequenceAfter(...args: string[]): Promise<number> {
  const { code, stderr } = await mail(...args);
  if (code !== 0) throw new Error(stderr);
  const { attached } = await carried(draftOf(args[0] ?? ""));
  return Number(onlyEvent(attached).one("sequence"));
}

describe("a notice", () => {
  it("carries an entry to save, which asks nobody for an answer", async () => {
    write();
    expect(await mail("notice", "a.md")).toMatchObject({ code: 0, stderr: "" });
    expect(readWithPython(draftOf("notice")).parts.map(({ type }) => type)).toEqual([
      ...["text/plain", "text/html", "application/ics"],
    ]);
    const { attached, beside, name } = await carried(draftOf("notice"));
    expect({ beside, name }).toEqual({ beside: null, name: `${id}.ics` });
    expect(readCalendar(attached).method).toBe("PUBLISH");
    expect(attached).not.toContain("ATTENDEE");
    expect(onlyEvent(attached).one("dtstart")).toBe("2026-09-22T06:00:00Z");
  });

  it("is an invitation with --invite: beside the text, last, and attached", async () => {
    write();
    expect(await mail("notice", "a.md", "--invite")).toMatchObject({ code: 0, stderr: "" });
    const bytes = draftOf("notice");
    expect(wireProblems(bytes)).toEqual([]);
    const read = readWithPython(bytes);
    expect(read.type).toBe("multipart/mixed");
    expect(read.defects).toEqual([]);
    expect(read.parts.map(({ type }) => type)).toEqual([
      ...["text/plain", "text/html", "text/calendar", "application/ics"],
    ]);
    expect(bytes.toString()).toContain(
      "\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\r\nContent-Transfer-Encoding: base64\r\n",
    );
    const { attached, beside } = await carried(bytes);
    expect(beside).toBe(attached);
    expect(readCalendar(attached).method).toBe("REQUEST");
    const event = onlyEvent(attached);
    expect(event.one("organizer")).toBe(`mailto:${read.from[0]?.[1]}`);
    const attendees = event.properties.filter((one) => one.name === "attendee");
    expect(attendees.map(({ value }) => value)).toEqual(read.to.map(([, box]) => `mailto:${box}`));
    expect(attendees.map(({ parameters }) => parameters.cn)).toEqual(read.to.map(([name]) => name));
  });

  it("invites in the name of --from", async () => {
    write();
    await mail("notice", "a.md", "--invite", "--from", "Office <office@例子.example>");
    const { attached } = await carried(draftOf("notice"));
    expect(onlyEvent(attached).one("organizer")).toBe("mailto:office@xn--fsqu00a.example");
  });

  it("is the same mail when only the time of writing differs", async () => {
    write();
    await mail("notice", "a.md", "--invite", "--date", "2026-09-17T09:00");
    const again = await mail("notice", "a.md", "--invite", "--date", "2026-09-18T09:00");
    expect(again).toMatchObject({ code: 0 });
    expect(again.stderr).toContain("内容没有变化");
    await mail("notice", "a.md", "--format", "ics", "--date", "2026-09-17T09:00");
    const file = await mail("notice", "a.md", "--format", "ics", "--date", "2026-09-18T09:00");
    expect(file.stderr).toContain("内容没有变化");
  });

  it("names its calendar file in ASCII", async () => {
    write({ [`id: ${id}`]: "id: 2026-09-22 新品启动" });
    const { bytes } = await mail("notice", "a.md", "-o", "-");
    expect((await carried(bytes)).name).toBe("2026-09-22.ics");
    write({ [`id: ${id}`]: "id: 新品启动" });
    expect((await carried((await mail("notice", "a.md", "-o", "-")).bytes)).name).toBe(
      "meeting.ics",
    );
  });

  it("cannot invite without a sender or anybody to invite", async () => {
    const withoutHost = planned.replace("zhou.yuan@example.com", '""');
    writeFileSync(join(cwd, "a.md"), withoutHost);
    const refused = await mail("notice", "a.md", "--invite");
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("collab: a.md: 日历邀请要有发件人");
    expect((await mail("notice", "a.md", "--invite", "--from", "a@example.com")).code).toBe(0);
    writeFileSync(join(cwd, "b.md"), planned.replace(/[\w.]+@example\.com/g, '""'));
    const nobody = await mail("notice", "b.md", "--invite", "--from", "a@example.com");
    expect(nobody.code).toBe(1);
    expect(nobody.stderr).toContain("无法邀请");
  });
});

describe("the SEQUENCE", () => {
  it("rises with time, place, link and title, and with nothing else", async () => {
    write();
    expect(await sequenceAfter("notice", "a.md")).toBe(0);
    const edits: readonly [Readonly<Record<string, string>>, number][] = [
      [{ 确认首发日期: "定下首发日期" }, 0],
      [{ "start: 2026-09-22 14:00": "start: 2026-09-22 15:00" }, 1],
      [{ "start: 2026-09-22 14:00": "start: 2026-09-22 15:00" }, 1],
      [{ "start: 2026-09-22 14:00": "start: 2026-09-22 15:00", "duration: 60": "duration: 90" }, 2],
      [{ "总部 3 楼 A301": "总部 5 楼 B502" }, 3],
      [{ "meet.example.com/a2-kickoff": "meet.example.com/other" }, 4],
      [{ "title: 云雀 A2": "title: 云雀 A3" }, 5],
      [{}, 6],
    ];
    for (const [changes, sequence] of edits) {
      write(changes);
      expect(await sequenceAfter("notice", "a.md", "--force")).toBe(sequence);
    }
  });

  it("is not behind the file's revision", async () => {
    write({ [`id: ${id}`]: `id: ${id}\nrevision: 7` });
    expect(await sequenceAfter("notice", "a.md")).toBe(7);
    write({ [`id: ${id}`]: `id: ${id}\nrevision: 7`, "总部 3 楼 A301": "总部 5 楼 B502" });
    expect(await sequenceAfter("notice", "a.md", "--force")).toBe(8);
  });

  it("of a cancellation is higher, and of a notice after it higher again", async () => {
    write();
    expect(await sequenceAfter("cancel", "a.md")).toBe(1);
    rmSync(join(cwd, "outbox"), { recursive: true });
    await mail("notice", "a.md");
    write({ "总部 3 楼 A301": "总部 5 楼 B502" });
    expect(await sequenceAfter("notice", "a.md", "--force")).toBe(1);
    expect(await sequenceAfter("cancel", "a.md")).toBe(2);
    expect(await sequenceAfter("cancel", "a.md")).toBe(2);
    expect(await sequenceAfter("notice", "a.md", "--force")).toBe(3);
    expect(await sequenceAfter("cancel", "a.md", "--force")).toBe(4);
  });

  it("goes on from a draft that a mail program saved without its calendar file", async () => {
    write();
    await mail("notice", "a.md");
    const path = join(cwd, `outbox/${id}.notice.eml`);
    const header = draftOf("notice").toString().split("\r\n\r\n")[0] ?? "";
    writeFileSync(
      path,
      `${header.replace(/^Content-Type:(?:.|\r\n )*/m, "X: y")}\r\n\r\nedited\r\n`,
    );
    expect(await sequenceAfter("notice", "a.md", "--force")).toBe(1);
  });

  it("of another meeting's draft does not count", async () => {
    write();
    write({ [`id: ${id}`]: `id: ${id}\nrevision: 5` });
    await mail("notice", "a.md");
    write({ [`id: ${id}`]: `id: other` });
    await mail("notice", "a.md", "-o", "outbox/x.eml");
    writeFileSync(join(cwd, "outbox/other.notice.eml"), draftOf("notice"));
    const { bytes } = await mail("notice", "a.md", "-o", "-");
    expect(onlyEvent((await carried(bytes)).attached).one("sequence")).toBe("0");
  });
});

describe("a cancellation", () => {
  it("goes to all who were invited, in the notice's thread, and takes the event back", async () => {
    write();
    await mail("notice", "a.md", "--invite");
    write({ [`id: ${id}`]: `id: ${id}\nstatus: cancelled` });
    expect(await mail("cancel", "a.md")).toMatchObject({
      code: 0,
      stdout: `outbox/${id}.cancel.eml\n`,
      stderr: "",
    });
    const bytes = draftOf("cancel");
    expect(wireProblems(bytes)).toEqual([]);
    const cancel = readWithPython(bytes);
    const notice = readWithPython(draftOf("notice"));
    expect(cancel.subject).toBe("【会议取消】9月22日（周二）14:00 · 云雀 A2 便携投影仪项目启动会");
    expect([cancel.from, cancel.to]).toEqual([notice.from, notice.to]);
    expect(cancel.text).toContain("原定于9月22日（星期二）14:00–15:00召开的会议已取消");
    const replyTo = /^In-Reply-To: (.*)\r$/m.exec(bytes.toString())?.[1];
    expect(draftOf("notice").toString()).toContain(`Message-ID: ${replyTo}`);
    expect(bytes.toString()).toContain("text/calendar; charset=utf-8; method=CANCEL");
    const [before, after] = [await carried(draftOf("notice")), await carried(bytes)];
    expect(after.beside).toBe(after.attached);
    const [was, is] = [onlyEvent(before.attached), onlyEvent(after.attached)];
    for (const name of ["uid", "dtstart", "organizer", "summary"])
      expect(is.one(name)).toBe(was.one(name));
    expect(is.one("status")).toBe("CANCELLED");
    const people = ({ properties }: typeof is) =>
      properties.filter(({ name }) => name === "attendee").map(({ value }) => value);
    expect(people(is)).toEqual(people(was));
  });

  it("needs no more than a start, and a meeting that is still to come", async () => {
    writeFileSync(join(cwd, "a.md"), "---\nid: a\nstart: 2026-09-22 14:00\ntimezone: UTC\n---\n");
    const { code, stderr } = await mail("cancel", "a.md", "--from", "a@example.com");
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const held = join(root, `examples/zh/held/${id}.md`);
    expect((await mail("cancel", held)).code).toBe(1);
    writeFileSync(join(cwd, "b.md"), "---\nid: b\nlang: zh\n---\n");
    const refused = await mail("cancel", "b.md");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("[start-required]");
    const forced = await mail("cancel", "b.md", "--force", "--from", "a@example.com");
    expect(forced.code).toBe(0);
    expect(forced.stderr).toContain("无法写入日历");
  });

  it("says that calendars keep the meeting when nobody sends it", async () => {
    writeFileSync(join(cwd, "a.md"), planned.replace("zhou.yuan@example.com", '""'));
    const { code, stderr, stdout } = await mail("cancel", "a.md");
    expect(code).toBe(0);
    expect(stderr).toContain("无法撤销日历中的会议");
    expect(readFileSync(join(cwd, stdout.trim()), "utf8")).not.toContain("calendar");
  });

  it("is written in English, too", async () => {
    const { stdout } = await mail(
      ...["cancel", join(root, "examples/en/planned/2026-11-10-portal-kickoff.md")],
      ...["--format", "txt", "-o", "-"],
    );
    expect(stdout).toContain("planned for Tuesday 10 November, 10:00–11:00 is cancelled");
  });

  it("keeps its subject also where later mails answer the notice", async () => {
    writeFileSync(join(cwd, "collab.config.yaml"), "mail:\n  reply: true\n");
    write();
    await mail("cancel", "a.md");
    expect(readWithPython(draftOf("cancel")).subject).toMatch(/^【会议取消】/);
  });
});

describe("what is sent", () => {
  it("invites, and takes the invitation back, as its draft does", async () => {
    const server = await mailserver();
    const send = ["--send", "--yes", "--smtp", server.url];
    write();
    await mail("notice", "a.md", "--invite", "--date", "2026-09-17T09:00");
    const draft = await carried(draftOf("notice"));
    const { code, stderr } = await mail("notice", "a.md", "--invite", ...send);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const sent = await carried(Buffer.from(server.accepted[0]?.eml ?? "", "latin1"));
    expect(sent.beside).toBe(sent.attached);
    const stamp = /^DTSTAMP:.*\r\n/m;
    expect(sent.attached.replace(stamp, "")).toBe(draft.attached.replace(stamp, ""));
    expect((await mail("cancel", "a.md", ...send)).code).toBe(0);
    const last = await carried(Buffer.from(server.accepted.at(-1)?.eml ?? "", "latin1"));
    expect(readCalendar(last.beside ?? "").method).toBe("CANCEL");
    expect(onlyEvent(last.attached).one("sequence")).toBe("1");
  });

  it("as a notice reaches as many people as its cancellation, also where they were chosen", async () => {
    const own = "mail:\n  recipients:\n    notice: { to: [decision-makers], cc: [cc] }\n";
    writeFileSync(join(cwd, "collab.config.yaml"), own);
    write();
    await mail("notice", "a.md", "--invite");
    await mail("cancel", "a.md");
    const [notice, cancel] = [readWithPython(draftOf("notice")), readWithPython(draftOf("cancel"))];
    expect(notice.cc.length).toBeGreaterThan(0);
    expect([cancel.to, cancel.cc]).toEqual([notice.to, notice.cc]);
    expect((await carried(draftOf("notice"))).attached).toContain("ROLE=NON-PARTICIPANT");
  });
});

describe("--format ics", () => {
  it.each([
    [["notice"], "PUBLISH"],
    [["notice", "--invite"], "REQUEST"],
    [["cancel"], "CANCEL"],
  ])("writes %j as %s", async ([kind = "", ...options], method) => {
    write();
    const { stdout } = await mail(kind, "a.md", "--format", "ics", ...options);
    expect(stdout).toBe(`outbox/${id}.${kind}.ics\n`);
    const file = readFileSync(join(cwd, stdout.trim()), "utf8");
    expect(readCalendar(file).method).toBe(method);
    expect(readdirSync(join(cwd, "outbox"))).toEqual([`${id}.${kind}.ics`]);
  });

  it("writes the deadlines of an action list", async () => {
    const held = join(root, `examples/zh/held/${id}.md`);
    const { code, stdout } = await mail("actions", held, "--format", "ics", "-o", "-");
    expect(code).toBe(0);
    const { events } = readCalendar(stdout);
    expect(events.length).toBeGreaterThan(1);
    for (const { one } of events) expect(one("dtstart")).toMatch(/^2026-\d\d-\d\d$/);
  });

  it("names what has no date", async () => {
    const held = readFileSync(join(root, `examples/zh/held/${id}.md`), "utf8");
    const dates = /\| [^|]*\| 进行中 \|/g;
    let count = 0;
    const some = held.replace(dates, (all) => (count++ === 0 ? "| 尽快 | 进行中 |" : all));
    writeFileSync(join(cwd, "a.md"), some);
    const one = await mail("actions", "a.md", "--format", "ics", "-o", "-", "--force");
    expect(one.code).toBe(0);
    expect(one.stderr).toContain("1 个进行中的行动项没有日期");
    writeFileSync(join(cwd, "a.md"), held.replace(dates, "| 尽快 | 进行中 |"));
    const none = await mail("actions", "a.md", "--format", "ics", "-o", "-", "--force");
    expect(none).toMatchObject({ code: 2, stdout: "" });
    expect(none.stderr).toContain("没有可写入日历的内容");
  });

  it.each([
    [["minutes", "a.md", "--format", "ics"], "--format ics"],
    [["minutes", "a.md", "--invite"], "--invite"],
    [["actions", "a.md", "--invite"], "--invite"],
  ])("%j is a usage error", async (args, word) => {
    write();
    const { code, stdout, stderr } = await mail(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(word);
  });
});
