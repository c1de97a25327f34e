import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { viewRepository } from "../../src/host/git.ts";
import { configText } from "../../src/host/git-config.ts";
import { english, withError } from "../cli/meetings.ts";
import { collab, type Outcome } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

/**
 * What git's configuration can name: programs, and addresses. `%` stands for a program that leaves a
 * mark of this key, `@` for an address at which somebody listens, `>` for a file that would be written.
 */
const programs = `
alias.diff=!%
alias.rev-parse=!%
alias.ls-files=!%
browser.x.cmd=%
browser.x.path=%
bundle.x.uri=@
bundle.mode=all
bundle.version=1
core.alternateRefsCommand=%
core.askPass=%
core.editor=%
core.fsmonitor=%
core.gitProxy=%
core.pager=%
core.sshCommand=%
credential.helper=!%
credential.@.helper=!%
diff.external=%
diff.x.command=%
diff.x.textconv=%
diff.tool=x
diff.guitool=x
difftool.x.cmd=%
difftool.x.path=%
extensions.partialClone=origin
filter.x.clean=%
filter.x.process=%
filter.x.smudge=%
filter.x.required=true
gpg.program=%
gpg.openpgp.program=%
gpg.ssh.program=%
gpg.x509.program=%
gpg.ssh.defaultKeyCommand=%
guitool.x.cmd=%
help.browser=%
help.htmlPath=@
http.proxy=@
http.@.proxy=@
http.cookieFile=>
http.saveCookies=true
imap.host=@
imap.tunnel=%
instaweb.browser=%
instaweb.httpd=%
interactive.diffFilter=%
log.showSignature=true
man.x.cmd=%
man.x.path=%
man.viewer=x
merge.tool=x
merge.x.driver=%
mergetool.x.cmd=%
mergetool.x.path=%
pager.diff=%
pager.config=%
pager.ls-files=%
pager.rev-parse=%
protocol.allow=always
protocol.ext.allow=always
receive.procReceiveRefs=refs
remote.origin.url=ext::%
remote.origin.pushurl=ext::%
remote.origin.promisor=true
remote.origin.partialclonefilter=blob:none
remote.origin.receivepack=%
remote.origin.uploadpack=%
remote.origin.proxy=@
remote.other.url=@
remote.other.promisor=true
remote.third.vcs=ext
remote.third.promisor=true
sendemail.ccCmd=%
sendemail.toCmd=%
sendemail.headerCmd=%
sendemail.sendmailCmd=%
sendemail.smtpServer=%
sequence.editor=%
submodule.sub.update=!%
submodule.sub.url=@
submodule.recurse=true
diff.submodule=diff
diff.ignoreSubmodules=none
status.submoduleSummary=true
trace2.eventTarget=>
trace2.normalTarget=>
trace2.perfTarget=>
uploadpack.packObjectsHook=%
url.@.insteadOf=https://
url.@.pushInsteadOf=https://
web.browser=%
core.worktree=/
core.bare=true
core.hooksPath=hooks-of-theirs
core.attributesFile=attributes-of-theirs
core.excludesFile=excludes-of-theirs
include.path=more-of-theirs
includeIf.gitdir:**.path=more-of-theirs
`
  .trim()
  .split("\n")
  .map((row) => [row.slice(0, row.indexOf("=")), row.slice(row.indexOf("=") + 1)] as const);

const hooks =
  `applypatch-msg commit-msg fsmonitor-watchman post-checkout post-commit post-index-change
  post-merge pre-commit pre-auto-gc reference-transaction sendemail-validate update`.split(/\s+/);

let folder = "";
let marks = "";
let server: Server;
let address = "";
let calls = 0;
let outcome: Outcome;
const before = new Set<string>();

/** Leaves a mark, and answers nothing. */
function canary(name: string): string {
  const path = join(marks, "..", "programs", `${name.replace(/[^\w.-]/g, "_")}.sh`);
  writeFileSync(path, `#!/bin/sh\n: > "${join(marks, name.replace(/[^\w.-]/g, "_"))}"\nexit 1\n`);
  chmodSync(path, 0o755);
  return path;
}

const markOf = (name: string): string => join(marks, name.replace(/[^\w.-]/g, "_"));
const settingOf = (key: string, value: string): string =>
  value
    .replace("%", () => canary(key))
    .replace("@", address)
    .replace(">", markOf(key));

