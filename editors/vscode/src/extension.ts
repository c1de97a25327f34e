import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { pathOf, uriOf } from "./paths.ts";

/**
 * What the server may ask for besides the text in the editor: configurations, what they leave out, and the
 * meetings beside a meeting. It runs in a worker, which sees no files; they are told to it.
 */
const TOLD = /^(?:collab\.config\.(?:ya?ml|json)|package\.json|\.gitignore|.*\.md)$/;
const PASSED_OVER = /^(?:node_modules|dist|out|\..*)$/;

/** The notification that tells files. */
const TOLD_FILES = "collab/files";

/** `text` `null`: the file is gone. */
interface ToldFile {
  readonly path: string;
  readonly text: string | null;
}

/** More files than this in a workspace are not looked at for what one says of another. */
const MOST = 2000;

/** Bytes; no meeting has more. */
const LARGEST = 1024 * 1024;

let client: LanguageClient | null = null;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js");
  const worker = new Worker(script.toString(true));
  const language = vscode.workspace.getConfiguration("collab").get<string>("language");
  // Before the first document is checked: without its configuration it would show what is switched off.
  worker.postMessage({ jsonrpc: "2.0", method: TOLD_FILES, params: { files: await allFiles() } });
  client = new LanguageClient("collab", "collab", worker, {
    documentSelector: [{ language: "markdown" }],
    initializationOptions: { language: language === "auto" ? null : language },
    uriConverters: {
      code2Protocol: (uri) => vscode.Uri.file(pathOf(uri)).toString(),
      protocol2Code: (uri) => uriOf(vscode.Uri.parse(uri).path, context.extensionUri),
    },
  });
  await client.start();
  const watcher = vscode.workspace.createFileSystemWatcher(
    "**/{collab.config.*,package.json,.gitignore,*.md}",
  );
  context.subscriptions.push(
    client,
    watcher,
    watcher.onDidCreate(tell),
    watcher.onDidChange(tell),
    watcher.onDidDelete((file) => send([{ path: pathOf(file), text: null }])),
  );
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** The folders of the workspace, the upper ones first. Not every workspace can be searched by pattern. */
async function allFiles(): Promise<readonly ToldFile[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const files: vscode.Uri[] = [];
  for (let folder = folders.shift(); folder && files.length < MOST; folder = folders.shift()) {
    for (const [name, type] of await entriesOf(folder)) {
      const entry = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && !PASSED_OVER.test(name)) folders.push(entry);
      if (type === vscode.FileType.File && TOLD.test(name)) files.push(entry);
    }
  }
  return contentsOf(files);
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function contentsOf(files: readonly vscode.Uri[]): Promise<readonly ToldFile[]> {
  const told = await Promise.all(
    files.map(async (file) => {
      try {
        const { size } = await vscode.workspace.fs.stat(file);
        if (size > LARGEST) return null;
        const bytes = await vscode.workspace.fs.readFile(file);
        return { path: pathOf(file), text: new TextDecoder().decode(bytes) };
      } catch {
        // It is gone again, or cannot be read: as if it were not there.
        return null;
      }
    }),
  );
  return told.filter((file) => file !== null);
}

async function tell(file: vscode.Uri): Promise<void> {
  await send(await contentsOf([file]));
}

async function send(files: readonly ToldFile[]): Promise<void> {
  if (files.length === 0) return;
  await client?.sendNotification(TOLD_FILES, { files });
  // What is said of a meeting may follow from another file.
  await client?.sendNotification("workspace/didChangeWatchedFiles", { changes: [] });
}
