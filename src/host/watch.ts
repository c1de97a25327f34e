import { watch } from "chokidar";
import type { Watcher } from "./io.ts";

/** Milliseconds without a change before the changes are handed out: editors save in several steps. */
const PAUSE = 80;

/** Watches with the system's own means; a first Ctrl-C ends it, and with it the run in good order. */
export async function watchFiles(paths: readonly string[]): Promise<Watcher> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let wake = (): void => {};
  let ended = false;
  const watcher = watch([...paths], {
    ignoreInitial: true,
    // A link may lead anywhere, and what it leads to inside the folder is watched as itself.
    followSymlinks: false,
    // As files are looked for: see commands/inputs.ts.
    ignored: (path) => /[\\/](?:node_modules|\.git)(?:$|[\\/])/.test(path),
  });
  watcher.on("all", (event, path) => {
    if (event === "addDir" || event === "unlinkDir") return;
    changed.add(path);
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => wake(), PAUSE);
  });
  // What cannot be watched is still checked when something else changes.
  watcher.on("error", () => undefined);
  // It stays: who writes files gives way to whoever else listens (write.ts). A second one ends at once.
  const end = (): void => {
    if (ended) {
      process.removeListener("SIGINT", end);
      process.kill(process.pid, "SIGINT");
      return;
    }
    ended = true;
    void watcher.close();
    wake();
  };
  process.on("SIGINT", end);
  await new Promise<void>((ready) => watcher.once("ready", ready));
  return {
    next: async () => {
      if (changed.size === 0 && !ended)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (ended) return null;
      const batch = new Set(changed);
      changed.clear();
      return batch;
    },
  };
}
