import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const english = (line: string): string =>
  `---\ntitle: Sync\nstart: 2026-12-01 14:00\nattendees: [Ann Lee, Bo Berg]\n---\n## Minutes\n### 1. Roof\n${line}\n`;
const chinese = (line: string): string =>
  `---\ntitle: 例会\nstart: 2026-12-01 14:00\nattendees: [王芳, 李雷]\n---\n## 纪要\n### 1. 屋顶\n${line}\n`;

const promised = (text: string): readonly string[] =>
  read(text).actions.map(({ owners, task, due }) =>
    [owners.join("|"), task?.value, "date" in due ? due.date : due.kind].join(" · "),
  );

describe("a promise in the minutes of a topic", () => {
  test.each([
    ["- Ann Lee to ask for three offers by Friday", "Ann Lee · ask for three offers · 2026-12-04"],
    ["- Ann to ask for three offers", "Ann Lee · ask for three offers · none"],
    ["Bo Berg will ask the builder.", "Bo Berg · ask the builder. · none"],
    ["- Bo agreed to call them", "Bo Berg · call them · none"],
    ["- Bo is going to call them", "Bo Berg · call them · none"],
    ["- Bo has volunteered to call them", "Bo Berg · call them · none"],
    ["- It leaks. Bo to call the builder. Nobody knows why.", "Bo Berg · call the builder · none"],
    [
      "ii) Garden: Ann and Bo to ask the school by Friday.",
      "Ann Lee|Bo Berg · ask the school · 2026-12-04",
    ],
    [
      "* Templates are in the folder (Ann to add the link) for now",
      "Ann Lee · add the link · none",
    ],
    ["- AL to ask for three offers", "Ann Lee · ask for three offers · none"],
    [
      "- The page is broken (issue, Bo to follow up)",
      "Bo Berg · The page is broken (issue, Bo to follow up) · none",
    ],
    ["- Roof tiles - Bo to check", "Bo Berg · Roof tiles - Bo to check · none"],
  ])("%s", (line, expected) => {
    expect(promised(english(line))).toEqual([expected]);
  });

  test.each([
    ["- 王芳负责前端页面", "王芳 · 前端页面 · none"],
    ["- 李雷牵头选型，12月4日前完成", "李雷 · 牵头选型 · 2026-12-04"],
  ])("%s", (line, expected) => {
    expect(promised(chinese(line))).toEqual([expected]);
  });

  test.each([
    ["- 已完工，请王芳验收", "王芳 · 验收 · none"],
    ["- 会后请测试组长整理清单。漏水未查", "测试组长 · 整理清单 · none"],
    ["- 交由测试组于12月4日前完成", "测试组 · 于12月4日前完成 · 2026-12-04"],
    ["- 結論：請總幹事通知廠商報價", "總幹事 · 通知廠商報價 · none"],
    ["**决定**：由李雷负责采购", "李雷 · 采购 · none"],
    ["- 欠缴三户（请王芳协助追缴）", "王芳 · 协助追缴 · none"],
    ["- 大家委托秘书处进行登记", "秘书处 · 进行登记 · none"],
  ])("somebody is asked: %s", (line, expected) => {
    expect(promised(chinese(line))).toEqual([expected]);
  });

  test.each([
    "- Bo will probably not come",
    "- Bo will turn 40 in May",
    "- Ann will likely be late",
    "- Ann will start on Monday",
    "- Bo will remain the chair",
  ])("what is expected of somebody is no promise: %s", (line) => {
    expect(promised(english(line))).toEqual([]);
  });

  test("who will pay promises nothing, who will buy does", () => {
    expect(promised(chinese("- 秘书处将会补助每人五百元"))).toEqual([]);
    expect(promised(chinese("- 王芳将获得补助"))).toEqual([]);
    expect(promised(chinese("- 王芳将会负责采购"))).toEqual(["王芳 · 负责采购 · none"]);
    expect(promised(chinese("- 王芳将研究选型"))).toEqual(["王芳 · 研究选型 · none"]);
  });

  test("what was decided stays decided, and a list of actions says it already", () => {
    const meeting = read(chinese("结论：请王芳通知厂商"));
    expect(meeting.minutes[0]?.conclusion?.text).toBe("请王芳通知厂商");
    const listed = `${chinese("结论：请王芳通知厂商")}## 行动项\n- 王芳：通知厂商\n`;
    expect(promised(listed)).toEqual(["王芳 · 通知厂商 · none"]);
  });

  test.each([
    chinese("- 请大家确认时间"),
    chinese("- 请查看附件"),
    chinese("- 由王芳整理了清单"),
    chinese("- 由前端处理校验"),
    chinese("- 由系统负责完成"),
  ])("nobody is asked: %#", (text) => {
    expect(promised(text)).toEqual([]);
  });

  test.each([
    english("- Carl to ask for three offers"),
    english("- It leaks. Bo to call the\n\nbuilder"),
    english("- It leaks. Carl to call the builder."),
    english("- We have to ask Ann to call the builder."),
    english("- CD to ask for three offers"),
    english("- Ann will be away next week"),
    english("- Ann reported on the roof"),
    english("- The team will decide later"),
    english("- We agreed to wait"),
    chinese("- 赵强负责前端页面"),
    chinese("- 王芳负责的前端已上线"),
    chinese("- 王芳负责人变更"),
  ])("not of somebody nobody knows, and not what is no promise: %#", (text) => {
    expect(promised(text)).toEqual([]);
  });

  test("what else the line says stays in the minutes", () => {
    const { minutes, actions, unread } = read(english("- It leaks. Bo to call the builder."));
    expect(actions.map(({ task }) => task?.value)).toEqual(["call the builder"]);
    expect(minutes[0]?.notes.map(({ value }) => value)).toEqual([
      "It leaks. Bo to call the builder.",
    ]);
    expect(unread).toEqual([]);
  });

  test("stays in the minutes, too", () => {
    const { minutes } = read(english("The roof leaks.\n\n- Ann to ask for offers"));
    expect(minutes[0]?.body).toHaveLength(2);
  });
});

