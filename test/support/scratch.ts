import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A real folder with these files, gone when the test is; a name that ends in `/` is an empty folder.
 * Concurrent tests have to hand in their own `finished`.
 */
export function scratchFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  finished: typeof onTestFinished = onTestFinished,
): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "collab-")));
  finished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(name.endsWith("/") ? path : dirname(path), { recursive: true });
    if (!name.endsWith("/")) writeFileSync(path, content);
  }
  return folder;
}
