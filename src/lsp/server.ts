import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Io } from "../host/io.ts";
import { messagesIn } from "../messages/index.ts";
import { type Language, languageOf } from "../messages/language.ts";
import type { ErrorPlace, UserError } from "../text/errors.ts";
import { addTo } from "../text/many.ts";
import { visibleLine } from "../text/visible.ts";
import { actionsFor } from "./actions.ts";
import { completionsAt } from "./completion.ts";
import { hintsIn } from "./hints.ts";
import { hoverAt } from "./hover.ts";
import { foldingIn, linksIn } from "./places.ts";
import { closingIn } from "./promises.ts";
import { servePull } from "./pull.ts";
import { Reading, type ReadingIo } from "./reading.ts";
import { symbolsOf } from "./symbols.ts";
import { Workspace } from "./workspace.ts";

/** Milliseconds without a keystroke before a document is checked. */
const PAUSE = 150;

/** What a server needs of the world around it; in a browser's worker there is no more. */
export interface ServerIo extends ReadingIo, Pick<Io, "env" | "now" | "stderr" | "version"> {
  /** The Markdown files below a folder, as far as they are to be read. */
  readonly markdownBelow: (folder: string) => readonly string[];
}

/** Serves until the client leaves; the connection then ends the process, as the protocol says. */
export function serve(
  connection: Connection,
  io: ServerIo,
  chosen: Language | null,
): Promise<never> {
  const documents = new TextDocuments(TextDocument);
  const waiting = new Map<string, NodeJS.Timeout>();
  const blamed = new Set<string>();
  const locale = languageOf(io.env.LC_ALL) ?? languageOf(io.env.LANG);
  let reading = new Reading(io, { chosen, editor: locale });
  let workspace = new Workspace([], io, () => undefined);
  const can = { watch: false, pull: false, refresh: false };

  /** A bug that one request brings out must not end the server. */
  const guarded = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      const { bug } = messagesIn(chosen ?? locale ?? "en").cli;
      io.stderr.write(`collab: ${visibleLine(bug(String(error)))}\n`);
      return otherwise;
    }
  };
  const about = <T>(uri: string, work: (document: TextDocument) => T, otherwise: T): T => {
    const document = documents.get(uri);
    return document ? guarded(() => work(document), otherwise) : otherwise;
  };

  const diagnosticsOf = (document: TextDocument): Diagnostic[] =>
    reading.findings(document).map((finding) => reading.diagnostic(document, finding));

  const check = (document: TextDocument): void =>
    guarded(() => {
      const { uri, version } = document;
      blame(reading.configOf(document).problems);
      // Told twice, everything would stand there twice.
      if (can.pull) return;
      const diagnostics = diagnosticsOf(document);
      void connection.sendDiagnostics({ uri, version, diagnostics });
    }, undefined);

  /** What is wrong with a configuration is shown in its own file. */
  const blame = (problems: readonly UserError[]): void => {
    const byFile = new Map<string, Diagnostic[]>();
    for (const { message, place } of problems) {
      if (!place?.file) continue;
      const uri = pathToFileURL(place.file).href;
      addTo(byFile, uri, problemAt(message, place));
    }
    for (const [uri, diagnostics] of byFile) void connection.sendDiagnostics({ uri, diagnostics });
    for (const uri of byFile.keys()) blamed.add(uri);
  };

  connection.onInitialize((params) => {
    const { locale: editor, capabilities, initializationOptions: options } = params;
    // An editor's own setting, where it has one.
    const asked =
      chosen ?? languageOf((options as { readonly language?: string } | null)?.language);
    const speech = { chosen: asked, editor: languageOf(editor) ?? locale };
    const folders = foldersOf(params);
    reading = new Reading(io, speech, folders);
    can.watch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    can.pull = capabilities.textDocument?.diagnostic !== undefined;
    can.refresh = capabilities.workspace?.diagnostics?.refreshSupport ?? false;
    workspace = new Workspace(folders, io, (uri) => documents.get(uri));
    return {
      serverInfo: { name: "collab", version: io.version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: {
          codeActionKinds: ["quickfix", "refactor.rewrite", "source.fixAll.collab"],
        },
        hoverProvider: true,
        completionProvider: { triggerCharacters: ["@", "-", ":", "|", " "] },
        documentSymbolProvider: true,
        inlayHintProvider: true,
        foldingRangeProvider: true,
        documentLinkProvider: {},
        workspaceSymbolProvider: true,
        diagnosticProvider: {
          identifier: "collab",
          interFileDependencies: true,
          workspaceDiagnostics: true,
        },
      },
    };
  });
  connection.onInitialized(() => {
    const watchers = [{ globPattern: "**/{collab.config.{yaml,yml,json},package.json}" }];
    if (can.watch)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  connection.onDidChangeWatchedFiles(() => {
    reading.forget();
    for (const uri of blamed) void connection.sendDiagnostics({ uri, diagnostics: [] });
    blamed.clear();
    for (const document of documents.all()) check(document);
    if (can.refresh) connection.languages.diagnostics.refresh();
  });
  connection.onCodeAction(({ textDocument, range, context }) =>
    about(
      textDocument.uri,
      (document) => {
        const words = reading.messagesFor(document).cli.lsp;
        const { only = null } = context;
        const fixes = actionsFor(document, range, only, reading, words);
        const closes = only === null || only.some((kind) => "refactor.rewrite".startsWith(kind));
        return closes
          ? [...fixes, ...closingIn(document, range, reading, { now: io.now(), words })]
          : fixes;
      },
      [],
    ),
  );
  connection.onHover(({ textDocument, position }) =>
    about(textDocument.uri, (document) => hoverAt(document, position, reading, io), null),
  );
  connection.onCompletion(({ textDocument, position }) =>
    about(
      textDocument.uri,
      (document) => completionsAt(document, position, reading, reading.messagesFor(document)),
      [],
    ),
  );
  connection.onDocumentSymbol(({ textDocument }) =>
    about(
      textDocument.uri,
      (document) => {
        const words = reading.messagesFor(document).cli.lsp.symbols;
        return symbolsOf(document, reading.meetingsOf(document), words);
      },
      [],
    ),
  );
  connection.onFoldingRanges(({ textDocument }) => about(textDocument.uri, foldingIn, []));
  connection.onDocumentLinks(({ textDocument }) =>
    about(textDocument.uri, (document) => linksIn(document, reading, io.files), []),
  );
  connection.onWorkspaceSymbol(({ query }) => guarded(() => workspace.symbols(query, reading), []));
  servePull(connection, {
    opened: (uri) => documents.get(uri),
    diagnosticsOf: (document) => guarded(() => diagnosticsOf(document), []),
    documents: () => workspace.documents(),
  });
  connection.languages.inlayHint.on(({ textDocument, range }) =>
    about(
      textDocument.uri,
      (document) => {
        const messages = reading.messagesFor(document);
        return hintsIn(document, reading.meetingsOf(document), range, messages);
      },
      [],
    ),
  );
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

/** The folders that the editor has open, as far as they are folders of this machine. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.filter((uri) => uri.startsWith("file:")).map((uri) => fileURLToPath(uri));
}

function problemAt(message: string, { line = 1, column = 1 }: ErrorPlace): Diagnostic {
  const start = { line: line - 1, character: column - 1 };
  return { range: { start, end: start }, severity: 1, source: "collab", message };
}
