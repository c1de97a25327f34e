import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

interface Screen {
  readonly width: number;
  readonly scheme: "light" | "dark";
}

/** Debian's Chromium, with one page for the tests of a file. */
export function browser(): (html: string, screen: Screen) => Promise<Page> {
  let running: Browser;
  let page: Page | null = null;
  beforeAll(async () => {
    running = await chromium.launch({
      executablePath: "/usr/bin/chromium",
      // The sandbox does not start in containers; nothing but our own mails is opened.
      args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
    });
  });
  afterAll(() => running.close());
  return async (html, { width, scheme }) => {
    page ??= await running.newPage();
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.setContent(html);
    return page;
  };
}
