import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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
    // What lies past a link is not the tree's.
    if (dirname(place) !== realOf(dirname(place)) && realOf(dirname(place)) !== null) continue;
    try {
      mkdirSync(kind === "folder" ? place : dirname(place), { recursive: true });
      if (kind === "file") writeFileSync(place, "inside", { flag: "wx" });
      if (kind === "link") symlinkSync(target.replace("$OUTSIDE", outside), place);
    } catch {}
  }
  return { work };
}

function realOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function isLinkAt(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
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

/** Folders with links to wherever. */
export const treeModels: readonly Model[] = [
  {
    name: "what is found in a folder lies in it, and counts once",
    property: fc.asyncProperty(things, async (tree) => {
      inTree(tree, (_, folder) => {
        const { files } = expandInputs(["."], {
          files: nodeFiles,
          cwd: folder,
          ignore: { patterns: [], folder },
          messages: messagesIn("en"),
        });
        const reals = files.map(({ path }) => realpathSync(path));
        expect(new Set(reals).size).toBe(reals.length);
        for (const real of reals) expect(isInside(folder, real)).toBe(true);
        for (const { read } of files) expect(new TextDecoder().decode(read())).toBe("inside");
      });
    }),
  },
  {
    name: "nothing is read or written outside a folder, whatever path is named",
    property: fc.asyncProperty(things, fc.array(target, { maxLength: 6 }), async (tree, names) => {
      inTree(tree, (root, folder) => {
        const within = nodeFiles.within(folder);
        const before = shape(join(root, "outside"));
        for (const name of names) {
          const place = join(folder, name.replace("$OUTSIDE", join(root, "outside")));
          const isLink = isLinkAt(place);
          attempt(() => expect(new TextDecoder().decode(within.read(place))).not.toBe("outside"));
          attempt(() => within.list(place));
          const isWritten = attempt(() => within.write(place, "inside", { overwrite: true }));
          attempt(() => within.append(place, "inside"));
          expect(isLink && isWritten).toBe(false);
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
