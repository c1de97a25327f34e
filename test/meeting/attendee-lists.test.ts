import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const people = (lines: string) =>
  read(`# 例会 2026-12-01\n\n${lines}\n`).attendees.map(({ name, dept, present }) => [
    name,
    dept,
    present,
  ]);

test.each([
  ["参会人：@方洁 @吕倩 @田野", ["方洁", "吕倩", "田野"]],
  ["参会人：@方洁@吕倩", ["方洁", "吕倩"]],
  ["Attendees: @ann @Tomás", ["ann", "Tomás"]],
])("%s: handles need no comma between them", (line, names) => {
  expect(people(line).map(([name]) => name)).toEqual(names);
});

test.each([
  [
    "出席：甲明（請假）、乙芳（研发部）",
    [
      ["甲明", null, false],
      ["乙芳", "研发部", null],
    ],
  ],
  [
    "出席：甲明（缺席）、乙芳",
    [
      ["甲明", null, false],
      ["乙芳", null, null],
    ],
  ],
  [
    "Attendees: Ann Lee (absent), Bob Roe",
    [
      ["Ann Lee", null, false],
      ["Bob Roe", null, null],
    ],
  ],
])("%s: a bracket may say who was not there", (line, expected) => {
  expect(people(line)).toEqual(expected);
});

describe("people announced in a sentence", () => {
  const names = (text: string) => read(text).attendees.map(({ name }) => name);
  const list = "\n- Ann Lee / Foo / @ann\n- Bo Berg / Bar / @bo\n";
  const table = "\n| Name | Call sign |\n|---|---|\n| Ann Lee | A1 |\n| Bo Berg | B2 |\n";

  test.each([
    `# Sync 2026-12-01\n\nThe following people were present:\n${table}`,
    `# Sync 2026-12-01\n\nIf you join, sign in below. Roll call:\n${list}`,
    `# Sync 2026-12-01\n\n## Attendance (please add yourself):\n${list}`,
    `# Sync 2026-12-01\n\n## Agenda\n1. Roof\n\n## Setup\nAttendees:\n${list}\nProxy:\n\n- Cy Dow\n`,
  ])("%#", (text) => {
    expect(names(text)).toEqual(["Ann Lee", "Bo Berg"]);
  });

  test("in Chinese", () => {
    expect(names("# 例会 2026-12-01\n\n本次会议出席人员如下：\n\n- 王芳\n- 李雷\n")).toEqual([
      "王芳",
      "李雷",
    ]);
  });

  test.each(["Board members in attendance", "Committee members present", "Attended"])(
    "%s",
    (label) => {
      expect(names(`# Board 2026-12-01\n\n${label}: Ann Lee, Bo Berg\n`)).toEqual([
        "Ann Lee",
        "Bo Berg",
      ]);
    },
  );

  test("the line that shows how to sign in is nobody", () => {
    const text = `# Sync 2026-12-01\n\nRoll call:\n\n- **name** / **institution**${list.replace("\n", "\n")}`;
    expect(names(text)).toEqual(["Ann Lee", "Bo Berg"]);
  });
});

test("an office in front of a name is none of it", () => {
  const { attendees } = read(
    "# Board 2026-12-01\n\nPresent: President Ann Lee, Product Manager Bo Berg, Chair Woods\n",
  );
  expect(attendees.map(({ name, dept }) => [name, dept])).toEqual([
    ["Ann Lee", "President"],
    ["Bo Berg", "Product Manager"],
    ["Chair Woods", null],
  ]);
});

describe("a sign between names stands for a comma where all of them are names", () => {
  test.each([
    ["Attending: Ann Lee / Bo Berg / Cy Dune", ["Ann Lee", "Bo Berg", "Cy Dune"]],
    ["Attending: Ann Lee | Bo Berg | Cy Dune", ["Ann Lee", "Bo Berg", "Cy Dune"]],
    ["Attending: Ann Lee • Bo Berg • Cy Dune", ["Ann Lee", "Bo Berg", "Cy Dune"]],
    ["Attending: Ann / Bo / Cy", ["Ann", "Bo", "Cy"]],
    ["出席：王芳/李雷/赵敏", ["王芳", "李雷", "赵敏"]],
    ["出席：王芳 / 李雷", ["王芳", "李雷"]],
    ["出席：陳芳｜李雷｜趙敏", ["陳芳", "李雷", "趙敏"]],
  ])("%s", (line, names) => {
    expect(people(line).map(([name]) => name)).toEqual(names);
  });

  test("what stands in a bracket is about the one before it", () => {
    expect(people("出席：王芳/李雷（请假）")).toEqual([
      ["王芳", null, null],
      ["李雷", null, false],
    ]);
  });

  test.each([
    ["Attending: Ann Lee / Acme", [["Ann Lee", "Acme", null]]],
    ["出席：王芳/研发部", [["王芳", "研发部", null]]],
  ])("%s: another kind of word is where somebody is from", (line, found) => {
    expect(people(line)).toEqual(found);
  });
});

describe("where people are from stands before a colon, whatever it is called", () => {
  const from = (lines: string) =>
    read(`# Roof meeting 2026-12-01\n\n## Attendees\n\n${lines}\n`).attendees.map(
      ({ name, dept }) => [name, dept],
    );

  test.each([
    [
      "- **Acme**: Ann Lee\n- **Brown Roofs**: Bo Berg, Cy Dune",
      [
        ["Ann Lee", "Acme"],
        ["Bo Berg", "Brown Roofs"],
        ["Cy Dune", "Brown Roofs"],
      ],
    ],
    [
      "Acme Walls: Ann Lee, Bo Berg; Institute of Roofs: Cy Dune",
      [
        ["Ann Lee", "Acme Walls"],
        ["Bo Berg", "Acme Walls"],
        ["Cy Dune", "Institute of Roofs"],
      ],
    ],
    [
      "- 星河材料研究院：王芳、李雷",
      [
        ["王芳", "星河材料研究院"],
        ["李雷", "星河材料研究院"],
      ],
    ],
    [
      "- 王芳：研发部\n- 李雷：產品經理",
      [
        ["王芳", "研发部"],
        ["李雷", "產品經理"],
      ],
    ],
    ["- Ann Lee: Acme", [["Ann Lee", "Acme"]]],
  ])("%s", (lines, expected) => {
    expect(from(lines)).toEqual(expected);
  });
});
