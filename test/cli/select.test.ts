import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { english, withError } from "./meetings.ts";

const gitIn =
  (cwd: string) =>
  (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=t@example.com", ...args], {
      cwd,
      stdio: "pipe",
    });

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** A repository on a branch that changed one file, added one and deleted one; main went on meanwhile. */
function repository(): string {
  const folder = scratchFolder({
    "kept.md": withError,
    "changed.md": english,
    "gone.md": withError,
  });
  const git = gitIn(folder);
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

  it("knows a file by every name and state git gives it", async () => {
    const folder = repository();
    const git = gitIn(folder);
    for (const name of ["moved.md", "一 周 例会.md", "as copied.md", "staged.md", "deep/ré.md"])
      write(folder, name, `${withError}\n${name}\n`);
    write(folder, ".gitignore", "drafts/\n");
    git("add", ".");
    git("commit", "-qm", "more");
    git("mv", "moved.md", "new name.md");
    write(folder, "一 周 例会.md", withError);
    write(folder, "staged.md", withError);
    git("add", "staged.md");
    // Looks changed, as all files do after a copy of the folder.
    utimesSync(join(folder, "as copied.md"), 1, 1);
    write(folder, "drafts/a.md", withError);
    rmSync(join(folder, "deep"), { recursive: true });
    const changed = ["new name.md", "staged.md", "一 周 例会.md"];
    expect(await checked(folder, "--since", "HEAD")).toEqual(changed);
    expect(await checked(join(folder, "."), "--since", "HEAD", "staged.md")).toEqual(["staged.md"]);
    mkdirSync(join(folder, "sub"));
    expect(await checked(join(folder, "sub"), "--since", "HEAD", "..")).toHaveLength(3);
  });

  it("sees line ends as git does", async () => {
    const folder = repository();
    const git = gitIn(folder);
    git("config", "core.autocrlf", "true");
    write(folder, "kept.md", withError.replaceAll("\n", "\r\n"));
    expect(await checked(folder, "--since", "HEAD")).toEqual(["新的.md"]);
  });

  it("works in a second working tree, in a submodule, by a link, and in a hook", async () => {
    const folder = repository();
    const git = gitIn(folder);
    const other = join(scratchFolder(), "tree");
    git("worktree", "add", "-q", "-b", "third", other, "main");
    write(other, "changed.md", withError);
    expect(await checked(other, "--since", "main")).toEqual(["changed.md"]);

    const above = scratchFolder({ "a.md": withError });
    const gitAbove = gitIn(above);
    gitAbove("init", "-q");
    gitAbove("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", folder, "sub");
    gitAbove("add", ".");
    gitAbove("commit", "-qm", "first");
    write(above, "sub/kept.md", `${withError}\n\n`);
    expect(await checked(join(above, "sub"), "--since", "HEAD")).toEqual(["kept.md"]);
    expect(await checked(above, "--since", "HEAD")).toEqual([]);

    const link = join(scratchFolder(), "link");
    symlinkSync(folder, link);
    expect(await checked(link, "--since", "HEAD")).toEqual(["新的.md"]);

    // As git calls its hooks: `git commit -a` has an index of its own.
    copyFileSync(join(folder, ".git/index"), join(folder, ".git/next-index"));
    const env = { GIT_DIR: ".git", GIT_INDEX_FILE: ".git/next-index" };
    git("rm", "-q", "--cached", "kept.md");
    const { stdout } = await collab(["lint", "--format", "json", "--since", "HEAD"], {
      cwd: folder,
      env,
    });
    expect(stdout).not.toContain("kept.md");
  });

  it("takes the branch that another follows, and what was last fetched", async () => {
    const folder = repository();
    const clone = join(scratchFolder(), "clone");
    gitIn(folder)("clone", "-q", folder, clone);
    write(clone, "changed.md", `${english}\n`);
    write(clone, "new.md", withError);
    for (const ref of ["@{upstream}", "origin/HEAD", "HEAD@{0}"])
      expect(await checked(clone, "--since", ref)).toContain("new.md");
    gitIn(clone)("fetch", "-q", "origin", "main");
    expect(await checked(clone, "--since", "FETCH_HEAD")).toContain("new.md");
  });

  it.each([
    ["nowhere", "knows no such commit"],
    ["--output=x", "knows no such commit"],
    ["-x", "knows no such commit"],
    ["a..b", "knows no such commit"],
    ["HEAD:kept.md", "knows no such commit"],
    ["alone", "has no commit in common"],
  ])("says what is wrong with %s", async (ref, what) => {
    const folder = repository();
    const git = gitIn(folder);
    git("checkout", "-q", "--orphan", "alone");
    git("commit", "-qm", "alone");
    git("checkout", "-q", "-f", "work");
    await expectRefused(folder, ref, what);
  });

  it("tells a clone without history how to get it", async () => {
    const clone = join(scratchFolder(), "clone");
    const folder = repository();
    gitIn(folder)("clone", "-q", "--depth", "1", `file://${folder}`, clone);
    await expectRefused(clone, "HEAD~1", "fetch-depth: 0");
    await expectRefused(clone, "origin/main", "GIT_DEPTH: 0");
    write(clone, "new.md", withError);
    expect(await checked(clone, "--since", "HEAD")).toEqual(["new.md"]);
    const { stderr } = await collab(["--lang", "zh", "lint", "--since", "HEAD~1"], { cwd: clone });
    expect(stderr).toBe(
      "collab: --since HEAD~1：克隆下来的历史不完整——请取回全部历史：actions/checkout 设 fetch-depth: 0，GitLab 设 GIT_DEPTH: 0，其他情况运行 git fetch --unshallow\n",
    );
  });

  it("compares with commits whose files were not fetched", async () => {
    const folder = repository();
    const clone = join(scratchFolder(), "clone");
    gitIn(folder)("config", "uploadpack.allowFilter", "true");
    gitIn(folder)("clone", "-q", "--filter=blob:none", `file://${folder}`, clone);
    write(clone, "changed.md", `${withError}\n`);
    utimesSync(join(clone, "kept.md"), 1, 1);
    expect(await checked(clone, "--since", "origin/main")).toEqual(["changed.md"]);
  });

  it("says so where there is no repository, no commit, no git, and where one is broken", async () => {
    const folder = scratchFolder({ "a.md": english });
    await expectRefused(folder, "main", "is in no git repository");
    await expectRefused(repository(), "main", "git was not found", { PATH: "/nowhere:." });
    gitIn(folder)("init", "-q", "-b", "work");
    await expectRefused(folder, "HEAD", "knows no such commit");
    gitIn(repository())("push", "-q", folder, "main:main");
    await expectRefused(folder, "main", "has no commit yet");
    const broken = repository();
    write(broken, ".git/index", "DIRC broken");
    await expectRefused(broken, "main", "git fsck");
  });
});