describe("what who speaks says", () => {
  test.each([
    ["- Ann: I will ask for three offers", "Ann Lee · ask for three offers · none"],
    [
      "- Bo: it leaks, I'll call the builder by Friday. Really.",
      "Bo Berg · call the builder · 2026-12-04",
    ],
    ["- Bo Berg: Will look into it", "Bo Berg · look into it · none"],
    ["- Ann has an action to ask for offers", "Ann Lee · ask for offers · none"],
  ])("%s", (line, expected) => {
    expect(promised(english(line))).toEqual([expected]);
  });

  test.each([
    ["- 李雷将研究如何检查", "李雷 · 研究如何检查 · none"],
    ["- 口径已定。测试组需要准备数据，12月4日前完成", "测试组 · 准备数据 · 2026-12-04"],
    ["- 李雷將於會後補上文件", null],
    ["- 上周没做完，本周李雷将继续开发", "李雷 · 继续开发 · none"],
    ["- 王芳、李雷要尽快提交", "王芳|李雷 · 尽快提交 · none"],
  ])("%s", (line, expected) => {
    expect(promised(chinese(line))).toEqual(expected === null ? [] : [expected]);
  });

  test.each([
    english("- Carl: I will ask for offers"),
    english("- Ann: I'll be away next week"),
    english("- Ann: I will add that nobody came"),
    english("- Ann: Will you call them?"),
    english("- Bo: they said I should"),
    chinese("- 平台将支持导出"),
    chinese("- 大家需要确认时间"),
    chinese("- 测试组需求已评审"),
  ])("is no promise: %#", (text) => {
    expect(promised(text)).toEqual([]);
  });
});

describe("what has to be ready by a day to come", () => {
  test.each([
    ["- 各组须在12月8日前完成开发", "各组须在12月8日前完成开发", "2026-12-08"],
    ["- 进度正常，12月8日前完成开发。测试另议", "完成开发", "2026-12-08"],
    ["- 決議：前三名為甲乙丙(於12月底前決定廠商)", "決定廠商", "2026-12-31"],
    ["- 本周五前提交初稿", "提交初稿", "2026-12-04"],
    ["- 12 月 8 日写完接口", "写完接口", "2026-12-08"],
  ])("%s", (line, task, date) => {
    expect(promised(chinese(line))).toEqual([` · ${task} · ${date}`]);
  });

  test("several, each with its own day, and whose it is", () => {
    expect(
      promised(chinese("- 12月8日写完接口，12月10日前测试组完成测试。12月1日完成初稿")),
    ).toEqual([" · 写完接口 · 2026-12-08", "测试组 · 完成测试 · 2026-12-10"]);
  });

  test.each([
    "- 11月8日前完成了开发",
    "- 11月8日前完成开发",
    "- 原定12月8日前完成开发",
    "- 如果12月8日前完成开发，就提前上线",
    "- 是否12月8日前提交",
    "- 12月8日前的数据",
    "- 三天前完成开发",
  ])("but not %s", (line) => {
    expect(promised(chinese(line))).toEqual([]);
  });

  test("a conclusion is one: a day on which something happens is nobody's task", () => {
    for (const words of ["1 月 14 日上线", "定于12月8日发布", "首发 12月8日上线，不再推迟"])
      expect(promised(chinese(`- 结论：${words}`))).toEqual([]);
  });

  test("nor is a conclusion a task where the minutes have a place for tasks, and be it empty", () => {
    const line = chinese("- 结论：王芳12月8日前给出预算");
    expect(promised(line)).toEqual(["王芳 · 给出预算 · 2026-12-08"]);
    const empty = "## 行动项\n| 负责人 | 任务 | 截止时间 |\n|---|---|---|\n";
    expect(promised(line + empty)).toEqual([]);
  });

  test("a list of actions says it already; an empty one does not", () => {
    const line = chinese("- 12月8日前完成开发");
    expect(promised(`${line}## 行动项\n- 王芳：完成开发\n`)).toEqual(["王芳 · 完成开发 · none"]);
    const empty =
      "## Action items\n| Item | Owner | Due |\n|---|---|---|\n| item | who | due_date |\n";
    expect(promised(line + empty)).toEqual([" · 完成开发 · 2026-12-08"]);
  });

  test("who sees to something stands in a bracket", () => {
    expect(promised(chinese("- 图形合并（王芳和李雷负责）"))).toEqual([
      "王芳|李雷 · 图形合并 · none",
    ]);
  });
});

