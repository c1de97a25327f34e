import { isScenarioId } from "../scenarios/index.ts";
import { fold } from "../text/normalise.ts";
import { readClock } from "../time/clock.ts";
import type { TimeOfDay } from "../time/local.ts";
import { isNothing, labelOf, sectionOf } from "../vocabulary/index.ts";
import { allLanguages } from "../vocabulary/languages.ts";
import type { ScriptWord } from "../vocabulary/script.ts";
import type { Command, NewAction } from "./types.ts";

/** A command as a script has it: items by the number or the title that people call them by. */
export interface ScriptLine {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** What the clock shows from here on; `null`: as before. */
  readonly at: TimeOfDay | null;
  readonly command: Command;
  /** Which item of the agenda is meant; `null`: the one under discussion. */
  readonly item: string | null;
}

export interface ScriptProblem {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** `fields`: an action without its four parts. */
  readonly why: "unknown" | "clock" | "fields";
}

const isProblem = (read: ScriptLine | ScriptProblem): read is ScriptProblem => "why" in read;

/** The lines of a script in order; or the first that is not understood. */
export function readScript(text: string): readonly ScriptLine[] | ScriptProblem {
  const lines: ScriptLine[] = [];
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^\s*(?:#|$)/.test(raw)) continue;
    const read = readLine(raw, index + 1);
    if (isProblem(read)) return read;
    lines.push(read);
  }
  return lines;
}

function readLine(raw: string, line: number): ScriptLine | ScriptProblem {
  const bullet = /^\s*(?:[-*]\s+)?/.exec(raw)?.[0].length ?? 0;
  const clock = /^(\d{1,2}[:：]\d\d)\s+/.exec(raw.slice(bullet));
  const at = clock ? readClock(clock[1] ?? "") : null;
  if (clock && at === null) return { line, column: bullet + 1, text: clock[1] ?? "", why: "clock" };
  const from = bullet + (clock?.[0].length ?? 0);
  const text = raw.slice(from).trim();
  const place = { line, column: from + 1 };
  const said = commandIn(text);
  if (said === null || said === "fields") return { ...place, text, why: said ?? "unknown" };
  return { ...place, at, ...said };
}

type Said = Pick<ScriptLine, "command" | "item">;

function commandIn(text: string): Said | "fields" | null {
  const colon = text.search(/[:：]/);
  const before = colon === -1 ? text : text.slice(0, colon);
  const value = colon === -1 ? "" : text.slice(colon + 1).trim();
  const word = wordAt(before);
  if (word) return ofWord(word.kind, word.rest, value);
  if (colon === -1) return null;
  const label = before.trimEnd();
  const number = /\d{1,3}$/.exec(label)?.[0] ?? null;
  return ofLabel(label.slice(0, label.length - (number?.length ?? 0)).trimEnd(), number, value);
}

/** The word that a line begins with, and what stands behind it. */
function wordAt(text: string): { readonly kind: ScriptWord; readonly rest: string } | null {
  const folded = fold(text);
  for (const { script } of allLanguages) {
    for (const [kind, words] of Object.entries(script) as [ScriptWord, readonly string[]][]) {
      const word = words.find((each) => beginsWith(folded, each));
      if (word) return { kind, rest: folded.slice(word.length).trim() };
    }
  }
  return null;
}

const beginsWith = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length));

function ofWord(kind: ScriptWord, rest: string, value: string): Said | null {
  const item = rest === "" ? null : rest;
  if (kind === "defer") return value === "" ? null : { command: { kind, text: value }, item };
  // `next: Milestones` as well as `next 3`.
  const said = item ?? (value === "" ? null : value);
  if (kind === "start" || kind === "end") return said === null ? { command: { kind }, item } : null;
  return { command: { kind }, item: said };
}

function ofLabel(name: string, item: string | null, value: string): Said | "fields" | null {
  const section = sectionOf(name)?.concept;
  if (section === "parkingLot") return { command: { kind: "park", text: value }, item };
  // 问题整改清单：问题 | 根因 | 整改措施 | 负责人 | 截止时间
  if (section !== undefined && isScenarioId(section))
    return { command: { kind: "document", cells: partsOf(value), scenario: section }, item };
  const concept = labelOf(name)?.concept;
  switch (concept) {
    case "facts":
    case "analysis":
    case "options":
      return { command: { kind: "note", phase: concept, text: value }, item };
    case "alternatives":
      return { command: { kind: "alternative", text: value }, item };
    case "conclusion":
      return { command: { kind: "conclude", text: value }, item };
    case "absent":
      return { command: { kind: "absent", names: namesIn(value) }, item };
    case "actions":
      if (isNothing(value)) return { command: { kind: "noAction" }, item };
      return withAction(actionIn(value), item);
    default:
      return null;
  }
}

const withAction = (action: NewAction | null, item: string | null): Said | "fields" =>
  action ? { command: { kind: "action", action }, item } : "fields";

const namesIn = (text: string): readonly string[] =>
  isNothing(text) ? [] : text.split(/[、,，;；]/).map((name) => name.trim());

const partsOf = (text: string): readonly string[] => text.split(/[|｜]/).map((part) => part.trim());

/** `负责人 | 任务 | 交付物 | 截止时间` */
function actionIn(text: string): NewAction | null {
  const parts = partsOf(text);
  const [owner, task, deliverable, due] = parts;
  if (parts.length !== 4 || owner === undefined || task === undefined) return null;
  if (deliverable === undefined || due === undefined) return null;
  return { owner, task, deliverable, due };
}
