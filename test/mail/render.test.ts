import { describe, expect, it } from "vitest";
import { renderLayout, renderMarkdown } from "../../src/mail/render.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { UserError } from "../../src/text/errors.ts";

const messages = messagesIn("en");
const view = { title: "A *bold* plan", rows: [{ name: "x" }], empty: [], count: 1 };
const markdown = (text: string): string =>
  renderMarkdown({ name: "t/notice.md.hbs", text }, view, messages);

function errorOf(text: string): UserError {
  try {
    markdown(text);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("no error");
}

describe("a Markdown template", () => {
  it("gets every value escaped, whether it asks for that or not", () => {
    expect(markdown("{{title}} {{{title}}} {{& title}}")).toBe(
      "A \\*bold\\* plan A \\*bold\\* plan A \\*bold\\* plan\n",
    );
  });

  it.each([
    ["# a\n\n{{titel}}", 3, "titel"],
    ["{{#if nope}}x{{/if}}", 1, "nope"],
    ["\n{{#each nope}}x{{/each}}", 2, "nope"],
    ["{{#each rows}}\n{{nmae}}\n{{/each}}", 2, "nmae"],
    ["{{deep.er}}", 1, "er"],
    ["{{shout title}}", 1, "shout"],
  ])("that uses what is not there, %j, fails at line %i", (text, line, name) => {
    const error = errorOf(text);
    expect(error.place).toEqual({ file: "t/notice.md.hbs", line });
    expect(error.message).toContain(`“${name}”`);
    expect(error.message).toContain("title, rows, empty, count");
  });

  it.each([
    ["a\n{{#if title}}\nb", 3],
    ["{{#if title}}{{/each}}", 1],
    ["a {{", 1],
  ])("that cannot be parsed, %j, fails at line %i", (text, line) => {
    expect(errorOf(text).place).toEqual({ file: "t/notice.md.hbs", line });
  });

  it("that includes another fails with a message, not a bug", () => {
    expect(errorOf("{{> elsewhere}}").message).toContain("elsewhere");
  });

  it("reaches nothing behind the view", () => {
    expect(markdown('[{{lookup rows "constructor"}}{{lookup title "constructor"}}]')).toBe("[]\n");
    expect(markdown("[{{constructor}}{{__proto__}}{{toString}}]")).toBe("[]\n");
  });

  it("leaves no gaps where sections are left out", () => {
    expect(markdown("a\n\n{{#if empty}}\nb\n\n{{/if}}\n\n\nc")).toBe("a\n\nc\n");
  });

  it("can choose between singular and plural", () => {
    expect(markdown('{{plural count "item" "items"}} {{plural 2 "item" "items"}}')).toBe(
      "item items\n",
    );
  });
});

describe("a layout", () => {
  it("escapes its values and takes the finished body as it is", () => {
    const layout = {
      name: "layout.html.hbs",
      text: '<title a="{{title}}">{{title}}</title>{{body}}',
    };
    expect(renderLayout(layout, { title: `<"&'>` }, "<p>x</p>", messages)).toBe(
      `<title a="&lt;&quot;&amp;&#x27;&gt;">&lt;&quot;&amp;&#x27;&gt;</title><p>x</p>\n`.trimEnd(),
    );
  });
});
