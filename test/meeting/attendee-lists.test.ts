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

describe("people behind brackets, joined by a word", () => {
  test.each([
    [
      "Attendees: Lena Vogel (Design) and Sam Ade",
      [
        ["Lena Vogel", "Design"],
        ["Sam Ade", null],
      ],
    ],
    [
      "Attendees: Lena Vogel and Sam Ade (Legal)",
      [
        ["Lena Vogel", null],
        ["Sam Ade", "Legal"],
      ],
    ],
    [
      "Attendees: Lena Vogel (Design) & Sam Ade (Legal)",
      [
        ["Lena Vogel", "Design"],
        ["Sam Ade", "Legal"],
      ],
    ],
    [
      "参会人：王芳（研发）和李雷（市场）",
      [
        ["王芳", "研发"],
        ["李雷", "市场"],
      ],
    ],
    [
      "參會人：王芳（研發）、李雷以及趙強（財務）",
      [
        ["王芳", "研發"],
        ["李雷", null],
        ["趙強", "財務"],
      ],
    ],
  ])("%s", (line, expected) => {
    expect(people(line).map(([name, dept]) => [name, dept])).toEqual(expected);
  });

  test("also in front-matter, and among those who came", () => {
    const { attendees } = read(
      "---\ntitle: Sync\nstart: 2026-12-01 14:00\nattendees: Lena Vogel (Design) and Sam Ade\n---\n## Minutes\nPresent: Lena Vogel and Sam Ade\n### Roof\n- it leaks\n",
    );
    expect(attendees.map(({ name, present }) => [name, present])).toEqual([
      ["Lena Vogel", true],
      ["Sam Ade", true],
    ]);
  });
});

describe("departments on the lines below a label", () => {
  test.each(["参会人员：", "出席人员：\n"])("%j", (label) => {
    const text = `${label}\n技术中心：张伟、李娜\n运营部：王强、赵敏（线上）\n记录人：李娜\n`;
    expect(people(text.replace("\n\n", "\n")).map(([name, dept]) => [name, dept])).toEqual([
      ["张伟", "技术中心"],
      ["李娜", "技术中心"],
      ["王强", "运营部"],
      ["赵敏", "运营部"],
    ]);
  });

  test("before a name it is where somebody is from, for the host as well", () => {
    const { host, attendees } = read(
      "# 例会 2026-12-01\n\n主持人：技术中心 张伟\n参会人：技术中心 张伟、运营部 王强\n",
    );
    expect([host?.value, ...attendees.map(({ name, dept }) => `${name}/${dept}`)]).toEqual([
      "张伟",
      "张伟/技术中心",
      "王强/运营部",
    ]);
  });
});

describe("what stands around a name", () => {
  test("another first name is one more way to call somebody", () => {
    const { attendees } = read('# Sync 2026-12-01\n\nAttendees: Ann (Annie) Lee, Bo "Bob" Berg\n');
    expect(attendees.map(({ name, dept, handles }) => [name, dept, handles])).toEqual([
      ["Ann Lee", null, ["Annie"]],
      ["Bo Berg", null, ["Bob"]],
    ]);
  });

  test.each([
    "Attendees: Bo Berg (Acme) comes by train, Cy Dune",
    "Attendees:\n\n- Bo Berg (Acme) comes by train\n- Cy Dune",
  ])("what follows a bracket and nobody reads is told: %j", (lines) => {
    const { attendees, unread } = read(`# Sync 2026-12-01\n\n${lines}\n`);
    expect(attendees.map(({ name }) => name)).toEqual(["Bo Berg", "Cy Dune"]);
    expect(unread.map(({ text }) => text.value)).toEqual(["comes by train"]);
  });

  test("a row of columns names nobody", () => {
    expect(
      people("Attendees: Ann Lee\n\n#  Who   What         By\n1  Bo    Send it      4 Dec"),
    ).toEqual([["Ann Lee", null, null]]);
  });
});

test("names with nothing but spaces between them may be of both scripts", () => {
  expect(people("参与人：李雷 韩梅梅 王芳 外部顾问Tom").map(([name]) => name)).toEqual([
    "李雷",
    "韩梅梅",
    "王芳",
    "外部顾问Tom",
  ]);
});

test.each([
  [
    "Present: Ann Lee (chair), Bo Berg,\nCy Dune and Di Ek",
    ["Ann Lee", "Bo Berg", "Cy Dune", "Di Ek"],
  ],
  ["**Present**: Ann Lee, Bo Berg\nCy Dune, Di Ek", ["Ann Lee", "Bo Berg", "Cy Dune", "Di Ek"]],
  ["参会人员：王芳、李雷、\n赵强", ["王芳", "李雷", "赵强"]],
  ["出席：王芳、李雷\n赵强、孙丽", ["王芳", "李雷", "赵强", "孙丽"]],
])("%s: the names go on in the next line", (lines, names) => {
  expect(people(lines).map(([name]) => name)).toEqual(names);
});

test.each([
  "Present: Ann Lee, Bo Berg\nThe roof, Budget",
  "Present: Ann Lee, Bo Berg\nWe met at noon, as agreed",
  "Present: Ann Lee, Bo Berg\nSee the list.",
])("%s: what is no name ends them", (lines) => {
  expect(people(lines).map(([name]) => name)).toEqual(["Ann Lee", "Bo Berg"]);
});
