import fc from "fast-check";
import { expect } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { readWithMailparser, readWithPostalMime } from "./parsers.ts";

const head = (id: string): string => `---
id: ${id}
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

/** What `collab mail minutes` writes for meetings with these below their only topics; `emls` in their order. */
async function written(bodies: readonly string[]) {
  const contents = new Map(bodies.map((body, i) => [`/work/${i}.md`, `${head(`m${i}`)}${body}\n`]));
  const { code, stderr } = await collab(["mail", "minutes", ...contents.keys(), "--force"], {
    files: memoryFiles(contents),
    env: { NO_COLOR: "1" },
  });
  const emls = bodies.map((_, i) =>
    Buffer.from(contents.get(`/work/outbox/m${i}.minutes.eml`) ?? "", "latin1"),
  );
  return { code, stderr, emls };
}

/** That mail for one meeting, through a parser that is not ours. */
export async function minutesMail(body: string) {
  const { code, stderr, emls } = await written([body]);
  const { text, html } = await readWithPostalMime(emls[0] ?? Buffer.of());
  return { code, stderr, text, html };
}

/** What a reader of HTML sees, with the addresses behind links. */
export function readable(html: string): string {
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

export const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

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

const minutesBody = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => blocks.join("\n\n"));

/**
 * Whatever stands below a topic can be found in both parts of the mail, as parsers see it that are not ours.
 * Ten meetings at a time: one run of the command writes their mails much faster than ten.
 */
export const losesNothing = fc.asyncProperty(
  fc.array(minutesBody, { minLength: 1, maxLength: 10, size: "max" }),
  async (bodies) => {
    const { emls } = await written(bodies);
    for (const [i, body] of bodies.entries()) {
      for (const parse of [readWithPostalMime, readWithMailparser]) {
        const { text, html } = await parse(emls[i] ?? Buffer.of());
        const parts = [text, readable(html)].map((part) => letters(decodeURI(part)));
        const lost = wordsIn(body).filter((one) => !parts.every((part) => part.includes(one)));
        expect(lost).toEqual([]);
      }
    }
  },
);
