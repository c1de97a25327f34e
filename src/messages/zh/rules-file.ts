import type { Candidate, DaysThatDiffer, fileRules as english } from "../en/rules-file.ts";
import { plainly, quote, shortened } from "../quote.ts";
import { yamlReasons } from "./yaml.ts";

const dayPlaces: Readonly<Record<DaysThatDiffer["place"], string>> = {
  frontMatter: "文件头",
  start: " start ",
  date: " date ",
  line: "正文",
  heading: "标题",
  fileName: "文件名",
  folder: "文件夹",
};

const didYouMean = (suggestion: string | null): string | null =>
  suggestion === null ? null : `您是想写${quote(suggestion)}吗？`;

const shownOf = (candidates: readonly Candidate[]): string => {
  const shown = candidates
    .slice(0, 4)
    .map(
      ({ name, detail }) => `${quote(name)}${detail === null ? "" : `（${shortened(detail)}）`}`,
    );
  return candidates.length > 4
    ? `${shown.join("、")}等 ${candidates.length} 人中的一位`
    : shown.join("或");
};

/** What to write, by canonical key, where the value has the wrong form. */
const forms: Readonly<Record<string, string>> = {
  date: "请写日期，例如 2026-12-01。",
  start: "请写日期和时间，例如 2026-12-01 14:00。",
  end: "请写时间，例如 15:00，也可以写日期加时间。",
  duration: "请写分钟数，例如 60，也可以写 1.5 小时。",
  opening: "请写整数分钟，例如 5。",
  present: "请写“是”或“否”。",
  attach: "请写“是”或“否”。",
  pages: "请写整数页数，例如 4。",
  due: "请写日期，例如 2026-11-30。",
  notified: "请写日期和时间，例如 2026-11-27 10:00。",
  revision: "请写修订次数，用 0、1、2 这样的整数。",
  "minutes-sent": "请写日期和时间，例如 2026-12-01 18:00。",
  attendees: "请写成列表，每人一项：- { name, email, dept, role }。",
  cc: "请写成列表，每人一项：- 姓名 <name@example.com>。",
  materials: "请写成列表，每份材料一项：- { title, owner, pages, due }。",
  rules: "请写成列表，每条规则一项。",
};