describe("what stands around a task", () => {
  test.each([
    [
      "## Action items\n- Set a date for next sync (Ann)\n",
      "Ann Lee · Set a date for next sync · none",
    ],
    ["## Minutes\n### Roof\n* **TODO:**: @bo will ask them\n", "Bo Berg · ask them · none"],
  ])("%j", (body, expected) => {
    expect(promised(`# Sync 2026-12-01\n\nAttendees: Ann Lee, Bo Berg\n\n${body}`)).toEqual([
      expected,
    ]);
  });
});

describe("several promises of one line", () => {
  test.each([
    [
      "Ann will call the roofer, Bo will ask for offers and Ann will book the room.",
      ["Ann Lee · call the roofer", "Bo Berg · ask for offers", "Ann Lee · book the room."],
    ],
    ["- Ann to call and Bo to ask by Friday", ["Ann Lee · call", "Bo Berg · ask"]],
    ["- Ann to write. Bo to read it.", ["Ann Lee · write", "Bo Berg · read it."]],
    [
      "- Ann to ask the builder and Bo to join the call",
      ["Ann Lee · ask the builder and Bo to join the call"],
    ],
    [
      "- Ann will check whether the builder and Bo will come",
      ["Ann Lee · check whether the builder and Bo will come"],
    ],
    ["- Ann and Bo will paint it", ["Ann Lee|Bo Berg · paint it"]],
    [
      "- The page has to go out. Bo to kick off",
      ["Bo Berg · The page has to go out. Bo to kick off"],
    ],
  ])("%s", (line, expected) => {
    const { actions } = read(english(line));
    expect(actions.map(({ owners, task }) => `${owners.join("|")} · ${task?.value}`)).toEqual(
      expected,
    );
  });

  test.each([
    ["- 王芳负责前端，李雷负责后端页面", ["王芳 · 负责前端", "李雷 · 后端页面"]],
    ["- 王芳、李雷负责前端", ["王芳|李雷 · 负责前端"]],
    ["- 李雷去联系供应商，王芳下周三前完成测试。", ["李雷 · 联系供应商", "王芳 · 完成测试"]],
    ["- 由王芳、李雷共同完成报告", ["王芳|李雷 · 共同完成报告"]],
    [
      "- 討論了方案，由王芳負責首頁設計。李雷須先估規模",
      ["王芳 · 負責首頁設計", "李雷 · 先估規模"],
    ],
    ["- 宣傳組會確認素材", ["宣傳組 · 確認素材"]],
    ["- 委员会将发起三个提案", ["委员会 · 发起三个提案"]],
    ["- 由住戶安排廠商勘查", ["住戶 · 安排廠商勘查"]],
    ["- 需求文档（王芳负责，周五前）", ["王芳 · 需求文档"]],
    ["- 测试准备，王芳负责，周五前完成", ["王芳 · 测试准备"]],
    ["- 李雷去联系供应商了", []],
    ["- 大家会确认时间", []],
    ["- 王芳会上提出了方案", []],
  ])("%s", (line, expected) => {
    const { actions } = read(chinese(line));
    expect(actions.map(({ owners, task }) => `${owners.join("|")} · ${task?.value}`)).toEqual(
      expected,
    );
  });
});

describe("a line that names who and by when is a task, also among decisions and beside a list", () => {
  const list = "\n## 行动项\n- 王芳：写初稿\n";
  test.each([
    ["- 决议：发出整改通知（责任人：李雷，期限：12月4日）", "李雷 · 发出整改通知 · 2026-12-04"],
    ["- 决定换瓦。负责人：李雷，12月4日前", "李雷 · 决定换瓦 · 2026-12-04"],
    ["- 換瓦（責任人：李雷；完成時限：12月4日）", "李雷 · 換瓦 · 2026-12-04"],
    [
      "- Decision: change the tiles (owner: 李雷, due: Dec 4)",
      "李雷 · change the tiles · 2026-12-04",
    ],
  ])("%s", (line, expected) => {
    expect(promised(chinese(line))).toEqual([expected]);
    expect(promised(chinese(line) + list)).toEqual([expected, "王芳 · 写初稿 · none"]);
  });

  test.each(["- 决议：换瓦（责任人：李雷）", "- 负责人：李雷，电话：12345", "- 截止时间：12月4日"])(
    "but not one that names one of them: %s",
    (line) => {
      expect(promised(chinese(line) + list)).toEqual(["王芳 · 写初稿 · none"]);
    },
  );
});
