import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { change, chinese, english, withError } from "../cli/meetings.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { asTheyWere, commands, harmDone, now, type Strange, strange } from "./strangers.ts";

/** Each is a folder that somebody made to see what lies outside it. */
const reading: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a meeting that is a link": { "a.md@": "../outside/secret.md" },
  "a meeting that is a link with a whole path": { "a.md@": "$OUTSIDE/secret.md" },
  "a link to a link": { "a.md@": "sub/b.md", "sub/b.md@": "../../outside/secret.md" },
  "a link past a linked folder": { "x@": "../outside", "a.md@": "x/secret.md" },
  "a folder that is a link": { "notes@": "../outside/notes", "sub/notes@": "../../outside" },
  "a link up the tree": { "up.md@": "..", "up@": "../..", "root@": "/" },
  "links in a circle": { "a.md@": "b.md", "b.md@": "a.md", "c@": ".", "d/e@": "../d" },
  "a link to a device": { "a.md@": "/dev/zero", "b.md@": "/dev/random", "c.md@": "/dev/tty" },
  "a link into /proc": { "a.md@": "/proc/self/environ", "b.md@": "/proc/self/fd/0" },
  "a .gitignore that is a link": {
    ".gitignore@": "../outside/ignore",
    "sub/.gitignore@": "/dev/zero",
  },
  "a .gitignore above that is a link": {
    ".git/HEAD": "",
    "sub/.gitignore@": "../../outside/ignore",
  },
  "a configuration that is a link": { "collab.config.yaml@": "../outside/collab.config.yaml" },
  "a configuration that is a device": { "collab.config.json@": "/dev/zero" },
  "a package.json that is a link": { "package.json@": "../outside/package.json" },
  "a package.json that is a device": { "package.json@": "/dev/zero" },
  "extends that leads up": { "collab.config.yaml": "extends: ../outside/collab.config.yaml\n" },
  "extends that is a link": {
    "collab.config.yaml": "extends: ./base.yaml\n",
    "base.yaml@": "../outside/collab.config.yaml",
  },
  "extends that is a device": {
    "collab.config.yaml": "extends: ./base.yaml\n",
    "base.yaml@": "/dev/zero",
  },
  "extends past a linked folder": {
    "collab.config.yaml": "extends: ./x/collab.config.yaml\n",
    "x@": "../outside",
  },
  "templates that lead up": { "collab.config.yaml": "templates: ../outside/templates\n" },
  "templates with a whole path": { "collab.config.yaml": "templates: $OUTSIDE/templates\n" },
  "templates that are a link": {
    "collab.config.yaml": "templates: ./t\n",
    "t@": "../outside/templates",
  },
  "templates past a linked folder": {
    "collab.config.yaml": "templates: ./x/templates\n",
    "x@": "../outside",
  },
  "templates of a file extended": {
    "collab.config.yaml": "extends: ./sub/base.yaml\n",
    "sub/base.yaml": "templates: ../../outside/templates\n",
  },
  "a template that is a link": {
    "collab.config.yaml": "templates: t\n",
    "t/notice.md.hbs@": "../../outside/secret.txt",
    "t/layout.html.hbs@": "../../outside/secret.txt",
  },
  "a template's language that is a link": {
    "collab.config.yaml": "templates: t\n",
    "t/en@": "../../outside/templates",
  },
  "a template that is a device": {
    "collab.config.yaml": "templates: t\n",
    "t/notice.md.hbs@": "/dev/zero",
  },
  "earlier mails and their record that are links": {
    "outbox/sent.ndjson@": "../../outside/secret.txt",
    "outbox/2026-11-10-portal-kickoff.notice.eml@": "../../outside/secret.txt",
    "outbox/2026-11-10-portal-kickoff.minutes.md@": "../../outside/secret.md",
  },
};

/** What is said of some, so that nobody takes silence for an empty folder. */
const saidOf: Readonly<Record<string, string>> = {
  "a meeting that is a link": "a link leads out of the folder and was not followed: a.md",
  "a folder that is a link":
    "2 links lead out of the folder and were not followed: notes, sub/notes",
  "a configuration that is a link": "is a link that leads out of the project",
  "a configuration that is a device": "is a device, a pipe or a socket",
  "extends that leads up": "which lies outside the project",
  "extends past a linked folder": "which lies outside the project",
};

const onPosix = describe.runIf(process.platform !== "win32");

