import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "collab-report-"));
let browser: Browser;
beforeAll(async () => {
  for (const language of ["zh", "en"]) {
    const line = ["report", "--now", "2026-12-12 09:00", "--html", join(folder, language)];
    const said = await collab(line, { cwd: join(packageRoot, "examples", language) });
    expect(said.stderr).toBe("");
  }
  const owners = ["Ann Lee", "Bo Berg", "Carl Ito"];
  const rows = Array.from(
    { length: 240 },
    (_, at) => `| ${owners[at % 3]} | Task ${at} | Note | 2026-12-${10 + (at % 20)} | open |\n`,
  );
  const table = "| Owner | Task | Deliverable | Due | Status |\n| --- | --- | --- | --- | --- |\n";
  writeFileSync(
    join(folder, "many.md"),
    `---\ntitle: Many\nstart: 2026-12-01 10:00\n---\n\n## Action items\n\n${table}${rows.join("")}`,
  );
  const line = ["report", "many.md", "--now", "2026-12-02", "--html", "many"];
  expect((await collab(line, { cwd: folder })).code).toBe(0);
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface Circumstances {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly script?: boolean;
}

/** A page as it opens from the disk, and what it complained of. */
async function open(
  path: string,
  { width = 900, scheme = "light", script = true }: Circumstances = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, path)).href);
  return { page, complaints };
}

const screens = [360, 900].flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
);
const pages = ["zh/index.html", "zh/actions.html", "en/index.html", "en/meetings/2026-12.html"];

