import type { Language } from "../messages/language.ts";
import { bareTitle, fold, LONGEST_WORD } from "../text/normalise.ts";
import { languages } from "./languages.ts";
import { lookup, type Named } from "./lookup.ts";
import { languageTitled, saidIn, says } from "./phrases.ts";
import type { HeadConcept, LabelConcept, SectionConcept } from "./types.ts";
import { wordSet } from "./word-set.ts";

const sectionWords = lookup("sections");
const labelNames = lookup("labels");
const asides = wordSet("asides");
const isBesideSection = says("besideSection");

/** What a label says; of decisions it may also say which: `Technical decisions`, 目前结论. */
export function labelOf(label: string): Named<LabelConcept> | null {
  const whole = labelNames(label) ?? countedLabel(label);
  if (whole || label.length > 40) return whole;
  const language = languageTitled("decisionsTitle", label);
  return language && { concept: "conclusion", language };
}

/** 结论1, 决定二, `Action 2`: one of several; 方案一 is one to choose from. */
function countedLabel(label: string): Named<LabelConcept> | null {
  const count = /\s?(?:#\s?)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/.exec(label);
  const named = count && count.index > 0 ? labelNames(label.slice(0, count.index)) : null;
  return named?.concept === "conclusion" || named?.concept === "actions" ? named : null;
}

/**
 * A heading's concept; `议题(Agenda)` counts by either part. `above`: what it stands below; 上次行动项回顾 among
 * the topics of the minutes is what was talked about.
 */
export function sectionOf(
  heading: string,
  above: SectionConcept | null = null,
): Named<SectionConcept> | null {
  const whole =
    sectionWords(heading) ??
    // `## 1 议程`: without a separator only a heading's number can be told from its words.
    sectionWords(heading.replace(/^\s*[0-9]{1,2}\s+/, "")) ??
    tasksOfATime(heading, above) ??
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

/**
 * `Until next Tuesday`, 本周需要完成的工作: what is to be done by then stands below; `Review of last week's
 * actions`, 上次任务完成情况: and what was to be done by now.
 */
function tasksOfATime(heading: string, above: SectionConcept | null): Named<SectionConcept> | null {
  if (heading.length > 80) return null;
  const language =
    languageTitled("doneByTitle", heading) ??
    (above === "minutes" ? null : languageTitled("askedBeforeTitle", heading));
  return language && { concept: "actions", language };
}

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
  headWords(part) !== null || asides(part) || isBesideSection(part);

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
  const title = withoutDay(bareTitle(heading));
  if (title.length < heading.length && sectionWords(title)) return sectionWords(title);
  if (!lastOfQualified.has(title.charAt(title.length - 1))) return null;
  for (const { concept, language, words, which } of qualified) {
    const word = words.find((each) => title.endsWith(each) && title !== each);
    if (word && which.test(title.slice(0, -word.length))) return { concept, language };
  }
  return null;
}

const withoutDay = (title: string): string => title.slice(0, saidIn("forDay", title)?.index);

const qualified = (Object.keys(languages) as Language[]).flatMap((language) =>
  languages[language].qualified.map((words) => ({ ...words, language })),
);

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
