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

describe("a day that a task was moved to is its deadline", () => {
  test.each([
    ["- 埋点方案 @张三 延期至 12/10", "张三 | 埋点方案 | 2026-12-10"],
    ["- 埋点方案（张三），推迟到12月10日", "张三 | 埋点方案 | 2026-12-10"],
    ["- 王芳：寫初稿 順延至12月10日", "王芳 | 寫初稿 | 2026-12-10"],
  ])("%s", (line, expected) => {
    expect(actionsOf(`${inChinese}${line}\n`)).toEqual([expected]);
  });

  test.each([
    [
      "- Ann: review the plan – in progress, now due Dec 10",
      "Ann Lee | review the plan | 2026-12-10",
    ],
    ["- review the plan (Ann), moved to Dec 10", "Ann Lee | review the plan | 2026-12-10"],
    ["- Bo: review the plan, pushed back to Dec 10", "Bo Berg | review the plan | 2026-12-10"],
  ])("%s", (line, expected) => {
    expect(actionsOf(`${inEnglish}${line}\n`)).toEqual([expected]);
  });
});

describe("a week by one of its days is a deadline, wherever the task ends with it", () => {
  test.each([
    ["- Ann: draft it, week of 4 January", "Ann Lee | draft it | 2027-01-08"],
    ["- Ann to draft it w/c 4 January.", "Ann Lee | draft it | 2027-01-08"],
    ["- Bo: draft it in the week commencing Jan 4", "Bo Berg | draft it | 2027-01-08"],
    ["- ACTION – Ann: draft it, w/c 4 Jan", "Ann Lee | draft it | 2027-01-08"],
  ])("%s", (line, expected) => {
    expect(actionsOf(`${inEnglish}${line}\n`)).toEqual([expected]);
  });

  test("also in Chinese", () => {
    expect(actionsOf(`${inChinese}- 王芳：写初稿，12月7日当周完成\n`)).toEqual([
      "王芳 | 写初稿 | 2026-12-11",
    ]);
  });
});

describe("who and how far stand before the day, behind commas", () => {
  test.each([
    ["- 更新文档，李四，进行中，12月9日前", "李四 | 更新文档 | 2026-12-09"],
    ["- 更新文檔，李四，12月9日前", "李四 | 更新文檔 | 2026-12-09"],
    ["- 更新文档，李四", "李四 | 更新文档 | none"],
    ["- 联系王芳，李四", " | 联系王芳，李四 | none"],
  ])("%s", (line, expected) => {
    expect(actionsOf(`${inChinese}${line}\n`)).toEqual([expected]);
  });
});

describe("a status behind what was struck out is that task's", () => {
  test.each([
    ["- ~~测试环境扩容（张三）~~ 取消", ["张三", "测试环境扩容", "dropped"]],
    ["- ~~张三：测试环境扩容~~（已取消）", ["张三", "测试环境扩容", "dropped"]],
    ["- ~~Bo: upgrade the site~~ dropped", ["Bo", "upgrade the site", "dropped"]],
    ["- ~~Bo: upgrade the site~~ done 1 Dec", ["Bo", "upgrade the site", "done"]],
  ])("%s", (line, expected) => {
    const { actions } = read(`${inChinese}${line}\n`);
    expect(actions.map(({ owners, task, status }) => [...owners, task?.value, status])).toEqual([
      expected,
    ]);
  });
});

describe("a heading that looks back at what was asked for", () => {
  test.each([
    ["上次任务回顾", inChinese],
    ["上次会议任务完成情况", inChinese],
    ["上週行動項跟進", inChinese],
    ["遗留任务跟踪", inChinese],
    ["Review of last week's actions", inEnglish],
    ["Status of previous action items", inEnglish],
    ["Follow-up on the last meeting's tasks", inEnglish],
    ["Action items from last meeting", inEnglish],
  ])("%s", (heading, head) => {
    const text = head.replace(/## .*\n$/, `## ${heading}\n- Ann Lee: send it – done\n`);
    const { actions } = read(text);
    expect(actions.map(({ task, status }) => [task?.value, status])).toEqual([["send it", "done"]]);
  });

  test.each([
    "上次决议落实情况",
    "上周工作回顾",
    "Review of last week",
    "Last week's tasks and fun",
  ])("but not %s", (heading) => {
    const text = inChinese.replace(/## .*\n$/, `## ${heading}\n- 写初稿\n`);
    expect(read(text).actions).toEqual([]);
  });
});

describe("what stands in a bracket behind the task", () => {
  test.each([
    ["- Ann: draft it (was due 11/27, now 12/4)", "Ann Lee | draft it | 2026-12-04"],
    ["- Ann: draft it (originally Nov 27, now Dec 4)", "Ann Lee | draft it | 2026-12-04"],
    ["- draft it (owner TBD)", " | draft it | none"],
    ["- draft it (Owner: TBD), by Dec 4", " | draft it | 2026-12-04"],
    ["- draft it (owner: Bo), by Dec 4", "Bo Berg | draft it | 2026-12-04"],
    [
      "- draft it (Owner: Bo, due Dec 4), then send it",
      "Bo Berg | draft it, then send it | 2026-12-04",
    ],
  ])("%s", (line, expected) => {
    expect(actionsOf(`${inEnglish}${line}\n`)).toEqual([expected]);
  });

  test.each([
    ["- 王芳：写初稿（原定11月27日，现为12月4日）", "王芳 | 写初稿 | 2026-12-04"],
    ["- 确认名单（负责人待定）", " | 确认名单 | none"],
    ["- 確認名單（責任人：待定），12月4日前", " | 確認名單 | 2026-12-04"],
    ["- 确认名单（责任人：王芳），12月4日前", "王芳 | 确认名单 | 2026-12-04"],
    [
      "- 确认名单（责任人：王芳；期限：12月4日），发给大家",
      "王芳 | 确认名单，发给大家 | 2026-12-04",
    ],
  ])("%s", (line, expected) => {
    expect(actionsOf(`${inChinese}${line}\n`)).toEqual([expected]);
  });
});

test.each([
  ["问题描述", "责任人", "计划完成日期"],
  ["事项", "整改人", "要求整改时间"],
  ["工作內容", "責任單位", "最遲完成期限"],
  ["Task", "Action owner", "Target completion date"],
  ["Item", "Responsible party", "Needed by"],
])("columns may say more of who and when: %s, %s, %s", (task, owner, due) => {
  const table = `| ${task} | ${owner} | ${due} |\n| --- | --- | --- |\n| 写初稿 | 王芳 | 2026-12-04 |\n`;
  expect(actionsOf(`${inChinese}${table}`)).toEqual(["王芳 | 写初稿 | 2026-12-04"]);
});
