import fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { parseBody } from "../../src/mail/markdown.ts";
import { below, plainText } from "../../src/mail/text.ts";
import { displayWidth, wrap } from "../../src/text/wrap.ts";
import { ownWork } from "../support/own-work.ts";

const text = (markdown: string): string => plainText(parseBody(markdown));

describe("wrapping", () => {
  it("counts a Chinese character as two columns", () => {
    expect(wrap("一二三四五六七八", 6)).toEqual(["一二三", "四五六", "七八"]);
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  });
  it("counts every usual character as the full tables of widths do", () => {
    for (let unit = 0x20; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      expect([unit, displayWidth(character)]).toEqual([unit, stringWidth(character)]);
    }
  });
  it("starts no line with closing punctuation and ends none with opening punctuation", () => {
    expect(wrap("一二三，四五六", 6)).toEqual(["一二", "三，四", "五六"]);
    expect(wrap("一二（三四", 6)).toEqual(["一二", "（三四"]);
  });
  it("breaks neither words nor addresses", () => {
    expect(wrap("见 https://example.com/a/very/long/path 谢谢", 12)).toEqual([
      "见",
      "https://example.com/a/very/long/path",
      "谢谢",
    ]);
    expect(wrap("出厂测试 3.2.1 版", 12)).toEqual(["出厂测试", "3.2.1 版"]);
  });
  it("tears no character apart", () => {
    expect(wrap("👩‍💻𠮷é".repeat(3), 4).join("")).toBe("👩‍💻𠮷é".repeat(3));
  });
  it("measures and wraps long paragraphs in linear time", () => {
    const [short = 0, long = 0] = [6_000, 60_000].map((length) => {
      const worked = ownWork();
      for (const text of ["前 ", "前", "ab ", "a"]) {
        expect(displayWidth(text.repeat(length))).toBe(displayWidth(text) * length);
        wrap(text.repeat(length), 72);
      }
      return worked();
    });
    expect(long).toBeLessThan(40 * Math.max(short, 50));
  });

  it("tears no character apart where the blocks it is measured in meet", () => {
    for (let before = 500; before <= 514; before++) {
      const text = `${"a".repeat(before)}👨‍👩‍👧 👍🏽`;
      expect(displayWidth(text)).toBe(before + 5);
    }
  });

  it("keeps every character but spaces, and every breakable line within the width", () => {
    const words = fc.array(
      fc.constantFrom("会议", "，", "（", "a", "three", "2026", "😀", "。", " "),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 40 }), (parts, width) => {
        const whole = parts.join("");
        const lines = wrap(whole, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(whole.replaceAll(" ", ""));
        for (const line of lines)
          if (!/[a-z0-9，。（]{8,}|[（，。]{3,}/.test(line))
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      { seed: 1201 },
    );
  });
});

describe("plain text", () => {
  it("underlines headings by their width on screen", () => {
    expect(text("# 会议 X\n\n## 议程\n\n### 1. 目标")).toBe(
      "会议 X\n======\n\n议程\n----\n\n1. 目标\n",
    );
  });
  it.each([
    ["[Meeting moved] Wed 11 Nov · Launch: part 2", "# Meeting moved: Launch: part 2", ""],
    ["【会议通知】12月1日 · 新品启动会", "# 会议通知：新品启动会", ""],
    ["[Minutes] A very lon…", "# Minutes: A very long name", "Minutes: A very long name\n\n"],
    ["[1 overdue] Mon 23 Nov · Launch", "# Reminder: Launch", "Reminder: Launch\n\n"],
    ["Launch", "## Launch", "Launch\n------\n\n"],
  ])("does not say below the subject “%s” what that says", (subject, title, kept) => {
    const body = below(subject, parseBody(`${title}\n\nHello`));
    expect(plainText(body)).toBe(`${kept}Hello\n`);
  });
  it("hangs list items, nested ones too", () => {
    expect(text(`- ${"很长".repeat(24)}\n  - 内层\n- [x] 做了\n\n3. 三\n4. 四`)).toBe(
      `- ${"很长".repeat(18)}很\n  ${"长很".repeat(5)}长\n  - 内层\n☑ 做了\n\n3. 三\n4. 四\n`,
    );
  });
  it("aligns a table that fits by display width", () => {
    expect(text("| 负责人 | Due |\n| --- | --- |\n| 王芳 | 5月8日 |\n| Li | x |")).toBe(
      "负责人  Due\n------  ------\n王芳    5月8日\nLi      x\n",
    );
  });
  it("turns one that does not fit into records, without the cells that say nothing", () => {
    const long = "很长的任务说明".repeat(6);
    expect(
      text(
        `| 负责人 | 任务 | 交付物 |\n| --- | --- | --- |\n| 王芳 | ${long} | — |\n| 赵强 | 短 | 表 |`,
      ),
    ).toBe(
      [
        "* 负责人：王芳",
        `  任务：${long.slice(0, 33)}`,
        `    ${long.slice(33)}`,
        "",
        "* 负责人：赵强",
        "  任务：短",
        "  交付物：表",
        "",
      ].join("\n"),
    );
  });
  it("shows where a link leads, once", () => {
    expect(text("[表](https://example.com/a) <https://example.com/b> <a@example.com>")).toBe(
      "表：https://example.com/a https://example.com/b a@example.com\n",
    );
    expect(text("[x](javascript:alert(1))")).toBe("x\n");
  });
  it("drops marks and keeps what they mark", () => {
    expect(text("**a** *b* ~~c~~ `d` ![e](f)\n\n> g\n\n---\n\n    h")).toBe(
      "a b ~~c~~ d e\n\n> g\n\n------------------------\n\n    h\n",
    );
  });
});
