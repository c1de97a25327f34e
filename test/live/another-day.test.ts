import { describe, expect, it } from "vitest";
import type { Command } from "../../src/live/types.ts";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { carriedOut, chinese, english, heldInMemory, made } from "./sessions.ts";

const begun = (text: string): string =>
  carriedOut(text, [
    ["14:00", { kind: "start" }],
    ["14:05", { kind: "next" }],
  ]);
const timesIn = (text: string): readonly string[] =>
  text.split("\n").filter((line) => /^- (?:Time|用时)/.test(line));
const at = (when: string, command: Command, text: string): string => {
  const result = made(text, command, when);
  if (typeof result !== "string") throw new Error(JSON.stringify(result));
  return result;
};
const agreed: Command = { kind: "conclude", text: "16 March" };

describe("a meeting that goes on another day", () => {
  it.each([
    ["English", english, "- Time: 14:05–, 2026-12-02 09:00–09:12 (12 min)"],
    ["Chinese", chinese, "- 用时：14:05–、2026-12-02 09:00–09:12（12 分钟）"],
  ])("counts no night, in %s", (_, plan, expected) => {
    const said = at("2026-12-02T09:00", agreed, begun(plan));
    const after = at("2026-12-02T09:12", { kind: "next" }, said);
    expect(timesIn(after)[1]).toBe(expected);
    expect(timesIn(after)[2]).toMatch(/ ?2026-12-02 09:12–$/);
  });

  it("counts no week that ends at a later hour of the day", () => {
    const said = at("2026-12-08T14:20", agreed, begun(english));
    expect(timesIn(said)[1]).toBe("- Time: 14:05–, 2026-12-08 14:20–");
  });

  it("goes on where it was once it has been taken up", () => {
    const said = at("2026-12-02T09:00", agreed, begun(english));
    const noted = at("2026-12-02T09:10", { kind: "note", phase: "facts", text: "61%" }, said);
    expect(timesIn(noted)).toEqual(timesIn(said));
  });

  it("counts on past midnight, and after a break at that hour", () => {
    const late = carriedOut(english, [
      ["23:40", { kind: "start" }],
      ["23:45", { kind: "next" }],
      ["23:50", agreed],
    ]);
    const after = at("2026-12-02T00:10", { kind: "next" }, late);
    expect(timesIn(after)[1]).toBe("- Time: 23:45–00:10 (25 min)");
    expect(timesIn(after)[2]).toBe("- Time: 2026-12-02 00:10–");
  });

  it("that is not the one its file names has all its times with their day", () => {
    const started = at("2026-12-03T10:00", { kind: "start" }, english);
    const moved = at("2026-12-03T10:04", { kind: "next" }, started);
    expect(timesIn(moved)).toEqual([
      "- Time: 2026-12-03 10:00–10:04 (4 min)",
      "- Time: 2026-12-03 10:04–",
    ]);
  });

  it("ends what was broken off when all is settled", () => {
    const { keeper, file, clock } = heldInMemory(english, "2026-12-01T14:00");
    for (const command of [{ kind: "start" }, { kind: "next" }, agreed] as const)
      keeper.run(command);
    keeper.run({ kind: "defer", item: 1, text: "Ann asks by Friday" });
    clock.at = "2026-12-02T08:30";
    expect(keeper.run({ kind: "end" })).not.toHaveProperty("refused");
    expect(timesIn(file.text)[1]).toBe("- Time: 14:00–, 2026-12-02 08:30–08:30 (0 min)");
  });
});

describe("a script", () => {
  const script = "14:00 start\n14:04 next\nConclusion: March\n14:20 next\n";
  const run = async (text: string, now: string, ...args: readonly string[]) => {
    const files = new Map([
      ["/work/a.md", english],
      ["/work/s.txt", text],
    ]);
    const given = { files: memoryFiles(files), now };
    const said = await collab(["run", "a.md", "--script", "s.txt", ...args], given);
    return { ...said, text: files.get("/work/a.md") ?? "", files };
  };

  it("records on the day of the meeting, however much later it is carried out", async () => {
    const { text, stdout } = await run(script, "2027-02-01T08:00:00Z");
    expect(timesIn(text)).toEqual([
      "- Time: 14:00–14:04 (4 min)",
      "- Time: 14:04–14:20 (16 min)",
      "- Time: 14:20–",
    ]);
    expect(stdout).toContain("1. Goals · 16 min of 10, 6 over");
  });

  it("goes on another day where it is told so", async () => {
    const { files } = await run("14:00 start\n14:04 next\n", "2026-12-01T06:00:00Z");
    files.set("/work/s.txt", "Conclusion: March\n09:10 next\n");
    const args = ["run", "a.md", "--script", "s.txt", "--now", "2026-12-02 09:00"];
    const { stdout } = await collab(args, { files: memoryFiles(files) });
    expect(timesIn(files.get("/work/a.md") ?? "")[1]).toBe(
      "- Time: 14:04–, 2026-12-02 09:00–09:10 (10 min)",
    );
    expect(stdout).toContain("1. Goals · 10 min of 10");
  });
});
