import { createHash } from "node:crypto";
import type { MailFormat } from "../config/mail-kind.ts";
import { withoutEnd } from "../text/lines.ts";
import { withoutStamp, withoutStamps } from "./calendar/in-mail.ts";
import { cleanLine } from "./clean.ts";
import { headAndRest } from "./head.ts";

/** Names Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Most file systems take 255 bytes; this leaves room for kind, extension and a temporary name. */
const longest = 150;

/**
 * `<id>.<mail>.<ext>`, where `mail` is the kind, or kind and number: `reminder.2`. Ids come from files that anybody may have written: what could leave the
 * folder, hide the file or be special to a system becomes `-`.
 */
export function fileName(id: string, mail: string, format: MailFormat): string {
  return `${safeName(id)}.${mail}.${format}`;
}

/** One person's copy of a mail, as `fileName` names it: `notice.ann`. */
export function copyOf(mail: string, who: string): string {
  return `${mail}.${who}`;
}

/**
 * The files of the mails that a file may be a copy of, itself first. Ids and addresses hold dots, too, so
 * that the name alone does not tell.
 */
export function originalsOf(file: string): readonly string[] {
  const end = file.lastIndexOf(".");
  const parts = file.slice(0, end).split(".");
  return parts.map((_, left) => parts.slice(0, parts.length - left).join(".") + file.slice(end));
}

/** An id as the beginning of a file's name. */
export function safeName(id: string): string {
  const written = cleanLine(id)
    .normalize("NFC")
    .replace(/[\\/:*?"<>|]/g, "-")
    .replace(/^[.\s-]+/, "");
  let safe = withinBytes(withoutEnd(written, /[.\s]/), longest);
  if (safe === "" || reserved.test(safe)) safe = `meeting-${safe}`.replace(/-$/, "");
  return safe;
}

/** The characters of a text that fit into so many bytes. */
function withinBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += encoder.encode(character).length;
    if (used > most) break;
    kept += character;
  }
  return kept;
}

/**
 * Whether two mails say the same. The time at which a draft was written makes no other mail of it,
 * and neither does what a draft alone, or only a mail sent, has in its head.
 */
export function sameContent(a: Uint8Array, b: Uint8Array, format: MailFormat): boolean {
  const [one, other] = [a, b].map((bytes) => new TextDecoder().decode(bytes)) as [string, string];
  if (format === "ics") return withoutStamp(one) === withoutStamp(other);
  if (format !== "eml") return one === other;
  const passing = isDraft(one) && isDraft(other) ? ["Date"] : sentOnly;
  return withoutFields(one, passing) === withoutFields(other, passing);
}

/** What an `.eml` says, whenever and to whomever it is sent: a hash. */
export function contentHash(eml: Uint8Array): string {
  const text = withoutFields(new TextDecoder().decode(eml), sentOnly);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

const sentOnly = ["Date", "X-Unsent", "Bcc", "Auto-Submitted"];

/** Whether mail programs open an `.eml` for editing; what was sent they do not. */
export function isDraft(eml: string): boolean {
  return /^X-Unsent:/m.test(headAndRest(eml)[0]);
}

function withoutFields(eml: string, names: readonly string[]): string {
  const [head, rest] = headAndRest(eml);
  const fields = new RegExp(
    `^(?:${names.join("|")}): [^\\r\\n\\u2028\\u2029]*\\r\\n(?:[ \\t][^\\r\\n]*\\r\\n)*`,
    "gm",
  );
  return (head + rest.slice(0, 2)).replace(fields, "") + withoutStamps(rest.slice(2));
}
