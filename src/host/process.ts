import { readFileSync, readlinkSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";

/**
 * What tells one process apart from all others that may reach the same folder: containers share host
 * names and numbers of processes, and numbers are used again.
 */
export interface Identity {
  readonly pid: number;
  readonly host: string;
  /** The running system; empty where it cannot be told. */
  readonly system: string;
  /** Within it, whose numbers of processes and whose clock these are. */
  readonly namespace: string;
  /** When the process began, in the system's ticks; empty where it cannot be told. */
  readonly start: string;
}

/** A look at the processes of the same system and namespace. */
export interface Processes {
  readonly self: Identity;
  /** When that one began; empty: it runs, and more is not known; `null`: there is none. */
  readonly startOf: (pid: number) => string | null;
}

export function runningProcesses(): Processes {
  const onLinux = process.platform === "linux";
  // Mounted for other namespaces than one's own, /proc speaks of other processes by the same numbers.
  const own = onLinux ? statOf("self") : null;
  const seesOwn = own?.pid === process.pid;
  const startOf = (pid: number): string => (seesOwn ? (statOf(String(pid))?.start ?? "") : "");
  return {
    self: {
      pid: process.pid,
      host: hostname(),
      system: onLinux ? textOf("/proc/sys/kernel/random/boot_id") : hardware(),
      namespace: onLinux ? `${linkOf("/proc/self/ns/pid")}/${linkOf("/proc/self/ns/time")}` : "-",
      start: seesOwn ? own.start : "",
    },
    startOf: (pid) => (isRunning(pid) ? startOf(pid) : null),
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** The first and the 22nd field; between them the name, in brackets, may hold anything. */
function statOf(pid: string): { readonly pid: number; readonly start: string } | null {
  const text = textOf(`/proc/${pid}/stat`);
  const rest = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return text === "" ? null : { pid: Number.parseInt(text, 10), start: rest[19] ?? "" };
}

/** Without a number for the running system: the machine it runs on. */
function hardware(): string {
  const cards = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const macs = cards.filter(({ internal }) => !internal).map(({ mac }) => mac);
  return [...new Set(macs)].sort()[0] ?? "";
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}

function linkOf(path: string): string {
  try {
    return /\d+/.exec(readlinkSync(path))?.[0] ?? "";
  } catch {
    return "";
  }
}
