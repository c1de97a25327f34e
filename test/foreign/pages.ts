import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { executable } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

// The pages of a meeting under way in Debian's Chromium, for the tests of a file.

let browser: Browser;
let child: ChildProcess | null = null;

/** Starts the browser for the tests of a file; what each of them runs ends with it. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: "/usr/bin/chromium",
      // The sandbox does not start in containers; nothing but our own page is opened.
      args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
    });
  });
  afterAll(() => browser.close());
  afterEach(() => {
    child?.kill("SIGKILL");
    child = null;
  });
}

/** What a command prints, as JSON, whatever its exit code. */
export function runCollab(cwd: string, args: readonly string[]): unknown {
  const env = { ...process.env, COLLAB_COMPILE_CACHE: "0" };
  const { stdout } = spawnSync(process.execPath, [executable, ...args], { cwd, env });
  return JSON.parse(stdout.toString());
}

interface Held {
  readonly file: () => string;
  readonly path: string;
  readonly address: string;
  readonly child: ChildProcess;
}

export const planned = (example: string): string =>
  readFileSync(join(packageRoot, "examples", example), "utf8");

/** A planned meeting, held at its time. */
export async function held(text: string, now: string): Promise<Held> {
  const cwd = scratchFolder({ "a.md": text });
  const args = [executable, "run", "a.md", "--no-open", "--now", now];
  const env = { ...process.env, COLLAB_COMPILE_CACHE: "0" };
  const running = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
  child = running;
  const address = await new Promise<string>((resolve) => {
    running.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  const path = join(cwd, "a.md");
  return { file: () => readFileSync(path, "utf8"), path, address, child: running };
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly scheme?: "light" | "dark";
}

/** A window on the page; whatever it loads from elsewhere, or complains of, is a fault. */
export async function windowOn(address: string, screen: Screen = { width: 1280, height: 720 }) {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    colorScheme: screen.scheme ?? "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() !== "log") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(address).origin) faults.push(request.url());
  });
  await page.goto(address);
  await page.waitForSelector("h1");
  return { page, faults };
}

/** Chooses what to record, and where the cursor then is. */
export async function choose(page: Page, digit: number): Promise<void> {
  await page.keyboard.press(`Alt+Digit${digit}`);
  await page.waitForSelector(`.kinds button:nth-of-type(${digit})[aria-pressed=true]`);
  await page.waitForFunction(() => document.activeElement?.id === "line");
}

export async function record(page: Page, digit: number, text: string): Promise<void> {
  await choose(page, digit);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => {
    const line = document.getElementById("line");
    return line instanceof HTMLTextAreaElement && line.value === "";
  });
}

export async function goOn(page: Page): Promise<void> {
  const before = await page.textContent(".items [aria-current=step]").catch(() => "");
  await page.keyboard.press("Alt+KeyN");
  await page.waitForFunction(
    (was) => document.querySelector(".items [aria-current=step]")?.textContent !== was,
    before,
  );
}

/** Several texts of one thing, Enter after each; the last once a deadline among them is read. */
export async function fill(page: Page, digit: number, texts: readonly string[]): Promise<void> {
  await choose(page, digit);
  for (const [at, text] of texts.entries()) {
    await page.keyboard.type(text);
    if (at === texts.length - 1 && (await page.locator("#due").count()) > 0)
      await page.waitForSelector("#due-read:not(:empty)");
    await page.keyboard.press("Enter");
  }
  await isEmpty(page);
}

/** Waits until the form has been recorded and the next one can be typed. */
export async function isEmpty(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLInputElement>(".fields input")].every(
        (one) => one.value === "",
      ) && document.activeElement?.id === "line",
  );
}
