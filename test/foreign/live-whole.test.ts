import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  fill,
  goOn,
  held,
  isEmpty,
  planned,
  record,
  runCollab,
  windowOn,
  withBrowser,
} from "./pages.ts";

withBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Example {
  readonly file: string;
  readonly now: string;
  readonly notes: readonly [string, string, string];
  readonly conclusion: string;
  readonly next: string;
  readonly action: readonly [string, string, string, string];
  readonly rows: ReadonlyArray<readonly string[]>;
  readonly end: string;
}

const examples: Readonly<Record<string, Example>> = {
  "a kickoff in Chinese": {
    file: "zh/planned/2026-09-22-a2-kickoff.md",
    now: "2026-09-22 14:00",
    notes: ["问卷收回 1,260 份", "晚于竞品上市", "12 月底或 1 月 8 日首发"],
    conclusion: "首发定为 2027 年 1 月 8 日",
    next: "许南 9 月 29 日前拿到报价，由顾文博拍板",
    action: ["秦朗", "对齐素材清单", "素材清单", "3 个工作日内"],
    rows: [
      ["产品中心", "需求和首发节奏", "顾文博", "10 月 9 日"],
      ["研发部", "整机开发", "沈嘉", "12 月 4 日首轮试产"],
    ],
    end: "下一步：写会议纪要邮件",
  },
  "a problem review in Chinese": {
    file: "zh/planned/2026-04-28-w6-complaints.md",
    now: "2026-04-28 10:00",
    notes: ["四月投诉 312 件", "计时用了手机时钟", "改用设备时钟，或延长提醒"],
    conclusion: "5 月 8 日发布修复版本",
    next: "陆思远 5 月 6 日前给出补偿标准",
    action: ["邵峰", "写出两个时限的规定", "规定全文", "5 月 6 日"],
    rows: [["滤芯提醒误报", "计时用了手机时钟", "改用设备时钟", "贺子墨", "5 月 8 日"]],
    end: "下一步：写会议纪要邮件",
  },
  "a kickoff in English": {
    file: "en/planned/2026-11-10-portal-kickoff.md",
    now: "2026-11-10 10:00",
    notes: ["61% of calls ask for an order status", "No portal", "March or May"],
    conclusion: "Go live on 16 March 2027",
    next: "Owen Clarke asks Legal by 20 November",
    action: ["Helen Marsh", "List the texts", "List", "within 3 working days"],
    rows: [["Support", "Answers in the portal", "Ben Lacey", "16 March 2027"]],
    end: "Next: write the minutes mail",
  },
  "a problem review in English": {
    file: "en/planned/2026-10-20-invoice-errors.md",
    now: "2026-10-20 10:00",
    notes: ["214 invoices carry the wrong rate", "The table was copied by hand", "Read the source"],
    conclusion: "The copy of the table is the cause",
    next: "Dana Whitfield asks Legal by 23 October",
    action: ["Sam Novak", "Compare every rate", "Comparison", "23 October"],
    rows: [["Wrong rates", "Copied by hand", "Read the source", "Sam Novak", "30 October"]],
    end: "Next: write the minutes mail",
  },
};

const violations = (page: Page): Promise<unknown> =>
  page.evaluate(`${axe}; axe.run(document, { preload: false }).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`);

const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight);

/** All that is recorded of one item of four, the last of which is put off. */
async function discuss(page: Page, item: number, example: Example): Promise<void> {
  for (const [at, note] of example.notes.entries()) await record(page, at + 1, note);
  if (item < 4) await record(page, 5, example.conclusion);
  else {
    for (const way of example.notes.slice(0, 2)) await record(page, 4, way);
    await record(page, 6, example.next);
  }
  if (item === 2) await fill(page, 7, example.action);
  else {
    await page.keyboard.press("Alt+Digit0");
    await page.waitForFunction(
      () => document.querySelector(".notes > p.hint")?.textContent !== undefined,
    );
  }
  if (item === 3) for (const row of example.rows) await fill(page, 9, row);
}

