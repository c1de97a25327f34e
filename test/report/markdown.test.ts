import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { actions, below, minutes, report, rowsOf, weekly } from "./meetings.ts";

describe("what was decided", () => {
  it("is what the last four weeks concluded, the newest meeting first", async () => {
    const said = await report({
      "old.md": weekly("2026-11-03", minutes("99")),
      "a.md": weekly("2026-12-01", minutes("129")),
      "b.md": weekly("2026-12-08", minutes("149")),
    });
    expect(below("Decided since 2026-11-21", said)).toBe(
      "**2026-12-08 Sync**\n\n- Price: 149\n\n**2026-12-01 Sync**\n\n- Price: 129",
    );
    expect(said.code).toBe(0);
  });

  it("goes back to the last meeting that decided something when those weeks have nothing", async () => {
    const said = await report({ "old.md": weekly("2026-06-02", minutes("99")) });
    expect(below("Decided since 2026-06-02", said)).toContain("Price: 99");
  });

  it("tells what was put off apart, with what happens next", async () => {
    const said = await report({
      "a.md": weekly("2026-12-08", minutes("deferred, Ann Lee asks the board by Friday")),
    });
    expect(below("Decided since 2026-11-21", said)).toBe("Nothing was decided.");
    expect(below("Deferred since 2026-11-21", said)).toContain("asks the board by Friday");
    expect(below("In short", said)).toContain("Decided: 0 conclusions reached, 1 deferred.");
  });

  it("counts an item of a meeting that was held, and that nothing is written about", async () => {
    const said = await report({
      "a.md": weekly("2026-12-08", "## Minutes\n\n### 1. Price\n\n- Facts: Two rivals.\n"),
    });
    expect(below("In short", said)).toContain("1 item without a conclusion");
  });
});

describe("who owes what", () => {
  const files = {
    "a.md": weekly(
      "2026-12-01",
      actions("Ann Lee | Ask the board | 2026-12-10 | open", "Bo Berg | Test | 2026-12-30 |"),
    ),
    "b.md": weekly("2026-12-08", actions("Bo Berg | Test | 2026-12-30 | done 2026-12-09")),
  };
  it("lists what is open, what is overdue first, a promise of several files once", async () => {
    const said = await report({
      ...files,
      "c.md": weekly("2026-12-15", actions("| Find a sponsor | |")),
    });
    const rows = rowsOf(below("Who owes what", said)).map((row) => row.slice(0, 4));
    expect(rows).toEqual([
      ["Ann Lee", "Ask the board", "2026-12-10", "8 days late"],
      ["Nobody", "Find a sponsor", "", "no date"],
    ]);
    expect(below("In short", said)).toContain(
      "Owed: 2 actions open, 1 overdue, 1 without an owner, 1 without a deadline.",
    );
  });

  it("sums by owner and by the department their meetings name", async () => {
    const said = await report(files);
    expect(rowsOf(below("By owner", said))).toEqual([
      ["Ann Lee", "1", "1", "0", "0", "0", "0"],
      ["Bo Berg", "0", "0", "1", "0", "0", "0"],
    ]);
    expect(rowsOf(below("By department", said)).map(([name]) => name)).toEqual([
      "Sales",
      "Engineering",
    ]);
  });

  it("says that a deadline was met only where the status names the day", async () => {
    const said = await report({
      "a.md": weekly(
        "2026-12-01",
        actions(
          "Ann Lee | A | 2026-12-04 | done 2026-12-04",
          "Ann Lee | B | 2026-12-04 | done 2026-12-05",
          "Ann Lee | C | 2026-12-04 | done",
          "Ann Lee | D | | done 2026-12-04",
          "Ann Lee | E | 2026-12-04 | dropped",
        ),
      ),
    });
    const [row] = rowsOf(below("By owner", said));
    expect(row).toEqual(["Ann Lee", "0", "0", "1", "1", "2", "1"]);
    expect(below("In short", said)).toContain(
      "Closed: 1 on time, 1 late, 2 with no word on whether that was in time.",
    );
  });
});

