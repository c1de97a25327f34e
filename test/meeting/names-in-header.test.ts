import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const came = (text: string) => {
  const { attendees, host, recorder, unread } = read(text);
  return {
    people: attendees.map(({ name, present }) => [name, present]),
    onDuty: [host?.value ?? null, recorder?.value ?? null],
    unread: unread.map((one) => one.text.value),
  };
};

describe("a roster whose columns are people", () => {
  test("到会情况, with who led and who wrote", () => {
    const text =
      "# 周会 2026-11-03\n\n### 到会情况\n\n| 王芳 | 李雷 | 韩梅梅 | 记录人 | 主持人 |\n|---|---|---|---|---|\n| ✔ | ✔ | × | 王芳 | 李雷 |\n\n### 屋顶\n\n- 讨论了价格\n";
    expect(came(text)).toEqual({
      people: [
        ["王芳", true],
        ["李雷", true],
        ["韩梅梅", false],
      ],
      onDuty: ["李雷", "王芳"],
      unread: [],
    });
    expect(read(text).minutes.map(({ title }) => title.value)).toEqual(["屋顶"]);
  });

  test("in English, and whoever has no tick may have come or not", () => {
    const text =
      "# Roof meeting 2026-11-03\n\n## Attendance\n\n| Ann Lee | Bo Berg | Cy Dahl |\n|---|---|---|\n| x | x | |\n\n## Notes\n\n- The roof is done.\n";
    expect(came(text)).toEqual({
      people: [
        ["Ann Lee", true],
        ["Bo Berg", true],
        ["Cy Dahl", null],
      ],
      onDuty: [null, null],
      unread: [],
    });
  });

  test("a table of numbers by person, or of several rows, is none", () => {
    const table = (cell: string, more = "") =>
      `# Roof meeting 2026-11-03\n\n| Ann Lee | Bo Berg |\n|---|---|\n| ${cell} | ${cell} |\n${more}\n## Notes\n\n- The roof is done.\n`;
    expect(came(table("12")).people).toEqual([]);
    expect(came(table("x", "| | x |\n")).people).toEqual([]);
  });
});

describe("numbers above paragraphs are the titles of topics, be each a list of its own for Markdown", () => {
  test.each([
    [
      "# Roof meeting 2026-11-03\n\n1. Roof\n\nIt leaks. We agreed to mend it.\n\n2. Door\n\nToo dear for now.\n",
      ["Roof", "Door"],
    ],
    [
      "社区食堂委员会周一开了会，来了八位委员。\n\n1. 早餐供应时间\n\n八票赞成提前到七点。\n\n2. 餐盘回收\n\n讨论结果：门口设两个回收点。\n\n另外谈到：\n\n1. 屋顶漏水\n\n等报价。\n",
      ["早餐供应时间", "餐盘回收", "屋顶漏水"],
    ],
    [
      "# Roof meeting 2026-11-03\n\n1. Roof\n2. Door\n\nBoth were looked at, and nobody liked them.\n",
      [],
    ],
  ])("%j", (text, expected) => {
    expect(read(text, "minutes/2026-03.md").minutes.map(({ title }) => title.value)).toEqual(
      expected,
    );
  });
});
