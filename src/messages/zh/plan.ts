import type { Messages } from "../en.ts";

export const plan: Messages["plan"] = {
  description:
    "生成会议文件：议程含时长和必达结论，参会人分角色，并留好会中要填写的各节。在终端里运行时，缺什么问什么。",
  argument: "会议标题（默认用场景名称）",
  options: {
    scenario:
      "场景：kickoff（启动）、problem（问题）、resource（资源）、review（复盘）；都不是则用 general",
    start: "开始时间，按会议所在时区：“2026-12-01 14:00”“明天下午2点”",
    duration: "时长，单位分钟（默认 60）",
    timezone: "IANA 时区名，如 Asia/Shanghai（默认取配置，否则用本机时区）",
    host: "主持人",
    recorder: "记录人，负责记下结论和行动项",
    attendee: "“姓名 <邮箱>（部门，角色）”，角色为决策人、执行人或信息关联人；可多次使用",
    objective: "会议目标：这次会议必须解决的那一个问题",
    series: "所属的会议系列；当前文件夹下已有该系列的会议时，就安排它的下一次",
    from: "安排这次会议的下一次：参会人、地点、时长、周期照旧，并带上进行中的行动项",
    take: "带上什么：all 进行中的行动项，待定的、停车场里的议题，open 只带行动项，none 都不带",
    keys: "文件头的键和角色用哪种语言（默认与上次会议相同，没有上次会议时与文件相同）",
    dir: "文件写入哪个文件夹（默认为上次会议所在的文件夹；没有上次会议时为配置中 `meetings` 指定的文件夹，没有指定则为当前文件夹）",
    force: "覆盖已有文件",
    stdout: "只输出内容，不写文件",
  },
  examples: [
    ["collab plan", "逐项提问"],
    [
      'collab plan "新款手表项目启动会" --scenario kickoff --start "2026-12-01 14:00" --attendee "赵强 <zhao@example.com>（市场部，执行人）"',
      "写入 2026-12-01-新款手表项目启动会.md",
    ],
    ["collab plan --from 2026-12-01-周例会.md", "安排下一次会议，带上进行中的行动项"],
    ["collab plan --series launch --take open", "安排系列的下一次会议，不带停车场里的议题"],
    ["collab plan --scenario review --stdout", "看看复盘会的模板"],
  ],

  problem: {
    title: '缺少会议标题——请写明，如 collab plan "新品启动会"，或用 --scenario 选择场景',
    scenario: (value, suggestion) =>
      `--scenario 不能是“${value}”——${suggestion === null ? "" : `是否想用“${suggestion}”？`}可选 kickoff、problem、resource、review 或 general`,
    start: (value) =>
      `--start “${value}”无法识别为日期和时间——请写成“2026-12-01 14:00”或“明天下午2点”的形式`,
    startTime: (value) => `--start “${value}”没有写几点——请写成“2026-12-01 14:00”的形式`,
    duration: (value, min, max) =>
      `--duration 不能是“${value}”——请填 ${min} 到 ${max} 之间的整数分钟`,
    timezone: (value) => `--timezone 不能是“${value}”——请用 IANA 时区名，如 Asia/Shanghai`,
    attendee: (value) => `--attendee “${value}”里没有姓名——请写成“姓名 <邮箱>（部门，角色）”`,
    role: (value, role) =>
      `--attendee “${value}”：没有“${role}”这种角色——请写决策人、执行人或信息关联人`,
    exists: "文件已存在——请换一个标题或文件夹，或用 --force 覆盖",
  },

  question: {
    scenario: "开什么会？",
    general: "一般会议",
    title: "会议标题",
    objective: "会议目标：这次会议必须解决的那一个问题",
    start: "开始时间",
    duration: "时长（分钟）",
    host: "主持人",
    recorder: "记录人：负责记下结论和行动项",
    attendee: (count) => (count === 0 ? "参会人" : "下一位参会人"),
    attendeeHint: "姓名 <邮箱>（部门，角色）；直接回车表示没有了",
    later: "直接回车，以后再填",
    startHint: "2026-12-01 14:00 或 明天下午2点；直接回车，以后再填",
    wrong: {
      title: "请填写会议标题",
      start: "请写成 2026-12-01 14:00、明天下午2点 或 下周三10:00 的形式",
      duration: (min, max) => `请填 ${min} 到 ${max} 之间的整数`,
      attendee: "请写成 赵强 <zhao@example.com>（市场部，执行人）的形式",
      role: (role) => `没有“${role}”这种角色：请写决策人、执行人或信息关联人`,
    },
  },
  cancelled: "已取消，没有写入任何文件",

  wrote: (path) => `已写入 ${path}`,
  noStart: "还没有开始时间：填好“开始（start）”之后，会议通知要提前 1–2 个工作日发出。",
  day: (date, weekday) => `${date}（${weekday}）`,
  when: ({ title, day, from, to, timezone }) => `${title} · ${day}${from}–${to}，${timezone}`,
  opening: "开场",
  reserve: "机动时间",
  dayOff: (day) => `${day}不是工作日，建议改期。`,
  notice: ({ ideal, latest }) => `会议通知：建议 ${ideal}发出，最迟 ${latest}。`,
  noticeSoon: ({ latest }) => `会议通知：请现在就发，最迟 ${latest}。`,
  noticeLate: ({ latest }) =>
    `会议通知：最迟应在 ${latest}发出，现已过期。请马上发出，或推迟会议。`,
  holidaysUnknown: (year) => `${year} 年的放假安排尚未收录，以上只按周末推算。`,
  next: {
    review: {
      title: "上次行动项回顾",
      mustReach: "逐项明确：已完成、新的截止时间或取消",
    },
    noMeeting: "里没有可以接着开的会议——请指定一次没有取消的会议",
    noSeries: (name, nearest) =>
      `当前文件夹下没有系列“${name}”的会议${nearest === null ? "" : `——是不是 ${nearest}？`}——新的系列请写明会议标题`,
    takeAlone: "--take 只能与 --from 或已有会议的 --series 一起用——请去掉",
    take: (actions, topics) =>
      `带上什么？（进行中的行动项 ${actions} 项，待定的、停车场里的议题 ${topics} 个）`,
    takes: {
      all: "进行中的行动项，以及待定的、停车场里的议题",
      open: "进行中的行动项",
      none: "都不带",
    },
    follows: (file) => `接在 ${file} 之后`,
    later: (file) => `后面已经有一场会议：${file}`,
    every: (days) => `每 ${days} 天一次`,
    monthly: "每月一次",
    rhythm: (day, rhythm) => `日期按以往的周期（${rhythm}）推算：${day}`,
    instead: (day) => `${day}不是工作日，已顺延到下一个工作日`,
    noRhythm: "只有一场会议，看不出周期，请填写日期",
    took: (actions, topics) => `已带上：进行中的行动项 ${actions} 项，议题 ${topics} 个`,
    between: "；",
    noRoom: (titles) => `议程超过五项，以下议题留在停车场：${titles}`,
  },
  nextStep: (path) => `下一步：补全空着的内容，然后运行 collab lint ${path}`,
};
