import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const peopleOf = (lines: string, title = "Weekly"): readonly string[] =>
  read(`# ${title} 2026-12-01\n\n${lines}\n`).attendees.map(({ name, dept, present }) =>
    [name, ...(dept ? [dept] : []), ...(present === false ? ["absent"] : [])].join(" | "),
  );
const unreadOf = (lines: string, title = "Weekly"): readonly string[] =>
  read(`# ${title} 2026-12-01\n\n${lines}\n`).unread.map(({ text }) => text.value);

describe("a label among people begins anew", () => {
  test.each([
    ["Apologies: Dr M Obi; late: Ms P Hurst (from 14:30)", ["Ms P Hurst", "Dr M Obi | absent"]],
    ["Present:\n- Ann Lee; Bo Berg; remote: Cy Dune", ["Ann Lee", "Bo Berg", "Cy Dune"]],
    ["Present:\n- Acme: Di Ede; Eve Foo", ["Di Ede | Acme", "Eve Foo | Acme"]],
    ["Present: Ann Lee, Bo Berg; on leave: Cy Dune", ["Ann Lee", "Bo Berg", "Cy Dune | absent"]],
    [
      "## Attendees\nAnn Lee, Bo Berg\n*Declined:* Cy Dune",
      ["Ann Lee", "Bo Berg", "Cy Dune | absent"],
    ],
  ])("%s", (lines, expected) => {
    expect(peopleOf(lines)).toEqual(expected);
    expect(unreadOf(lines)).toEqual([]);
  });

  test.each([
    [
      "出席：王芳、李雷；请假：韩梅梅；列席：赵强；迟到：钱进",
      ["王芳", "李雷", "赵强", "钱进", "韩梅梅 | absent"],
    ],
    ["出席：王芳、李雷、缺勤：韩梅梅", ["王芳", "李雷", "韩梅梅 | absent"]],
    ["参会：王芳、钱进（代：孙悦）", ["王芳", "钱进 | 代：孙悦"]],
  ])("%s", (lines, expected) => {
    expect(peopleOf(lines, "例会")).toEqual(expected);
    expect(unreadOf(lines, "例会")).toEqual([]);
  });

  test("who chairs has a name without what follows it", () => {
    const text = "Present: Ann Lee, Bo Berg, Chair: Cy Dune, Notes: Di Ede";
    expect(read(`# Weekly 2026-12-01\n\n${text}\n`).host?.value).toBe("Cy Dune");
    expect(unreadOf(text)).toEqual(["Notes: Di Ede"]);
    expect(read("# 例会 2026-12-01\n\n主持：党组书记、局长　葛建民\n").host?.value).toBe("葛建民");
  });
});

describe("a post stands before the name, with a space", () => {
  test.each([
    ["居委会代表 邬敏", "邬敏 | 居委会代表"],
    ["物业公司项目经理 车前", "车前 | 物业公司项目经理"],
    ["规划科科长 裴立新", "裴立新 | 规划科科长"],
    ["纪检科 白露", "白露 | 纪检科"],
    ["护士 谷雨", "谷雨 | 护士"],
    ["张主任", "张主任"],
    ["张 三", "张 三"],
  ])("%s", (entry, expected) => {
    expect(peopleOf(`出席：王芳、${entry}`, "例会")).toEqual(["王芳", expected]);
  });
});

describe("a number of people, or those of last time, are nobody by name", () => {
  test.each([
    [
      "出席：王芳、业委会委员 5 人、外部专家（2名）、李雷等7人",
      ["王芳", "李雷"],
      ["业委会委员 5 人", "外部专家（2名）", "等7人"],
    ],
    ["出席：王芳、同上次", ["王芳"], ["同上次"]],
    ["Present: same as last time, plus Gil Soto", ["Gil Soto"], ["same as last time"]],
    ["Present: same, plus Gil Soto", ["Gil Soto"], ["same"]],
    ["出席：王芳，另有 李雷", ["王芳", "李雷"], []],
  ])("%s", (lines, people, unread) => {
    expect(peopleOf(lines, "例会")).toEqual(people);
    expect(unreadOf(lines, "例会")).toEqual(unread);
  });
});
