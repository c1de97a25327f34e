import { decode } from "../markdown/source.ts";
import { Refused } from "./refusal.ts";

const MOST_OF_A_HEAD = 2048;

/** The text of a page, by its byte order mark, by what it says itself, else as any other text. Throws `Refused`. */
export function htmlText(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, MOST_OF_A_HEAD));
  const [, said] = /\bcharset ?= ?["']?([\w-]{3,30})/i.exec(head) ?? [];
  const label = marked(bytes) ?? said?.toLowerCase() ?? null;
  if (label !== null && !/^utf-?8$/.test(label)) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // What it says is wrong; it may still be one of those that can be told.
    }
  }
  const source = decode("", bytes);
  if (typeof source === "string") throw new Refused("unknown-encoding");
  return source.text;
}

function marked([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}
