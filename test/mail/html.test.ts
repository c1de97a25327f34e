import { describe, expect, it } from "vitest";
import { htmlBody } from "../../src/mail/html.ts";
import { parseBody } from "../../src/mail/markdown.ts";
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

describe("a table", () => {
  const table = html("| 负责人 | 任务 |\n| --- | ---: |\n| 王芳 | [表](https://example.com) |");
  it("has headers with scope, and each cell its header's name", () => {
    expect(table.match(/<th [^>]*scope="col"/g)).toHaveLength(2);
    expect(table).toMatch(/<td data-label="负责人"[^>]*>王芳<\/td>/);
    expect(table).toMatch(/<td [^>]*data-label="任务"[^>]*><a href="https:\/\/example.com"/);
  });
  it("carries its styles inline, the font in every cell", () => {
    for (const cell of table.match(/<t[dh] [^>]*>/g) ?? [])
      expect(cell).toContain("Microsoft YaHei");
    expect(table).toContain("text-align:right");
  });
});

describe("what a template writes", () => {
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
