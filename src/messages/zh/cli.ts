import type { Messages } from "../en.ts";
import { meaningOf, plainly } from "../quote.ts";
import { adopt } from "./adopt.ts";
import { convert } from "./convert.ts";
import { init } from "./init.ts";
import { inspect } from "./inspect.ts";
import { lint } from "./lint.ts";
import { lsp } from "./lsp.ts";
import { rulesCommand } from "./rules-command.ts";
import { readingReasons, writingReasons } from "./system.ts";
import { yamlReasons } from "./yaml.ts";

export const cli: Messages["cli"] = {
  lint,
  init,
  inspect,
  adopt,
  convert,
  lsp,
  completion: {
    description:
      "打印一段脚本，装入 shell 后按 Tab 即可补全命令、选项及其取值、文件、规则、行动项编号和负责人。补全由 collab 自己给出，会读取当前文件夹下的会议文件。",
    shell: "使用的 shell",
    examples: [
      ['eval "$(collab completion bash)"', "写进 ~/.bashrc"],
      ['eval "$(collab completion zsh)"', "写进 ~/.zshrc，放在 compinit 之后"],
      ["collab completion fish | source", "写进 ~/.config/fish/config.fish"],
      ["collab completion powershell | Out-String | Invoke-Expression", "写进 $PROFILE"],
    ],
  },
  rules: rulesCommand,
  summary: "用 Markdown 会议文件策划会议、检查会议、生成会议邮件。",
  commands: {
    plan: "按场景生成会议文件",
    lint: "按指南检查会议文件",
    mail: "生成邮件：会议通知、纪要、行动项、提醒、取消、进展",
    actions: "列出谁还欠什么，并销项",
    status: "列出现在该做的事",
    run: "在浏览器窗口里开会",
    report: "汇总多场会议：定了什么、谁还欠什么、有没有好转",
    export: "导出成表格，供其他程序使用",
    inspect: "显示 collab 从文件中读懂了什么",
    adopt: "给已有的会议文件加上文件头",
    init: "在项目里配好 collab",
    rules: "列出规则，或查看某条规则的说明",
    completion: "打印供 shell 按 Tab 补全的脚本",
    lsp: "在编辑器里检查会议文件（语言服务器）",
  },
  titles: {
    "Usage:": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Global Options:": "通用选项：",
    "Commands:": "命令：",
    "Examples:": "示例：",
  },
  usageOptions: "[选项]",
  placeholders: {
    address: "邮箱",
    by: "方式",
    day: "日期",
    days: "天数",
    file: "文件",
    files: "文件",
    folder: "文件夹",
    format: "格式",
    id: "规则",
    kind: "种类",
    language: "语言",
    minutes: "分钟",
    n: "数量",
    name: "名字",
    path: "路径",
    paths: "路径",
    person: "人",
    ref: "版本",
    reports: "报告",
    rule: "规则",
    scenario: "场景",
    service: "平台",
    severity: "级别",
    shell: "shell",
    stage: "阶段",
    status: "状态",
    text: "文字",
    time: "时间",
    title: "标题",
    url: "网址",
    what: "内容",
    when: "时间",
    zone: "时区",
  },
  usageCommand: "<命令>",
  options: {
    help: "显示帮助",
    version: "显示版本号",
    lang: "界面语言",
    cwd: "在该文件夹中运行",
    noColor: "不使用颜色（也可设 NO_COLOR=1）",
    quiet: "只输出结果",
    config: "使用该配置文件",
    noConfig: "不使用配置文件",
  },
  choices: (values) => `（${values.join(" | ")}）`,
  defaultValue: (value) => `（默认 ${value}）`,
  moreHelp: "运行“collab <命令> --help”查看该命令的选项和示例。",
  docsAt: (address) => `文档：${address}`,
  issuesAt: (address) => `问题反馈：${address}`,
  unknownCommand: (command, suggestion) =>
    `没有命令“${command}”——${suggestion ? `是否想用“${suggestion}”？` : "运行“collab --help”查看全部命令"}`,
  usage: {
    unknownOption: (option, suggestion) =>
      `没有选项 ${option}——${suggestion ? `是否想用 ${suggestion}？` : "用 --help 查看可用选项"}`,
    missingArgument: (argument) => `缺少 ${argument}——请补上，或用 --help 查看用法`,
    missingChoice: (argument, allowed) => `缺少 ${argument}——可选：${allowed}`,
    optionMissingArgument: (option) => `${option} 后面要跟一个值——用 --help 查看用法`,
    folderIsStdout: (option) =>
      `${option} 要写文件夹，“-”表示标准输出——请指定文件夹（名为“-”的文件夹写作 ./-）`,
    excessArguments: (last) =>
      `参数太多：不知道“${last}”是什么——含空格的内容请加引号，或用 --help 查看用法`,
    conflictingOptions: (option, other) => `${option} 和 ${other} 不能同时使用——请选用其一`,
    invalidArgument: (option, value, allowed, suggestion) =>
      `${option} 不能是“${value}”——${suggestion === null ? "" : `是否想用“${suggestion}”？`}${allowed === "" ? "用 --help 查看用法" : `可选：${allowed}`}`,
    invalidTime: (option, value) =>
      `${option} 的“${value}”不是有效时间——请写成 2026-12-01T14:00+08:00 的形式`,
    other: (message) => message,
  },
  workingFolderGone: "当前所在的文件夹已经不在了——请切换到别的文件夹，或用 --cwd 指定",
  notAFolder: "不是文件夹——请检查路径",
  missingFile: "找不到该文件或文件夹——请检查路径",
  pattern: {
    tooLong: "这个匹配模式超过 1000 个字符——请缩短，或改写文件夹名",
    tooDeep: "这个匹配模式的括号嵌套超过 20 层——请拆成几个模式",
    tooMany: "从这里起匹配模式太多，不再读取——请写文件夹，不要逐个写文件",
    negation: "匹配模式里不能用“!(…)”——请写出要匹配的，或使用 ignore",
  },
  emptyInput: "标准输入是空的——请把会议文件交给它，如 collab lint - < 会议.md",
  noMatch: (pattern) => `没有文件匹配 ${pattern}——请检查通配符，并用引号括起来`,
  nothingNamed: "没有指定文件——请给出文件、文件夹、通配符，或用 - 表示标准输入",
  onlyExamples: "只找到示例，示例不计入——请用“collab plan”新建会议",
  unreadable: (reason) => {
    const meaning = meaningOf(reason, readingReasons);
    return meaning === null
      ? `无法读取（${reason}）——请确认文件存在且有读取权限`
      : `无法读取（${reason}）：${meaning}`;
  },
  obeyedByLog: "没有写到标准输出：其中有的文字会被构建日志当作命令执行——请用选项或 > 写入文件",
  changedMeanwhile: "读取之后文件又有变动，没有写入——请重新运行",
  unwritable: (reason) => {
    const meaning = meaningOf(reason, writingReasons);
    return meaning === null
      ? `无法写入（${reason}）——请检查文件夹及其权限`
      : `无法写入（${reason}）：${meaning}`;
  },
  outputExists: "文件已存在——请换个名字，或用 --force 覆盖",
  folderUnreadable: (reason) => `无法列出该文件夹（${reason}）——请检查权限`,
  leftOut: {
    astray: (count, names) =>
      `${count} 个链接指向文件夹之外，未跟随：${names}——需要读取时请直接指定该文件`,
    other: (count, names) => `${count} 个设备或管道未读取：${names}——请换成普通文件`,
    unnameable: (count, names) => `${count} 个名称不是 UTF-8，未读取：${names}——请重命名`,
    names: (names, more) => `${names.join("、")}${more > 0 ? `等 ${names.length + more} 个` : ""}`,
  },
  decode: {
    binary: "不是文本文件——collab 只读取 Markdown",
    "utf-16": "是 UTF-16 编码——请另存为 UTF-8",
    "unknown-encoding": "既不是 UTF-8 也不是 GB18030 编码——请另存为 UTF-8",
    "too-many-lines": "超过 20 万行——请拆成一场会议一个文件",
  },
  tooLarge: (megabytes) => `超过 ${megabytes} MB——会议文件应是文本，数据请另附`,
  config: {
    missing: "找不到该配置文件——请检查 --config",
    linkedAway: "是指向项目之外的链接，不予读取——请把文件本身放到这里，或用 --config 指定",
    notAFile: "是设备、管道或套接字，不予读取——请换成普通文件，或用 --config 指定",
    leadsOut: {
      "mail.outbox": (name) =>
        `“mail.outbox”所指的 ${name} 在项目之外，不往那里写——请用 --out 指定该文件夹，或用 --config 指定本文件`,
      meetings: (name) =>
        `“meetings”所指的 ${name} 在项目之外，不往那里写——请用 --dir 指定该文件夹，或用 --config 指定本文件`,
      templates: (name) =>
        `“templates”所指的 ${name} 在项目之外，不予读取——请复制到项目里，或用 --template 指定该文件夹`,
    },
    extendsMissing: (name) => `“extends”所指的 ${name} 不存在——路径从本文件所在的文件夹算起`,
    extendsOutside: (name) => `“extends”所指的 ${name} 在项目之外，不予读取——请复制到项目里`,
    extendsCycle: (name) => `“extends”绕了一圈又回到 ${name}——请从其中一个文件里去掉`,
    extendsTooDeep: (name) => `到 ${name} 为止，“extends”已经过 20 多个文件——请合并成几个`,
    tooManyOverrides: "overrides 超过 500 条，不予读取——一条里可以写几个匹配模式",
    moreProblems: "错误不止这些——请先更正以上各处",
    yaml: (reason) =>
      `配置文件不是有效的 YAML 或 JSON（${plainly(reason, yamlReasons)}）——请在此处更正`,
    noSettings: "配置文件里没有配置项——请写成“lang: zh”这样的行",
    unknownKey: (key, suggestion) =>
      `没有配置项“${key}”——${suggestion ? `是否想写“${suggestion}”？` : "可用配置项见 README"}`,
    repeatedKey: (key) => `“${key}”重复设置，只有第一处有效——请删去一处`,
    unknownRule: (rule, suggestion) =>
      `没有规则“${rule}”——${suggestion ? `是否想写“${suggestion}”？` : "运行“collab rules”查看全部规则"}`,
    unknownGroup: (group, suggestion, groups) =>
      `“${group}”既不是一组人，也不是邮箱地址——${suggestion ? `是否想写“${suggestion}”？` : `可用的组有：${groups.join("、")}`}`,
    text: "文字",
    password:
      "“smtp”中含有密码，拿到该文件的人都能看到——请删除，改用环境变量 COLLAB_SMTP_PASSWORD，或在提示时输入",
    wrongValue: (key, allowed) => `“${key}”的值无效——应为${allowed}`,
  },
  bug: (detail) => `collab 自身出错：${detail}——请反馈给我们；设 COLLAB_DEBUG=1 可查看出错位置`,
};
