import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "./support/io.ts";

interface Locked {
  readonly dev?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
}

const lockfile = JSON.parse(readFileSync(join(packageRoot, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(lockfile.packages).filter(([path]) => path !== "");

/** Licences that let their code be shipped inside a package under MIT, with a notice at most. */
const licences = ["MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "PSF-2.0"];

describe("the packages collab is made of", () => {
  const shipped = locked.filter(([, { dev }]) => !dev);

  it("were found at all", () => {
    expect(shipped.length).toBeGreaterThan(50);
    expect(shipped.map(([path]) => path)).toContain("node_modules/commander");
  });

  it("run nothing when they are installed, development tools included", () => {
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([p]) => p)).toEqual(
      [],
    );
  });

  it("are pinned by their contents", () => {
    expect(locked.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  });

  it("may be shipped", () => {
    const others = shipped.filter(([, { license = "none" }]) => !licences.includes(license));
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });
});

it("the published package holds what runs and what people read, and nothing else", () => {
  const line = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const [packed] = JSON.parse(
    execFileSync("npm", line, { cwd: packageRoot, encoding: "utf8", stdio: "pipe" }),
  ) as [{ readonly files: ReadonlyArray<{ readonly path: string }> }];
  const paths = packed.files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["bin/collab.js", "dist/index.js", "LICENSE"]));
  const expected =
    /^(?:bin\/|dist\/|docs\/(?:guide\.md|rules\/)|templates\/|schema\/|(?:README|SECURITY)(?:\.zh)?\.md$|CHANGELOG\.md$|LICENSE$|package\.json$)/;
  expect(paths.filter((path) => !expected.test(path))).toEqual([]);
});
