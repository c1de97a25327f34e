import type { Messages } from "../en.ts";

const joined = (parts: readonly string[], by: string): string =>
  parts.filter((part) => part !== "").join(by);

export const site: Messages["report"]["site"] = {
  overview: "概览",
  skip: "跳到正文",
  charts: "图表",
  showTable: "查看数据表",
  allActions: "全部行动项",
  footer: (asOf) => `${asOf} · 由 collab report 根据会议文件生成`,
  chart: {
    made: {
      title: "每周新增和完成的行动项",
      about: "每周新增的行动项、按时完成的、逾期完成的各有多少项。",
    },
    open: { title: "每周末进行中的行动项", about: "每周最后一天有多少项行动项进行中。" },
    conclusions: {
      title: "每周的结论",
      about: "每周达成的结论、待定的议题、没有结论的议题各有多少项。",
    },
    planned: { title: "每周计划开会时长", about: "每周已召开会议的计划时长，单位为分钟。" },
    taken: {
      title: "每周计划与实际用时",
      about: "文件中两者都有记录的会议，每周计划用多少分钟、实际用了多少分钟。",
      planned: "计划",
      actual: "实际",
    },
    notices: {
      title: "通知提前量",
      about: "提前若干个工作日发出通知的会议各有多少场。",
      by: "提前的工作日",
      series: "会议",
    },
    sent: {
      title: "每周 24 小时内发出的纪要",
      about: "每周有多少场会议的纪要在 24 小时内发出，多少场更晚。",
      inTime: "24 小时内",
      late: "更晚",
    },
    owners: {
      title: "各负责人进行中的行动项",
      about: "每位负责人已逾期的、未逾期的进行中行动项各有多少项。",
    },
    departments: {
      title: "各部门进行中的行动项",
      about: "每个部门已逾期的、未逾期的进行中行动项各有多少项。",
    },
    overdue: "已逾期",
    notYetDue: "未逾期",
  },
  board: {
    search: "搜索",
    owner: "负责人",
    series: "系列",
    state: "显示",
    group: "分组",
    all: "全部",
    states: {
      open: "进行中",
      overdue: "已逾期",
      done: "已完成",
      dropped: "已取消",
      all: "全部",
    },
    groups: {
      none: "不分组",
      owners: "按负责人",
      series: "按系列",
      dept: "按部门",
      week: "按到期的周",
    },
    count: "共 {all} 项行动项，显示 {n} 项",
    first: "共 {all} 项行动项，其中 {n} 项符合，先显示 {first} 项",
    more: "再显示 {n} 项",
    open: (from, to) => `进行中的行动项，第 ${from}～${to} 项`,
    without: "无",
    earlier: (count) => `更早关闭的行动项（${count} 项）`,
    closed: "更早关闭的行动项",
  },
  meeting: {
    when: "时间",
    host: "主持人",
    recorder: "记录人",
    objective: "目标",
    stage: "阶段",
    file: "文件",
    taken: (taken, planned) =>
      planned === null ? `实际 ${taken} 分钟` : `实际 ${taken} 分钟，计划 ${planned} 分钟`,
    mustReach: "必达结论",
    items: "议题",
    others: "其他结论",
    actions: "本次会议提出的行动项",
    outcome: { reached: "已达成", deferred: "待定", none: "没有结论" },
  },
  month: (month) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月的会议`,
  part: (title, part) => `${title}（第 ${part} 部分）`,
  undated: "日期不明的会议",
  allMeetings: "按月查看全部会议",
  timeline: "时间线",
  openActions: "进行中的行动项",
  progress: ({ reached, deferred, unanswered }) =>
    joined(
      [
        `达成 ${reached} 项`,
        deferred > 0 ? `待定 ${deferred} 项` : "",
        unanswered > 0 ? `没有结论 ${unanswered} 项` : "",
      ],
      "，",
    ),
  promised: (count) => `提出 ${count} 项行动项`,
};
