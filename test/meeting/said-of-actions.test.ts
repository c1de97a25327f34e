import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const inEnglish = "# Weekly 2026-12-01\n\nAttendees: Ann Lee, Bo Berg\n\n## Action items\n";
const inChinese = "# 周会 2026-12-01\n\n参会人：王芳、张三、李四\n\n## 行动项\n";

const actionsOf = (text: string) =>
  read(text).actions.map(({ owners, task, due }) =>
    [owners.join("、"), task?.value ?? "", "date" in due ? due.date : due.kind].join(" | "),
  );

describe("who and when a line says", () => {
  test.each([
    ["- [ ] (Ann Lee) write plan", "Ann Lee | write plan | none"],
    ["- [ ] Write plan @Ann Lee", "Ann Lee | Write plan | none"],
    ["- Write plan @bob by Friday", "bob | Write plan | 2026-12-04"],
    ["- Due 10 Dec: Ann Lee: write plan", "Ann Lee | write plan | 2026-12-10"],
    ["- Write plan. Owner: Ann Lee. Due: Dec 4", "Ann Lee | Write plan | 2026-12-04"],
    ["- owner: Bo Berg, due: Friday, send it", "Bo Berg | send it | 2026-12-04"],
    ["- Write plan, owner: Sam Roe Jr., due: Dec 4, 2026", "Sam Roe Jr. | Write plan | 2026-12-04"],
    ["- Action requested: sign it", " | Action requested: sign it | none"],
    ["- Dec 15 (Ann Lee): write plan", "Ann Lee | write plan | 2026-12-15"],
    ["- before Dec 15 (Bo Berg) test it", "Bo Berg | test it | 2026-12-15"],
    ["- Write to (Ann Lee) today", " | Write to (Ann Lee) today | none"],
  ])("%s", (line, expected) => {
    expect(actionsOf(`${inEnglish}${line}\n`)).toEqual([expected]);
  });

  test.each([
    ["- 由王芳负责写计划", "王芳 | 写计划 | none"],
    ["- 写计划，由王芳负责", "王芳 | 写计划 | none"],
    ["- 写计划，由王芳负责跟进客户", "王芳 | 写计划，负责跟进客户 | none"],
    ["- Ann Lee – write plan – 2026-12-04", "Ann Lee | write plan | 2026-12-04"],
    ["- 由王芳、李四共同负责写计划", "王芳、李四 | 写计划 | none"],
    ["- 请张三整理文档，周五前完成", "张三 | 整理文档 | 2026-12-04"],
    ["- 12月5日前由李四完成接口", "李四 | 完成接口 | 2026-12-05"],
    ["- 赵敏负责接口联调，12月8日前完成", "赵敏 | 接口联调 | 2026-12-08"],
    ["- 写方案。责任人：张三；完成时限：12月5日", "张三 | 写方案 | 2026-12-05"],
    ["- 写初稿 @张三 12月5日前", "张三 | 写初稿 | 2026-12-05"],
    ["- 写报告，12月9日前", " | 写报告 | 2026-12-09"],
    ["- 寫報告，12月9日前完成。", " | 寫報告 | 2026-12-09"],
    ["- 12月9日前提交报告", " | 提交报告 | 2026-12-09"],
    ["- 由于接口负责人请假，重排计划", " | 由于接口负责人请假，重排计划 | none"],
    ["- 请于周五前提交报告", " | 提交报告 | 2026-12-04"],
  ])("%s", (line, expected) => {
    expect(actionsOf(`${inChinese}${line}\n`)).toEqual([expected]);
  });

  test.each([
    ["- 小雨、阿亮：负责原型修改", "小雨、阿亮 | 负责原型修改 | none"],
    ["- 12月5日前测试组完成初稿", "测试组 | 完成初稿 | 2026-12-05"],
    ["- 交付物：链接，交付物：草稿，写报告", " | 草稿，写报告 | none"],
  ])("%s", (line, expected) => {
    expect(actionsOf(`${inChinese}${line}\n`)).toEqual([expected]);
  });

  test("a check box is an action wherever it stands in minutes, but not a name and nothing of a plan", () => {
    const notes = (lines: string) => `# Weekly 2026-12-01\n\n## Notes\n\n### Hall\n${lines}\n`;
    expect(actionsOf(notes("Too small.\n- [ ] ask for another\n"))).toEqual([
      " | ask for another | none",
    ]);
    expect(actionsOf(notes("- [x] @ann\n- [ ] @ben\n"))).toEqual([]);
    const plan = "# Weekly 2026-12-01\n\n## Agenda\n- Hall\n\n## Bring along\n- [ ] the keys\n";
    expect(actionsOf(plan)).toEqual([]);
  });

  test.each([
    "Review of last week's actions",
    "Last meeting's action items",
    "Status of open actions from last meeting",
    "上周行动项回顾",
    "上次会议遗留问题跟进",
    "回顾上次会议行动项",
  ])("## %s lists what was promised then", (heading) => {
    const list = `## ${heading}\n- [x] 王芳：写计划\n- [ ] 张三：做表\n`;
    const { actions } = read(`# Weekly 2026-12-01\n\n${list}\n## 行动项\n- 李四：买票\n`);
    expect(actions.map(({ status }) => status)).toEqual(["done", "open", "open"]);
  });

  test.each([
    "No new action items",
    "There were no actions.",
    "No action items were identified",
    "暂无新增行动项",
    "本次会议无待办事项。",
    "暫無新增待辦",
  ])("%s is none, and nothing is left unread", (words) => {
    const { actions, unread } = read(`# Weekly 2026-12-01\n\n## 行动项\n${words}\n`);
    expect([actions, unread]).toEqual([[], []]);
  });
});
