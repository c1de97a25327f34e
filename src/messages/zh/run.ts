import type { Messages } from "../en.ts";
import { quote } from "../quote.ts";

export const run: Messages["run"] = {
  description:
    "在本机的浏览器里开会：一个画面投影给大家看（当前议题、必达结论、计时），一个画面给记录人用。记下的内容随时写进会议文件；中断之后再次运行，从中断处继续。输出的第一行是页面的网址。按 Ctrl-C 结束。",
  argument: "会议文件",
  options: {
    open: "只输出网址，不打开浏览器",
    script: "不提供页面，改为执行该文件里的命令，每行一条",
    now: "从这个时间开始，而不是现在",
  },
  examples: [
    ["collab run 2026-12-01-启动会.md", "开会"],
    ["collab run 2026-12-01-启动会.md --no-open", "只输出网址，自己打开"],
    ["collab run 2026-12-01-启动会.md --script 记录.txt", "录入在别处做的记录"],
  ],

  oneFile: "一次只能开一个文件里的会——请指定一个会议文件",
  stdin: "标准输入无法写回——请指定文件",
  encoding:
    "是 GB18030 编码，collab 能读但不写——请先存为 UTF-8：用 collab adopt --write，或编辑器的“另存为”",
  refused: {
    "no-agenda": "没有议程——请在“议程”标题下写明议题，或用 collab plan 生成",
    "several-meetings": "文件里有几场会议——请拆成一场会议一个文件",
    cancelled: "会议已取消——如仍要召开，请删去“状态：已取消”",
    "not-started": "会议还没有开始——请先开始",
    started: "会议已经开始",
    ended: "会议已经结束——要补充讨论，请进入某个议题",
    "no-item": "没有正在讨论的议题——请先进入一个议题",
    "other-item": "议程刚刚改过，那里已是另一个议题——请重新选择议题",
    "nothing-left": "所有议题都有了结论——可以结束会议",
    empty: "没有内容可记——请至少写一个词",
    "too-long": "超过 4000 个字——请写短些，或分几条记录",
    "is-deferral": "这句话的意思是还没有决定——请改用“待定”，并写明下一步怎么办",
    "has-action": "这个议题已经记了行动项——不用再写“不需要行动项”",
    "no-document":
      "会议没有写明场景，也就没有要填的文件（指南 G1）——请先在文件开头写明场景（scenario）",
    "row-gone": "这里已被改动——请看看现在的内容，再改一次",
    carried: "这是以前的会议定下的行动项——请用 collab actions move 改期，原来的截止时间会留下记录",
    "not-writable": "写进文件后读出来会是别的意思——请换个写法，或用编辑器写",
  },
  notSettled: (title) =>
    `${quote(title)}既没有结论，也没有写明待定（指南 C2）——请先记下其一，再离开这个议题`,
  itemsOpen: (titles) =>
    `还没有结果的议题：${titles.map(quote).join("")}——请逐个记下结论，或写明待定以及下一步怎么办`,
  field: {
    owner: "行动项没有负责人（指南 G12）——请写一个人的姓名",
    task: "行动项没有任务（指南 G12）——请写明要做什么",
    deliverable: "行动项没有交付物（指南 G12）——请写明交出什么",
    due: "行动项没有截止时间（指南 G12）——请写明哪天之前",
  },
  due: {
    vague: (text) =>
      `截止时间${quote(text)}没有指明具体日期——请写 2026-12-10 或“3 个工作日内”这样的时间`,
    unread: (text) => `截止时间${quote(text)}无法识别——请写成 2026-12-10`,
    past: (text) => `截止时间${quote(text)}早于会议日期——请写会后的日期`,
  },
  owners: (text) => `${quote(text)}不止一个人（指南 G12）——负责人只写一个；每人一条行动项`,
  unknownPeople: (names) =>
    `不在参会人之列：${names.map(quote).join("")}——请按文件里的写法填写姓名`,
  missing: {
    conclusion: "没有结论，也没有写明待定和下一步",
    action: "没有行动项，也没有写明不需要",
    alternatives: "没有定下来，也没有备选方案",
    phases: (names) => `没有记下${names.join("、")}`,
    document: (name) => `${quote(name)}还没有填写`,
    row: (name, row, columns) => `${quote(name)}第 ${row} 行还缺${columns.join("、")}`,
    inFile: (line, message) => `文件第 ${line} 行：${message}`,
  },
  otherDocument: (name) => `这场会议要填的是${quote(name)}（指南 G1）——请写这个名称`,
  documentColumns: (names) =>
    `一行有 ${names.length} 个部分——请写“${names.join(" | ")}”，还不知道的留空`,
  notice: {
    kept: "另一个程序保存了文件的旧内容，此后记下的内容已经补回",
    clash: "另一个程序保存了文件的旧内容，并改动了相同的行；两种内容都已留在文件里，请核对",
    gone: (lines) =>
      `另一个程序改掉了已经记下的内容：${lines.map((line) => `“${line}”`).join("")}——如非本意，请重新记录`,
  },
  script: {
    unknown: (text) =>
      `${quote(text)}不是命令——请写“下一项”“信息同步：……”“结论：……”“待定：……”“行动项：负责人 | 任务 | 交付物 | 截止时间”“问题整改清单：…… | ……”“结束”等`,
    clock: (text) => `${quote(text)}不是钟点——请写成 14:05`,
    fields: (text) => `${quote(text)}不是行动项的四个部分——请写“负责人 | 任务 | 交付物 | 截止时间”`,
    item: (text) => `议程里没有${quote(text)}——请写议题的序号或标题`,
    stopped: (done, file) =>
      done === 0
        ? "没有执行任何命令——请改正这一行，再运行一次"
        : `前面的 ${done} 条命令已记入 ${file}——请改正这一行，再运行整个脚本：已记下的不会重复`,
  },
  summary: {
    stage: { ready: "未开始", running: "进行中", ended: "已结束" },
    opening: "开场",
    minutes: (planned, spent) => {
      const taken = spent === null ? "—" : `${spent} 分钟`;
      const over = planned !== null && spent !== null ? spent - planned : 0;
      const beside = over > 0 ? `，超时 ${over}` : "";
      return planned === null ? taken : `${taken}（预留 ${planned}${beside}）`;
    },
    total: "合计",
    conclusion: (text) => `结论：${text}`,
    deferred: (text) => `没有定下：${text}`,
    unsettled: "没有结论，也没有写明待定",
    counts: (actions, parked) => `行动项 ${actions} 项 · 停车场 ${parked} 条`,
    open: (count) => (count === 0 ? "各议题都已定下。" : `${count} 个议题没有定下。`),
    missing: (count) => `会议纪要邮件还缺以下 ${count} 处，补齐后才能生成：`,
    mail: (file) => `下一步：用 collab mail minutes ${file} 写会议纪要邮件`,
    goOn: (file) => `继续开会：collab run ${file}`,
  },
  open: (holder) =>
    `另一个 collab 正在主持这场会议${holder === "" ? "" : `（进程 ${holder.replace("@", "，主机 ")}）`}——两边都会记入这个文件；如非有意，请结束这一个`,
  ended: (file) => `已结束；记下的内容都在 ${file} 里`,
  notBuilt: (reason) => `无法读取 collab 自带的页面（${reason}）——请重新安装 collab`,
};
