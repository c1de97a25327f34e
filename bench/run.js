#!/usr/bin/env node
/**
 * Measures collab and other Markdown checkers as a user runs them, and writes bench/RESULTS.md:
 * `npm run bench [-- --quick] [-- --no-peers] [-- --to file]`. `--quick` takes fewer turns, leaves
 * out the 10,000 files and writes nothing; `--no-peers` measures collab alone and writes nothing; `--to` is
 * for the results of another Node, `node24 bench/run.js --to RESULTS-node24.md`.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine, measuring, startUps, table, throughputs } from "./measure.js";
import { writeMeetings } from "./meetings.js";
import { installPeers, peers } from "./peers.js";

const quick = process.argv.includes("--quick");
const to = process.argv.includes("--to") ? process.argv.at(-1) : "RESULTS.md";
const withPeers = !process.argv.includes("--no-peers");
const collab = fileURLToPath(new URL("../bin/collab.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "collab-bench-"));
const { roundRobin } = measuring(folder);

function startUp() {
  const [one] = writeMeetings(join(folder, "one"), 1);
  const candidates = startUps(collab, one);
  const times = roundRobin(candidates, quick ? 5 : 21);
  const [{ ms: base }] = times;
  return table(
    ["command", "ms", "above `node`", "× `node`"],
    candidates.map(({ name }, i) => [
      name,
      times[i].ms.toFixed(0),
      (times[i].ms - base).toFixed(0),
      (times[i].ms / base).toFixed(2),
    ]),
  );
}

function throughput(size) {
  const files = join(folder, `files-${size}`);
  writeMeetings(files, size);
  // textlint and remark take minutes over 10,000 files.
  const others = withPeers ? peers(files).slice(0, size > 1_000 ? 2 : undefined) : [];
  const candidates = [...throughputs(collab, files, size), ...others];
  const times = roundRobin(candidates, size > 1_000 ? 1 : 3);
  const [{ ms: base }] = times;
  return table(
    ["program", "ms", "ms per file", "× `collab lint`", "peak MiB"],
    candidates.map(({ name }, i) => [
      name,
      times[i].ms.toFixed(0),
      (times[i].ms / size).toFixed(2),
      (times[i].ms / base).toFixed(2),
      times[i].peak?.toFixed(0) ?? "–",
    ]),
  );
}

try {
  if (withPeers) installPeers();
  const sizes = quick ? [1_000] : [1_000, 10_000];
  const results = [
    "# What was measured",
    "",
    `${machine}. Medians of wall time, taken in rotation; written by \`npm run bench\`.`,
    "",
    "## Start-up",
    "",
    startUp(),
    "",
    "## Many files",
    "",
    "Generated meetings of about 3.3 KB; about one in four has a finding. The programs check different things.",
    ...sizes.flatMap((size) => [
      "",
      `### ${size.toLocaleString("en")} files`,
      "",
      throughput(size),
    ]),
    "",
  ].join("\n");
  process.stdout.write(results);
  if (!quick && withPeers) writeFileSync(new URL(to, import.meta.url), results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
