import type { Messages } from "../en.ts";

export const lint: Messages["cli"]["lint"] = {
  paths: "文件、文件夹（其下所有 *.md）、通配符，或用 - 表示标准输入；默认为当前文件夹",
  description:
    "按指南检查会议文件：议题 3–5 个、每个不超过 15 分钟、各有必达结论，参会人有角色，行动项四要素齐全。退出码 0：没有问题；1：有问题；2：有内容无法读取或理解。",
  options: {
    format: (ids) =>
      `输出格式：${ids.join("、")}；加 =文件 则写入该文件；可多次使用（默认 text，在 GitHub Actions 中另加 github）`,
    fix: "改正只有一种正确写法的地方，并写回文件",
    fixDryRun: "以 diff 显示 --fix 会改什么，不写文件",
    outputFile: "把第一份结果写入该文件（已有则替换）",
    stage: "按待召开（plan）或已召开（minutes）的会议检查",
    errorsOnly: "只显示错误；警告仍计入 --max-warnings",
    statistics: "不逐条列出，只统计每条规则出现多少次",
    suppressAll: "把现有问题全部记入 .collab-baseline.json，以后只报告新出现的问题",
    prune: "从 .collab-baseline.json 中删去已经改好的问题",
    maxWarnings: "警告超过该数即为不通过",
    rule: "设置某条规则的级别，如 agenda-fits:warn（off、info、warn、error；可多次使用）",
    stdinFilename: "标准输入内容的文件名",
    now: "同时报告到该时间为止逾期未发的通知和纪要",
    since: "只检查与该 git 版本不同的或新增的文件",
    respectIgnore: "跳过命令行中指定但被忽略的文件，用于逐个列出待提交文件的钩子",
    explain: "查看这条规则的说明，与 collab rules 相同",
    printConfig: "显示对该文件生效的配置，以及每项出自哪里",
    cache: "只检查上次运行（设置相同）以来有变化的文件",
    noCache: "全部重新检查（文件很多的文件夹默认会记住结果，构建环境除外）",
    cacheLocation: "把记住的结果存到这个文件（默认在用户的缓存文件夹）",
    watch: "文件一保存就重新检查，直到 Ctrl-C",
    merge: "把各分片的 JSON 报告合成一份，不再检查文件",
    plugin: "加载这个文件里的自定义规则，文件会作为代码运行（可重复）",
    noPlugins: "谁要求都不加载插件：用于检查来历不明的文件和配置",
    threads: "同时检查的线程数，1 … 64；不写则按文件数和处理器自动决定（也可用 COLLAB_THREADS）",
    shard: "只检查 n 份中的第 i 份，用于 CI 并行",
  },
  watching: "正在等待改动——按 Ctrl-C 结束",
  noCache: "已经存在，而且不是 collab 的缓存——请在 --cache-location 后面换一个文件",
  isMarkdown: "是已有的 Markdown 文件——请给报告另取名字",
  notUtf8: "是 GB18030 编码，没有改动——请先另存为 UTF-8，再用 --fix 改正",
  noReport: "不是 collab lint --format json 的报告——请给出各分片的报告，并让每个分片各写一份",
  pluginsLeftAlone: (file) =>
    `没有加载 ${file} 里的插件——插件是代码，只在你要求时才运行：加 --config ${file}，或用 --no-plugins 表示不要`,
  pluginFails: (name, reason) => `插件 ${name} 无法加载（${reason}）——请改正，或去掉它`,
  pluginWrong: (name, what) =>
    `插件 ${name} 不是 collab 能用的插件：${what} 缺失或有误——应该导出什么，见 docs/plugins.zh.md`,
  ruleFails: (rule, reason) =>
    `规则 ${rule} 在这个文件上出错（${reason}）——其余规则已检查；请改正插件`,
  examples: [
    ["collab lint", "检查当前文件夹下的所有会议"],
    ["collab lint meetings/2026-12-01-launch.md", "检查一个文件"],
    ["collab lint --fix meetings", "改正不需要人来决定的地方"],
    ["collab lint --format json --max-warnings 0 meetings", "用于 CI"],
    ["collab lint --format text --format sarif=collab.sarif", "同时给人看、给代码扫描服务用"],
    ["collab lint --since origin/main", "检查一个分支改动的文件"],
    ["collab lint --watch", "边写边查"],
    ["collab lint --merge shard-*.json", "把 CI 各分片的结果合成一份报告和一个退出码"],
    ["collab lint --print-config a.md", "查看对某个文件生效的配置及其出处"],
    ["collab lint - --stdin-filename draft.md < draft.md", "检查编辑器中的内容"],
  ],
  summary: (count) => {
    const found = [
      ...(count.errors ? [`${count.errors} 个错误`] : []),
      ...(count.warnings ? [`${count.warnings} 条警告`] : []),
      ...(count.infos ? [`${count.infos} 个提示`] : []),
    ];
    const what = found.length > 0 ? found.join("、") : "没有发现问题";
    const skipped = count.skipped ? `；另有 ${count.skipped} 个文件不是会议，已跳过` : "";
    const unread = count.unread ? `；${count.unread} 个无法读取` : "";
    return `检查了 ${count.files} 场会议：${what}${skipped}${unread}`;
  },
  fixable: (findings) => `其中 ${findings} 处可以用 --fix 自动改正`,
  unread: (files) => `${files} 个文件无法读取，是哪些、为什么，见日志`,
  twoOutputs: (one, other) => `${one} 已经写了文件，${other} 又写了一个——请去掉其中一个`,
  noFormatFile: (format) =>
    `--format ${format}= 后面没有文件名——请写成“${format}=report.${format}”；要输出到标准输出就写“${format}”`,
  sameFile: (one, other, file) => `${one} 和 ${other} 都要写入 ${file}——请各用一个文件`,
  sharedOutput: (format) =>
    `${format} 要独占标准输出——请让其中一份写入文件，如“--format ${format}=report.${format}”`,
  sarif: { root: "项目的根目录。", fix: "按 collab lint --fix 的方式改正。" },
  github: {
    title: "collab lint",
    more: (errors, warnings, infos) => {
      const left = [
        ...(errors > 0 ? [`错误 ${errors} 个`] : []),
        ...(warnings > 0 ? [`警告 ${warnings} 个`] : []),
        ...(infos > 0 ? [`提示 ${infos} 个`] : []),
      ];
      return `另有 ${errors + warnings + infos} 个问题（${left.join("、")}）：GitHub 每类只显示 10 个；完整内容见本步骤的日志，或运行 collab lint。`;
    },
  },
  markdown: {
    columns: ["位置", "级别", "规则", "问题"],
    more: (findings) => `……另有 ${findings} 处，运行 collab lint 可以看到。`,
  },
  fixed: (findings, files, dryRun) =>
    findings === 0
      ? "没有可以自动改正的地方"
      : `${dryRun ? "可以改正" : "已改正"} ${files} 个文件里的 ${findings} 处`,
  since: {
    "no-git": (ref) => `--since ${ref}：找不到 git——请安装 git，或直接写出要检查的文件`,
    "no-repository": (ref) =>
      `--since ${ref}：当前文件夹不在 git 仓库里——请到仓库里运行，或直接写出要检查的文件`,
    "no-commit": (ref) =>
      `--since ${ref}：仓库里没有这个提交、分支或标签——请检查拼写，或先取回它（GitHub Actions 中给 actions/checkout 设 fetch-depth: 0）`,
    "no-head": (ref) => `--since ${ref}：当前分支还没有提交——请先提交，或直接写出要检查的文件`,
    shallow: (ref) =>
      `--since ${ref}：克隆下来的历史不完整——请取回全部历史：actions/checkout 设 fetch-depth: 0，GitLab 设 GIT_DEPTH: 0，其他情况运行 git fetch --unshallow`,
    unrelated: (ref) =>
      `--since ${ref}：与当前分支没有共同的提交——请写当前分支由之而来的提交、分支或标签`,
    endless: (ref) =>
      `--since ${ref}：git 一分钟内没有答复——请运行“git status”查看原因，或直接写出要检查的文件`,
    unreadable: (ref) =>
      `--since ${ref}：git 读不了这个仓库——请运行“git fsck”查看哪里损坏，或重新克隆`,
  },
  nothingSelected: "没有要检查的文件：没有改动，或者这一份是空的",
  noMeetings: "没有找到会议文件——会议文件有 front-matter 或“议程”标题；用“collab plan”可新建一个",
  baseline: {
    invalid: "不是已知问题的清单——请删除它，再用 --suppress-all 重新生成",
    recorded: (count, file) => `已记下 ${count} 个现有问题（${file}），以后只报告新出现的`,
    known: (count, file) => `略去 ${count} 个已知问题（${file}）`,
    mended: (count, file) => `${file} 中有 ${count} 个问题已经改好——用 --prune 删去`,
  },
  statistics: {
    row: (files, fixable) =>
      `${files} 个文件${fixable > 0 ? `，其中 ${fixable} 处可用 --fix 改` : ""}`,
    total: (findings, rules, files) => `${files} 场会议，${rules} 条规则，共 ${findings} 个问题`,
  },
  tooManyWarnings: (count, max) => `有 ${count} 条警告，超过允许的 ${max} 条`,
};
