import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Plugin } from "rolldown";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/**
 * The packages whose code is in a bundle, with their licences, in this folder of it: most allow being
 * passed on only with their text. A package without one stops the build.
 */
export const thirdPartyLicenses = (folder = ""): Plugin => ({
  name: "third-party-licenses",
  generateBundle(_options, bundle) {
    const folders = new Set<string>();
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      for (const id of chunk.moduleIds)
        if (/[\\/]node_modules[\\/]/.test(id)) folders.add(homeOf(id));
    }
    const packages = [...folders].map(packageIn).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    const source = [HEAD, ...packages.map(entry)].join(`\n${"-".repeat(80)}\n\n`);
    this.emitFile({ type: "asset", fileName: `${folder}THIRD-PARTY-LICENSES.txt`, source });
  },
});

const HEAD = "The code in this folder contains the packages below, under their own licences.\n";

const idOf = ({ name, version }: Package): string => `${name}@${version}`;

const entry = (one: Package): string => `${idOf(one)}: ${one.license}\n\n${one.text}\n`;

/** The folder of the package a module is from: some have a package.json for a part of their code. */
function homeOf(module: string): string {
  let folder = dirname(module);
  for (;;) {
    const above = dirname(folder);
    const isScope = basename(above).startsWith("@");
    const inModules = basename(isScope ? dirname(above) : above) === "node_modules";
    if (inModules && existsSync(join(folder, "package.json"))) return folder;
    if (above === folder) throw new Error(`${module} belongs to no package`);
    folder = above;
  }
}

function packageIn(folder: string): Package {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as Omit<Package, "text">;
  const files = readdirSync(folder).filter((file) =>
    /^(?:licen[cs]e|copying|notice)\b/i.test(file),
  );
  if (!license || files.length === 0) throw new Error(`${name} comes without its licence`);
  const text = files.sort().map((file) => readFileSync(join(folder, file), "utf8").trim());
  return { name, version, license, text: text.join("\n\n").replaceAll("\r\n", "\n") };
}
