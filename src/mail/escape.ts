import { parseAddress } from "./address.ts";
import { joinLines } from "./clean.ts";

/** Web and mail addresses inside a text; they end before what is punctuation of the sentence. */
const addresses =
  /https?:\/\/[^\s<>"'`|\\^{}\u2018-\u201f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+|(?<![A-Za-z0-9._+-])[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;

/**
 * A value as Markdown that can only ever be text: no character of it opens a heading, a list, a
 * table cell, emphasis, code, HTML or a link. Line ends are gone, so it stays inside its line.
 * Web and mail addresses become `<…>`, because a backslash inside them would break them.
 */
export function escapeMarkdown(value: string): string {
  const text = joinLines(value);
  let escaped = "";
  let done = 0;
  for (const match of text.matchAll(addresses)) {
    const address = match[0].replace(/[.,;:!?)\]*_~'"]+$/, "");
    escaped += escapePlain(text.slice(done, match.index), done === 0) + autolink(address);
    done = match.index + address.length;
  }
  return escaped + escapePlain(text.slice(done), done === 0);
}

function autolink(address: string): string {
  const usable = /^https?:/.test(address) ? URL.canParse(address) : parseAddress(address) !== null;
  return usable ? `<${address}>` : escapePlain(address, false);
}

/** `www.`, `https:` and `@` would make what follows a link, and a backslash in it part of the link. */
const special = /[\\`*_[\]<|~@]|&(?=#?[A-Za-z0-9]{1,31};)|(?<=www)\.|(?<=https?):/gi;

function escapePlain(text: string, atStart: boolean): string {
  const inline = text.replace(special, "\\$&");
  if (!atStart) return inline;
  return inline.replace(/^[#+\-=>:]/, "\\$&").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A copy of plain data with every text in it escaped, so that no template can forget to. */
export function escapeAll<T>(data: T): T {
  if (typeof data === "string") return escapeMarkdown(data) as T;
  if (Array.isArray(data)) return data.map(escapeAll) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, escapeAll(value)]),
  ) as T;
}
