import type { Meeting } from "../meeting/types.ts";
import type { LocalDate } from "../time/local.ts";
import { toLocal } from "../time/zone.ts";

/** The field that keeps what has changed since the mail before, so that the same mail can be written again. */
export const CHANGE_FIELD = "X-Collab-Change";

/** One character a byte. */
export const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
export const bytesOf = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** A mail's head without its last line end, and the rest from there on; no rest: it has no end. */
export function headAndRest(eml: string): readonly [head: string, rest: string] {
  const end = eml.indexOf("\r\n\r\n");
  return end === -1 ? [eml, ""] : [eml.slice(0, end), eml.slice(end)];
}

/** One field of a head. */
export interface Field {
  readonly name: string;
  /** Everything after the colon, as written, folded lines included. */
  readonly value: string;
}

/** The fields of a head; a line that is none has no name. */
export function fieldsIn(head: string): readonly Field[] {
  return head.split(/\r\n(?![ \t])/).map((line) => {
    const colon = line.indexOf(":");
    return { name: line.slice(0, Math.max(0, colon)), value: line.slice(colon + 1) };
  });
}

export const headFrom = (fields: readonly Field[]): string =>
  fields.map(({ name, value }) => `${name}:${value}`).join("\r\n");

/** The head of a mail as far as collab reads it in mails of its own. */
export function headOf(mail: Uint8Array): string {
  return headAndRest(binary(mail.subarray(0, 256 * 1024)))[0];
}

/** A field's text, on one line; `null` where there is none. */
export function fieldIn(mail: Uint8Array, name: string): string | null {
  const start = `${name.toLowerCase()}: `;
  const lines = headOf(mail)
    .replace(/\r\n[ \t]/g, " ")
    .split("\r\n");
  const line = lines.find((each) => each.toLowerCase().startsWith(start));
  return line?.slice(start.length).trimEnd() ?? null;
}

/** When a mail was written; `null` where its head does not tell. */
export function writtenAt(mail: Uint8Array): Date | null {
  const date = new Date(fieldIn(mail, "Date") ?? "");
  return Number.isNaN(date.getTime()) ? null : date;
}

/** The day on the meeting's clock on which a mail was written. */
export function dayWritten(mail: Uint8Array, { timezone }: Meeting): LocalDate | null {
  const date = writtenAt(mail);
  return date && toLocal(date, timezone).slice(0, 10);
}

/** Plain data as a field's value, in pieces between which a line may be folded. */
export function packed(data: unknown): string {
  const text = Buffer.from(JSON.stringify(data)).toString("base64url");
  return (text.match(/.{1,60}/g) ?? []).join(" ");
}

/** What {@link packed} has made of data; `null` where it is something else. The caller checks the rest. */
export function unpacked(value: string | null): unknown {
  if (value === null || !/^[\w -]*$/.test(value)) return null;
  try {
    return JSON.parse(Buffer.from(value.replaceAll(" ", ""), "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
