import { join, resolve } from "node:path";
import { reasonOf, UserError } from "../text/errors.ts";
import type { Invocation } from "./command.ts";

/** What the executable needs of its package, and the licences of what it is made of. */
const parts = [
  ...["LICENSE", "bin", "dist/chunks", "dist/page", "dist/start.cjs", "dist/thread.cjs"],
  "dist/THIRD-PARTY-LICENSES.txt",
];
const texts = ["docs/guide.md", "docs/rules", "schema", "templates"];
/** What the project leaves out of git, such as every folder called dist, is wanted here. */
const kept = { name: ".gitignore", text: "!*\n" };
/** Last: where it is, the copy is whole. */
const manifest = "package.json";
const folder = ".collab";

/** Whether a project has collab among its packages, so that npm brings it to wherever it is checked out. */
export function isDependency({ io, cwd }: Invocation): boolean {
  const path = resolve(cwd, "package.json");
  const files = io.files.within(cwd);
  if (files.kind(path) !== "file") return false;
  // One that is there and cannot be read is an error: nobody knows what it lists.
  const text = new TextDecoder().decode(files.read(path));
  try {
    const manifest = JSON.parse(text) as unknown;
    const { dependencies, devDependencies } = (manifest ?? {}) as Record<string, unknown>;
    return [dependencies, devDependencies].some(
      (names) => typeof names === "object" && names !== null && Object.hasOwn(names, "collab"),
    );
  } catch {
    return false;
  }
}

/**
 * Puts the executable into the project, for what runs it there: no registry is asked for a package of this
 * name, which anybody may have published. False when there is one already; it is left as it is.
 */
export function putOwnCopy({ io, cwd, messages }: Invocation): boolean {
  const files = io.files.within(cwd);
  if (files.kind(resolve(cwd, folder, manifest)) !== null) return false;
  const names = [...[...parts, ...texts].flatMap((part) => below(part)), kept.name, manifest];
  for (const name of names) {
    try {
      put(name);
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new UserError(messages.cli.unwritable(reasonOf(error)), { file: `${folder}/${name}` });
    }
  }
  return true;

  /** What a copy that was interrupted has left is ours; what differs is another version's, or a stranger's. */
  function put(name: string): void {
    const path = resolve(cwd, folder, name);
    const data = Buffer.from(
      name === kept.name ? kept.text : io.files.read(join(io.packageRoot, name)),
    );
    try {
      files.write(path, data, { overwrite: false });
    } catch (error) {
      if (reasonOf(error) !== "EEXIST") throw error;
      if (!data.equals(files.read(path)))
        throw new UserError(messages.cli.init.otherCopy(folder), { file: `${folder}/${name}` });
    }
  }

  function below(name: string): readonly string[] {
    const path = join(io.packageRoot, name);
    if (io.files.kind(path) !== "folder") return [name];
    return io.files.list(path).flatMap((entry) => below(`${name}/${entry.name}`));
  }
}
