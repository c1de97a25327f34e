import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolders } from "./folders.ts";
import type { Lock } from "./io.ts";
import { type Identity, type Processes, runningProcesses } from "./process.ts";
import { removeQuietly, temporaryFor } from "./write.ts";

/** `Files.lock`: a file that names the process that holds it. */
export function takeLock(path: string, processes: Processes = runningProcesses()): Lock {
  makeFolders(dirname(path));
  return takeNew(path, processes) ?? takeOver(path, processes);
}

function takeNew(path: string, { self }: Processes): Lock | null {
  const text = textOf(self);
  try {
    makeWhole(path, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    throw error;
  }
  held.add(path);
  const release = (): void => {
    held.delete(path);
    // Whoever took it for left behind and removed it may have let somebody else in.
    if (holderOf(path) === text) removeQuietly(path);
  };
  return { taken: true, release };
}

/** A new file that is there with all of its text or not at all: half a lock would name nobody. */
function makeWhole(path: string, text: string): void {
  const temporary = temporaryFor(path);
  try {
    writeFileSync(temporary, `${text}\n`, { flag: "wx" });
    try {
      linkSync(temporary, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
      // Without hard links, what decides between two is who makes the file.
      writeFileSync(path, `${text}\n`, { flag: "wx" });
    }
  } finally {
    removeQuietly(temporary);
  }
}

/**
 * The lock of a process that is gone is replaced under a lock of its own: of two who see the same
 * leftover, the second would otherwise remove what the first has just made.
 */
function takeOver(path: string, processes: Processes): Lock {
  const holder = holderOf(path);
  if (mayRun(holder, path, processes)) return refused(holder);
  const guard = takeNew(`${path}.over`, processes);
  if (!guard?.taken) return refused(holder);
  try {
    const now = holderOf(path);
    if (mayRun(now, path, processes)) return refused(now);
    rmSync(path, { force: true });
    return takeNew(path, processes) ?? refused(holderOf(path));
  } finally {
    guard.release();
  }
}

const refused = (holder: string): Lock => ({
  taken: false,
  holder: holder.split(" ")[0] ?? "",
});

function holderOf(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}

/** `4711@mail-1 <system> <namespace> <start>` */
const textOf = ({ pid, host, system, namespace, start }: Identity): string =>
  `${pid}@${host} ${system || "?"} ${namespace} ${start || "?"}`;

/** The locks this process has taken. */
const held = new Set<string>();

/**
 * Whether the holder may still be at work. Only of a process that would be seen among one's own can it
 * be told that it is gone: of another system's, another container's, or one whose lock is only just being
 * written, nothing can be known.
 */
function mayRun(holder: string, path: string, { self, startOf }: Processes): boolean {
  const [who = "", system, namespace, start] = holder.split(" ");
  const [pid, host] = who.split("@");
  const isNear = host === self.host && system === self.system && namespace === self.namespace;
  if (!isNear || system === "" || namespace.startsWith("/") || !Number(pid)) return true;
  const startNow = startOf(Number(pid));
  if (startNow === null) return false;
  // The same number at another time was another process.
  if (start !== "?" && startNow !== "" && start !== startNow) return false;
  return Number(pid) !== self.pid || held.has(path);
}
