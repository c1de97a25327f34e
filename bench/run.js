#!/usr/bin/env node
/**
 * Measures collab as a user runs it: `node bench/run.js [--quick] [--write]`.
 * Candidates take turns within one run, because a machine's clock speed drifts; medians are shown.
 * `--quick` takes fewer turns and leaves out the 10,000 files, `--write` keeps the table in
 * bench/RESULTS.md.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeMeetings } from "./meetings.js";

const quick = process.argv.includes("--quick");
const collab = fileURLToPath(new URL("../bin/collab.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "collab-bench-"));

// An extra certificate file costs every Node process some 50 ms and says nothing about collab.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Wall milliseconds of one process; anything but the expected exit code stops the benchmark. */
function time(args, expected) {
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env,
    maxBuffer: 2 ** 28,
  });
  const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6;
  if (!expected.includes(status)) {
    throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
  }
  return milliseconds;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs every candidate once per turn and gives each one's median. */
function roundRobin(candidates, turns) {
  const times = candidates.map(() => []);
  for (let turn = -1; turn < turns; turn++) {
    candidates.forEach(({ args, expected = [0] }, i) => {
      const milliseconds = time(args, expected);
      if (turn >= 0) times[i].push(milliseconds); // the first turn only warms the file cache
    });
  }
  return candidates.map(({ name }, i) => ({ name, ms: median(times[i]) }));
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}

function startUp() {
  const [one] = writeMeetings(join(folder, "one"), 1);
  const rows = roundRobin(
    [
      { name: "`node -e 0`", args: ["-e", "0"] },
      { name: "`collab --version`", args: [collab, "--version"] },
      { name: "`collab --help`", args: [collab, "--help"] },
      { name: "`collab lint`, one file", args: [collab, "lint", one] },
      {
        name: "`collab mail notice -o -`, one file",
        args: [collab, "mail", "notice", one, "-o", "-"],
      },
    ],
    quick ? 5 : 21,
  );
  const base = rows[0].ms;
  return table(
    ["command", "ms", "above `node`", "× `node`"],
    rows.map(({ name, ms }) => [
      name,
      ms.toFixed(0),
      (ms - base).toFixed(0),
      (ms / base).toFixed(1),
    ]),
  );
}

function throughput() {
  const sizes = quick ? [100, 1_000] : [100, 1_000, 10_000];
  const folders = sizes.map((size) => {
    const target = join(folder, `files-${size}`);
    writeMeetings(target, size);
    return target;
  });
  const rows = roundRobin(
    sizes.map((size, i) => ({
      name: size.toLocaleString("en"),
      args: [collab, "lint", "--format", "json", folders[i]],
      expected: [1],
    })),
    quick ? 2 : 5,
  );
  return table(
    ["files", "ms", "ms per file", "files per second"],
    rows.map(({ name, ms }, i) => [
      name,
      ms.toFixed(0),
      (ms / sizes[i]).toFixed(3),
      Math.round(sizes[i] / (ms / 1_000)).toLocaleString("en"),
    ]),
  );
}

try {
  const results = [
    "# What was measured",
    "",
    `Node ${process.version}, ${platform()} ${release()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ` +
      `${Math.round(totalmem() / 2 ** 30)} GiB. Medians of wall time; written by \`node bench/run.js --write\`.`,
    "",
    "## Start-up",
    "",
    startUp(),
    "",
    "## Lint",
    "",
    "Generated meetings of about 3.3 KB; about one in four has a finding.",
    "",
    throughput(),
    "",
  ].join("\n");
  process.stdout.write(results);
  if (process.argv.includes("--write"))
    writeFileSync(new URL("RESULTS.md", import.meta.url), results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
