import { expect, test } from "vitest";
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
