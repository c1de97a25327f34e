import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

/**
 * Texts made of every word that means something to the readers, by itself and beside another, wherever
 * a word can stand: whoever adds a word to the vocabulary has it measured.
 */
const HEAD = "---\ntitle: 周会\nstart: 2026-06-16 10:00\nhost: 王芳\n---\n";

/** What a text begins with: where its words are then read as what. */
const CONTEXTS = ["", "## 议程\n\n", "## 纪要\n\n### 目标\n\n", "## 行动项\n\n"];

/** A word, and another, as a line that can be repeated. */
const PLACES = {
  heading: (a, b) => `### ${a}\n${b}\n`,
  "heading with a colon": (a, b) => `### ${a}：${b}\n`,
  item: (a, b) => `- ${a}：${b}\n`,
  "item in an item": (a, b) => `- ${a}\n  - ${b}\n`,
  "numbered item": (a, b) => `1. ${a} ${b}\n`,
  "check box": (a, b) => `- [ ] ${a} ${b}\n`,
  line: (a, b) => `${a}：${b}\n`,
  "bold line": (a, b) => `**${a}**\n\n${b}\n`,
  paragraphs: (a, b) => `${a} ${b}\n\n`,
  words: (a, b) => `${a} ${b} `,
  cell: (a, b) => `| ${a} | ${b} |\n`,
};

/** Every word of the vocabulary, by the area it is in; an area of concepts has each of its words. */
async function wordsByArea() {
  const folder = await mkdtemp(join(fileURLToPath(new URL(".", import.meta.url)), ".vocabulary-"));
  try {
    const file = join(folder, "vocabulary.js");
    const bundle = await rolldown({
      input: fileURLToPath(new URL("../src/vocabulary/lookup.ts", import.meta.url)),
      platform: "node",
    });
    await bundle.write({ file, format: "esm" });
    await bundle.close();
    const { vocabularies } = await import(pathToFileURL(file).href);
    const areas = {};
    for (const vocabulary of Object.values(vocabularies))
      for (const [area, words] of Object.entries(vocabulary)) {
        areas[area] ??= [];
        for (const word of Object.values(words).flat()) areas[area].push(String(word));
      }
    return areas;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const repeated = (piece, length) => piece.repeat(Math.max(1, Math.ceil(length / piece.length)));

function shape(context, place, a, b) {
  const piece = PLACES[place](a, b);
  const table = place === "cell" ? `| ${a} | ${b} |\n| --- | --- |\n` : "";
  return (length) => `${HEAD}\n${CONTEXTS[context]}${table}${repeated(piece, length)}\n`;
}

const entries = (a, b) => (length) => {
  const count = Math.ceil(length / (a.length + b.length + 12));
  const lines = Array.from({ length: count }, (_, at) => `${a}${at}: [${b}, ${b}]\n`);
  return `---\ntitle: 周会\n${lines.join("")}---\n`;
};

/** Every word beside every other in every place, from a random one on: millions, of which one holds at a time. */
function* everyShape(words) {
  const start = Math.trunc(Math.random() * words.length);
  const from = (at) => words[(start + at) % words.length];
  for (const step of words.keys())
    for (const at of words.keys()) {
      const [a, b] = [from(at), from(at + step)];
      for (const place of Object.keys(PLACES))
        for (const context of CONTEXTS.keys())
          yield [`${place} in ${context}: ${a}, ${b}`, shape(context, place, a, b)];
      yield [`front-matter: ${a}, ${b}`, entries(a, b)];
    }
}

/**
 * Names and makers of texts. `all`: each word beside each; else every word once, its place, context and
 * neighbour taken in turn, so that two runs measure the same.
 */
export async function vocabularyShapes({ all, sample }) {
  const areas = await wordsByArea();
  const words = [...new Set(Object.values(areas).flat())];
  const places = Object.keys(PLACES);
  const shapes = [];
  const add = (context, place, a, b) =>
    shapes.push([`${place} in ${context}: ${a}, ${b}`, shape(context, place, a, b)]);
  if (all) return everyShape(words);
  const taken = Math.min(sample, words.length);
  for (let turn = 0; turn < taken; turn++) {
    const a = words[Math.trunc((turn * words.length) / taken)];
    // Steps without a common divisor: neighbours, places and contexts meet in all ways.
    const b = words[(turn * 97 + 13) % words.length];
    if (turn % 12 === 11) shapes.push([`front-matter: ${a}, ${b}`, entries(a, b)]);
    else add(turn % CONTEXTS.length, places[turn % places.length], a, b);
  }
  return shapes;
}
