import { lineAt, positionAt, type Source, type Span } from "../markdown/source.ts";
import type { SuppressionProblem } from "../rules/rule.ts";
import { nearest } from "../text/nearest.ts";

/** A comment that silences rules: which, where, and why. */
interface Suppression {
  readonly rules: ReadonlyArray<{ readonly id: string; readonly span: Span }>;
  readonly reason: string | null;
  /** 1-based, inclusive. */
  readonly fromLine: number;
  toLine: number;
  /** Rules that speak again before the others do, and from which line on. */
  readonly enabled: Map<string, number>;
  readonly span: Span;
}

interface Rules {
  readonly known: readonly string[];
  /** Those that looked at the file: what waits for the minutes is not in vain yet. */
  readonly ran: ReadonlySet<string>;
}

const COMMENT =
  /<!--[ \t]*(collab-(?:(?!-->|<!--)[\s\S])*)-->|^[ \t]*#[ \t]*(collab-[^\r\n]*)|[ \t]#[ \t]+(collab-disable-line[^\r\n]*)/gm;
const COMMAND = /^collab-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])/;

/**
 * Applies `<!-- collab-disable-next-line rule-a, rule-b -- why -->`, `collab-disable-line`,
 * `collab-disable` … `collab-enable` and `collab-disable-file`; in front-matter the same behind a
 * `#`. Without rules all are meant. What is wrong with the comments themselves, such as one that
 * silences nothing, comes back as problems.
 */
export function suppress<F extends { readonly rule: string; readonly line: number }>(
  source: Source,
  findings: readonly F[],
  rulesOf: () => Rules,
): { readonly kept: readonly F[]; readonly problems: readonly SuppressionProblem[] } {
  // Nearly no file has any, and every file is asked.
  if (!source.text.includes("collab-")) return { kept: findings, problems: [] };
  const rules = rulesOf();
  const suppressions = suppressionsIn(source);
  const used = new Set<Span>();
  const kept = findings.filter((finding) => {
    const silencing = suppressions.filter(
      ({ fromLine, toLine, enabled }) =>
        fromLine <= finding.line &&
        finding.line <= Math.min(toLine, enabled.get(finding.rule) ?? toLine),
    );
    const named = silencing.flatMap((each) => [
      ...each.rules.filter(({ id }) => id === finding.rule).map(({ span }) => span),
      ...(each.rules.length === 0 ? [each.span] : []),
    ]);
    for (const span of named) used.add(span);
    return named.length === 0;
  });
  return { kept, problems: suppressions.flatMap((each) => problemsOf(each, used, rules)) };
}

function problemsOf(
  { rules: named, reason, span }: Suppression,
  used: ReadonlySet<Span>,
  { known, ran }: Rules,
): readonly SuppressionProblem[] {
  const problems: SuppressionProblem[] = [];
  for (const rule of named) {
    const at = { span: rule.span, rule: rule.id };
    if (!known.includes(rule.id))
      problems.push({ ...at, code: "unknown-rule", suggestion: nearest(rule.id, known) });
    else if (!used.has(rule.span) && ran.has(rule.id))
      problems.push({ ...at, code: "unused", suggestion: null });
  }
  if (named.length === 0 && !used.has(span))
    problems.push({ span, rule: null, code: "unused", suggestion: null });
  if (reason === null) problems.push({ span, rule: null, code: "no-reason", suggestion: null });
  return problems;
}

function suppressionsIn(source: Source): readonly Suppression[] {
  const found: Suppression[] = [];
  let open: Suppression[] = [];
  const inCode = codeLines(source);
  const frontMatterEnds = frontMatterEnd(source.text);
  for (const match of source.text.matchAll(COMMENT)) {
    const isYaml = match[1] === undefined;
    const line = positionAt(source, match.index + match[0].search(/\S/)).line;
    if (isYaml !== match.index < frontMatterEnds || inCode(line)) continue;
    const content = match[1] ?? match[2] ?? match[3] ?? "";
    const command = COMMAND.exec(content)?.[1];
    if (command === undefined) continue;
    const at = match.index + match[0].indexOf(content);
    const lines = reach(command, line, positionAt(source, match.index + match[0].length).line);
    if (command === "enable") {
      open = stillOpen(open, parse(content, at).rules, line);
      continue;
    }
    const suppression = {
      ...parse(content, at),
      ...lines,
      enabled: new Map<string, number>(),
      span: { from: at, to: at + content.trimEnd().length },
    };
    found.push(suppression);
    if (command === "disable") open.push(suppression);
  }
  return found;
}

/** What `collab-enable` leaves: without rules it ends everything, else these rules speak again. */
function stillOpen(open: Suppression[], rules: Suppression["rules"], line: number): Suppression[] {
  for (const each of open) {
    for (const { id } of rules) each.enabled.set(id, line);
    if (rules.length === 0) each.toLine = line;
  }
  return rules.length === 0 ? [] : open;
}

/** The lines a command speaks of. */
function reach(
  command: string,
  line: number,
  lastLine: number,
): Pick<Suppression, "fromLine" | "toLine"> {
  if (command === "disable-line") return { fromLine: line, toLine: line };
  if (command === "disable-next-line") return { fromLine: lastLine + 1, toLine: lastLine + 1 };
  return { fromLine: command === "disable-file" ? 1 : line, toLine: Number.POSITIVE_INFINITY };
}

function parse(content: string, at: number): Pick<Suppression, "rules" | "reason"> {
  const start = COMMAND.exec(content)?.[0].length ?? 0;
  const dashes = content.slice(start).search(/(?:^|\s)--(?:\s|$)/);
  const end = dashes === -1 ? content.length : start + dashes;
  const reason =
    dashes === -1
      ? ""
      : content
          .slice(end)
          .replace(/^\s*--/, "")
          .trim();
  const rules = [...content.slice(start, end).matchAll(/[^\s,，、]+/g)].map((match) => {
    const from = at + start + match.index;
    return { id: match[0], span: { from, to: from + match[0].length } };
  });
  return { rules, reason: reason === "" ? null : reason };
}

function frontMatterEnd(text: string): number {
  return text.startsWith("---") ? Math.max(text.indexOf("\n---", 3), 0) : 0;
}

/** A comment shown as an example in fenced code is none. */
function codeLines(source: Source): (line: number) => boolean {
  const fenced = new Set<number>();
  let fence: string | null = null;
  const last = positionAt(source, source.text.length).line;
  for (let line = 1; line <= last; line++) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(lineAt(source, line))?.[1] ?? null;
    if (fence !== null) fenced.add(line);
    if (fence === null) fence = mark;
    else if (mark !== null && mark[0] === fence[0] && mark.length >= fence.length) fence = null;
  }
  return (line) => fenced.has(line);
}
