import { describe, expect, it, vi } from "vitest";
import { collab } from "../support/collab.ts";
import { type Fault, faultsFor, withFault } from "../support/faulty-fs.ts";
import { scratchFolder } from "../support/scratch.ts";
import { type Job, jobs, treeOf } from "./trees.ts";

vi.mock("node:fs", async (original) => {
  const { faultyFs } = await import("../support/faulty-fs.ts");
  return faultyFs(await original());
});

type Tree = Readonly<Record<string, string>>;

/** One run with a fault, or without, and the tree after it. */
async function attempt({ args }: Job, cwd: string, fault: Fault | null = null) {
  const now = "2026-11-25T08:00:00Z";
  const { result, calls } = await withFault(fault, () => collab(args, { cwd, now }));
  return { ...result, calls, ...treeOf(cwd) };
}

/** The paths at which two trees differ. */
const differing = (one: Tree, other: Tree): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (path) => one[path] !== other[path],
  );

describe.each(Object.entries(jobs))(
  "%s, with a fault at every call that changes the file system, and at some that look at it",
  (_, job) => {
    /** What must hold after a run that met a fault. */
    async function check(fault: Fault, before: Tree, done: Awaited<ReturnType<typeof attempt>>) {
      const cwd = scratchFolder(job.files);
      const run = await attempt(job, cwd, fault);
      const call = run.calls[fault.at - 1];
      const where = `${fault.kind} at call ${fault.at}, ${call}:\n${run.stderr}`;
      // No file is half-written, lost, or anything else than before or after.
      for (const path of differing(run.files, done.files)) {
        const text = run.files[path];
        if (path === job.report && text !== before[path]) JSON.parse(text ?? "");
        else expect(text, `${where}${path}`).toBe(before[path]);
      }
      const missing = differing(run.files, done.files);
      if (fault.kind !== "death") {
        // A leftover that cannot be removed is the one thing to stay.
        if (call !== "rmSync") expect(run.temporary, where).toEqual([]);
        if (missing.some((path) => path !== job.spare)) {
          expect(run.code, where).toBe(2);
          expect(run.stderr, where).toContain("collab: ");
        }
        for (const line of run.stderr.trim().split("\n"))
          expect(line, where).toMatch(/^(?:collab: |$)/);
        expect(run.stderr, where).not.toMatch(/bug of its own|as the test wants it/);
        // One file's trouble is not the others'.
        const all = differing(before, done.files);
        expect([0, 1, all.length], where).toContain(missing.length);
      }
      if (missing.length === 0 && run.temporary.length === 0) return;
      // The next run has nothing in its way, and does what is left.
      const again = await attempt(job, cwd);
      if (missing.length > 0 || !job.once) expect(again.code, where + again.stderr).toBe(done.code);
      expect(again.files, where).toEqual(done.files);
    }

    it("nothing is lost or half-written, and the next run completes", async () => {
      const folder = scratchFolder(job.files);
      const before = treeOf(folder).files;
      const done = await attempt(job, folder);
      expect([0, 1]).toContain(done.code);
      expect(differing(before, done.files).length).toBeGreaterThan(0);
      expect(done.temporary).toEqual([]);
      expect(done.calls).toContain("fsyncSync");
      for (const fault of faultsFor(done.calls)) {
        if (job.looks && /^l?statSync$/.test(done.calls[fault.at - 1] ?? "")) continue;
        await check(fault, before, done);
      }
    }, 120_000);
  },
);
