import { describe, expect, test } from "vitest";
import { type PlainText, UNSTRUCK } from "../../src/markdown/plain-text.ts";
import { ownersOf, readPerson, sameName, splitPeople } from "../../src/meeting/people/person.ts";

const line = (value: string): PlainText => ({
  value,
  span: { from: 0, to: value.length },
  pieces: [0, 0],
  bold: false,
  ...UNSTRUCK,
});

describe("one person as people write them", () => {
  test.each([
    [
      "赵强 <zhao.qiang@example.com>（市场部，执行人）",
      "赵强",
      "zhao.qiang@example.com",
      "市场部",
      "executor",
    ],
    ["@ lee", "lee", null, null, null],
    ["王芳 <w@example.com> (研发部, 决策人)", "王芳", "w@example.com", "研发部", "decision-maker"],
    [
      "Ann Lee <ann@example.com> (Design, stakeholder)",
      "Ann Lee",
      "ann@example.com",
      "Design",
      "stakeholder",
    ],
    ["执行人在前（执行人，市场部）", "执行人在前", null, "市场部", "executor"],
    ["王某（研发部）", "王某", null, "研发部", null],
    ["王芳 <w@example.com>，执行人", "王芳", "w@example.com", null, "executor"],
    ["王芳（研发部），决策人", "王芳", null, "研发部", "decision-maker"],
    ["Bo Chen <bo@example.com>, executor", "Bo Chen", "bo@example.com", null, "executor"],
    ["Ann Lee - stakeholder", "Ann Lee", null, null, "stakeholder"],
    ["趙強 <z@example.com>，執行人", "趙強", "z@example.com", null, "executor"],
    ["Ann Lee - Design", "Ann Lee - Design", null, null, null],
    ["ann@example.com", "ann@example.com", "ann@example.com", null, null],
    ["Ann Lee ann@example.com", "Ann Lee", "ann@example.com", null, null],
    ["王芳（wang@example.com）", "王芳", "wang@example.com", null, null],
    ["@lee", "lee", null, null, null],
    ["李雷", "李雷", null, null, null],
    ["", "", null, null, null],
  ])("%s", (text, name, email, dept, role) => {
    const person = readPerson(line(text));
    expect([person.name, person.email?.value ?? null, person.dept, person.role]).toEqual([
      name,
      email,
      dept,
      role,
    ]);
  });

  test("what stands where the role should be is kept when it is none we know", () => {
    const person = readPerson(line("王芳 <w@example.com>（研发部，负责人）"));
    expect(person).toMatchObject({ role: null, roleText: { value: "负责人" } });
  });
});

describe("several in one line", () => {
  test.each([
    ["李雷，决策人，王芳，执行人", ["李雷，决策人", "王芳，执行人"]],
    ["李雷 <l@example.com>，决策人；王芳", ["李雷 <l@example.com>，决策人", "王芳"]],
    [
      "Ann Lee, executor, Bo Chen, decision-maker",
      ["Ann Lee, executor", "Bo Chen, decision-maker"],
    ],
  ])("a role belongs to the one before it: %s", (text, people) => {
    expect(splitPeople(line(text)).map(({ value }) => value)).toEqual(people);
  });

  test("every separator splits, but for those in brackets", () => {
    const people = splitPeople(line("李雷、王芳（研发部，决策人）；Ann <a@example.com>, 赵强,, "));
    expect(people.map(({ value }) => value)).toEqual([
      "李雷",
      "王芳（研发部，决策人）",
      "Ann <a@example.com>",
      "赵强",
    ]);
    expect(people.map(({ span }) => span.from)).toEqual([0, 3, 15, 36]);
  });

  test("a bracket that never closes ends with the line", () => {
    expect(splitPeople(line("王芳（研发部，赵强")).map(({ value }) => value)).toEqual([
      "王芳（研发部，赵强",
    ]);
  });
});

describe("owners", () => {
  test.each([
    ["王芳", ["王芳"]],
    ["刘某 ， 王某", ["刘某", "王某"]],
    ["王芳/李雷", ["王芳", "李雷"]],
    ["王芳和李雷", ["王芳", "李雷"]],
    ["李和平", ["李和平"]],
    ["Ann & Bob", ["Ann", "Bob"]],
    ["Ann and Bob", ["Ann", "Bob"]],
    ["Anderson", ["Anderson"]],
    ["R&D", ["R&D"]],
    ["王芳&李雷", ["王芳", "李雷"]],
    ["王某（研发部）", ["王某"]],
    ["@lee", ["lee"]],
    ["", []],
  ])("%s", (text, owners) => {
    expect(ownersOf(line(text))).toEqual(owners);
  });
});

test("names are compared without case, width, spaces and @", () => {
  expect(sameName("Ann Lee", "ann lee")).toBe(true);
  expect(sameName("王 芳", "王芳")).toBe(true);
  expect(sameName("@lee", "Lee")).toBe(true);
  expect(sameName("王芳", "王方")).toBe(false);
});

test.each([
  ["Ann Lee", "ann  lee", true],
  ["@Ann", "Ann", true],
  ["王 芳", "王芳", true],
  ["Bo B.", "Bo B", true],
  ["Bo B.", "Bob", false],
])("%s and %s are one name: %s", (one, other, same) => {
  expect(sameName(one, other)).toBe(same);
});
