#!/usr/bin/env node
/**
 * Measures how the time of each command grows with hostile texts of one, two and four times a size:
 * `npm run bench:scaling`. Twice the text may take 2.3 times the time; what takes longer is marked.
 * Writes bench/SCALING.md.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine, table } from "./measure.js";
import { shapes } from "./shapes.js";

const LIMIT = 2.3;
const SIZES = [100_000, 200_000, 400_000];
const TURNS = 2;

const collab = fileURLToPath(new URL("../bin/collab.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "collab-scaling-"));
const clock = join(folder, "clock.cjs");
const told = join(folder, "milliseconds");
// The processor's time, and without that of starting: what else runs does not count.
writeFileSync(
  clock,
  `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(told)},
     String(process.cpuUsage().user / 1000)));`,
);

const commands = {
  lint: ["lint", "--format", "json"],
  "lint, as text": ["lint"],
  fix: ["lint", "--fix-dry-run"],
  adopt: ["adopt"],
  inspect: ["inspect", "--json"],
  mail: ["mail", "minutes", "--force", "-o", "-"],
};

/** Milliseconds of the processor; the least of some turns. */
function cost(args, text) {
  const file = join(folder, "meeting.md");
  writeFileSync(file, text);
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < TURNS; turn++) {
    const { error } = spawnSync(process.execPath, ["-r", clock, collab, ...args, file], {
      cwd: folder,
      env: { ...process.env, XDG_CACHE_HOME: join(folder, "cache"), CI: "true" },
      maxBuffer: 2 ** 30,
      timeout: 120_000,
    });
    if (error) return Number.POSITIVE_INFINITY;
    least = Math.min(least, Number(readFileSync(told, "utf8")));
  }
  return least;
}

try {
  const rows = [];
  const starts = Object.values(commands).map((args) => cost(args, "---\ntitle: A\n---\n"));
  for (const [shape, make] of Object.entries(shapes)) {
    const cells = Object.values(commands).map((args, i) => {
      const [one, two, four] = SIZES.map((size) => cost(args, make(size)) - starts[i]);
      if (!Number.isFinite(four)) return "**no end**";
      // What hardly takes any time says nothing about how it grows.
      if (four < 150) return `${Math.max(four, 0).toFixed(0)} ms`;
      const factor = Math.max(Math.sqrt(four / Math.max(one, 1)), four / Math.max(two, 1));
      const said = `${four.toFixed(0)} ms, ×${factor.toFixed(1)}`;
      return factor > LIMIT ? `**${said}**` : said;
    });
    rows.push([shape, ...cells]);
    process.stderr.write(`${shape}\n`);
  }
  const results = [
    "# How time grows",
    "",
    `${machine}. Written by \`npm run bench:scaling\`: the processor's time for ${SIZES[2].toLocaleString("en")} characters`,
    "of each shape without that of starting, and by how much it grows when the text doubles. A",
    `factor over ${LIMIT} would be in bold.`,
    "",
    table(["text", ...Object.keys(commands)], rows),
    "",
  ].join("\n");
  process.stdout.write(results);
  writeFileSync(new URL("SCALING.md", import.meta.url), results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
