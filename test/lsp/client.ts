import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { onTestFinished } from "vitest";
import {
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type DocumentSymbol,
  type Hover,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

/** An editor with one document open, in a folder with these files. `¦` in a text is the cursor. */
export class Editor {
  readonly folder: string;
  readonly uri: string;
  private readonly client: ProtocolConnection;
  private readonly said = new Map<string, PublishDiagnosticsParams>();
  private text = "";
  private version = 0;
  private waiting: { uri: string; done: (said: PublishDiagnosticsParams) => void }[] = [];

  private constructor(folder: string, client: ProtocolConnection) {
    this.folder = folder;
    this.client = client;
    this.uri = this.uriOf("会议.md");
    client.onNotification("textDocument/publishDiagnostics", (said: PublishDiagnosticsParams) => {
      this.said.set(said.uri, said);
      const heard = this.waiting.filter(({ uri }) => uri === said.uri);
      this.waiting = this.waiting.filter(({ uri }) => uri !== said.uri);
      for (const { done } of heard) done(said);
    });
    client.listen();
  }

  static async start(
    finished: typeof onTestFinished,
    files: Readonly<Record<string, string>> = {},
    { locale = "en", args = [] as readonly string[], env = {}, capabilities = {} } = {},
  ): Promise<Editor> {
    const folder = scratchFolder(files, finished);
    const server = spawn(process.execPath, [join(packageRoot, "bin/collab.js"), "lsp", ...args], {
      cwd: folder,
      env: { ...process.env, LC_ALL: "C", LANG: "", ...env },
    });
    const reader = new StreamMessageReader(server.stdout);
    const client = createProtocolConnection(reader, new StreamMessageWriter(server.stdin));
    finished(() => void server.kill());
    const editor = new Editor(folder, client);
    await client.sendRequest("initialize", {
      ...{ processId: process.pid, rootUri: pathToFileURL(folder).href, locale, capabilities },
    });
    await client.sendNotification("initialized", {});
    return editor;
  }

  uriOf(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  /** Opens the document; what the server then says of it. */
  async open(text: string): Promise<PublishDiagnosticsParams> {
    this.text = text.replace("¦", "");
    this.version = 1;
    const heard = this.diagnostics(this.uri);
    const textDocument = { uri: this.uri, languageId: "markdown", version: 1, text: this.text };
    await this.client.sendNotification("textDocument/didOpen", { textDocument });
    return heard;
  }

  async change(text: string): Promise<PublishDiagnosticsParams> {
    this.text = text;
    const heard = this.diagnostics(this.uri);
    const textDocument = { uri: this.uri, version: ++this.version };
    const contentChanges = [{ text }];
    await this.client.sendNotification("textDocument/didChange", { textDocument, contentChanges });
    return heard;
  }

  /** The next diagnostics of a file. */
  diagnostics(uri: string): Promise<PublishDiagnosticsParams> {
    return new Promise((done) => this.waiting.push({ uri, done }));
  }

  lastSaid(name: string): PublishDiagnosticsParams | undefined {
    return this.said.get(this.uriOf(name));
  }

  configChanged(): Promise<void> {
    return this.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [] });
  }

  async completions(text: string): Promise<CompletionItem[]> {
    const at = await this.openAt(text);
    return this.client.sendRequest("textDocument/completion", at);
  }

  /** The text once a completion has been taken. */
  completed(item: CompletionItem | undefined): string {
    if (!item?.textEdit || !("range" in item.textEdit)) throw new Error("no such completion");
    return TextDocument.applyEdits(this.document(), [item.textEdit]);
  }

  async hover(text: string): Promise<string | null> {
    const hover: Hover | null = await this.client.sendRequest(
      "textDocument/hover",
      await this.openAt(text),
    );
    return hover ? (hover.contents as { value: string }).value : null;
  }

  symbols(): Promise<DocumentSymbol[]> {
    const textDocument = { uri: this.uri };
    return this.client.sendRequest("textDocument/documentSymbol", { textDocument });
  }

  /** The actions offered on a line, 0-based. */
  actions(line: number): Promise<CodeAction[]> {
    const start = { line, character: 0 };
    const range = { start, end: { line, character: 999 } };
    const textDocument = { uri: this.uri };
    const context = { diagnostics: [] };
    return this.client.sendRequest("textDocument/codeAction", { textDocument, range, context });
  }

  /** The text once an action has been taken. */
  applied(action: CodeAction | undefined): string {
    const [change] = action?.edit?.documentChanges ?? [];
    if (!change || !("edits" in change)) throw new Error("no such action");
    return TextDocument.applyEdits(this.document(), change.edits as never);
  }

  request(method: string, params: unknown): Promise<unknown> {
    return this.client.sendRequest(method, params);
  }

  private document(): TextDocument {
    return TextDocument.create(this.uri, "markdown", this.version, this.text);
  }

  private async openAt(text: string) {
    await this.open(text);
    const position = this.document().positionAt(text.indexOf("¦"));
    return { textDocument: { uri: this.uri }, position };
  }
}
