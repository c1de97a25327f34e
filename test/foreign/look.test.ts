import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { htmlBody } from "../../src/mail/html.ts";
import { parseBody } from "../../src/mail/markdown.ts";
import { renderLayout } from "../../src/mail/render.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { shipped } from "../mail/meetings.ts";
import { browser } from "./browser.ts";
import { exampleMails, mailsOf } from "./mails.ts";

const open = browser();
const faultsOn = readFileSync(join(import.meta.dirname, "page-faults.js"), "utf8");
const screens = [360, 600, 760, 900].flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
);

describe("a mail reads well on narrow and wide screens, light and dark", () => {
  it.each(exampleMails)("$name", async ({ kind, text }) => {
    for (const html of await mailsOf(text, kind, "html")) {
      for (const screen of screens) {
        const page = await open(html.toString(), screen);
        expect({ ...screen, faults: await page.evaluate(faultsOn) }).toEqual({
          ...screen,
          faults: [],
        });
      }
      const page = await open(withoutStyles(html), { width: 360, scheme: "light" });
      expect(await page.evaluate(faultsOn)).toEqual([]);
    }
  });

  it("also where nothing has a place to break and the style sheets are lost", async () => {
    const word = "Datenverarbeitungszweckbestimmung".repeat(3);
    const row = `|${` ${word} |`.repeat(6)}\n`;
    const markdown = `# ${word}\n\n- ${word}\n- https://example.com/${word}\n\n${row}|${" - |".repeat(6)}\n${row}`;
    const html = renderLayout(
      shipped("layout.html.hbs"),
      { lang: "en", title: "", preview: "" },
      htmlBody(parseBody(markdown), "en"),
      messagesIn("en"),
    );
    for (const shown of [html, withoutStyles(html)])
      for (const width of [360, 760]) {
        const page = await open(shown, { width, scheme: "light" });
        expect(await page.evaluate(faultsOn)).toEqual([]);
      }
  });
});

/** As clients show it that keep nothing but the styles of the elements themselves. */
function withoutStyles(html: string | Buffer): string {
  return html.toString().replace(/<style>.*?<\/style>/gs, "");
}

describe("a browser finds fault with", () => {
  const page = (style: string, content = "文字 text") =>
    `<!DOCTYPE html><html lang="zh-CN"><body style="margin:0;background-color:#ffffff">${`<table role="presentation" style="width:100%"><tr><td style="${style}">${content}</td></tr></table>`}</body></html>`;
  it.each([
    ["text too pale", page("color:#999999"), /contrast/],
    ["text without a background of its own in the dark", page("color:#e6e8eb"), /contrast/],
    ["a page that scrolls sideways", page("white-space:nowrap", "长".repeat(100)), /wider/],
    ["text cut off", page("display:block;width:40px;overflow:hidden;white-space:nowrap"), /cut/],
  ])("%s", async (_, html, fault) => {
    const opened = await open(html, { width: 360, scheme: "light" });
    expect(String(await opened.evaluate(faultsOn))).toMatch(fault);
  });
});

/** One body with everything a mail can hold, apart from the wording of the templates. */
const bodies = {
  zh: `# 会议纪要：云雀 A2 便携投影仪项目启动会

**原定9月22日（星期二）14:00，改为9月23日（星期三）15:00–16:00，以本邮件为准。**

[加入会议](https://meet.example.com/a2)

各位好：请核对 **9月21日（星期一）** 到期的任务；[材料](https://example.com/a2) 在 <https://docs.example.com/a2/survey-of-portable-projectors>。

- **会议目标**：确定首发日期和各部门分工，会后即可排期
- 备选方案：
  - 甲：全额退还，合计约 1.7 万元
- [x] 已完成
- [ ] 未完成

## 议程

| 时间 | 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- | --- |
| 14:00–14:05 | 开场：重申目标和必达结论，约定发言规则 | 5 分钟 | 周予安 | — |
| 14:15–14:30 | 部门职责分工 | 15 分钟 | 欧阳予安 | 每个部门确认职责、负责人和时间节点 |

### 讨论

1. 第一点
2. 第二点

> 引用一句话

---

项目管理部`,
  en: `# Minutes: Problem review of wrong tax on invoices

**For you: 1 document to submit by Monday 26 October, 2 items to present.**

[Join online](https://meet.example.com/tax)

Hello all, please check what is due **Tuesday 27 October**; the [material](https://example.com/tax) is at <https://docs.example.com/tax/rates-of-every-county-and-year>.

- **Objective:** find out why invoices carry the wrong sales tax
- Alternatives:
  - A: a credit on the November invoice
- [x] done
- [ ] open

## Action items

| Owner | Task | Deliverable | Due | Corrective action |
| --- | --- | --- | --- | --- |
| Dana Whitfield | Get Legal's view on credits against refunds | – | Wednesday 28 October 2026 | Send support a summary |
| Sam Novak | Ship the comparison | Release notes | Friday 30 October 2026 | Compare every rate |

### What was said

1. First
2. Second

> A quotation

---

Programme office`,
} as const;

