import type { Messages } from "../en.ts";
import { quote } from "../quote.ts";

const joined = (parts: readonly string[], by: string): string =>
  parts.filter((part) => part !== "").join(by);

export const report: Messages["report"] = {
  description:
    "把任意多场会议汇总成一份报告，一分钟看清：定了什么、谁还欠什么、情况有没有好转。输出 Markdown，可贴进邮件或知识库。退出码 0：正常；2：有文件读不了或写不了。",
  arguments: "会议文件、文件夹、通配符或 -（默认：当前文件夹）",
  options: {
    format: "报告的格式",
    outputFile: "把报告写入这个文件（已存在则替换）",
    series: "只看这个系列（可多次使用）",
    since: "只看这一天及以后的会议和行动项",
    now: "按这个时间判断，而不是现在",
  },
  examples: [
    ["collab report", "定了什么、谁还欠什么、有没有好转"],
    ["collab report --since 2026-10-01 --output-file q4.md", "一个季度的报告，贴到知识库"],
    ["collab report --series 新品 --format md", "一个系列的报告，贴进邮件"],
  ],
  noMeetings: "没有找到会议文件——请指定会议文件或所在文件夹",
  noneSince: (day) => `${day} 及以后没有会议——请把 --since 改早一些`,
  noSeries: (name, nearest) =>
    `没有会议属于系列${quote(name)}——${nearest === null ? "请检查名称" : `是不是${quote(nearest)}？`}`,

  title: "会议报告",
  asOf: (now) => `截至 ${now}`,
  topic: (topic, text) => `${topic}：${text}`,
  bracketed: (text) => `（${text}）`,
  meetings: (count) => `${count} 场会议`,
  scope: ({ held, from, to, planned, unrecorded }) =>
    joined(
      [
        from === null
          ? `已召开 ${held} 场会议`
          : `${from === to ? from : `${from} 至 ${to}`}，已召开 ${held} 场会议`,
        planned > 0 ? `待召开 ${planned} 场` : "",
        unrecorded > 0 ? `已过期但没有纪要的 ${unrecorded} 场` : "",
      ],
      " · ",
    ),
  summary: {
    heading: "摘要",
    decided: ({ reached, deferred, unanswered }) =>
      reached + deferred + unanswered === 0
        ? "结论：还没有议题得出结论。"
        : `结论：达成 ${reached} 项${deferred > 0 ? `，挂起 ${deferred} 项` : ""}${unanswered > 0 ? `，${unanswered} 项议题没有结论` : ""}。`,
    owed: ({ open, overdue, unowned, withoutDay }) =>
      open === 0
        ? "行动项：没有进行中的行动项。"
        : `行动项：${open} 项进行中${overdue === 0 ? "，没有逾期" : overdue === open ? "，全部逾期" : `，其中 ${overdue} 项已逾期`}${unowned > 0 ? `，${unowned} 项没有负责人` : ""}${withoutDay > 0 ? `，${withoutDay} 项没有截止时间` : ""}。`,
    kept: ({ onTime, late, undated }) =>
      joined(
        [
          onTime + late > 0 ? `按时 ${onTime} 项，逾期 ${late} 项` : "",
          undated > 0 ? `看不出是否按时 ${undated} 项` : "",
        ],
        "，",
      ).replace(/^(.+)$/, "已完成：$1。"),
    better: (measures) => `好转：${measures.join("、")}。`,
    worse: (measures) => `变差：${measures.join("、")}。`,
    same: (measures) => `基本持平：${measures.join("、")}。`,
    unclear: (measures) => `数据太少，看不出变化：${measures.join("、")}。`,
  },
  decided: {
    heading: (since) => `${since} 以来的结论`,
    none: "没有得出结论。",
    more: (count) => `…… 另有 ${count} 项`,
  },
  deferred: {
    heading: (since) => `${since} 以来挂起的事项`,
    next: (text) => `下一步：${text}`,
  },
  owed: {
    heading: "谁还欠什么",
    none: "没有进行中的行动项。",
    more: (count, overdue) =>
      `…… 另有 ${count} 项进行中${overdue > 0 ? `，其中 ${overdue} 项已逾期` : ""}`,
    nobody: "没有负责人",
  },
  trends: {
    heading: "有没有好转",
    columns: { measure: "指标", recent: "最近 4 周", before: "之前 4 周", verdict: "变化" },
    measures: {
      conclusions: "议题得出结论",
      actions: "行动项按时完成",
      notices: "通知提前一个工作日发出",
      minutes: "纪要 24 小时内发出",
    },
    verdicts: { better: "好转", worse: "变差", same: "基本持平", unclear: "数据太少" },
    share: (hits, of) => (of === 0 ? "–" : `${hits}/${of}（${Math.round((hits / of) * 100)}%）`),
    note: "行动项按截止时间归入所在时段，看到期时是否已完成。没有写明哪天完成的行动项、文件没有记录的发出时间，都不计入。",
  },
  weeks: {
    heading: "每周情况",
    columns: {
      week: "周一",
      meetings: "会议",
      reached: "达成结论",
      deferred: "挂起",
      unanswered: "没有结论",
      made: "新增行动项",
      onTime: "按时完成",
      late: "逾期完成",
      undated: "无截止时间",
      open: "仍在进行",
    },
  },
  people: {
    owners: "各负责人",
    departments: "各部门",
    columns: {
      owner: "负责人",
      department: "部门",
      open: "进行中",
      overdue: "已逾期",
      onTime: "按时完成",
      late: "逾期完成",
      undated: "完成日不明",
      dropped: "已取消",
    },
    noDepartment: "部门不明",
  },
  series: {
    heading: "会议系列",
    columns: {
      series: "系列",
      meetings: "会议",
      last: "上次",
      next: "下次",
      reached: "达成结论",
      deferred: "挂起",
      open: "进行中的行动项",
      overdue: "已逾期",
    },
  },
  list: {
    heading: "会议",
    columns: {
      date: "日期",
      title: "会议",
      series: "系列",
      items: "议题",
      reached: "达成结论",
      deferred: "挂起",
      unanswered: "没有结论",
      minutes: "计划时长",
      notice: "通知",
      sent: "纪要",
    },
    noDate: "日期不明",
    workdays: (count) => `提前 ${count} 个工作日`,
    hours: (hours) => `会后 ${hours} 小时`,
    earlier: (count) => `…… 另有 ${count} 场更早的会议`,
  },
};
