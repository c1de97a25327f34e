import type { Messages } from "../en.ts";
import { quote } from "../quote.ts";
import { changes } from "./actions-changes.ts";
import { explain } from "./actions-explain.ts";

export const actions: Messages["actions"] = {
  changes,
  explain,
  description:
    "列出所有会议里答应过的事：谁负责、何时到期，进行中的在前，按负责人分组，最急的排最前。同一件事出现在多次会议里只列一次，以最近一次为准。加 done、reopen、drop、move、assign 则直接在会议文件里销项或修改，文件其余部分一个字节都不动。退出码 0：正常，1：用了 --check 且有逾期，2：有文件读不了、无法识别或写不了。",
  arguments:
    "会议文件、文件夹、通配符或 -（默认：当前文件夹）；或者 done、reopen、drop、move、assign 加编号",
  options: {
    format: "table 是表格，其余供别的程序使用；html 是一个不依赖任何东西的网页",
    owner: "只看此人负责的（可多次使用）",
    series: "只看这个系列（可多次使用）",
    meeting: "只看这场会议提到的：id、标题或文件（可多次使用）",
    scenario: "只看这种场景的会议（可多次使用）",
    status: "只看处于这种状态的",
    overdue: "只看已逾期的",
    dueWithin: "只看已逾期或几天内到期的，如 3d、1w",
    unowned: "只看没有负责人的",
    undated: "只看没有日期的",
    since: "只看这一天及以后答应的",
    group: "表格怎样分组",
    sort: "按什么排序",
    explain: "同时说明为什么合并、为什么没有合并",
    check: "列出的事项有逾期时退出码为 1",
    now: "按这个时间判断是否逾期（默认：现在）",
    bom: "csv、tsv：开头加字节序标记（BOM），Excel 才不会乱码",
    in: "done、drop 等：会议文件在哪里（可多次使用，默认：当前文件夹）",
    on: "done、drop：哪一天的事（默认：今天）",
    note: "done、reopen、drop、move：附一句说明",
    due: "move：新的截止时间，写法与会议文件里相同，如 2026-12-10、12月10日、下周三",
    dryRun: "done、drop 等：只显示改动，不写入",
  },
  examples: [
    ["collab actions", "当前文件夹下所有会议里进行中的行动项"],
    ["collab actions meetings --owner 王芳 --due-within 1w", "王芳这一周要做的事"],
    ["collab actions --status all --format csv --bom > actions.csv", "用 Excel 打开"],
    ["collab actions meetings --overdue --check", "用于夜间任务：有逾期就失败"],
    ["collab actions done launch.7k3f", "在会议文件里销项"],
    ["collab actions done launch.7k3f launch.m2xq --on 2026-12-04", "两项，都是上周五完成的"],
    ["collab actions move launch.7k3f --due 12月10日 --dry-run", "先看看会改什么"],
    ["collab actions assign launch.7k3f 李雷", "换一个负责人"],
  ],
  title: "行动项",
  asOf: (now) => `截至 ${now}`,
  columns: {
    owner: "负责人",
    task: "任务",
    deliverable: "交付物",
    due: "截止",
    left: "剩余",
    moved: "改期",
    origin: "提出",
    ref: "编号",
    place: "位置",
  },
  left: {
    undated: "未定日期",
    noDay: "日期不明",
    today: "今天到期",
    days: (count) => `${count} 天`,
    overdue: (count) => `逾期 ${count} 天`,
  },
  group: {
    owner: (name) => name,
    meeting: (name) => name,
    series: (name) => name,
    week: (monday) => `${monday} 这一周`,
    none: (name) => name,
  },
  without: {
    owner: "没有负责人",
    meeting: "没有会议",
    series: "不属于任何系列",
    week: "没有日期",
    none: "",
  },
  heading: (title, count, overdue) =>
    `${title} · ${count} 项${overdue > 0 ? `，${overdue} 项已逾期` : ""}`,
  summary: (count) => {
    if (count.actions === 0) return "没有要列出的行动项";
    const parts = [
      count.open === count.actions
        ? `${count.open} 项进行中`
        : `共 ${count.actions} 项，${count.open} 项进行中`,
      count.overdue > 0 ? `${count.overdue} 项已逾期` : "",
      count.soon > 0 ? `${count.soon} 项 3 天内到期` : "",
      count.undated > 0 ? `${count.undated} 项没有日期` : "",
      count.unowned > 0 ? `${count.unowned} 项没有负责人` : "",
    ];
    return parts.filter((part) => part !== "").join(" · ");
  },
  noTask: "（没有写任务）",
  owner: (name) => `负责人：${name}`,
  deliverable: (text) => `→ ${text}`,
  promised: (date, title) => `提出：${date === null ? "" : `${date} `}${title}`,
  moved: (count) => `改期 ${count} 次`,
  noMeetings: "这些文件里没有会议——请指定会议文件或放会议文件的文件夹",
  notADay: (option, value) => `${option} ${quote(value)} 不是日期——请写成 2026-12-10 这样`,
  notDays: (value) => `--due-within ${quote(value)} 不是天数——请写成 3d 或 1w 这样`,
  nobody: (name, nearest) =>
    `这里没有名叫${quote(name)}的负责人——${nearest === null ? "请检查名字" : `是不是${quote(nearest)}？`}`,
  onlyFor: (option, verbs) => `${option} 只用于 ${verbs}——这里请去掉`,
  notForChanges: (option) => `${option} 用于列出行动项，修改时用不上——请去掉`,
  nothingForCalendar: "这些行动项里没有一项进行中且有日期，日历里没有可放的",
};
