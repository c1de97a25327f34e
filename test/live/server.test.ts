import { request as ask } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Serving, serve } from "../../src/live/server/server.ts";
import type { View } from "../../src/live/view.ts";
import { roomFor } from "./rooms.ts";
import { chinese, english } from "./sessions.ts";

const TOKEN = "f".repeat(48);
const assets = { script: Buffer.from("script"), style: Buffer.from("style") };

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let served: Serving;
let held: ReturnType<typeof roomFor>;
let host = "";

beforeEach(async () => {
  held = roomFor(english);
  served = await serve(held.room, TOKEN, assets);
  host = new URL(served.address).host;
});
afterEach(() => served.close());

/** One request as it is given, whatever a browser would make of it. */
function send(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string | Buffer,
): Promise<Reply> {
  const { hostname, port } = new URL(served.address);
  return new Promise((resolve, reject) => {
    const request = ask(
      { hostname, port, method, path, headers: { host, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

const page = (path = "/"): string => `${path}?token=${TOKEN}`;
const own = () => ({
  origin: `http://${host}`,
  "content-type": "application/json",
  "x-collab-token": TOKEN,
});
const start = JSON.stringify({ kind: "start" });

describe("the page", () => {
  it("is on this computer alone, with a token", () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=f{48}$/);
  });

  it("loads nothing from elsewhere, is kept by nobody and framed by nobody", async () => {
    const { status, headers, body } = await send("GET", page());
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-security-policy": expect.stringMatching(/^default-src 'none'; script-src 'self';/),
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|https?:|\*/);
    expect(body).not.toMatch(/<script(?![^>]* src="\/page\.js\?)|<style|\son\w+=|https?:/);
    expect(body).toContain('<html lang="en">');
  });

  it.each(["/page.js", "/page.css", "/icon.svg"])("comes with %s", async (path) => {
    expect(await send("GET", page(path))).toMatchObject({ status: 200 });
    expect(await send("GET", path)).toMatchObject({ status: 403, body: "" });
  });

  it("has nothing else", async () => {
    expect(await send("GET", page("/../package.json"))).toMatchObject({ status: 404 });
    expect(await send("GET", page("/etc/passwd"))).toMatchObject({ status: 404 });
  });
});

describe("refused, and nothing is recorded", () => {
  const unchanged = (): void => expect(held.file.text).toBe(english);
  it.each<[string, string, string, () => Readonly<Record<string, string>>, number]>([
    ["no token", "GET", "/", () => ({}), 403],
    ["another token", "GET", `/?token=${"e".repeat(48)}`, () => ({}), 403],
    ["a token that is too short", "GET", "/?token=f", () => ({}), 403],
    ["the token in another place", "GET", "/", () => ({ "x-collab-token": TOKEN }), 403],
    ["another host that leads here", "GET", page(), () => ({ host: "evil.example.com" }), 403],
    [
      "localhost by name",
      "GET",
      page(),
      () => ({ host: host.replace("127.0.0.1", "localhost") }),
      403,
    ],
    ["another port", "GET", page(), () => ({ host: "127.0.0.1:1" }), 403],
    ["another origin", "GET", page("/events"), () => ({ origin: "http://evil.example.com" }), 403],
    ["another site's link", "GET", page(), () => ({ "sec-fetch-site": "cross-site" }), 403],
    ["a page of another port", "GET", page(), () => ({ "sec-fetch-site": "same-site" }), 403],
    [
      "a command with the token in its address",
      "POST",
      page("/command"),
      () => ({ ...own(), "x-collab-token": "" }),
      403,
    ],
    [
      "a command of no origin",
      "POST",
      "/command",
      () => ({ "content-type": "application/json", "x-collab-token": TOKEN }),
      403,
    ],
    ["a command of another origin", "POST", "/command", () => ({ ...own(), origin: "null" }), 403],
    [
      "a form",
      "POST",
      "/command",
      () => ({ ...own(), "content-type": "application/x-www-form-urlencoded" }),
      415,
    ],
    [
      "a form of plain text",
      "POST",
      "/command",
      () => ({ ...own(), "content-type": "text/plain" }),
      415,
    ],
    ["another method", "PUT", page("/command"), own, 405],
    ["a question before a request of another site", "OPTIONS", page("/command"), own, 405],
    ["an address that is no path", "GET", "*", () => ({}), 400],
  ])("%s", async (_, method, path, headers, status) => {
    const body = method === "POST" ? start : undefined;
    expect(await send(method, path, headers(), body)).toMatchObject({ status, body: "" });
    unchanged();
  });

  it.each([
    ["no JSON", "{"],
    ["no command", "{}"],
    ["a list", "[]"],
    ["nothing", "null"],
    ["an unknown command", '{"kind":"delete"}'],
    ["a text that is none", '{"kind":"park","text":{"a":1}}'],
    ["an item that is none", '{"kind":"next","item":-1}'],
    ["an item of an object's own", '{"kind":"next","item":"__proto__"}'],
    ["a phase that is none", '{"kind":"note","phase":"constructor","text":"x"}'],
    ["names that are none", '{"kind":"absent","names":[1]}'],
    ["a row that is none", '{"kind":"document","cells":"Sales"}'],
    ["a row instead of none", '{"kind":"document","cells":["Sales"],"instead":[1]}'],
    [
      "an action instead of half of one",
      '{"kind":"action","action":{"owner":"a","task":"b","deliverable":"c","due":"d"},"instead":{"owner":"a"}}',
    ],
    ["a title that is none", '{"kind":"next","item":0,"title":1}'],
    ["half an action", '{"kind":"action","action":{"owner":"Ann Lee"}}'],
  ])("%s", async (_, body) => {
    expect(await send("POST", "/command", own(), body)).toMatchObject({ status: 400 });
    unchanged();
  });

  it("more than a command has", async () => {
    const body = JSON.stringify({ kind: "park", text: "x".repeat(70_000) });
    expect(await send("POST", "/command", own(), body)).toMatchObject({ status: 413 });
    unchanged();
  });
});

describe("a command", () => {
  it("of the page is carried out", async () => {
    const { status, body } = await send("POST", "/command", own(), start);
    expect({ status, body }).toEqual({ status: 200, body: '{"refused":null}' });
    expect(held.file.text).toContain("### Opening");
  });

  it("that is refused says why", async () => {
    const { body } = await send("POST", "/command", own(), '{"kind":"end"}');
    expect(JSON.parse(body)).toEqual({ refused: "the meeting has not begun — begin it first" });
  });

  it("may ask what a deadline is read as", async () => {
    const { body } = await send("POST", "/due", own(), '{"text":"Friday"}');
    expect(JSON.parse(body)).toEqual({
      text: "Friday",
      kind: "day",
      isDayOff: false,
      date: "2026-12-04 Friday",
    });
    expect(await send("POST", "/due", own(), '{"text":7}')).toMatchObject({ status: 400 });
  });
});

it("every window is told of every change", async () => {
  const response = await fetch(`http://${host}${page("/events")}`);
  const reader = response.body?.getReader();
  let text = "";
  const views = async (count: number): Promise<readonly View[]> => {
    for (;;) {
      const found = text.split("\n\n").filter((each) => each.startsWith("data: "));
      if (found.length >= count) return found.map((each) => JSON.parse(each.slice(6)) as View);
      const piece = await reader?.read();
      text += new TextDecoder().decode(piece?.value);
    }
  };
  expect((await views(1))[0]).toMatchObject({ stage: "ready" });
  await send("POST", "/command", own(), start);
  expect((await views(2))[1]).toMatchObject({ stage: "running" });
  held.file.text = held.file.text.replace("title: Launch", "title: Relaunch");
  held.room.changed();
  expect((await views(3))[2]).toMatchObject({ title: "Relaunch" });
  await reader?.cancel();
});

it("the page speaks the meeting's language", async () => {
  const other = await serve(roomFor(chinese).room, TOKEN, assets);
  expect(await (await fetch(other.address)).text()).toContain('<html lang="zh-CN">');
  await other.close();
});

it("ends with the command", async () => {
  const other = await serve(held.room, TOKEN, assets);
  const events = await fetch(other.address.replace("/?", "/events?"));
  await other.close();
  await expect(fetch(other.address)).rejects.toThrow();
  await events.body?.cancel().catch(() => undefined);
});
