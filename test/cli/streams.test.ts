import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { executable } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { change, english } from "./meetings.ts";

/** What a POSIX shell makes of a line; `collab` is the executable. */
function shell(
  line: string,
  cwd: string,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = `collab() { '${process.execPath}' '${executable}' "$@"; }\n${line}`;
  return new Promise((resolve) => {
    execFile("sh", ["-c", script], { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const otherwise = change(english, "| Presenter |", "| Speaker |");
const many = Object.fromEntries(
  Array.from({ length: 60 }, (_, i) => [`${String(i).padStart(2, "0")}.md`, english]),
);

describe.skipIf(process.platform === "win32")("the streams", () => {
  it("a pipe that is closed early ends the run quietly", async () => {
    const cwd = scratchFolder(many);
    const { stdout, stderr } = await shell("collab inspect --ndjson . | head -n 1", cwd);
    expect(stdout).toMatch(/^\{"file":"00\.md",[^\n]*\}\n$/);
    expect(stderr).toBe("");
  });

  it("so does one that is closed from the start", async () => {
    const cwd = scratchFolder(many);
    const { stdout, stderr } = await shell(
      "collab inspect . | true; collab lint nowhere 2>&1 | true",
      cwd,
    );
    expect({ stdout, stderr }).toEqual({ stdout: "", stderr: "" });
  });

  it.each([
    "--help",
    "lint --help",
    "lint .",
    "lint --format json .",
    "lint --fix-dry-run .",
    "mail notice 00.md -o -",
    "mail notice 00.md --dry-run",
    "mail notice 00.md --print-data",
    "plan Launch --stdout",
    "plan Launch",
    "adopt 00.md bare.md",
    "inspect .",
    "inspect --json 00.md",
    "rules",
    "rules agenda-fits",
    "init",
    "lint --print-config 00.md",
  ])("nobody reads on: collab %s ends quietly, and leaves nothing behind", async (line) => {
    const bare = "# Weekly 2026-06-16 10:00\n\n## Agenda\n\n1. Goals (10m, Ann)\n";
    const cwd = scratchFolder({ "00.md": otherwise, "bare.md": bare });
    for (const reader of ["true", "head -c 1"]) {
      const { stderr } = await shell(`collab ${line} 2>errors | ${reader}; cat errors >&2`, cwd);
      expect(stderr).not.toMatch(/EPIPE|bug|cannot be written|at .*\.cjs/);
      const names = readdirSync(cwd, { recursive: true, encoding: "utf8" });
      expect(names.filter((name) => name.endsWith(".tmp"))).toEqual([]);
    }
  });

  it("nobody reads on while files are written: all of them are", async () => {
    const weekly = "# Weekly 2026-06-16 10:00\n\n## Agenda\n\n1. Goals (10m, Ann)\n";
    const names = ["a.md", "b.md", "c.md", "d.md", "e.md"];
    const cwd = scratchFolder(Object.fromEntries(names.map((name) => [name, weekly])));
    const { stderr } = await shell("collab adopt --write --quiet *.md | true", cwd);
    expect(stderr).toBe("");
    for (const name of names) expect(readFileSync(join(cwd, name), "utf8")).toMatch(/^---\n/);
    const mails = Object.fromEntries(
      names.map((name) => [name, english.replace("id: 2026", `id: ${name[0]}-2026`)]),
    );
    const other = scratchFolder(mails);
    expect((await shell("collab mail notice --now 2026-11-01 *.md | true", other)).stderr).toBe("");
    expect(readdirSync(join(other, "outbox"))).toHaveLength(5);
  });

  it("a long output is written to its end", async () => {
    const cwd = scratchFolder(many);
    const { stdout } = await shell("collab inspect --ndjson . | (sleep 0.3; wc -l)", cwd);
    expect(Number(stdout)).toBe(60);
  });

  it("so is one into a pipe that is full and does not wait", async () => {
    const cwd = scratchFolder(many);
    const slowly = `
import fcntl, os, subprocess, sys, time
read, write = os.pipe()
fcntl.fcntl(write, fcntl.F_SETFL, fcntl.fcntl(write, fcntl.F_GETFL) | os.O_NONBLOCK)
collab = subprocess.Popen(sys.argv[1:], stdout=write)
os.close(write)
time.sleep(0.5)
lines = 0
while piece := os.read(read, 30_000):
    lines += piece.count(b"\\n")
print(lines, collab.wait())`;
    const args = `'${process.execPath}' '${executable}' inspect --ndjson . . . .`;
    const { stdout, stderr } = await shell(`python3 -c '${slowly}' ${args}`, cwd);
    expect({ stdout, stderr }).toEqual({ stdout: "60 0\n", stderr: "" });
  });

  it.skipIf(!existsSync("/dev/full"))(
    "a disk that is full is an error, not a finding",
    async () => {
      const cwd = scratchFolder({ "a.md": english });
      const { code, stderr } = await shell("collab inspect a.md > /dev/full", cwd);
      expect(stderr).toBe("collab: the output cannot be written (ENOSPC)\n");
      expect(code).toBe(2);
    },
  );

  it("closed standard input is empty", async () => {
    const cwd = scratchFolder();
    const { code, stdout, stderr } = await shell("collab lint - <&-", cwd);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^collab: (?:standard input is empty|标准输入是空的)/);
  });
});
