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
    ...(draft.from ? { from: mailbox(draft.from) } : {}),
    to: draft.to.map(mailbox),
    cc: draft.cc.map(mailbox),
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
  const message = await composer.compile().build();
  return Buffer.from(foldAddresses(message.toString("latin1")), "latin1");
}

/**
 * One mailbox a line. The composer breaks lines at any space, also inside a name, and GMime then
 * shows that name with more spaces than it has.
 */
function foldAddresses(message: string): string {
  const end = message.indexOf("\r\n\r\n");
  const header = message
    .slice(0, end)
    .replace(/^(From|To|Cc): (.*(?:\r\n[ \t].*)*)/gm, (_, name: string, value: string) => {
      const unfolded = value.replace(/\r\n[ \t]/g, " ");
      const boxes = unfolded.match(/(?:"[^"]*"|[^",])+/g) ?? [];
      return `${name}: ${boxes.map((box) => foldMailbox(box.trim())).join(",\r\n ")}`;
    });
  return header + message.slice(end);
}

/** Lines with encoded-words have to stay within 76 columns (RFC 2047); they may break between words. */
function foldMailbox(box: string): string {
  return box.startsWith("=?") && box.length > 68
    ? box.replaceAll("?= =?", "?=\r\n =?").replace(" <", "\r\n <")
    : box;
}

/** A digest of what makes a mail this mail; lengths keep `["ab", "c"]` and `["a", "bc"]` apart. */
export function hash(parts: readonly string[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(`${part.length}:${part}`);
  return digest.digest("hex");
}

function mailbox({ name, address }: Mailbox): { name: string; address: string } {
  return { name: cleanLine(name), address };
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
