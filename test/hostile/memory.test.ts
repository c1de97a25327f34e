import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { executable } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { large } from "./large-files.ts";

/** More than any command has needed; a process that wants more of it dies. */
const HEAP = "--max-old-space-size=256";

const commands: readonly (readonly string[])[] = [
  ["lint"],
  ["inspect", "--ndjson"],
  ["actions", "--status", "all"],
  ["status"],
  ["adopt"],
  ["plan", "--stdout", "--from"],
  ["mail", "notice", "--force", "-o", "-", "--now", "2026-01-01"],
];

describe("a file of a stranger's making fills no memory", () => {
  it.each(Object.keys(large))("%s", { timeout: 120_000 }, (name) => {
    const cwd = scratchFolder({ [name]: large[name]?.() ?? "" });
    for (const line of commands) {
      const { status, signal } = spawnSync(process.execPath, [HEAP, executable, ...line, name], {
        cwd,
        env: { COLLAB_COMPILE_CACHE: "0" },
        maxBuffer: 1e9,
      });
      expect([line[0], signal, status]).toEqual([line[0], null, expect.toBeOneOf([0, 1, 2])]);
    }
  });
});
