/** The head of a mail, field by field, as far as collab reads it in mails of its own. */
function headOf(mail: Uint8Array): string {
  return new TextDecoder("latin1").decode(mail.subarray(0, 256 * 1024)).split("\r\n\r\n")[0] ?? "";
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
