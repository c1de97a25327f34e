import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const items = (text: string) =>
  read(text).agenda.map(({ title, presenter }) => [title.value, presenter?.value ?? null]);

const agenda = (present: string, ...lines: readonly string[]) =>
  `# Roof meeting 2026-12-01\n\n${present}## Agenda\n\n${lines.map((line) => `- ${line}\n`).join("")}`;
const 议程 = (...lines: readonly string[]) =>
  `# 例会 2026-12-01\n\n参会人：王芳、李雷\n\n## 议程\n\n${lines.map((line) => `- ${line}\n`).join("")}`;

const THERE = "Present: Ann Lee, Bo Berg\n\n";

describe("who is named behind a topic speaks to it", () => {
  test.each([
    ["New door (Ann Lee)", ["New door", "Ann Lee"]],
    ["New door (Bo)", ["New door", "Bo Berg"]],
    ["New door [Bo Berg]", ["New door", "Bo Berg"]],
    ["New door (@oak)", ["New door", "oak"]],
    ["New door @Bo Berg", ["New door", "Bo Berg"]],
    ["New door (Cy Dahl)", ["New door (Cy Dahl)", null]],
    ["New door (third floor)", ["New door (third floor)", null]],
    ["Mail to ann@example.com", ["Mail to ann@example.com", null]],
  ])("%s", (line, expected) => {
    expect(items(agenda(THERE, line, "Budget"))).toEqual([expected, ["Budget", null]]);
  });

  test.each([
    ["屋顶（王芳）", ["屋顶", "王芳"]],
    ["屋顶（王芳、李雷）", ["屋顶", "王芳、李雷"]],
    ["屋顶@王芳", ["屋顶", "王芳"]],
    ["屋顶 @王芳 @李雷", ["屋顶", "@王芳 @李雷"]],
    ["新人介绍：@王芳", ["新人介绍：@王芳", null]],
    ["屋顶（方案）", ["屋顶（方案）", null]],
  ])("%s", (line, expected) => {
    expect(items(议程(line, "预算"))).toEqual([expected, ["预算", null]]);
  });

  test("nobody is known, and most topics end with what looks like names", () => {
    expect(items(agenda("", "New door (Cy Dahl)", "Budget (Dee Eck, Flo Gray)", "Other"))).toEqual([
      ["New door", "Cy Dahl"],
      ["Budget", "Dee Eck, Flo Gray"],
      ["Other", null],
    ]);
  });

  test("minutes may copy the line as it was", () => {
    const text = `${议程("屋顶（王芳）", "预算 @李雷")}\n## 纪要\n\n### 预算 @李雷\n\n通过。\n\n### 屋顶（王芳）\n\n讨论了价格。\n`;
    expect(read(text).minutes.map(({ agendaIndex }) => agendaIndex)).toEqual([1, 0]);
  });
});

test.each([
  ["3:35 UTC - New door (Ann Lee)", ["New door", "Ann Lee", "3:35 UTC"]],
  ["14:00 New door", ["New door", null, "14:00"]],
  ["9:30 am – New door", ["New door", null, "9:30 am"]],
  ["16:9 screens", ["16:9 screens", null, null]],
])("a clock time in front of a topic is none of its title: %s", (line, expected) => {
  const [item] = read(agenda(THERE, line, "Budget")).agenda;
  expect([
    item?.title.value,
    item?.presenter?.value ?? null,
    item?.minutesText?.value ?? null,
  ]).toEqual(expected);
});
