import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownWork } from "../support/own-work.ts";
import { at, read, readBody } from "./reading.ts";

/** Owners, task, deadline as written, status. */
const actionsIn = (body: string) =>
  readBody(body).actions.map((action) => [
    action.owners.join("|"),
    action.task?.value ?? null,
    action.dueText?.value ?? null,
    action.status,
  ]);
const one = (line: string) => actionsIn(`## 行动项\n- ${line}\n`)[0];

describe("who, what and when in one line", () => {
  test.each([
    ["[ ] @lee write the draft by Friday", "lee", "write the draft", "by Friday"],
    ["@lee: write the draft", "lee", "write the draft", null],
    ["@lee @ann write the draft", "lee|ann", "write the draft", null],
    ["Lee to write the draft by end of Q2", "Lee", "write the draft", "by end of Q2"],
    ["Lee: write the draft", "Lee", "write the draft", null],
    ["Lee/Ann: write the draft", "Lee|Ann", "write the draft", null],
    ["All members: read the draft", "All members", "read the draft", null],
    ["Write the draft (Ann, by Friday)", "Ann", "Write the draft", "by Friday"],
    ["Write the draft (Ann, Friday)", "Ann", "Write the draft", "Friday"],
    ["lee will write the draft", "lee", "write the draft", null],
    ["this will take a while", "", "this will take a while", null],
    ["write the draft - @lee", "lee", "write the draft", null],
    ["补齐文档@王芳", "王芳", "补齐文档", null],
    ["write the draft @lee, @ann", "lee|ann", "write the draft", null],
    ["talk to @lee", "", "talk to @lee", null],
    ["请联系@王芳", "", "请联系@王芳", null],
    ["For Lee: write the draft", "Lee", "write the draft", null],
    ["Pre-work: read the draft", "", "Pre-work: read the draft", null],
    ["by Friday: write the draft", "", "write the draft", "by Friday"],
    ["下周三前：补齐文档", "", "补齐文档", "下周三前"],
    ["README: 补齐文档", "", "README: 补齐文档", null],
    ["补齐文档，责任人：王某，完成时间：2022年05月13日", "王某", "补齐文档", "2022年05月13日"],
    ["补齐文档 责任人：王某 截止日期：2024/4/15", "王某", "补齐文档", "2024/4/15"],
    ["补齐文档。（责任人：马玉、姜波）", "马玉|姜波", "补齐文档", null],
    ["补齐文档 ——责任人：徐某；完成时间：月底", "徐某", "补齐文档", "月底"],
    ["补齐文档。责任人：钟某，闭环时间 11.17", "钟某", "补齐文档", "11.17"],
    ["统计代码量。 责任人：赵某 时间：5月30日", "赵某", "统计代码量", "5月30日"],
    ["补齐文档。 --王某", "王某", "补齐文档。", null],
    ["补齐文档——钟某、5月30日", "钟某", "补齐文档", "5月30日"],
    ["补齐文档 -- 彭某/钟某 闭环时间：07/04", "彭某|钟某", "补齐文档", "07/04"],
    ["补齐文档---基础设施组", "基础设施组", "补齐文档", null],
    ["王芳：补齐文档", "王芳", "补齐文档", null],
    ["补齐文档（王芳）", "王芳", "补齐文档", null],
    ["12月8日前提交初稿", "", "提交初稿", "12月8日前"],
    ["@吕倩 写方案", "吕倩", "写方案", null],
    ["@吕倩，写方案", "吕倩", "写方案", null],
    ["@Tomás write the plan", "Tomás", "write the plan", null],
    ["@吕倩写方案", "", "@吕倩写方案", null],
    ["@Tom write the plan – Dec 18", "Tom", "write the plan", "Dec 18"],
    ["韩梅梅：更新文档，交付物：文档链接，12月2日前", "韩梅梅", "更新文档", "12月2日前"],
    ["Ann: update the page, deliverable: ticket, by 2 Dec", "Ann", "update the page", "by 2 Dec"],
    ["责任人：@甲明，会后联系乙芳", "甲明", "会后联系乙芳", null],
    ["补齐文档（责任人：王某（研发部），12月3日）", "王某", "补齐文档", "12月3日"],
    ["责任人：王某。另外联系财务", "王某", "另外联系财务", null],
    ["任务1：选模板", "", "选模板", null],
    ["方法：保留材料", "", "方法：保留材料", null],
    ["輔助開發：完成介面", "", "輔助開發：完成介面", null],
    ["萧然：补齐文档", "萧然", "补齐文档", null],
    ["賴明：補齊文件", "賴明", "補齊文件", null],
    ["None of the links work", "", "None of the links work", null],
    ["[Ann Lee](https://example.com/ann): write the draft", "Ann Lee", "write the draft", null],
  ])("%s", (line, owners, task, due) => {
    expect(one(line)).toEqual([owners, task, due, "open"]);
  });

  test.each([
    ["王芳补齐文档，6月20日前", "王芳", "补齐文档"],
    ["王芳和李雷确认口径", "王芳|李雷", "确认口径"],
    ["王芳、李雷：确认口径", "王芳|李雷", "确认口径"],
    ["Ann Lee writes the draft", "Ann Lee", "writes the draft"],
    ["王芳的方案需要再看", "", "王芳的方案需要再看"],
    ["王芳反馈口径不一", "", "王芳反馈口径不一"],
    ["Ann Lee's draft", "", "Ann Lee's draft"],
    ["Ann Lee reported a leak", "", "Ann Lee reported a leak"],
    ["赵强补齐文档", "", "赵强补齐文档"],
    ["@Ann Lee tell the team", "Ann Lee", "tell the team"],
    ["@王芳补齐文档", "王芳", "补齐文档"],
    ["@王芳 @李雷 补齐文档", "王芳|李雷", "补齐文档"],
  ])("%s: the names of those who attend need no colon", (line, owners, task) => {
    const [action] = read(
      `# 例会 2026-12-01\n\n## 参会人\n- 王芳\n- 李雷\n- Ann Lee\n\n## 行动项\n- ${line}\n`,
    ).actions;
    expect([action?.owners.join("|"), action?.task?.value]).toEqual([owners, task]);
  });

  test.each([
    ["补齐文档--已完成", "补齐文档", "done"],
    ["补齐文档 ——已闭环", "补齐文档", "done"],
    ["补齐文档 --- 已整改，见附件", "补齐文档", "done"],
    ["【已闭环】补齐文档", "补齐文档", "done"],
    ["[x] 补齐文档", "补齐文档", "done"],
    ["补齐文档（已闭环）；", "补齐文档", "done"],
    ["补齐文档（已完成，12月4日）", "补齐文档", "done"],
    ["补齐文档，已完成", "补齐文档", "done"],
    ["补齐文档 ✅ 2026-11-18", "补齐文档", "done"],
    ["✅ 补齐文档", "补齐文档", "done"],
    ["write the draft (done 12 Nov)", "write the draft", "done"],
    ["write the draft -- won't do", "write the draft", "dropped"],
    ["Done: write the draft", "write the draft", "done"],
    ["已取消：补齐文档", "补齐文档", "dropped"],
    ["[-] write the draft", "write the draft", "dropped"],
    ["[✓] write the draft", "write the draft", "done"],
    ["[/] write the draft", "write the draft", "open"],
    ["[>] write the draft", "write the draft", "open"],
  ])("%s: a status stands where a name might", (line, task, status) => {
    expect(one(line)).toEqual(["", task, null, status]);
  });

  test.each([
    "README：补充架构图",
    "方案：补充架构图",
    "“协同认证”定义--突然冒出的概念没有解释",
    "上传样例（含文档）",
    "@ohos/protobufjs 组件补充说明",
    "Update: the draft is late",
    "给出各模块负责人名单",
  ])("%s names nobody", (line) => {
    expect(one(line)?.[0]).toBe("");
  });

  test.each([
    ["刘某 ， 王某", ["刘某", "王某"]],
    ["KK", ["KK"]],
    ["王某（研发部）", ["王某"]],
    ["[Ann](https://example.com)", ["Ann"]],
    ["未指定（由 @x 跟进）", []],
    ["基础设施工作组", ["基础设施工作组"]],
  ])("owner %s", (owner, owners) => {
    const [action] = readBody(
      `## 行动项\n| 任务 | 责任人 |\n| - | - |\n| 做 | ${owner} |\n`,
    ).actions;
    expect(action?.owners).toEqual(owners);
    expect(action?.owner?.value).toBe(owner.replace(/^\[(.*)\]\(.*\)$/, "$1"));
  });

  test("a day before 完成 says when it is to be done, not that it was", () => {
    expect(one("补齐文档（12月4日完成）")).toEqual(["", "补齐文档", "12月4日完成", "open"]);
  });

  test.each(["N/A for this week", "无，待下次会议", "None: see above"])(
    "%s is no action",
    (line) => {
      expect(actionsIn(`## 行动项\n- ${line}\n`)).toEqual([]);
    },
  );

  test("a column of days is no column of tasks", () => {
    const table = "| MeetingTime | Work | Owner |\n| - | - | - |\n| 20220706 | 写初稿 | 王芳 |";
    expect(actionsIn(`## 行动项\n${table}\n`)).toEqual([["王芳", "写初稿", null, "open"]]);
  });

  test("owner, deadline, status and task hold all the letters of the line", () => {
    const word = fc.constantFrom(
      ...[
        "@lee",
        "王芳",
        "Ann",
        "写初稿",
        "draft",
        "，",
        "：",
        " – ",
        "--",
        "（",
        "）",
        "12月4日",
        "by Friday",
      ],
      ...["已完成", "done", "责任人：", "交付物：", "to", "。", "[x]", "✅"],
    );
    const letters = (text: string) => [...text.matchAll(/[\p{L}\p{N}@✅]/gu)].join("");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
        const line = `甲 ${words.join("")}`;
        const { actions } = readBody(`## 行动项\n- ${line}\n`);
        if (actions.length === 0) return;
        // One line may share out several tasks.
        const said = actions.flatMap(({ owner, task, deliverable, dueText, statusText }) => [
          ...[owner, task, deliverable],
          ...[dueText, statusText],
        ]);
        const kept = said.map((text) => letters(text?.value ?? "")).join("");
        // The name of a field, and `to` behind an owner, say nothing themselves.
        const written = letters(line.replaceAll(/责任人：|交付物：|to/g, ""));
        for (const letter of new Set(written)) expect(kept).toContain(letter);
      }),
      { numRuns: 100 },
    );
  });

  test("each part has its place", () => {
    const meeting = readBody("## 行动项\n1. 补齐 **文档** -- 王芳、12月8日\n");
    const [action] = meeting.actions;
    expect(
      [action?.task, action?.owner, action?.dueText].map((v) => at(meeting, v ?? null)),
    ).toEqual(["6:4", "6:17", "6:20"]);
  });
});

