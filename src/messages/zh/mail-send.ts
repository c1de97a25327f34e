import type { Messages } from "../en.ts";

export const send: Messages["mail"]["send"] = {
  onlySend: (option) => `${option} 要与 --send 一起用——请加上 --send，或去掉该选项`,
  notWithSend: (option) => `--send 不能与 ${option} 同时使用——请只选一个`,
  noServer:
    "没有指定发信服务器——请用 --smtp、环境变量 COLLAB_SMTP_URL 或配置中的“mail.smtp”，如 smtp://lilei@mail.example.com:587",
  badUrl: (source) =>
    `${source} 不是发信服务器地址——请写成 smtp://lilei@mail.example.com:587 或 smtps://mail.example.com 的形式`,
  passwordOnLine:
    "命令行中的密码会被本机其他人看到——请改用环境变量 COLLAB_SMTP_PASSWORD，或在提示时输入",
  noPassword: (user) => `缺少 ${user} 的密码——请设置环境变量 COLLAB_SMTP_PASSWORD`,
  askPassword: (user, server) => `${user} 在 ${server} 的密码`,
  foundServer: (server) =>
    `不会把密码交给 ${server}：这份配置是自动找到的，并非由你指定，可能出自任何人之手——请用 --smtp 或 COLLAB_SMTP_URL 指定服务器，或用 --config 指定这份配置`,
  confirmServer: (user, server, file) =>
    `按 ${file} 的设置，用 COLLAB_SMTP_PASSWORD 以 ${user} 登录 ${server} 吗？`,
  foundSettings: (names) =>
    `这份配置是自动找到的，并非由你指定，其中设置了 ${names.join("、")}：谁发给谁，见上面所列——如确认可信，请用 --config 指定它`,
  noFrom: "没有发件人——请用 --from，或配置中的“mail.from”",
  nobody: "没有一个收件人有邮箱——请在“参会人”中补上邮箱",
  needsYes: "不在终端中，无法询问——请先用 --dry-run 查看，再加上 --yes",
  confirm: (mails) => `确定发给 ${mails} 人吗？`,
  interrupted:
    "已中断——发出的都有记录，再次运行同一命令只补发没发出的；正在交给服务器的那一封可能已经发出，届时会说明",
  cancelled: "没有发送",
  busy: (holder, file) =>
    `另一个 collab 正在从这个 outbox 发信${holder === "" ? "" : `（进程 ${holder.replace("@", "，主机 ")}）`}——请等它结束；如果它早已不在，请删除 ${file}`,
  damaged: "发送记录的这一行无法读取——请修正；没有它，邮件可能重复发出",
  sentElsewhere: (key) =>
    `文件头的“${key}”说明这封邮件已经发出，但这里的 outbox 没有它的记录——如要作为修订版再发，请在文件头写“修订: 1”，或用 --force；否则请在原来发送的地方操作`,
  otherContent: (revision) =>
    `这封邮件曾以不同内容发出，而 outbox 中已没有它——请在文件头写“修订: ${revision}”，作为修订版发出`,
  changed: "所有人都已收到这封邮件，之后会议有改动——如要发出更新后的邮件，请用 --force",
  edited:
    "与会议文件现在生成的邮件不同：草稿被编辑过，或会议后来有改动——在终端中运行可原样发送；如要替换，请用 --force",
  confirmEdited: (file) =>
    `${file} 与会议文件现在生成的邮件不同：草稿被编辑过，或会议后来有改动。按其现在的内容发送吗？`,
  states: { due: "待发送", sent: "已收到", uncertain: "可能已收到" },
  everybodyHasIt: "所有人都已收到这封邮件——如要重发，请用 --resend",
  sent: (person) => `已发送：${person}`,
  onTrial: (person, server) => `已通过 ${server} 试发给 ${person}，没有作任何记录`,
  progress: (done, all, address) => `正在发送 ${done}/${all}：${address}`,
  failed: (person, reason) => `没有发给 ${person}：${reason}`,
  uncertain: (person) =>
    `${person} 可能已收到：服务器答复之前连接或程序中断了——请向本人确认，没有收到的话用 --resend-uncertain 重发`,
  untried: (person) => `没有发给 ${person}：未再尝试`,
  incomplete: (sent, all) => `${all} 人中 ${sent} 人已收到——再次运行同一命令，只发给其余的人`,
  trouble: {
    unreachable: (server, text) => `无法连接 ${server}（${text}）——请检查地址和网络`,
    timeout: (server) => `${server} 没有回应——请检查地址和端口，或稍后再试`,
    tls: (server, text) =>
      `无法与 ${server} 建立加密连接（${text}）——邮件不会在网络上明文发送；请检查端口，试试 smtps://，或用 NODE_EXTRA_CA_CERTS 指定自己的证书机构`,
    auth: (server, text) =>
      `${server} 不接受用户名或密码${text === "" ? "" : `（${text}）`}——请检查；不少邮箱要用“授权码”代替密码`,
    refused: (server, text) => `${server} 拒收（${text}）`,
    lost: (server, text) => `与 ${server} 的连接中断（${text}）——请重试`,
    protocol: (server, text) => `${server} 的应答不符合 SMTP（${text}）——请检查端口`,
  },
  notRecorded: (line) => `已发送，但无法在本文件中记录——请在文件头手动添加“${line}”`,
};