async function expectRefused(
  cwd: string,
  ref: string,
  what: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { code, stdout, stderr } = await collab(["lint", `--since=${ref}`], { cwd, env });
  expect(stderr).toContain(`collab: --since ${ref}: `);
  expect(stderr).toContain(what);
  expect(stderr).not.toMatch(/Command failed|rev-parse|fatal:|\n./);
  expect([code, stdout]).toEqual([2, ""]);
}

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

describe("lint --respect-ignore", () => {
  const files = {
    ".gitignore": "drafts/\n",
    "collab.config.yaml": "ignore: ['*.tmp.md', old/]\n",
    "a.md": withError,
    "b.tmp.md": withError,
    "old/c.md": withError,
    "old/deep/d.md": withError,
    "drafts/e.md": withError,
    "notes/.gitignore": "/f.md\n",
    "notes/f.md": withError,
    "notes/g.md": withError,
  };
  const named = Object.keys(files).filter((name) => name.endsWith(".md"));
  const folder = (): string => {
    const cwd = scratchFolder(files);
    gitIn(cwd)("init", "-q");
    return cwd;
  };

  it("passes over what is named and ignored, as a hook names all that is committed", async () => {
    const cwd = folder();
    expect([...(await checked(cwd, ...named))].sort()).toEqual(named.sort());
    expect(await checked(cwd, "--respect-ignore", ...named)).toEqual(["a.md", "notes/g.md"]);
  });

  it("takes a name for standard input as one of them", async () => {
    const cwd = folder();
    const piped = ["lint", "--respect-ignore", "-", "--stdin-filename"];
    const run = (name: string) => collab([...piped, name], { cwd, stdin: withError });
    expect((await run("old/c.md")).code).toBe(0);
    expect((await run("a.md")).code).toBe(1);
  });

  it("is content when nothing is left", async () => {
    const args = ["lint", "--respect-ignore", "old/c.md", "b.tmp.md"];
    expect(await collab(args, { cwd: folder() })).toMatchObject({ code: 0, stdout: "" });
  });

  it("changes nothing of what is found in folders", async () => {
    const cwd = folder();
    expect(await checked(cwd, "--respect-ignore", ".")).toEqual(await checked(cwd, "."));
  });
});
