import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { readWithMailparser, readWithPostalMime } from "./parsers.ts";

const head = `---
id: launch
title: Launch
lang: en
start: 2026-12-01 14:00
timezone: Asia/Shanghai
host: Ann Lee
attendees: [Ann Lee <ann.lee@example.com>, Bo Chen <bo.chen@example.com>]
---
## Agenda
| Item | Minutes | Presenter | Must reach |
| --- | --- | --- | --- |
| Goals | 10 | Ann Lee | Agree on the goals |

## Minutes
### 1. Goals
`;

/** The minutes mail of a meeting with this below its only topic, through a parser that is not ours. */
async function mailOf(body: string, parse = readWithPostalMime) {
  const contents = new Map([["/work/a.md", `${head}${body}\n`]]);
  const { code, stderr } = await collab(["mail", "minutes", "a.md", "--force"], {
    files: memoryFiles(contents),
    env: { NO_COLOR: "1" },
  });
  const eml = contents.get("/work/outbox/launch.minutes.eml") ?? "";
  const { text, html } = await parse(Buffer.from(eml, "latin1"));
  return { code, stderr, text, html, read: readable(html) };
}

/** What a reader of HTML sees, with the addresses behind links. */
function readable(html: string): string {
  return html
    .replace(/^[\s\S]*<body/, "<body")
    .replace(/<a [^>]*href="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

describe("what stands below a topic", () => {
  it.each([
    ["a table", "| Part | Cost |\n| --- | --- |\n| Lamp | 12 CHF |", ["Part", "Lamp", "12 CHF"]],
    ["code", "```sh\nnpm run build\n```", ["npm run build"]],
    ["indented code", "Run\n\n    make all\n", ["make all"]],
    ["nested lists", "- one\n  - two\n    1. three\n", ["one", "two", "three"]],
    ["a quote", "> said\n>\n> - listed\n", ["said", "listed"]],
    ["an image", "![the plan](img/plan.png)", ["the plan", "img/plan.png"]],
    ["a link", "see [the plan](https://x.example.com/p)", ["the plan", "https://x.example.com/p"]],
    ["a named link", "see [plan][1]\n\n[1]: https://x.example.com/p", ["https://x.example.com/p"]],
    ["a link in the project", "see [plan](docs/p.md)", ["plan", "docs/p.md"]],
    ["text struck out", "~~400~~ 500", ["400", "500"]],
    ["check boxes", "- [x] ordered\n- [ ] paid", ["ordered", "paid"]],
    ["a heading", "#### Later\nmore", ["Later", "more"]],
    ["HTML that only looks", "a <b>bold</b> word<br>next", ["a", "bold", "word", "next"]],
    [
      "a conclusion with a link",
      "- Conclusion: as [said](https://x.example.com)",
      ["as", "x.example.com"],
    ],
  ])("%s is in both parts of the mail", async (_, body, words) => {
    const { text, read } = await mailOf(`${body}\n`);
    for (const word of words) {
      expect(letters(text)).toContain(letters(word));
      expect(letters(read)).toContain(letters(word));
    }
  });

  it("has links as `text: url`, tables aligned by width and struck text marked in plain text", async () => {
    const body =
      "[报告](https://x.example.com/a)，见表 ~~旧~~\n\n| 名称 | 数 |\n| --- | --- |\n| 灯 | 1 |";
    const { text, html } = await mailOf(body);
    expect(text).toContain("报告: https://x.example.com/a ，见表 ~~旧~~");
    expect(text).toMatch(/名称 {2}数\r?\n---- {2}--\r?\n灯 {4}1\r?\n/);
    expect(html).toMatch(/<del[^>]*>旧<\/del>/);
  });

  it("names what no mail may carry, with its line", async () => {
    const { text, html, stderr } = await mailOf(
      'one <script>alert(1)</script>\n\n<iframe src="https://x.example.com"></iframe>\n\n[two](javascript:alert(2))',
    );
    expect(stderr).toMatch(/^collab: a\.md:17:5: a mail cannot carry “<script>”/m);
    expect(stderr).toMatch(/^collab: a\.md:19:1: .*“<iframe>”/m);
    expect(stderr).toMatch(/^collab: a\.md:21:2: .*“javascript:”/m);
    expect(`${text}${html}`).not.toMatch(/<script|<iframe|javascript:/);
    expect(text).toContain("two");
  });

  it("shows where a link leads whose text is another address", async () => {
    const { text, html } = await mailOf("[https://bank.example.com](https://evil.example.com/x)");
    expect(text).toContain("https://bank.example.com: https://evil.example.com/x");
    expect(html).not.toMatch(/>https:\/\/bank\.example\.com<\/a>/);
  });
});

const word = fc
  .array(fc.constantFrom(..."abcdefgh甲乙丙丁戊".split("")), { minLength: 3, maxLength: 7 })
  .map((all) => all.join(""));
const inline = fc.oneof(
  { weight: 4, arbitrary: word },
  word.map((text) => `**${text}**`),
  word.map((text) => `~~${text}~~`),
  word.map((text) => `\`${text}\``),
  word.map((text) => `*${text}*，`),
  fc.tuple(word, word).map(([text, path]) => `[${text}](https://x.example.com/${encodeURI(path)})`),
  fc.tuple(word, word).map(([text, path]) => `![${text}](img/${path}.png)`),
  word.map((text) => `（${text}）`),
);
const sentence = fc.array(inline, { minLength: 1, maxLength: 5 }).map((all) => all.join(" "));
const tight = fc.array(inline, { minLength: 1, maxLength: 5 }).map((all) => all.join(""));
const indent = (text: string, by: string): string =>
  text
    .split("\n")
    .map((line) => by + line)
    .join("\n");
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small" },
    sentence,
    tight,
    fc.array(sentence, { minLength: 2, maxLength: 3 }).map((lines) => lines.join("\n")),
    fc
      .array(fc.tuple(word, sentence), { minLength: 1, maxLength: 3 })
      .map(
        (rows) =>
          `| a | b |\n| --- | --- |\n${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}`,
      ),
    fc
      .array(word, { minLength: 1, maxLength: 3 })
      .map((all) => `\`\`\`\n${all.join("\n\n\n")}\n\`\`\``),
    sentence.map((text) => `#### ${text}`),
    tie("block").map((text) => indent(text, "> ")),
    fc
      .tuple(fc.constantFrom("- ", "1. ", "- [ ] ", "* "), sentence, tie("block"))
      .map(([mark, text, below]) => `${mark}${text}\n\n${indent(below, "   ")}`),
  ),
}));

/** Every word of the source, an address's letters included. */
function wordsIn(source: string): readonly string[] {
  return (decodeURI(source).match(/[a-h甲乙丙丁戊]{3,}/g) ?? []).filter((one) => one !== "abc");
}

it("loses no word of any minutes, in text or HTML", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 5 }), async (blocks) => {
      const body = blocks.join("\n\n");
      for (const parse of [readWithPostalMime, readWithMailparser]) {
        const { text, read } = await mailOf(body, parse);
        const [plain, shown] = [text, read].map((part) => letters(decodeURI(part)));
        for (const one of wordsIn(body)) {
          expect(plain).toContain(one);
          expect(shown).toContain(one);
        }
      }
    }),
    { numRuns: 40 },
  );
});
