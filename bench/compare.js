#!/usr/bin/env node
/**
 * Measures two revisions of collab against each other: `npm run bench:compare REV1 REV2`.
 * Each is checked out into a temporary folder and built there.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine, measuring, startUps, table, throughputs } from "./measure.js";
import { writeMeetings } from "./meetings.js";

const revisions = process.argv.slice(2);
if (revisions.length !== 2) {
  process.stderr.write("usage: npm run bench:compare REV1 REV2\n");
  process.exit(2);
}

const repository = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "collab-compare-"));
const { roundRobin } = measuring(folder);
const git = (...args) => execFileSync("git", args, { cwd: repository, encoding: "utf8" }).trim();

function built(revision, name) {
  const commit = git("rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`);
  const checkout = join(folder, name);
  git("worktree", "add", "--detach", "--quiet", checkout, commit);
  const options = { cwd: checkout, stdio: "ignore", shell: platform() === "win32" };
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], options);
  execFileSync("npm", ["run", "build"], options);
  return join(checkout, "bin/collab.js");
}

/** Both revisions' candidates in one rotation, then a row for each command. */
function compared([before, after], turns) {
  const times = roundRobin([...before, ...after], turns);
  return before.map(({ name }, i) => {
    const [first, second] = [times[i].ms, times[i + before.length].ms];
    return [name, first.toFixed(0), second.toFixed(0), (second / first).toFixed(2)];
  });
}

try {
  const executables = revisions.map((revision, i) => built(revision, `revision-${i + 1}`));
  const [one] = writeMeetings(join(folder, "one"), 1);
  const many = join(folder, "many");
  writeMeetings(many, 1_000);
  const rows = [
    ...compared(
      executables.map((collab) => startUps(collab, one)),
      11,
    ),
    ...compared(
      // What every revision has.
      executables.map((collab) =>
        throughputs(collab, many, 1_000)
          .filter(({ args }) => !args.includes("--threads"))
          .slice(0, 2),
      ),
      5,
    ).map(([name, ...rest]) => [`${name}, 1,000 files`, ...rest]),
  ];
  process.stdout.write(`${machine}. Medians of wall time in ms.\n\n`);
  process.stdout.write(`${table(["command", ...revisions, "ratio"], rows)}\n`);
} finally {
  for (const name of ["revision-1", "revision-2"]) {
    try {
      git("worktree", "remove", "--force", join(folder, name));
    } catch {
      // It was never made.
    }
  }
  rmSync(folder, { recursive: true, force: true });
}