describe("a page of the report", () => {
  it.each(pages)("%s can be used by everybody, on a phone, in the dark", async (path) => {
    for (const screen of screens) {
      const { page, complaints } = await open(path, screen);
      const found =
        await page.evaluate(`${axe}; axe.run(document, { preload: false }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect({ ...screen, found, complaints, fits: width }).toEqual({
        ...{ ...screen, found: [], complaints: [], fits: screen.width },
      });
      await page.context().close();
    }
  });

  it.each(["zh", "en"])("looks as in docs/report.md (%s)", async (language) => {
    const { page } = await open(`${language}/index.html`, { width: 900 });
    const taken = await page.screenshot({ scale: "css" });
    const path = join(import.meta.dirname, "pictures", `report-${language}-900-light.png`);
    if (process.env.UPDATE_PICTURES === "1") writeFileSync(path, taken);
    expect(existsSync(path)).toBe(true);
    await page.context().close();
  });
});

/** How wide a page has become, and what on it is cut off. */
const CUT = `(() => {
  const hides = (element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return /hidden|clip/.test(overflowX + overflowY);
  };
  const isCut = (element) =>
    hides(element) &&
    (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
  const cut = [...document.querySelectorAll("main *")].filter(isCut).map(({ outerHTML }) => outerHTML);
  return { width: document.documentElement.scrollWidth, cut };
})()`;

describe("nothing is cut off", () => {
  it.each(pages)("in letters of twice the size: %s", async (path) => {
    const { page } = await open(path, { width: 640 });
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await page.evaluate(CUT)).toEqual({ width: 640, cut: [] });
    await page.context().close();
  });

  it.each(pages)("on paper, where tables are tables: %s", async (path) => {
    // A4 between margins of 15 mm.
    const { page } = await open(path, { width: 680 });
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(CUT)).toEqual({ width: 680, cut: [] });
    const wide = `[...document.querySelectorAll("table")].filter(({ offsetWidth }) => offsetWidth > 680 - 30).length`;
    expect(await page.evaluate(wide)).toBe(0);
    const asideHeads = `[...document.querySelectorAll("thead")].filter(({ offsetLeft }) => offsetLeft < 0).length`;
    expect(await page.evaluate(asideHeads)).toBe(0);
    await page.context().close();
  });
});

describe("the board of actions", () => {
  const shown = (page: Page): Promise<readonly string[]> =>
    page.locator("table.board tbody tr:not(.group) > :first-child").allInnerTexts();

  it("shows what is open, and all of it without a script", async () => {
    const { page } = await open("en/actions.html");
    expect(await page.locator("[role=status]").innerText()).toBe("6 of 13 actions shown");
    expect(await shown(page)).toHaveLength(6);
    const plain = await open("en/actions.html", { script: false });
    expect(await shown(plain.page)).toHaveLength(13);
    expect(await plain.page.locator("form").isVisible()).toBe(false);
  });

  it("filters by text, owner, series and state", async () => {
    const { page } = await open("en/actions.html");
    await page.getByLabel("Search").fill("legal");
    expect(await shown(page)).toEqual(["Dana Whitfield", "Owen Clarke"]);
    await page.getByLabel("Search").fill("");
    await page.locator("[name=owner]").selectOption("Sam Novak");
    expect(await shown(page)).toEqual(["Sam Novak"]);
    await page.locator("[name=owner]").selectOption("");
    await page.locator("[name=series]").selectOption("watch");
    expect(await shown(page)).toEqual([]);
    await page.locator("[name=state]").selectOption("done");
    expect((await shown(page)).length).toBeGreaterThan(2);
  });

  it("sorts by a column, by keyboard, both ways", async () => {
    const { page } = await open("en/actions.html");
    const owner = page.getByRole("button", { name: "Owner" });
    await owner.focus();
    await page.keyboard.press("Enter");
    const up = await shown(page);
    expect(up).toEqual([...up].sort());
    expect(await page.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("ascending");
    await page.keyboard.press("Enter");
    expect(await shown(page)).toEqual([...up].reverse());
  });

  it("groups, and says how many are in a group", async () => {
    const { page } = await open("en/actions.html");
    await page.locator("[name=group]").selectOption("series");
    expect(await page.locator("tr.group").allInnerTexts()).toEqual([
      "billing-quality · 3",
      "portal-relaunch · 3",
    ]);
  });

  it("leads to an action that another page names, even one that is closed", async () => {
    const { page } = await open("en/meetings/2026-10.html");
    await page.getByRole("link", { name: /Tell the 312 customers/ }).click();
    expect(await page.locator("tr:target").innerText()).toContain("Alicia Grant");
  });

  it("shows as many as a page has room for, and finds all", async () => {
    const { page, complaints } = await open("many/actions.html");
    const told = () => page.locator("[role=status]").innerText();
    expect(await shown(page)).toHaveLength(100);
    expect(await told()).toBe("240 of 240 actions, of which the first 100 are shown");
    await page.getByRole("button", { name: "Show 100 more" }).click();
    await page.getByRole("button", { name: "Show 40 more" }).click();
    await expect.poll(async () => (await shown(page)).length).toBe(240);
    await page.getByLabel("Search").fill("Task 239");
    await expect.poll(() => shown(page)).toEqual(["Carl Ito"]);
    expect(await told()).toBe("1 of 240 actions shown");
    await page.getByLabel("Search").fill("");
    await page.locator("[name=owner]").selectOption("Bo Berg");
    await expect.poll(async () => (await shown(page)).length).toBe(80);
    await page.locator("[name=owner]").selectOption("");
    await page.locator("[name=group]").selectOption("owners");
    await expect
      .poll(() => page.locator("tr.group").allInnerTexts())
      .toEqual(["Ann Lee · 80", "Carl Ito · 80"]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("has the others on pages behind it for who has no script", async () => {
    const { page } = await open("many/actions.html", { script: false });
    expect(await shown(page)).toHaveLength(100);
    await page.getByRole("link", { name: "Open actions 201 to 240" }).click();
    expect(await shown(page)).toHaveLength(40);
    const scripted = await open("many/actions.html");
    expect(await scripted.page.getByRole("link", { name: /Open actions/ }).count()).toBe(0);
  });
});
