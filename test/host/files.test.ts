import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/host/files.ts";
import { scratchFolder } from "../support/scratch.ts";

const replace = { overwrite: true };
const create = { overwrite: false };
const failure = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
  return "none";
};

describe("writing a file", () => {
  it("makes the folders it needs and leaves nothing but the file", () => {
    const folder = scratchFolder();
    nodeFiles.write(join(folder, "a/b/c.md"), "text", create);
    nodeFiles.write(join(folder, "a/b/d.eml"), new Uint8Array([0, 255]), create);
    expect(readFileSync(join(folder, "a/b/c.md"), "utf8")).toBe("text");
    expect([...readFileSync(join(folder, "a/b/d.eml"))]).toEqual([0, 255]);
    expect(readdirSync(join(folder, "a/b"))).toEqual(["c.md", "d.eml"]);
  });

  it("refuses to replace one unless told to", () => {
    const folder = scratchFolder({ "a.md": "mine" });
    expect(failure(() => nodeFiles.write(join(folder, "a.md"), "new", create))).toBe("EEXIST");
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("mine");
    nodeFiles.write(join(folder, "a.md"), "new", replace);
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["a.md"]);
  });

  it.runIf(process.platform !== "win32")("hands it to a pipe, which stays one", () => {
    const pipe = join(scratchFolder(), "pipe");
    spawnSync("mkfifo", [pipe]);
    const end = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    try {
      nodeFiles.write(pipe, "one ", replace);
      nodeFiles.write(pipe, "two", create);
      const read = Buffer.alloc(16);
      expect(read.toString("utf8", 0, readSync(end, read))).toBe("one two");
      expect([lstatSync(pipe).isFIFO(), nodeFiles.isStream(pipe)]).toEqual([true, true]);
    } finally {
      closeSync(end);
    }
  });

  it("keeps the old file, and no other, when writing fails half-way", () => {
    const folder = scratchFolder({ "a.md": "mine" });
    const broken = {
      get length(): number {
        throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
      },
    };
    const data = new Proxy(new Uint8Array(8), {
      get: (target, key) =>
        key === "byteLength" || key === "length" ? broken.length : Reflect.get(target, key),
    });
    expect(failure(() => nodeFiles.write(join(folder, "a.md"), data, replace))).not.toBe("none");
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("mine");
    expect(readdirSync(folder)).toEqual(["a.md"]);
  });

  it("onto a folder fails and leaves no temporary file", () => {
    const folder = scratchFolder({ "out/kept.md": "" });
    expect(failure(() => nodeFiles.write(join(folder, "out"), "x", replace))).toBe("EISDIR");
    expect(readdirSync(folder)).toEqual(["out"]);
    expect(readdirSync(join(folder, "out"))).toEqual(["kept.md"]);
  });

  it("below a file fails", () => {
    const folder = scratchFolder({ "a.md": "mine" });
    const code = failure(() => nodeFiles.write(join(folder, "a.md/b.md"), "x", create));
    expect(["EEXIST", "ENOTDIR"]).toContain(code);
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("mine");
  });

  it("is seen whole or not at all by who reads meanwhile", () => {
    const folder = scratchFolder({ "a.md": "old" });
    const before = statSync(join(folder, "a.md")).ino;
    nodeFiles.write(join(folder, "a.md"), "new", replace);
    expect(statSync(join(folder, "a.md")).ino).not.toBe(before);
  });

  it("takes a name as long as the system allows, in Chinese too", () => {
    const folder = scratchFolder();
    const name = `${"会".repeat(84)}.md`;
    nodeFiles.write(join(folder, name), "x", create);
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe.skipIf(process.platform === "win32")("permissions and links", () => {
  it("are kept when a file is replaced", () => {
    const folder = scratchFolder({ "a.md": "mine" });
    chmodSync(join(folder, "a.md"), 0o600);
    nodeFiles.write(join(folder, "a.md"), "new", replace);
    expect(statSync(join(folder, "a.md")).mode & 0o777).toBe(0o600);
  });

  it.runIf(process.getuid?.() === 0)(
    "an owner keeps the file that the administrator writes",
    () => {
      const folder = scratchFolder({ "a.md": "mine" });
      chownSync(join(folder, "a.md"), 12_345, 23_456);
      chmodSync(join(folder, "a.md"), 0o640);
      nodeFiles.write(join(folder, "a.md"), "new", replace);
      const { uid, gid, mode } = statSync(join(folder, "a.md"));
      expect([uid, gid, mode & 0o777]).toEqual([12_345, 23_456, 0o640]);
    },
  );

  it("another name of the same file keeps the old text, whole", () => {
    const folder = scratchFolder({ "a.md": "mine" });
    linkSync(join(folder, "a.md"), join(folder, "b.md"));
    nodeFiles.write(join(folder, "a.md"), "new", replace);
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("new");
    expect(readFileSync(join(folder, "b.md"), "utf8")).toBe("mine");
  });

  it("of a read-only file are respected, as far as they bind its user", () => {
    const folder = scratchFolder({ "a.md": "mine" });
    chmodSync(join(folder, "a.md"), 0o444);
    const isRoot = process.getuid?.() === 0;
    const outcome = failure(() => nodeFiles.write(join(folder, "a.md"), "new", replace));
    expect(outcome).toBe(isRoot ? "none" : "EACCES");
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(isRoot ? "new" : "mine");
    expect(statSync(join(folder, "a.md")).mode & 0o777).toBe(0o444);
  });

  it("a link stays a link; what it names is replaced", () => {
    const folder = scratchFolder({ "real/a.md": "mine" });
    symlinkSync("real/a.md", join(folder, "link.md"));
    nodeFiles.write(join(folder, "link.md"), "new", replace);
    expect(lstatSync(join(folder, "link.md")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "real/a.md"), "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["link.md", "real"]);
  });

  it("a link that leads nowhere counts as a file that is there", () => {
    const folder = scratchFolder();
    symlinkSync("nowhere.md", join(folder, "link.md"));
    expect(failure(() => nodeFiles.write(join(folder, "link.md"), "x", create))).toBe("EEXIST");
    expect(readdirSync(folder)).toEqual(["link.md"]);
  });
});

describe("looking", () => {
  it("tells files, folders and nothing", () => {
    const folder = scratchFolder({ "a.md": "", "b/": "" });
    const kinds = ["a.md", "b", "c", "a.md/x", "x".repeat(300), "a\u0000b"];
    expect(kinds.map((name) => nodeFiles.kind(join(folder, name)))).toEqual([
      ...["file", "folder", null, null, null, null],
    ]);
  });

  it("lists files, folders and links to files; other links are nothing, as they could lead in circles", () => {
    const folder = scratchFolder({ "a.md": "", "b/c.md": "" });
    symlinkSync("a.md", join(folder, "to-file.md"));
    symlinkSync("b", join(folder, "to-folder"));
    symlinkSync(".", join(folder, "to-itself"));
    symlinkSync("loop", join(folder, "loop"));
    symlinkSync("nowhere", join(folder, "to-nowhere.md"));
    const kinds = Object.fromEntries(nodeFiles.list(folder).map(({ name, kind }) => [name, kind]));
    expect(kinds).toEqual({
      "a.md": "file",
      b: "folder",
      "to-file.md": "link",
      "to-folder": "nothing",
      "to-itself": "nothing",
      loop: "nothing",
      "to-nowhere.md": "nothing",
    });
  });

  it("gives the system's own errors", () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "b"), "");
    expect(failure(() => nodeFiles.read(join(folder, "a")))).toBe("EISDIR");
    expect(failure(() => nodeFiles.read(join(folder, "c")))).toBe("ENOENT");
    expect(failure(() => nodeFiles.list(join(folder, "b")))).toBe("ENOTDIR");
  });
});

describe("a lock", () => {
  const path = (folder: string): string => join(folder, "x/a.lock");
  it("is held by one at a time and free again after that", () => {
    const folder = scratchFolder();
    const lock = nodeFiles.lock(path(folder));
    expect(nodeFiles.lock(path(folder))).toEqual({
      ...{ taken: false, holder: `${process.pid}@${hostname()}` },
    });
    if (lock.taken) lock.release();
    expect(nodeFiles.lock(path(folder)).taken).toBe(true);
    expect(readdirSync(join(folder, "x"))).toEqual(["a.lock"]);
  });
});

describe("appending", () => {
  it("makes file and folders, and adds to what is there", () => {
    const folder = scratchFolder();
    const path = join(folder, "a/b.ndjson");
    nodeFiles.append(path, "1\n");
    nodeFiles.append(path, "2\n");
    nodeFiles.flush(path);
    expect(readFileSync(path, "utf8")).toBe("1\n2\n");
  });
});
