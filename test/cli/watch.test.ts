import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab, executable } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

const bad = "---\ntitle: Kickoff\n---\n\n## Agenda\n\n1. Goals (40 min)\n";
const good = (text: string) => text.replace("title: Kickoff\n", "title: Kickoff\nhost: Ann\n");

/** Runs `lint --watch`; each step changes files and names what changed. The reports, one for each check. */
async function watched(
  cwd: string,
  steps: readonly (() => readonly string[])[],
  { args = ["."] as readonly string[], terminal = false } = {},
) {
  const left = [...steps];
  const paths: string[] = [];
  const watch = async (given: readonly string[]) => {
    paths.push(...given);
    return {
      next: async () => {
        const step = left.shift();
        return step ? new Set(step().map((name) => join(cwd, name))) : null;
      },
    };
  };
  const line = ["lint", "--watch", ...args];
  const outcome = await collab(line, { cwd, watch, terminal });
  const reports = outcome.shown.split(/collab: watching for changes.*\n/).slice(0, -1);
  return { ...outcome, reports, paths };
}

const write = (cwd: string, name: string, text: string) => () => {
  writeFileSync(join(cwd, name), text);
  return [name];
};

describe("lint --watch", () => {
  it("checks what is saved again, and keeps what it knows of the rest", async ({
    onTestFinished,
  }) => {
    const cwd = scratchFolder({ "a.md": bad, "b.md": bad }, onTestFinished);
    const { reports, code } = await watched(cwd, [write(cwd, "a.md", good(bad))]);
    const [first = "", second = ""] = reports;
    expect(first).toMatch(/a\.md:1:1 error host-required/);
    expect(second).not.toMatch(/a\.md:1:1 error host-required/);
    expect(second).toMatch(/b\.md:1:1 error host-required/);
    expect(second).toMatch(/in 2 meetings/);
    expect(code).toBe(130);
  });

  it("sees files come and go", async ({ onTestFinished }) => {
    const cwd = scratchFolder({ "a.md": bad }, onTestFinished);
    const { reports } = await watched(cwd, [
      write(cwd, "new.md", bad),
      () => {
        rmSync(join(cwd, "a.md"));
        return ["a.md"];
      },
      write(cwd, "new.md", "# Notes\n"),
    ]);
    expect(reports.map((report) => /in (\d+) meetings?/.exec(report)?.[1])).toEqual([
      "1",
      "2",
      "1",
      undefined,
    ]);
  });

  it("checks everything again when a configuration changes, and goes on with a broken one", async ({
    onTestFinished,
  }) => {
    const config = "rules: { recorder-required: off }\n";
    const cwd = scratchFolder({ "a.md": bad, "collab.config.yaml": config }, onTestFinished);
    const { reports, paths } = await watched(cwd, [
      write(cwd, "collab.config.yaml", "rules: { host-required: off }\n"),
      write(cwd, "collab.config.yaml", "rules: [\n"),
    ]);
    expect(paths).toEqual([cwd, join(cwd, "collab.config.yaml")]);
    expect(reports[0]).toMatch(/host-required/);
    expect(reports[1]).not.toMatch(/host-required/);
    expect(reports[1]).toMatch(/recorder-required/);
    expect(reports[2]).toMatch(/collab\.config\.yaml:.*not valid YAML/s);
    expect(reports[2]).toMatch(/recorder-required/);
  });

  it("speaks the language that the configuration now sets", async ({ onTestFinished }) => {
    const cwd = scratchFolder({ "a.md": bad, "collab.config.yaml": "lang: en\n" }, onTestFinished);
    const { shown } = await watched(cwd, [write(cwd, "collab.config.yaml", "lang: zh\n")]);
    expect(shown).toMatch(/has no host[\s\S]*watching for changes[\s\S]*没有主持人/);
  });

  it("takes no notice of other files, such as its own output", async ({ onTestFinished }) => {
    const cwd = scratchFolder({ "a.md": bad }, onTestFinished);
    const { reports } = await watched(cwd, [
      write(cwd, "out.txt", "x"),
      write(cwd, "out.txt", "y"),
    ]);
    expect(reports).toHaveLength(1);
  });

  it("checks a series as a whole", async ({ onTestFinished }) => {
    const meeting = (day: string) =>
      `---\ntitle: Weekly\nstart: 2026-06-${day} 10:00\nseries: weekly\n---\n\n## Minutes\n\n### Goals\n\n- Conclusion: go\n\n## Action items\n\n- Ann: call by next meeting\n`;
    const cwd = scratchFolder({ "a.md": meeting("02") }, onTestFinished);
    const { reports } = await watched(cwd, [write(cwd, "b.md", meeting("09"))]);
    expect(reports[0]).toMatch(/a\.md:\d+:\d+ \w+ action-deadline/);
    expect(reports[1]).not.toMatch(/a\.md:\d+:\d+ \w+ action-deadline/);
    expect(reports[1]).toMatch(/b\.md:\d+:\d+ \w+ action-deadline/);
  });

  it("clears the screen of a terminal, and of nothing else", async ({ onTestFinished }) => {
    const cwd = scratchFolder({ "a.md": bad }, onTestFinished);
    const onTerminal = await watched(cwd, [], { terminal: true });
    expect(onTerminal.stdout.startsWith("\u001b[2J")).toBe(true);
    expect((await watched(cwd, [])).stdout).not.toContain("\u001b[2J");
  });

  it.each(["--fix", "--merge", "--shard=1/2", "-"])("does not go with %s", async (option) => {
    expect((await collab(["lint", "--watch", option])).code).toBe(2);
  });

  it("sees what an editor saves, and ends in order with Ctrl-C", async ({ onTestFinished }) => {
    const cwd = scratchFolder({ "a.md": bad }, onTestFinished);
    const child = spawn(process.execPath, [executable, "lint", "--watch", "--lang", "en", "."], {
      cwd,
      env: { ...process.env, COLLAB_COMPILE_CACHE: "0" },
    });
    onTestFinished(() => void child.kill());
    let shown = "";
    const until = (pattern: RegExp) =>
      new Promise<void>((done) => {
        const look = () => pattern.test(shown) && done();
        child.stdout.on("data", look);
        child.stderr.on("data", look);
        look();
      });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data: Buffer) => {
        shown += data.toString();
      });
    await until(/watching for changes/);
    writeFileSync(join(cwd, "b.md"), bad);
    await until(/in 2 meetings[\s\S]*watching for changes/);
    const ended = new Promise((done) => child.on("exit", (code, signal) => done([code, signal])));
    child.kill("SIGINT");
    expect(await ended).toEqual([130, null]);
  });
});
