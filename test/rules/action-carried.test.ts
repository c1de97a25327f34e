import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { row, weekly } from "./series.ts";

const notes = row("Bo Berg", "Write the release notes", "2026-12-04");
const machine = row("Ann Lee", "Order a test machine", "2026-12-04");

type Texts = Readonly<Record<string, string>>;

/** What the rule says, `file:line message`; whatever else is found counts only for suppressions. */
async function found(texts: Texts, ...args: readonly string[]): Promise<readonly string[]> {
  const contents = new Map(Object.entries(texts).map(([name, text]) => [`/work/${name}`, text]));
  const files = memoryFiles(contents);
  const { stdout } = await collab(["lint", "--format", "json", ...args], { files });
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly Readonly<Record<"file" | "line" | "rule" | "message", string>>[];
  };
  return findings
    .filter(({ rule }) => rule === "action-carried" || rule === "suppression-valid")
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const first = weekly("2026-12-01", [notes, machine]);
const forgetful = weekly("2026-12-08", [machine]);

describe("action-carried", () => {
  it("names what the next meeting neither carries nor closes, in either language", async () => {
    const texts = { "a.md": first, "b.md": forgetful };
    expect(await found(texts, ".")).toEqual([
      "b.md:5 “Write the release notes” (Bo Berg) was open on 2026-12-01 (a.md:15), and this meeting neither carries it over nor closes it. Add it to the action items, or close it: `collab actions done weekly.sq75`.",
    ]);
    expect(await found(texts, ".", "--lang", "zh")).toEqual([
      "b.md:5 2026-12-01 的会议（a.md:15）还有一项没完成：“Write the release notes”（负责人：Bo Berg），这次会议既没有带入，也没有销项。请补进行动项，或者用 `collab actions done weekly.sq75` 销项。",
    ]);
  });

  it("goes by the days, whatever the files are called", async () => {
    const said = await found({ "z.md": first, "a.md": forgetful }, ".");
    expect(said).toEqual([expect.stringContaining("a.md:5 “Write the release notes”")]);
  });

  it.each([
    ["carried", notes],
    ["closed", row("Bo Berg", "Write the release notes", "2026-12-04", "done")],
    ["dropped", row("Bo Berg", "Write the release notes", "2026-12-04", "dropped")],
    ["worded a little differently", row("Bo Berg", "Write release notes", "2026-12-10")],
  ])("takes no offence at what is %s", async (_, again) => {
    expect(
      await found({ "a.md": first, "b.md": weekly("2026-12-08", [again, machine]) }, "."),
    ).toEqual([]);
  });

  it.each<[string, Texts]>([
    [
      "was done before",
      {
        "a.md": weekly("2026-12-01", [notes.replace("open", "done")]),
        "b.md": weekly("2026-12-08", []),
      },
    ],
    ["is of another series", { "a.md": first, "b.md": weekly("2026-12-08", [], "other") }],
    [
      "is of no series",
      {
        "a.md": first.replace("series: weekly\n", ""),
        "b.md": forgetful.replace("series: weekly\n", ""),
      },
    ],
    [
      "waits for a meeting that was called off",
      { "a.md": first, "b.md": forgetful.replace("series:", "status: cancelled\nseries:") },
    ],
    [
      "waits for a meeting that is still to come",
      { "a.md": first, "b.md": forgetful.replace("- Conclusion: on schedule", "") },
    ],
    [
      "may be either of two",
      { "a.md": weekly("2026-12-01", [notes, notes]), "b.md": weekly("2026-12-08", [notes]) },
    ],
  ])("says nothing of what %s", async (_, texts) => {
    expect(await found(texts, ".")).toEqual([]);
  });

  it("speaks of each gap, once", async () => {
    const third = weekly("2026-12-15", [notes]);
    const fourth = weekly("2026-12-22", []);
    const said = await found(
      {
        "a.md": weekly("2026-12-01", [notes]),
        "b.md": weekly("2026-12-08", []),
        "c.md": third,
        "d.md": fourth,
      },
      ".",
    );
    expect(said.map((line) => line.slice(0, 6))).toEqual(["b.md:5", "d.md:5"]);
  });

  it("says nothing of a file alone, nor with --shard, nor of what a file that was not named carries", async () => {
    const texts = {
      "a.md": weekly("2026-12-01", [notes]),
      "b.md": weekly("2026-12-08", [notes]),
      "c.md": weekly("2026-12-15", []),
    };
    expect(await found(texts, ".")).toHaveLength(1);
    expect(await found(texts, "c.md")).toEqual([]);
    const closed = { ...texts, "b.md": weekly("2026-12-08", [notes.replace("open", "done")]) };
    expect(await found(closed, "a.md", "c.md")).toEqual([]);
    expect(await found(closed, ".", "--shard", "1/2")).toEqual([]);
  });

  it("can be silenced, and is not called unused where the others are not read", async () => {
    const silent = forgetful.replace(
      "series:",
      "# collab-disable-next-line action-carried -- settled on the phone\nseries:",
    );
    expect(await found({ "a.md": first, "b.md": silent }, ".")).toEqual([]);
    expect(await found({ "a.md": first, "b.md": silent }, "b.md")).toEqual([]);
    const inVain = silent.replace(machine, `${machine}\n${notes}`);
    expect(await found({ "a.md": first, "b.md": inVain }, ".")).toEqual([
      expect.stringContaining("b.md:5"),
    ]);
  });

  it("can be an error, and fails the run then", async () => {
    const contents = new Map([
      ["/work/a.md", first],
      ["/work/b.md", forgetful],
    ]);
    const { code } = await collab(["lint", ".", "--rule", "action-carried:error"], {
      files: memoryFiles(contents),
    });
    expect(code).toBe(1);
  });
});
