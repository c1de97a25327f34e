import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { cleanText, joinLines } from "../../src/mail/clean.ts";
import { escapeAll, escapeMarkdown } from "../../src/mail/escape.ts";
import { parseBody } from "../../src/mail/markdown.ts";

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

  it("takes linear time", () => {
    for (const unit of ["a", "a@", "_", "https://", "1.", "|"]) {
      const value = unit.repeat(200_000 / unit.length);
      const before = performance.now();
      escapeMarkdown(value);
      expect(performance.now() - before).toBeLessThan(1500);
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
