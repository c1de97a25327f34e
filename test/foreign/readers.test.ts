import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readWithPython } from "../mail/parsers.ts";
import { readWithGMime, readWithPerl } from "./readers.ts";

const examples = resolve(import.meta.dirname, "../../examples");
const mails = ["zh", "en"].flatMap((language) =>
  readdirSync(join(examples, language, "outbox"))
    .filter((name) => name.endsWith(".eml"))
    .map((name) => join(language, "outbox", name)),
);
const bytesOf = (name: string): Buffer => readFileSync(join(examples, name));

describe.each(mails)("%s", (name) => {
  const bytes = bytesOf(name);
  const python = readWithPython(bytes);

  it("is the same mail to GMime as to Python", () => {
    const mail = readWithGMime(bytes);
    expect(mail.subject).toBe(python.subject);
    expect([mail.from, mail.to, mail.cc]).toEqual([python.from, python.to, python.cc]);
    expect(mail.parts.map(({ type }) => type)).toEqual(["text/plain", "text/html"]);
    expect(mail.date?.slice(0, 19)).toBe(python.date?.slice(0, 19));
  });

  it("has no fault to Perl's MIME::Parser", () => {
    const mail = readWithPerl(bytes);
    expect(mail.defects).toEqual([]);
    expect(mail.subject).toBe(python.subject);
    expect(mail.parts.map(({ type }) => type)).toEqual(["text/plain", "text/html"]);
  });
});

describe("a reader that is not ours notices", () => {
  const raw = bytesOf(join("zh", "outbox", "2026-09-22-a2-kickoff.notice.eml")).toString("latin1");

  it("a subject whose words hold half a character", () => {
    const broken = Buffer.from(raw.replace("?Q?=E3=80=90", "?Q?=E3=80"), "latin1");
    expect(readWithGMime(broken).subject).not.toMatch(/^【会议通知】/);
    expect(readWithPerl(broken).subject).not.toMatch(/^【会议通知】/);
  });

  it("a mail that ends before its last boundary", () => {
    const cut = Buffer.from(raw.slice(0, raw.lastIndexOf("\r\n--")), "latin1");
    expect(readWithPerl(cut).defects).not.toEqual([]);
  });
});
