import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

const meeting = (id: string, start: string) =>
  `---\nid: ${id}\ntitle: Sync\nstart: ${start} 14:00\n---\n\n## Agenda\n\n1. Goals (10 min)\n`;

async function found(
  files: Readonly<Record<string, string>> | string,
  args: readonly string[] = [],
): Promise<readonly string[]> {
  const cwd = typeof files === "string" ? files : scratchFolder(files);
  const { stdout } = await collab(["lint", ".", "--format", "json", ...args], { cwd });
  const { findings } = JSON.parse(stdout) as {
    readonly findings: ReadonlyArray<Readonly<Record<"file" | "rule" | "message", string>>>;
  };
  return findings
    .filter(({ rule }) => rule === "id-unique")
    .map(({ file, message }) => `${file} ${message}`);
}

describe("id-unique", () => {
  it("reports the id of a meeting on another day, in the later file", async () => {
    const files = { "a.md": meeting("x-1", "2026-12-01"), "b.md": meeting("x-1", "2026-12-08") };
    expect(await found(files)).toEqual([
      "b.md “x-1” is also the id of the meeting on 2026-12-01 in a.md. Give one of them another id: mails and actions are told apart by it.",
    ]);
    expect(await found(files, ["--lang", "zh"])).toEqual([
      "b.md a.md 里 2026-12-01 的会议也用了“x-1”这个 id。请给其中一个换一个 id，邮件和行动项都靠它区分会议。",
    ]);
  });

  it("takes a copy of the same meeting, other ids and files without an id for no mistake", async () => {
    const without = meeting("x", "2026-12-15").replace("id: x\n", "");
    expect(
      await found({
        "a.md": meeting("x-1", "2026-12-01"),
        "copy/a.md": meeting("x-1", "2026-12-01"),
        "b.md": meeting("x-2", "2026-12-08"),
        "one/notes.md": without,
        "two/notes.md": without.replace("2026-12-15", "2026-12-22"),
      }),
    ).toEqual([]);
  });

  it("knows the ids of files that a cache remembers", async () => {
    const cwd = scratchFolder({
      "a.md": meeting("x-2", "2026-12-01"),
      "b.md": meeting("x-1", "2026-12-08"),
    });
    const cache = ["--cache", "--cache-location", "lint-cache.json"];
    expect(await found(cwd, cache)).toEqual([]);
    writeFileSync(join(cwd, "a.md"), meeting("x-1", "2026-12-01"));
    const said = await found(cwd, cache);
    expect(said).toEqual([expect.stringContaining("b.md “x-1” is also the id")]);
    expect(await found(cwd, cache)).toEqual(said);
    writeFileSync(join(cwd, "b.md"), meeting("x-3", "2026-12-08"));
    expect(await found(cwd, cache)).toEqual([]);
  });
});