describe("the marks of English minutes", () => {
  test.each([
    ["ACTION: Lee to write the draft", "Lee", "write the draft"],
    ["ACTION - Benjie - add the rule", "Benjie", "add the rule"],
    ["**ACTION** - Matt / Yaacov - tag the line", "Matt|Yaacov", "tag the line"],
    ["**ACTION - Lee**: update the agendas", "Lee", "update the agendas"],
    ["Action – Tom & Priya: agree on a date", "Tom|Priya", "agree on a date"],
    ["Action - Lee: ask for funding", "Lee", "ask for funding"],
    ["Action to Lee: ask for funding", "Lee", "ask for funding"],
    ["Action Lee/Ann: ask for funding", "Lee|Ann", "ask for funding"],
    ["Action 2: Lee to ask for funding", "Lee", "ask for funding"],
    ["待办——王芳：申请经费", "王芳", "申请经费"],
    ["待辦-王芳：申請經費", "王芳", "申請經費"],
    ["行动项1：王芳申请经费", "", "王芳申请经费"],
    ["待办二：@王芳 申请经费", "王芳", "申请经费"],
    ["[ACTION: Lee] ask for funding", "Lee", "ask for funding"],
    ["[ACTION - Lee] - go over the notes", "Lee", "go over the notes"],
    ["[Lee][**ACTION**] send times", "Lee", "send times"],
    ["[ACTION] open an issue", "", "open an issue"],
    ["Ann: **ACTION - Lee** - get it in", "Lee", "get it in"],
    ["Ann: Action item: take the next meeting", "", "take the next meeting"],
    ["**AI**: Ann to ask legal", "Ann", "ask legal"],
    ["**Action item**: add a list", "", "add a list"],
    ["ACTION - everyone: read section 1", "everyone", "read section 1"],
    ["ACTION - schedule a call", "", "schedule a call"],
  ])("%s", (line, owners, task) => {
    const body = `## Agenda\n1. Goals (5m)\n## Notes\n### Goals\n- Talk\n  - ${line}\n`;
    const [action, more] = readBody(body).actions;
    expect([action?.owners.join("|"), action?.task?.value, action?.agendaIndex]).toEqual([
      owners,
      task,
      0,
    ]);
    expect(more).toBeUndefined();
  });

  test("AI is a technology where people write Chinese", () => {
    expect(actionsIn("## 纪要\n### 甲\n- AI: 模型训练进展正常\n")).toEqual([]);
  });

  test("under any heading, with the agenda item it stands below", () => {
    const { actions } = readBody(
      "## Agenda\n1. Goals (5m, Ann)\n2. Staff (5m)\n## Staff (5m)\n- ACTION: Ann to hire\n",
    );
    expect(actions).toMatchObject([{ owners: ["Ann"], agendaIndex: 1 }]);
  });
});

