import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const people = "Ann Lee, Bo Berg, Cy Dune";
const actionsOf = (
  lines: string,
  there = `# Weekly 2026-12-01\n\nAttendees: ${people}\n\n## Action items\n`,
): readonly string[] =>
  read(`${there}\n${lines}\n`).actions.map(({ owners, task, due }) =>
    [owners.join(", "), task?.value ?? "", due.kind === "date" ? due.date : due.kind].join(" | "),
  );
const inChinese = "# 周会 2026-12-01\n\n参会人：王芳、李雷、韩梅梅\n\n## 待办\n";

describe("a day that ends the line behind a comma, or behind whom a mark names", () => {
  test.each([
    ["- Ann Lee: send the draft, Dec 4", "Ann Lee | send the draft | 2026-12-04"],
    ["- Ann Lee: send the draft, Friday", "Ann Lee | send the draft | 2026-12-04"],
    ["- Ann Lee: visit the site, 7–8 December", "Ann Lee | visit the site | 2026-12-08"],
    ["- [ ] Status board @Ann Lee next Monday", "Ann Lee | Status board | 2026-12-07"],
    ["- [ ] @Ann Lee write the plan  04 Dec 2026", "Ann Lee | write the plan | 2026-12-04"],
    [
      "- [ ] @Ann Lee publish the notes of 27 Nov 2026",
      "Ann Lee | publish the notes of 27 Nov 2026 | none",
    ],
    [
      "- Ann Lee: check the figures of October, November, December",
      "Ann Lee | check the figures of October, November, December | none",
    ],
    ["- Ann Lee: compare 3 Nov, 4 Nov", "Ann Lee | compare 3 Nov, 4 Nov | none"],
    [
      "- Ann Lee to get it confirmed by the vendor before 4 Dec.",
      "Ann Lee | get it confirmed by the vendor | 2026-12-04",
    ],
  ])("%s", (line, expected) => {
    expect(actionsOf(line)).toEqual([expected]);
  });

  test.each([
    ["1. 王芳：发催款函，12月2日", "王芳 | 发催款函 | 2026-12-02"],
    ["1. 王芳：拟定通知，12月7日-12月8日", "王芳 | 拟定通知 | 2026-12-08"],
    ["1. 王芳：参加评审，12月9日上午", "王芳 | 参加评审 | 2026-12-09"],
    ["1. 王芳：提交报表，12月4日（周五）", "王芳 | 提交报表 | 2026-12-04"],
    ["1. 王芳：发函、复核、归档，下周三", "王芳 | 发函、复核、归档 | 2026-12-09"],
    ["- [ ] 监控看板 @王芳 下周一", "王芳 | 监控看板 | 2026-12-07"],
    ["1. 王芳：整理10月、11月数据，12月", "王芳 | 整理10月、11月数据，12月 | none"],
    ["1. 王芳：跟进合同，12月5日前归档", "王芳 | 跟进合同，12月5日前归档 | 2026-12-05"],
  ])("%s", (line, expected) => {
    expect(actionsOf(line, inChinese)).toEqual([expected]);
  });
});

describe("days of something else are no deadline", () => {
  test.each([
    [
      "- Ann Lee: reply; the campaign runs 7 Dec – 11 Dec",
      "Ann Lee | reply; the campaign runs 7 Dec – 11 Dec | none",
    ],
    [
      "- Reply before 30 Nov, posted for 3 days (1 Dec – 3 Dec)",
      " | Reply before 30 Nov, posted for 3 days (1 Dec – 3 Dec) | none",
    ],
  ])("%s", (line, expected) => {
    expect(actionsOf(line)).toEqual([expected]);
  });

  test("what is posted after the deadline", () => {
    expect(
      actionsOf("1. 招标代理于11月30日前发布公示，公示期3天（12月1日—12月3日）", inChinese),
    ).toEqual([" | 招标代理于11月30日前发布公示，公示期3天（12月1日—12月3日） | 2026-11-30"]);
  });
});

test.each([
  [
    "- [ ] @Ann Lee @Bo Berg compare quotes by Friday",
    "Ann Lee, Bo Berg | compare quotes | 2026-12-04",
  ],
  [
    "- [ ] @Ann Lee, @Bo Berg and @Cy Dune compare quotes",
    "Ann Lee, Bo Berg, Cy Dune | compare quotes | none",
  ],
])("whole names of several: %s", (line, expected) => {
  expect(actionsOf(line)).toEqual([expected]);
});

test("a courtesy behind the name is no part of it", () => {
  expect(actionsOf("1. 由王芳同志牵头，12月10日前落实场地", inChinese)).toEqual([
    "王芳 | 牵头，12月10日前落实场地 | 2026-12-10",
  ]);
});
