import MailComposer from "nodemailer/lib/mail-composer";
import { detectMimeType, encodeWord } from "nodemailer/lib/mime-funcs";
import type MimeNode from "nodemailer/lib/mime-node";
import { type Language, languageTag } from "../messages/language.ts";
import type { Mailbox } from "./address.ts";
import type { Attachment } from "./attachments.ts";
import type { CalendarPart } from "./calendar/part.ts";
import { cleanLine, cleanText } from "./clean.ts";
import type { Thread } from "./revision.ts";

/** Everything a message is made of; the same content gives the same bytes, always and anywhere. */
export type Message = (Draft | Sent) & Content;

/** To be opened, completed and sent by a mail program, which may not know the sender yet. */
interface Draft {
  readonly purpose: "draft";
  readonly from: Mailbox | null;
}

/** To be handed to a server as it is. Who gets a blind copy is then known to the envelope alone. */
interface Sent {
  readonly purpose: "send";
  readonly from: Mailbox;
  /** Sent by a timer and not by a person: no holiday reply is to answer it (RFC 3834). */
  readonly unattended: boolean;
}

interface Content {
  readonly subject: string;
  readonly to: readonly Mailbox[];
  readonly replyTo?: Mailbox | null;
  readonly cc: readonly Mailbox[];
  readonly bcc: readonly Mailbox[];
  readonly text: string;
  readonly html: string;
  readonly calendar: CalendarPart | null;
  /** Files to put into a calendar, and nothing to answer. */
  readonly deadlines?: readonly CalendarPart[];
  readonly attachments?: readonly Attachment[];
  readonly language: Language;
  /** ISO 8601 with offset and seconds; the `Date` header keeps the offset. */
  readonly date: string;
  readonly thread: Thread;
  /** Fields of its own in the head. */
  readonly notes?: Readonly<Record<string, string>>;
}

/**
 * A message (RFC 5322, MIME). `X-Unsent` makes Outlook and Thunderbird open a draft for editing.
 * Plain text comes before HTML, both base64, so that no relay has anything to rewrite.
 */
export function composeEml(message: Message): Uint8Array {
  const { messageId, inReplyTo, references } = message.thread;
  const composer = new MailComposer({
    subject: headerText(message.subject),
    date: rfc5322Date(message.date),
    messageId,
    ...(inReplyTo === null ? {} : { inReplyTo, references: [...references] }),
    headers: {
      ...purposeFields(message),
      ...message.notes,
      "Content-Language": languageTag(message.language),
    },
    text: crlf(message.text),
    html: crlf(message.html),
    ...parts(message),
    // Base64 between encoded-words is padded, and some mail readers cut a subject there.
    textEncoding: "Q",
    encoding: "base64",
    newline: "\r\n",
    boundaryPrefix: "=_collab",
    baseBoundary: messageId.slice(1, 25),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const fields = Buffer.from(addressFields(message), "latin1");
  return Buffer.concat([fields, Buffer.from(written(composer.compile()))]);
}

/**
 * A part of a message with those in it. The composer's own way leads through eight streams, which take
 * five times as long; here every part is base64 and at hand.
 */
function written(part: MimeNode): string {
  const head = `${part.buildHeaders()}\r\n\r\n`;
  const { content, multipart, boundary, childNodes } = part;
  if (!multipart) return head + base64Lines(content);
  const inside = childNodes.map((child) => `--${boundary}\r\n${written(child)}\r\n`);
  return `${head}${inside.join("")}--${boundary}--\r\n`;
}

function base64Lines(content: unknown): string {
  if (typeof content !== "string" && !Buffer.isBuffer(content))
    throw new TypeError("neither text nor bytes");
  return Buffer.from(content as string)
    .toString("base64")
    .replace(/.{76}(?!$)/g, "$&\r\n");
}

/**
 * What is to be answered or taken back stands beside text and HTML, which is where mail programs look
 * for it (RFC 6047, 2.4), and as an attachment for those that do not. Its own file comes first, so that
 * one that somebody attached is never taken for it.
 */
function parts({ calendar, deadlines = [], attachments = [] }: Message): object {
  const entries = [...(calendar ? [calendar] : []), ...deadlines].map(({ name, file }) => ({
    ...base64(Buffer.from(file)),
    contentType: "application/ics; charset=utf-8",
    filename: name,
  }));
  const own = attachments.map((attachment) => ({
    ...base64(Buffer.from(attachment.bytes)),
    contentType: contentType(attachment),
    filename: attachment.name,
  }));
  const answered = calendar && calendar.method !== "PUBLISH" ? [calendar] : [];
  return {
    attachments: [...entries, ...own].map((part) => ({
      ...part,
      contentDisposition: "attachment",
    })),
    alternatives: answered.map(({ method, file }) => ({
      ...base64(Buffer.from(file)),
      contentType: `text/calendar; charset=utf-8; method=${method}`,
      filename: false,
    })),
  };
}

const base64 = (content: Buffer) => ({ content, contentTransferEncoding: "base64" });

/**
 * The media type by a file's name. A message or a multipart would have to go out as lines and not in
 * base64 (RFC 2046, 5.2.1), and a text says which letters it is written in where that is sure.
 */
function contentType({ name, bytes }: Attachment): string {
  const type = detectMimeType(name);
  if (/^(?:message|multipart)\//.test(type)) return "application/octet-stream";
  return type.startsWith("text/") && isUtf8(bytes) ? `${type}; charset=utf-8` : type;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function purposeFields(message: Message): Record<string, string> {
  if (message.purpose === "draft") return { "X-Unsent": "1" };
  return message.unattended ? { "Auto-Submitted": "auto-generated" } : {};
}

/** Address fields stand first, each mailbox on a line of its own. */
function addressFields({ purpose, from, replyTo, to, cc, bcc }: Message): string {
  return [
    ...field("From", from ? [from] : []),
    ...field("Reply-To", replyTo ? [replyTo] : []),
    ...field("To", to),
    ...field("Cc", cc),
    ...field("Bcc", purpose === "draft" ? bcc : []),
  ].join("");
}

function field(name: string, boxes: readonly Mailbox[]): string[] {
  if (boxes.length === 0) return [];
  const list = boxes.map(mailbox).join(",\r\n ");
  // A line that holds an encoded-word has at most 76 characters (RFC 2047, 2).
  const isLong = list.startsWith("=?") && `${name}: ${list}`.search(/\r\n|$/) > 76;
  return [`${name}:${isLong ? "\r\n" : ""} ${list}\r\n`];
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