describe("actions with the name beside the mark", () => {
  test.each([
    ["ACTION Lee: write the draft", "Lee"],
    ["ACTION on Ann Lee: write the draft", "Ann Lee"],
    ["Action @lee: write the draft", "lee"],
    ["AI(Lee): write the draft", "Lee"],
    ["**ACTION** Lee: write the draft", "Lee"],
  ])("%s", (line, owner) => {
    expect(actionsIn(`## Notes\n### Goals\n- ${line}\n`)).toEqual([
      [owner, "write the draft", null, "open"],
    ]);
  });

  test.each(["Action required: read the draft", "Action plan: see below", "Actions speak: louder"])(
    "not %s",
    (line) => {
      expect(actionsIn(`## Notes\n### Goals\n- ${line}\n`)).toEqual([]);
    },
  );
});

describe("actions inside the minutes", () => {
  const AGENDA = "## 议题\n议题1、新建仓\n\n议题2、接口冻结\n## 会议纪要\n";

  test("遗留问题 of each item, which end its conclusion", () => {
    const meeting = readBody(
      `${AGENDA}**议题1、新建仓**  \n汇报人：钟某  \n会议结论：  \n1、同意。  \n遗留问题：  \n1、补齐文档；  \nhttps://example.com/1  \n2、清零告警。责任人：王芳  \n\n**议题2、接口冻结**\n会议结论：\n1. 同意\n遗留问题：  \n无。\n`,
    );
    expect(meeting.minutes.map(({ conclusion }) => conclusion?.text)).toEqual([
      "1、同意。",
      "同意",
    ]);
    expect(
      meeting.actions.map(({ task, owners, agendaIndex }) => [task?.value, owners, agendaIndex]),
    ).toEqual([
      ["补齐文档；", [], 0],
      ["清零告警", ["王芳"], 0],
    ]);
    expect(meeting.withoutAction).toEqual([1]);
  });

  test("a label that names the owner, and a bold one", () => {
    const meeting = readBody(
      `${AGENDA}**议题1、新建仓**\n\n结论：同意\n\n遗留：\n- 待办（佘某）：提供文档\n\n**议题2、接口冻结**\n\n结论：同意\n\n**遗留：**\n\n- 待办（王芳）：整理范围\n`,
    );
    expect(meeting.actions).toMatchObject([
      { owners: ["佘某"], task: { value: "提供文档" }, agendaIndex: 0 },
      { owners: ["王芳"], task: { value: "整理范围" }, agendaIndex: 1 },
    ]);
    expect(meeting.minutes).toHaveLength(2);
  });

  test("under a heading of the topic", () => {
    const { actions, minutes } = readBody(
      `${AGENDA}### 议题2、接口冻结\n#### 结论\n- 同意\n#### 遗留问题\n- 补测试\n`,
    );
    expect(minutes[0]?.conclusion?.text).toBe("同意");
    expect(actions).toMatchObject([{ task: { value: "补测试" }, agendaIndex: 1 }]);
  });

  test("a table below the label is actions only if it has tasks or owners", () => {
    const table = (header: string) =>
      readBody(`${AGENDA}### 新建仓\n遗留问题：\n1. 清理成员\n\n${header}\n| - | - |\n| a | b |\n`);
    expect(table("| 账号 | 仓库 |").actions).toHaveLength(1);
    expect(table("| 事项 | 责任人 |").actions).toHaveLength(2);
  });

  test("prose after the list is no action", () => {
    const { actions } = readBody(`${AGENDA}### 新建仓\n遗留问题：\n1. 补文档\n\n大家散会。\n`);
    expect(actions).toHaveLength(1);
  });
});

