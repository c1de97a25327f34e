import { describe, expect, it } from "vitest";
import { below, report, rowsOf, weekly } from "./meetings.ts";

/** Minutes as `collab run` leaves them, with how long each item took. */
const taken = (...times: readonly (readonly [heading: string, time: string])[]): string =>
  `## Minutes\n\n${times
    .map(([heading, time]) => `### ${heading}\n\n- Time: ${time}\n- Conclusion: 149\n\n`)
    .join("")}`;

const whole = taken(
  ["Opening", "10:00–10:04 (4 min)"],
  ["1. Price", "10:04–10:12, 10:20–10:26 (14 min)"],
);

describe("how long meetings took", () => {
  it("stands beside what was planned for the same items, the opening included", async () => {
    const said = await report({
      "a.md": weekly("2026-12-01", whole, "opening: 5\n"),
      "b.md": weekly("2026-12-08", "## Minutes\n\n### 1. Price\n\n- Conclusion: 149\n"),
    });
    expect(below("In short", said)).toContain(
      "- Time: 18 minutes taken, 15 planned (3 over); 1 of 2 meetings recorded it.",
    );
    const rows = rowsOf(below("Meetings", said)).map((cells) => cells.slice(7, 9));
    expect(rows).toEqual([
      ["45 min", ""],
      ["45 min", "18 min"],
    ]);
    expect(rowsOf(below("Series", said))[0]?.at(-1)).toBe("18 / 15 min");
    const weeks = rowsOf(below("By week", said)).map((cells) => [cells[0], ...cells.slice(-2)]);
    expect(weeks.slice(0, 2)).toEqual([
      ["2026-11-30", "15", "18"],
      ["2026-12-07", "0", "0"],
    ]);
  });

  it("is told in Chinese of what `collab run` writes there", async () => {
    const said = await report({
      "a.md": `---
标题: 周会
开始: 2026-12-01 10:00
时长: 30
---
## 议程

| 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- |
| 价格 | 10 分钟 | 王芳 | 定价 |

## 纪要

### 1. 价格

- 用时：10:05–10:13、10:20–10:27（15 分钟）
- 结论：149 元
`,
    });
    expect(said.stdout).toContain("- 用时：实际 15 分钟，计划 10 分钟，超时 5 分钟。");
  });

  it.each([
    ["is still going on", "10:04–"],
    ["was broken off, and went on another day", "10:04–, 2026-12-02 09:00–09:12 (12 min)"],
    ["began one day and ended the next", "14:40–09:10 (1110 min)"],
  ])("is not known of a meeting of which one item %s", async (_, time) => {
    const said = await report({
      "a.md": weekly("2026-12-01", taken(["Opening", "10:00–10:04 (4 min)"], ["1. Price", time])),
    });
    expect(said.stdout).not.toContain("Time:");
    expect(rowsOf(below("Meetings", said))[0]?.slice(7, 9)).toEqual(["45 min", ""]);
  });

  it("goes on past midnight", async () => {
    const said = await report({
      "a.md": weekly("2026-12-01", taken(["1. Price", "23:50–00:10 (20 min)"])),
    });
    expect(below("In short", said)).toContain("Time: 20 minutes taken, 10 planned (10 over).");
  });

  it("is on the pages of meetings and series, and in a picture with its table", async () => {
    const { contents } = await report(
      { "a.md": weekly("2026-12-01", whole, "opening: 5\n") },
      "--html",
      "site",
    );
    const page = (name: string): string =>
      [...contents].find(([path]) => path.startsWith("/work/site/") && path.includes(name))?.[1] ??
      "";
    expect(page("meetings/2026-12")).toContain("<strong>Price (took 14 min, planned 10) · Ann Lee");
    expect(page("meetings/2026-12")).toContain("<dt>Actual</dt><dd>18 min</dd>");
    expect(page("series/")).toContain("Time: 18 minutes taken, 15 planned (3 over).");
    expect(page("series/")).toContain("took 18 min, planned 15");
    const figure = /<figure class="chart"><figcaption id="taken-title">.*?<\/figure>/.exec(
      page("index.html"),
    )?.[0];
    expect(figure).toContain("Planned and actual minutes, by week");
    expect(figure).toContain(
      '<tr><th scope="row">2026-11-30</th><td class="number">15</td><td class="number">18</td></tr>',
    );
  });

  it("is no picture where no file records it", async () => {
    const files = {
      "a.md": weekly("2026-12-01", "## Minutes\n\n### 1. Price\n\n- Conclusion: 149\n"),
    };
    const { contents } = await report(files, "--html", "site");
    expect(contents.get("/work/site/index.html")).not.toContain("taken-title");
  });
});
