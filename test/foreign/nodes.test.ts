import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot, version } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

/** Besides the one that runs the tests: what is made for one version of V8 must not be taken for another's. */
const majors = [22, 24] as const;

const held = "examples/en/held/2026-11-10-portal-kickoff.md";
const finished: (() => void)[] = [];
afterAll(() => {
  for (const done of finished) done();
});
const folder = () => scratchFolder({}, (done) => void finished.push(done as () => void));

/** The package as it would be published, installed in a folder of its own. */
let project: string;
const nodes = new Map<number, string>();

beforeAll(() => {
  project = folder();
  execFileSync("npm", ["pack", "--pack-destination", project], { cwd: packageRoot, stdio: "pipe" });
  const [tarball = ""] = readdirSync(project);
  const npm = (cwd: string, name: string): void => {
    writeFileSync(join(cwd, "package.json"), '{ "private": true }');
    const line = ["install", "--no-audit", "--no-fund", name];
    execFileSync("npm", line, { cwd, stdio: "pipe" });
  };
  npm(project, `./${tarball}`);
  const architecture = `linux-${process.arch}`;
  for (const major of majors) {
    const place = folder();
    npm(place, `node-${architecture}@${major}`);
    nodes.set(major, join(place, `node_modules/node-${architecture}/bin/node`));
  }
}, 300_000);

describe.each(majors)("on Node %i", (major) => {
  const run = (cwd: string, ...line: readonly string[]) => {
    const env = { HOME: cwd, LANG: "en", PATH: process.env.PATH };
    return spawnSync(nodes.get(major) ?? "", line, { cwd, env, encoding: "utf8" });
  };
  const collab = (cwd: string, ...args: readonly string[]) =>
    run(cwd, join(project, "node_modules/collab/bin/collab.js"), ...args);

  it("is that Node", () => {
    expect(run(project, "--version").stdout).toMatch(new RegExp(`^v${major}\\.`));
  });

  it("every command runs, and says what it says on the others, with what it has kept as well", () => {
    const cwd = folder();
    const file = join(packageRoot, held);
    for (const turn of ["first", "second"]) {
      expect(collab(cwd, "--version").stdout, turn).toBe(`${version}\n`);
      expect(collab(cwd, "lint", file)).toMatchObject({
        stdout: "✔ no findings in 1 meeting\n",
        stderr: "",
      });
      expect(collab(cwd, "inspect", "--json", file).stdout).toContain('"stage": "held"');
      expect(collab(cwd, "mail", "minutes", file, "-o", "-").stdout).toBe(
        spawnSync(
          process.execPath,
          [join(packageRoot, "bin/collab.js"), "mail", "minutes", file, "-o", "-"],
          { cwd, env: { HOME: cwd, LANG: "en" }, encoding: "utf8" },
        ).stdout,
      );
      expect(collab(cwd, "plan", "Launch", "--stdout").stdout).toContain("title: Launch");
      expect(collab(cwd, "actions", file).stderr).toBe("");
      expect(collab(cwd, "report", file, "--html", `site-${turn}`).status).toBe(0);
    }
  });

  it("threads share the files, and what they found is remembered", () => {
    const cwd = folder();
    mkdirSync(join(cwd, "many"));
    for (let at = 0; at < 400; at++)
      writeFileSync(join(cwd, `many/${at}.md`), `---\ntitle: Weekly ${at}\n---\n`);
    const alone = collab(cwd, "lint", "--no-cache", "--threads", "1", "many");
    for (const args of [["--threads", "3", "--no-cache"], [], []])
      expect(collab(cwd, "lint", ...args, "many").stdout).toBe(alone.stdout);
    expect(alone.stdout).toContain("400 meetings");
  });

  it("modules and programs take the library", () => {
    writeFileSync(
      join(project, "user.mjs"),
      `import { lint, readMeeting, renderMail } from "collab";
      const meeting = readMeeting("# Weekly 2026-12-01\\n");
      console.log(lint(meeting).length > 0, (await renderMail(meeting, "notice")).subject);`,
    );
    writeFileSync(
      join(project, "user.cjs"),
      `const { lint, readMeeting, renderMail } = require("collab");
      const meeting = readMeeting("# Weekly 2026-12-01\\n");
      renderMail(meeting, "notice").then(({ subject }) => console.log(lint(meeting).length > 0, subject));`,
    );
    const [first, second] = ["user.mjs", "user.cjs"].map((name) => run(project, name));
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first?.stdout).toMatch(/^true \[Meeting notice\]/);
    expect(second).toMatchObject({ status: 0, stderr: "", stdout: first?.stdout });
  });
});