onPosix("nothing that a folder links to outside is read or changed", () => {
  it.each(Object.keys(reading))("%s", { timeout: 120_000 }, async (name) => {
    const harm: string[] = [];
    const folder = strange(reading[name] ?? {});
    const before = folder.elsewhere();
    for (const line of commands) harm.push(...(await harmDone(folder, line, before)));
    expect(harm).toEqual([]);
    const { stderr } = await collab(["lint", "."], { cwd: folder.work, now });
    expect(stderr).toContain(saidOf[name] ?? "");
  });

  it.each(Object.keys(reading))(
    "%s, once it has been looked at",
    { timeout: 60_000 },
    async (name) => {
      const folder = strange(reading[name] ?? {});
      const before = folder.elsewhere();
      const lines = [
        ["lint", "."],
        ["lint", "--fix", "."],
        ["status", "."],
      ];
      const mail = ["mail", "notice", "--force", "--format", "md", "-o", "-", "honest.md"];
      for (const line of [...lines, mail])
        expect(await harmDone(folder, line, before, asTheyWere)).toEqual([]);
    },
  );

  it("hides no meeting: a .gitignore that is a link", async () => {
    const folder = strange({
      ".git/HEAD": "",
      ".gitignore@": "../outside/ignore",
      "sub/a.md": english,
    });
    symlinkSync("../../outside/ignore", join(folder.work, "sub/.gitignore"));
    const lines = [["."], ["sub"], ["--cwd", "sub", "."]];
    for (const line of lines) {
      const { stdout } = await collab(["lint", "--format", "json", ...line], {
        cwd: folder.work,
        now,
      });
      expect(JSON.parse(stdout)).toMatchObject({ files: line[0] === "." ? 2 : 1 });
    }
  });

  it("a pipe, a socket or a device under any name that is looked for", {
    timeout: 120_000,
  }, async () => {
    const names = ["a.md", ".gitignore", "collab.config.yaml", "package.json"];
    for (const name of names) {
      const folder = strange({});
      execFileSync("mkfifo", [join(folder.work, name)]);
      await socketAt(join(folder.work, "socket.md"));
      const before = folder.elsewhere();
      const lines = [["lint", "."], ["inspect", "."], ["adopt", "--write", "."], ["rules"]];
      for (const line of lines) expect(await harmDone(folder, line, before)).toEqual([]);
      for (const line of lines)
        expect(await harmDone(folder, line, before, asTheyWere)).toEqual([]);
      const { stderr } = await collab(["lint", "."], { cwd: folder.work, now });
      expect(stderr).toMatch(/^collab: .+config\.yaml: is a device|socket\.md/);
    }
  });
});

/** Gone with the test's folder; nobody ever connects. */
function socketAt(path: string): Promise<void> {
  const server = createServer().unref();
  return new Promise((resolve) => void server.listen(path, resolve));
}

onPosix("what is not looked at is said", () => {
  const lint = async (folder: Strange, ...args: readonly string[]) =>
    collab(["lint", ...args], { cwd: folder.work, now });

  it("in one line for each reason", async () => {
    const folder = strange({
      "a.md@": "../outside/secret.md",
      "b@": "../outside",
      "c.md@": "/dev/zero",
      "sub/d.md@": "/dev/zero",
    });
    execFileSync("mkfifo", [join(folder.work, "pipe.md")]);
    const { code, stderr } = await lint(folder, ".");
    expect(code).toBe(0);
    expect(stderr).toContain(
      "4 links lead out of the folder and were not followed: a.md, b, c.md and 1 more — name the file itself",
    );
    expect(stderr).toContain("a device or pipe was left out: pipe.md");
  });

  it("in Chinese where the meetings are Chinese", async () => {
    const folder = strange({ "a.md@": "../outside/secret.md", "honest.md": chinese });
    expect((await lint(folder, ".")).stderr).toContain("1 个链接指向文件夹之外，未跟随：a.md");
  });

  it("not of what is ignored, hidden or no Markdown, and not with --quiet", async () => {
    const folder = strange({
      ".gitignore": "ignored.md\n",
      "ignored.md@": "../outside/secret.md",
      ".hidden@": "../outside",
      "node_modules@": "../outside",
      "a.txt@": "../outside/secret.txt",
    });
    expect((await lint(folder, ".")).stderr).toBe("");
    symlinkSync("../outside/secret.md", join(folder.work, "a.md"));
    expect((await lint(folder, "--quiet", ".")).stderr).toBe("");
  });

  it("and reports keep their shape", async () => {
    const folder = strange({ "a.md@": "../outside/secret.md" });
    const { stdout } = await lint(folder, "--format", "json", ".");
    expect(JSON.parse(stdout)).toEqual({
      ...{ version: 1, files: 1, skipped: 0, errorCount: 0, warningCount: 0, findings: [] },
    });
  });
});

