import { parseAddress } from "../meeting/people/email.ts";
import { cleanLine } from "./clean.ts";

/** One mailbox as a header needs it: a name without control characters, an ASCII addr-spec. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A list as read: what can be used, and what cannot, as written. */
export interface AddressList {
  readonly mailboxes: readonly Mailbox[];
  readonly unusable: readonly string[];
}

/**
 * Reads `张三 <a@example.com>； 李四 <b@example.com>，c@example.com`: separated by any of `，；、,;`,
 * which is how lists are typed with a Chinese keyboard and what no mail library splits. A separator
 * inside quotes (`"Lee, Kim" <k@example.com>`) belongs to the name.
 */
export function parseAddressList(text: string): AddressList {
  const mailboxes: Mailbox[] = [];
  const unusable: string[] = [];
  for (const entry of splitList(text)) {
    const mailbox = parseMailbox(entry);
    if (mailbox) mailboxes.push(mailbox);
    else unusable.push(cleanLine(entry));
  }
  return { mailboxes, unusable };
}

function splitList(text: string): string[] {
  const entries: string[] = [];
  let entry = "";
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && "，；、,;\n".includes(character)) {
      entries.push(entry);
      entry = "";
    } else entry += character;
  }
  entries.push(entry);
  return entries.map((one) => one.trim()).filter((one) => one !== "");
}

/** `Name <address>` or a bare address; `null` when the address is not one we would send to. */
function parseMailbox(text: string): Mailbox | null {
  const bracketed = /^([^<>＜＞]*)[<＜]([^<>＜＞]*)[>＞]$/.exec(text);
  const address = parseAddress((bracketed?.[2] ?? text).trim());
  if (address === null) return null;
  return { name: displayName(bracketed?.[1] ?? ""), address };
}

/** A name fit for a header: one line, without the quotation marks that only hold it together. */
export function displayName(text: string): string {
  return cleanLine(text)
    .replace(/^"(.*)"$/, "$1")
    .trim();
}

/** One mailbox per address, ignoring case; the first name given wins. */
export function mergeMailboxes(mailboxes: readonly Mailbox[]): Mailbox[] {
  const merged = new Map<string, Mailbox>();
  for (const mailbox of mailboxes) {
    const key = mailbox.address.toLowerCase();
    const before = merged.get(key);
    if (!before) merged.set(key, mailbox);
    else if (before.name === "" && mailbox.name !== "")
      merged.set(key, { ...before, name: mailbox.name });
  }
  return [...merged.values()];
}
