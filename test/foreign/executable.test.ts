import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { packageRoot, version } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

/** What one of the two says, in a folder and for a user of its own, where there is neither npm nor Node. */
function says(name: string, cwd: string, home: string, ...args: readonly string[]) {
  const file = join(packageRoot, "out", name);
  const [program, ...line] = name.endsWith(".cjs") ? [process.execPath, file] : [file];
  const env = { HOME: home, TMPDIR: home, LANG: "en", PATH: "/nowhere" };
  return spawnSync(program ?? "", [...line, ...args], { cwd, env, encoding: "utf8" });
}

const held = join(packageRoot, "examples/en/held/2026-11-10-portal-kickoff.md");

describe("collab in one file", () => {
  beforeAll(() => {
    execFileSync("npm", ["run", "executable"], { cwd: packageRoot, stdio: "pipe" });
  });

  it.each(["collab", "collab.cjs"])("%s does what the package does", (name) => {
    const home = scratchFolder({}, onTestFinished);
    const cwd = scratchFolder({}, onTestFinished);
    const run = (...args: readonly string[]) => says(name, cwd, home, ...args);
    expect(run("--version").stdout).toBe(`${version}\n`);
    expect(run("lint", held).stdout).toBe("✔ no findings in 1 meeting\n");
    expect(run("rules", "agenda-fits").stdout).toContain("agenda-fits");
    expect(run("plan", "Launch", "--stdout").stdout).toContain("title: Launch");
    expect(run("mail", "minutes", held, "-o", "-").stdout).toContain("MIME-Version: 1.0");
    expect(run("report", held, "--html", "site").status).toBe(0);
    expect(readdirSync(join(cwd, "site"))).toContain("report.css");
    expect(run("init", "--ci", "github").status).toBe(0);
    const copy = spawnSync(process.execPath, [".collab/bin/collab.js", "lint", "meetings"], {
      cwd,
    });
    expect(copy.status).toBe(0);
    mkdirSync(join(cwd, "many"));
    for (let at = 0; at < 70; at++)
      writeFileSync(join(cwd, `many/${at}.md`), "---\ntitle: x\n---\n");
    expect(run("lint", "--threads", "2", "many").stdout).toContain("70 meetings");
    const unpacked = readdirSync(join(home, ".cache/collab")).filter((one) => /pack/.test(one));
    expect(unpacked).toEqual([expect.stringMatching(/^package-[0-9a-f]{16}$/)]);
  });

  it("takes away what an older version laid down and nobody has used for a month", () => {
    const home = scratchFolder({}, onTestFinished);
    const cache = join(home, ".cache/collab");
    mkdirSync(cache, { recursive: true, mode: 0o700 });
    const aged = (name: string, days: number) => {
      mkdirSync(join(cache, name), { mode: 0o700 });
      const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
      utimesSync(join(cache, name), then, then);
    };
    aged("package-0123456789abcdef", 31);
    aged("package-fedcba9876543210", 29);
    aged("package-mine", 31);
    expect(says("collab.cjs", home, home, "--version").stdout).toBe(`${version}\n`);
    const left = readdirSync(cache).filter((name) => name.startsWith("package-"));
    expect(left).toHaveLength(3);
    expect(left).not.toContain("package-0123456789abcdef");
  });

  it("runs nothing that somebody else can have put in its place, and leaves nothing behind", () => {
    const home = scratchFolder({}, onTestFinished);
    const run = () => says("collab.cjs", home, home, "--version");
    expect(run().stdout).toBe(`${version}\n`);
    const [name = ""] = readdirSync(join(home, ".cache/collab")).filter((one) => /^pack/.test(one));
    const program = join(home, ".cache/collab", name, "dist/start.cjs");
    writeFileSync(program, 'process.stdout.write("planted\\n")');
    expect(run().stdout).toBe("planted\n");
    chmodSync(program, 0o666);
    expect(run().stdout).toBe(`${version}\n`);
    rmSync(join(home, ".cache"), { recursive: true });
    writeFileSync(join(home, ".cache"), "no folder");
    expect(run().stdout).toBe(`${version}\n`);
    expect(readdirSync(home)).toEqual([".cache"]);
  });
});