describe("action sections", () => {
  test("headings as titles of actions, and as actions", () => {
    expect(
      actionsIn(
        "## Action items\n### 行动一、测试报告\n- 提交报告 责任人：张芳\n### 行动二、修复\n- 修复焦点\n",
      ),
    ).toEqual([
      ["张芳", "提交报告", null, "open"],
      ["", "修复焦点", null, "open"],
    ]);
    expect(actionsIn("## 遗留问题\n#### 1. 推荐人选\n+ 在线表格：见群\n#### 2. 评审\n")).toEqual([
      ["", "推荐人选", null, "open"],
      ["", "评审", null, "open"],
    ]);
  });

  test("numbered lines, with labels in lines of their own", () => {
    expect(actionsIn("## 遗留问题\n1、补文档\n责任人：王芳\n2、清告警 责任人：李雷\n")).toEqual([
      ["王芳", "补文档", null, "open"],
      ["李雷", "清告警", null, "open"],
    ]);
  });

  test("无 is an answer", () => {
    expect(actionsIn("## 遗留问题\n无\n")).toEqual([]);
    expect(actionsIn("## 遗留问题\n- 暂无。\n")).toEqual([]);
    expect(actionsIn("## Action items\nNone.\n")).toEqual([]);
  });

  test("a table of other columns", () => {
    expect(
      actionsIn(
        "## 跟踪事项\n| 模块 | 责任人 | 闭环时间 | ddl |\n| - | - | - | - |\n| 网络 | 王某 | 7.20 | |\n",
      ),
    ).toEqual([["王某", "网络", "7.20", "open"]]);
  });
});

