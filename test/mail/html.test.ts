import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../src/mail/escape.ts";
import { htmlBody } from "../../src/mail/html.ts";
import { parseBody } from "../../src/mail/markdown.ts";
import { ownWork } from "../support/own-work.ts";
import { everyForm, exampleMeeting } from "./meetings.ts";

const html = (markdown: string): string => htmlBody(parseBody(markdown), "zh");

describe("the document", () => {
  it.each([
    ["zh/held/2026-10-12-q3-review.md", "zh-CN"],
    ["en/held/2026-11-10-portal-kickoff.md", "en"],
  ])("of %s names its language, character set and title", async (file, lang) => {
    const mail = await everyForm(exampleMeeting(file), "minutes");
    expect(mail.html).toContain(`<html lang="${lang}">`);
    expect(mail.html).toContain('<meta charset="utf-8">');
    expect(mail.html).toContain(`<title>${mail.subject}</title>`);
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark">');
    expect(mail.html.length).toBeLessThan(100 * 1024);
  });

  it("loads nothing from elsewhere and runs nothing", async () => {
    const { html } = await everyForm(exampleMeeting("zh/held/2026-10-12-q3-review.md"), "minutes");
    expect(html).not.toMatch(/<(?:img|script|link|iframe|form|input)\b|@import|url\(|\son\w+=/i);
  });

  it("pads nothing but table cells, and marks layout tables", async () => {
    const { html } = await everyForm(exampleMeeting("zh/held/2026-10-12-q3-review.md"), "minutes");
    const padded = html.match(/<\w+[^>]*style="[^"]*padding:(?!0)[^>]*>/g) ?? [];
    expect(padded.filter((tag) => !/^<t[dh]\b/.test(tag))).toEqual([]);
    const tables = html.match(/<table[^>]*>/g) ?? [];
    // Data tables have headers; every other table is there for the layout alone.
    expect(tables.filter((tag) => tag.includes('role="presentation"'))).toHaveLength(3);
    expect(html.match(/<thead>/g)).toHaveLength(tables.length - 3);
  });
});

describe("what stands alone above the first section", () => {
  const classesIn = (markdown: string): readonly string[] =>
    [...html(markdown).matchAll(/class="(\w+)"/g)].map(([, name]) => name ?? "");
  it.each([
    ["**改为11月5日**", ["lead"]],
    ["**甲**\n\n**乙**", ["lead", "lead"]],
    ["[加入会议](https://example.com/a)", ["tap"]],
    ["请于**周三**前回复", []],
    ["# 题\n\n## 讨论\n\n**小结**", []],
    ["- **小结**", []],
  ])("is set off where it is bold, a button where it is a link: %s", (markdown, classes) => {
    expect(classesIn(markdown)).toEqual(classes);
  });
});

describe("a table", () => {
  const table = html("| 负责人 | 任务 |\n| --- | ---: |\n| 王芳 | [表](https://example.com) |");
  it("has headers with scope, and each cell its header's name", () => {
    expect(table.match(/<th [^>]*scope="col"/g)).toHaveLength(2);
    expect(table).toMatch(/<td [^>]*data-label="负责人"[^>]*>王芳<\/td>/);
    expect(table).toMatch(/<td [^>]*data-label="任务"[^>]*><a href="https:\/\/example.com"/);
  });
  it("carries its styles inline, the font in every cell", () => {
    for (const cell of table.match(/<t[dh] [^>]*>/g) ?? [])
      expect(cell).toContain("Microsoft YaHei");
    expect(table).toContain("text-align:right");
  });
});

describe("a table whose values come from a meeting", () => {
  it("has no markup in an attribute, and shows the column's name as it is", () => {
    const column = "</td><img src=x onerror=alert(1)> \"a\" & 'b'";
    const table = html(`| ${escapeMarkdown(column)} |\n| --- |\n| 1 > "2" |`);
    expect(table).toContain(
      'data-label="&#x3C;/td&#x3E;&#x3C;img src=x onerror=alert(1)&#x3E; &#x22;a&#x22; &#x26;',
    );
    expect(table).not.toContain("<img");
    expect(table).toContain('>1 > "2"</td>');
    expect(table.match(/<\/td>/g)).toHaveLength(1);
  });

  it("keeps names, times and dates on one line, joined characters too", () => {
    const cells = [
      "王芳",
      "2026-12-01 14:00–15:00",
      "👩‍👩‍👧‍👦".repeat(5),
      "Dana Whitfield",
      "一".repeat(8),
      "a".repeat(129),
      "Wednesday 30 September 2026",
    ];
    const table = html(`${"| a ".repeat(7)}|\n${"| - ".repeat(7)}|\n| ${cells.join(" | ")} |`);
    const nowrap = (text: string): boolean[] =>
      (text.match(/<td [^>]*>/g) ?? []).map((cell) => / nowrap class="whole"/.test(cell));
    expect(nowrap(table)).toEqual([true, true, true, false, false, false, true]);
    // Fewer columns leave more room for each.
    const three = html(
      "| a | b | c |\n| - | - | - |\n| Dana Whitfield | 周予安（项目管理部） | Ship the rate comparison |",
    );
    expect(nowrap(three)).toEqual([true, true, false]);
  });

  it("is set in linear time, however long a cell", () => {
    const worked = ownWork();
    html(`| a |\n| --- |\n| ${"长".repeat(80_000)} |`);
    expect(worked()).toBeLessThan(10_000);
  });

  it("links an address that is a value of its own whole", () => {
    expect(html(escapeMarkdown("https://a.cn/会议"))).toContain(
      'href="https://a.cn/%E4%BC%9A%E8%AE%AE"',
    );
  });
});

describe("what a template writes", () => {
  it("links the addresses in it", () => {
    expect(html("见 https://example.com/a 或 www.example.com")).toMatch(
      /href="https:\/\/example.com\/a".*href="http:\/\/www.example.com"/,
    );
  });

  it("shows tasks as characters, not form fields", () => {
    const list = html("- [ ] 未做\n- [x] 做了");
    expect(list).not.toContain("<input");
    expect(list).toContain("☐ 未做");
    expect(list).toContain("☑ 做了");
  });

  it.each([
    ["[x](javascript:alert(1))", "x"],
    ["[x](JavaScript:alert(1))", "x"],
    ["[x](data:text/html,x)", "x"],
    ["[x](vbscript:x)", "x"],
    ["[x](file:///etc/passwd)", "x"],
    ["[x](//elsewhere.example)", "x"],
    ["[x](docs/a.pdf)", "x"],
    ["<script>alert(1)</script>", ""],
    ["![bild](https://example.com/i.png)", ""],
    ['a <b onclick="x()">b</b>', "a b"],
  ])("%s leaves only its text", (markdown, text) => {
    const result = html(markdown);
    expect(result).not.toMatch(/href|src|script|onclick|<b/i);
    expect(result.replace(/<[^>]*>/g, "")).toBe(text);
  });

  it.each(["https://example.com/a?b=1&c=2", "http://example.com", "mailto:a@example.com"])(
    "keeps a link to %s",
    (url) => {
      expect(html(`[x](${url})`)).toContain(`href="${url.replaceAll("&", "&#x26;")}"`);
    },
  );
});
