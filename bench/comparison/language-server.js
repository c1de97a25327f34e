/** As much of an editor as is needed to ask a language server about one document. */
export async function inEditor(trial, args, { text, at }, use) {
  return trial.during(args, async (server) => {
    const uri = `file://${trial.folder}/bad.md`;
    const client = connect(server);
    const { capabilities } = await client.ask("initialize", {
      processId: null,
      rootUri: `file://${trial.folder}`,
      capabilities: { textDocument: { hover: { contentFormat: ["markdown"] } } },
    });
    client.tell("initialized", {});
    client.tell("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
    const published = await client.heard("textDocument/publishDiagnostics");
    const here = { textDocument: { uri }, position: at(published.diagnostics) };
    return use({ capabilities, diagnostics: published.diagnostics, ask: client.ask, here });
  });
}

function connect(server) {
  let buffer = Buffer.alloc(0);
  let last = 0;
  const waiting = new Map();
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  };
  const receive = (message) => {
    // What a server asks of its editor is answered with nothing.
    if (message.method && message.id !== undefined) send({ id: message.id, result: null });
    const key = message.method ?? message.id;
    const done = waiting.get(key);
    waiting.delete(key);
    done?.(message.method ? message.params : (message.result ?? null));
  };
  server.stdout.on("data", (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const end = buffer.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString("latin1", 0, end))[1]);
      if (buffer.length < end + 4 + length) return;
      const body = buffer.subarray(end + 4, end + 4 + length).toString();
      buffer = buffer.subarray(end + 4 + length);
      receive(JSON.parse(body));
    }
  });
  const within = (key) =>
    new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`the server kept silent: ${key}`)), 20_000);
      waiting.set(key, (result) => {
        clearTimeout(timer);
        done(result);
      });
    });
  return {
    ask: (method, params) => {
      const answer = within(++last);
      send({ id: last, method, params });
      return answer;
    },
    tell: (method, params) => send({ method, params }),
    heard: within,
  };
}
