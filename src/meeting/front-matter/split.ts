import matter from "gray-matter";
import { readPlainYaml } from "../../markdown/plain-yaml.ts";
import type { Span } from "../../markdown/source.ts";
import {
  isFailure,
  readYaml,
  type YamlFailure,
  type YamlMap,
  type YamlNode,
} from "../../markdown/yaml.ts";
import type { FrontMatterProblem } from "../types.ts";
import { displaced } from "./displaced.ts";

export interface FrontMatter {
  /** `null`: there is none, or it cannot be used. */
  readonly map: YamlMap | null;
  /** Whether the file starts with a fence at all. */
  readonly present: boolean;
  readonly problems: readonly FrontMatterProblem[];
  /** Where the body starts. */
  readonly bodyFrom: number;
  /** The opening fence; the file's start without one. */
  readonly top: Span;
  /** Where the line of the closing fence starts, and a further key would go; `null` without one. */
  readonly closing: number | null;
}

/** No meeting needs more; parsing hostile megabytes of YAML would only cost time. */
const MAX_LENGTH = 256 * 1024;

const refuse = (): never => {
  throw new Error("only YAML front-matter is read");
};

/** gray-matter would run `---js` and friends; every engine but YAML is replaced. */
const engines = (base: number) => ({
  yaml: { parse: (yaml: string): object => ({ result: readYaml(yaml, base) }) },
  json: { parse: refuse },
  javascript: { parse: refuse },
});

/** Splits a file into front-matter and body, and reads the front-matter. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^---([^\r\n]*)/.exec(text);
  if (/^\+{3}[ \t]*(?:\r|\n|$)/.test(text)) return ofToml(text);
  if (!opening || opening[1]?.startsWith("-")) return misplaced(text);
  const top = { from: 0, to: opening[0].length };
  const closing = text.indexOf("\n---", top.to);
  const failed = (
    problem: Partial<FrontMatterProblem> & Pick<FrontMatterProblem, "code">,
    bodyFrom: number,
  ): FrontMatter => ({
    map: null,
    present: true,
    problems: [{ key: "", value: "", suggestion: null, span: top, ...problem }],
    bodyFrom,
    top,
    closing: bodyFrom === 0 ? null : closing + 1,
  });

  const afterClosing = closing === -1 ? text.length : endOfLine(text, closing + 4);
  if (closing === -1) return failed({ code: "unclosed" }, 0);
  if (text.slice(closing + 4, afterClosing).trim() !== "") {
    return failed({ code: "unclosed", span: { from: closing + 1, to: afterClosing } }, 0);
  }
  const bodyFrom = nextLine(text, afterClosing);
  const language = opening[1]?.trim() ?? "";
  if (language !== "" && !/^ya?ml$/i.test(language))
    return failed({ code: "language", value: language }, bodyFrom);
  if (closing - top.to > MAX_LENGTH)
    return failed({ code: "yaml", value: `> ${MAX_LENGTH / 1024} KiB` }, bodyFrom);

  const base = language === "" ? 3 : top.to;
  const root = split(text.slice(0, afterClosing), base, closing);
  const read = { present: true, problems: [], bodyFrom, top, closing: closing + 1 };
  if (root === null || (!isFailure(root) && root.kind === "scalar" && root.value === null))
    return { map: null, ...read };
  if (isFailure(root) || root.kind !== "map") {
    const colon = fullWidthColon(text.slice(0, closing));
    if (colon) return failed(colon, bodyFrom);
    if (!isFailure(root)) return failed({ code: "not-a-mapping", span: root.span }, bodyFrom);
    const offset = Math.min(root.offset, closing);
    const span = { from: offset, to: offset };
    return failed({ code: "yaml", value: root.reason, span }, bodyFrom);
  }
  return { map: root, ...read };
}

/** `+++` begins what Hugo and Zola read: not the text, but nothing that is read here. */
function ofToml(text: string): FrontMatter {
  const top = { from: 0, to: 3 };
  const closing = text.slice(0, MAX_LENGTH).indexOf("\n+++", 3);
  const bodyFrom = closing === -1 ? 0 : nextLine(text, closing + 4);
  const problem = { code: "toml", key: "", value: "", suggestion: null, span: top } as const;
  return { map: null, present: true, problems: [problem], bodyFrom, top, closing: null };
}

function nextLine(text: string, from: number): number {
  const end = endOfLine(text, from);
  return Math.min(end + (text.startsWith("\r\n", end) ? 2 : 1), text.length);
}

/** What is meant as front-matter, but stands where only people would find it, is read and reported. */
function misplaced(text: string): FrontMatter {
  const found = displaced(text, MAX_LENGTH);
  const top = found?.top ?? { from: 0, to: 0 };
  if (!found) return { map: null, present: false, problems: [], bodyFrom: 0, top, closing: null };
  const { map, bodyFrom } = found;
  const code = top.from === 0 ? "fence" : "misplaced";
  const problem = { code, key: "", value: "", suggestion: null, span: top } as const;
  return { map, present: true, problems: [problem], bodyFrom, top, closing: null };
}

/** `目标：…`: the slip of every Chinese keyboard. YAML then complains of some other line. */
function fullWidthColon(fenced: string): Pick<FrontMatterProblem, "code" | "key" | "span"> | null {
  const line = /^[ \t]*(?:- )?([^\s:：#]{1,20})：(?!.*: )/m.exec(fenced);
  if (!line?.[1]) return null;
  const from = line.index + line[0].length - 1;
  return { code: "full-width-colon", key: line[1], span: { from, to: from + 1 } };
}

function endOfLine(text: string, from: number): number {
  const found = text.slice(from).search(/\r|\n/);
  return found === -1 ? text.length : from + found;
}

/** `null` when there is nothing between the fences. The YAML stands from `base` to `closing`. */
function split(fenced: string, base: number, closing: number): YamlNode | YamlFailure | null {
  const plain = readPlainYaml(fenced.slice(base, closing), base);
  if (plain) return plain;
  // An options object keeps gray-matter from caching every file it ever saw.
  const { data } = matter(fenced, { engines: engines(base), language: "yaml" });
  return (data as { result?: YamlNode | YamlFailure }).result ?? null;
}
