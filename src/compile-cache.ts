import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import Module from "node:module";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, sep } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";
import type { Messages } from "./messages/index.ts";

/**
 * Keeps what V8 has compiled from one run to the next: a short command spends much of its time on
 * compiling the same text again (docs/adr/008-compile-cache.md).
 *
 * Compiled code is code. It is read only from a file that this user owns and nobody else may
 * write, in a folder of which the same is true, and only if its checksum is right: V8 itself does
 * not notice damage. Whatever goes wrong, the text is compiled as ever and nothing is said.
 */
export function keepCompiled(
  dist: string,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): void {
  if (env.COLLAB_COMPILE_CACHE === "0" || env.NODE_DISABLE_COMPILE_CACHE) return;
  const folder = cacheFolder(env);
  if (folder === null) return;
  // One file a command: the functions it needs, and no other's.
  const word = argv.find((arg) => Object.hasOwn(COMMANDS, arg)) ?? "other";
  const path = join(folder, `${word}-${process.version}-${process.arch}.bin`);
  const cached = attempt(() => readPack(path)) ?? new Map<string, Buffer>();
  const fresh = new Map<string, Script>();
  compileThrough(dist, cached, fresh);
  process.on("exit", () => {
    if (fresh.size > 0) attempt(() => writePack(path, ofThisBuild(cached, dist), fresh));
  });
}

const COMMANDS: Readonly<Record<keyof Messages["cli"]["commands"], true>> = {
  plan: true,
  lint: true,
  mail: true,
  inspect: true,
  adopt: true,
  init: true,
  rules: true,
  lsp: true,
};

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Where the platform keeps what can be made again; `null`: nobody knows. */
function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  const given = process.platform === "win32" ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  // The XDG specification has relative paths ignored.
  if (given && isAbsolute(given)) return join(given, "collab");
  const home = attempt(homedir);
  return home && isAbsolute(home) ? join(home, ".cache", "collab") : null;
}

/** Node's own loader, except that the text of a file below `dist` goes to V8 with what is kept of it. */
function compileThrough(
  dist: string,
  cached: ReadonlyMap<string, Buffer>,
  fresh: Map<string, Script>,
): void {
  type Compile = (this: NodeJS.Module, text: string, filename: string) => unknown;
  const prototype = Module.prototype as unknown as { _compile: Compile };
  const original = prototype._compile;
  prototype._compile = function (text, filename) {
    if (!filename.startsWith(dist + sep)) return original.call(this, text, filename);
    // Its name has a hash of its text in it.
    const name = basename(filename);
    const cachedData = cached.get(name);
    const script = new Script(Module.wrap(text), { filename, ...(cachedData && { cachedData }) });
    if (script.cachedDataRejected !== false) fresh.set(name, script);
    const load = script.runInThisContext() as (...args: readonly unknown[]) => void;
    const require = (id: string): unknown => this.require(id);
    return load.call(this.exports, this.exports, require, this, filename, dirname(filename));
  };
}

/** A folder or file that can only hold what this user put there. Windows keeps others out by itself. */
function isOurs({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Without what belongs to chunks that an update has replaced. */
function ofThisBuild(cached: ReadonlyMap<string, Buffer>, dist: string): Map<string, Buffer> {
  const chunks = new Set(readdirSync(join(dist, "chunks")));
  return new Map([...cached].filter(([name]) => chunks.has(name)));
}

/*
 * A pack is a checksum over what follows it, the length of an index, the index in JSON (names and
 * lengths, in order), and what V8 gave for each name, padded to whole words.
 */
type Index = readonly (readonly [name: string, length: number])[];
const WORD = 4;

function readPack(path: string): Map<string, Buffer> {
  const folder = lstatSync(dirname(path));
  const packed = new Map<string, Buffer>();
  if (!folder.isDirectory() || !isOurs(folder)) return packed;
  // Not through a link, and without waiting for whoever writes to a pipe of that name.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || !isOurs(stats)) return packed;
    const pack = readFileSync(file);
    const body = pack.subarray(WORD);
    // Against damage, not against people: loading node:crypto would cost more, for nothing more.
    if (crc32(body) !== pack.readUInt32LE(0)) return packed;
    let at = WORD + body.readUInt32LE(0);
    for (const [name, length] of JSON.parse(body.toString("utf8", WORD, at)) as Index) {
      packed.set(name, body.subarray(at, at + length));
      at += length;
    }
    return packed;
  } finally {
    closeSync(file);
  }
}

/** Beside its place first, then moved there: another run reads the old pack or the new one. */
function writePack(
  path: string,
  cached: ReadonlyMap<string, Buffer>,
  fresh: ReadonlyMap<string, Script>,
): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = lstatSync(folder);
  if (!stats.isDirectory() || !isOurs(stats)) return;
  const kept = new Map(cached);
  for (const [name, script] of fresh) kept.set(name, script.createCachedData());
  const index = Buffer.from(JSON.stringify([...kept].map(([name, data]) => [name, data.length])));
  const head = Buffer.alloc(2 * WORD);
  head.writeUInt32LE(index.length, WORD);
  const parts = [head, index, ...kept.values()];
  const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const pack = Buffer.concat(parts, Math.ceil(length / WORD) * WORD);
  pack.writeUInt32LE(crc32(pack.subarray(WORD)), 0);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, pack, { flag: "wx", mode: 0o600 });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
