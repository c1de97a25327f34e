import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, type onTestFinished } from "vitest";
import { spawned } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
  version: string;
};
const pack = `other-${version}-${process.version}-${process.arch}.bin`;
const chunks = join(packageRoot, "dist/chunks");
const isPosix = process.platform !== "win32";

interface Place {
  readonly root: string;
  readonly folder: string;
  readonly pack: string;
  readonly help: () => ReturnType<typeof spawned>;
}

function place(finished: typeof onTestFinished): Place {
  const root = scratchFolder({}, finished);
  const folder = join(root, "collab");
  const env = { XDG_CACHE_HOME: root, LOCALAPPDATA: root, COLLAB_COMPILE_CACHE: "" };
  return {
    root,
    folder,
    pack: join(folder, pack),
    help: () => spawned(["--help"], { cwd: root, env }),
  };
}

/** A pack that says POISON in place of the command line: V8 compares only the lengths of texts. */
function poison({ folder, pack }: Place, lengthen = 0): void {
  const name = readdirSync(chunks).find((file) => /^cli-.*\.cjs$/.test(file)) ?? "";
  const make = `
    const { Script } = require("node:vm");
    const { wrap } = require("node:module");
    const { length } = require("node:fs").readFileSync(process.argv[1], "utf8");
    const text = 'exports.run = async () => { process.stdout.write("POISON"); };';
    const script = new Script(wrap(text.padEnd(length + Number(process.argv[2]))));
    const exports = {};
    script.runInThisContext()(exports);
    const said = process.stdout.write;
    process.stdout.write = () => true;
    exports.run();
    process.stdout.write = said;
    process.stdout.write(script.createCachedData());`;
  const data = execFileSync(process.execPath, ["-e", make, join(chunks, name), `${lengthen}`], {
    env: {},
  });
  writePack({ folder, pack }, name, data);
}

function writePack({ folder, pack }: Pick<Place, "folder" | "pack">, name: string, data: Buffer) {
  const runs = 1;
  const index = Buffer.from(JSON.stringify([[name, data.length]]));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(index.length);
  const content = Buffer.concat([head, index, data]);
  const body = Buffer.concat([content], Math.ceil(content.length / 4) * 4);
  mkdirSync(folder, { mode: 0o700 });
  const before = Buffer.alloc(8);
  before.writeUInt32LE(runs);
  before.writeUInt32LE(checksum(body), 4);
  writeFileSync(pack, Buffer.concat([before, body]), { mode: 0o600 });
}

function checksum(body: Buffer): number {
  let sum = body.length;
  for (let at = 0; at + 4 <= body.length; at += 512)
    sum = (Math.imul(sum, 31) + body.readUInt32LE(at)) >>> 0;
  return sum;
}