test("no text makes it throw, nor takes long", () => {
  const word = fc.constantFrom(
    ..."遗留问题： |行动项 |责任人：|--|——|（|）|[ACTION: |] |@a |王芳|、|，|12月8日前|by Friday|\n|\n\n|- |1、|### |**|: |—".split(
      "|",
    ),
    "\n",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      read(`## 行动项\n${words.join("")}`);
      read(`## 纪要\n${words.join("")}`);
    }),
    { numRuns: 300 },
  );
  for (const piece of ["—", "责任人：", "@a ", "[", "（王", "王芳、", " by "]) {
    const worked = ownWork();
    read(`## 行动项\n- ${piece.repeat(20_000)}\n`);
    expect(worked(), piece).toBeLessThan(10_000);
  }
});

describe("a table with two columns for one thing", () => {
  test.each([
    ["| 问题 | 措施 | 责任人 |", "| 页面慢 | 增加缓存 | 王芳 |", "增加缓存", "王芳", null],
    ["| 任务 | 负责人 | 执行人 |", "| 补齐文档 | 王芳 | 李雷 |", "补齐文档", "王芳", null],
    [
      "| 任务 | 计划完成时间 | 完成时间 |",
      "| 补齐文档 | 6月1日 | 6月3日 |",
      "补齐文档",
      "",
      "6月1日",
    ],
  ])("%s: the surer name counts", (header, row, task, owner, due) => {
    expect(actionsIn(`## 行动项\n${header}\n| - | - | - |\n${row}\n`)).toEqual([
      [owner, task, due, "open"],
    ]);
  });
});

