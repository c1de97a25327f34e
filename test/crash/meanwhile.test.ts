import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/host/files.ts";
import type { Files } from "../../src/host/io.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { adoptable, fixable, treeOf } from "./trees.ts";

/** Files to which something happens right before the nth time one of them is read, found or named. */
function meddled(path: string, nth: number, meddle: () => void): Files {
  let reads = 0;
  const counted = (files: Files): Files => {
    const read: Files["read"] = (file, most) => {
      if (file === path && ++reads === nth) meddle();
      return files.read(file, most);
    };
    return Object.create(files, { read: { value: read } }) as Files;
  };
  return {
    ...nodeFiles,
    read: counted(nodeFiles).read,
    within: (folder) => counted(nodeFiles.within(folder)),
  };
}

const later = "# Saved in the editor meanwhile\n";
const happenings: Readonly<Record<string, (path: string) => void>> = {
  "is saved in an editor": (path) => writeFileSync(path, later),
  "is saved by moving another into its place": (path) => {
    writeFileSync(`${path}~`, later);
    renameSync(`${path}~`, path);
  },
  "is removed": (path) => rmSync(path),
  "becomes a folder": (path) => {
    rmSync(path);
    mkdirSync(path);
    writeFileSync(join(path, "inside.txt"), later);
  },
  "becomes a link to another file": (path) => {
    rmSync(path);
    writeFileSync(join(path, "../other.txt"), later);
    symlinkSync("other.txt", path);
  },
};

describe.each([
  { name: "lint --fix", args: ["lint", "--fix", "."], text: fixable },
  { name: "adopt --write", args: ["adopt", "--write", "a.md", "b.md", "c.md"], text: adoptable },
])("while $name works on three files, one", ({ args, text }) => {
  it.each(Object.entries(happenings))(
    "%s: it is told and left alone, the others are done",
    async (_, happen) => {
      const files = { "a.md": text, "b.md": text, "c.md": text };
      const cwd = scratchFolder(files);
      const path = join(cwd, "b.md");
      let seen = {};
      const meddling = meddled(path, 2, () => {
        happen(path);
        seen = treeOf(cwd).files;
      });
      const { code, stderr } = await collab([...args, "--lang", "en"], { cwd, files: meddling });
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /^collab: b\.md: (?:has changed since it was read|cannot be written \(E)/m,
      );
      const { files: after, temporary } = treeOf(cwd);
      expect(temporary).toEqual([]);
      expect(after).toEqual({ ...seen, "a.md": after["a.md"], "c.md": after["c.md"] });
      for (const done of ["a.md", "c.md"]) expect(after[done]).not.toBe(files["a.md"]);
    },
  );
});

it("a file that is saved in the last moment is not replaced", () => {
  const folder = scratchFolder({ "a.md": "old" });
  const path = join(folder, "a.md");
  const replaces = new TextEncoder().encode("older");
  expect(() => nodeFiles.write(path, "new", { overwrite: true, replaces })).toThrow("ESTALE");
  expect(treeOf(folder)).toEqual({ files: { "a.md": "old" }, temporary: [] });
  nodeFiles.write(path, "new", { overwrite: true, replaces: new TextEncoder().encode("old") });
  expect(readFileSync(path, "utf8")).toBe("new");
});
