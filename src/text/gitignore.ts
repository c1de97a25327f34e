import { type Glob, type GlobProblem, globFor } from "./glob.ts";

/** What a list of patterns says of a path; neither: nothing. */
interface Verdict {
  readonly ignored: boolean;
  /** A pattern with `!` took it back in. */
  readonly unignored: boolean;
}

export interface Gitignore {
  /** Of a path that starts from the list's folder; a folder's ends in `/`. */
  readonly test: (path: string) => Verdict;
  /** Lines that are no patterns, by number from 1. */
  readonly problems: readonly { readonly line: number; readonly problem: GlobProblem }[];
  /** How long it may take to test a path, as `MOST` counts it. */
  readonly cost: number;
}

interface Rule {
  readonly isAgain: boolean;
  readonly onlyFolders: boolean;
  /** Of the whole path, or of the name alone. */
  readonly ofPath: boolean;
  readonly isMatch: Glob;
  readonly cost: number;
}

/**
 * What the lists that hold for a path may cost together: every path is compared with every pattern. A
 * pattern with signs costs its length, one without next to nothing.
 */
export const MOST = 30_000;

const SILENT: Verdict = { ignored: false, unignored: false };
const globOptions = { dot: true, groups: false, ignoreCase: true } as const;

/**
 * The lines of a .gitignore, as git reads them, but for the case of letters, which does not matter: a
 * list is shared by systems that tell it apart and such that do not.
 */
export function gitignore(lines: readonly string[], most = Number.POSITIVE_INFINITY): Gitignore {
  const rules: Rule[] = [];
  const problems: { line: number; problem: GlobProblem }[] = [];
  let cost = 0;
  for (const [at, line] of lines.entries()) {
    const rule = cost > most ? "tooMany" : ruleFrom(line);
    if (typeof rule === "string") problems.push({ line: at + 1, problem: rule });
    if (rule === "tooMany") break;
    if (rule === null || typeof rule === "string") continue;
    rules.push(rule);
    cost += rule.cost;
  }
  const known = new Map<string, Verdict>();
  const test = (path: string): Verdict => {
    const end = path.lastIndexOf("/", path.length - 2);
    if (end <= 0) return verdict(path, rules);
    const folder = path.slice(0, end + 1);
    const above = known.get(folder) ?? test(folder);
    known.set(folder, above);
    // What lies in an ignored folder cannot be taken back in.
    return above.ignored ? above : verdict(path, rules);
  };
  return { test, problems, cost };
}

export const linesOf = (text: string): readonly string[] =>
  text.replace(/^\ufeff/, "").split(/\r?\n/);

function verdict(path: string, rules: readonly Rule[]): Verdict {
  const isFolder = path.endsWith("/");
  const whole = isFolder ? path.slice(0, -1) : path;
  const name = whole.slice(whole.lastIndexOf("/") + 1);
  for (let at = rules.length - 1; at >= 0; at--) {
    const rule = rules[at];
    if (!rule || (rule.onlyFolders && !isFolder)) continue;
    if (rule.isMatch(rule.ofPath ? whole : name))
      return { ignored: !rule.isAgain, unignored: rule.isAgain };
  }
  return SILENT;
}

function ruleFrom(line: string): Rule | GlobProblem | null {
  const isAgain = line.startsWith("!");
  const text = withoutEnd(isAgain ? line.slice(1) : line);
  // A backslash at the end escapes nothing: git takes no such pattern.
  if (text === "" || text === "/" || line.startsWith("#") || endsInEscape(text)) return null;
  const onlyFolders = text.endsWith("/");
  const pattern = onlyFolders ? text.slice(0, -1) : text;
  const ofPath = pattern.includes("/");
  const rest = pattern.startsWith("/") ? pattern.slice(1) : pattern;
  const hasSigns = /[*?[\\]/.test(rest);
  const isMatch = hasSigns ? globFor(rest, globOptions) : sameAs(rest);
  const cost = hasSigns ? rest.length : 0.1;
  return typeof isMatch === "string" ? isMatch : { isAgain, onlyFolders, ofPath, isMatch, cost };
}

function sameAs(text: string): Glob | GlobProblem {
  if (text.length > 1000) return "tooLong";
  const wanted = text.toLowerCase();
  return (path) => path.length === wanted.length && path.toLowerCase() === wanted;
}

/** Without spaces at the end, but for one after a backslash. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t")) end--;
  return end < line.length && endsInEscape(line.slice(0, end))
    ? line.slice(0, end + 1)
    : line.slice(0, end);
}

function endsInEscape(text: string): boolean {
  let count = 0;
  while (text[text.length - 1 - count] === "\\") count++;
  return count % 2 === 1;
}
