import { describe, expect, it } from "vitest";
import { composeRevised, type Earlier, revisionOf, threadOf } from "../../src/mail/revision.ts";
import { heldMeeting, meetingOf } from "./meetings.ts";

const nothing: Earlier = () => null;
const meeting = heldMeeting();
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const holding =
  (mails: Readonly<Record<string, Uint8Array>>): Earlier =>
  (mail) =>
    mails[mail] ?? null;

/** A mail of that revision, as far as revisions go. */
const mailOf = (name: string, revision: number, body = ""): Uint8Array =>
  encode(
    `Message-ID: ${threadOf(meeting, name, revision, nothing).messageId}\r\nSubject: x\r\n\r\n${body}`,
  );

describe("a Message-ID", () => {
  it("is a dot-atom that follows from meeting, mail and revision alone", () => {
    const { messageId } = threadOf(meeting, "notice", 3, nothing);
    expect(messageId).toMatch(/^<[0-9a-f]{32}\.3@example\.com>$/);
    const changed = heldMeeting("location: B502\nobjective: 别的目标");
    expect(threadOf(changed, "notice", 3, nothing).messageId).toBe(messageId);
  });

  it("is another for another meeting, mail or revision", () => {
    const other = meetingOf("---\nid: launch2\n---\n");
    const ids = [
      ["notice", 0, meeting],
      ["minutes", 0, meeting],
      ["reminder.1", 0, meeting],
      ["reminder", 10, meeting],
      ["notice", 1, meeting],
      ["notice", 0, other],
    ] as const;
    const left = ids.map(([mail, revision, of]) =>
      threadOf(of, mail, revision, nothing).messageId.slice(0, 33),
    );
    expect(new Set(left).size).toBe(ids.length);
  });

  it("has the organiser's domain, whoever sends", () => {
    const domainOf = (text: string): string =>
      threadOf(meetingOf(text), "notice", 0, nothing).messageId.split("@")[1] ?? "";
    expect(
      domainOf(
        "---\nhost: B\nattendees: [A <a@one.example>, B <b@two.example>]\nrecorder: A\n---\n",
      ),
    ).toBe("two.example>");
    expect(domainOf("---\nhost: C\nattendees: [C, A <a@one.example>]\n---\n")).toBe("one.example>");
    expect(domainOf("---\nattendees: [A <a@公司.中国>]\n---\n")).toBe("xn--55qx5d.xn--fiqs8s>");
    expect(domainOf("---\ntitle: x\n---\n")).toBe("collab.invalid>");
  });
});

describe("a revision", () => {
  it("is what the front-matter says, 0 when it says nothing", () => {
    expect(revisionOf(meeting, "notice", nothing)).toBe(0);
    expect(revisionOf(heldMeeting("revision: 2"), "notice", nothing)).toBe(2);
    expect(revisionOf(heldMeeting("修订: 2"), "minutes", nothing)).toBe(2);
  });

  it("is that of the mail in the outbox when it is ahead", () => {
    const outbox = holding({ notice: mailOf("notice", 4) });
    expect(revisionOf(meeting, "notice", outbox)).toBe(4);
    expect(revisionOf(heldMeeting("revision: 7"), "notice", outbox)).toBe(7);
    expect(revisionOf(meeting, "minutes", outbox)).toBe(0);
  });

  it.each([
    ["another kind's", mailOf("minutes", 4)],
    ["somebody else's", encode("Message-ID: <abc.4@example.com>\r\n\r\n")],
    ["an edited", encode(`x\r\n\r\n${new TextDecoder().decode(mailOf("notice", 4))}`)],
    ["an empty", encode("")],
  ])("is not taken from %s mail", (_, mail) => {
    expect(revisionOf(meeting, "notice", holding({ notice: mail }))).toBe(0);
  });
});

describe("a thread", () => {
  const id = (mail: string, revision: number): string =>
    threadOf(meeting, mail, revision, nothing).messageId;

  it("begins with the notice", () => {
    expect(threadOf(meeting, "notice", 0, nothing)).toEqual({
      messageId: id("notice", 0),
      inReplyTo: null,
      references: [],
    });
  });

  it.each(["minutes", "actions", "reminder.2"])("goes on with %s", (mail) => {
    expect(threadOf(meeting, mail, 0, nothing)).toMatchObject({
      inReplyTo: id("notice", 0),
      references: [id("notice", 0)],
    });
  });

  it("holds every revision, so that each finds the one before", () => {
    const outbox = holding({ notice: mailOf("notice", 1) });
    expect(threadOf(meeting, "minutes", 2, outbox)).toMatchObject({
      inReplyTo: id("minutes", 1),
      references: [id("notice", 0), id("notice", 1), id("minutes", 0), id("minutes", 1)],
    });
  });

  it("stays short, with its beginning and its end", () => {
    const { references } = threadOf(heldMeeting("revision: 999999999"), "minutes", 0, nothing);
    expect(references).toHaveLength(10);
    expect(references[0]).toBe(id("notice", 0));
    expect(references[1]).toBe(id("notice", 999_999_991));
    expect(references.at(-1)).toBe(id("notice", 999_999_999));
  });
});

describe("a mail that is written", () => {
  const composed = (said: typeof meeting, before: Uint8Array | null, body: string) =>
    composeRevised(
      said,
      "notice",
      () => before,
      async ({ messageId }) => encode(`Message-ID: ${messageId}\r\nSubject: x\r\n\r\n${body}`),
    );

  it("keeps its id as long as it says the same", async () => {
    expect(await composed(meeting, null, "a")).toEqual(mailOf("notice", 0, "a"));
    const before = mailOf("notice", 2, "a");
    expect(await composed(meeting, before, "a")).toEqual(before);
  });

  it("is the next revision when it says something else", async () => {
    const before = mailOf("notice", 2, "a");
    expect(await composed(meeting, before, "b")).toEqual(mailOf("notice", 3, "b"));
    const said = heldMeeting("revision: 9");
    expect(await composed(said, before, "b")).toEqual(mailOf("notice", 9, "b"));
  });
});
