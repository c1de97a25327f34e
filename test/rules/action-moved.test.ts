import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { findings } from "./harness.ts";
import { row, weekly } from "./series.ts";

describe("action-moved", () => {
  it("counts the days that stand struck out", () => {
    const rows = [
      row("Bo Berg", "Write the release notes", "~~1 Dec~~ ~~2 Dec~~ ~~3 Dec~~ 4 December"),
      row("Bo Berg", "Order a test machine", "~~2 Dec~~ ~~3 Dec~~ 4 December"),
      row("Bo Berg", "Book the room", "~~1 Dec~~ ~~2 Dec~~ ~~3 Dec~~ 4 December", "done"),
    ];
    expect(findings("action-moved", weekly("2026-11-30", rows))).toEqual([
      "15:80 “Write the release notes” has been moved 3 times. Settle what stands in its way: split it, give it to somebody else, or drop it.",
    ]);
    expect(
      findings("action-moved", weekly("2026-11-30", rows), { options: { min: 2 } }),
    ).toHaveLength(2);
  });

  it("counts over the meetings of a series, and speaks where the action stands last", async () => {
    const contents = new Map(
      [1, 8, 15, 22].map((day) => {
        const due = `2026-12-${String(day + 3).padStart(2, "0")}`;
        const date = `2026-12-${String(day).padStart(2, "0")}`;
        return [`/work/${date}.md`, weekly(date, [row("Bo Berg", "Write the release notes", due)])];
      }),
    );
    const lint = async (...args: readonly string[]) => {
      const files = memoryFiles(contents);
      const { stdout } = await collab(["lint", "--format", "json", ...args], { files });
      const found = JSON.parse(stdout).findings as Readonly<Record<"file" | "rule", string>>[];
      return found.filter(({ rule }) => rule === "action-moved").map(({ file }) => file);
    };
    expect(await lint(".")).toEqual(["2026-12-22.md"]);
    expect(await lint("2026-12-22.md")).toEqual([]);
    expect(await lint("2026-12-01.md", "2026-12-08.md")).toEqual([]);
  });
});
