import { execFileSync } from "node:child_process";
import { linkSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/host/files.ts";
import type { Files } from "../../src/host/io.ts";
import { scratchFolder } from "../support/scratch.ts";

const replace = { overwrite: true };

/** Every way in which something is written; each has to ask for itself. */
const writing: Readonly<Record<string, (files: Files, path: string) => void>> = {
  write: (files, path) => files.write(path, "new", replace),
  pieces: (files, path) => {
    const pieces = files.pieces(path, replace);
    pieces.write("new");
    pieces.ready();
    pieces.finish();
  },
  append: (files, path) => files.append(path, "new"),
  flush: (files, path) => files.flush(path),
  lock: (files, path) => void files.lock(path),
};

/** Every way in which something is looked at. */
const reading: Readonly<Record<string, (files: Files, path: string) => unknown>> = {
  read: (files, path) => files.read(path),
  real: (files, path) => files.real(path),
  list: (files, path) => files.list(path),
  within: (files, path) => files.within(path),
};

/** What leads where, by the path that is asked for. */
const out: Readonly<Record<string, string>> = {
  "work/link.md": "a link to a file",
  "work/nowhere.md": "a link to what is not there",
  "work/folder/new.md": "what is yet to be made past a linked folder",
  "work/folder/a.md": "a file past a linked folder",
  "outside/a.md": "a file beside the folder",
  "work/../outside/a.md": "a way up",
  "work/chain.md": "a link to a link",
};

/** A folder with links out of it, and what lies there. */
function place(): { readonly root: string; readonly files: Files; readonly before: string } {
  const root = scratchFolder({ "outside/a.md": "theirs", "work/own.md": "own", "work/.git/x": "" });
  const links = {
    "link.md": "../outside/a.md",
    "nowhere.md": "../outside/none.md",
    folder: "../outside",
    "chain.md": "link.md",
    "inside.md": "own.md",
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, "work", name));
  return { root, files: nodeFiles.within(join(root, "work")), before: outside(root) };
}

const outside = (root: string): string =>
  readdirSync(join(root, "outside"))
    .map((name) => `${name}: ${readFileSync(join(root, "outside", name), "utf8")}`)
    .join();

const said = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
  return "none";
};

const crossed = <T>(ways: Readonly<Record<string, T>>, places: Readonly<Record<string, string>>) =>
  Object.keys(ways).flatMap((way) =>
    Object.entries(places).map(([path, what]) => [way, what, path] as const),
  );

describe.runIf(process.platform !== "win32")("files within a folder", () => {
  it.each(crossed(writing, out))("%s writes nothing through %s", (way, _, path) => {
    const { root, files, before } = place();
    expect(said(() => writing[way]?.(files, join(root, path)))).toMatch(/^(?:ELEADSOUT|EISLINK)$/);
    expect(outside(root)).toBe(before);
  });

  it.each(Object.keys(writing))("%s writes neither through a link inside nor into .git", (way) => {
    const { root, files } = place();
    const code = (name: string): string =>
      said(() => writing[way]?.(files, join(root, "work", name)));
    expect([code("inside.md"), code(".git/x"), code("new/.git/y")]).toEqual([
      ...["EISLINK", "EGITDIR", "EGITDIR"],
    ]);
    expect(readFileSync(join(root, "work/own.md"), "utf8")).toBe("own");
  });

  it.each(Object.keys(writing))("%s writes into no pipe", (way) => {
    const { root, files } = place();
    execFileSync("mkfifo", [join(root, "work/pipe")]);
    expect(said(() => writing[way]?.(files, join(root, "work/pipe")))).toBe("ENOTFILE");
  });

  it.each(["write", "pieces", "append"])("%s changes no other name of a file", (way) => {
    const { root, files, before } = place();
    linkSync(join(root, "outside/a.md"), join(root, "work/second.md"));
    writing[way]?.(files, join(root, "work/second.md"));
    expect(outside(root)).toBe(before);
    expect(readFileSync(join(root, "work/second.md"), "utf8")).toContain("new");
  });

  it.each(crossed(reading, out))("%s looks at nothing through %s", (way, _, path) => {
    const { root, files } = place();
    const isThere = !/nowhere|new/.test(path);
    expect(said(() => reading[way]?.(files, join(root, path)))).toMatch(
      isThere ? /^ELEADSOUT$/ : /^(?:ELEADSOUT|ENOENT)$/,
    );
    expect(String(files.kind(join(root, path)))).toMatch(/^(?:other|null)$/);
  });

  it("reads through links inside, and opens no pipe and no device", () => {
    const { root, files } = place();
    const path = (name: string): string => join(root, "work", name);
    expect(new TextDecoder().decode(files.read(path("inside.md")))).toBe("own");
    execFileSync("mkfifo", [path("pipe")]);
    symlinkSync("pipe", path("to-pipe"));
    symlinkSync("/dev/zero", path("zero"));
    expect(["pipe", "to-pipe", "zero"].map((name) => said(() => files.read(path(name))))).toEqual([
      ...["ENOTFILE", "ENOTFILE", "ELEADSOUT"],
    ]);
    expect(["pipe", "to-pipe", "zero"].map((name) => files.kind(path(name)))).toEqual([
      ...["other", "other", "other"],
    ]);
  });

  it("tells what a folder holds by where it leads", () => {
    const { root, files } = place();
    execFileSync("mkfifo", [join(root, "work/pipe")]);
    const kinds = files.list(join(root, "work")).map(({ name, kind }) => `${name} ${kind}`);
    expect(kinds.sort()).toEqual([
      ...[".git folder", "chain.md astray", "folder astray", "inside.md link", "link.md astray"],
      ...["nowhere.md nothing", "own.md file", "pipe other"],
    ]);
  });
});
