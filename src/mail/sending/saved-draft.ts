import { type AddressList, type Mailbox, parseAddressList } from "../address.ts";
import { binary, bytesOf, type Field, fieldsIn, headAndRest, headFrom } from "../head.ts";

/** A mail as it stands in the outbox, whoever saved it there last, made ready to go. */
export interface SavedDraft {
  readonly bytes: Uint8Array;
  readonly subject: string;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly bcc: readonly Mailbox[];
}

/** What mail programs note for themselves, and what is not for those who get the mail. */
const ownNotes =
  /^(?:bcc|fcc|date|message-id|x-unsent|x-mozilla-[\w-]*|x-identity-key|x-account-key|x-uid|status|x-status)$/i;

/**
 * The mail with its own words and recipients, under the Message-ID and the date of the one that would
 * have taken its place. `null` where it is none that could be sent: without a sender or recipients that
 * can be read whole, or with letters in its head that only some servers take.
 */
export function savedDraft(saved: Uint8Array, instead: Uint8Array): SavedDraft | null {
  const [head, rest] = headAndRest(crlf(binary(saved)));
  const fields = wholeFields(head);
  if (rest === "" || fields === null || !/^[ -~\t\r\n]*$/.test(head)) return null;
  const lists = (["from", "to", "cc", "bcc"] as const).map((name) => addresses(fields, name));
  const [from, to, cc, bcc] = lists.map(({ mailboxes }) => mailboxes);
  const [sender, ...others] = from ?? [];
  const isWhole = lists.every(({ unusable }) => unusable.length === 0);
  if (!isWhole || !sender || others.length > 0 || !to || !cc || !bcc) return null;
  if (to.length + cc.length + bcc.length === 0) return null;
  const own = fields.filter(({ name }) => !ownNotes.test(name));
  const place = fieldsIn(headAndRest(binary(instead))[0]).filter(({ name }) => PLACE.test(name));
  return {
    bytes: bytesOf(headFrom([...own, ...place]) + rest),
    subject: textOfField(fields, "subject"),
    ...{ from: sender, to, cc, bcc },
  };
}

/** The blind copies that a mail's head names. */
export function blindCopiesIn(eml: Uint8Array): readonly string[] {
  const [head] = headAndRest(crlf(binary(eml)));
  const { mailboxes } = addresses(wholeFields(head) ?? [], "bcc");
  return mailboxes.map(({ address }) => address.toLowerCase()).sort();
}

/** Whom a mail's head names as those who get it, as far as their addresses can be read. */
export function addresseesIn(eml: Uint8Array): readonly Mailbox[] {
  const fields = wholeFields(headAndRest(crlf(binary(eml)))[0]) ?? [];
  return ["to", "cc"].flatMap((name) => addresses(fields, name).mailboxes);
}

const PLACE = /^(?:date|message-id)$/i;

/** `null`: something in the head is no field. */
function wholeFields(head: string): readonly Field[] | null {
  const fields = fieldsIn(head);
  return fields.every(({ name }) => /^[!-9;-~]+$/.test(name)) ? fields : null;
}

function textOfField(fields: readonly Field[], wanted: string): string {
  const values = fields.filter(({ name }) => name.toLowerCase() === wanted);
  return decoded(values.map(({ value }) => value.replace(/\r\n/g, "").trim()).join(", "));
}

function addresses(fields: readonly Field[], wanted: string): AddressList {
  return parseAddressList(textOfField(fields, wanted));
}

/** Encoded-words (RFC 2047) as the text they stand for; nothing else of a name is understood. */
function decoded(value: string): string {
  return value
    .replace(/\?=[ \t]+=\?/g, "?==?")
    .replace(/=\?([\w-]+)(?:\*[\w-]*)?\?([BQ])\?([^?\s]*)\?=/gi, (word, charset, how, text) => {
      const raw = how.toUpperCase() === "B" ? Buffer.from(text, "base64") : quotedBytes(text);
      try {
        return new TextDecoder(charset).decode(raw).replace(/[<>,;，；、＜＞"]/g, " ");
      } catch {
        return word;
      }
    });
}

function quotedBytes(text: string): Uint8Array {
  const plain = text.replaceAll("_", " ");
  return bytesOf(
    plain.replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}

const crlf = (text: string): string => text.replace(/\r\n|\r|\n/g, "\r\n");
