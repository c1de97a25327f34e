import { withoutEnd } from "../lines.ts";
import type { Role } from "../meeting/types.ts";
import type { Language } from "../messages/language.ts";
import { en } from "./en.ts";
import type { HeadConcept, SectionConcept, Vocabulary } from "./types.ts";
import type { Area } from "./words.ts";
import { zh } from "./zh.ts";

export type {
  ActionColumn,
  AgendaColumn,
  HeadConcept,
  LabelConcept,
  MeetingKey,
  SectionConcept,
} from "./types.ts";
export { attendeeKeys, materialKeys, meetingKeys } from "./types.ts";
export { labelWords, nameIn, namesFor, namesIn, wordsFor, wordsOf } from "./words.ts";

/** Meeting files mix languages, so every word of every language is known at once. */
const vocabularies: Readonly<Record<Language, Vocabulary>> = { zh, en };

/** Numbering before a title: `1.` `（一）` `二、` `议题3：` `Item 2 –` `1 - `. A bare number needs a separator. */
const NUMBERING =
  /^\s*(?:(?:议题|议程|agenda|item|topic)\s*([0-9０-９]{1,3}(?![0-9０-９])|[一二三四五六七八九十]{1,3})\s*[.．:：、)）–-]?|[([（［]?([0-9０-９]{1,3})[.．、)）:：\]］](?![0-9])|[([（［]?([一二三四五六七八九十]{1,3})[、.．)）:：\]］]|([0-9]{1,2})\s[-–—]\s(?![0-9]))\s*/i;

