import { LineBuilder, type PlainText } from "./plain-text.ts";
import type { Span } from "./source.ts";

/** Between these tags stands nothing that is shown. */
const HIDDEN = ["script", "style", "template"];

/** What a block of HTML shows, line by line: its text without tags, comments and blank lines. */
export function htmlLines(
  { body, base }: { readonly body: string; readonly base: number },
  { from, to }: Span,
): readonly PlainText[] {
  const html = body.slice(from, to);
  const out = new LineBuilder(body, base, false);
  let at = 0;
  while (at < html.length) {
    const tag = nextTag(html, at);
    out.source(from + at, from + (tag?.from ?? html.length));
    if (!tag) break;
    at = tag.to;
  }
  return out.finish();
}

/** The next tag or comment, with all that it hides; `null`: there is none. */
function nextTag(html: string, start: number): Span | null {
  TAG.lastIndex = start;
  const found = TAG.exec(html);
  if (!found) return null;
  const name = found.groups?.name?.toLowerCase();
  if (name === undefined) return { from: found.index, to: behind(html, "-->", TAG.lastIndex) };
  const end = behind(html, ">", TAG.lastIndex);
  const hidden = HIDDEN.includes(name);
  return {
    from: found.index,
    to: hidden ? behind(html, ">", behind(html, `</${name}`, end)) : end,
  };
}

/** A `<` before anything else is a sign of its own: `a < b`. */
const TAG = /<(?:!--|[!?/]?(?<name>[a-z][a-z\d-]{0,30}))/gi;

/** Where a text goes on behind some words; what is never closed reaches to the end. */
function behind(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  return at === -1 ? text.length : at + words.length;
}
