import { cleanLine } from "./clean.ts";
import type { MailFormat } from "./kind.ts";

/** Names Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Most file systems take 255 bytes; this leaves room for kind, extension and a temporary name. */
const longest = 150;

/**
 * `<id>.<mail>.<ext>`, where `mail` is the kind, or kind and number: `reminder.2`. Ids come from files that anybody may have written: what could leave the
 * folder, hide the file or be special to a system becomes `-`.
 */
export function fileName(id: string, mail: string, format: MailFormat): string {
  let safe = withinBytes(
    cleanLine(id)
      .normalize("NFC")
      .replace(/[\\/:*?"<>|]/g, "-")
      .replace(/^[.\s-]+|[.\s]+$/g, ""),
    longest,
  );
  if (safe === "" || reserved.test(safe)) safe = `meeting-${safe}`.replace(/-$/, "");
  return `${safe}.${mail}.${format}`;
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

/** Whether two mails say the same. The time at which a draft was written makes no other mail of it. */
export function sameContent(a: Uint8Array, b: Uint8Array, format: MailFormat): boolean {
  return comparable(a, format) === comparable(b, format);
}

function comparable(bytes: Uint8Array, format: MailFormat): string {
  const text = new TextDecoder().decode(bytes);
  return format === "eml" ? text.replace(/^Date: [^\r\n]*\r\n/m, "") : text;
}
