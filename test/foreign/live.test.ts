import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  choose,
  goOn,
  held,
  planned,
  record,
  type Screen,
  windowOn,
  withBrowser,
} from "./pages.ts";

withBrowser();
const kickoff = {
  zh: planned("zh/planned/2026-09-22-a2-kickoff.md"),
  en: planned("en/planned/2026-11-10-portal-kickoff.md"),
};

describe("a whole meeting by keyboard", () => {
  it("in Chinese, typed with an input method", async () => {
    const { file, address } = await held(kickoff.zh, "2026-09-22 14:00");
    const { page, faults } = await windowOn(address);
    await page.keyboard.press("Alt+KeyN");
    await page.waitForSelector(".running");
    await goOn(page);

    // Words that are being composed are not recorded by the Enter that ends them.
    await choose(page, 1);
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", {
      ...{ text: "wenjuan", selectionStart: 7, selectionEnd: 7 },
    });
    await page.evaluate(() => {
      const options = { key: "Enter", bubbles: true, cancelable: true, isComposing: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", options));
    });
    await page.waitForTimeout(300);
    expect(await page.inputValue("#line")).toBe("wenjuan");
    expect(file()).not.toContain("wenjuan");
    await client.send("Input.insertText", { text: "问卷 1,260 份" });
    expect(await page.inputValue("#line")).toBe("问卷 1,260 份");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".notes li");
    expect(file()).toContain("- 信息同步：问卷 1,260 份\n");

    await record(page, 2, "晚于竞品上市");
    await record(page, 3, "12 月底或 1 月 8 日");
    await page.keyboard.press("Alt+KeyN");
    await page.waitForSelector(".problem:not(:empty)");
    expect(await page.textContent(".problem")).toContain("既没有结论，也没有写明待定");
    await record(page, 5, "首发定为 2027 年 1 月 8 日");

    await choose(page, 7);
    for (const text of ["秦朗", "对齐素材清单", "素材清单"]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
    await page.keyboard.type("尽快");
    await page.waitForSelector("#due-read[data-kind=vague]");
    await page.keyboard.press("Enter");
    expect(file()).not.toContain("尽快");
    await page.fill("#due", "3 个工作日内");
    await page.waitForSelector("#due-read[data-kind=day]");
    expect(await page.textContent("#due-read")).toBe("读作 2026-09-28 星期一");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".actions li");

    for (const conclusion of ["已确认", "冻结 10 月 16 日"]) {
      await goOn(page);
      await record(page, 5, conclusion);
    }
    await goOn(page);
    await record(page, 4, "引入第二供应商");
    await record(page, 4, "追加安全库存");
    await record(page, 6, "许南 9 月 29 日前拿到报价");
    await record(page, 8, "海外版电源认证");
    await page.click("text=结束会议");
    await page.waitForSelector(".closing");
    expect(await page.textContent(".findings")).toContain("collab mail minutes a.md");
    expect(file()).toContain(
      "- 备选方案：引入第二供应商\n- 备选方案：追加安全库存\n- 结论：待定，许南 9 月 29 日前拿到报价\n",
    );
    expect(file()).toContain(
      "| 1 | 秦朗 | 对齐素材清单 | 素材清单 | 3 个工作日内 | 进行中 |\n\n## 停车场\n\n- 海外版电源认证\n",
    );
    expect(faults).toEqual([]);
  });
});

it("two windows and an editor keep in step", async () => {
  const { file, path, address } = await held(kickoff.en, "2026-11-10 10:00");
  const recorder = await windowOn(address);
  const stage = await windowOn(`${address}#stage`);
  await recorder.page.keyboard.press("Alt+KeyN");
  await stage.page.waitForSelector("text=Restate the question");
  await goOn(recorder.page);
  await stage.page.waitForSelector("h2:has-text('Goals and measures of success')");
  await recorder.page.selectOption("select", "Helen Marsh");
  await stage.page.waitForSelector(".speaker strong:has-text('Helen Marsh')");

  const opened = file();
  await record(recorder.page, 1, "61% of calls ask for an order status");
  // An editor that had opened the file before saves it now.
  writeFileSync(path, opened.replace("opening: 5", "opening: 4"));
  await recorder.page.waitForSelector(".notices p");
  await record(recorder.page, 5, "Go live on 16 March 2027");
  await stage.page.waitForSelector(".decisions li:has-text('Go live on 16 March 2027')");
  expect(file()).toContain("opening: 4\n");
  expect(file()).toContain(
    "- Facts: 61% of calls ask for an order status\n- Conclusion: Go live on 16 March 2027\n",
  );
  expect([...recorder.faults, ...stage.faults]).toEqual([]);
});

it("what a file says is text, whatever it says", async () => {
  const { path, file, address } = await held(kickoff.en, "2026-11-10 10:00");
  const evil = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
  writeFileSync(path, file().replace("Customer portal relaunch kickoff", `'${evil}'`));
  const { page, faults } = await windowOn(address);
  await page.keyboard.press("Alt+KeyN");
  await page.waitForSelector(".running");
  await goOn(page);
  await record(page, 1, evil);
  expect(await page.textContent("h1")).toBe(evil);
  expect(await page.textContent(".notes li")).toBe(evil);
  expect(await page.evaluate("window.hit")).toBeUndefined();
  expect(faults).toEqual([]);
});

it("when the command is killed, the words stay where they are typed", async () => {
  const { file, address, child } = await held(kickoff.zh, "2026-09-22 14:00");
  const { page } = await windowOn(address);
  await page.keyboard.press("Alt+KeyN");
  await page.waitForSelector(".running");
  await goOn(page);
  await record(page, 1, "第一句");
  await choose(page, 1);
  await page.keyboard.type("第二句");
  child.kill("SIGKILL");
  await page.waitForSelector(".banner");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".problem:not(:empty)");
  expect(await page.inputValue("#line")).toBe("第二句");
  expect(file()).toContain("- 信息同步：第一句\n");
});

describe("both views fit", () => {
  const screens: readonly Screen[] = [
    { width: 360, height: 740, scheme: "light" },
    { width: 1280, height: 720, scheme: "dark" },
    { width: 3840, height: 2160, scheme: "light" },
  ];
  it.each(screens)("$width × $height, $scheme", async (screen) => {
    const { address } = await held(kickoff.en, "2026-11-10 10:00");
    const { page } = await windowOn(address, screen);
    await page.keyboard.press("Alt+KeyN");
    await page.waitForSelector(".running");
    await goOn(page);
    const faultsOn = readFileSync(join(import.meta.dirname, "page-faults.js"), "utf8");
    for (const view of ["#recorder", "#stage"]) {
      await page.goto(`${address}${view}`);
      await page.waitForSelector(view.replace("#", "."));
      expect({ view, faults: await page.evaluate(faultsOn) }).toEqual({ view, faults: [] });
      const size = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { scrollWidth, scrollHeight };
      });
      expect(size.scrollWidth).toBeLessThanOrEqual(screen.width);
      if (view === "#stage" && screen.width > 1000)
        expect(size.scrollHeight).toBeLessThanOrEqual(screen.height);
    }
  });

  it("and every control shows where the keyboard is", async () => {
    const { address } = await held(kickoff.en, "2026-11-10 10:00");
    const { page } = await windowOn(address);
    for (let count = 0; count < 12; count++) {
      await page.keyboard.press("Tab");
      const width = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement ? getComputedStyle(activeElement).outlineWidth : "0px";
      });
      expect(width).toBe("3px");
    }
  });
});
