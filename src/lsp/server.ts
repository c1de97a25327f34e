import {
  createConnection,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { messagesIn } from "../messages/index.ts";
import { type Language, languageOf } from "../messages/language.ts";
import { visibleLine } from "../terminal.ts";
import { actionsFor } from "./actions.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { Reading } from "./reading.ts";

/** Milliseconds without a keystroke before a document is checked. */
const PAUSE = 150;

/** Serves until the client leaves; the connection then ends the process, as the protocol says. */
export function serve(io: Io, chosen: Language | null): Promise<never> {
  const { input, output } = io.protocol();
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const waiting = new Map<string, NodeJS.Timeout>();
  let language = chosen;
  let reading = new Reading(io, language);
  let watches = false;

  const check = (document: TextDocument): void => {
    const { uri, version } = document;
    try {
      const diagnostics = reading.findings(document).map(diagnosticOf);
      void connection.sendDiagnostics({ uri, version, diagnostics });
    } catch (error) {
      if (!(error instanceof UserError)) {
        const { bug } = messagesIn(language ?? "en").cli;
        io.stderr.write(`collab: ${visibleLine(bug(String(error)))}\n`);
        return;
      }
      const start = { line: 0, character: 0 };
      const diagnostic = { range: { start, end: start }, source: "collab", message: error.message };
      void connection.sendDiagnostics({ uri, version, diagnostics: [diagnostic] });
    }
  };

  connection.onInitialize(({ locale, capabilities }) => {
    language ??= languageOf(locale);
    reading = new Reading(io, language);
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    return {
      serverInfo: { name: "collab", version: io.version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: ["quickfix", "source.fixAll.collab"] },
      },
    };
  });
  connection.onInitialized(() => {
    const watchers = [{ globPattern: "**/{collab.config.{yaml,yml,json},package.json}" }];
    if (watches)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  connection.onDidChangeWatchedFiles(() => {
    reading.forget();
    for (const document of documents.all()) check(document);
  });
  connection.onCodeAction(({ textDocument, range, context }) => {
    const document = documents.get(textDocument.uri);
    const words = messagesIn(language ?? "en").cli.lsp;
    return document ? actionsFor(document, range, context.only ?? null, reading, words) : [];
  });
  documents.onDidChangeContent(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.set(
      document.uri,
      setTimeout(() => check(document), PAUSE),
    );
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  documents.listen(connection);
  connection.listen();
  return new Promise(() => {});
}
