import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const meeting = (lines: string) => read(`# Weekly 2026-12-01\n\n${lines}\n`);
const people = (lines: string) =>
  meeting(lines).attendees.map(({ name, dept }) => (dept === null ? name : `${name} | ${dept}`));
const doubts = (lines: string) =>
  meeting(lines)
    .unread.filter(({ why }) => why === "one-or-several-people")
    .map(({ text }) => text.value);

describe("one entry of a list is one person", () => {
  test.each([
    ["- Bob Roe, Foo, Inc\n- Cy Dorn, Acme", ["Bob Roe | Foo, Inc", "Cy Dorn | Acme"]],
    ["- Joe Foo, PhD <joe@example.com>\n- Ann Lee, MD, PhD", ["Joe Foo", "Ann Lee"]],
    ["- Müller, Hans <hans@example.com>", ["Hans Müller"]],
    ["- Müller, Hans <h@example.com>", ["Hans Müller"]],
    ["- Max Ott (he/him)\n- Kim Poe (she/her) (Design)", ["Max Ott", "Kim Poe | Design"]],
    ["- 王芳，产品经理\n- 李雷，研发部，后端", ["王芳 | 产品经理", "李雷 | 研发部，后端"]],
    ["- Cy Dorn – Head of Sales, Berlin", ["Cy Dorn | Head of Sales, Berlin"]],
    ["- Ann, Bob, Cleo\n- Dan, Eve", ["Ann", "Bob", "Cleo", "Dan", "Eve"]],
    ["- Ann Lee, Bob Roe\n- Cy Dorn", ["Ann Lee", "Bob Roe", "Cy Dorn"]],
    ["- Ann Lee and Bo Berg", ["Ann Lee", "Bo Berg"]],
    [
      "**Design**\n- Ann Lee\n\n**Sales team**\n- Bo Berg",
      ["Ann Lee | Design", "Bo Berg | Sales team"],
    ],
  ])("%s", (list, expected) => {
    expect(people(`## Attendees\n\n${list}`)).toEqual(expected);
  });

  test("what may be a department or somebody else is said to be doubtful", () => {
    expect(doubts("## Attendees\n\n- Ann Lee, Acme")).toEqual(["Ann Lee, Acme"]);
    expect(doubts("## Attendees\n\n- Ann Lee, Acme\n- Bo Berg, Globex")).toEqual([]);
    expect(doubts("## Attendees\n\n- Ann Lee, product manager")).toEqual([]);
  });
});

test.each([
  ["Members in attendance were: Ann Lee, Bo Berg", ["Ann Lee", "Bo Berg"]],
  ["Additional attendees: Ann Lee & Bo Berg", ["Ann Lee", "Bo Berg"]],
  ["**Guests**\n\n- Ann Lee", ["Ann Lee"]],
  ["Attendees: Joe Foo, PhD <joe@example.com>, Ann Lee", ["Joe Foo", "Ann Lee"]],
  ["未到人員：王芳", ["王芳"]],
])("%s", (lines, expected) => {
  expect(people(lines)).toEqual(expected);
});

test.each([
  ["## 参会人员\n\n以下同学按时到会并完成签到，会议由王芳主持。\n\n- 李雷", ["李雷"]],
  ["## Attendees\n\n- Ann Lee\n\nQuorum was not achieved today.\n\n- Budget", ["Ann Lee"]],
  ["Present: unfortunately nobody took a list this time", []],
])("%s: prose names nobody and ends the list", (lines, expected) => {
  expect(people(lines)).toEqual(expected);
  expect(meeting(lines).unread).not.toEqual([]);
});

test("initials in brackets call their person afterwards", () => {
  const { attendees, actions } = meeting(
    "## Attendees\n\n- Beth Young (BY)\n- Paul Moss\n\n## Action items\n\n- BY: write it\n- PM: check it",
  );
  expect(attendees[0]?.dept).toBeNull();
  expect(actions.map(({ owners }) => owners)).toEqual([["Beth Young"], ["PM"]]);
});

describe("what stands beside a name need be no department", () => {
  const listed = (line: string) => meeting(line).attendees.map(({ name, dept }) => [name, dept]);

  test.each([
    ["Present: Ann Lee (via phone), Bo Berg (Acme)", ["Ann Lee", null], ["Bo Berg", "Acme"]],
    [
      "Present: Ann Lee (Acme, remote), Bo Berg (left early)",
      ["Ann Lee", "Acme"],
      ["Bo Berg", null],
    ],
    ["出席：王芳（線上）、李雷（研發部，遠程）", ["王芳", null], ["李雷", "研發部"]],
    ["参会人：王芳（中途离开）、李雷（测试部）", ["王芳", null], ["李雷", "测试部"]],
  ])("%s", (line, ...expected) => {
    expect(listed(line)).toEqual(expected);
  });

  test.each([
    ["Present: Ann Lee, Bo Berg (minutes)", "Bo Berg"],
    ["Present: Ann Lee (taking notes), Bo Berg", "Ann Lee"],
    ["出席：王芳、李雷（紀錄）", "李雷"],
  ])("%s: who takes the minutes", (line, expected) => {
    expect(meeting(line).recorder?.value).toBe(expected);
    expect(listed(line).every(([, dept]) => dept === null)).toBe(true);
  });
});

test("what two did together is the duty of none", () => {
  const { recorder, attendees } = meeting("Present: Ann Lee, Bo and Cy (minutes)");
  expect(recorder).toBeNull();
  expect(attendees.map(({ dept }) => dept)).toEqual([null, null]);
});

test.each([
  ["参会人员：林峰 司徒秀 赵敏 李雷", ["林峰", "司徒秀", "赵敏", "李雷"]],
  ["參加人員:林群峰 賴宏 陳詩妍 司徒秀瑜", ["林群峰", "賴宏", "陳詩妍", "司徒秀瑜"]],
  ["参会人员：王芳 研发部", ["王芳 研发部"]],
])("%s: nothing but spaces between names", (line, expected) => {
  expect(people(line)).toEqual(expected);
});
