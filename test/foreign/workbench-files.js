// An extension of the test's own: a workspace in memory, of which the first meeting is opened.
const vscode = require("vscode");

const texts = new Map(Object.entries(FILES));
const isFolder = (path) => [...texts.keys()].some((file) => file.startsWith(`${path}/`));

exports.activate = ({ subscriptions }) => {
  const missing = (uri) => vscode.FileSystemError.FileNotFound(uri);
  const files = {
    onDidChangeFile: new vscode.EventEmitter().event,
    watch: () => new vscode.Disposable(() => {}),
    stat(uri) {
      const text = texts.get(uri.path);
      if (text === undefined && !isFolder(uri.path)) throw missing(uri);
      return { type: text === undefined ? 2 : 1, ctime: 0, mtime: 0, size: text?.length ?? 0 };
    },
    readDirectory: ({ path }) => {
      const below = [...texts.keys()].filter((file) => file.startsWith(`${path}/`));
      return below.map((file) => [file.slice(path.length + 1), 1]);
    },
    async readFile(uri) {
      const text = texts.get(uri.path);
      // Slowly, as over a network: the meeting is open long before its configuration is read.
      if (uri.path.includes("collab.config")) await new Promise((done) => setTimeout(done, 2000));
      if (text === undefined) throw missing(uri);
      return new TextEncoder().encode(text);
    },
    writeFile: ({ path }, bytes) => void texts.set(path, new TextDecoder().decode(bytes)),
    createDirectory() {},
    delete() {},
    rename() {},
  };
  subscriptions.push(vscode.workspace.registerFileSystemProvider("memory", files));
  const first = [...texts.keys()].find((path) => path.endsWith(".md"));
  vscode.window.showTextDocument(vscode.Uri.from({ scheme: "memory", path: first }));
};
