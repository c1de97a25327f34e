import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

/** What matters here of a pipeline in Gitee's form. */
interface Pipeline {
  readonly triggers?: unknown;
  readonly stages: readonly [
    { readonly steps: readonly [{ readonly commands: readonly string[] }] },
  ];
}

describe("collab init", () => {
  it.each(["en", "zh"])("sets up a project that passes its own checks: %s", async (lang) => {
    const cwd = scratchFolder();
    const { code, stdout } = await collab(["init", "--lang", lang, "--hook"], { cwd });
    expect(code).toBe(0);
    expect(stdout.trim().split("\n")).toEqual([
      "collab.config.yaml",
      "meetings/example.md",
      ".github/workflows/meetings.yml",
      ".pre-commit-config.yaml",
      ".collab",
    ]);
    const lint = await collab(["lint", "--format", "json", "meetings"], { cwd });
    expect(JSON.parse(lint.stdout)).toMatchObject({ files: 1, findings: [] });
    expect(lint.code).toBe(0);
  });

  it.each(["en", "zh"])(
    "counts its example nowhere, and can be tried with it: %s",
    async (lang) => {
      const cwd = scratchFolder();
      await collab(["init", "--lang", lang, "--ci", "none"], { cwd });
      const now = ["--lang", lang, "--now", "2026-09-21T10:00+08:00"];
      const status = await collab(["status", "--format", "json", ...now], { cwd });
      expect(JSON.parse(status.stdout)).toMatchObject({ items: [] });
      const report = await collab(["report", ...now], { cwd });
      expect([report.code, report.stderr]).toEqual([2, expect.stringMatching(/examples|示例/)]);
      const mail = [
        "mail",
        "notice",
        "meetings/example.md",
        "--format",
        "txt",
        "-o",
        "-",
        "--date",
        "2026-09-18",
      ];
      const notice = await collab([...mail, "--lang", lang], { cwd });
      expect([notice.code, notice.stdout]).toEqual([0, expect.stringMatching(/A301|Room 4\.12/)]);
    },
  );

  it.each(["en", "zh"])("has plan write where everything else looks: %s", async (lang) => {
    const cwd = scratchFolder();
    const { stderr } = await collab(["init", "--lang", lang, "--ci", "none"], { cwd });
    expect(stderr).not.toContain("--dir");
    const plan = (within: string) =>
      collab(["plan", "Launch", "--lang", lang, "--start", "2026-12-01 14:00", "--quiet"], {
        cwd: join(cwd, within),
      });
    expect((await plan(".")).stdout).toBe("meetings/2026-12-01-launch.md\n");
    mkdirSync(join(cwd, "meetings/2027"));
    expect((await plan("meetings/2027")).stdout).toBe("2026-12-01-launch.md\n");
    mkdirSync(join(cwd, "notes"));
    expect((await plan("notes")).stderr).toMatch(/exist|已/);
  });

  it("says how to plan there where a configuration is already", async () => {
    const cwd = scratchFolder({ "collab.config.yaml": "extends: strict\n" });
    const { stderr } = await collab(["init", "--ci", "none"], { cwd });
    expect(stderr).toContain("collab plan --dir meetings");
  });

  it("takes GitLab where there is a pipeline, beside it", async () => {
    const cwd = scratchFolder({ ".gitlab-ci.yml": "stages: [test]\n" });
    const { stdout, stderr } = await collab(["init"], { cwd });
    expect(stdout).toContain(".gitlab/meetings.yml\n");
    expect(stderr).toContain("include: [{ local: .gitlab/meetings.yml }]");
    expect(readFileSync(join(cwd, ".gitlab-ci.yml"), "utf8")).toBe("stages: [test]\n");
    expect((await collab(["init", "--ci", "gitlab"], { cwd: scratchFolder() })).stdout).toContain(
      ".gitlab-ci.yml\n",
    );
  });

  it("takes Gitee where its pipelines are, with one that runs by a schedule", async () => {
    const cwd = scratchFolder({ ".workflow/build.yml": "version: '1.0'\n" });
    const { stdout } = await collab(["init"], { cwd });
    expect(stdout).toContain("\n.workflow/meetings.yml\n.workflow/meetings-status.yml\n");
    const pipeline = (name: string): Pipeline =>
      load(readFileSync(join(cwd, ".workflow", name), "utf8")) as Pipeline;
    const [lint, status] = [pipeline("meetings.yml"), pipeline("meetings-status.yml")];
    expect(lint.triggers).toMatchObject({ push: { branches: { prefix: [""] } } });
    expect(status.triggers).toBeUndefined();
    // As Gitee runs them: each line by the shell, in the folder of the project.
    for (const { stages } of [lint, status])
      for (const line of stages[0].steps[0].commands)
        execFileSync("sh", ["-c", line], { cwd, stdio: "pipe" });
  });

  it("takes a pipeline that it has written itself for what it is, and says of none to take it in", async () => {
    const cwd = scratchFolder();
    await collab(["init", "--ci", "gitlab"], { cwd });
    const { stdout, stderr } = await collab(["init", "--ci", "gitlab", "--hook"], { cwd });
    expect(stdout).toBe(".pre-commit-config.yaml\n");
    expect(stderr).not.toContain("include");
  });

  it("puts all of its copy under version control, whatever the project leaves out", async () => {
    const cwd = scratchFolder({ ".gitignore": "dist\nnode_modules\n*.md\n" });
    const git = (...line: readonly string[]): string =>
      execFileSync("git", line, { cwd, encoding: "utf8", stdio: "pipe" });
    git("init", "--quiet");
    await collab(["init"], { cwd });
    const tracked = git("ls-files", "--others", "--exclude-standard", "-z").split("\0");
    for (const name of ["dist/start.cjs", "dist/thread.cjs", "docs/guide.md", "package.json"])
      expect(tracked).toContain(`.collab/${name}`);
  });

  it("completes a copy of itself that was interrupted", async () => {
    const cwd = scratchFolder();
    await collab(["init"], { cwd });
    const own = (name: string): string => join(cwd, ".collab", name);
    const whole = readFileSync(own("dist/start.cjs"));
    for (const name of ["package.json", "dist/start.cjs", "templates/en/notice.md.hbs"])
      rmSync(own(name));
    const { code, stdout } = await collab(["init"], { cwd });
    expect([code, stdout]).toEqual([0, ".collab\n"]);
    expect(readFileSync(own("dist/start.cjs"))).toEqual(whole);
    expect(existsSync(own("package.json"))).toBe(true);
  });

  it.each([
    ["en", "bin/collab.js", "is not what this version of collab puts there"],
    ["zh", "dist/start.cjs", "与这个版本的 collab 要放的文件不同"],
  ])("takes nobody else's program for a copy of itself: %s", async (lang, name, said) => {
    const cwd = scratchFolder({ [`.collab/${name}`]: "steal()\n" });
    const { code, stderr } = await collab(["init", "--lang", lang], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`.collab/${name}: ${said}`)]);
    expect(existsSync(join(cwd, ".collab/package.json"))).toBe(false);
    expect(readFileSync(join(cwd, ".collab", name), "utf8")).toBe("steal()\n");
  });

  it("asks no package.json that lies elsewhere whether it is a dependency", async () => {
    const root = scratchFolder({
      "package.json": '{ "dependencies": { "collab": "1" } }',
      "work/x": "",
    });
    symlinkSync("../package.json", join(root, "work/package.json"));
    expect((await collab(["init"], { cwd: join(root, "work") })).stdout).toContain(".collab\n");
  });

  it("leaves what is there as it is", async () => {
    const cwd = scratchFolder({ "collab.config.yaml": "lang: zh\n" });
    const { code, stderr } = await collab(["init", "--ci", "none", "--lang", "en"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("collab.config.yaml is there already and was left as it is");
    expect(readFileSync(join(cwd, "collab.config.yaml"), "utf8")).toBe("lang: zh\n");
  });

  it("writes what it can when one file cannot be written", async () => {
    const cwd = scratchFolder({ meetings: "a file, where the folder should be" });
    const { code, stdout, stderr } = await collab(["init", "--ci", "github"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^collab: meetings\/example\.md: cannot be written \(E\w+\)[^\n]* — [^\n]*\n$/,
    );
    expect(stdout).toBe("collab.config.yaml\n.github/workflows/meetings.yml\n.collab\n");
  });

  it.each([
    "action.yml",
    ".pre-commit-hooks.yaml",
    "templates/init/github.yml",
    "templates/init/gitlab.yml",
    "templates/init/gitee.yml",
    "templates/init/pre-commit.yaml",
    "templates/init/npm/github.yml",
    "templates/init/npm/gitlab.yml",
    "templates/init/npm/gitee.yml",
    "templates/init/npm/pre-commit.yaml",
  ])("%s is YAML that runs collab", (name) => {
    const text = readFileSync(join(packageRoot, name), "utf8");
    expect(load(text)).toBeTypeOf("object");
    expect(text).toMatch(/collab(?:\.js")? lint/);
    if (!name.endsWith("lab.yml") && !name.endsWith("hub.yml")) return;
    // By night nothing is linted, and what is overdue is told.
    expect(text.match(/collab(?:\.js")? status meetings --check$/gm)).toHaveLength(1);
    expect(text.match(/schedule'?"?$/gm)?.length).toBeGreaterThanOrEqual(2);
  });
});
