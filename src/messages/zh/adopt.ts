import type { Messages } from "../en.ts";
import { quote } from "../quote.ts";

export const adopt: Messages["cli"]["adopt"] = {
  files: "文件、文件夹、通配符；或单独一个 -，从标准输入读、向标准输出写",
  description:
    "给没有文件头（front-matter）的会议文件加上文件头，内容取自 collab 从正文中读到的标题、时间、地点和人员。默认只显示改动（diff），加 --write 才写入。正文一个字节都不动。Word 文档（.docx）、HTML 网页和邮件（.eml）会先在旁边转成 Markdown 文件。",
  options: {
    write: "写入文件（默认只显示将有的改动）",
    split: "一个文件里有多场会议时，拆成每场一个文件，一字不改",
    normalize: "同时把议程和行动项改成表格，前提是原有内容一点不丢",
  },
  examples: [
    ["collab adopt meetings", "先看看会改什么"],
    ["collab adopt --write meetings/2026-12-01-launch.md", "给一个文件加上文件头"],
    ["collab adopt --write --normalize meetings", "议程和行动项也改成表格"],
    ["collab adopt --write --split 会议记录.md", "拆成每场会议一个文件"],
    ["collab adopt --write 纪要.docx", "把 Word 文档转成 纪要.md"],
    ["collab adopt - < notes.md > launch.md", "不动 notes.md 原文件"],
  ],
  stdinAlone: "- 的结果直接输出，只能单独使用——请把其他文件另外运行一次",
  hasFrontMatter: "已有文件头——保持原样",
  misplaced: "已有文件头，但不是从第一行的 --- 开始——请移到第一行；保持原样",
  several: (count) =>
    `一个文件里有 ${count} 场会议，而文件头只能有一份——加 --split 拆成每场一个文件，再对它们运行 collab adopt`,
  splitAlone: "--split 会生成多个文件，而 - 只输出一个——请写明文件名",
  splitDiffers: (date, fact) => `${date} 的会议单独成文后会被读成别的意思（${fact}）——请手工拆分`,
  splitExists: (name) => `${name} 已经存在，因此没有拆分——请先移走它，再运行一次`,
  splitDone: (count) =>
    `已把 ${count} 场会议各存成一个文件；原文件还在——核对后请删除原文件，否则每场会议会算两次`,
  alike: {
    "has-front-matter": (count) => `${count} 个文件已有文件头`,
    misplaced: (count) => `${count} 个文件的文件头不是从第一行的 --- 开始——请移到第一行`,
    several: (count) => `${count} 个文件里有多场会议——加 --split 拆成每场一个文件`,
    "no-meeting": (count) => `${count} 个文件里没有会议`,
    "nothing-read": (count) => `${count} 个文件的正文没有可写进文件头的内容，连标题也没有`,
  },
  noMeeting: "不是会议文件：没有议程、纪要、行动项，也没有开始时间、主持人、参会人——保持原样",
  nothingRead: "正文里没有可写进文件头的内容，连标题也没有——请加上标题，或自己写文件头",
  inPart: (text) =>
    `${quote(text)}只能看懂一部分，写进文件头会把其余部分掩盖——原因见“collab lint”；文件保持不变`,
  readsDifferently: (fact) => `加上文件头后会被读成别的意思（${fact}），因此保持原样——请反馈给我们`,
  kept: {
    agenda: (text) =>
      `议程保持原样——${text === null ? "表格装不下它的全部内容" : `表格里没有地方放${quote(text)}`}`,
    actions: (text) =>
      `行动项保持原样——${text === null ? "表格装不下它的全部内容" : `表格里没有地方放${quote(text)}`}`,
  },
  keptInPart: {
    agenda: (text) => `议程保持不变——${quote(text)}只能看懂一部分，原因见“collab lint”`,
    actions: (text) => `行动项保持不变——${quote(text)}只能看懂一部分，原因见“collab lint”`,
  },
  encoding: {
    would: "是 GB18030 编码——加 --write 会存为 UTF-8",
    done: "原为 GB18030 编码——已存为 UTF-8",
    stdout: "是 GB18030 编码——已按 UTF-8 输出",
  },
  summary: ({ write, adopted, left, skipped }) =>
    [
      write || adopted === 0
        ? `改动 ${adopted} 个文件`
        : `将改动 ${adopted} 个文件，加 --write 写入`,
      ...(left > 0 ? [`${left} 个保持原样`] : []),
      ...(skipped > 0 ? [`${skipped} 个不是会议文件，已跳过`] : []),
    ].join("；"),
};
