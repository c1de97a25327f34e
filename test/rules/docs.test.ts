import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../src/messages/index.ts";
import type { Language } from "../../src/messages/language.ts";
import { rules } from "../../src/rules/index.ts";
import { expectGenerated } from "../docs/generated.ts";
import { findings } from "./harness.ts";

const root = resolve(import.meta.dirname, "../..");
const pageOf = (id: string, language: Language) =>
  resolve(root, `docs/rules/${id}${language === "en" ? "" : ".zh"}.md`);
const languages: readonly Language[] = ["en", "zh"];
const pages = rules.flatMap((rule) => languages.map((language) => ({ ...rule, language })));

const headings = {
  en: ["Why", "The guide", "Wrong", "Right", "Details", "Options", "How to fix it"],
  zh: ["为什么", "指南要求", "错误示例", "正确示例", "细节", "选项", "怎么改"],
};
const always = {
  en: ["Why", "The guide", "Options", "How to fix it"],
  zh: ["为什么", "指南要求", "选项", "怎么改"],
};

/** A fenced block by its info string, with its last line end. */
const fenced = (text: string, info: string): string | null =>
  new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?\\n)\`\`\`$`, "m").exec(text)?.[1] ?? null;

/** The options a page lists, with their defaults. */
const optionsIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/^\| `(\w+)` \| `(.+?)` \|/gm)].map(([, name, value]) => [
      name,
      JSON.parse(value ?? ""),
    ]),
  );

describe("every rule", () => {
  it.each(rules.map(({ id }) => id))("%s has a file and a test of its name", (id) => {
    expect(existsSync(resolve(root, `src/rules/${id}.ts`))).toBe(true);
    expect(existsSync(resolve(root, `test/rules/${id}.test.ts`))).toBe(true);
  });

  it("has a title of its own in both languages", () => {
    for (const language of languages) {
      const titles = rules.map(({ id }) => messagesIn(language).rules[id].title);
      expect(new Set(titles).size).toBe(rules.length);
    }
  });
});

describe.each(pages)("docs/rules: $id in $language", (rule) => {
  const { id, language, severity, guide, options } = rule;
  const text = readFileSync(pageOf(id, language), "utf8");

  it("says what the rule is", () => {
    const { rules: texts, terms } = messagesIn(language);
    expect(text).toMatch(new RegExp(`^# ${id}\n\n`));
    expect(text).toContain(`\n\n${texts[id].title}`);
    expect(text).toContain(`\n| ${terms.severity[severity]} |`);
    expect(text).toContain(guide === null ? "| – |\n" : `| [${guide}](../guide.md) |\n`);
    expect(optionsIn(text)).toEqual(options);
  });

  it("has the sections every page has, in order", () => {
    const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
    const found = [...prose.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? "");
    expect(found).toEqual(headings[language].filter((heading) => found.includes(heading)));
    expect(found).toEqual(expect.arrayContaining(always[language]));
  });

  // A page in UTF-8 cannot show a file that is not, nor one file what takes two; examples/broken does.
  if (id === "file-encoding" || id === "id-unique" || id === "action-carried") return;

  it("shows what is wrong, what is said of it, and what is right", () => {
    const said = fenced(text, "text") ?? "";
    expect(said).not.toBe("");
    expect(findings(id, fenced(text, "markdown bad") ?? "")).toEqual(said.trimEnd().split("\n"));
    expect(findings(id, fenced(text, "markdown good") ?? "")).toEqual([]);
  });
});

describe.each(languages)("the list of rules in %s", (language) => {
  it("is what the rules say of themselves", () => {
    const { rules: texts, terms } = messagesIn(language);
    const rows = rules.map(({ id, severity, guide }) => {
      const file = language === "en" ? `${id}.md` : `${id}.zh.md`;
      return `| [${id}](${file}) | ${texts[id].title} | ${terms.severity[severity]} | ${guide ?? "–"} |`;
    });
    const head =
      language === "en"
        ? "| Rule | What it asks | Severity | Guide |"
        : "| 规则 | 要求 | 级别 | 指南 |";
    expectGenerated(pageOf("README", language), {
      rules: () => [head, "| --- | --- | --- | --- |", ...rows].join("\n"),
    });
  });
});
