import type { DocumentSymbol, SymbolKind } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../markdown/source.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { rangeAt } from "./diagnostics.ts";

/** LSP 3.17, SymbolKind: a file's meetings, their parts, and what stands in them. */
const KIND = { meeting: 5, part: 3, item: 24, topic: 15, action: 13 } as const satisfies Record<
  string,
  SymbolKind
>;

/** The outline of a document: agenda, minutes and actions; of an archive below each meeting. */
export function symbolsOf(
  document: TextDocument,
  meetings: readonly Meeting[],
  words: Messages["cli"]["lsp"]["symbols"],
): DocumentSymbol[] {
  const [first, ...more] = meetings;
  if (!first) return [];
  if (more.length === 0) return partsOf(document, first, words);
  return meetings.map((meeting) => {
    const parts = partsOf(document, meeting, words);
    const range = parts.reduce(
      (all, part) => joined(all, part.range),
      rangeAt(document, meeting.topSpan),
    );
    return {
      name: meeting.title?.value || meeting.id,
      detail: meeting.date?.value ?? "",
      kind: KIND.meeting,
      range,
      selectionRange: rangeAt(document, meeting.topSpan),
      children: parts,
    };
  });
}

function partsOf(
  document: TextDocument,
  { agenda, minutes, actions }: Meeting,
  words: Messages["cli"]["lsp"]["symbols"],
): DocumentSymbol[] {
  const symbol = (name: string, detail: string, kind: SymbolKind, span: Span): DocumentSymbol => {
    const range = rangeAt(document, span);
    // The protocol allows no empty names.
    return { name: name.trim() || "–", detail, kind, range, selectionRange: range };
  };
  return [
    part(
      words.agenda,
      agenda.map(({ title, minutes: length, span }) =>
        symbol(title.value, length ? words.minutesLong(length.value) : "", KIND.item, span),
      ),
    ),
    part(
      words.minutes,
      minutes.map(({ title, conclusion, span }) =>
        symbol(title.value, conclusion?.text ?? "", KIND.topic, span),
      ),
    ),
    part(
      words.actions,
      actions.map(({ task, owners, dueText, span }) =>
        symbol(
          task?.value ?? "",
          [owners.join(", "), dueText?.value ?? ""].filter(Boolean).join(" · "),
          KIND.action,
          span,
        ),
      ),
    ),
  ].flatMap((found) => found ?? []);
}

function part(name: string, children: DocumentSymbol[]): DocumentSymbol | null {
  const [first] = children;
  if (!first) return null;
  const range = children.reduce((all, child) => joined(all, child.range), first.range);
  return { name, kind: KIND.part, range, selectionRange: first.range, children };
}

type Range = DocumentSymbol["range"];

function joined(a: Range, b: Range): Range {
  const before = (x: Range["start"], y: Range["start"]): boolean =>
    x.line < y.line || (x.line === y.line && x.character < y.character);
  return {
    start: before(a.start, b.start) ? a.start : b.start,
    end: before(a.end, b.end) ? b.end : a.end,
  };
}
