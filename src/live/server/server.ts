import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Room } from "../room.ts";
import { commandIn, dueIn } from "./asked.ts";
import { answerHeaders, denied } from "./guard.ts";
import { icon, pageHtml } from "./html.ts";

export interface Assets {
  readonly script: Uint8Array;
  readonly style: Uint8Array;
}

export interface Serving {
  /** `http://127.0.0.1:4711/?token=…` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** More than any command takes. */
const MOST_BYTES = 64 * 1024;
/** Milliseconds between two signs of life, so that a page notices when there are none. */
const PULSE = 15_000;

/** Serves a room's pages to this computer alone, until it is closed. */
export async function serve(room: Room, token: string, assets: Assets): Promise<Serving> {
  const place = { host: "", token };
  const streams = new Set<ServerResponse>();
  const tell = (response: ServerResponse): void => {
    response.write(`data: ${JSON.stringify(room.view())}\n\n`);
  };
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    for (const [name, value] of Object.entries(answerHeaders)) response.setHeader(name, value);
    const head = { method: request.method ?? "", url: request.url ?? "", headers: request.headers };
    const status = denied(head, place);
    if (status !== null) refuse(request, response, status);
    else if (request.method === "POST") void posted(request, response, room);
    else got(response, pathOf(head.url));
  });

  function got(response: ServerResponse, path: string): void {
    switch (path) {
      case "/":
        send(response, "text/html; charset=utf-8", pageHtml(room.view().language, token));
        break;
      case "/page.js":
        send(response, "text/javascript; charset=utf-8", assets.script);
        break;
      case "/page.css":
        send(response, "text/css; charset=utf-8", assets.style);
        break;
      case "/icon.svg":
        send(response, "image/svg+xml", icon);
        break;
      case "/events":
        response.writeHead(200, { "content-type": "text/event-stream" });
        streams.add(response);
        response.on("close", () => streams.delete(response));
        tell(response);
        break;
      default:
        response.writeHead(404).end();
    }
  }

  const quiet = room.onChange(() => {
    for (const stream of streams) tell(stream);
  });
  const pulse = setInterval(() => {
    for (const stream of streams) stream.write(": \n\n");
  }, PULSE);
  pulse.unref();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  place.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: `http://${place.host}/?token=${token}`,
    close: async () => {
      quiet();
      clearInterval(pulse);
      for (const stream of streams) stream.end();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

const pathOf = (url: string): string => url.split("?")[0] ?? "/";

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  // What is still on its way is not read.
  response.writeHead(status, { connection: "close" }).end(() => request.destroy());
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { "content-type": type }).end(body);
}

async function posted(
  request: IncomingMessage,
  response: ServerResponse,
  room: Room,
): Promise<void> {
  const body = await bodyOf(request);
  if (body === null) {
    response.writeHead(413, { connection: "close" }).end(() => request.destroy());
    return;
  }
  const answer = answerTo(pathOf(request.url ?? ""), parsed(body), room);
  if (answer === null) response.writeHead(400).end();
  else send(response, "application/json; charset=utf-8", JSON.stringify(answer));
}

function answerTo(path: string, data: unknown, room: Room): unknown {
  if (path === "/due") {
    const text = dueIn(data);
    return text === null ? null : room.due(text);
  }
  const command = path === "/command" ? commandIn(data) : null;
  return command && room.carryOut(command);
}

/** The text of a request; `null`: more than is read. */
function bodyOf(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MOST_BYTES) {
        request.pause();
        resolve(null);
      } else chunks.push(chunk);
    });
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.on("error", () => resolve(null));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
