import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../support/io.ts";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const site = join(packageRoot, "out/site");
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
};
let browser: Browser;
let server: Server;
let address = "";

beforeAll(async () => {
  execFileSync("npm", ["run", "site"], { cwd: packageRoot, stdio: "pipe" });
  server = createServer(({ url = "/" }, response) => {
    const path = join(site, decodeURIComponent(new URL(url, "http://x").pathname));
    if (!existsSync(path) || statSync(path).isDirectory()) response.writeHead(404).end();
    else {
      const type = TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type }).end(readFileSync(path));
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const pages = (): readonly string[] =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".html") && !path.startsWith("files/"),
  );

/** Addresses and anchors of a page. */
const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, to = ""]) => to.replaceAll("&amp;", "&"));

describe("the documentation as a website", () => {
  it("has no link that leads nowhere, and none to a folder", () => {
    const anchors = new Map(
      pages().map((path) => {
        const html = readFileSync(join(site, path), "utf8");
        return [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))] as const;
      }),
    );
    expect(anchors.size).toBeGreaterThan(100);
    const lost: string[] = [];
    for (const [path] of anchors) {
      for (const link of linksIn(readFileSync(join(site, path), "utf8"))) {
        if (/^[a-z]+:/.test(link)) continue;
        const [to = "", anchor] = link.split("#");
        const target = to === "" ? path : join(dirname(path), decodeURI(to));
        const isFile = existsSync(join(site, target)) && statSync(join(site, target)).isFile();
        const hasAnchor =
          anchor === undefined ||
          !target.endsWith(".html") ||
          anchors.get(target)?.has(decodeURIComponent(anchor));
        if (!isFile || !hasAnchor) lost.push(`${path} → ${link}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it.each([
    ["index.html", "deadline", "en"],
    ["zh/index.html", "截止时间", "zh-Hans"],
  ])("%s is read on a phone and at a desk, by keyboard, and searched", async (path, word, lang) => {
    for (const [width, colorScheme] of [
      [360, "light"],
      [1280, "dark"],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme });
      const page = await context.newPage();
      const wrong: string[] = [];
      page.on("pageerror", (error) => wrong.push(error.message));
      page.on("request", (request) => {
        if (!request.url().startsWith(address)) wrong.push(request.url());
      });
      await page.goto(`${address}/${path}`);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await page.locator("#search input").fill(word);
      const first = page.locator("#search .pagefind-ui__result-link").first();
      await first.waitFor();
      expect(await first.getAttribute("href")).toContain(lang === "en" ? ".html" : "zh/");
      await page.locator("#search input").fill("");
      await page.addScriptTag({ content: axe });
      const { violations } = (await page.evaluate("axe.run()")) as {
        readonly violations: ReadonlyArray<{ readonly id: string; readonly nodes: object[] }>;
      };
      expect(violations.map(({ id, nodes }) => [id, JSON.stringify(nodes[0])])).toEqual([]);
      expect(wrong).toEqual([]);
      await context.close();
    }
  });
});