describe("a table that says who does what", () => {
  const table = "| 成员 | 任务 |\n| --- | --- |\n| 王芳 | 补齐文档 |\n";

  test("lists actions, whatever stands above it", () => {
    const expected = [["王芳", "补齐文档", null, "open"]];
    expect(actionsIn(`## 纪要\n### 接口\n${table}`)).toEqual(expected);
    expect(actionsIn(`## 接口组\n${table}`)).toEqual(expected);
  });

  test("is not any table with names", () => {
    expect(actionsIn("## 接口组\n| 成员 | 内容 |\n| --- | --- |\n| 王芳 | 文档 |\n")).toEqual([]);
  });
});

test.each([
  [
    "写报告，责任人：王芳，完成时间：2026年12月08日--已完成",
    ["王芳", "写报告", "2026年12月08日", "done"],
  ],
  ["写报告，责任人：王芳 --已闭环", ["王芳", "写报告", null, "done"]],
  ["写报告 --已完成", ["", "写报告", null, "done"]],
])("%s: what stands behind all is the state", (line, expected) => {
  expect(one(line)).toEqual(expected);
});

test("what a template leaves to be filled in is no action", () => {
  expect(actionsIn("## Action items\n- [ ] TODO\n- TBD\n")).toEqual([]);
});

test("a label beside the actions ends them", () => {
  expect(
    actionsIn(
      "## Notes\n### Goals\n- Action items:\n  - Ann: write the draft\n- Links:\n  - a page\n",
    ),
  ).toEqual([["Ann", "write the draft", null, "open"]]);
});

test("a numbering of two levels goes into the details", () => {
  expect(
    actionsIn("## 行动项\n1.补齐文档\n\n  1.1:先列目录\n\n  1.2 负责人：王芳\n\n2.出预算表\n"),
  ).toEqual([
    ["王芳", "补齐文档", null, "open"],
    ["", "出预算表", null, "open"],
  ]);
});

test.each([
  "Actions review",
  "Agreed tasks",
  "Open action items",
  "下一步",
  "会后任务",
  "本次待办清单",
])("%s announces actions", (heading) => {
  expect(actionsIn(`## ${heading}\n- 王芳：补齐文档\n`)).toHaveLength(1);
});

describe("a line under a topic that is signed with who and when", () => {
  const said = (line: string) => {
    const text = `# 例会 2026-05-20\n\n## 纪要\n### 灰度方案\n- ${line}\n- 结论：先试 5%\n`;
    return read(text).actions.map(({ owner, task, due }) => [
      owner?.value,
      task?.value,
      "date" in due ? due.date : null,
    ]);
  };

  test.each([
    ["更新设计文档 --李强、5月27日", "李强", "更新设计文档", "2026-05-27"],
    ["补充脚本——王芳，5月30日前", "王芳", "补充脚本", "2026-05-30"],
    ["write the docs — @lee, May 30", "@lee", "write the docs", "2026-05-30"],
  ])("is an action: %s", (line, owner, task, due) => {
    expect(said(line)).toEqual([[owner, task, due]]);
  });

  test.each([
    "讨论了两种做法——都可行",
    "下次评审——线上、6月10日",
    "会议改到——6月10日",
    "Offsite — Berlin, 30 May",
    "方案一 -- 成本高",
  ])("or is a remark: %s", (line) => {
    expect(said(line)).toEqual([]);
  });
});