describe("compiled code is kept for the next run", () => {
  it("in a file of the user's own", async ({ onTestFinished }) => {
    const at = place(onTestFinished);
    const first = await at.help();
    const { mode } = statSync(at.pack);
    if (isPosix) expect([mode & 0o777, statSync(at.folder).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(await at.help()).toEqual(first);
    expect(readdirSync(at.folder)).toEqual([pack]);
  });

  it("which is written anew as long as runs may still need something new, and then no more", async ({
    onTestFinished,
  }) => {
    const at = place(onTestFinished);
    const written: number[] = [];
    for (let run = 1; run <= 18; run++) {
      const before = existsSync(at.pack) ? statSync(at.pack).ino : 0;
      await at.help();
      if (statSync(at.pack).ino !== before) written.push(run);
    }
    expect(written).toEqual([1, 2, 4, 8, 16]);
  });

  it("without what an update has replaced", async ({ onTestFinished }) => {
    const at = place(onTestFinished);
    writePack(at, "cli-of-yesterday.cjs", Buffer.alloc(64));
    await at.help();
    const kept = readFileSync(at.pack).toString("latin1");
    expect(kept).toContain("cli-");
    expect(kept).not.toContain("cli-of-yesterday");
  });

  it("and is what the next run executes", async ({ onTestFinished }) => {
    const at = place(onTestFinished);
    poison(at);
    expect((await at.help()).stdout).toBe("POISON");
  });
});

describe.runIf(isPosix)("what others may have put there is never executed", () => {
  it.for<[string, (at: Place) => void]>([
    ["a folder everybody may write to", ({ folder }) => chmodSync(folder, 0o777)],
    ["a folder its group may write to", ({ folder }) => chmodSync(folder, 0o770)],
    ["a file everybody may write to", (at) => chmodSync(at.pack, 0o602)],
    ["a file its group may write to", (at) => chmodSync(at.pack, 0o620)],
    [
      "a link in place of the file",
      (at) => {
        renameSync(at.pack, join(at.root, "elsewhere"));
        symlinkSync(join(at.root, "elsewhere"), at.pack);
      },
    ],
    [
      "a link in place of the folder",
      (at) => {
        renameSync(at.folder, join(at.root, "elsewhere"));
        symlinkSync(join(at.root, "elsewhere"), at.folder);
      },
    ],
  ])("%s", async ([, change], { onTestFinished }) => {
    await expectIgnored(change, onTestFinished);
  });

  it.runIf(process.getuid?.() === 0).for<[string, (at: Place) => void]>([
    ["a folder of somebody else's", ({ folder }) => chownSync(folder, 12_345, 12_345)],
    ["a file of somebody else's", (at) => chownSync(at.pack, 12_345, 12_345)],
  ])("%s", async ([, change], { onTestFinished }) => {
    await expectIgnored(change, onTestFinished);
  });
});

async function expectIgnored(
  change: (at: Place) => void,
  finished: typeof onTestFinished,
): Promise<void> {
  const at = place(finished);
  poison(at);
  change(at);
  const { code, stdout, stderr } = await at.help();
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Usage: collab/);
}

describe("damaged or outdated data is replaced", () => {
  it.for<[string, (at: Place) => void]>([
    ["a sector that was lost", (at) => lose(at.pack, 512)],
    ["a checksum that changed", (at) => flip(at.pack, 4)],
    ["half a file", (at) => truncateSync(at.pack, statSync(at.pack).size >> 1)],
    ["an empty file", (at) => truncateSync(at.pack, 0)],
    ["zeros", (at) => writeFileSync(at.pack, Buffer.alloc(4096))],
    ["something else altogether", (at) => writeFileSync(at.pack, "[]".repeat(99))],
  ])("%s", async ([, change], { onTestFinished }) => {
    const at = place(onTestFinished);
    poison(at);
    change(at);
    await expectReplaced(at);
  });

  it("what was compiled from another text", async ({ onTestFinished }) => {
    const at = place(onTestFinished);
    poison(at, 1);
    await expectReplaced(at);
  });
});

function lose(path: string, from: number): void {
  const data = readFileSync(path);
  writeFileSync(path, data.fill(0, from, Math.min(from + 512, data.length)));
}

function flip(path: string, at: number): void {
  const data = readFileSync(path);
  data[at] = (data[at] ?? 0) ^ 0x55;
  writeFileSync(path, data);
}

async function expectReplaced(at: Place): Promise<void> {
  const before = readFileSync(at.pack);
  const { code, stdout, stderr } = await at.help();
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Usage: collab/);
  expect(readFileSync(at.pack).equals(before)).toBe(false);
  expect((await at.help()).stdout).toBe(stdout);
}

describe("nothing is kept, and nothing is said", () => {
  it.for<[string, Readonly<Record<string, string>>]>([
    ["when COLLAB_COMPILE_CACHE is 0", { COLLAB_COMPILE_CACHE: "0" }],
    ["when NODE_DISABLE_COMPILE_CACHE is set", { NODE_DISABLE_COMPILE_CACHE: "1" }],
  ])("%s", async ([, off], { onTestFinished }) => {
    const { root } = place(onTestFinished);
    const env = { XDG_CACHE_HOME: root, LOCALAPPDATA: root, COLLAB_COMPILE_CACHE: "", ...off };
    expect(await spawned(["--help"], { cwd: root, env })).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(root)).toEqual([]);
  });

  it("when the cache folder cannot be made", async ({ onTestFinished }) => {
    const at = place(onTestFinished);
    writeFileSync(at.folder, "a file, where the folder should be");
    expect(await at.help()).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(at.root)).toEqual(["collab"]);
  });

  it("when the home folder may only be read", async ({ onTestFinished }) => {
    const at = place(onTestFinished);
    chmodSync(at.root, 0o555);
    expect(await at.help()).toMatchObject({ code: 0, stderr: "" });
    chmodSync(at.root, 0o755);
  });

  it.runIf(isPosix)(
    "in a folder that is named relative to the working folder",
    async ({ onTestFinished }) => {
      const { root } = place(onTestFinished);
      const env = { XDG_CACHE_HOME: "here", HOME: join(root, "home"), COLLAB_COMPILE_CACHE: "" };
      expect(await spawned(["--help"], { cwd: root, env })).toMatchObject({ code: 0, stderr: "" });
      expect(readdirSync(root)).toEqual(["home"]);
      expect(existsSync(join(root, "home/.cache/collab", pack))).toBe(true);
    },
  );
});
