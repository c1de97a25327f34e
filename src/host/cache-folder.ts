import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Where the platform keeps what can be made again, for collab; `null`: nobody knows. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  const given = process.platform === "win32" ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  // The XDG specification has relative paths ignored.
  if (given && isAbsolute(given)) return join(given, "collab");
  const home = homeOf();
  return home && isAbsolute(home) ? join(home, ".cache", "collab") : null;
}

/** Whoever runs it may be unknown to the system. */
function homeOf(): string | null {
  try {
    return homedir();
  } catch {
    return null;
  }
}
