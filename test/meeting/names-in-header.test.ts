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
      "本次例会已结束，共 5 人参与。\n\n1. 关于新成员的投票\n\n所有成员均同意，无反对票。\n\n2. 流程的规范\n\n讨论结果：方案没问题。\n\n自由讨论：\n\n1. 新的屋顶\n\n下次再谈。\n",
      ["关于新成员的投票", "流程的规范", "新的屋顶"],
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
