import { afterEach, describe, expect, it, test } from "vitest";
import { composeEml, type Message } from "../../src/mail/compose.ts";
import { readWithMailparser, readWithPostalMime, readWithPython } from "./parsers.ts";
import { wireProblems } from "./wire.ts";

const han =
  "关于𠮷野家门店数字化改造项目第一阶段复盘与下一阶段行动计划以及跨部门资源协调的专题评审会议通知";
const notice = "<0123456789abcdef0123456789abcdef.0@example.com>";
const draft = {
  purpose: "draft",
  subject: `【会议通知】${han} 😀 · 12月1日（周二）14:00`,
  from: { name: "李雷", address: "li.lei@example.com" },
  to: [
    { name: "𠮷田 😀", address: "yoshida@example.com" },
    { name: "欧阳锋（项目管理办公室副主任）", address: "ouyang@example.com" },
    { name: "Lee, Kim (Design)", address: "kim.lee@example.com" },
    { name: 'Kim "Bob" =?utf-8?Q?x?= O\'Neil', address: "bob@example.com" },
    { name: "Marcus Bell of the Programme Office for Very Long Names", address: "m@example.com" },
  ],
  cc: [{ name: "", address: "zhou.yang@xn--fsqu00a.example" }],
  bcc: [{ name: "归档", address: "archive@example.com" }],
  text: `第一行 𠮷😀\n${"一行很长的中文".repeat(60)}\n\n.\nFrom here on\n`,
  html: `<!DOCTYPE html>\n<p>第一行 𠮷😀 &amp; ${"很长".repeat(600)}</p>\n`,
  language: "zh",
  date: "2026-12-01T14:00:00+08:00",
  calendar: null,
  thread: { messageId: notice, inReplyTo: null, references: [] },
} as const satisfies Message;
const bytes = await composeEml(draft);
const raw = Buffer.from(bytes).toString("latin1");
const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
const boxes = (list: Message["to"]) => list.map(({ name, address }) => [name, address]);

test.for(["会".repeat(14), `${"会".repeat(14)}ab`, "会".repeat(15), "会".repeat(16)])(
  "%s: every line with a name keeps to its length, also the sender's",
  async (name) => {
    const box = { name, address: "ann@example.com" };
    const mail = await composeEml({ ...draft, from: box, to: [box], cc: [box], bcc: [box] });
    expect(wireProblems(mail)).toEqual([]);
    for (const read of [readWithMailparser, readWithPostalMime, readWithPython]) {
      const { from, to } = await read(mail);
      if (read !== readWithPython || name.length <= 15)
        expect([from, to]).toEqual([[[name, box.address]], [[name, box.address]]]);
    }
  },
);

describe("the bytes of a mail", () => {
  it("keep to the line, length and header rules", () => {
    expect(wireProblems(bytes)).toEqual([]);
  });

  it.each([
    ["a bare CR or LF", (text: string) => text.replace("\r\n", "\n")],
    ["a byte above 0x7F", (text: string) => text.replace("X-Unsent: 1", "X-Unsent: \u00e9")],
    ["a control character", (text: string) => text.replace("X-Unsent: 1", "X-Unsent: \u0000")],
    ["a line over 998 octets", (text: string) => `${text}${"a".repeat(999)}\r\n`],
    [
      "an encoded-word on a line over 76",
      (text: string) => text.replace("Subject: ", `Subject: ${"a".repeat(60)} `),
    ],
    [
      "an encoded-word over 75",
      (text: string) => text.replace("?Q?=E3", `?Q?${"a".repeat(70)}=E3`),
    ],
    [
      "an encoded-word that holds half a character",
      (text: string) => text.replace("=E3=80=90", "=E3=80"),
    ],
    ["not exactly one date", (text: string) => text.replace("Date: ", "Date: x\r\nDate: ")],
    [
      "a Message-ID that is no dot-atom",
      (text: string) => text.replace("Message-ID: <", "Message-ID: <a b"),
    ],
  ])("would be found wrong with %s", (problem, spoil) => {
    expect(wireProblems(Buffer.from(spoil(raw), "latin1"))).toContain(problem);
  });

  it("are the same for the same content", async () => {
    expect(await composeEml(draft)).toEqual(bytes);
  });

  it("carry the meeting's own offset", () => {
    expect(raw).toContain("\r\nDate: Tue, 1 Dec 2026 14:00:00 +0800\r\n");
  });

  it("name the mail they follow, and nothing where there is none", async () => {
    expect(raw).not.toMatch(/^(?:In-Reply-To|References):/im);
    const chain = Array.from({ length: 10 }, (_, at) => notice.replace(".0@", `.${at}@`));
    const [own = "", ...references] = chain.reverse();
    const thread = { messageId: own, inReplyTo: references.at(-1) ?? "", references };
    const reply = Buffer.from(await composeEml({ ...draft, thread }));
    expect(wireProblems(reply)).toEqual([]);
    const header = reply.toString().replace(/\r\n /g, " ");
    expect(header).toContain(`\r\nIn-Reply-To: ${thread.inReplyTo}\r\n`);
    expect(header).toContain(`\r\nReferences: ${references.join(" ")}\r\n`);
  });

  it("encode subjects without padding, at which some readers cut them", () => {
    const subject = /^Subject: (.*(?:\r\n .*)*)/m.exec(raw)?.[1] ?? "";
    expect(subject.split(/\r\n /).every((word) => /^=\?UTF-8\?Q\?[^?]+\?=$/.test(word))).toBe(true);
  });

  it("of a draft ask to be edited and keep who gets a blind copy", () => {
    expect(raw).toMatch(/^X-Unsent: 1\r\n/m);
    expect(raw).toMatch(/^Bcc: =\?UTF-8\?B\?[\w=]+\?= <archive@example\.com>\r\n/m);
    expect(raw).not.toMatch(/^Auto-Submitted:/im);
  });

  it("of a mail to be sent do neither, and say when no person sent it", async () => {
    const header = async (unattended: boolean): Promise<string> => {
      const sent = await composeEml({ ...draft, purpose: "send", unattended });
      expect(wireProblems(sent)).toEqual([]);
      return Buffer.from(sent).toString().split("\r\n\r\n")[0] ?? "";
    };
    expect(await header(false)).not.toMatch(/^(?:X-Unsent|Bcc|Auto-Submitted):|archive@/im);
    expect(await header(true)).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(await header(true)).not.toMatch(/^(?:X-Unsent|Bcc):|archive@/im);
  });

  it("hold a name of any length", async () => {
    const name = "项目管理与跨部门协作促进办公室常务副主任欧阳锋兼秘书";
    const long = await composeEml({ ...draft, to: [{ name, address: "ouyang@example.com" }] });
    expect(wireProblems(long)).toEqual([]);
    expect((await readWithMailparser(long)).to).toEqual([[name, "ouyang@example.com"]]);
    expect((await readWithPostalMime(long)).to).toEqual([[name, "ouyang@example.com"]]);
  });

  it("leave out the sender, and empty lists, of a draft that has none", async () => {
    const bare = Buffer.from(await composeEml({ ...draft, from: null, to: [], cc: [] })).toString();
    expect(bare).not.toMatch(/^(?:From|To|Cc):/m);
  });

  describe("in whatever zone the machine is", () => {
    const before = process.env.TZ;
    afterEach(() => {
      process.env.TZ = before ?? "";
      if (before === undefined) delete process.env.TZ;
    });
    it.each([
      ["UTC", 0],
      ["America/Los_Angeles", 480],
      ["Asia/Kathmandu", -345],
    ])("%s", async (zone, offset) => {
      process.env.TZ = zone;
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset);
      expect(await composeEml(draft)).toEqual(bytes);
    });
  });
});

