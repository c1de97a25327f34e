import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/host/files.ts";
import type { Files } from "../../src/host/io.ts";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { scratchFolder } from "../support/scratch.ts";
import { meeting, shown, type Files as Texts, tracked } from "./tracking.ts";

const COLUMNS = "Owner | Task | Due | Status | Origin";
const at = (date: string, id: string, ...rows: readonly string[]): string =>
  meeting({ date, id, series: "sync" }, rows, COLUMNS);

/** What `--explain` says below the list. */
async function explained(files: Texts, lang = "en"): Promise<readonly string[]> {
  const contents = new Map(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  const line = ["actions", "--explain", "--status", "all", "--now", "2026-12-20", "--lang", lang];
  const { stdout } = await collab(line, { files: memoryFiles(contents) });
  const lines = stdout.split("\n");
  return lines.slice(
    lines.findIndex((each) => /^(?:Mentioned|Left apart|多次提到|没有合并)/.test(each)),
  );
}

/** The same promise, of which three files say three things. */
const contradicting = {
  "a.md": at("2026-12-01", "kickoff", "Ann Lee | Send the report | 2026-12-04 | open | "),
  "b.md": at("2026-12-08", "second", "Bo Berg | Send the report | 2026-12-11 | done | kickoff"),
  "c.md": at("2026-12-15", "third", "Ann Lee | Mail the summary | 2026-12-09 | open | second#1"),
};

describe("files that contradict each other", () => {
  it("are one action, as the latest has it", () => {
    const { actions, doubts } = tracked(contradicting);
    expect(actions.map(shown)).toEqual([
      "Ann Lee: Mail the summary, due 2026-12-09, open, moved 2; a.md:12 b.md:12 c.md:12",
    ]);
    expect(doubts).toEqual([]);
  });

  it.each([
    [
      "en",
      [
        "Mentioned more than once, and shown as one:",
        expect.stringMatching(/^sync\.\w{4} Mail the summary$/),
        "  a.md:12 · 2026-12-01 · open · due 2026-12-04 · first promised",
        "  b.md:12 · 2026-12-08 · done · due 2026-12-11 · now Bo Berg's · same: its origin says so",
        "  c.md:12 · 2026-12-15 · open · due 2026-12-09 · now Ann Lee's · now “Mail the summary” · same: its origin says so",
        "",
      ],
    ],
    [
      "zh",
      [
        "多次提到、合并为一项的：",
        expect.stringMatching(/^sync\.\w{4} Mail the summary$/),
        "  a.md:12 · 2026-12-01 · 进行中 · 2026-12-04 截止 · 首次提出",
        "  b.md:12 · 2026-12-08 · 已完成 · 2026-12-11 截止 · 负责人改为 Bo Berg · 来源列写明是同一项",
        "  c.md:12 · 2026-12-15 · 进行中 · 2026-12-09 截止 · 负责人改为 Ann Lee · 文字改为“Mail the summary” · 来源列写明是同一项",
        "",
      ],
    ],
  ])("say with --explain in what they differ: %s", async (lang, lines) => {
    expect(await explained(contradicting, lang)).toEqual(lines);
  });

  it("in two rows of one meeting are joined with none, and the way out is one", async () => {
    const twice = [
      "Ann Lee | Book the room | 2026-12-04 | open | ",
      "Bo Berg | Buy a cake | | open | ",
    ];
    const [row = ""] = twice;
    const later = (origin: string): Texts => ({
      "a.md": at("2026-12-01", "kickoff", ...twice, row.replace("04", "05")),
      "b.md": at("2026-12-08", "second", `Ann Lee | Book the room | 2026-12-11 | open | ${origin}`),
    });
    expect(await explained(later(""))).toEqual([
      "Left apart, or not as its origin says:",
      "b.md:12 Book the room",
      "  could be any of these, so it is joined with none: a.md:12, a.md:14 — write as its origin which one is meant, such as kickoff#1",
      "",
    ]);
    expect(tracked(later("kickoff#3")).actions.map(shown)).toContain(
      "Ann Lee: Book the room, due 2026-12-11, open, moved 1; a.md:14 b.md:12",
    );
    expect(tracked(later("kickoff#3")).doubts).toEqual([]);
  });

  it("both in one meeting are left apart from what they look like", async () => {
    const files = {
      "a.md": at("2026-12-01", "kickoff", "Ann Lee | Book the room | 2026-12-04 | open | "),
      "b.md": at(
        "2026-12-08",
        "second",
        "Ann Lee | Book the room | 2026-12-11 | open | ",
        "Ann Lee | Book the room | 2026-12-12 | open | ",
      ),
    };
    const reason =
      "  this and another row of its meeting both look like a.md:12, so neither is joined with it — tell the two apart in their words";
    expect((await explained(files)).filter((line) => line === reason)).toHaveLength(2);
  });
});

describe("origins in a circle", () => {
  const row = (origin: string): string =>
    `Ann Lee | Send the report | 2026-12-04 | open | ${origin}`;
  const circle = (count: number): Texts =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `${index}.md`,
        at(
          `2026-12-${String(index + 1).padStart(2, "0")}`,
          `m${index}`,
          row(`m${(index + 1) % count}`),
        ),
      ]),
    );

  it.each([2, 3, 20])(
    "of %d meetings end in one action, and each of them is told",
    async (count) => {
      const { actions, doubts } = tracked(circle(count));
      expect(actions.map(({ mentions }) => mentions.length)).toEqual([count]);
      expect(doubts.map(({ kind }) => kind)).toEqual(Array(count - 1).fill("origin-later"));
      const said = await explained(circle(count));
      expect(
        said.filter((line) => /^ {2}its origin “m\d+” is no earlier meeting/.test(line)),
      ).toHaveLength(count - 1);
    },
  );

  it("of a meeting with itself, and of two of one id, end, too", () => {
    const files = {
      "a.md": at("2026-12-01", "m", row("m")),
      "b.md": at("2026-12-08", "m", row("m#1"), "Bo Berg | Buy a cake | | open | m#2"),
    };
    const { actions } = tracked(files);
    expect(actions.map(({ mentions }) => mentions.length)).toEqual([2, 1]);
  });

  it("are told in Chinese", async () => {
    expect(await explained(circle(2), "zh")).toContain(
      "  来源“m1”不是更早的会议——请核对两场会议的日期，并检查是否互为来源",
    );
  });
});

