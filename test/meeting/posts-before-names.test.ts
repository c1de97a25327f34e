import { expect, test } from "vitest";
import { read } from "./reading.ts";

const people = (line: string) =>
  read(`# 例会 2026-12-01\n\n${line}\n\n## 纪要\n\n- 讨论了预算\n`).attendees.map(
    ({ name, dept }) => [name, dept],
  );

test.each([
  ["列席人員：副會長韓梅梅", [["韓梅梅", "副會長"]]],
  [
    "参会人员：学生会会长王芳、技术总监李雷",
    [
      ["王芳", "学生会会长"],
      ["李雷", "技术总监"],
    ],
  ],
  [
    "列席人員：副會長韓梅梅及各部部長",
    [
      ["韓梅梅", "副會長"],
      ["各部部長", null],
    ],
  ],
  ["其他列席人員：趙敏", [["趙敏", null]]],
  [
    "參會人員：王芳、李雷",
    [
      ["王芳", null],
      ["李雷", null],
    ],
  ],
])("%s", (line, expected) => {
  expect(people(line)).toEqual(expected);
});
