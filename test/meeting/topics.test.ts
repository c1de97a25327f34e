import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const HEAD = "# Sync 2026-12-01\n\nAttendees: Ann Lee, Bo Berg\n\n";
const topicsIn = (body: string) => read(HEAD + body).minutes.map(({ title }) => title.value);
const zh = (body: string) =>
  read(`# 例会纪要 2026-12-01\n\n参会人：王芳、李雷\n\n${body}`).minutes.map(
    ({ title }) => title.value,
  );

describe("topics below a heading that only divides them", () => {
  const below = "### Roof\n- it leaks\n\n### Garden\n- all done\n";

  test.each([
    ["in the minutes", `## Minutes\n### Progress\n#${below.replaceAll("\n###", "\n####")}`],
    ["without such a heading", `## Progress\n${below}`],
  ])("%s", (_, body) => {
    expect(topicsIn(body)).toEqual(["Roof", "Garden"]);
  });

  test("likewise in Chinese", () => {
    expect(zh("## 会议纪要\n### 进展\n#### 屋顶\n- 漏水\n#### 花园\n- 完工\n")).toEqual([
      "屋顶",
      "花园",
    ]);
  });

  test.each([
    ["has text of its own", `## Progress\nWe went through it.\n\n${below}`, ["Progress"]],
    ["has a number", `## 1. Progress\n${below}`, ["Progress"]],
    [
      "stands above parts that other topics have, too",
      "## Roof\n### Ideas\n- tiles\n### Costs\n- high\n## Garden\n### Ideas\n- trees\n### Costs\n- low\n",
      ["Roof", "Garden"],
    ],
    [
      "stands above what was decided",
      "## Roof\n### Decision\n- wait\n### Ideas\n- tiles\n",
      ["Roof"],
    ],
    ["stands above numbered parts", "## Roof\n### 1.1 Ideas\n- a\n### 1.2 Costs\n- b\n", ["Roof"]],
  ])("but one that %s is a topic", (_, body, titles) => {
    expect(topicsIn(body)).toEqual(titles);
  });
});

describe("topics in other forms", () => {
  test.each([
    ["bold with a dash", "## Minutes\n**Roof** -\nIt leaks.\n\n**Garden** -\nAll done.\n"],
    ["with a colon above lists", "## Notes\nRoof:\n\n- it leaks\n\nGarden:\n\n- all done\n"],
    ["logged", "## Notes\nTopic: Roof\n\nIt leaks.\n\nTopic: Garden\n\nAll done.\n"],
    ["from 2 on", "## Minutes\n2. Roof\nIt leaks.\n\n3. Garden\nAll done.\n"],
    ["below a heading with a picture", "## Notes :book:\n* Roof\n  * it leaks\n* Garden\n"],
  ])("%s", (_, body) => {
    expect(topicsIn(body)).toEqual(["Roof", "Garden"]);
  });

  test("items that each begin with a title and a dash", () => {
    const body =
      "## Topics discussed\n- **Roof** — it leaks.\n- **The garden** — all done.\n- **Costs** — high.\n";
    expect(topicsIn(body)).toEqual(["Roof", "The garden", "Costs"]);
    const people = "## Notes\n- Ann Lee - merged it\n- Bo Berg - fixed it\n- Cy Dow - was away\n";
    expect(topicsIn(people)[0]).toBe("Ann Lee - merged it");
  });

  test("a sentence with a colon introduces what follows", () => {
    const body =
      "## Notes\nWe then looked at all of the offers:\n\n- one\n\nAnd we saw that none fits:\n\n- two\n";
    expect(topicsIn(body)).toEqual(["one", "two"]);
  });
});