onPosix("links inside the folder work", () => {
  it("a file with two names counts once, under its own", async () => {
    const cwd = scratchFolder({ "z.md": withError });
    symlinkSync("z.md", join(cwd, "a.md"));
    mkdirSync(join(cwd, "sub"));
    symlinkSync("../z.md", join(cwd, "sub/b.md"));
    symlinkSync(".", join(cwd, "again"));
    symlinkSync("../sub", join(cwd, "sub/round"));
    const { stdout } = await collab(["lint", "--format", "json", "."], { cwd });
    const { files, findings } = JSON.parse(stdout) as {
      files: number;
      findings: { file: string }[];
    };
    expect([files, findings.map(({ file }) => file)]).toEqual([1, ["z.md"]]);
  });

  it("a file that is only found through a link is checked, fixed and stays a link's target", async () => {
    const cwd = scratchFolder({
      ".store/z.md": change(english, "| Presenter |", "| Speaker |"),
    });
    symlinkSync(".store/z.md", join(cwd, "a.md"));
    const { code } = await collab(["lint", "--fix", "."], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, ".store/z.md"), "utf8")).toBe(english);
  });

  it("a folder or file that is named is the user's choice, wherever it leads", async () => {
    const root = scratchFolder({ "elsewhere/z.md": withError, "work/": "" });
    const cwd = join(root, "work");
    symlinkSync("../elsewhere", join(cwd, "folder"));
    symlinkSync("../elsewhere/z.md", join(cwd, "file.md"));
    for (const path of ["folder", "file.md", "folder/*.md", join(root, "elsewhere")]) {
      const { code, stdout } = await collab(["lint", path], { cwd });
      expect([path, code]).toEqual([path, 1]);
      expect(stdout).toContain("recorder-required");
    }
  });

  it("templates and configurations may be links inside the project", async () => {
    const cwd = scratchFolder({
      ".git/HEAD": "",
      "shared/t/notice.md.hbs": "From the shared template\n",
      "shared/base.yaml": "mail:\n  signature: From the shared settings\n",
      "team/collab.config.yaml": "extends: ./base.yaml\ntemplates: ./t\n",
      "team/a.md": english,
    });
    symlinkSync("../shared/t", join(cwd, "team/t"));
    symlinkSync("../shared/base.yaml", join(cwd, "team/base.yaml"));
    const line = ["mail", "notice", "--format", "md", "-o", "-", "a.md"];
    const { stdout } = await collab(line, { cwd: join(cwd, "team"), now });
    expect(stdout).toContain("From the shared template");
  });
});

onPosix("a configuration that the user names may lead anywhere", () => {
  it.each([
    ["templates", "--config", "own.yaml"],
    ["the same templates", "--template", "../outside/templates"],
  ])("%s, by %s", async (_, option, value) => {
    const { work } = strange({});
    writeFileSync(join(work, "own.yaml"), "templates: ../outside/templates\n");
    const line = ["mail", "notice", "--format", "md", "-o", "-", option, value, "honest.md"];
    expect((await collab(line, { cwd: work, now })).stdout).toContain("canary-in-a-cage");
  });
});

onPosix("what leads out is refused with its place, in both languages", () => {
  it.each([
    [
      "en",
      "collab.config.yaml:2:12: “templates” names ../outside/templates, which leads out of the project",
    ],
    ["zh", "collab.config.yaml:2:12: “templates”所指的 ../outside/templates 在项目之外"],
  ])("%s", async (lang, message) => {
    const { work } = strange({
      "collab.config.yaml": "timezone: UTC\ntemplates: ../outside/templates\n",
    });
    const line = ["mail", "notice", "--lang", lang, "honest.md"];
    const { code, stderr } = await collab(line, { cwd: work, now });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("a template that is out of reach is no reason to take another", async () => {
    const { work } = strange({
      "collab.config.yaml": "templates: t\n",
      "t/notice.md.hbs@": "../../outside/secret.txt",
    });
    const { code, stderr } = await collab(["mail", "notice", "honest.md"], { cwd: work, now });
    expect([code, stderr]).toEqual([2, expect.stringContaining("leads out of the project")]);
  });
});
