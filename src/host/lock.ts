import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import type { Lock } from "./io.ts";
import { removeQuietly, temporaryFor } from "./write.ts";

/** `Files.lock`: a file that names the process that holds it. */
export function takeLock(path: string): Lock {
  mkdirSync(dirname(path), { recursive: true });
  return takeNew(path) ?? takeOver(path);
}

function takeNew(path: string): Lock | null {
  try {
    makeWhole(path, `${process.pid}@${hostname()}\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    throw error;
  }
  held.add(path);
  const release = (): void => {
    held.delete(path);
    // One that stays behind is taken over by the next process.
    removeQuietly(path);
  };
  return { taken: true, release };
}

/** A new file that is there with all of its text or not at all: half a lock would name nobody. */
function makeWhole(path: string, text: string): void {
  const temporary = temporaryFor(path);
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    try {
      linkSync(temporary, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
      // Without hard links, what decides between two is who makes the file.
      writeFileSync(path, text, { flag: "wx" });
    }
  } finally {
    removeQuietly(temporary);
  }
}

/**
 * The lock of a process that is gone is replaced under a lock of its own: of two who see the same
 * leftover, the second would otherwise remove what the first has just made.
 */
function takeOver(path: string): Lock {
  const holder = holderOf(path);
  if (isAlive(holder, path)) return { taken: false, holder };
  const guard = takeNew(`${path}.over`);
  if (!guard?.taken) return { taken: false, holder };
  try {
    const now = holderOf(path);
    if (isAlive(now, path)) return { taken: false, holder: now };
    rmSync(path, { force: true });
    return takeNew(path) ?? { taken: false, holder: holderOf(path) };
  } finally {
    guard.release();
  }
}

function holderOf(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}

/** The locks this process has taken. */
const held = new Set<string>();

/** Of another machine's process, or one whose lock is only just being written, nothing can be known. */
function isAlive(holder: string, path: string): boolean {
  const [pid, host] = holder.split("@");
  if (host !== hostname() || !Number(pid)) return true;
  // In containers the next process often has the number of the one that died.
  if (Number(pid) === process.pid) return held.has(path);
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