describe("whether it gets better", () => {
  const month = (days: readonly string[], conclusion: string): Record<string, string> =>
    Object.fromEntries(
      days.map((day) => [`${day}.md`, weekly(day, conclusion, sent(day))] as const),
    );
  const sent = (day: string): string => `notified: ${day} 08:00\nminutes-sent: ${day} 18:00\n`;
  const before = ["2026-10-27", "2026-11-03", "2026-11-10", "2026-11-17"];
  const recent = ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"];

  it.each([
    ["better", "deferred", "149", "better"],
    ["worse", "149", "deferred", "worse"],
    ["about the same", "149", "149", "about the same"],
  ])("is %s", async (_, then, now, verdict) => {
    const said = await report({
      ...month(before, minutes(then)),
      ...month(recent, minutes(now)),
    });
    const rows = rowsOf(below("Does it get better?", said));
    expect(rows[0]?.[3]).toBe(verdict);
    expect(rows.slice(2)).toEqual([
      ["notices a working day ahead", "0 of 4 (0%)", "0 of 4 (0%)", "about the same"],
      ["minutes within 24 hours", "4 of 4 (100%)", "4 of 4 (100%)", "about the same"],
    ]);
  });

  it("is not told by a single case, or by few", async () => {
    const one = await report({
      ...month(before, minutes("149")),
      ...month(recent.slice(1), minutes("149")),
      "last.md": weekly("2026-12-16", minutes("deferred")),
    });
    expect(rowsOf(below("Does it get better?", one))[0]).toEqual([
      ...["conclusions reached", "3 of 4 (75%)", "4 of 4 (100%)", "about the same"],
    ]);
    const few = await report(month(recent, minutes("149")));
    expect(rowsOf(below("Does it get better?", few)).map((row) => row[3])).toEqual(
      Array(4).fill("too little to tell"),
    );
  });

  it("counts an action in the weeks in which it was due, and not what nobody can know", async () => {
    const said = await report({
      "a.md": weekly(
        "2026-10-27",
        actions(
          "Ann Lee | A | 2026-12-04 | done 2026-12-04",
          "Ann Lee | B | 2026-12-04 | open",
          "Ann Lee | C | 2026-12-04 | done",
          "Ann Lee | D | 2026-12-30 | open",
          "Ann Lee | E | 2026-11-10 | done 2026-11-20",
        ),
      ),
    });
    expect(rowsOf(below("Does it get better?", said))[1]?.slice(1, 3)).toEqual([
      "1 of 2 (50%)",
      "0 of 1 (0%)",
    ]);
  });
});

describe("the weeks", () => {
  it("run without a gap from the first with something in it to this one", async () => {
    const said = await report(
      {
        "a.md": weekly(
          "2026-11-24",
          minutes("149") + actions("Ann Lee | Write the test plan | 2026-12-04 | open"),
        ),
        "b.md": weekly(
          "2026-12-08",
          actions("Ann Lee | Write the test plan | 2026-12-04 | done 2026-12-09"),
        ),
      },
      ...["--now", "2026-12-15 09:00"],
    );
    const weeks = rowsOf(below("By week", said));
    expect(weeks.map(([week, , , , , made, , late, , open]) => [week, made, late, open])).toEqual([
      ["2026-11-23", "1", "0", "1"],
      ["2026-11-30", "0", "0", "1"],
      ["2026-12-07", "0", "1", "0"],
      ["2026-12-14", "0", "0", "0"],
    ]);
  });

  it("are at most twelve, and those in which something happened", async () => {
    const said = await report({
      "year-20.md": weekly("0020-01-07", minutes("1")),
      "a.md": weekly("2024-01-09", minutes("149")),
      "b.md": weekly("2025-01-07", minutes("149")),
    });
    const weeks = rowsOf(below("By week", said)).map(([week]) => week);
    expect([weeks.length, weeks.at(-1)]).toEqual([12, "2025-01-06"]);
  });
});

describe("which meetings", () => {
  const files = {
    "a.md": weekly("2026-11-03", minutes("99")),
    "b.md": weekly("2026-12-08", minutes("149")),
    "c.md": weekly("2026-12-09", minutes("1")).replace("series: launch", "series: other"),
  };
  it("are of a series, and since a day", async () => {
    const said = await report(files, "--series", "Launch", "--since", "2026-12-01");
    expect(rowsOf(below("Meetings", said)).map(([day]) => day)).toEqual(["2026-12-08"]);
  });

  it.each([
    [["--series", "lunch"], "did you mean “launch”?"],
    [["--since", "2027-01-01"], "no meetings on 2027-01-01 or later"],
    [["--since", "soon"], "is no day"],
    [["--format", "html"], "--format"],
  ])("%j is refused", async (args, sentence) => {
    const said = await report(files, ...args);
    expect([said.code, said.stdout]).toEqual([2, ""]);
    expect(said.stderr).toContain(sentence);
  });

  it("says so when there are none, and goes on without a file that cannot be read", async () => {
    const none = await report({ "notes.md": "just notes\n" });
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("no meetings found")]);
    const some = await report({ ...files }, "a.md", "missing.md");
    expect([some.code, some.stdout]).toEqual([2, expect.stringContaining("Price: 99")]);
  });
});

describe("the text", () => {
  it("goes into a file on request", async () => {
    const said = await report({ "a.md": weekly("2026-12-08") }, "--output-file", "out/report.md");
    expect([said.code, said.stdout]).toEqual([0, ""]);
    expect(said.contents.get("/work/out/report.md")).toMatch(/^# Meeting report\n/);
  });

  it("lets nothing of a file become markup", async () => {
    const evil = "<img src=x> [a](http://x) | `b` @all";
    const said = await report({
      "a.md": weekly(
        "2026-12-08",
        minutes(evil) + actions(`${evil.replace("|", "/")} | ${evil.replace("|", "/")} | |`),
      )
        .replace("title: Sync", `title: '${evil}'`)
        .replace("series: launch", `series: '${evil}'`),
    });
    expect(said.stdout).not.toMatch(/<img|[^\\]\[a|[^\\]`b|@all/);
  });

  it.each([
    ["en", "2026-12-20 09:00"],
    ["zh", "2026-12-20 09:00"],
  ])("over the examples in %s is as in test/golden/report", async (language, now) => {
    const said = await collab(["report", "--now", now], {
      cwd: join(packageRoot, "examples", language),
    });
    await expect(said.stdout).toMatchFileSnapshot(`../golden/report/${language}.md`);
  });
});
