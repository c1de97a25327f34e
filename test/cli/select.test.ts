import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { english, withError } from "./meetings.ts";

/** A repository on a branch that changed one file, added one and deleted one; main went on meanwhile. */
function repository(): string {
  const folder = scratchFolder({
    "kept.md": withError,
    "changed.md": english,
    "gone.md": withError,
  });
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=t@example.com", ...args], {
      cwd: folder,
      stdio: "pipe",
    });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-qm", "first");
  git("checkout", "-qb", "work");
  writeFileSync(join(folder, "changed.md"), withError);
  rmSync(join(folder, "gone.md"));
  git("commit", "-qam", "second");
  git("checkout", "-q", "main");
  writeFileSync(join(folder, "kept.md"), `${withError}\n`);
  git("commit", "-qam", "elsewhere");
  git("checkout", "-q", "work");
  writeFileSync(join(folder, "新的.md"), withError);
  return folder;
}

const checked = async (cwd: string, ...args: readonly string[]): Promise<readonly string[]> => {
  const { stdout } = await collab(["lint", "--format", "json", ...args], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: ReadonlyArray<{ file: string }> };
  return [...new Set(findings.map(({ file }) => file))];
};

describe("lint --since", () => {
  it("checks what the branch changed and what is new, not what others changed", async () => {
    expect(await checked(repository(), "--since", "main")).toEqual(["changed.md", "新的.md"]);
  });

  it("is content when nothing changed", async () => {
    const folder = repository();
    rmSync(join(folder, "新的.md"));
    expect(await collab(["lint", "--since", "HEAD"], { cwd: folder })).toMatchObject({
      code: 0,
      stderr: "collab: no file to check: nothing has changed, or this part is empty\n",
    });
  });

  it.each(["nowhere", "--output=x", "a..b"])(
    "refuses a revision git does not know: %s",
    async (ref) => {
      const { code, stderr } = await collab(["lint", `--since=${ref}`], { cwd: repository() });
      expect(code).toBe(2);
      expect(stderr).toContain(`collab: --since ${ref}: git does not know what changed`);
    },
  );

  it("refuses a folder that is no repository", async () => {
    const folder = scratchFolder({ "a.md": english });
    expect((await collab(["lint", "--since", "main"], { cwd: folder })).code).toBe(2);
  });
});

describe("lint --shard", () => {
  it("gives every file to exactly one part, always the same", async () => {
    const names = ["a", "b", "c", "d", "e"].map((name) => `${name}.md`);
    const folder = scratchFolder(Object.fromEntries(names.map((name) => [name, withError])));
    const parts = await Promise.all(
      [1, 2, 3].map((index) => checked(folder, "--shard", `${index}/3`)),
    );
    expect(parts).toEqual([["a.md", "d.md"], ["b.md", "e.md"], ["c.md"]]);
    const shuffled = await checked(
      folder,
      "--shard",
      "1/3",
      "e.md",
      "d.md",
      "c.md",
      "b.md",
      "a.md",
    );
    expect([...shuffled].sort()).toEqual(["a.md", "d.md"]);
  });

  it("may be empty", async () => {
    const folder = scratchFolder({ "a.md": withError });
    expect((await collab(["lint", "--shard", "2/2"], { cwd: folder })).code).toBe(0);
  });

  it.each(["0/3", "4/3", "1", "a/b", "1/0"])("refuses %s", async (shard) => {
    const folder = scratchFolder({ "a.md": english });
    const { code, stderr } = await collab(["lint", "--shard", shard], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain("--shard");
  });
});
