import type {
  Connection,
  Diagnostic,
  FullDocumentDiagnosticReport,
  UnchangedDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";

type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;

interface Source {
  readonly opened: (uri: string) => TextDocument | undefined;
  readonly diagnosticsOf: (document: TextDocument) => readonly Diagnostic[];
  /** All meeting files of the workspace, one by one. */
  readonly documents: () => Iterable<TextDocument>;
}

/**
 * Diagnostics for editors that ask for them (LSP 3.17), of a document and of all meeting files, also of
 * those that are not open. What has not changed since it was last told is not sent again.
 */
export function servePull(
  connection: Connection,
  { opened, diagnosticsOf, documents }: Source,
): void {
  const told = new Map<string, { readonly id: string; readonly items: string }>();
  let count = 0;
  const reportOf = (document: TextDocument, previous: string | undefined): Report => {
    const items = [...diagnosticsOf(document)];
    const text = JSON.stringify(items);
    const before = told.get(document.uri);
    if (before?.items === text && before.id === previous)
      return { kind: "unchanged", resultId: before.id };
    const id = before?.items === text ? before.id : String(++count);
    told.set(document.uri, { id, items: text });
    return { kind: "full", resultId: id, items };
  };
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }) => {
    const document = opened(uri);
    return document ? reportOf(document, previousResultId) : { kind: "full", items: [] };
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items = [];
    for (const document of documents()) {
      // Whoever types meanwhile does not wait for all files.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (token.isCancellationRequested) break;
      const { uri } = document;
      const version = opened(uri)?.version ?? null;
      items.push({ uri, version, ...reportOf(document, previous.get(uri)) });
    }
    return { items };
  });
}
