import { displayWidth } from "../../src/text/wrap.ts";

/** A command as it was typed, and what it showed. */
export interface Shown {
  readonly typed: string;
  readonly output: string;
}

const LINE = 19;
const CELL = 8;
const MARGIN = 16;
/** Seconds between two lines, and before what a command shows. */
const BEAT = 0.12;
const PAUSE = 0.9;

/**
 * Commands and what they showed as a picture that plays once, line after line, by its own styles alone;
 * who wants no motion sees all of it at once.
 */
export function recordingSvg(title: string, all: readonly Shown[]): string {
  const lines: { readonly text: string; readonly isTyped: boolean; readonly at: number }[] = [];
  let at = 0.3;
  for (const { typed, output } of all) {
    lines.push({ text: `$ ${typed}`, isTyped: true, at });
    at += PAUSE;
    for (const text of [...output.trimEnd().split("\n"), ""]) {
      lines.push({ text, isTyped: false, at });
      at += BEAT;
    }
    at += PAUSE;
  }
  lines.pop();
  const width = Math.max(...lines.map(({ text }) => displayWidth(text))) * CELL + 2 * MARGIN;
  const height = lines.length * LINE + 2 * MARGIN;
  const rows = lines.flatMap(({ text, isTyped, at }, row) =>
    text === ""
      ? []
      : [
          `<text x="${MARGIN}" y="${MARGIN + (row + 0.75) * LINE}"${isTyped ? ' class="typed"' : ""} style="animation-delay:${at.toFixed(2)}s">${escaped(text)}</text>`,
        ],
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    "<style>",
    "text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,'Noto Sans Mono CJK SC',monospace;fill:#d6dbe3;white-space:pre}",
    ".typed{fill:#8fd18f;font-weight:600}",
    "@media (prefers-reduced-motion:no-preference){text{opacity:0;animation:on .01s forwards}@keyframes on{to{opacity:1}}}",
    "</style>",
    `<rect width="${width}" height="${height}" rx="8" fill="#1b1f27"/>`,
    ...rows,
    "</svg>",
    "",
  ].join("\n");
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
