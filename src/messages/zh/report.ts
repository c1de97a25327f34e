import type { Messages } from "../en.ts";
import { quote } from "../quote.ts";
import { site } from "./report-site.ts";

const joined = (parts: readonly string[], by: string): string =>
  parts.filter((part) => part !== "").join(by);

export const report: Messages["report"] = {
  description:
    "把任意多场会议汇总成一份报告，一分钟看清：定了什么、谁还欠什么、情况有没有好转。默认输出 Markdown，可贴进邮件或知识库；加 --html 则生成一组网页，不需要服务器，也不从任何地方加载内容：近期结论、附数据表的图表、可筛选、排序、分组的行动项看板，以及每个系列和它的会议。退出码 0：正常；2：有文件读不了或写不了。",
  arguments: "会议文件、文件夹、通配符或 -（默认：当前文件夹）",
  options: {
    html: "把网页写入这个文件夹，首页是 index.html",
    format: "以文本输出报告（不加 --html 时的默认方式）",
    outputFile: "把文本写入这个文件（已存在则替换）",
    series: "只看这个系列（可多次使用）",
    since: "只看这一天及以后的会议和行动项",
    linkBase:
      "--html：会议文件在哪里可以看到，写网址或相对于网页的路径（默认：配置中的 mail.link-base）",
    now: "按这个时间判断，而不是现在",
    force: "--html：替换不属于以前报告的文件",
  },
  examples: [
    ["collab report", "定了什么、谁还欠什么、有没有好转"],
    ["collab report meetings --html report", "生成网页，打开 report/index.html 即可"],
    ["collab report --since 2026-10-01 --output-file q4.md", "一个季度的报告，贴到知识库"],
    ["collab report --series 新品 --format md", "一个系列的报告，贴进邮件"],
  ],
  amongMeetings: "里有 Markdown 文件，页面会混在其中——请另指定一个文件夹，例如 site，或用 --force",
  noMeetings: "没有找到会议文件——请指定会议文件或所在文件夹",
  noneSince: (day) => `${day} 及以后没有会议——请把 --since 改早一些`,
  noSeries: (name, nearest) =>
    `没有会议属于系列${quote(name)}——${nearest === null ? "请检查名称" : `是不是${quote(nearest)}？`}`,
  onlyHtml: (option) => `${option} 只用于 --html——这里请去掉`,
  notOurs: "不属于以前的报告，什么也没有写——请换一个文件夹，或用 --force 替换",
  badLinkBase: (value) =>
    `--link-base ${quote(value)} 既不是网址也不是路径——请写成 https://git.example.com/team/meetings/ 或 ../ 这样`,

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
        : `结论：达成 ${reached} 项${deferred > 0 ? `，待定 ${deferred} 项` : ""}${unanswered > 0 ? `，${unanswered} 项议题没有结论` : ""}。`,
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
    time: ({ held, time: { timed, planned, taken } }) =>
      timed === 0
        ? ""
        : `用时：实际 ${taken} 分钟，计划 ${planned} 分钟${taken > planned ? `，超时 ${taken - planned} 分钟` : ""}${timed < held ? `（${held} 场会议中有 ${timed} 场记录了用时）` : ""}。`,
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
    heading: (since) => `${since} 以来待定的议题`,
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
      deferred: "待定",
      unanswered: "没有结论",
      made: "新增行动项",
      onTime: "按时完成",
      late: "逾期完成",
      undated: "无截止时间",
      open: "进行中",
      planned: "计划分钟",
      taken: "实际分钟",
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
      deferred: "待定",
      open: "进行中的行动项",
      overdue: "已逾期",
      time: "实际/计划时长",
    },
    time: ({ taken, planned }) => `${taken}/${planned} 分钟`,
  },
  list: {
    heading: "会议",
    columns: {
      date: "日期",
      title: "会议",
      series: "系列",
      items: "议题",
      reached: "达成结论",
      deferred: "待定",
      unanswered: "没有结论",
      minutes: "计划时长",
      taken: "实际时长",
      notice: "通知",
      sent: "纪要",
    },
    noDate: "日期不明",
    workdays: (count) => `提前 ${count} 个工作日`,
    hours: (hours) => `会后 ${hours} 小时`,
    earlier: (count) => `…… 另有 ${count} 场更早的会议`,
  },
  site,
};
