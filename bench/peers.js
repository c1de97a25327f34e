import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("peers/", import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const installed = (path) => join(folder, "node_modules", path);

/** Puts the other checkers into a folder of their own, in the versions bench/peers/package.json names. */
export function installPeers() {
  const isThere = ([name, version]) => {
    const manifest = installed(`${name}/package.json`);
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version === version;
  };
  if (Object.entries(dependencies).every(isThere)) return;
  process.stderr.write("bench: installing the other checkers into bench/peers …\n");
  const args = ["install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", args, {
    cwd: folder,
    stdio: "inherit",
    shell: platform() === "win32",
  });
  if (status !== 0) throw new Error("the other checkers could not be installed");
}

/** The other checkers over a folder; they find other things than collab, and always something. */
export function peers(files) {
  const named = (name) => `${name} ${dependencies[name]}`;
  const node = (name, path, ...args) => ({
    name: named(name),
    args: [installed(path), ...args],
    cwd: folder,
    expected: [0, 1],
  });
  return [
    {
      // The program itself, without the Node process its package starts it from.
      name: named("rumdl"),
      program: installed(`@rumdl/cli-${platform()}-${arch()}/rumdl`),
      args: ["check", "--no-cache", files],
      cwd: folder,
      expected: [0, 1],
    },
    node(
      "markdownlint-cli2",
      "markdownlint-cli2/markdownlint-cli2-bin.mjs",
      "--no-globs",
      `${files}/**/*.md`,
    ),
    node("textlint", "textlint/bin/textlint.js", "--rule", "no-todo", files),
    node(
      "remark-cli",
      "remark-cli/cli.js",
      files,
      "--no-stdout",
      "--quiet",
      "--use",
      "remark-preset-lint-recommended",
    ),
  ];
}
