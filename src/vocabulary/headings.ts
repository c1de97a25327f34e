import { bareTitle, fold, LONGEST_WORD } from "../text/normalise.ts";
import { lookup, type Named, once } from "./lookup.ts";
import type { HeadConcept, LabelConcept, SectionConcept } from "./types.ts";
import { wordSet } from "./word-set.ts";

const sectionWords = lookup("sections");
const labelNames = lookup("labels");
const asides = wordSet("asides");

/** What a label says; of decisions it may also say which: `Technical decisions`, 目前结论. */
export function labelOf(label: string): Named<LabelConcept> | null {
  const whole = labelNames(label);
  if (whole || label.length > 40 || !MAY_BE_DECISIONS.test(label)) return whole;
  const title = bareTitle(label);
  if (decisionsInEnglish().test(title)) return { concept: "conclusion", language: "en" };
  return decisionsInChinese().test(title) ? { concept: "conclusion", language: "zh" } : null;
}

const MAY_BE_DECISIONS =
  /decisions|resolutions|agreements|[结結][论論]|决[定议策]|決[定議策]|共[识識]/i;
const decisionsInEnglish = once(
  () =>
    /^(?:summary of |list of )?(?:(?:key|main|major|technical|architectural|architecture|design|important|final|board|team|group|committee|council|meeting|project|product|other|general|recent|new|process) ){0,2}(?:decisions|resolutions|agreements)(?: (?:and|&) (?:decisions|resolutions|agreements|conclusions))?(?: (?:made|taken|reached|passed|log|summary))?$/,
);
const decisionsInChinese = once(
  () =>
    /^(?:本次|本周|此次)?(?:会议|例会|讨论|评审|表决|投票|技术|设计)?的?(?:主要|核心|关键|重要|最终|初步|相关|目前|当前|达成)?的?(?:结论|决定|决议|共识|决策)(?:事项|内容|要点|汇总|如下|情况|点)?$/,
);

/** A heading's concept; `议题(Agenda)` counts by either part. */
export function sectionOf(heading: string): Named<SectionConcept> | null {
  const whole =
    sectionWords(heading) ??
    // `## 1 议程`: without a separator only a heading's number can be told from its words.
    sectionWords(heading.replace(/^\s*[0-9]{1,2}\s+/, "")) ??
    untilWhen(heading) ??
    qualifiedSectionOf(heading);
  if (whole) return whole;
  const { halves, parts } = partsOf(heading);
  const known = (part: string): Named<SectionConcept> | null =>
    sectionWords(part) ?? qualifiedSectionOf(part);
  const found = halves.map(known).find((named) => named !== null);
  if (found) return found;
  // `Notes/Decisions` is what its first part is, if the others are no strangers.
  const isKnown = (part: string): boolean =>
    known(part) !== null || labelOf(part) !== null || isBeside(part);
  const [first] = parts;
  return first !== undefined && parts.every(isKnown) ? known(first) : null;
}

/** `Until next Tuesday`, `By Friday`, 本周需要完成的工作: what is to be done by then stands below. */
function untilWhen(heading: string): Named<SectionConcept> | null {
  if (heading.length > 40) return null;
  if (/(?:工作|任务|任務|事项|事項|事)$/.test(heading))
    return NEEDED.test(bareTitle(heading)) ? { concept: "actions", language: "zh" } : null;
  if (!/[a-z]$/i.test(heading)) return null;
  return UNTIL.test(bareTitle(heading)) ? { concept: "actions", language: "en" } : null;
}

const NEEDED =
  /^(?:[本下近]期?一?(?:周|月|阶段)?|接下来|会后|后续|目前)?(?:需要?|要|应|计划|准备)(?:完成|做|处理|落实|跟进|解决)的?(?:主要|重点)?(?:工作|任务|事项|事)$/;

