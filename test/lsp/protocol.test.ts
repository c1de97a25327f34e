import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type CodeAction,
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { packageRoot } from "../support/io.ts";

const MEETING = "---\ntitle: 🚀 启动会\nobjectve: 定下目标\n---\n## 议程\n";
let folder: string;
let uri: string;
let client: ProtocolConnection;
let exit: Promise<number | null>;
let next: () => Promise<PublishDiagnosticsParams>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "collab-lsp-"));
  uri = pathToFileURL(join(folder, "会议.md")).href;
  const server = spawn(process.execPath, [join(packageRoot, "bin/collab.js"), "lsp", "--stdio"], {
    cwd: folder,
  });
  exit = new Promise((done) => server.on("exit", done));
  client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  next = () =>
    new Promise((done) => {
      const heard = client.onNotification(
        "textDocument/publishDiagnostics",
        (said: PublishDiagnosticsParams) => {
          heard.dispose();
          done(said);
        },
      );
    });
  client.listen();
  await client.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    locale: "zh-CN",
    capabilities: {},
  });
  await client.sendNotification("initialized", {});
});

afterEach(async () => {
  await client.sendRequest("shutdown");
  await client.sendNotification("exit");
  expect(await exit).toBe(0);
});

function open(text: string): Promise<PublishDiagnosticsParams> {
  const said = next();
  const textDocument = { uri, languageId: "markdown", version: 1, text };
  void client.sendNotification("textDocument/didOpen", { textDocument });
  return said;
}

describe("collab lsp", () => {
  it("names what is wrong in a file that is not saved, in the editor's language", async () => {
    const { diagnostics, version } = await open(MEETING);
    expect(version).toBe(1);
    const typo = diagnostics.find(({ range }) => range.start.line === 2);
    expect(typo).toMatchObject({ code: "front-matter-valid", source: "collab" });
    expect(typo?.message).toMatch(/objective/);
    expect(typo?.message).toMatch(/\p{Script=Han}/u);
  });

  it("says nothing of a file that is no meeting", async () => {
    expect((await open("# Notes\n\nHello 🚀\n")).diagnostics).toEqual([]);
  });

  it("checks the text as changed, and stays silent where a comment says so", async () => {
    await open(MEETING);
    const said = next();
    const text = `${MEETING}\n<!-- collab-disable-file front-matter-valid -- 草稿 -->\n`;
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text }],
    });
    const { diagnostics, version } = await said;
    expect(version).toBe(2);
    expect(diagnostics.map(({ code }) => code)).not.toContain("front-matter-valid");
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it("takes a changed configuration up at once", async () => {
    expect((await open(MEETING)).diagnostics.map(({ code }) => code)).toContain("host-required");
    writeFileSync(join(folder, "collab.config.yaml"), "rules: { host-required: off }\n");
    const said = next();
    await client.sendNotification("workspace/didChangeWatchedFiles", { changes: [] });
    expect((await said).diagnostics.map(({ code }) => code)).not.toContain("host-required");
  });

  it("puts right what can be put right, and then has nothing left to do", async () => {
    const text = MEETING.replace("---\n##", "recorder：韩梅梅\n---\n##");
    await open(text);
    const ask = (): Promise<CodeAction[]> =>
      client.sendRequest("textDocument/codeAction", {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
        context: { diagnostics: [], only: ["source.fixAll"] },
      });
    const [action] = await ask();
    const [change] = action?.edit?.documentChanges ?? [];
    if (!change || !("edits" in change)) throw new Error("no edit");
    expect(change.textDocument.version).toBe(1);
    const before = TextDocument.create(uri, "markdown", 1, text);
    const after = TextDocument.applyEdits(before, change.edits as never);
    expect(after).toBe(text.replace("recorder：", "recorder: "));
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: after }],
    });
    expect(await ask()).toEqual([]);
  });
});
