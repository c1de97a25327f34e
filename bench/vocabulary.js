#!/usr/bin/env node
/**
 * Measures how reading and checking grow with texts made of the vocabulary's words: `npm run
 * bench:vocabulary` takes a sample that is the same each time, `-- --sample 2000` a larger one, `-- --all
 * --minutes 60` every word beside every other for so long, each time from another place. Says which take
 * more than 2.3 times the time when they double, and ends with 1 if any does; `npm run build` makes what
 * is measured.
 */
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
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
    minutes: { type: "string", default: "60" },
    sample: { type: "string", default: "300" },
  },
});

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/**
 * The processor's time in milliseconds, the least of some turns: what else runs does not count, nor what
 * an earlier shape has left to be cleared away.
 */
function cost(text, turns = 1) {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn++) {
    collectGarbage();
    const before = process.cpuUsage();
    for (const meeting of readMeetings(text, { file: "a.md" })) lint(meeting);
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}

/**
 * By how much time grows when the text doubles; looked at closely only where a first look is suspicious,
 * and three times before it is said: a machine that is busy makes one look too long, not all.
 */
function growth(make) {
  const four = cost(make(SIZE * 4));
  if (four < TELLING || four / cost(make(SIZE)) < LIMIT ** 2) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 3 && least > LIMIT; look++)
    least = Math.min(least, cost(make(SIZE * 16), 2) / cost(make(SIZE * 8), 3));
  return least;
}

const { all, minutes, sample } = values;
const end = all ? Date.now() + Number(minutes) * 60_000 : Number.POSITIVE_INFINITY;
let slow = 0;
let measured = 0;
for (const [name, make] of await vocabularyShapes({ all, sample: Number(sample) })) {
  if (Date.now() > end) break;
  // The first one also warms everything up.
  if (measured++ === 0) cost(make(SIZE), 3);
  const factor = growth(make);
  if (factor <= LIMIT) continue;
  slow++;
  process.stdout.write(`×${factor.toFixed(1)}  ${name}\n`);
}
process.stdout.write(`${slow} of ${measured} shapes grow faster than ×${LIMIT}\n`);
process.exitCode = slow > 0 ? 1 : 0;