export const fileRules: typeof english = {
  "file-encoding": {
    title: "文件是 UTF-8 编码",
    gb18030: () =>
      "文件不是 UTF-8 编码，已按 GB18030 读取。请另存为 UTF-8，避免在别的软件里变成乱码（Windows 记事本：另存为 → 编码 → UTF-8）。",
  },
  "text-unread": {
    title: "议程、纪要、结论和行动项里的每一行都能读懂",
    agenda: ({ text }) =>
      `没有把${quote(text)}读作议程的内容。请单独写成一个议题，或写在所属议题的下面；与议程无关的，请另起标题。`,
    minutes: ({ text }) =>
      `${quote(text)}不在任何议题下面，在纪要邮件里列入“其他记录”。请移到所属的议题下面，或为它加上标题。`,
    decisions: ({ text }) =>
      `没有把${quote(text)}读作结论：该议题的纪要写了另一个结论，或无法与前后文分开。请一行写一条结论，每个议题只保留一条。`,
    actions: ({ text }) =>
      `没有把${quote(text)}读作行动项。请用表格的一行或列表的一项，写明负责人、任务和截止时间；如果只是说明，请移到纪要里。`,
    people: ({ text }) =>
      `把${quote(text)}读作一个人和他的部门，但也可能是几个人。请把部门写在括号里，每人单独一行。`,
    twice: ({ text }) =>
      `${quote(text)}与前面的一行说法不同，现以前面的为准。请改正或删去其中一行。`,
    column: ({ text }) =>
      `${quote(text)}一列的内容不会出现在邮件里：这一列不认识，或者同一内容已取自另一列。请改用常用的列名，或把内容写到表格下面。`,
  },
  "person-ambiguous": {
    title: "每个名字只指一个人",
    several: ({ name, candidates }) =>
      `${quote(name)}可能是${shownOf(candidates)}。请写全名；同名的再写上邮箱。`,
  },
  "front-matter-valid": {
    title: "文件头可以读取，各项的值有意义",
    missing: () =>
      "文件没有文件头。运行 collab adopt 可以按正文生成；也可以在开头写一行 ---，接着写标题、目标、开始、主持人、参会人，再用一行 --- 结束。",
    unclosed: () => "文件头没有结束。请在最后一项后面加一行 ---。",
    misplaced: () =>
      "文件头必须从文件的第一行开始。请删去上面的内容（包括空行和多余的 BOM），或移到文件头下面。",
    fence: () => "文件头开头的一行不是恰好三个连字符。请在开头写 ---，在最后一项后面也写一行 ---。",
    language: ({ value }) => `文件头标为${quote(value)}，但只支持 YAML。请把开头改成单独的 ---。`,
    yaml: ({ value }) =>
      `文件头不是有效的 YAML：${plainly(value, yamlReasons)}。请改正这一行或上一行；值里有英文冒号加空格或空格加 # 时，要用引号括起来。`,
    "not-a-mapping": () =>
      "文件头不是“键: 值”的形式，里面的内容都无法使用。请每行写一项，例如“标题: 项目启动会”。",
    "unknown-key": ({ key, suggestion }) =>
      `文件头里没有${quote(key)}这一项，它的内容不会被使用。${didYouMean(suggestion) ?? "请改正或删除。"}`,
    "duplicate-key": ({ key, meant }) =>
      `${quote(key)}重复填写了 ${meant} 这一项，只有第一处有效。请删去一处。`,
    "wrong-type": ({ key, value, meant }) =>
      `${quote(key)}的值${value === "" ? "" : quote(value)}用不了。${forms[meant] ?? "请写一段文字。"}`,
    "unknown-scenario": ({ value, suggestion }) =>
      `没有${quote(value)}这种场景。${didYouMean(suggestion) ?? ""}可用 kickoff（项目启动）、problem（问题分析）、resource（资源评审）、review（复盘）；普通会议不写这一项。`,
    "unknown-status": ({ value, suggestion }) =>
      `没有${quote(value)}这种状态。${didYouMean(suggestion) ?? ""}可用 planned（待召开）、held（已召开）、closed（已关闭）、cancelled（已取消），也可以不写。`,
    "unclear-timezone": ({ value }) =>
      `时间旁的${quote(value)}指不明是哪个时区，会议究竟何时开始无法确定。请写明城市或偏移，如 16:00 Asia/Shanghai、16:00 UTC+8，或填写“时区（timezone）”。`,
    "unknown-timezone": ({ value, suggestion }) =>
      `没有${quote(value)}这个时区。${didYouMean(suggestion) ?? "请写 IANA 时区名，例如 Asia/Shanghai 或 Europe/London。"}`,
    "unknown-language": ({ value }) => `不支持语言${quote(value)}。请写 zh 或 en。`,
    "impossible-date": ({ key, value, meant, either }) => {
      return either
        ? `${quote(key)}的值${quote(value)}可能是 ${either[0]}，也可能是 ${either[1]}。请按年、月、日的顺序写明是哪一天。`
        : `${quote(key)}的值${quote(value)}无法识别，或者没有这一天、这个时间。${forms[meant] ?? "请写成 2026-12-01 的形式。"}`;
    },
    "in-words": ({ key, value, form }) =>
      `${quote(key)}的值${quote(value)}其他程序读不懂。请写成 ${key}: ${form.join("、")}，collab lint --fix 会照此改写。`,
    "two-days": ({ value }) =>
      `${quote(value)}写了两个日期。请只保留开会的那一天，或者写明哪一天已不算数，例如“原定 11 月 30 日”。`,
    "several-days": ({ value }) =>
      `${quote(value)}写了好几天，其中的时间是每天的，还是从第一天到最后一天的，无从判断。请写明何时开始、何时结束，例如“2026-12-01 14:00 至 2026-12-02 16:00”。`,
    toml: () =>
      "文件头写在两行 +++ 之间，是 TOML 格式，collab 不读。请改写在两行 --- 之间，每项写成“开始: 2026-12-01 14:00”的形式。",
    "nobody-came": ({ value }) =>
      `名单里的人全部标成缺席：${value}。请写明谁到了会；会议没有开成的，请写 status: cancelled（状态: 已取消）。`,
    "time-missing": ({ key, value, meant }) =>
      `${quote(key)}的值${quote(value)}只有日期，没有时间。${forms[meant] ?? "请补上时间，例如 14:00。"}`,
    "not-positive": ({ key, value }) => `${quote(key)}的值是${quote(value)}，必须大于 0。`,
    "full-width-colon": ({ key }) =>
      `${quote(key)}后面用了全角冒号“：”，YAML 不认。请改成英文冒号加空格：${key}: …`,
    "no-name": () => "这个人没有姓名，也没有邮箱。请补上 name（姓名），或删去这一项。",
    "end-before-start": ({ key, value }) =>
      `${quote(key)}的值${quote(value)}不晚于会议开始时间。请改正其中一个。`,
  },
  "date-contradiction": {
    title: "一个文件里的会议时间前后一致",
    differ: ({ place, says, counts, date }) =>
      `${dayPlaces[place]}写的是 ${shortened(says)}，${dayPlaces[counts]}写的是 ${date}，现以${dayPlaces[counts]}为准。请改正写错的一处。`,
    weekday: ({ text }) => `${quote(text)}前后矛盾：这一天不是所写的星期几。请改正日期或星期。`,
    clock: ({ text }) =>
      `${quote(text)}与同一行的会议时间不是同一时刻，现以会议时间为准。请改正写错的一处。`,
    length: ({ text }) =>
      `${quote(text)}与开始到结束的时长不符，现以结束时间为准。请改正写错的一处。`,
  },
  "id-unique": {
    title: "每次会议的 id 各不相同",
    twice: ({ id, file, date }) =>
      `${shortened(file)} 里 ${date} 的会议也用了${quote(id)}这个 id。请给其中一个换一个 id，邮件和行动项都靠它区分会议。`,
  },
  "canonical-form": {
    title: "文件采用统一写法",
    person: ({ name }) => `这个人请写成：${name}`,
    role: ({ written, name }) => `角色${quote(written)}统一写作${quote(name)}。`,
    column: ({ written, name }) => `${quote(written)}这一列统一叫${quote(name)}。`,
    "column-order": () => "各列的顺序与统一写法不同。",
    "status-column": () => "行动项表缺少“状态”列。",
    label: ({ written, name }) => `标签${quote(written)}统一写作${quote(name)}。`,
    numbering: ({ written, wanted }) => `这里应编号 ${wanted}，而不是 ${written}。`,
    key: ({ key, value }) => `正文里写明了 ${key}：${quote(value)}，文件头里也要有。`,
    "trailing-space": () => "行末有多余的空格。",
  },
  "deadline-dated": {
    title: "相对的截止时间注明日期",
    undated: ({ text, date }) => `${quote(text)}是 ${date}。请在后面注明日期，免得每个人再数一遍。`,
  },
  "suppression-valid": {
    title: "屏蔽规则的注释有必要，并写明理由",
    unused: ({ rule }) =>
      `这条注释没有屏蔽任何结果：这里没有${rule === null ? "" : ` ${rule} 的`}问题。请删去${rule === null ? "这条注释" : "这个规则名"}。`,
    "unknown-rule": ({ rule, suggestion }) =>
      `没有${quote(rule ?? "")}这条规则。${suggestion === null ? "全部规则见 collab rules。" : `您是想写${quote(suggestion)}吗？`}`,
    "no-reason": () => "这条注释没有说明为什么不适用。请在两个短横线后面写上理由：-- 理由。",
  },
};