/**
 * `UPDATE_PICTURES=1 npm run test:foreign -- test/foreign/look.test.ts` takes them anew; look at
 * them before you commit. Fonts of another version move a few pixels, a change of layout many.
 */
async function expectPicture(
  name: string,
  html: string,
  screen: { readonly width: number; readonly scheme: "light" | "dark" },
): Promise<void> {
  const page = await open(html, screen);
  expect(await page.evaluate(faultsOn)).toEqual([]);
  const taken = await page.screenshot({ fullPage: true, scale: "css" });
  const file = `${name}-${screen.width}-${screen.scheme}.png`;
  const path = join(import.meta.dirname, "pictures", file);
  if (process.env.UPDATE_PICTURES === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, taken);
  }
  expect(existsSync(path)).toBe(true);
  expect(difference(taken, readFileSync(path))).toBeLessThan(0.02);
}

describe("every kind of mail looks as in its pictures", () => {
  const pictured = ["zh/2026-04-28-w6-complaints", "en/2026-10-20-invoice-errors"];
  it.each(exampleMails.filter(({ name }) => pictured.includes(name.replace(/\.[a-z]+$/, ""))))(
    "$name",
    async ({ text, kind, language }) => {
      const [html] = await mailsOf(text, kind, "html");
      for (const screen of [
        { width: 360, scheme: language === "zh" ? "dark" : "light" },
        { width: 900, scheme: language === "zh" ? "light" : "dark" },
      ] as const)
        await expectPicture(`${kind}-${language}`, String(html), screen);
    },
  );
});

describe("the look of a mail", () => {
  it.each([
    ["zh", 360, "light"],
    ["zh", 900, "dark"],
    ["en", 360, "dark"],
    ["en", 900, "light"],
  ] as const)("is as in pictures/%s-%i-%s.png", async (language, width, scheme) => {
    const layout = shipped("layout.html.hbs");
    const body = htmlBody(parseBody(bodies[language]), language);
    const html = renderLayout(
      layout,
      { lang: language, title: "", preview: "" },
      body,
      messagesIn(language),
    );
    await expectPicture(language, html, { width, scheme });
  });

  it("is seen to change when a table loses its borders", () => {
    const path = join(import.meta.dirname, "pictures", "zh-900-dark.png");
    const whole = PNG.sync.read(readFileSync(path));
    const spoiled = new PNG({ width: whole.width, height: whole.height });
    whole.data.copy(spoiled.data);
    spoiled.data.fill(0x80, 0, Math.floor(spoiled.data.length / 20));
    expect(difference(PNG.sync.write(spoiled), readFileSync(path))).toBeGreaterThan(0.02);
  });
});

/** The share of pixels that differ; what one picture has more of counts whole. */
function difference(a: Buffer, b: Buffer): number {
  const [first, second] = [PNG.sync.read(a), PNG.sync.read(b)];
  if (first.width !== second.width) return 1;
  const [short, long] = [first.height, second.height].sort((one, other) => one - other);
  const length = (short ?? 0) * first.width;
  const differing = pixelmatch(
    first.data.subarray(0, length * 4),
    second.data.subarray(0, length * 4),
    undefined,
    first.width,
    short ?? 0,
    { threshold: 0.2 },
  );
  return (differing + ((long ?? 0) - (short ?? 0)) * first.width) / ((long ?? 1) * first.width);
}
