import type { CodeAction, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fixed } from "../lint/fix.ts";
import { meaningOf } from "../lint/meaning.ts";
import type { Messages } from "../messages/index.ts";
import { diagnosticOf, rangeOf } from "./diagnostics.ts";
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
  const edit = (edits: TextEdit[]): WorkspaceEdit => ({
    documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }],
  });
  const actions: CodeAction[] = [];
  if (wanted("quickfix"))
    for (const finding of reading.findings(document)) {
      if (!finding.fix || !touches(rangeOf(finding), range)) continue;
      const edits = finding.fix.edits.map(({ from, to, text }) => ({
        range: { start: document.positionAt(from), end: document.positionAt(to) },
        newText: text,
      }));
      if (finding.fix.keepsMeaning && !sameMeaning(document, edits, reading)) continue;
      actions.push({
        title: words.fix(finding.message),
        kind: "quickfix",
        diagnostics: [diagnosticOf(finding)],
        edit: edit(edits),
      });
    }
  if (wanted(FIX_ALL)) {
    const edits = differing(document, fixed(sourceOf(document), reading.checker(document)).text);
    if (edits) actions.push({ title: words.fixAll, kind: FIX_ALL, edit: edit([edits]) });
  }
  return actions;
}

/** As `--fix` does: what only changes the form is not offered where it would change what is said. */
function sameMeaning(document: TextDocument, edits: TextEdit[], reading: Reading): boolean {
  const { read } = reading.checker(document);
  const source = sourceOf(document);
  const after = { ...source, text: TextDocument.applyEdits(document, edits) };
  return meaningOf(read(after)) === meaningOf(read(source));
}

function touches(a: Range, b: Range): boolean {
  const before = (x: Range["start"], y: Range["start"]): boolean =>
    x.line < y.line || (x.line === y.line && x.character < y.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}

/** One edit from where the texts part to where they meet again, never through a surrogate pair or a CRLF. */
function differing(document: TextDocument, after: string): TextEdit | null {
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
