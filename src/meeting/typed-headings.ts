import { type PlainText, part } from "../markdown/plain-text.ts";
import { headOf, sectionOf } from "../vocabulary/index.ts";

// Lines that are headings for whoever typed them, and text for Markdown.

interface Heading {
  readonly text: PlainText;
  readonly depth: number;
}

export const typedHeading = (line: PlainText): Heading | null =>
  gluedHeading(line) ?? framedHeading(line);

/**
 * `##会议纪要`, a heading for whoever types Chinese, is text for Markdown, and with a space of Chinese width, too. A single `#` may begin a tag, so
 * then its words have to be known.
 */
function gluedHeading(line: PlainText): Heading | null {
  const signs = /^#{1,6}\u3000?(?=[^\s#\d!])/.exec(line.value)?.[0];
  if (signs === undefined) return null;
  const [text, depth] = [part(line, signs.length), signs.trimEnd().length];
  const [words = ""] = text.value.split(/[:：]/);
  const isKnown = sectionOf(words) !== null || headOf(words) !== null;
  return isKnown || (depth > 1 && /^[\p{Script=Han}\p{Lu}（(【*]/u.test(text.value))
    ? { text, depth }
    : null;
}

/** `=== Meeting 1: 3 November ===`, `--- 第二次会议 ---`: what stands between the same signs. */
function framedHeading(line: PlainText): Heading | null {
  const [, signs = "", words = ""] = FRAMED.exec(line.value) ?? [];
  if (!/\p{L}{2}/u.test(words)) return null;
  const from = line.value.indexOf(words);
  const depth = signs.startsWith("=") ? Math.min(signs.length, DEEPEST) : 2;
  return { text: part(line, from, from + words.length), depth };
}

const DEEPEST = 6;
const FRAMED =
  /^(={2,10}|-{3,10}|—{2,10}|~{3,10}|\*{3,10})\s{0,3}([^\s=—~*-](?:.{0,100}[^\s=—~*-])?)\s{0,3}\1$/;
