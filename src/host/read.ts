import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { codeOf, refusal } from "./refusal.ts";

/** Bytes. No text is a hundredth of this; reading what is larger would only use up memory. */
export const MOST = 32 * 1024 * 1024;

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * What a user has named: any file, and a pipe or a device where the path itself says so, as the one
 * that a shell makes of `<(…)`. Nothing without end: no more than `most` bytes, and no pipe into
 * which nobody writes.
 */
export function readNamed(path: string, most: number): Buffer {
  // Before it is opened: some devices do something then.
  if (isDevice(statSync(path)) && !isBelowDev(path)) throw refusal("ENOTFILE", path);
  return readOpened(path, most, 0, (stats) => {
    if (isDevice(stats) && !isBelowDev(path)) throw refusal("ENOTFILE", path);
  });
}

const isDevice = (stats: Stats): boolean => stats.isCharacterDevice() || stats.isBlockDevice();

const isBelowDev = (path: string): boolean => /^\/(?:dev|proc\/[^/]+\/fd)\//.test(path);

/** What was found at a path without links: a regular file and nothing else. A link makes it throw `ELOOP`. */
export function readFound(path: string, most: number): Buffer {
  // Windows has no way to open a file and not what it links to.
  if (O_NOFOLLOW === 0 && lstatSync(path).isSymbolicLink()) throw refusal("EISLINK", path);
  return readOpened(path, most, O_NOFOLLOW, (stats) => {
    if (!stats.isFile() && !stats.isDirectory()) throw refusal("ENOTFILE", path);
  });
}

/** Opens without waiting for anybody, has a look at what was opened, and reads that and no other. */
function readOpened(
  path: string,
  most: number,
  flags: number,
  check: (stats: Stats) => void,
): Buffer {
  const file = opened(path, O_RDONLY | O_NONBLOCK | flags);
  try {
    const stats = fstatSync(file);
    check(stats);
    // As reading would; said before memory is taken for it.
    if (stats.isDirectory()) throw refusal("EISDIR", path);
    if (stats.size > most) throw refusal("EFBIG", path);
    return readAll(file, path, stats, most);
  } finally {
    closeSync(file);
  }
}

/** A socket cannot be opened at all. */
function opened(path: string, flags: number): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    throw codeOf(error) === "ENXIO" ? refusal("ENOTFILE", path) : error;
  }
}

/** Files of `/proc` have no size and pipes none yet, so only reading tells where the end is. */
function readAll(file: number, path: string, stats: Stats, most: number): Buffer {
  const pieces: Buffer[] = [];
  const patience = new Patience(path, stats);
  let length = 0;
  let size = stats.size > 0 ? stats.size + 1 : PIECE;
  for (;;) {
    const piece = Buffer.allocUnsafe(size);
    const count = read(file, piece, patience);
    if (count === 0 && patience.isOver(length)) break;
    if (count === 0) continue;
    length += count;
    if (length > most) throw refusal("EFBIG", path);
    pieces.push(count === size ? piece : piece.subarray(0, count));
    // A regular file that gives less than was asked for has no more.
    if (count < size && stats.isFile() && stats.size > 0) break;
    size = PIECE;
  }
  const [first] = pieces;
  return first && pieces.length === 1 ? first : Buffer.concat(pieces, length);
}

const PIECE = 64 * 1024;

/** 0 at the end. Waits while a writer holds the other end of a pipe and says nothing. */
function read(file: number, piece: Buffer, patience: Patience): number {
  for (;;) {
    try {
      return readSync(file, piece, 0, piece.length, null);
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw error;
      patience.wait();
    }
  }
}

/** How long a pipe or a terminal is waited for; a regular file never has to be. */
class Patience {
  private readonly path: string;
  private readonly stats: Stats;
  /** Not known before somebody has to be waited for: asking the clock takes as long as a short file. */
  private until: bigint | null = null;
  private hasWriter = false;

  constructor(path: string, stats: Stats) {
    this.path = path;
    this.stats = stats;
  }

  /** Somebody is there to write, or `EAGAIN` would not have come. */
  wait(): void {
    if (this.stats.isFile()) throw refusal("ENOTFILE", this.path);
    this.hasWriter = true;
    pause();
  }

  /** Nothing to read is the end, unless nobody has opened a named pipe for writing yet. */
  isOver(length: number): boolean {
    const isNamedPipe = this.stats.isFIFO() && !isBelowDev(this.path);
    if (!isNamedPipe || this.hasWriter || length > 0) return true;
    const now = process.hrtime.bigint();
    this.until ??= now + WRITER_COMES_WITHIN;
    if (now > this.until) throw refusal("ENOWRITER", this.path);
    pause();
    return false;
  }
}

/** Nanoseconds. */
const WRITER_COMES_WITHIN = 5_000_000_000n;

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