/** Symbols around a heading that are not part of it. */
const DECORATION_BEFORE = /^[\s*_#>~`•·■◆★☆【[(《<\p{Extended_Pictographic}]+/u;
const DECORATION_BEHIND = /[\s*_#:~`】\])》>.。\p{Extended_Pictographic}]/u;

/** Half width, lower case, single spaces; for comparing, never for showing. */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Most words and names have no spaces, capitals or full-width letters to begin with. */
const FOLDED = /^[!-@[-~\u4e00-\u9fff]*$/;

/** What stands before a title: `3.`, `议题三、`. */
export interface Numbering {
  /** How much of the title it takes up. */
  readonly length: number;
  readonly number: number | null;
  /** It names an agenda item (议题三) instead of merely counting. */
  readonly namesItem: boolean;
}

/** The numbering a title begins with, Arabic or Chinese. */
export function numberingOf(title: string): Numbering {
  const match = NUMBERING.exec(title);
  if (!match) return { length: 0, number: null, namesItem: false };
  const digits = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
  return { length: match[0].length, number: numberOf(digits), namesItem: match[1] !== undefined };
}

const HAN_DIGITS = "零一二三四五六七八九";

function numberOf(digits: string): number {
  const text = digits.normalize("NFKC");
  if (/^[0-9]+$/.test(text)) return Number(text);
  const [tens, ones] = text.split("十");
  if (ones === undefined) return HAN_DIGITS.indexOf(text);
  return (
    (tens === "" ? 1 : HAN_DIGITS.indexOf(tens ?? "")) * 10 +
    (ones === "" ? 0 : HAN_DIGITS.indexOf(ones))
  );
}

/** No heading, label or status is longer; what is, cannot be one and need not be looked at. */
const LONGEST_WORD = 100;

/** How vocabulary words are looked up: folded, without numbering, decoration and inner spaces. */
export function normalise(text: string): string {
  if (text.length > LONGEST_WORD) return text;
  const before = normalised.get(text);
  if (before !== undefined) return before;
  const word = BARE_WORD.test(text) ? text.replace(/[ -]+/g, "") : bareWord(text);
  if (normalised.size === MOST_REMEMBERED) normalised.clear();
  normalised.set(text, word);
  return word;
}

/** Has neither numbering nor decoration; 议题三 has. */
const BARE_WORD = /^(?:[a-z]+(?:[ -][a-z]+)*|(?!议[题程])[\u4e00-\u9fff]+)$/;

function bareWord(text: string): string {
  const title = fold(text).replace(NUMBERING, "").replace(DECORATION_BEFORE, "");
  return withoutEnd(title, DECORATION_BEHIND).replace(/[\s-]+/g, "");
}

/** Meetings say the same words again and again; how many are remembered bounds what that takes. */
const normalised = new Map<string, string>();
const MOST_REMEMBERED = 4096;

/** A word that is nothing but decoration, such as ✅, stands for itself. */
const wordKey = (text: string): string => normalise(text) || fold(text);

/** A concept and the language of the word that named it. */
export interface Named<Concept> {
  readonly concept: Concept;
  readonly language: Language;
}

type ConceptOf<Key extends Area> = Extract<keyof Vocabulary[Key], string>;

function indexOf<Key extends Area>(area: Key): ReadonlyMap<string, Named<ConceptOf<Key>>> {
  const words = new Map<string, Named<ConceptOf<Key>>>();
  for (const language of Object.keys(vocabularies) as Language[]) {
    const concepts = vocabularies[language][area] as Readonly<
      Record<ConceptOf<Key>, readonly string[]>
    >;
    for (const concept of Object.keys(concepts) as ConceptOf<Key>[]) {
      for (const word of concepts[concept]) {
        const key = wordKey(word);
        if (!words.has(key)) words.set(key, { concept, language });
      }
    }
  }
  return words;
}

/** Made when it is asked for: a run needs few of the lists, and waits for all it makes. */
function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | null = null;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}

function lookup<Key extends Area>(area: Key): (text: string) => Named<ConceptOf<Key>> | null {
  const words = once(() => indexOf(area));
  return (text) => words().get(wordKey(text)) ?? null;
}

export const agendaColumnOf = lookup("agendaColumns");
export const actionColumnOf = lookup("actionColumns");
export const labelOf = lookup("labels");
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

export const personColumnOf = lookup("personColumns");
export const roleOf = lookup("roles");
export const statusOf = lookup("statuses");
export const stageOf = lookup("stages");
export const scenarioOf = lookup("scenarios");
export const keyOf = lookup("keys");
export const attendeeKeyOf = lookup("attendeeKeys");
export const materialKeyOf = lookup("materialKeys");

const COLUMN_AREAS = { agenda: "agendaColumns", actions: "actionColumns" } as const;

/** A column's name as new files have it: the vocabulary's first word. `null`: it has none of its own. */
export function canonicalColumn(
  table: keyof typeof COLUMN_AREAS,
  column: string,
  language: Language,
): string | null {
  const words: Readonly<Record<string, readonly string[]>> =
    vocabularies[language][COLUMN_AREAS[table]];
  const word = words[column]?.[0];
  return word ? word.charAt(0).toUpperCase() + word.slice(1) : null;
}

export function isCanonicalColumn(
  table: keyof typeof COLUMN_AREAS,
  column: string,
  text: string,
): boolean {
  return (Object.keys(vocabularies) as Language[]).some(
    (language) => normalise(canonicalColumn(table, column, language) ?? "") === normalise(text),
  );
}

/** Whether a role is written as in design contract §3, in either language. */
export function isCanonicalRole(role: Role, text: string): boolean {
  return (
    fold(text) === role ||
    Object.values(vocabularies).some(({ roles }) => fold(roles[role][0] ?? "") === fold(text))
  );
}

const sectionWords = once(() => indexOf("sections"));

/** A heading's concept; `议题(Agenda)` counts by either part. */
export function sectionOf(heading: string): Named<SectionConcept> | null {
  const words = sectionWords();
  const whole =
    words.get(normalise(heading)) ??
    // `## 1 议程`: without a separator only a heading's number can be told from its words.
    words.get(normalise(heading.replace(/^\s*[0-9]{1,2}\s+/, ""))) ??
    qualifiedSectionOf(heading);
  if (whole) return whole;
  const { halves, parts } = partsOf(heading);
  const known = (part: string): Named<SectionConcept> | null =>
    words.get(normalise(part)) ?? qualifiedSectionOf(part);
  const found = halves.map(known).find((named) => named !== null);
  if (found) return found;
  // `Notes/Decisions` is what its first part is, if the others are no strangers.
  const isKnown = (part: string): boolean => known(part) !== null || labelOf(part) !== null;
  const [first] = parts;
  return first !== undefined && parts.every(isKnown) ? known(first) : null;
}

/**
 * What a heading may be put together from: one thing said twice, as in 议题(Agenda), Topics议题 and
 * `2026-01-09 Attendees`, or several as in `Notes / Decisions` and 行动项及任务.
 */
function partsOf(heading: string): {
  readonly halves: readonly string[];
  readonly parts: readonly string[];
} {
  if (heading.length > LONGEST_WORD) return { halves: [], parts: [] };
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
  if (heading.length > LONGEST_WORD) return null;
  const title = withoutEnd(
    fold(heading).replace(NUMBERING, "").replace(DECORATION_BEFORE, ""),
    DECORATION_BEHIND,
  );
  for (const language of Object.keys(qualified) as Language[]) {
    for (const { concept, words } of qualified[language])
      if (words.test(title)) return { concept, language };
  }
  return null;
}

const WHICH =
  "(?:(?:call|meeting|today['’]?s|this week['’]?s|weekly|monthly|daily|new|standing|regular|recurring|open|main|key|current|general|proposed|tentative|draft|suggested|preliminary|final|updated|community|session|assigned|agreed|pending|outstanding) ){1,2}";
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
      concept: "actions",
      words: new RegExp(
        `^${WHICH}(?:action items|actions|action points|tasks?|to-?dos|next steps)$`,
      ),
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
    {
      concept: "actions",
      words: new RegExp(`^${WHICH_ZH}(?:行动项|待办事项|待办)(?:如下|列表|清单|内容)?$`),
    },
  ],
};

