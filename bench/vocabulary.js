#!/usr/bin/env node
/**
 * Measures how reading and checking grow with texts made of the vocabulary's words: `npm run
 * bench:vocabulary` takes a sample that is the same each time, `-- --sample 2000` a larger one, `-- --all`
 * every word beside every other. Says which take more than 2.3 times the time when they double, and ends
 * with 1 if any does; `npm run build` makes what is measured.
 */
import { parseArgs } from "node:util";
import { lint, readMeetings } from "../dist/index.js";
import { vocabularyShapes } from "./vocabulary-shapes.js";

const LIMIT = 2.3;
/** Characters. */
const SIZE = 20_000;
/** Milliseconds; what takes less says nothing about how it grows. */
const TELLING = 80;

const { values } = parseArgs({
  options: {
    all: { type: "boolean", default: false },
    sample: { type: "string", default: "300" },
  },
});

/** The processor's time in milliseconds, the least of some turns: what else runs does not count. */
function cost(text, turns = 1) {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn++) {
    const before = process.cpuUsage();
    for (const meeting of readMeetings(text, { file: "a.md" })) lint(meeting);
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}

/** By how much time grows when the text doubles; looked at closely only where a first look is suspicious. */
function growth(make) {
  const four = cost(make(SIZE * 4));
  if (four < TELLING || four / cost(make(SIZE)) < LIMIT ** 2) return 0;
  return cost(make(SIZE * 16), 2) / cost(make(SIZE * 8), 3);
}

const shapes = await vocabularyShapes({ all: values.all, sample: Number(values.sample) });
cost(shapes[0][1](SIZE), 3);
let slow = 0;
for (const [name, make] of shapes) {
  const factor = growth(make);
  if (factor <= LIMIT) continue;
  slow++;
  process.stdout.write(`×${factor.toFixed(1)}  ${name}\n`);
}
process.stdout.write(`${slow} of ${shapes.length} shapes grow faster than ×${LIMIT}\n`);
process.exitCode = slow > 0 ? 1 : 0;
