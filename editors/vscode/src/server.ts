import { pages } from "collab:rule-pages";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import { serve } from "../../../src/lsp/server.ts";
import { ToldFiles } from "./files.ts";

// collab's language server in a worker of the editor: it sees no files but those it is told of.
const files = new ToldFiles();
const packageRoot = "/collab";
for (const [name, text] of Object.entries(pages))
  files.set(`${packageRoot}/docs/rules/${name}`, text);

// A worker speaks and listens as a port does.
const scope = globalThis as unknown as MessagePort;
const connection = createConnection(
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);

interface Told {
  readonly files: ReadonlyArray<{ readonly path: string; readonly text: string | null }>;
}
connection.onNotification("collab/files", ({ files: told }: Told) => {
  for (const { path, text } of told) files.set(path, text);
});

void serve(
  connection,
  {
    cwd: null,
    env: {},
    files: files.asFiles,
    markdownBelow: (folder) => files.below(folder),
    now: () => new Date(),
    packageRoot,
    stderr: {
      columns: 80,
      isFile: false,
      isTerminal: false,
      write: (text) => connection.console.error(String(text)),
    },
    version,
  },
  null,
);
