import { execFileSync } from "node:child_process";
import { renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { english } from "../cli/meetings.ts";
import { collab } from "../support/collab.ts";
import { now, strange } from "./strangers.ts";

const CANARY = "canary-in-a-cage";

/** What becomes of a folder while it is watched: what changes, and what is said then. */
const events: ReadonlyArray<readonly [string, (work: string) => void, string, RegExp]> = [
  [
    "honest.md",
    (path) => symlinkSync("../outside/secret.md", path),
    "link",
    /not followed: honest/,
  ],
  ["honest.md", (path) => symlinkSync("/dev/zero", path), "device", /not followed: honest/],
  ["honest.md", (path) => execFileSync("mkfifo", [path]), "pipe", /pipe was left out: honest/],
  [
    "honest.md",
    (path) => {
      writeFileSync(path, "");
      truncateSync(path, 5e9);
    },
    "file without end",
    /honest\.md: is larger than 32 MB/,
  ],
  ["sub", (path) => symlinkSync("../outside", path), "linked folder", /not followed: sub/],
  [
    "collab.config.yaml",
    (path) => symlinkSync("../outside/collab.config.yaml", path),
    "linked configuration",
    /is a link that leads out of the project/,
  ],
  [
    "collab.config.yaml",
    (path) => execFileSync("mkfifo", [path]),
    "piped configuration",
    /is a device, a pipe or a socket/,
  ],
  [".gitignore", (path) => symlinkSync("../outside/ignore", path), "linked list", /in 2 meetings/],
];

describe.runIf(process.platform !== "win32")("a folder that changes while it is watched", () => {
  it.each(events.map(([name, make, what, said]) => ({ what, name, make, said })))(
    "shows nothing from outside, and goes on, when $name is now a $what",
    { timeout: 60_000 },
    async ({ name, make, said }) => {
      const { work } = strange({ "sub/own.md": english });
      const path = join(work, name);
      const steps = [
        () => {
          if (name === "sub") renameSync(path, join(work, ".sub"));
          else rmSync(path, { force: true });
          make(path);
          return [name === "sub" ? "sub/own.md" : name];
        },
        () => {
          rmSync(path);
          writeFileSync(join(work, "again.md"), english);
          return [name === "sub" ? "sub/own.md" : name, "again.md"];
        },
      ];
      const watch = async () => ({
        next: async () => {
          const step = steps.shift();
          return step ? new Set(step().map((each) => join(work, each))) : null;
        },
      });
      const { code, shown } = await collab(["lint", "--watch", "."], { cwd: work, watch, now });
      const [, then = "", last = ""] = shown.split(/collab: watching for changes.*\n/);
      expect(then).toMatch(said);
      expect(last).toMatch(/in \d meetings?/);
      expect(shown).not.toContain(CANARY);
      expect(code).toBe(130);
    },
  );
});
