import { describe, expect, it } from "vitest";
import { hostileMeeting, payloads } from "../mail/hostile-meetings.ts";
import { readWithMailparser, readWithPostalMime, readWithPython } from "../mail/parsers.ts";
import { wireProblems } from "../mail/wire.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { exampleMails, kinds, mailOf, mailsOf } from "./mails.ts";
import { pythonDefects, readWithGMime, readWithPerl } from "./readers.ts";

/** One mail as readers that have nothing in common see it; they have to agree in every word. */
async function expectAgreement(bytes: Buffer): Promise<void> {
  expect(wireProblems(bytes)).toEqual([]);
  // The name of a file as an encoded-word is against RFC 2047, 5, and all that QQ's web mail understands.
  const defects = pythonDefects(bytes).filter((one) => !/: Content-Type: .*encoded.word/.test(one));
  expect(defects).toEqual([]);
  const python = readWithPython(bytes);
  expect(python.subject).not.toBe("");
  expect(python.parts.slice(0, 2).map(({ type }) => type)).toEqual(["text/plain", "text/html"]);

  const gmime = readWithGMime(bytes);
  expect(gmime.subject).toBe(python.subject);
  expect(gmime.date?.slice(0, 19)).toBe(python.date?.slice(0, 19));
  const perl = readWithPerl(bytes);
  expect(perl.defects).toEqual([]);
  expect(perl.subject).toBe(python.subject);
  for (const { parts } of [gmime, perl]) {
    expect(parts.map(({ type }) => type)).toEqual(python.parts.map(({ type }) => type));
    expect(parts.slice(0, 2).map(({ text }) => text)).toEqual(
      python.parts.slice(0, 2).map(({ text }) => text.replace(/\r?\n/g, "\r\n")),
    );
  }

  // Python shows a space between the parts of a name that takes more than one encoded-word.
  const boxes = [gmime.from, gmime.to, gmime.cc];
  const joined = (list: typeof gmime.to) =>
    list.map(([name, address]) => [name.replaceAll(" ", ""), address]);
  expect(boxes.map(joined)).toEqual([python.from, python.to, python.cc].map(joined));
  for (const read of [readWithMailparser, readWithPostalMime]) {
    const mail = await read(bytes);
    expect(mail.subject).toBe(python.subject);
    expect([mail.from, mail.to, mail.cc]).toEqual(boxes);
    expect(mail.text.replaceAll("\r\n", "\n").trimEnd()).toBe(
      python.text.replaceAll("\r\n", "\n").trimEnd(),
    );
  }
}

describe("every reader sees the same mail", () => {
  it.each(exampleMails)("in $name", async ({ kind, text, language }) => {
    const other = language === "zh" ? "en" : "zh";
    for (const args of [[], ["--lang", other]])
      for (const mail of await mailsOf(text, kind, "eml", args)) await expectAgreement(mail);
  });

  it.each(Object.entries(payloads))("with %s in every field", async (_, payload) => {
    const text = hostileMeeting(payload.slice(0, 2000));
    for (const kind of kinds)
      for (const mail of await mailsOf(text, kind, "eml", ["--force"])) await expectAgreement(mail);
  });

  it.each([
    "关于𠮷野家门店数字化改造项目第一阶段复盘与下一阶段行动计划以及跨部门资源协调的专题评审会议😀",
    "𠮷😀".repeat(30),
    "Ünïcödé and a plain rest that is long enough to need a second line, and then a third one, too",
  ])("with the title %s", async (title) => {
    const [first] = exampleMails;
    const text = (first?.text ?? "").replace(/^title: .*$/m, `title: "${title}"`);
    const bytes = await mailOf(text, "notice", "eml");
    await expectAgreement(bytes);
    // What a subject has no room for is left out of the title (RFC 5322, 2.1.1).
    const [, shown = ""] = readWithGMime(bytes).subject.split(" · ");
    expect(title.startsWith(shown.replace(/…$/, ""))).toBe(true);
    expect([...shown].length).toBeGreaterThanOrEqual(20);
  });
});

describe("every reader sees the files that a mail carries", () => {
  const long = "用户调研 报告（第一阶段，终稿）— 2026 “Q4” 𠮷😀 及附录与原始数据说明.txt";
  it.each(["data.csv", "plan v2 (final).txt", long, "a;b=c'd.txt", "É.txt"])("%s", async (name) => {
    const cwd = scratchFolder({ [name]: "名称,数量\r\n", "a.md": exampleMails[0]?.text ?? "" });
    const args = ["mail", "notice", "a.md", "--attach", name, "-o", "-", "--force"];
    const { bytes, code } = await collab([...args, "--now", "2026-01-05 09:00"], { cwd });
    expect(code).toBe(0);
    const eml = Buffer.from(bytes);
    await expectAgreement(eml);
    expect(readWithGMime(eml).parts.at(-1)?.name).toBe(name);
    expect(readWithPerl(eml).parts.at(-1)?.name).toBe(name);
  });
});

describe("each reader notices when a mail is broken", async () => {
  const [example] = exampleMails;
  const raw = (await mailOf(example?.text ?? "", "notice", "eml")).toString("latin1");
  const spoilt = (from: string | RegExp, to: string): Buffer => {
    expect(raw).toMatch(from);
    return Buffer.from(raw.replace(from, to), "latin1");
  };

  it("by half a character in the subject", async () => {
    const half = spoilt("?Q?=E3=80=90", "?Q?=E3=80");
    const readers = [readWithGMime, readWithPerl, readWithMailparser, readWithPostalMime];
    for (const read of readers) expect((await read(half)).subject).not.toMatch(/^【会议通知】/);
    expect(readWithPython(half).subject).not.toMatch(/^【会议通知】/);
  });

  it.each([
    ["ends before its last boundary", raw.slice(0, raw.lastIndexOf("\r\n--"))],
    ["names a boundary that it does not have", raw.replace(/boundary="/, 'boundary="x')],
  ])("that %s", (_, text) => {
    const bytes = Buffer.from(text, "latin1");
    expect(pythonDefects(bytes)).not.toEqual([]);
    const { defects, parts } = readWithPerl(bytes);
    expect([...defects, ...(parts.length === 2 ? [] : ["parts"])]).not.toEqual([]);
  });

  it.each([
    ["base64 that is none", /(base64\r\n\r\n)..../, "$1=%=%"],
    ["an address that is none", /^From: .*/m, "From: a b <@@>"],
    [
      "a bare line end in the text",
      /(base64\r\n\r\n)....?/,
      `$1${Buffer.from("a\nb").toString("base64")}`,
    ],
  ])("by %s, says Python", (_, from, to) => {
    expect(pythonDefects(spoilt(from, to))).not.toEqual([]);
  });
});
