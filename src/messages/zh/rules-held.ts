import type { heldRules as english } from "../en/rules-held.ts";
import { dateAndTime, quote } from "../quote.ts";
import { terms } from "./terms.ts";

const quoted = (items: readonly string[]): string => items.map(quote).join("");
const ofTask = (task: string | null): string =>
  task === null ? "这条行动项" : `行动项${quote(task)}`;

/** A deadline as written, with the day it means where that is not what was written. */
const meaning = (text: string, date: string, ...more: readonly string[]): string => {
  const explained = [...(text.trim() === date ? [] : [date]), ...more];
  return explained.length === 0 ? quote(text) : `${quote(text)}（${explained.join("，")}）`;
};

export const heldRules: typeof english = {
  "conclusion-recorded": {
    title: "每个议题都记下了结论",
    "not-minuted": ({ title }) =>
      `议程上有${quote(title)}，纪要里却没有。请补记结论；没有讨论的，写明延期以及下一步怎么办。`,
    missing: ({ title, mustReach }) =>
      `议题${quote(title)}没有记下结论${mustReach === null ? "" : `，它的必达结论是${quote(mustReach)}`}。请补上“结论：”；定不下来的，写“结论：待定”和下一步怎么办。`,
    "no-next-step": ({ conclusion }) =>
      `${quote(conclusion)}没有定下来，也没有写下一步。请写明由谁、在什么时候、怎么解决。`,
  },
  "topic-off-agenda": {
    title: "只讨论议程上的议题",
    off: ({ title }) =>
      `${quote(title)}不在议程上，会上却讨论了。请移到“停车场”，会后再议；如果它就是议程上的某一项，请写成该议题的标题或序号。`,
  },
  "discussion-phases": {
    title: "每个议题都经过信息同步、问题分析、方案讨论",
    missing: ({ title, phases }) =>
      `议题${quote(title)}的纪要缺少${phases.map((phase) => terms.phase[phase]).join("、")}。请按信息同步、问题分析、方案讨论、结论的顺序记录，以后才看得出结论的由来。`,
  },
  alternatives: {
    title: "没有定下来的议题列出备选方案",
    missing: ({ title }) =>
      `议题${quote(title)}没有定下来，也没有备选方案。请把分歧变成选项，列在“备选方案：”下面。`,
  },
  "action-complete": {
    title: "行动项的负责人、任务、交付物、截止时间齐全",
    owner: ({ task }) => `${ofTask(task)}没有负责人。请写明由哪一个人负责。`,
    task: ({ owner }) =>
      `${owner === null ? "这条行动项" : `${quote(owner)}的行动项`}没有任务。请写明具体要做什么。`,
    deliverable: ({ task }) => `${ofTask(task)}没有交付物。请写明最后交出什么，才能判断是否完成。`,
    deadline: ({ task }) => `${ofTask(task)}没有截止时间。请写日期，或“3 个工作日内”这样的写法。`,
    status: ({ status }) =>
      `无法识别状态${quote(status)}，这条行动项按“进行中”处理。请写：进行中、已完成或已取消。`,
    ticked: ({ status }) =>
      `方框已勾选，旁边却写着${quote(status)}，现按“进行中”处理。请改正其中一处。`,
  },
  "action-single-owner": {
    title: "每条行动项只有一位负责人",
    many: ({ owners }) =>
      `这条行动项由${quoted(owners)}共同负责，等于没有人负责。请只留一位负责人，或拆成几条。`,
    group: ({ owner }) => `${quote(owner)}不是一个人，等于没有人负责。请写明由哪一个人负责。`,
  },
  "action-owner-known": {
    title: "行动项的负责人与会议有关",
    unknown: ({ owner }) =>
      `${quote(owner)}是行动项的负责人，但不在参会人、抄送、主持人、记录人之中，可能并不知情。请核对姓名，或把此人加入“抄送（cc）”。`,
  },
  "action-deadline": {
    title: "截止时间是可以对照的日期",
    vague: ({ text }) =>
      `${quote(text)}不是截止时间，谁也说不清哪天算逾期。请写日期，或“3 个工作日内”这样的写法。`,
    recurring: ({ text }) =>
      `${quote(text)}会一再重复，谁也说不清哪天算完成。请写第一次或最后一次的日期，例如 2026-12-04。`,
    unanchored: ({ text }) =>
      `${quote(text)}要从会议当天算起，而会议日期不知道。请写明会议日期（“开始”），或直接写日期，例如 2026-12-04。`,
    unparsed: ({ text }) =>
      `无法识别截止时间${quote(text)}。请写日期，例如 2026-12-04，或“3 个工作日内”这样的写法。`,
    impossible: ({ text }) => `截止时间${quote(text)}是不存在的日期。请核对月和日。`,
    ambiguous: ({ text }) =>
      `截止时间${quote(text)}有两种读法，说不准是哪一天。请写成不会读错的日期，例如 2026-12-04。`,
    several: ({ text }) =>
      `截止时间${quote(text)}里不止一个日期。请拆成几个行动项，每项写一个截止时间。`,
    relative: ({ text }) => `${quote(text)}是哪一天并不知道，无法提醒负责人。请写明日期。`,
    before: ({ text, date, meeting }) =>
      `截止时间${meaning(text, date)}早于会议日期 ${meeting}。请改正日期。`,
    weekday: ({ text, date, written, actual }) =>
      `截止时间${quote(text)}前后矛盾：${date} 是${terms.weekday(actual)}，不是${terms.weekday(written)}。请改正日期或星期。`,
    words: ({ text, date, meant }) =>
      `截止时间${quote(text)}前后矛盾：按文字推算是 ${meant}，写明的日期却是 ${date}。请改正其中一处。`,
    "non-working": ({ text, date, weekday }) =>
      `截止时间${meaning(text, date, terms.weekday(weekday))}不是工作日。请改到工作日。`,
    "holidays-unknown": ({ text, date }) =>
      `截止时间${quote(text)}算到 ${date}，但那一年的节假日安排还不知道，只扣除了周末。请核对，或直接写日期。`,
  },
  "action-per-item": {
    title: "每个议题都有行动项，或写明没有",
    "none-at-all": () =>
      "整次会议没有一条行动项。请添加“行动项”一节，写明负责人、任务、交付物、截止时间；不需要行动的议题写“行动项：无”。",
    missing: ({ title }) =>
      `议题${quote(title)}没有行动项。请在行动项表中补上；确实不需要的，在该议题下写“行动项：无”。`,
  },
  "scenario-document": {
    title: "场景要求的会后文档完整",
    missing: ({ heading, columns }) =>
      `缺少${quote(heading)}一节：按“场景（scenario）”，开这类会就是为了定下它，会后照着执行。请用表格补上，列为：${columns.join("、")}。`,
    columns: ({ heading, missing }) =>
      `${quote(heading)}的表格缺少${quoted(missing)}。请补上${missing.length === 1 ? "这一列" : "这些列"}并逐行填写。`,
    "no-rows": ({ heading, columns }) =>
      `${quote(heading)}没有内容。请把会上定下的事逐行填写：${columns.join("、")}。`,
    cell: ({ heading, column, row }) =>
      `${quote(heading)}第 ${row} 行的${quote(column)}是空的。请填写，否则无法照着执行。`,
  },
  "minutes-sent": {
    title: "纪要在会后 24 小时内发出",
    late: ({ sent, end, hours }) =>
      `纪要于 ${dateAndTime(sent)} 发出，距会议结束（${dateAndTime(end)}）已超过 ${hours} 小时。请在会后 ${hours} 小时内发出，趁大家还记得。`,
    "before-start": ({ sent, start }) =>
      `纪要时间 ${dateAndTime(sent)} 早于会议开始时间 ${dateAndTime(start)}。请改正“纪要时间（minutes-sent）”。`,
    overdue: ({ end, hours }) =>
      `会议已于 ${dateAndTime(end)} 结束，应在 ${hours} 小时内发出纪要，却没有纪要时间。请立即发出，并填写“纪要时间（minutes-sent）”。`,
  },
  "action-carried": {
    title: "没完成的行动项带入下次会议，或者销项",
    forgotten: ({ task, owners, file, line, date, ref }) =>
      `${date} 的会议（${file}:${line}）还有一项没完成：${quote(task)}${owners.length === 0 ? "" : `（负责人：${terms.list(owners)}）`}，这次会议既没有带入，也没有销项。请补进行动项，或者用 \`collab actions done ${ref}\` 销项。`,
  },
  "action-moved": {
    title: "行动项不一再改期",
    moved: ({ task, moved }) =>
      `行动项${quote(task)}已改期 ${moved} 次。请弄清卡在哪里：拆小、换人，或者取消。`,
  },
};
