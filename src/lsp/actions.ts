import type { CodeAction, Range, TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fixed } from "../lint/fix.ts";
import type { Finding } from "../lint/run.ts";
import type { Messages } from "../messages/index.ts";
import { meaningOf } from "../rewrite/meaning.ts";
import { changesBetween } from "../text/diff.ts";
import { rangeAt, rangeOf, touches } from "./diagnostics.ts";
import { type Reading, sourceOf } from "./reading.ts";

const FIX_ALL = "source.fixAll.collab";

/** The fixes for what is found in a range, and all of them at once. Edits name the version they are for. */
export function actionsFor(
  document: TextDocument,
  range: Range,
  only: readonly string[] | null,
  reading: Reading,
  words: Messages["cli"]["lsp"],
): CodeAction[] {
  const wanted = (kind: string): boolean =>
    only === null || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const here = wanted("quickfix")
    ? reading.findings(document).filter((finding) => touches(rangeOf(finding), range))
    : [];
  const rules = [...new Set(here.map((finding) => finding.rule))];
  const all = wanted(FIX_ALL)
    ? hunksOf(document, fixed(sourceOf(document), reading.checker(document)).text)
    : [];
  return [
    ...here.flatMap((finding) => fixFor(finding, document, reading, words) ?? []),
    ...rules.flatMap((rule): CodeAction[] => {
      const edits = fixesOf(rule, document, reading);
      return edits.length > 0 ? [action(words.fixRule(rule), "quickfix", document, edits)] : [];
    }),
    ...here.map((finding) => ({
      ...action(words.silence(finding.rule), "quickfix", document, [
        silencing(finding, document, words.reason),
      ]),
      diagnostics: [reading.diagnostic(document, finding)],
    })),
    ...(all.length > 0 ? [action(words.fixAll, FIX_ALL, document, all)] : []),
  ];
}

export function action(
  title: string,
  kind: string,
  document: TextDocument,
  edits: TextEdit[],
): CodeAction {
  const { uri, version } = document;
  return { title, kind, edit: { documentChanges: [{ textDocument: { uri, version }, edits }] } };
}

function fixFor(
  finding: Finding,
  document: TextDocument,
  reading: Reading,
  words: Messages["cli"]["lsp"],
): CodeAction | null {
  if (!finding.fix) return null;
  const edits = finding.fix.edits.map((edit) => ({
    range: rangeAt(document, edit),
    newText: edit.text,
  }));
  if (finding.fix.keepsMeaning && !sameMeaning(document, edits, reading)) return null;
  return {
    ...action(words.fix(finding.message), "quickfix", document, edits),
    diagnostics: [reading.diagnostic(document, finding)],
  };
}

/** All fixes of one rule at once, where there are several. */
function fixesOf(rule: string, document: TextDocument, reading: Reading): TextEdit[] {
  const { read, lint } = reading.checker(document);
  const ofRule: typeof lint = (meetings) =>
    lint(meetings).filter((finding) => finding.rule === rule);
  const several = ofRule(read(sourceOf(document))).filter(({ fix }) => fix).length > 1;
  return several ? hunksOf(document, fixed(sourceOf(document), { read, lint: ofRule }).text) : [];
}

/**
 * A comment at the end of the line, inside a table's last cell; of what is missing in the file as a
 * whole, a line of its own at the top. The reason is left to be written.
 */
function silencing(finding: Finding, document: TextDocument, reason: string): TextEdit {
  const line = finding.line - 1;
  const lines = document.getText().split(/\r?\n/);
  const text = lines[line] ?? "";
  const isYaml = /^\ufeff?---[ \t]*$/.test(lines[0] ?? "");
  const closing = isYaml ? lines.findIndex((each, at) => at > 0 && /^---[ \t]*$/.test(each)) : -1;
  const insert = (at: { line: number; character: number }, newText: string): TextEdit => ({
    range: { start: at, end: at },
    newText,
  });
  const end = document.getText().includes("\r\n") ? "\r\n" : "\n";
  if (line === 0 && finding.column === 1) {
    const comment = `collab-disable-file ${finding.rule} -- ${reason}`;
    return isYaml
      ? insert({ line: 1, character: 0 }, `# ${comment}${end}`)
      : insert({ line: 0, character: 0 }, `<!-- ${comment} -->${end}`);
  }
  const comment = `collab-disable-line ${finding.rule} -- ${reason}`;
  if (line < closing) return insert({ line, character: text.trimEnd().length }, ` # ${comment}`);
  const cell = /\|[ \t]*$/.exec(text);
  return cell
    ? insert({ line, character: cell.index }, `<!-- ${comment} --> `)
    : insert({ line, character: text.trimEnd().length }, ` <!-- ${comment} -->`);
}

/** As `--fix` does: what only changes the form is not offered where it would change what is said. */
function sameMeaning(document: TextDocument, edits: TextEdit[], reading: Reading): boolean {
  const { read } = reading.checker(document);
  const source = sourceOf(document);
  const after = { ...source, text: TextDocument.applyEdits(document, edits) };
  return meaningOf(read(after)) === meaningOf(read(source));
}

/** An edit for each stretch of lines that changes, so that cursors, folds and marks between them stay. */
function hunksOf(document: TextDocument, after: string): TextEdit[] {
  const before = document.getText().split("\n");
  return changesBetween(before, after.split("\n")).map(({ from, to, lines }) => {
    const isLast = to >= before.length;
    const end = isLast
      ? document.positionAt(document.getText().length)
      : { line: to, character: 0 };
    // Behind the last line stands no end of one, which what is added there has to bring.
    if (from >= before.length)
      return { range: { start: end, end }, newText: `\n${lines.join("\n")}` };
    const newText = isLast ? lines.join("\n") : lines.map((line) => `${line}\n`).join("");
    return { range: { start: { line: from, character: 0 }, end }, newText };
  });
}

/** One edit from where the texts part to where they meet again, never through a surrogate pair or a CRLF. */
export function differing(document: TextDocument, after: string): TextEdit | null {
  const before = document.getText();
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  head = before.lastIndexOf("\n", head - 1) + 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const lineEnd = before.indexOf("\n", before.length - tail);
  tail = lineEnd === -1 ? 0 : before.length - lineEnd - 1;
  return {
    range: {
      start: document.positionAt(head),
      end: document.positionAt(before.length - tail),
    },
    newText: after.slice(head, after.length - tail),
  };
}
