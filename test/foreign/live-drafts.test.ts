import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { choose, goOn, held, planned, record, windowOn, withBrowser } from "./pages.ts";

withBrowser();

const now = "2026-11-10 10:00";

/** At the first item, with something half typed of its causes. */
async function begun() {
  const meeting = await held(planned("en/planned/2026-11-10-portal-kickoff.md"), now);
  const { page, faults } = await windowOn(meeting.address);
  await page.keyboard.press("Alt+KeyN");
  await page.waitForSelector(".running");
  await goOn(page);
  await choose(page, 2);
  await page.keyboard.type("No port");
  return { ...meeting, page, faults };
}

const line = (page: Page): Promise<string> => page.inputValue("#line");

it("what is half typed stays with its field and item, and is recorded there", async () => {
  const { page, file, faults } = await begun();
  await choose(page, 1);
  expect(await line(page)).toBe("");
  expect(await page.textContent(".kinds button:nth-of-type(2)")).toContain("not recorded yet");
  await choose(page, 5);
  await page.keyboard.type("March");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".notes .answer");
  await goOn(page);
  await choose(page, 2);
  expect(await line(page)).toBe("");
  expect(await page.textContent(".items li:nth-of-type(2)")).toContain("not recorded yet");
  await page.click(".items li:nth-of-type(2) button");
  expect(await line(page)).toBe("No port");
  await page.focus("#line");
  await page.keyboard.press("End");
  await page.keyboard.type("al");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".notes li:has-text('No portal')");
  expect(file()).toMatch(/### 1\. .*\n\n- Time: .*\n- Analysis: No portal\n- Conclusion: March\n/);
  expect(faults).toEqual([]);
});

it("it outlives other views, and the page being loaded anew", async () => {
  const { page, faults } = await begun();
  await page.click("nav.views a[href$='#stage']:not([target])");
  await page.waitForSelector(".stage");
  await page.click("nav.views a[href$='#recorder']");
  await page.waitForSelector(".recorder");
  expect(await line(page)).toBe("No port");
  await choose(page, 7);
  for (const text of ["Helen Marsh", "List"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await page.reload();
  await page.waitForSelector(".fields");
  const values = await page.$$eval(".fields input", (all) =>
    all.map((one) => (one as HTMLInputElement).value),
  );
  expect(values).toEqual(["Helen Marsh", "List", "", ""]);
  await choose(page, 2);
  expect(await line(page)).toBe("No port");
  expect(faults).toEqual([]);
});

it("when another window moves the meeting on, the item stays until it is recorded", async () => {
  const { page, address, file, faults } = await begun();
  const other = await windowOn(address);
  await record(other.page, 5, "March");
  await goOn(other.page);
  await page.waitForSelector(".elsewhere");
  await page.keyboard.type("al");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".elsewhere", { state: "detached" });
  expect(file()).toMatch(/- Analysis: No portal\n- Conclusion: March\n\n### 2\. /);
  await page.keyboard.type("Fewer calls");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".notes li:has-text('Fewer calls')");
  expect(file()).toMatch(/### 2\. .*\n\n- Time: .*\n- Analysis: Fewer calls\n/);
  expect([...faults, ...other.faults]).toEqual([]);
});

it("when an editor puts an item before it, it goes with its item; without its item it is shown", async () => {
  const { page, path, file } = await begun();
  const at = (text: string) => text.split("\n").findIndex((each) => each.startsWith("| Goals and"));
  const lines = file().split("\n");
  const inserted = lines.toSpliced(at(file()), 0, "| Budget | 5 | Owen Clarke | Agree it |");
  writeFileSync(path, inserted.join("\n"));
  await page.waitForSelector(".items li:has-text('Budget')");
  expect(await line(page)).toBe("No port");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".notes li:has-text('No port')");
  expect(file()).toMatch(/Goals and .*\n\n- Time: .*\n- Analysis: No port\n/);

  await page.keyboard.type("More");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/^\| Goals and [^|]*\|/m, "| Purpose |"));
  await page.waitForSelector(".orphan");
  expect(await page.textContent(".orphan")).toContain("“More”");
  await page.click(".orphan button");
  await page.waitForSelector(".orphan", { state: "detached" });
});
