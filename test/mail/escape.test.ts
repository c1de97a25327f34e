import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { cleanText, joinLines } from "../../src/mail/clean.ts";
import { escapeAll, escapeMarkdown, webAddressIn } from "../../src/mail/escape.ts";
import { parseBody } from "../../src/mail/markdown.ts";
import { ownWork } from "../support/own-work.ts";

/** Every place a template puts a value in. */
const places = (value: string): string =>
  [
    `# 标题：${value}`,
    `${value} 之后`,
    `前 **${value}** 后`,
    `- ${value}\n- 第二项`,
    `  - ${value}`,
    `| a | b |\n| --- | --- |\n| ${value} | 右 |`,
    "结束",
  ].join("\n\n");

/** The tree's shape without texts; a link that only shows its own address counts as text. */
function shape(node: Nodes): string {
  if (node.type === "text" || node.type === "link") return "";
  const inner = "children" in node ? node.children.map(shape).join("") : "";
  return `(${node.type}${inner})`;
}

function plain(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plain).join("") : "";
}

/** Where the links of a tree lead. */
function links(node: Nodes): string[] {
  if (node.type === "link") return [node.url];
  return "children" in node ? node.children.flatMap(links) : [];
}

const nasty = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        ..."|*_`~#<>[]()!&\\+-=:;.1\n\t \"'".split(""),
        "x",
        "中",
        "。",
        "<b>",
        "```",
        "---",
        "[x](javascript:alert(1))",
        "![i](http://example.com/i.png)",
        "https://example.com/a_b",
        "a_b@example.com",
        "www.example.com",
        "&lt;",
        "<!--",
        "[^1]",
        "1. ",
        "- [ ] ",
        "| --- |",
        "{{x}}",
        "\u2028",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

describe("an escaped value", () => {
  it("changes no structure, wherever a template puts it", () => {
    const empty = shape(parseBody(places("值")));
    fc.assert(
      fc.property(nasty, (value) => {
        fc.pre(joinLines(value) !== "");
        expect(shape(parseBody(places(escapeMarkdown(value))))).toBe(empty);
      }),
      { numRuns: 500, seed: 1201 },
    );
  });

  it("comes out of Markdown as the text it was", () => {
    fc.assert(
      fc.property(nasty, (value) => {
        // Nothing but a web address with letters and signs that it cannot hold as they are.
        fc.pre(!/^https?:\S*[^!#-z|~\s]/i.test(joinLines(value)));
        const [paragraph] = parseBody(`${escapeMarkdown(value)}`).children;
        expect(paragraph ? plain(paragraph) : "").toBe(joinLines(value));
      }),
      { numRuns: 500, seed: 1201 },
    );
  });

  it.each([
    ["a | b", "a \\| b"],
    ["# 不是标题", "\\# 不是标题"],
    ["1. 不是列表", "1\\. 不是列表"],
    ["3.2.0 版", "3.2.0 版"],
    ["[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
    ["R&D &amp; QA", "R&D \\&amp; QA"],
    ["见 https://example.com/a_b，谢谢", "见 <https://example.com/a_b>，谢谢"],
    ["写给 a_b@example.com。", "写给 <a_b@example.com>。"],
    ["第一行\n第二行", "第一行；第二行"],
    ["第一行。\n第二行", "第一行。第二行"],
    ["first\nsecond", "first; second"],
  ])("%j reads %j in Markdown", (value, escaped) => {
    expect(escapeMarkdown(value)).toBe(escaped);
  });

  it.each([
    ["https://a.cn/会议", "https://a.cn/%E4%BC%9A%E8%AE%AE"],
    [
      "https://a.cn:8080/会议/q3?房间=一#概要",
      "https://a.cn:8080/%E4%BC%9A%E8%AE%AE/q3?%E6%88%BF%E9%97%B4=%E4%B8%80#%E6%A6%82%E8%A6%81",
    ],
    ["https://a.cn/会议.", "https://a.cn/%E4%BC%9A%E8%AE%AE"],
    ["https://a.cn/%E4%BC%9A", "https://a.cn/%E4%BC%9A"],
    ['https://a.b/x?context={"Tid":"1"}', "https://a.b/x?context=%7B%22Tid%22:%221%22%7D"],
    ["HTTPS://a.b/x", "HTTPS://a.b/x"],
    ["https://a.b/𠮷{1}", "https://a.b/%F0%A0%AE%B7%7B1%7D"],
    ["见 https://a.cn/查看", "https://a.cn/"],
    ["https://a.cn/b，密码：123", "https://a.cn/b"],
    ["https://a.b/(x)", "https://a.b/(x)"],
    ["https://a.b/(x).", "https://a.b/(x)"],
    ["(see https://a.b/(x))", "https://a.b/(x)"],
    ["(see https://a.b/x)", "https://a.b/x"],
    ["https://a.b/x?ids[0]=1&ids[]", "https://a.b/x?ids[0]=1&ids[]"],
    ["[https://a.b/x]", "https://a.b/x"],
  ])("%j leads to %s", (value, address) => {
    expect(links(parseBody(escapeMarkdown(value)))).toEqual([address]);
  });

  it.each([
    ["https://zoom.example.com/j/1 密码 456", "https://zoom.example.com/j/1"],
    ["腾讯会议：https://meet.example.com/dm/a，会议号 1", "https://meet.example.com/dm/a"],
    ["a@example.com, then https://a.b/x.", "https://a.b/x"],
    ["https://a.cn/会议", "https://a.cn/%E4%BC%9A%E8%AE%AE"],
    ["https://a.b/(x)", "https://a.b/(x)"],
    ["号码 123 456", null],
    ["mailto:a@example.com", null],
    ["https://[", null],
  ])("%j holds the address %j", (value, address) => {
    expect(webAddressIn(value)).toBe(address);
  });

  it.each([
    "www.voov.com，密码 123",
    "www.voov.com",
    "WWW.voov.com）",
    "https://，见附件",
    "mailto:a@b，谢谢",
    "xmpp:a@example",
  ])("%j leads nowhere", (value) => {
    for (const place of [value, `前 ${value}`, `（${value}）`])
      expect(links(parseBody(places(escapeMarkdown(place))))).toEqual([]);
  });

  it("takes linear time", () => {
    const units = ["a", "a@", "_", "https://", "1.", "|"];
    for (const value of [
      ...units.map((unit) => unit.repeat(200_000 / unit.length)),
      `https://a.b/${")".repeat(200_000)}c`,
      `https://a.b/${"(".repeat(100_000)}${")".repeat(100_000)}`,
      `https://a.b/${"会".repeat(200_000)}，`,
    ]) {
      const worked = ownWork();
      escapeMarkdown(value);
      expect(worked()).toBeLessThan(5000);
    }
  });
});

it("escapes every text of a view, however deep, and nothing else", () => {
  expect(escapeAll({ a: ["*"], b: { c: "|" }, d: 3, e: true, f: false })).toEqual({
    a: ["\\*"],
    b: { c: "\\|" },
    d: 3,
    e: true,
    f: false,
  });
});

describe("clean text", () => {
  it("holds no control, bidirectional or half character", () => {
    expect(cleanText("a\u0000b\u001b[1mc\u009bd\u202ee\u2066f\ud842g\ufeff")).toBe(
      "ab[1mcdef\ufffdg",
    );
    expect(cleanText("a\r\nb\u2028c\rd")).toBe("a\nb\nc\nd");
    expect(cleanText("𠮷 👩‍💻 😀")).toBe("𠮷 👩‍💻 😀");
  });
});