function git(cwd: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=Test", "-c", "user.email=t@example.com"];
  return execFileSync("git", [...who, ...args], { cwd, stdio: "pipe", encoding: "utf8" });
}

/** Every key at once, in a repository in which git has every reason to use them. */
beforeAll(async () => {
  const finished: (() => void)[] = [];
  const root = scratchFolder({ "marks/": "", "programs/": "" }, (end) => {
    finished.push(end as () => void);
  });
  afterAll(() => {
    server.close();
    for (const end of finished) end();
  });
  server = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as { port: number };
  address = `http://127.0.0.1:${port}/`;
  marks = join(root, "marks");
  folder = join(root, "repository");
  mkdirSync(folder);
  for (const [name, text] of [
    ["a.md", english],
    ["b.md", `${english}\n`],
    ["racy.md", english],
    [".gitattributes", "*.md filter=x diff=x merge=x\n"],
  ] as const)
    writeFileSync(join(folder, name), text);
  git(folder, "init", "-q", "-b", "main");
  mkdirSync(join(folder, "sub"));
  git(join(folder, "sub"), "init", "-q");
  writeFileSync(join(folder, "sub/c.md"), english);
  git(join(folder, "sub"), "add", ".");
  git(join(folder, "sub"), "commit", "-qm", "first");
  writeFileSync(join(folder, ".gitmodules"), '[submodule "sub"]\n\tpath = sub\n\turl = ./sub\n');
  git(folder, "add", ".");
  git(folder, "commit", "-qm", "first");
  const blob = git(folder, "rev-parse", "HEAD:b.md").trim();
  writeFileSync(join(folder, "sub/c.md"), withError);
  writeFileSync(join(folder, "a.md"), withError);
  writeFileSync(join(folder, "b.md"), withError);
  git(folder, "add", "b.md");
  utimesSync(join(folder, "racy.md"), 1_600_000_000, 1_600_000_000);
  execFileSync("rm", ["-f", join(folder, ".git/objects", blob.slice(0, 2), blob.slice(2))]);
  for (const place of [".git/hooks", "hooks-of-theirs"]) {
    mkdirSync(join(folder, place), { recursive: true });
    for (const name of hooks) {
      const text = `#!/bin/sh\n: > "${markOf(`hook-${name}`)}"\n`;
      writeFileSync(join(folder, place, name), text, { mode: 0o755 });
    }
  }
  writeFileSync(join(folder, "excludes-of-theirs"), "*.md\n");
  writeFileSync(join(folder, "attributes-of-theirs"), "*.md filter=x\n");
  writeFileSync(join(folder, "more-of-theirs"), `[filter "x"]\nclean = ${canary("included")}\n`);
  const text = programs.map(([key, value]) => section(key, settingOf(key, value))).join("");
  writeFileSync(join(folder, ".git/config"), `[core]\nrepositoryformatversion = 1\n${text}`);
  writeFileSync(join(folder, "sub/.git/config"), text);
  writeFileSync(join(folder, ".git/config.worktree"), text);
  for (const file of readdirSync(join(folder, ".git"))) before.add(file);
  outcome = await collab(["lint", "--format", "json", "--since", "HEAD"], { cwd: folder });
}, 120_000);

function section(key: string, value: string): string {
  const name = key.replace("@", address);
  const [first, last] = [name.indexOf("."), name.lastIndexOf(".")];
  const middle = first === last ? "" : ` "${name.slice(first + 1, last)}"`;
  return `[${name.slice(0, first)}${middle}]\n${name.slice(last + 1)} = "${value}"\n`;
}

