import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

const folder = join(packageRoot, "man");

/** What two readers of manual pages complain about. */
function complaints(path: string): string {
  const lint = spawnSync("mandoc", ["-Tlint", "-Wwarning", path], { encoding: "utf8" });
  const groff = spawnSync("groff", ["-man", "-Tutf8", "-ww", "-z", path], { encoding: "utf8" });
  return lint.stdout + lint.stderr + groff.stderr;
}

describe("a page of the manual", () => {
  it.each(readdirSync(folder))("%s is one that others can read", (name) => {
    // A page that is the same for every version has no date.
    const said = complaints(join(folder, name)).replace(/^.*missing date.*\n/gm, "");
    expect(said).toBe("");
  });

  it("that is broken is refused", () => {
    const path = join(scratchFolder({ "x.1": ".TH X 1\n.NOSUCH\ntext \\fXy\n" }), "x.1");
    expect(complaints(path)).not.toBe("");
  });

  it("says what the command does", () => {
    const { stdout } = spawnSync("man", ["-l", join(folder, "collab-lint.1")], {
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", LC_ALL: "C.UTF-8", MANWIDTH: "80" },
    });
    expect(stdout).toMatch(/collab-lint - check meeting files against the guide/);
    expect(stdout).toContain("--max-warnings");
  });
});
