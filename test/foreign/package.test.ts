import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

/** The package as it would be published, in a folder of its own. */
function packed(): string {
  const folder = scratchFolder({}, onTestFinished);
  const line = ["pack", "--pack-destination", folder];
  execFileSync("npm", line, { cwd: packageRoot, stdio: "pipe" });
  return join(folder, readdirSync(folder)[0] ?? "");
}

const tool = (name: string): string => join(packageRoot, "node_modules/.bin", name);

describe("the published package", () => {
  it("is found sound by publint, and its types by attw, for modules and for require", () => {
    const tarball = packed();
    for (const [name, ...args] of [
      ["publint", "run", tarball, "--strict"],
      ["attw", tarball, "--profile", "node16", "--no-emoji"],
    ] as const) {
      const { status, stdout, stderr } = spawnSync(tool(name), args, { encoding: "utf8" });
      expect(status, stdout + stderr).toBe(0);
    }
  });

  it("is installed alone, without a warning and without a registry, and runs", () => {
    const tarball = packed();
    const project = scratchFolder({ "package.json": '{ "private": true }' }, onTestFinished);
    const npm = (...line: readonly string[]) =>
      spawnSync("npm", [...line, "--offline", "--no-audit", "--no-fund"], {
        cwd: project,
        encoding: "utf8",
      });
    const installed = npm("install", tarball);
    expect(installed.status, installed.stderr).toBe(0);
    expect(installed.stdout + installed.stderr).not.toMatch(/warn/i);
    expect(
      readdirSync(join(project, "node_modules")).filter((name) => /^[a-z]/.test(name)),
    ).toEqual(["collab"]);
    const own = readFileSync(join(packageRoot, "package.json"), "utf8");
    const { stdout } = spawnSync(join(project, "node_modules/.bin/collab"), ["--version"], {
      encoding: "utf8",
    });
    expect(stdout).toBe(`${(JSON.parse(own) as { version: string }).version}\n`);
    writeFileSync(
      join(project, "user.mjs"),
      `import { readMeeting } from "collab"; console.log(readMeeting("# Weekly").stage);`,
    );
    writeFileSync(
      join(project, "user.cjs"),
      `console.log(require("collab").readMeeting("# Weekly").stage);`,
    );
    for (const name of ["user.mjs", "user.cjs"])
      expect(execFileSync(process.execPath, [name], { cwd: project, encoding: "utf8" })).toBe(
        "planned\n",
      );
  });
});