const UNTIL =
  /^(?:(?:to ?do|tasks|actions) )?(?:until|before|due|by) (?:(?:(?:the )?next|this|coming) (?:meeting|call|week|month)|(?:(?:next|this|coming) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/**
 * What a heading may be put together from: one thing said twice, as in 议题(Agenda), Topics议题 and
 * `2026-01-09 Attendees`, or several as in `Notes / Decisions` and 行动项及任务.
 */
function partsOf(heading: string): {
  readonly halves: readonly string[];
  readonly parts: readonly string[];
} {
  const nothing = { halves: [], parts: [] };
  if (heading.length > LONGEST_WORD || !MAY_BE_PUT_TOGETHER.test(heading)) return nothing;
  const text = fold(heading).replace(/ ?:$/, "");
  const parts = text.split(/ ?[/&、] ?| and |[与和及]/);
  const halves = /[a-z(]|^\d{4}/.test(text) ? halvesOf(text) : null;
  return { halves: halves?.slice(1) ?? [], parts: parts.length > 1 ? parts : [] };
}

/** Attendees and recording, Agenda & links. */
const isBeside = (part: string): boolean =>
  headWords(part) !== null ||
  asides(part) ||
  /^(?:(?:video|meeting) )?(?:recordings?|links?)$/.test(part);

/** Chinese by itself, without any of these, is one word. */
const MAY_BE_PUT_TOGETHER = /[a-z(（/／&＆、与與和及]|^\d{4}[-./]/i;

const halvesOf = (text: string): RegExpExecArray | null =>
  /^([^()]*)\(([^()]*)\)$/.exec(text) ??
  /^([a-z]+(?: [a-z]+){0,3}) ?[/|·-]? ?([\u4e00-\u9fff]+)$/.exec(text) ??
  /^([\u4e00-\u9fff]+) ?[/|·-]? ?([a-z]+(?: [a-z]+){0,3})$/.exec(text) ??
  /^(\d{4}[-./]\d{1,2}[-./]\d{1,2}) (.+)$/.exec(text);

/** `Call agenda`, `New topics`, 今日议题: words of a section behind others that only say which. */
export function qualifiedSectionOf(heading: string): Named<SectionConcept> | null {
  if (heading.length > LONGEST_WORD) return null;
  // Agenda items for July 2, 2026
  const title = bareTitle(heading).replace(FOR_DAY, "");
  if (title.length < heading.length && sectionWords(title)) return sectionWords(title);
  if (!lastOfQualified.has(title.charAt(title.length - 1))) return null;
  for (const { concept, language, words, which } of qualified) {
    const word = words.find((each) => title.endsWith(each) && title !== each);
    if (word && which().test(title.slice(0, -word.length))) return { concept, language };
  }
  return null;
}

const FOR_DAY =
  / (?:for|of|on) (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,8}.{0,25}\d$/;

/** Made when the first heading ends like a section: most files have none but the usual ones. */
const which = once(
  () =>
    /^(?:(?:call|meeting(?: \d{1,3})?|today['’]?s|this week['’]?s|weekly|monthly|daily|new|standing|regular|recurring|open|main|key|current|general|summary|detailed|proposed|tentative|draft|suggested|preliminary|final|updated|community|session|assigned|agreed|pending|outstanding) ){1,2}$/,
);
const who = once(
  () =>
    /^(?:(?:other|all|voting|non-voting|additional|remote|online|in-person|regular|invited|meeting|tsc|tac|toc|board|council|committee|core|team|member|members|project|external) ){1,3}$/,
);
const whichInChinese = once(
  () =>
    /^(?:[本今此当](?:次|日|周|期|月|场|天)?)?(?:会议|例会|周会|双周会|月会|社区)?的?(?:主要|核心|重点|具体|详细|新增?|常规|固定|例行)?(?:讨论)?$/,
);

/** Tasks may be for a time to come: 首周任务分配, 下周任务安排. */
const forWhenInChinese = once(
  () =>
    /^(?:[本今此当首](?:次|日|周|期|月|天)?|下一?[周月期]|下一?阶段|第[0-9一二三四五六七八九十]{1,3}[周期月])?(?:会议|小组|团队|项目)?的?(?:主要|核心|重点|具体|详细|开发)?$/,
);

interface Qualified extends Named<SectionConcept> {
  readonly words: readonly string[];
  readonly which: () => RegExp;
}

const zh = (
  concept: SectionConcept,
  words: readonly string[],
  which = whichInChinese,
): Qualified => ({
  concept,
  language: "zh",
  words: words.flatMap((word) =>
    ["", "如下", "安排", "列表", "清单", "内容"].map((end) => word + end),
  ),
  which,
});

/** Not with just any word before them: 下次议题, `backlog topics` and `release notes` are something else. */
const qualified: readonly Qualified[] = [
  {
    concept: "agenda",
    language: "en",
    words: [
      ...["agenda items", "agenda topics", "discussion items", "discussion topics"],
      ...["agenda", "topics"],
    ],
    which,
  },
  { concept: "minutes", language: "en", words: ["notes", "minutes"], which },
  {
    concept: "actions",
    language: "en",
    words: ["action items", "actions", "action points", "todos", "to-dos", "next steps"],
    which,
  },
  {
    concept: "attendees",
    language: "en",
    words: ["attendees", "participants", "attendance", "members present", "rollcall", "roll call"],
    which: who,
  },
  zh("agenda", ["议题", "议程"]),
  zh("minutes", ["纪要", "会议记录", "讨论记录", "讨论内容"]),
  zh("actions", ["行动项", "待办事项", "待办"]),
  zh("actions", ["任务分配", "任务分工", "任务安排", "工作分工", "人员分工"], forWhenInChinese),
];

/** Most headings end like none of them. */
const lastOfQualified = new Set(
  qualified.flatMap(({ words }) => words.map((word) => word.charAt(word.length - 1))),
);

const COUNTED = /\s?\(\d{1,3}(?:\s?\/\s?\d{1,3})?\)\s*$/;

const headWords = lookup("head");

/** What a line at the head of a file says, by its label; `Host 主持人` is the same in two languages. */
export function headOf(label: string): Named<HeadConcept> | null {
  // Members present (3/3)
  const whole = headWords(/\)\s*$/.test(label) ? label.replace(COUNTED, "") : label);
  if (whole || label.length > LONGEST_WORD) return whole;
  const both = /^([a-z]+(?: [a-z]+)?) ?[/|·-]? ?([\u4e00-\u9fff]+)$/.exec(fold(label));
  if (!both) return null;
  const isWord = headWords(both[1] ?? "") !== null || both[1] === "data";
  return isWord ? headWords(both[2] ?? "") : null;
}