describe.each([
  ["Python's email", async (mail: Uint8Array) => readWithPython(mail)],
  ["mailparser", readWithMailparser],
  ["postal-mime", readWithPostalMime],
])("%s", (_, read) => {
  it("finds subject, names and bodies as they went in", async () => {
    const mail = await read(bytes);
    expect(mail.subject).toBe(draft.subject);
    expect(mail.from).toEqual([["李雷", "li.lei@example.com"]]);
    expect(mail.to).toEqual(boxes(draft.to));
    expect(mail.cc).toEqual(boxes(draft.cc));
    expect(crlf(mail.text.replaceAll("\r\n", "\n").trimEnd())).toBe(crlf(draft.text.trimEnd()));
    expect(mail.html.replaceAll("\r\n", "\n").trimEnd()).toBe(draft.html.trimEnd());
    expect(mail.defects).toEqual([]);
  });

  it.each([
    "see =?utf-8?Q?Hello?= and =?x?= here",
    "=?utf-8?B?5Lya?=",
    "an ASCII subject that is much longer than one line of a header may be, with  no accent at all",
  ])("is not led astray by the subject “%s”", async (subject) => {
    const mail = await read(await composeEml({ ...draft, subject }));
    expect(mail.subject).toBe(subject.replace(/\s+/g, " "));
  });

  it.each([
    "first\r\nBcc: evil@example.com",
    "first\u2028second\u0085third\u0007\u001b[31m\u202eevil",
  ])("finds one subject and no smuggled header in %j", async (subject) => {
    const spoiled = await composeEml({
      ...draft,
      subject,
      bcc: [],
      to: [{ name: subject, address: "a@example.com" }],
    });
    expect(wireProblems(spoiled)).toEqual([]);
    expect(Buffer.from(spoiled).toString()).not.toMatch(/^Bcc:/m);
    const mail = await read(spoiled);
    expect(mail.subject).toMatch(/^first [\w:@. [\]]+$/);
    expect(mail.to).toEqual([[mail.subject, "a@example.com"]]);
  });
});

describe("Python's email", () => {
  it("sees plain text before HTML, both with CRLF", () => {
    const mail = readWithPython(bytes);
    expect(mail.type).toBe("multipart/alternative");
    expect(mail.parts.map((part) => part.type)).toEqual(["text/plain", "text/html"]);
    expect(mail.date).toBe("2026-12-01T14:00:00+08:00");
    const base64 = raw.split(/\r\n--=_collab[^\r]*\r\n/)[1]?.split("\r\n\r\n")[1] ?? "";
    expect(Buffer.from(base64, "base64").toString()).toBe(crlf(draft.text));
  });

  it("names the defects of a broken mail", () => {
    const cut = Buffer.from(raw.slice(0, raw.indexOf("Content-Type: text/html")), "latin1");
    expect(readWithPython(cut).defects).not.toEqual([]);
  });
});
