import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import Module from "node:module";
import { basename, dirname, join, sep } from "node:path";
import { Script } from "node:vm";
import type { Messages } from "../messages/index.ts";
import { cacheFolder } from "./cache-folder.ts";
import { makeFolders } from "./folders.ts";
import { isOurs, isOwnFolder } from "./own.ts";

/**
 * Keeps what V8 has compiled from one run to the next: a short command spends much of its time on
 * compiling the same text again (docs/adr/008-compile-cache.md).
 *
 * Compiled code is code. It is read only from a file that this user owns and nobody else may
 * write, in a folder of which the same is true, and only if its checksum is right: V8 itself does
 * not notice damage. Whatever goes wrong, the text is compiled as ever and nothing is said.
 */
export function keepCompiled(
  { dist, version }: { readonly dist: string; readonly version: string },
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): void {
  if (env.COLLAB_COMPILE_CACHE === "0" || env.NODE_DISABLE_COMPILE_CACHE) return;
  const folder = cacheFolder(env);
  if (folder === null) return;
  // One file a command: the functions it needs, and no other's.
  const word = argv.find((arg) => Object.hasOwn(COMMANDS, arg)) ?? "other";
  const path = join(folder, `${word}-${version}-${process.version}-${process.arch}.bin`);
  const pack = attempt(() => readPack(path)) ?? { runs: 0, code: new Map<string, Buffer>() };
  const scripts = new Map<string, Script>();
  compileThrough(dist, pack.code, scripts);
  process.on("exit", () => {
    const isNew = [...scripts].some(([, { cachedDataRejected }]) => cachedDataRejected !== false);
    const runs = isNew ? 1 : pack.runs + 1;
    // Another file or option needs functions that no run before it did. After some, all are known.
    if (runs > MOST_RUNS) return;
    if (Number.isInteger(Math.log2(runs)))
      attempt(() => writePack(path, { runs, code: ofThisBuild(pack.code, dist) }, scripts));
    else attempt(() => writeRuns(path, runs));
  });
}

/** After the runs 1, 2, 4, 8 and 16 the pack is written anew. */
const MOST_RUNS = 16;

/** What V8 gave for each chunk, and how many runs since a chunk was last new have been counted. */
interface Pack {
  readonly runs: number;
  readonly code: ReadonlyMap<string, Buffer>;
}

const COMMANDS: Readonly<Record<keyof Messages["cli"]["commands"], true>> = {
  plan: true,
  lint: true,
  mail: true,
  actions: true,
  status: true,
  run: true,
  report: true,
  export: true,
  inspect: true,
  adopt: true,
  init: true,
  rules: true,
  completion: true,
  lsp: true,
};

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/**
 * Node's own loader, except that the text of a file below `dist` goes to V8 with what is kept of it,
 * and that such files find each other without a search: they lie in one folder.
 */
function compileThrough(
  dist: string,
  cached: ReadonlyMap<string, Buffer>,
  scripts: Map<string, Script>,
): void {
  type Compile = (this: NodeJS.Module, text: string, filename: string) => unknown;
  const prototype = Module.prototype as unknown as { _compile: Compile };
  const original = prototype._compile;
  const loaded = new Map<string, { exports: unknown }>();

  prototype._compile = function (text, filename) {
    if (!filename.startsWith(dist + sep)) return original.call(this, text, filename);
    const folder = dirname(filename);
    const run = (module: { exports: unknown }, text: string, filename: string): unknown => {
      // Its name has a hash of its text in it.
      const name = basename(filename);
      const cachedData = cached.get(name);
      const script = new Script(Module.wrap(text), { filename, ...(cachedData && { cachedData }) });
      scripts.set(name, script);
      const load = script.runInThisContext() as (...args: readonly unknown[]) => void;
      return load.call(module.exports, module.exports, require, module, filename, folder);
    };
    const require = (id: string): unknown => {
      if (!id.startsWith("./")) return this.require(id);
      const path = folder + sep + id.slice(2);
      const known = loaded.get(path);
      if (known) return known.exports;
      const module = { exports: {} };
      loaded.set(path, module);
      run(module, readFileSync(path, "utf8"), path);
      return module.exports;
    };
    loaded.set(filename, this);
    return run(this, text, filename);
  };
}

/** Without what belongs to chunks that an update has replaced. */
function ofThisBuild(cached: ReadonlyMap<string, Buffer>, dist: string): Map<string, Buffer> {
  const chunks = new Set(readdirSync(join(dist, "chunks")));
  return new Map([...cached].filter(([name]) => chunks.has(name)));
}

/*
 * A pack is the number of runs, a checksum over what follows it, the length of an index, the index in
 * JSON (names and lengths, in order), and what V8 gave for each name, padded to whole words.
 */
type Index = readonly (readonly [name: string, length: number])[];
const WORD = 4;

function readPack(path: string): Pack | null {
  const file = openOurs(path, constants.O_RDONLY);
  if (file === null) return null;
  try {
    const pack = readFileSync(file);
    const body = pack.subarray(2 * WORD);
    if (checksum(body) !== pack.readUInt32LE(WORD)) return null;
    const code = new Map<string, Buffer>();
    let at = WORD + body.readUInt32LE(0);
    for (const [name, length] of JSON.parse(body.toString("utf8", WORD, at)) as Index) {
      code.set(name, body.subarray(at, at + length));
      at += length;
    }
    return { runs: pack.readUInt32LE(0), code };
  } finally {
    closeSync(file);
  }
}

/**
 * Against damage, not against people: over one word of every sector, as files are lost by the sector.
 * Over all of them it takes longer than what is checked; loading node:zlib or node:crypto takes 5 ms.
 */
function checksum(body: Buffer): number {
  // Buffers begin at whole words; reading the words through one takes six times as long.
  const words = new Uint32Array(body.buffer, body.byteOffset, Math.floor(body.length / WORD));
  let sum = body.length;
  for (let at = 0; at < words.length; at += SECTOR)
    sum = (Math.imul(sum, 31) + (words[at] ?? 0)) >>> 0;
  return sum;
}

/** In words. */
const SECTOR = 512 / WORD;

function writeRuns(path: string, runs: number): void {
  const file = openOurs(path, constants.O_WRONLY);
  if (file === null) return;
  try {
    writeSync(file, word(runs), 0, WORD, 0);
  } finally {
    closeSync(file);
  }
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(WORD);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** `null` when the file or its folder is not the user's own. */
function openOurs(path: string, access: number): number | null {
  if (!isOwnFolder(dirname(path))) return null;
  // Not through a link, and without waiting for whoever writes to a pipe of that name.
  const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const file = openSync(path, access | O_NOFOLLOW | O_NONBLOCK);
  const stats = fstatSync(file);
  if (stats.isFile() && isOurs(stats)) return file;
  closeSync(file);
  return null;
}

/** Beside its place first, then moved there: another run reads the old pack or the new one. */
function writePack(path: string, { runs, code }: Pack, scripts: ReadonlyMap<string, Script>): void {
  const folder = dirname(path);
  makeFolders(folder, 0o700);
  if (!isOwnFolder(folder)) return;
  const kept = new Map(code);
  for (const [name, script] of scripts) kept.set(name, script.createCachedData());
  const index = Buffer.from(JSON.stringify([...kept].map(([name, data]) => [name, data.length])));
  const parts = [word(index.length), index, ...kept.values()];
  const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const body = Buffer.concat(parts, Math.ceil(length / WORD) * WORD);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, Buffer.concat([word(runs), word(checksum(body)), body]), {
      flag: "wx",
      mode: 0o600,
    });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
