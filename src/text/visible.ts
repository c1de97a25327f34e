import type { ChalkInstance } from "chalk";
import { onOneLine } from "./lines.ts";

/**
 * Control, bidirectional and other invisible characters and lone surrogates, which could move the
 * cursor, recolour or reorder what a terminal shows. Tab and newline are left to the caller, the
 * joiners to emoji and scripts that need them.
 */
const unsafe = (): RegExp => /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What nearly every text is made of: looking it through takes a tenth of the time. */
const USUAL = /^[\n -~\u00b7\u2013-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Text from a file made fit for a terminal: what is unsafe shows as `\u{1b}`. */
export function visible(text: string): string {
  if (USUAL.test(text)) return text;
  return text.replace(unsafe(), (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return visible(onOneLine(text));
}

/** JSON with the same made visible: there an escape means the character itself. */
export function visibleJson(value: unknown, indent = 0): string {
  const escaped = (unit: string): string =>
    `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const json = JSON.stringify(value, null, indent);
  if (USUAL.test(json)) return json;
  return json.replace(unsafe(), (char) => char.split("").map(escaped).join(""));
}

/** chalk without colours, for which chalk itself need not be loaded: `uncoloured.red.bold("x")` is `x`. */
export const uncoloured: ChalkInstance = new Proxy(((text: string) => text) as ChalkInstance, {
  get: (_, name) => (name === "level" ? 0 : uncoloured),
});
