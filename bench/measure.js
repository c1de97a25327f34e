import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { join } from "node:path";

// An extra certificate file costs every Node process some 50 ms and says nothing about collab.
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;

/**
 * One thing to measure: a program with its arguments, where it runs, and the exit codes that mean
 * it did its work.
 * @typedef {{ name: string, program?: string, args: string[], cwd?: string, expected?: number[] }} Candidate
 */

/**
 * Collab's compiled code goes into `folder`, so that what is measured starts as a user's second run does. As in
 * a build, nothing that was found is remembered unless a candidate asks for it.
 */
export function measuring(folder) {
  const env = { ...inherited, XDG_CACHE_HOME: join(folder, "cache"), CI: "true" };

  function run({ name, program = process.execPath, args, cwd = folder, expected = [0] }) {
    const begin = process.hrtime.bigint();
    const { status, stderr, error } = spawnSync(program, args, { cwd, env, maxBuffer: 2 ** 30 });
    const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6;
    if (error || !expected.includes(status))
      throw new Error(`${name} ended with ${error ?? status}:\n${stderr}`);
    return milliseconds;
  }

  /**
   * Each candidate's median in milliseconds and its peak memory in MiB. They take turns within one
   * run, because a machine's clock speed drifts; a first turn warms caches and looks at memory.
   */
  function roundRobin(candidates, turns) {
    const peaks = candidates.map(peak);
    const times = candidates.map(() => []);
    for (let turn = 0; turn < turns; turn++)
      candidates.forEach((candidate, i) => void times[i].push(run(candidate)));
    return candidates.map((_, i) => ({ ms: median(times[i]), peak: peaks[i] }));
  }

  /** Runs a candidate under GNU time, which tells its peak memory; without it there is none to tell. */
  function peak(candidate) {
    const gnuTime = "/usr/bin/time";
    if (platform() !== "linux" || !existsSync(gnuTime)) {
      run(candidate);
      return null;
    }
    const { program = process.execPath, args } = candidate;
    const report = join(folder, "peak");
    run({ ...candidate, program: gnuTime, args: ["-f", "%M", "-o", report, program, ...args] });
    // Before it stands a line about the exit code, if that is not 0.
    return Number(readFileSync(report, "utf8").trim().split("\n").at(-1)) / 1024;
  }

  return { roundRobin };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** What a user runs to start collab, and the empty process it is compared with first. */
export function startUps(collab, meeting) {
  return [
    { name: "`node -e 0`", args: ["-e", "0"] },
    { name: "`collab --version`", args: [collab, "--version"] },
    { name: "`collab --help`", args: [collab, "--help"] },
    { name: "`collab lint`, one file", args: [collab, "lint", meeting] },
    {
      name: "`collab mail notice -o -`, one file",
      // The generated meetings are over by now.
      args: [collab, "mail", "notice", "--force", meeting, "-o", "-"],
    },
  ];
}

/** As many refs as this, of as many files as there are. */
const CLOSED = 800;

/** Commands over a folder of generated meetings. */
export function throughputs(collab, folder, size) {
  const closing = {
    name: `\`collab actions done --dry-run\`, ${CLOSED} refs`,
    args: [collab, "actions", "done", "--dry-run", "--in", folder, ...refsIn(collab, folder)],
  };
  const mails = {
    name: "`collab mail actions`, a mail each",
    args: [collab, "mail", "actions", "--force", "--out", `${folder}-mails`, folder],
  };
  return [
    {
      name: "`collab lint`",
      args: [collab, "lint", "--format", "json", folder],
      expected: [0, 1],
    },
    {
      name: "`collab lint --threads 1`",
      args: [collab, "lint", "--threads", "1", "--format", "json", folder],
      expected: [0, 1],
    },
    {
      name: "`collab inspect --ndjson`",
      args: [collab, "inspect", "--ndjson", folder],
    },
    {
      name: "`collab lint --cache`, nothing changed",
      args: [collab, "lint", "--cache", "--format", "json", folder],
      expected: [0, 1],
    },
    {
      name: "`collab actions`",
      args: [collab, "actions", "--format", "ndjson", folder],
    },
    {
      name: "`collab export`",
      args: [collab, "export", "--force", "--out", `${folder}-tables`, folder],
    },
    closing,
    // Ten thousand mails would take minutes, and tell nothing more.
    ...(size > 1_000 ? [] : [mails]),
  ];
}

function refsIn(collab, folder) {
  const line = [collab, "actions", "--format", "ndjson", folder];
  const { stdout } = spawnSync(process.execPath, line, { encoding: "utf8", maxBuffer: 2 ** 30 });
  const refs = stdout
    .split("\n")
    .filter(Boolean)
    .map((each) => JSON.parse(each).ref);
  const step = Math.max(1, Math.floor(refs.length / CLOSED));
  return refs.filter((_, at) => at % step === 0).slice(0, CLOSED);
}

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}

export const machine =
  `Node ${process.version}, ${platform()} ${release()} ${arch()}, ${cpus().length} × ` +
  `${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
