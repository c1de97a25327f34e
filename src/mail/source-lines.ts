import type { RichLine, Run } from "../markdown/rich-blocks.ts";
import { cleanText, joinLines } from "./clean.ts";
import { escapeLabel, escapeLine, linkTarget } from "./escape.ts";

/** Tags that only tell how text looks; without them the text says the same. */
const LOOKS = new Set(
  "b big br center code del details div em font h1 h2 h3 h4 h5 h6 hr i ins kbd li mark nobr ol p pre s small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul wbr".split(
    " ",
  ),
);

/** What in a file no mail may carry, for whoever has to say so. */
export type Refused = (what: string, offset: number) => void;

/** A line of the file as a line of Markdown; what has a line through it keeps it. */
export function markdownLine(line: RichLine, refused: Refused): string {
  let written = "";
  for (let at = 0; at < line.length; ) {
    const first = line[at] as Run;
    const group: Run[] = [];
    while (at < line.length && sameMarks(first, line[at] as Run)) group.push(line[at++] as Run);
    written = joined(written, groupText(group, written === "", refused));
  }
  return written.trim();
}

/** What a line says without the marks that only a mail program shows. */
export function wordsOf(line: RichLine): string {
  return line
    .map(({ kind, text }) => (kind === "tag" ? "" : text))
    .join("")
    .trim();
}

function sameMarks(a: Run, b: Run): boolean {
  return a.strong === b.strong && a.struck === b.struck && a.url === b.url;
}

interface Piece {
  readonly text: string;
  /** What stands around it, in Markdown's signs. */
  readonly marks: string;
}

function groupText(group: readonly Run[], atStart: boolean, refused: Refused): Piece {
  const [{ strong, struck, url }] = group as [Run];
  const text =
    url === null ? plainRuns(group, atStart, refused) : linkText(group, url, atStart, refused);
  return { text, marks: `${struck ? "~~" : ""}${strong ? "**" : ""}` };
}

/**
 * Puts marks around a text such that they are marks to every reader: white space goes outside, and
 * where the text begins or ends with punctuation a space has to stand beside the mark (CommonMark 6.2).
 */
function joined(before: string, { text, marks }: Piece): string {
  const inner = text.trim();
  if (marks === "" || inner === "") return before + text;
  const lead = text.slice(0, text.length - text.trimStart().length);
  const trail = text.slice(text.trimEnd().length);
  const isWord = /[\p{L}\p{N}]/u;
  const needsLead = before !== "" && lead === "" && !isWord.test([...inner][0] ?? "");
  const needsTrail = trail === "" && !isWord.test([...inner].at(-1) ?? "");
  const closing = [...marks].reverse().join("");
  return `${before}${needsLead ? " " : ""}${lead}${marks}${inner}${closing}${needsTrail ? " " : trail}`;
}

function plainRuns(group: readonly Run[], atStart: boolean, refused: Refused): string {
  let text = "";
  let written = "";
  const flush = (): void => {
    written += escapeLine(text, atStart && written === "");
    text = "";
  };
  for (const run of group) {
    if (run.kind === "tag") tag(run, refused);
    else text += cleanText(run.text).replaceAll("\n", " ");
  }
  flush();
  return written;
}

/** `[text](url)`. A text that is an address itself must not hide where the link really leads. */
function linkText(group: readonly Run[], url: string, atStart: boolean, refused: Refused): string {
  const text = joinLines(wordsOf(group));
  for (const run of group) if (run.kind === "tag") tag(run, refused);
  const target = linkTarget(url);
  const label = escapeLine(text, atStart);
  if (target === null) {
    const address = cleanText(url).trim();
    if (
      /^[a-z][a-z0-9+.-]*:/i.test(address) &&
      !/^(?:tel|ftp|ftps|sftp|file|sip|geo):/i.test(address)
    ) {
      refused(`${address.split(":", 1)[0]}:`, group[0]?.span.from ?? 0);
      return label;
    }
    if (address === "" || address.startsWith("#") || address === text) return label;
    return `${label}${text === "" ? "" : " "}(${escapeLine(address, false)})`;
  }
  const isAddress = /^(?:[a-z][a-z0-9+.-]*:|www\.)|@|:\/\//i.test(text);
  if (text === "" || text === url || `mailto:${text}` === url)
    return `<${target.replace(/^mailto:/i, "")}>`;
  if (isAddress) return `${escapeLabel(text)}: <${target}>`;
  return `[${escapeLabel(text)}](${/^[^()<>\s]+$/.test(target) ? target : `<${target}>`})`;
}

function tag({ text, span }: Run, refused: Refused): void {
  const name = tagName(text);
  if (name !== "" && !LOOKS.has(name)) refused(`<${name}>`, span.from);
}

const tagName = (tag: string): string =>
  /^<\/?([a-z][a-z0-9-]*)/i.exec(tag)?.[1]?.toLowerCase() ?? "";

/** The text of a block of HTML, line by line; tags go, and what they do is refused. */
export function htmlLines(html: string, offset: number, refused: Refused): readonly string[] {
  let text = "";
  let silent: string | null = null;
  let at = 0;
  for (const { 0: written, index } of html.matchAll(TAG)) {
    if (silent === null) text += html.slice(at, index);
    at = index + written.length;
    const name = tagName(written);
    const isClosing = written.startsWith("</");
    if (name === silent && isClosing) silent = null;
    if (silent !== null || isClosing || name === "") continue;
    if (name === "script" || name === "style") silent = name;
    if (!LOOKS.has(name)) refused(`<${name}>`, offset + index);
    text += /\salt="([^"<>]*)"/i.exec(written)?.[1] ?? "";
  }
  if (silent === null) text += html.slice(at);
  return text
    .split("\n")
    .map((line) => escapeLine(cleanText(line).trim(), true))
    .filter((line) => line !== "");
}

/** Tags, comments and declarations; `a < b` is none. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>?|<[!?][^<>]*>?/gi;
