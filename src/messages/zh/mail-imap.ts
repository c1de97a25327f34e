import type { Messages } from "../en.ts";
import { send } from "./mail-send.ts";

export const imap: Messages["mail"]["imap"] = {
  onlyWith: "--imap 要与 --draft 或 --save-sent 一起用——请加上其中一个，或去掉该选项",
  onlyEml: "--draft 把邮件存入邮箱——请去掉 --format 和 -o -",
  noServer:
    "没有指定邮箱——请用 --imap、环境变量 COLLAB_IMAP_URL 或配置中的“mail.imap”，如 imaps://lilei@mail.example.com",
  noUser: "邮箱地址中没有用户名——请写成 imaps://lilei@mail.example.com 的形式",
  badUrl: (source) =>
    `${source} 不是邮箱地址——请写成 imaps://lilei@mail.example.com 或 imap://lilei@mail.example.com:143 的形式`,
  passwordOnLine:
    "命令行中的密码会被本机其他人看到——请改用环境变量 COLLAB_IMAP_PASSWORD，或在提示时输入",
  noPassword: (user) => `缺少 ${user} 的密码——请设置环境变量 COLLAB_IMAP_PASSWORD`,
  askPassword: send.askPassword,
  foundServer: (server) =>
    `不会把密码交给 ${server}：这份配置是自动找到的，并非由你指定，可能出自任何人之手——请用 --imap 或 COLLAB_IMAP_URL 指定邮箱，或用 --config 指定这份配置`,
  confirmServer: (user, server, file) =>
    `按 ${file} 的设置，用 COLLAB_IMAP_PASSWORD 以 ${user} 登录 ${server} 吗？`,
  cancelled: "没有存入邮箱",
  noFolder: {
    Drafts: (server) => `${server} 的邮箱中没有草稿箱——请在邮件软件中新建“草稿箱”文件夹`,
    Sent: (server) => `${server} 的邮箱中没有“已发送”——请在邮件软件中新建“已发送”文件夹`,
  },
  draft: (folder) => `已存入 ${folder}`,
  sent: (folder) => `副本已存入 ${folder}`,
  noDraft: "已在邮箱中，且不再是草稿，说明已经发出——请在文件头写“修订: 1”，作为修订版生成",
  differs:
    "邮箱中已有这封邮件的草稿且内容不同：会议有改动，或草稿在邮箱中被编辑过——如要替换，请用 --force",
  quota: (server) => `${server} 的邮箱已满——请先清理邮箱再试`,
  trouble: {
    ...send.trouble,
    refused: (server, text) => `${server} 没有接受（${text}）`,
    protocol: (server, text) => `${server} 的应答不符合 IMAP（${text}）——请检查端口`,
  },
};
