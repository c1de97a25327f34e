import type { Messages } from "../en.ts";

const kinds = {
  notice: "会议通知",
  minutes: "会议纪要",
  actions: "行动项清单",
  reminder: "行动项提醒",
  cancel: "会议取消通知",
  digest: "会议进展",
};

export const command: Messages["mail"]["command"] = {
  kinds,
  description:
    "生成与会议配套的邮件：会前的会议通知，会后的会议纪要或行动项清单，发给每位负责人的提醒（一人一封），会议取消通知，以及发给决策人的系列会议进展。默认生成草稿（.eml），用邮件软件打开后可继续编辑。写出的文件路径逐行打印。加上 --send 则交给邮件服务器发出。退出码 0：已写出或已发送；1：缺少邮件必需的内容，或有人没有收到；2：有文件无法读写，或服务器无法连接。",
  arguments: {
    kind: "notice（通知）、minutes（纪要）、actions（行动项）、cancel（取消）、reminder（提醒）或 digest（进展）",
    files:
      "会议文件、文件夹（其下所有 *.md）、通配符，或用 - 表示标准输入（digest 可省略，默认当前文件夹）",
  },
  options: {
    format:
      "eml（草稿，含纯文本和 HTML）、md、html、txt，或 ics（只写日历文件：会议本身；用于 actions 时为每个进行中的行动项写一条全天日程）",
    out: "写入该文件夹，文件名为 <id>.<kind>.<format>，提醒为 <id>.reminder.<n>.<format>，进展为 <系列>.digest.<日期>.<format>（默认 outbox）",
    output: "把单封邮件写入该文件；用 - 则打印到标准输出（提醒和进展可有多封，依次打印）",
    template: "优先使用该文件夹中的模板，如 notice.md.hbs",
    from: "发件人，如“李雷 <li.lei@example.com>”",
    invite: "把通知写成日历邀请，收件人可在日历中接受或谢绝；不加则只附一个可存入日历的文件",
    ics: "在行动项清单和提醒中为每位负责人附上日历文件，每个截止时间一条全天日程",
    attach: "附上项目中的这个文件，可多次使用（写有“附件: 是”的材料会自动随通知附上）",
    date: "邮件日期，默认为现在；未注明时区时按会议所在时区",
    now: "按这个时间判断会议是否结束、任务是否逾期或到期，默认为现在",
    dueWithin: "用于提醒：同时提醒多少天内到期的任务，如 3d 或 1w（默认 3d）",
    escalate: "用于提醒：逾期超过多少天的任务另写一封，并抄送主持人和决策人",
    since: "用于进展：从这一天起的结论（默认从发件箱中上一封进展的日期起，没有则为最近四周）",
    printData: "以 JSON 打印交给模板的数据，不写文件",
    dryRun: "只显示谁会收到什么，不写文件",
    send: "通过服务器发送邮件，每人一次",
    smtp: "发信服务器，如 smtp://lilei@mail.example.com:587（也可用 COLLAB_SMTP_URL；密码用 COLLAB_SMTP_PASSWORD）",
    draft: "把邮件存入邮箱的草稿箱，网页邮箱和各种邮件软件都能打开",
    saveSent: "把发出的邮件存一份到邮箱的“已发送”",
    imap: "邮箱，如 imaps://lilei@mail.example.com（也可用 COLLAB_IMAP_URL；密码用 COLLAB_IMAP_PASSWORD）",
    yes: "不询问，直接发送",
    only: "试发：只把第一封邮件发给这个邮箱，不作记录，其他人都不会收到",
    resend: "已收到这封邮件的人也重发",
    resendUncertain: "可能已收到的人也重发",
    force: "缺少内容也照写，并替换内容不同的已有文件",
  },
  examples: [
    ["collab mail notice 2026-12-01-launch.md", "在 outbox/ 中生成通知草稿"],
    ["collab mail notice --dry-run meetings/*.md", "查看每封邮件发给谁"],
    ["collab mail minutes 2026-12-01-launch.md --format txt -o -", "直接查看纪要"],
    ["collab mail actions meetings --out mails", "为每场会议生成行动项清单"],
    ["collab mail reminder meetings --due-within 1w", "提醒每位有逾期或一周内到期任务的人"],
    ["collab mail reminder meetings --escalate 7d", "逾期一周以上的同时抄送主持人和决策人"],
    ["collab mail digest meetings", "每个系列的进展，发给决策人"],
    ["collab mail notice 2026-12-01-launch.md --send", "列出收件人，确认后发送"],
    ["collab mail notice 2026-12-01-launch.md --invite", "收件人可直接接受或谢绝"],
    ["collab mail cancel 2026-12-01-launch.md", "通知所有受邀人会议取消，并更新其日历"],
    ["collab mail actions 2026-12-01-launch.md --format ics", "把截止时间导入日历"],
  ],
  missing: (kind, count) =>
    `没有生成${kinds[kind]}：请先解决以上 ${count} 个问题，或用 --force 强制生成`,
  forced: (kind, count) => `以上 ${count} 个问题未解决，仍按要求生成${kinds[kind]}`,
  obstacle: {
    cancelled:
      "会议已取消——通知大家请用 collab mail cancel；如仍要召开，请删除状态“已取消”，或用 --force 强制生成",
    noMinutes: "还没有纪要——请添加“纪要”一节并写明结论，或用 --force 强制生成",
    noActions: "没有行动项——请添加“行动项”一节，或用 --force 强制生成",
    noticeTooLate: "会议已经结束，不必再发通知——请检查日期；如需留档，请用 --force",
    cancelTooLate: "会议已经召开或时间已过，无从取消——请检查日期和纪要；如需留档，请用 --force",
    nothingOpen: "行动项都已关闭，没有需要通知的人——如需留档，请用 --force",
  },
  unusable: (address) => `“${address}”不是可用的邮箱地址——请写成 name@example.com 的形式`,
  doubt: {
    mixedScripts: (domain, address) =>
      `“${domain}”混用了几种文字的字母，仿冒域名常这样写——请确认 ${address} 没有写错`,
    nameHoldsAddress: (name, address) =>
      `姓名“${name}”看起来是邮箱，邮件实际发往 ${address}——姓名已略去，请改正`,
  },
  notWritten: (kind) => `没有生成${kinds[kind]}，以免有人被悄悄漏掉`,
  withoutAddress: (names) =>
    `缺少${names.join("、")}的邮箱，收件人中没有列入——请在“参会人”中补上邮箱`,
  notTold: (names) =>
    `上一份会议通知还发给了${names.join("、")}，这封邮件不再发给他们——请另行告知，并请其从日历中删除这次会议`,
  nobody: "收件人都没有邮箱，草稿的收件人一栏是空的——请在发送前填写",
  calendar: {
    invite: "--invite 只用于会议通知，其他邮件不含邀请——请去掉这个选项",
    ics: "--format ics 只能写出会议和截止时间——请用于 notice、cancel 或 actions",
    icsOnly:
      "--ics 只在 actions 和 reminder 的邮件中附上截止时间——请去掉，或对 actions 使用 --format ics",
    noSender: "日历邀请要有发件人，回复才有去处——请在“参会人”中补上主持人的邮箱，或用 --from 指定",
    noGuests: "参会人都没有邮箱，无法邀请——请在“参会人”中补上邮箱",
    notTakenBack:
      "没有发件人，邮件无法撤销日历中的会议——请在“参会人”中补上主持人的邮箱，或用 --from 指定",
    noEvent: "没有开始时间，无法写入日历——请补上，如“开始: 2026-12-01 14:00”",
    noDeadlines: "进行中的行动项都没有日期，没有可写入日历的内容——请在“截止时间”中写明日期",
    undated: (count) => `${count} 个进行中的行动项没有日期，没有写入日历文件`,
  },
  attach: {
    unusable: (name, why) => `“${name}”不能作为附件：${why}`,
    noLink: (title) => `《${title}》要作为附件，但没有写是哪个文件——请补上“链接”，写文件的路径`,
    noFile: "这不是文件——网址只作为链接，请去掉“附件”，或改写项目中的文件",
    hidden: "这是隐藏文件，不宜发给别人——请另存一份，取普通的文件名",
    tooLarge: (megabytes) => `一封邮件的附件合计不能超过 ${megabytes} MB——请改用链接，或去掉一些`,
    reasons: {
      ENOENT: "没有这个文件——请检查路径",
      ENOTDIR: "没有这个文件——请检查路径",
      EISDIR: "这是一个文件夹——请指定其中的文件",
      EACCES: "没有读取权限——请先取得权限",
      EPERM: "没有读取权限——请先取得权限",
      ELEADSOUT: "它指向项目之外——请在项目中放一份副本",
      ENOTFILE: "它是设备、管道或套接字——请指定普通文件",
      ELOOP: "链接绕成了一圈——请更正",
      ENAMETOOLONG: "文件名太长——请检查路径",
    },
  },
  tooLong: (kilobytes) =>
    `邮件正文会有 ${kilobytes} KB，没有人读得完——请精简会议文件，或用 --format md 输出 Markdown`,
  large: (kilobytes) =>
    `HTML 有 ${kilobytes} KB，超过 100 KB 的邮件会被 Gmail 截断——请精简会议文件`,
  differs: "已存在且内容不同：会议有改动，或草稿被编辑过——如要替换，请用 --force",
  unchanged: "内容没有变化",
  changedSinceDraft:
    "邮件会说明与 outbox 中那份草稿相比有哪些变化——如果草稿没有发出过，请删除它后重新生成",
  unknownHere: (key) =>
    `文件头的“${key}”说明这封邮件已经发出，但这里的 outbox 没有它，草稿无法说明有哪些变化——请在原来发送的地方生成，或在文件头写“修订: 1”`,
  sameOutput: (other) => `与 ${other} 会写入同一个文件——请给两场会议不同的 id`,
  onlyOne: (count) =>
    `-o 只能用于一封邮件，现在有 ${count} 场会议——请只指定一个，或用 --out 指定文件夹`,
  onlyOneReminder: (count) =>
    `-o 只能用于一封邮件，现在要提醒 ${count} 个人——请用 -o - 依次查看，或用 --out 指定文件夹`,
  onlyOneDigest: (count) =>
    `-o 只能用于一封邮件，现在有 ${count} 个系列——请用 -o - 依次查看，或用 --out 指定文件夹`,
  digestOnly: (option) => `${option} 只用于进展——请去掉，或改用“collab mail digest”`,
  noSeries:
    "这些会议都不属于任何系列，没有进展可写——请指定该系列所在的文件夹，或在文件中写明“系列”",
  noNews: (name) => `“${name}”没有可写的进展，未生成邮件`,
  noDecisionMaker: (name) =>
    `“${name}”的会议没有写明决策人，邮件没有收件人——请把某位参会人的角色写为“决策人”，或设置 mail.recipients.digest`,
  reminderOnly: (option) => `${option} 只用于提醒——请去掉，或改用“collab mail reminder”`,
  notDays: (option, value) => `${option} 的“${value}”不是天数——请写成 3d 或 1w 的形式`,
  ownerless: (owner, task) =>
    `“${task}”无人可提醒：${owner === "" ? "没有写负责人" : `“${owner}”不是一个人`}——请指定一位负责人`,
  nothingDue: (days) => `没有需要提醒的人：没有逾期或 ${days} 天内到期的任务`,
  noTemplateFolder: (folder) =>
    `“templates”指定的“${folder}”不是文件夹——请更正路径（相对于本配置文件）`,
  from: (value) => `“${value}”不是一个发件人——请写成“李雷 <li.lei@example.com>”的形式`,
  replyTo: (value) => `“${value}”不是一个可回复的邮箱——请写成“李雷 <li.lei@example.com>”的形式`,
  only: (value) => `--only 的“${value}”不是一个邮箱——请写试收这封邮件的邮箱，如您自己的`,
  noTemplates: (name) => `该文件夹中既没有 ${name}，也没有 layout.html.hbs——请检查 --template`,
  unknownVariable: (name, known) =>
    `模板用到了“${name}”，但没有这个变量——最外层可用的有：${known.join("、")}`,
  brokenTemplate: (reason) => `模板无法使用（${reason}）——请在此处改正`,
  notCarried: (what) => `邮件中不能有“${what}”，已略去，其中的文字保留——请改用 Markdown 书写`,
  noMeetings: "没有找到会议文件——请指定会议文件，或含有会议文件的文件夹",
  dryRun: {
    subject: "主题",
    from: "发件人",
    to: "收件人",
    cc: "抄送",
    bcc: "密送",
    attachments: "附件",
    nobody: "无",
    colon: "：",
  },
};
