import { domainToUnicode } from "node:url";
import type { Span } from "../markdown/source.ts";
import { displayName, type Mailbox } from "./address.ts";

/** Why somebody may not be who they seem to be; said aloud, as nobody reads raw addresses. */
export interface Doubt {
  readonly reason: "mixedScripts" | "nameHoldsAddress";
  /** The domain in its own letters, or the name. */
  readonly text: string;
  readonly address: string;
  readonly span: Span;
}

/** Letters that stand together in honest names; a letter of none of these is of one more family. */
const families = [
  /[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/** Doubts about mailboxes that the file gives under a name. */
export function doubtsAbout(name: string, mailboxes: readonly Mailbox[], span: Span): Doubt[] {
  const shown = displayName(name);
  return mailboxes.flatMap(({ address }) => {
    const domain = domainToUnicode(address.slice(address.indexOf("@") + 1));
    const holdsAnother = shown.includes("@") && shown.toLowerCase() !== address.toLowerCase();
    return [
      ...(domain.split(".").some(mixesScripts)
        ? [{ reason: "mixedScripts", text: domain, address, span } as const]
        : []),
      ...(holdsAnother
        ? [{ reason: "nameHoldsAddress", text: shown, address, span } as const]
        : []),
    ];
  });
}

/** `pаypal` with a Cyrillic `а`: the usual sign of a domain that imitates another (UTS 39). */
function mixesScripts(label: string): boolean {
  const letters = [...label].filter((character) => /(?!\p{Script=Common})\p{L}/u.test(character));
  const found = letters.map((letter) => families.findIndex((family) => family.test(letter)));
  return new Set(found).size > 1;
}
