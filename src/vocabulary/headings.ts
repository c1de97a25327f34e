import type { Language } from "../messages/language.ts";
import { lookup, type Named } from "./lookup.ts";
import { bareTitle, fold, LONGEST_WORD } from "./normalise.ts";
import type { HeadConcept, SectionConcept } from "./types.ts";

const sectionWords = lookup("sections");
export const labelOf = lookup("labels");

/** A heading's concept; `议题(Agenda)` counts by either part. */
export function sectionOf(heading: string): Named<SectionConcept> | null {
  const whole =
    sectionWords(heading) ??
    // `## 1 议程`: without a separator only a heading's number can be told from its words.
    sectionWords(heading.replace(/^\s*[0-9]{1,2}\s+/, "")) ??
    qualifiedSectionOf(heading);
  if (whole) return whole;
  const { halves, parts } = partsOf(heading);
  const known = (part: string): Named<SectionConcept> | null =>
    sectionWords(part) ?? qualifiedSectionOf(part);
  const found = halves.map(known).find((named) => named !== null);
  if (found) return found;
  // `Notes/Decisions` is what its first part is, if the others are no strangers.
  const isKnown = (part: string): boolean => known(part) !== null || labelOf(part) !== null;
  const [first] = parts;
  return first !== undefined && parts.every(isKnown) ? known(first) : null;
}

/** Chinese by itself, without any of these, is one word. */
const MAY_BE_PUT_TOGETHER = /[a-z(（/／&＆、与與和及]|^\d{4}[-./]/i;

/**
 * What a heading may be put together from: one thing said twice, as in 议题(Agenda), Topics议题 and
 * `2026-01-09 Attendees`, or several as in `Notes / Decisions` and 行动项及任务.
 */
function partsOf(heading: string): {
  readonly halves: readonly string[];
  readonly parts: readonly string[];
} {
  if (heading.length > LONGEST_WORD || !MAY_BE_PUT_TOGETHER.test(heading))
    return { halves: [], parts: [] };
  const text = fold(heading);
  const halves =
    /^([^()]*)\(([^()]*)\)$/.exec(text) ??
    /^([a-z]+(?: [a-z]+){0,3}) ?[/|·-]? ?(\p{Script=Han}+)$/u.exec(text) ??
    /^(\p{Script=Han}+) ?[/|·-]? ?([a-z]+(?: [a-z]+){0,3})$/u.exec(text) ??
    /^(\d{4}[-./]\d{1,2}[-./]\d{1,2}) (.+)$/.exec(text);
  const parts = text.split(/ ?[/&、] ?| and |[与和及]/);
  return { halves: halves?.slice(1) ?? [], parts: parts.length > 1 ? parts : [] };
}

/** `Call agenda`, `New topics`, 今日议题: words of a section behind others that only say which. */
export function qualifiedSectionOf(heading: string): Named<SectionConcept> | null {
  if (heading.length > LONGEST_WORD || !MIGHT_SAY_WHICH.test(heading)) return null;
  // Agenda items for July 2, 2026
  const title = bareTitle(heading).replace(FOR_DAY, "");
  if (!MAY_SAY_WHICH.test(title)) return null;
  if (title.length < heading.length && sectionWords(title)) return sectionWords(title);
  for (const language of Object.keys(qualified) as Language[]) {
    for (const { concept, words } of qualified[language])
      if (words.test(title)) return { concept, language };
  }
  return null;
}

const FOR_DAY =
  / (?:for|of|on) (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,8}.{0,25}\d$/;

/** Most headings are topics, and hold none of these; to find that out takes next to no time. */
const MIGHT_SAY_WHICH =
  /[a-z]|[议議待][题題程办辦]|[纪紀]要|[记記][录錄]|行[动動][项項]|[讨討][论論]/i;

/** Nor do they end in these. */
const MAY_SAY_WHICH =
  /(?:agenda|topics|items|notes|minutes|actions|points|dos?|steps|attendees|participants|attendance|roll ?call|[议待][题程办]|纪要|记录|行动项|事项|如下|安排|列表|清单|内容)$/;

const WHICH =
  "(?:(?:call|meeting(?: \\d{1,3})?|today['’]?s|this week['’]?s|weekly|monthly|daily|new|standing|regular|recurring|open|main|key|current|general|proposed|tentative|draft|suggested|preliminary|final|updated|community|session|assigned|agreed|pending|outstanding) ){1,2}";
const WHO =
  "(?:(?:other|all|voting|non-voting|additional|remote|online|in-person|regular|invited|meeting|tsc|tac|toc|board|council|committee|core|team|member|members|project|external) ){1,3}";
const WHICH_ZH =
  "(?:[本今此当](?:次|日|周|期|月|场|天)?)?(?:会议|例会|周会|双周会|月会|社区)?的?(?:主要|核心|重点|具体|详细|新增?|常规|固定|例行)?(?:讨论)?";

/** Not with just any word before them: 下次议题, `backlog topics` and `release notes` are something else. */
const qualified: Readonly<
  Record<Language, ReadonlyArray<{ readonly concept: SectionConcept; readonly words: RegExp }>>
> = {
  en: [
    {
      concept: "agenda",
      words: new RegExp(`^${WHICH}(?:agenda|topics|(?:agenda|discussion) (?:items|topics))$`),
    },
    { concept: "minutes", words: new RegExp(`^${WHICH}(?:notes|minutes)$`) },
    {
      concept: "attendees",
      words: new RegExp(`^${WHO}(?:attendees|participants|attendance|members present|roll ?call)$`),
    },
    {
      concept: "actions",
      words: new RegExp(`^${WHICH}(?:action items|actions|action points|to-?dos|next steps)$`),
    },
  ],
  zh: [
    {
      concept: "agenda",
      words: new RegExp(`^${WHICH_ZH}(?:议题|议程)(?:如下|安排|列表|清单|内容)?$`),
    },
    {
      concept: "minutes",
      words: new RegExp(`^${WHICH_ZH}(?:纪要|会议记录|讨论记录|讨论内容)(?:如下|内容)?$`),
    },
    { concept: "minutes", words: /^(?:本次)?会议(?:主要|重点|核心|具体|详细)内容$/ },
    {
      concept: "actions",
      words: new RegExp(`^${WHICH_ZH}(?:行动项|待办事项|待办)(?:如下|列表|清单|内容)?$`),
    },
  ],
};

const headWords = lookup("head");

/** What a line at the head of a file says, by its label; `Host 主持人` is the same in two languages. */
export function headOf(label: string): Named<HeadConcept> | null {
  const whole = headWords(label);
  if (whole || label.length > LONGEST_WORD) return whole;
  const both = /^([a-z]+(?: [a-z]+)?) ?[/|·-]? ?(\p{Script=Han}+)$/u.exec(fold(label));
  if (!both) return null;
  const isWord = headWords(both[1] ?? "") !== null || both[1] === "data";
  return isWord ? headWords(both[2] ?? "") : null;
}
