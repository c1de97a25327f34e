import type { Span } from "../../markdown/source.ts";
import { isFailure, readYaml, type YamlMap } from "../../markdown/yaml.ts";
import { headOf } from "../../vocabulary/index.ts";
import { meetingKeyOf } from "./names.ts";
import { meetingKeys } from "./table.ts";

interface Displaced {
  readonly map: YamlMap;
  /** The line above the first key. */
  readonly top: Span;
  /** Where the line behind the last fence starts. */
  readonly bodyFrom: number;
}

/** Hyphens, or what a word processor makes of them. */
const FENCE = /[ \t]{0,3}[-–—－]{2,80}[ \t]*(?:\r\n|\r|\n|$)/y;

/**
 * Front-matter below blank lines, comments or a second byte order mark, or between lines of other
 * dashes than `---`. A head between two rules, `地点: A301` and `时间: 14:00`, is none: its words are
 * those of bodies.
 */
export function displaced(text: string, longest: number): Displaced | null {
  const from = behindNothing(text);
  const yamlFrom = fenceEnd(text, from);
  if (yamlFrom === null) return null;
  for (let at = yamlFrom; at < text.length && at - from < longest; at = nextLine(text, at)) {
    const bodyFrom = fenceEnd(text, at);
    if (bodyFrom === null) continue;
    const map = readYaml(text.slice(yamlFrom, at), yamlFrom);
    if (isFailure(map) || map.kind !== "map" || !isOfMeeting(map)) return null;
    return { map, top: { from, to: lineEnd(text, from) }, bodyFrom };
  }
  return null;
}

/** One key that front-matter alone has, or by its own name, and none that only bodies have. */
function isOfMeeting({ entries }: YamlMap): boolean {
  const keys = entries.map(({ key: { raw } }) => ({
    isKey: meetingKeyOf(raw) !== null,
    isLabel: headOf(raw) !== null,
  }));
  const isOurs =
    keys.some(({ isKey, isLabel }) => isKey && !isLabel) ||
    entries.some(({ key: { raw } }) => (meetingKeys as readonly string[]).includes(raw));
  return isOurs && !keys.some(({ isKey, isLabel }) => isLabel && !isKey);
}

/** The line on which a text's content begins: blank lines and HTML comments are none. */
function behindNothing(text: string): number {
  let at = 0;
  for (;;) {
    while (at < text.length && /[\s\u200b]/.test(text.charAt(at))) at++;
    if (!text.startsWith("<!--", at)) break;
    const end = text.indexOf("-->", at);
    if (end === -1) break;
    at = end + 3;
  }
  return at;
}

/** Where the line behind a fence starts; `null` when the line is none. */
function fenceEnd(text: string, at: number): number | null {
  FENCE.lastIndex = at;
  return FENCE.test(text) ? FENCE.lastIndex : null;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "\r" && text[at] !== "\n") at++;
  return at;
}

function nextLine(text: string, from: number): number {
  const end = lineEnd(text, from);
  return end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
}
