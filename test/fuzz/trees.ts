import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { expandInputs } from "../../src/commands/inputs.ts";
import { nodeFiles } from "../../src/host/files.ts";
import { isInside } from "../../src/host/inside.ts";
import { messagesIn } from "../../src/messages/index.ts";
import type { Model } from "./models.ts";

/** Something in a tree: a folder, a file, or a link to a path. */
interface Thing {
  readonly path: string;
  readonly kind: "folder" | "file" | "link";
  readonly target: string;
}

const name = fc.constantFrom(
  "a.md",
  "b.md",
  "c",
  "d",
  ".git",
  ".gitignore",
  "..e.md",
  "会.md",
  " x.md",
);
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));
const target = fc.oneof(
  path,
  fc.tuple(fc.constantFrom("..", "../..", "../../..", "."), path).map((parts) => parts.join("/")),
  fc.constantFrom(
    "../outside",
    "../outside/a.md",
    "$OUTSIDE",
    "$OUTSIDE/a.md",
    "/dev/zero",
    "/",
    ".",
    "",
  ),
);
const things = fc.array(
  fc.record<Thing>({
    path,
    kind: fc.constantFrom("folder", "file", "file", "link", "link"),
    target,
  }),
  { maxLength: 12 },
);

/** Makes what can be made: two things may want the same place. */
function plant(root: string, tree: readonly Thing[]): { readonly work: string } {
  const [work, outside] = [join(root, "work"), join(root, "outside")];
  mkdirSync(work);
  mkdirSync(join(outside, "c"), { recursive: true });
  for (const file of ["a.md", "c/a.md"]) writeFileSync(join(outside, file), "outside");
  for (const { path, kind, target } of tree) {
    const place = join(work, path);
    // What lies past a link is not the tree's: c → / and c/a.md/b.md would make folders at the top of the disk.
    if (isPastLink(dirname(place))) continue;
    try {
      mkdirSync(kind === "folder" ? place : dirname(place), { recursive: true });
      if (kind === "file") writeFileSync(place, "inside", { flag: "wx" });
      if (kind === "link") symlinkSync(target.replace("$OUTSIDE", outside), place);
    } catch {}
  }
  return { work };
}

/** Whether a link leads away from a path, or from as much of it as there is. */
function isPastLink(path: string): boolean {
  const real = realOf(path);
  return real === null ? isLink(path) || isPastLink(dirname(path)) : real !== path;
}

/** Also one that leads nowhere, of which no real path is known. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function realOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** What lies outside; links are not followed. */
function shape(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return [path, ...shape(path)];
    return [`${path} ${entry.isFile() ? readFileSync(path, "utf8") : ""}`];
  });
}

function inTree(tree: readonly Thing[], work: (root: string, folder: string) => void): void {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "collab-")));
  try {
    work(root, plant(root, tree).work);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What a walk has to find: Markdown below real folders, and what links inside lead to. */
function found(folder: string, root = folder): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith(".") ? [] : found(place, root);
    const real = realOf(place);
    const isMeant = entry.name.endsWith(".md") && real !== null && isInside(root, real);
    return isMeant && statSync(real).isFile() ? [real] : [];
  });
}

/** Whether a path may be read: a regular file that lies in the folder, once all links are followed. */
function mayRead(folder: string, place: string): boolean {
  const real = realOf(place);
  if (!isInside(folder, place) || real === null || !isInside(folder, real)) return false;
  return statSync(real).isFile();
}

/** Whether a path may be written: through no link, and not into git's own folder. */
function mayWrite(folder: string, place: string): boolean {
  if (!isInside(folder, place) || place === folder) return false;
  const names = relative(folder, place).split(sep);
  if (names.includes(".git")) return false;
  return names.every((_, at) => {
    const stats = lstatSync(join(folder, ...names.slice(0, at + 1)), { throwIfNoEntry: false });
    return !stats || (at === names.length - 1 ? stats.isFile() : stats.isDirectory());
  });
}

/** Folders with links to wherever. */
export const treeModels: readonly Model[] = [
  {
    name: "of a folder all its meetings are found, each once, and nothing else",
    property: fc.asyncProperty(things, async (tree) => {
      inTree(tree, (_, folder) => {
        const { files } = expandInputs(["."], {
          files: nodeFiles,
          cwd: folder,
          ignore: { patterns: [], folder },
          messages: messagesIn("en"),
        });
        const reals = files.map(({ path }) => realpathSync(path));
        expect(reals.toSorted()).toEqual([...new Set(found(folder))].sort());
        for (const { read } of files) expect(new TextDecoder().decode(read())).toBe("inside");
      });
    }),
  },
  {
    name: "exactly what lies in a folder is read and written, whatever path is named",
    property: fc.asyncProperty(things, fc.array(target, { maxLength: 6 }), async (tree, names) => {
      inTree(tree, (root, folder) => {
        const within = nodeFiles.within(folder);
        const before = shape(join(root, "outside"));
        for (const name of names) {
          const place = join(folder, name.replace("$OUTSIDE", join(root, "outside")));
          const [readable, writable] = [mayRead(folder, place), mayWrite(folder, place)];
          expect([place, attempt(() => within.read(place))]).toEqual([place, readable]);
          expect([place, within.kind(place) === "file"]).toEqual([place, readable]);
          attempt(() => within.list(place));
          const write = () => within.write(place, "inside", { overwrite: true });
          expect([place, attempt(write)]).toEqual([place, writable]);
          expect([place, attempt(() => within.append(place, "x"))]).toEqual([place, writable]);
          attempt(write);
        }
        expect(shape(join(root, "outside"))).toEqual(before);
      });
    }),
  },
];

/** Whether it was allowed. What is refused is refused with a code, and never a bug. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return false;
  }
}