describe("a repository that was checked out, asked by lint --since", () => {
  it("is answered: the files that were changed are checked", () => {
    expect(outcome.stderr).toBe("");
    const { findings } = JSON.parse(outcome.stdout) as { findings: readonly { file: string }[] };
    expect([...new Set(findings.map(({ file }) => file))]).toEqual(["a.md", "b.md"]);
  });

  it.each(programs.map(([key]) => [key]))("%s runs nothing and writes nothing", (key) => {
    expect(existsSync(markOf(key))).toBe(false);
  });

  it.each(hooks.map((name) => [name]))("the hook %s does not run", (name) => {
    expect(existsSync(markOf(`hook-${name}`))).toBe(false);
  });

  it("reaches no address, and leaves no mark of any kind", () => {
    expect(calls).toBe(0);
    expect(readdirSync(marks)).toEqual([]);
    expect(readdirSync(join(folder, ".git")).filter((name) => !before.has(name))).toEqual([]);
  });

  it("would have run them, had git been asked the plain way", () => {
    const config = join(folder, ".git/config");
    const status = ["status", "--ignore-submodules=all"];
    let time = 1_600_000_001;
    const asked = (key: string, ...args: readonly string[]): boolean => {
      const [, value = ""] = programs.find(([each]) => each === key) ?? [];
      writeFileSync(config, section(key, settingOf(key, value)));
      utimesSync(join(folder, "racy.md"), time, time++);
      try {
        git(folder, ...args);
      } catch {
        // What the program says is not what git hoped for.
      }
      return existsSync(markOf(key));
    };
    expect([
      asked("core.fsmonitor", ...status),
      asked("filter.x.clean", ...status),
      asked("diff.external", "diff", "--ignore-submodules=all", "a.md"),
    ]).toEqual([true, true, true]);
  });
});

describe("what is kept of a configuration", () => {
  const entriesOf = (keys: readonly string[], value: string) =>
    keys.map((key) => ({ key, value, by: "repository" as const }));

  it("is no key of git that is set to a program, a path or an address", () => {
    const keys = git(folder, "help", "--config")
      .split("\n")
      .filter((key) => /^\w+\./.test(key))
      .map((key) => key.replace(/<[^>]+>|\*/g, "x").toLowerCase());
    expect(keys.length).toBeGreaterThan(500);
    for (const value of [
      "/tmp/program",
      "!program",
      "ext::program",
      "https://example.com/",
      "../x",
    ])
      expect(configText(entriesOf(keys, value), {})).toMatch(
        /^(?:\[(?:branch|remote) "x"\]\n\t(?:merge|remote|fetch) = .+\n)*$/,
      );
  });

  it("cannot bring a section of its own along", () => {
    const names = ['branch.x"]\n[core]\nfsmonitor=y\n[branch "x.merge', "branch.a\\.merge"];
    expect(configText(entriesOf(names, "refs/heads/main"), {})).toBe("");
    const value = 'main"\n[core]\nfsmonitor=x';
    expect(configText(entriesOf(["branch.x.merge", "core.eol"], value), {})).toBe("");
  });

  it("is what files are compared by, and the branch that is followed", () => {
    const entries = [
      { key: "core.autocrlf", value: "input", by: "user" as const },
      { key: "core.excludesfile", value: '~/of "mine"', by: "user" as const },
      { key: "core.excludesfile", value: "/theirs", by: "repository" as const },
      { key: "branch.会议/1.merge", value: "refs/heads/会议/1", by: "repository" as const },
    ];
    expect(configText(entries, { HOME: "/home/ann" })).toBe(
      '[core]\n\tautocrlf = "input"\n[branch "会议/1"]\n\tmerge = "refs/heads/会议/1"\n[core]\n\texcludesfile = "/home/ann/of \\"mine\\""\n',
    );
  });
});

