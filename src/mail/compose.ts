import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import { encodeWord } from "nodemailer/lib/mime-funcs";
import type { Language } from "../messages/language.ts";
import type { Mailbox } from "./address.ts";
import { cleanLine, cleanText } from "./clean.ts";

/** Everything a message is made of; the same content gives the same bytes, always and anywhere. */
export interface Draft {
  readonly subject: string;
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly text: string;
  readonly html: string;
  readonly language: Language;
  /** ISO 8601 with offset and seconds; the `Date` header keeps the offset. */
  readonly date: string;
  /** Distinguishes this mail from every other: meeting, kind and revision. */
  readonly identity: readonly string[];
}

/**
 * A message (RFC 5322, MIME) to be opened and sent by a mail program: `X-Unsent` makes Outlook and
 * Thunderbird open it for editing. Plain text comes before HTML, both base64, so that no relay has
 * anything to rewrite.
 */
export async function composeEml(draft: Draft): Promise<Uint8Array> {
  const id = hash(draft.identity);
  const domain = draft.from?.address.split("@").at(-1) ?? "collab.invalid";
  const composer = new MailComposer({
    subject: headerText(draft.subject),
    date: rfc5322Date(draft.date),
    messageId: `<${id.slice(0, 32)}@${domain}>`,
    headers: {
      "X-Unsent": "1",
      "Content-Language": draft.language === "zh" ? "zh-CN" : "en",
    },
    text: crlf(draft.text),
    html: crlf(draft.html),
    // Base64 between encoded-words is padded, and some mail readers cut a subject there.
    textEncoding: "Q",
    encoding: "base64",
    newline: "\r\n",
    boundaryPrefix: "=_collab",
    baseBoundary: id.slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return withAddresses(await composer.compile().build(), draft);
}

/** Address fields stand first, each mailbox on a line of its own. */
function withAddresses(message: Buffer, { from, to, cc }: Draft): Uint8Array {
  const fields = [...field("From", from ? [from] : []), ...field("To", to), ...field("Cc", cc)];
  return Buffer.concat([Buffer.from(fields.join(""), "latin1"), message]);
}

function field(name: string, boxes: readonly Mailbox[]): string[] {
  return boxes.length === 0 ? [] : [`${name}: ${boxes.map(mailbox).join(",\r\n ")}\r\n`];
}

/**
 * The composer's own address fields break lines inside names, which GMime shows as extra spaces,
 * and split names into several encoded-words, between which Python shows spaces. So a name is a
 * phrase on one line, or one base64 encoded-word; only names of over 15 Chinese characters need more.
 */
function mailbox({ name, address }: Mailbox): string {
  const text = cleanLine(name);
  if (text === "") return address;
  if (text.length <= 60 && /^[A-Za-z0-9 ]+$/.test(text)) return `${text} <${address}>`;
  if (text.length <= 60 && /^[ -~]+$/.test(text) && !/["\\]|=\?/.test(text))
    return `"${text}" <${address}>`;
  const short = Buffer.byteLength(text) <= 45;
  const words = encodeWord(text, short ? "B" : "Q", short ? 0 : 52).replaceAll(
    "?= =?",
    "?=\r\n =?",
  );
  const lastLine = words.length - words.lastIndexOf("\n");
  return `${words}${lastLine + address.length > 68 ? "\r\n" : ""} <${address}>`;
}

/** A digest of what makes a mail this mail; lengths keep `["ab", "c"]` and `["a", "bc"]` apart. */
function hash(parts: readonly string[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(`${part.length}:${part}`);
  return digest.digest("hex");
}

/** What looks like an encoded-word must not pass for one, so such a subject is encoded as a whole. */
function headerText(text: string): string {
  const line = cleanLine(text);
  return line.includes("=?") ? encodeWord(line, "Q", 52) : line;
}

function crlf(text: string): string {
  return cleanText(text).replaceAll("\n", "\r\n");
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `2026-12-01T14:00:00+08:00` as `Tue, 1 Dec 2026 14:00:00 +0800`. */
function rfc5322Date(iso: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)([+-]\d\d):(\d\d)$/.exec(iso);
  if (!parts) throw new RangeError(`not a time with offset: ${iso}`);
  const [, year, month, day, time, hours, minutes] = parts;
  const weekday = weekdays[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${Number(day)} ${months[Number(month) - 1]} ${year} ${time} ${hours}${minutes}`;
}
