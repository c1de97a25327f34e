import { parseAddress } from "../meeting/people/email.ts";
import { cleanText, joinLines } from "./clean.ts";
import { SafeMarkdown, type Text } from "./safe-markdown.ts";

/** Web and mail addresses inside a text; they end before what is punctuation of the sentence. */
const addresses =
  /https?:\/\/[^\s<>"'`|\\^{}\u2018-\u201f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+|(?<![A-Za-z0-9._+-])[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gi;

/**
 * A value that is one web address may hold letters of any script and, as browsers show it, `{"id":"x"}`;
 * both get encoded.
 */
const wholeAddress =
  /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?[/?#][^\s<>`|\\\u2018-\u201f\u3000-\u303f\uff00-\uffef]*$/gi;

/**
 * A value as Markdown that can only ever be text: no character of it opens a heading, a list, a
 * table cell, emphasis, code, HTML or a link. Line ends are gone, so it stays inside its line.
 * Web and mail addresses become `<…>`, because a backslash inside them would break them.
 */
export function escapeMarkdown(value: string): string {
  return escapeLine(joinLines(value), true);
}

/** The same with the white space around it; `atStart`: nothing stands before it on its line. */
export function escapeLine(text: string, atStart: boolean): string {
  let escaped = "";
  let done = 0;
  for (const match of addressesIn(text)) {
    const address = withoutTrail(match[0]);
    escaped += escapePlain(text.slice(done, match.index), atStart && done === 0);
    escaped += autolink(address);
    done = match.index + address.length;
  }
  return escaped + escapePlain(text.slice(done), atStart && done === 0);
}

function addressesIn(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(text.search(wholeAddress) === 0 ? wholeAddress : addresses);
}

/**
 * The web address that a value is, else the first one in it, as it travels: people write the number of the
 * meeting and its password behind it. `null`: there is none.
 */
export function webAddressIn(value: string): string | null {
  const found = [...addressesIn(joinLines(value))].map(([text]) => withoutTrail(text));
  const address = found.find((one) => /^https?:/i.test(one) && URL.canParse(one));
  return address === undefined ? null : encoded(address);
}

/** As {@link escapeLine}, but addresses in it lead nowhere: it is the text of a link, or looks like one. */
export function escapeLabel(text: string): string {
  return escapePlain(text, false);
}

/** What a link's `url` becomes in Markdown; `null` where no mail may carry it. */
export function linkTarget(url: string): string | null {
  const address = cleanText(url).trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return null;
  const safe = address.replace(/[\s<>\\|`"^{}]/g, encodeURIComponent);
  return /^mailto:/i.test(safe) ? encodeURI(safe).replaceAll("%25", "%") : encoded(safe);
}

function autolink(address: string): string {
  const usable = /^https?:/i.test(address) ? URL.canParse(address) : parseAddress(address) !== null;
  return usable ? `<${encoded(address)}>` : escapePlain(address, false);
}

/** What travels encoded: letters of other scripts, and signs; those of the host have another encoding. */
function encoded(address: string): string {
  const host = /^https?:\/\/[^/?#]*/i.exec(address)?.[0] ?? "";
  return (
    host +
    address.slice(host.length).replace(/[^!-~]+|[<>\\|`"{}^]/g, (part) => encodeURIComponent(part))
  );
}

const brackets = [
  { opening: "(", closing: ")" },
  { opening: "[", closing: "]" },
] as const;

/** Without the sentence's punctuation; a bracket that the address itself opened is a part of it. */
function withoutTrail(address: string): string {
  const unopened = new Map<string, number>(
    brackets.map(({ opening, closing }) => [
      closing,
      address.split(closing).length - address.split(opening).length,
    ]),
  );
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    const left = unopened.get(last);
    if (left === undefined ? !".,;:!?*_~'\"".includes(last) : left <= 0) break;
    if (left !== undefined) unopened.set(last, left - 1);
  }
  return address.slice(0, end);
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
  if (data instanceof SafeMarkdown) return data.toString() as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, escapeAll(value)]),
  ) as T;
}

/** Texts as one; what is plain among them is escaped where another is Markdown. */
export function joinedTexts(texts: readonly Text[], separator: string): Text {
  const said = texts.filter((text) => text !== "");
  const [only, other] = said;
  if (only === undefined || other === undefined) return only ?? "";
  if (said.every((text) => typeof text === "string")) return said.join(separator);
  const markdown = said.map((text) => (typeof text === "string" ? escapeMarkdown(text) : text));
  return new SafeMarkdown(markdown.join(separator));
}