describe("held by keyboard alone, a file is lint-clean at the end", () => {
  it.each(Object.entries(examples))("%s", async (_, example) => {
    const { file, path, address } = await held(planned(example.file), example.now);
    const recorder = await windowOn(address);
    const stage = await windowOn(`${address}#stage`);
    const { page } = recorder;
    await page.keyboard.press("Alt+KeyN");
    await page.waitForSelector(".running");
    for (const item of [1, 2, 3, 4]) {
      await goOn(page);
      await discuss(page, item, example);
      expect(await page.textContent(".problem")).toBe("");
      expect(await heightOf(stage.page)).toBeLessThanOrEqual(720);
    }
    expect(await violations(page)).toEqual([]);
    expect(await violations(stage.page)).toEqual([]);
    await page.keyboard.press("Alt+KeyE");
    await page.waitForSelector(".findings");
    await stage.page.waitForSelector(".closing");
    expect(await page.textContent(".findings")).toContain(example.end);
    for (const each of [page, stage.page]) {
      expect(await heightOf(each)).toBeLessThanOrEqual(720);
      expect(await violations(each)).toEqual([]);
    }
    for (const row of example.rows) expect(file()).toContain(`| ${row.join(" | ")} |\n`);
    expect(runCollab(dirname(path), ["lint", "a.md", "--format", "json"])).toMatchObject({
      findings: [],
    });
    expect([...recorder.faults, ...stage.faults]).toEqual([]);
  });
});

it("what is missing after the end is mended where its button leads", async () => {
  const { path, file, address } = await held(
    planned("en/planned/2026-10-20-invoice-errors.md"),
    "2026-10-20 10:00",
  );
  const { page, faults } = await windowOn(address);
  await page.keyboard.press("Alt+KeyN");
  await page.waitForSelector(".running");
  for (const item of [1, 2, 3, 4]) {
    await goOn(page);
    await record(page, 1, `fact ${item}`);
    await record(page, 2, `cause ${item}`);
    if (item !== 2) await record(page, 3, `way ${item}`);
    await record(page, 5, `decision ${item}`);
    if (item === 2) await fill(page, 7, ["Sam Novak", "Compare", "List", "23 October"]);
    if (item === 1 || item === 4) {
      await page.keyboard.press("Alt+Digit0");
      await page.waitForSelector(".notes > p.hint");
    }
  }
  await page.keyboard.press("Alt+KeyN");
  await page.waitForSelector(".findings");
  expect(await heightOf(page)).toBeLessThanOrEqual(720);
  expect(await page.textContent(".findings")).not.toContain("a.md:");

  await page.focus(".findings button[aria-label^='Options 2.']");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "line");
  await page.keyboard.type("way 2");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".findings button[aria-label^='Options']", { state: "detached" });
  expect(file()).toContain("- Analysis: cause 2\n- Options: way 2\n- Conclusion: decision 2\n");

  await page.focus(".findings button[aria-label^='Action 3.']");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Alt+Digit0");
  await page.waitForSelector(".findings button[aria-label^='Action']", { state: "detached" });

  await page.focus(".findings button[aria-label^='Fill in']");
  await page.keyboard.press("Enter");
  await fill(page, 9, ["Wrong rates", "Copied by hand", "", "Sam Novak", "30 October"]);
  await page.waitForSelector(".findings li:has-text('row 1, lacks: Corrective action')");
  await page.focus(".findings button[aria-label^='Fill in']");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "line");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Read the source");
  for (const _ of [3, 4, 5]) await page.keyboard.press("Enter");
  await page.waitForSelector(".findings:not(:has(button))");
  await isEmpty(page);
  expect(file()).toContain(
    "| Wrong rates | Copied by hand | Read the source | Sam Novak | 30 October |\n",
  );
  await page.focus(".actions button");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "line");
  for (const _ of ["owner", "task"]) await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("List of rates");
  for (const _ of ["deliverable", "due"]) await page.keyboard.press("Enter");
  await page.waitForSelector(".actions li:has-text('List of rates')");
  expect(file()).toContain("| 2 | Sam Novak | Compare | List of rates | 23 October | open |\n");
  expect(runCollab(dirname(path), ["lint", "a.md", "--format", "json"])).toMatchObject({
    findings: [],
  });
  expect(faults).toEqual([]);
});