type WordList = {
  [Key in keyof Vocabulary]: Vocabulary[Key] extends readonly string[] ? Key : never;
}[keyof Vocabulary];

function wordSet(list: WordList): (text: string) => boolean {
  const words = once(
    () =>
      new Set(Object.values(vocabularies).flatMap((vocabulary) => vocabulary[list].map(normalise))),
  );
  return (text) => words().has(normalise(text));
}

const groupEndings = Object.values(vocabularies).flatMap((vocabulary) => vocabulary.groupEndings);
/** Longest first, so that 暂不决定 is not cut short by a shorter word. */
const deferredWords = once(() =>
  Object.values(vocabularies)
    .flatMap(({ deferred, deferredAlone }) => [
      ...deferred.map((word) => ({ word: fold(word), alone: false })),
      ...deferredAlone.map((word) => ({ word: fold(word), alone: true })),
    ])
    .sort((a, b) => b.word.length - a.word.length),
);

export const isHousekeeping = wordSet("housekeeping");
/** Whether a column can hold nothing but tasks: 任务, but not 内容. */
export const isTaskColumn = wordSet("taskColumns");

/** Whether a heading below the agenda only divides it. */
export const isAgendaPart = wordSet("agendaParts");
export const isNothing = wordSet("nothing");
export const isPlaceholder = wordSet("placeholders");

/** Whether a heading is about the meeting, and no topic of it: 会议背景, 下次会议, Links. */
export const isAside = wordSet("asides");

const surnames = new Set(Object.values(vocabularies).flatMap((vocabulary) => vocabulary.surnames));

/** Whether an owner's field says that there is none yet: 未指定. */
export const isUnassigned = wordSet("unassigned");

/** Whether two or three characters are a name by their first one: 王芳, but not 前端. */
export const isHanName = (text: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(text) && surnames.has(text.charAt(0));

const isEverybody = wordSet("everybody");

/** Whether an owner's name stands for no single person: 大家, 研发部, the team. */
export function isGroup(name: string): boolean {
  if (isEverybody(name)) return true;
  const folded = fold(name);
  return groupEndings.some(
    (ending) =>
      folded.endsWith(ending) &&
      folded.length > ending.length &&
      (/^[^a-z]/.test(ending) || folded.at(-ending.length - 1) === " "),
  );
}

const zones = once(() => {
  const byName = new Map<string, string>();
  for (const vocabulary of Object.values(vocabularies)) {
    for (const [zone, names] of Object.entries(vocabulary.zones))
      for (const name of names) byName.set(fold(name), zone);
  }
  return { byName, longest: Math.max(...[...byName.keys()].map((name) => name.length)) };
});

/** The time zone a text begins with, by a name that means one zone only: 北京时间, PDT. Not CST. */
export function zoneNamed(text: string): { readonly zone: string; readonly length: number } | null {
  const { byName, longest } = zones();
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const zone = byName.get(text.slice(0, length).toLowerCase());
    if (zone && !/^[a-z]{2}/i.test(text.slice(length - 1))) return { zone, length };
  }
  return null;
}

const calledOffWords = Object.values(vocabularies).flatMap(({ calledOff }) => calledOff);

/** Whether a heading says that the meeting it announces does not take place. */
export function isCalledOff(heading: string): boolean {
  const folded = fold(heading);
  return calledOffWords.some((word) => folded.includes(word));
}

const isYes = wordSet("yes");
const isNo = wordSet("no");

export function yesOrNo(text: string): boolean | null {
  return isYes(text) ? true : isNo(text) ? false : null;
}

/** The length of the words at the start of a conclusion that say it is undecided; 0: it is decided. */
export function deferredPrefix(conclusion: string): number {
  const folded = conclusion.toLowerCase();
  const found = deferredWords().find(({ word, alone }) => {
    if (!folded.startsWith(word)) return false;
    const rest = folded.slice(word.length);
    return alone ? /^(?:$|[^\p{L}\p{N}\s]| [—–-])/u.test(rest) : !/^[a-z]/.test(rest);
  });
  return found?.word.length ?? 0;
}
