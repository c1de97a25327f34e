import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Plugin, type RolldownOptions, rolldown } from "rolldown";
import { describe, expect, it } from "vitest";
import config from "../rolldown.config.ts";
import { packageRoot } from "./support/io.ts";
import { npmSays, publishedFiles } from "./support/npm.ts";

interface Locked {
  readonly dev?: boolean;
  readonly version?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
}

const lockfile = JSON.parse(readFileSync(join(packageRoot, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(lockfile.packages).filter(([path]) => path !== "");

/** Licences that let their code be shipped inside a package under MIT, with a notice at most. */
const licences = [
  ...["MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "PSF-2.0"],
  // What mammoth brings along: a choice of licences, one that asks for no more, and BSD-2-Clause by its
  // old name.
  ...["(MIT OR GPL-3.0-or-later)", "(MIT AND Zlib)", "(MIT OR EUPL-1.1+)", "BSD"],
];

const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + 13);

/** `name@version`, as the build has found them in its bundles. */
const shippedNames = ["", "lib/", "page/"].flatMap((folder) => {
  const text = readFileSync(join(packageRoot, `dist/${folder}THIRD-PARTY-LICENSES.txt`), "utf8");
  return [...text.matchAll(/^-{80}\n\n(\S+@\S+): /gm)].map(([, one = ""]) => one);
});

describe("the packages collab is made of", () => {
  const shipped = locked.filter(([path, { version }]) =>
    shippedNames.includes(`${nameOf(path)}@${version}`),
  );

  it("were found at all", () => {
    expect(shipped.length).toBeGreaterThan(50);
    expect(shipped.map(([path]) => path)).toContain("node_modules/commander");
  });

  it("are part of it, so that nothing is installed beside it", () => {
    const manifest = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
    for (const kind of ["dependencies", "peerDependencies", "optionalDependencies"])
      expect(manifest).not.toHaveProperty(kind);
    const scripts = Object.keys(manifest.scripts);
    // npm asks before it runs what a package brings along.
    expect(scripts.filter((name) => /install|^prepare/.test(name))).toEqual([]);
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

describe("the packages whose code is in the bundle", () => {
  const licenses = (): string =>
    readFileSync(join(packageRoot, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");

  /** Names and versions, as a build that only leaves out what we leave out finds them. */
  async function bundled(): Promise<readonly string[]> {
    const plugins = (config as readonly RolldownOptions[])[0]?.plugins as readonly Plugin[];
    const build = await rolldown({
      input: join(packageRoot, "src/start.ts"),
      platform: "node",
      plugins: plugins.filter(({ name }) => name === "stand-ins"),
    });
    const { output } = await build.generate({ format: "cjs" });
    const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
    const paths = modules.flatMap((id) => {
      const path = relative(packageRoot, id).split(sep).join("/");
      return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? [];
    });
    return [...new Set(paths)].map((path) => {
      const { version = "" } = lockfile.packages[path] ?? {};
      return `${nameOf(path)}@${version}`;
    });
  }

  it("come with their licences", async () => {
    const packages = await bundled();
    expect(packages.length).toBeGreaterThan(50);
    const entries = licenses().split(`\n${"-".repeat(80)}\n\n`);
    for (const one of packages) {
      const [entry = "", ...others] = entries.filter((text) => text.startsWith(`${one}: `));
      expect(others, one).toEqual([]);
      expect(entry, one).toMatch(/permission|redistribution/i);
      expect(entry.length, one).toBeGreaterThan(500);
    }
  }, 60_000);

  it("are all in the list of what collab is made of", async () => {
    const { components } = npmSays<{
      components: ReadonlyArray<{ readonly name: string; readonly version: string }>;
    }>("run", "--silent", "sbom");
    const listed = components.map(({ name, version }) => `${name}@${version}`);
    expect((await bundled()).filter((one) => !listed.includes(one))).toEqual([]);
    expect(listed.sort()).toEqual([...new Set(shippedNames)].sort());
  }, 60_000);
});

it("the published package holds what runs and what people read, and nothing else", () => {
  const paths = publishedFiles();
  expect(paths).toEqual(
    expect.arrayContaining([
      "bin/collab.js",
      "dist/index.js",
      "dist/THIRD-PARTY-LICENSES.txt",
      "LICENSE",
    ]),
  );
  const expected =
    /^(?:bin\/|dist\/|docs\/(?:guide\.md|rules\/|threat-model(?:\.zh)?\.md$)|man\/collab(?:-\w+)?\.1$|templates\/|schema\/|(?:README|SECURITY)(?:\.zh)?\.md$|CHANGELOG\.md$|LICENSE$|package\.json$)/;
  expect(paths.filter((path) => !expected.test(path))).toEqual([]);
});