describe("ten thousand actions in two thousand files", () => {
  /** How often each file is read by a command, the most of all and all together. */
  async function reads(cwd: string, ...line: readonly string[]) {
    const counts = new Map<string, number>();
    const counting = (files: Files): Files =>
      new Proxy(files, {
        get: (target, key) => {
          if (key === "within") return (folder: string) => counting(target.within(folder));
          const value = Reflect.get(target, key) as unknown;
          if (typeof value !== "function") return value;
          return (path: string, ...more: readonly unknown[]) => {
            if (key === "read" && path.endsWith(".md"))
              counts.set(path, (counts.get(path) ?? 0) + 1);
            return value.call(target, path, ...more) as unknown;
          };
        },
      });
    const outcome = await collab([...line, "--now", "2026-12-02"], {
      ...{ cwd, files: counting(nodeFiles) },
    });
    const all = [...counts.values()];
    return {
      ...outcome,
      most: all.sort((a, b) => b - a)[0],
      sum: all.reduce((sum, one) => sum + one, 0),
    };
  }

  it("are read once to be listed, and once more where they are changed", {
    timeout: 240_000,
  }, async () => {
    const cwd = scratchFolder(
      Object.fromEntries(
        Array.from({ length: 2_000 }, (_, file) => {
          const rows = Array.from(
            { length: 5 },
            (_, row) => `Ann Lee | Check pipe ${file}-${row} | 2026-12-04 | open`,
          );
          return [`${file}.md`, meeting({ date: "2026-12-01", id: `m${file}` }, rows)];
        }),
      ),
    );
    const listed = await reads(cwd, "actions", "--format", "ndjson");
    expect([listed.code, listed.most, listed.sum]).toEqual([0, 1, 2_000]);
    const found = listed.stdout.trimEnd().split("\n");
    expect(found).toHaveLength(10_000);
    const refs = found.flatMap((line, at) =>
      at % 25 === 0 ? [(JSON.parse(line) as { ref: string }).ref] : [],
    );
    const changed = await reads(cwd, "actions", "done", ...refs);
    expect([changed.code, changed.stdout.trimEnd().split("\n").length]).toEqual([0, 400]);
    expect([changed.most, changed.sum]).toEqual([2, 2_400]);
  });
});
