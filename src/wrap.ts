import stringWidth from "string-width";

/** Columns a text takes on screen: Chinese characters two, others one. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u3000-\u303f\uff00-\uffef]|\p{Script=Han}/u;
/** Must not begin a line. */
const closing = /^[，。；：、！？）》〉」』】〕”’…—·％,.;:!?)\]}%]/u;
/** Must not end a line. */
const opening = /[（《〈「『【〔“‘([{]$/u;

/**
 * Wraps one paragraph at `width` columns. A line may break at a space and beside a Chinese
 * character, but not before closing or after opening punctuation; a word or address that is wider
 * than the line stays whole.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const chunk of chunksOf(text)) {
    const word = used === 0 ? chunk.trimStart() : chunk;
    const columns = displayWidth(word);
    if (used > 0 && used + displayWidth(word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = chunk.trimStart();
      used = displayWidth(line);
    } else {
      line += word;
      used += columns;
    }
  }
  return [...lines, line.trimEnd()];
}

/** Pieces that must not be broken, each with the space that follows it. */
function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  let chunk = "";
  for (const { segment } of graphemes.segment(text)) {
    const after = /\s$/.test(chunk) && segment !== " ";
    const beside = (wide.test(chunk.at(-1) ?? "") || wide.test(segment)) && segment !== " ";
    if (chunk !== "" && (after || beside) && !closing.test(segment) && !opening.test(chunk)) {
      chunks.push(chunk);
      chunk = segment;
    } else chunk += segment;
  }
  return chunk === "" ? chunks : [...chunks, chunk];
}

/** Spaces after a text, up to a width in columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
