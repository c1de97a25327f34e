import type { Reason } from "./refusal.ts";

/** What collab can read: Markdown as it is, the others once they have been turned into it. */
export type Kind = "markdown" | "word" | "html" | "mail";

const WORD = /\.(?:docx|docm|dotx|doc)$/i;
const HTML = /\.(?:html?|xhtml)$/i;
const MAIL = /\.(?:eml|mht|mhtml)$/i;

/** Whether a file's name says that it is to be turned into Markdown. */
export const isDocumentName = (name: string): boolean =>
  WORD.test(name) || HTML.test(name) || MAIL.test(name);

/** What a file is: by its first bytes, and where those leave it open by its name. `-` has no name. */
export function kindOf(name: string, bytes: Uint8Array): Kind | Reason {
  const binary = binaryKind(bytes);
  if (binary !== null) return binary;
  const start = startOf(bytes);
  if (/^\{\\rtf/.test(start)) return "rich-text";
  if (MAIL.test(name)) return "mail";
  if (HTML.test(name)) return "html";
  if (WORD.test(name)) return isMail(start) ? "mail" : isHtml(start) ? "html" : "broken-zip";
  if (name === "-") return isMail(start) ? "mail" : isHtml(start) ? "html" : "markdown";
  return "markdown";
}

const starts = (bytes: Uint8Array, ...values: readonly number[]): boolean =>
  values.every((value, at) => bytes[at] === value);

function binaryKind(bytes: Uint8Array): Kind | Reason | null {
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return "word";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldOfficeKind(bytes);
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return "pdf";
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff)) return "image";
  if (starts(bytes, 0x47, 0x49, 0x46, 0x38) || starts(bytes, 0x42, 0x4d)) return "image";
  const isArchive =
    starts(bytes, 0x52, 0x61, 0x72, 0x21) ||
    starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) ||
    starts(bytes, 0x1f, 0x8b);
  return isArchive ? "archive" : null;
}

/** The container of Office 97, which also holds what newer ones encrypt; its entries are named in UTF-16. */
function oldOfficeKind(bytes: Uint8Array): Reason {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => text.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) return "encrypted";
  if (holds("__substg1.0_")) return "outlook";
  if (holds("WordDocument")) return "old-word";
  if (holds("Workbook")) return "excel";
  return holds("PowerPoint Document") ? "powerpoint" : "old-word";
}

const MOST_OF_A_START = 64 * 1024;

/** Enough of a text to tell what it is; without a byte order mark. */
function startOf(bytes: Uint8Array): string {
  const isWide = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  const label = isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "latin1";
  const text = new TextDecoder(label).decode(bytes.subarray(0, MOST_OF_A_START));
  return text.replace(/^(?:ï»¿|\ufeff)/, "").trimStart();
}

/** Headers that no person writes above notes. */
const TECHNICAL = new Set([
  ...["received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature"],
  "x-mailer",
]);
/** What every mail begins with, as it is written there and nowhere else. */
const LETTERHEAD = [/^from:.*@/im, /^subject:/im, /^date: (?:[a-z]{3}, )?\d/im];

function isMail(start: string): boolean {
  const [head = ""] = start.replaceAll("\r\n", "\n").split("\n\n", 1);
  const lines = head.split("\n").filter((line) => !/^[ \t]/.test(line));
  const [first = "", ...others] = lines;
  const headers = first.startsWith("From ") ? others : lines;
  const isTechnical = headers.some((line) => TECHNICAL.has(nameOf(line)));
  return (
    headers.every((line) => /^[!-9;-~]+$/.test(nameOf(line))) &&
    (isTechnical || LETTERHEAD.every((line) => line.test(head)))
  );
}

/** Of a header; empty where a line is none. */
const nameOf = (line: string): string =>
  line.slice(0, Math.max(line.indexOf(":"), 0)).toLowerCase();

const WHOLE_PAGE = /^<(?:!doctype html|html|head|body|meta)\b/i;
const BLOCK = /^<(?:p|div|h[1-6]|table|ul|ol|span|b|section|article|main)\b/i;
const MARKDOWN_LINE = /^(?:#{1,6} |[-*+] |\d+\. |\||---|```)/m;

/** A page, or a piece of one as programs put it on the clipboard; Markdown may begin with HTML, too. */
function isHtml(start: string): boolean {
  const text = withoutComments(start);
  return WHOLE_PAGE.test(text) || (BLOCK.test(text) && !MARKDOWN_LINE.test(text));
}

/** Without the comments and the declaration that a page may begin with. */
function withoutComments(text: string): string {
  const end = text.startsWith("<!--") ? "-->" : text.startsWith("<?xml") ? "?>" : null;
  const at = end === null ? -1 : text.indexOf(end);
  return end === null || at === -1
    ? text
    : withoutComments(text.slice(at + end.length).trimStart());
}
