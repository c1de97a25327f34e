import type { planRules as english } from "../en/rules-plan.ts";
import { dateAndTime, quote } from "../quote.ts";
import { terms } from "./terms.ts";

export const planRules: typeof english = {
  "objective-required": {
    title: "会议有一个明确的目标",
    missing: () =>
      "会议没有目标。请在文件开头两行 --- 之间填写“目标（objective）”：这次会议必须解决的那一个问题，例如“确定上线日期”。",
  },
  "agenda-item-count": {
    title: "议程有 3 至 5 个议题",
    absent: ({ min, max }) =>
      `没有议程。请添加“议程”一节，把会议目标拆成 ${min} 至 ${max} 个具体议题。`,
    empty: ({ min, max }) =>
      `议程是空的。请把会议目标拆成 ${min} 至 ${max} 个具体议题，并写明每个议题的时长和必达结论。`,
    few: ({ count, min, max }) =>
      `只有 ${count} 个议题，一场会议宜有 ${min} 至 ${max} 个。请把会议目标拆得更具体。`,
    many: ({ count, min, max }) =>
      `共有 ${count} 个议题，一场会议宜有 ${min} 至 ${max} 个。请合并议题，或把从这一项起的议题放到另一场会议。`,
  },
  "agenda-item-duration": {
    title: "每个议题预留时间，且不超过 15 分钟",
    missing: ({ title, max }) =>
      `议题${quote(title)}没有预留时间。请在表格的“时长”一列或议题后面的括号里写明需要几分钟，最多 ${max} 分钟。`,
    unreadable: ({ title, text, max }) =>
      `议题${quote(title)}的时长写的是${quote(text)}，看不出是几分钟。请写成“${Math.min(10, max)} 分钟”这样的形式。`,
    backwards: ({ title, clock }) =>
      `议题${quote(title)}（${clock}）的结束时间不晚于开始时间。请改正。`,
    "not-positive": ({ title, minutes, max }) =>
      `议题${quote(title)}的时长是 ${minutes} 分钟。请预留 1 至 ${max} 分钟。`,
    long: ({ title, minutes, max }) =>
      `议题${quote(title)}需要 ${minutes} 分钟，每个议题不宜超过 ${max} 分钟。请缩小讨论范围，或拆成两个议题。`,
    contradicted: ({ title, minutes, text }) =>
      `议题${quote(title)}为 ${minutes} 分钟，旁边的${quote(text)}却不是这个时长。请改正写错的一处。`,
  },
  "agenda-conclusion": {
    title: "每个议题写明必达结论",
    missing: ({ title }) =>
      `议题${quote(title)}没有必达结论。请在表格的“必达结论”一列，或在议题下面写一行“必达结论：……”，写明这一项必须定下什么，例如“确认测试人员到位时间”。`,
  },
  "agenda-fits": {
    title: "议程排得进会议时间",
    over: ({ planned, opening, duration }) =>
      `议程共需 ${planned} 分钟${opening > 0 ? `（含开场 ${opening} 分钟）` : ""}，会议只有 ${duration} 分钟。请压缩或减少议题，或延长会议。`,
    outside: ({ title, clock, start, end }) =>
      `议题${quote(title)}（${clock}）不在会议时间之内，会议${end === null ? ` ${start} 开始` : `时间是 ${start}–${end}`}。请改正议题或会议的时间。`,
    overlap: ({ title, from, minutes }) =>
      `议题${quote(title)} ${from} 开始，与上一项重叠 ${minutes} 分钟。请让每一项在上一项结束时开始。`,
    gap: ({ title, from, minutes }) =>
      `议题${quote(title)}（${from} 开始）之前空出 ${minutes} 分钟。请让每一项在上一项结束时开始。`,
  },
  "start-required": {
    title: "会议有开始时间",
    missing: () =>
      "会议没有开始时间，无法通知参会人。请在文件开头两行 --- 之间填写“开始（start）”，写明日期和时间，例如“start: 2026-12-01 14:00”。",
    "time-missing": ({ date }) =>
      `只知道会议在 ${date} 召开，不知道几点开始。请在文件开头两行 --- 之间的“开始（start）”里把日期和时间都写上，例如“start: ${date} 14:00”。`,
  },
  "start-workday": {
    title: "会议安排在工作日",
    weekend: ({ date, weekday }) =>
      `${date} 是${terms.weekday(weekday)}，不是工作日。请把会议改到工作日。`,
    holiday: ({ date, weekday }) =>
      `${date}（${terms.weekday(weekday)}）是节假日，不是工作日。请把会议改到工作日。`,
  },
  "attendee-role": {
    title: "每位参会人都有角色",
    missing: ({ name }) =>
      `参会人${quote(name)}没有角色。请在“角色（role）”里或姓名后面的括号里写明为什么邀请：决策人（现场拍板）、执行人（会后做事）或信息关联人（提供数据和背景）；都不是的放到“抄送（cc）”，会后收纪要即可。`,
    unknown: ({ name, role }) =>
      `参会人${quote(name)}的角色写的是${quote(role)}。请写决策人（现场拍板）、执行人（会后做事）或信息关联人（提供数据和背景）；都不是的放到“抄送（cc）”，会后收纪要即可。`,
  },
  "decision-maker-required": {
    title: "邀请了能拍板的人",
    missing: () =>
      "参会人里没有决策人，会上定不下来。请邀请能就时间和资源拍板的人，“角色（role）”写“决策人”。",
    "nobody-invited": () =>
      "会议没有参会人。请在文件开头两行 --- 之间填写“参会人（attendees）”，写明每人的姓名、邮箱、部门和角色，其中至少有一位决策人。",
  },
  "executor-required": {
    title: "邀请了会后要做事的人",
    missing: () =>
      "参会人里没有执行人，任务没有人当场领走。请邀请会后具体做事的人，“角色（role）”写“执行人”。",
  },
  "host-required": {
    title: "会议有主持人",
    missing: () =>
      "会议没有主持人。请在文件开头两行 --- 之间填写“主持人（host）”：负责开场、控制时间，把每个议题带到结论。",
  },
  "recorder-required": {
    title: "会议有记录人",
    missing: () =>
      "会议没有记录人。请在文件开头两行 --- 之间填写“记录人（recorder）”：由专人当场记下结论和行动项。",
  },
  "host-attends": {
    title: "主持人和记录人都在参会人之列",
    host: ({ name }) =>
      `主持人${quote(name)}不在参会人之列，没有角色，也收不到邮件。请把此人加到“参会人（attendees）”，写明邮箱、部门和角色；写错了就改“主持人（host）”。`,
    recorder: ({ name }) =>
      `记录人${quote(name)}不在参会人之列，没有角色，也收不到邮件。请把此人加到“参会人（attendees）”，写明邮箱、部门和角色；写错了就改“记录人（recorder）”。`,
  },
  "attendee-email": {
    title: "每位参会人都有邮箱",
    missing: ({ name }) =>
      `参会人${quote(name)}没有邮箱，收不到会议通知和纪要。请在姓名后面写上 <name@example.com>，或补上“邮箱（email）”。`,
    invalid: ({ name, email }) =>
      `参会人${quote(name)}的邮箱${quote(email)}无法收信。请改正，写成 name@example.com 这样的形式。`,
  },
  "notice-lead-time": {
    title: "会议通知至少提前一个工作日发出",
    late: ({ notified, ahead, min }) =>
      `会议通知于 ${dateAndTime(notified)} 发出，提前${ahead === 0 ? "不足 1" : ` ${ahead}`} 个工作日；至少要提前 ${min} 个工作日，参会人才来得及准备。请推迟会议，下次早些通知。`,
    early: ({ notified, ahead, max }) =>
      `会议通知于 ${dateAndTime(notified)} 发出，提前 ${ahead} 个工作日；超过 ${max} 个工作日容易被忘记。请在临近会议时再提醒一次。`,
    "after-start": ({ notified, start }) =>
      `通知时间 ${dateAndTime(notified)} 晚于会议开始时间 ${dateAndTime(start)}。请改正“通知时间（notified）”。`,
    overdue: ({ by, min }) =>
      `还没有通知时间；会议通知应提前 ${min} 个工作日，最迟 ${by} 发出。请立即发出并填写“通知时间（notified）”，或推迟会议。`,
    unrecorded: () =>
      "会议已过开始时间，却没有通知时间。请在“通知时间（notified）”补上会议通知的发出时间。",
  },
  "material-owner": {
    title: "每份会前材料都有负责人",
    missing: ({ title }) =>
      `材料${quote(title)}没有负责人。请在“负责人（owner）”里写明由谁准备，会议通知才能提醒到人。`,
  },
  "material-length": {
    title: "会前材料不超过 5 页",
    long: ({ title, pages, max }) =>
      `材料${quote(title)}有 ${pages} 页，会前材料不宜超过 ${max} 页。请先写数据和结论，其余放到附录。`,
  },
  "opening-length": {
    title: "开场不超过 5 分钟",
    long: ({ minutes, max }) =>
      `开场要 ${minutes} 分钟，不宜超过 ${max} 分钟。只需重申要解决的问题、必达结论和发言规则。`,
  },
  "speaking-rules": {
    title: "约定发言规则",
    missing: () =>
      "会议没有发言规则。请在文件开头两行 --- 之间填写“规则（rules）”，例如：每人每次发言不超过 3 分钟、对事不对人、带着方案来。",
  },
};