describe("a folder that is no usual repository", () => {
  const since = (cwd: string, env: Readonly<Record<string, string>> = {}) =>
    collab(["lint", "--since", "HEAD"], { cwd, env });

  it("holds a program named git, which is not run", async () => {
    const cwd = scratchFolder({ "a.md": english });
    git(cwd, "init", "-q");
    writeFileSync(join(cwd, "git"), `#!/bin/sh\n: > "${cwd}/mark"\n`, { mode: 0o755 });
    for (const path of [".", "", "..:."]) {
      const { stderr } = await since(cwd, { PATH: path });
      expect(stderr).toContain("git was not found");
    }
    expect(existsSync(join(cwd, "mark"))).toBe(false);
  });

  it.runIf(process.platform !== "win32")("waits for nothing without end", async () => {
    const cwd = scratchFolder({ "a.md": english });
    git(cwd, "init", "-q", "-b", "main");
    git(cwd, "add", ".");
    git(cwd, "commit", "-qm", "first");
    execFileSync("mkfifo", [join(cwd, ".git/refs/heads/pipe")]);
    const view = await viewRepository(cwd, process.env, 1000);
    if (typeof view === "string") throw new Error(view);
    onTestFinished(view.close);
    expect(await view.run("rev-parse", "--verify", "refs/heads/pipe")).toMatchObject({ code: 124 });
  });

  it
    .runIf(process.platform !== "win32")
    .each(["HEAD", "index", "config", "packed-refs", "shallow"])(
    "is read though its %s is a pipe",
    async (name) => {
      const cwd = scratchFolder({ "a.md": english });
      git(cwd, "init", "-q", "-b", "main");
      git(cwd, "add", ".");
      git(cwd, "commit", "-qm", "first");
      execFileSync("rm", ["-f", join(cwd, ".git", name)]);
      execFileSync("mkfifo", [join(cwd, ".git", name)]);
      const { code, stderr } = await since(cwd);
      expect(stderr).not.toMatch(/bug/);
      expect(code).toBeLessThanOrEqual(2);
    },
  );

  it.each([
    [".git", "gitdir: //host.example.com/share/.git\n", "is in no git repository"],
    [".git", "gitdir: \\\\host.example.com\\share\n", "is in no git repository"],
    [".git/objects/info/alternates", "//host.example.com/share/objects\n", "git cannot read"],
    [".git/objects/info/alternates", '"/\\057host.example.com/share"\n', "git cannot read"],
    [".git/objects/info/alternates", "../../further\n", "git cannot read"],
    [".git/commondir", "//host.example.com/share/.git\n", "is in no git repository"],
  ])("does not lead to another machine: %s, %s", async (name, text, said) => {
    const cwd = scratchFolder({
      "a.md": english,
      "further/info/alternates": "nearer\n//host.example.com/share/objects\n",
    });
    if (name !== ".git") git(cwd, "init", "-q");
    writeFileSync(join(cwd, name), text);
    expect((await since(cwd)).stderr).toContain(said);
  });

  it("borrows objects from another repository on this machine", async () => {
    const cwd = scratchFolder({ "lender/a.md": english });
    git(join(cwd, "lender"), "init", "-q");
    git(join(cwd, "lender"), "add", ".");
    git(join(cwd, "lender"), "commit", "-qm", "first");
    git(cwd, "clone", "-q", "--shared", "lender", "clone");
    writeFileSync(join(cwd, "clone/a.md"), withError);
    const { code, stdout } = await since(join(cwd, "clone"));
    expect([code, stdout]).toEqual([1, expect.stringContaining("recorder-required")]);
  });

  it.runIf(process.platform !== "win32").each([
    ["a pipe", (path: string) => execFileSync("mkfifo", [path])],
    ["a device", (path: string) => symlinkSync("/dev/zero", path)],
    ["of any size", (path: string) => writeFileSync(path, "x\n".repeat(100_000))],
    ["round in a circle", (path: string) => writeFileSync(path, "../objects\n.\n")],
  ])("is not waited for where its list of other stores is %s", async (_, make) => {
    const cwd = scratchFolder({ "a.md": english });
    git(cwd, "init", "-q");
    make(join(cwd, ".git/objects/info/alternates"));
    const began = performance.now();
    const { code, stderr } = await since(cwd);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/git cannot read|no such commit/)]);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it("is not copied where its index has no end", async () => {
    const cwd = scratchFolder({ "a.md": english });
    git(cwd, "init", "-q");
    writeFileSync(join(cwd, ".git/index"), "");
    truncateSync(join(cwd, ".git/index"), 1100 * 1024 ** 2);
    const { code, stderr } = await since(cwd);
    expect([code, stderr]).toEqual([2, expect.stringContaining("git cannot read")]);
  });

  it.runIf(process.platform !== "win32").each(["gitdir: .git\n", "gitdir: a.md\n", "link", "root"])(
    "is none where .git leads nowhere: %j",
    async (text) => {
      const cwd = scratchFolder({ "a.md": english });
      const link = { link: ".git", root: "/" }[text];
      if (link) symlinkSync(link, join(cwd, ".git"));
      else writeFileSync(join(cwd, ".git"), text);
      const { code, stderr } = await since(cwd);
      expect([code, stderr]).toEqual([2, expect.stringContaining("is in no git repository")]);
    },
  );
});
