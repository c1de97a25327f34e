import type { Role } from "../meeting/types.ts";
import type { Language } from "../messages/language.ts";
import { withoutEnd } from "../text/lines.ts";
import { fold, normalise } from "../text/normalise.ts";
import { once } from "../text/once-per.ts";
import { simplified } from "../text/simplified.ts";
import { lookup, vocabularies } from "./lookup.ts";
import { saidIn, says } from "./phrases.ts";
import { wordSet } from "./word-set.ts";

export { fold, type Numbering, normalise, numberingOf } from "../text/normalise.ts";
export { once } from "../text/once-per.ts";
export { actionColumnOf, holdsTasks } from "./columns.ts";
export { headOf, labelOf, qualifiedSectionOf, sectionOf } from "./headings.ts";
export type { Named, Ranked } from "./lookup.ts";
export { isCompany, isHanName, isNamedOffice, isPost, isTitle, titleBefore } from "./people.ts";
export type {
  ActionColumn,
  AgendaColumn,
  HeadConcept,
  LabelConcept,
  SectionConcept,
} from "./types.ts";
export { labelWords, nameIn, namesFor, namesIn, wordsFor, wordsOf } from "./words.ts";
export { calendarZoneNamed, tellsNoPlace, zoneNamed } from "./zone-names.ts";

export const agendaColumnOf = lookup("agendaColumns");
export const personColumnOf = lookup("personColumns");
/** What somebody did for the meeting, by a word beside his name: minutes, 记录. */
export const dutyBeside = lookup("dutiesBeside");
export const roleOf = lookup("roles");
export const statusOf = lookup("statuses");
export const stageOf = lookup("stages");
export const scenarioOf = lookup("scenarios");
export const languageNamed = lookup("languages");

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
/** Whether a column says who has to do something: 责任人, but not Who. */
export const isOwnerColumn = wordSet("ownerColumns");

/** Whether a heading below the agenda only divides it. */
export const isAgendaPart = wordSet("agendaParts");
export const isNothing = wordSet("nothing");

const saysNoAction = says("noAction");

/** No new action items, 暂无新增行动项. */
export const isNoAction = (text: string): boolean => text.length < 60 && saysNoAction(fold(text));

export const isPlaceholder = wordSet("placeholders");
export const isCommonHeading = wordSet("commonHeadings");

/** Whether a heading is about the meeting, and no topic of it: 会议背景, 下次会议, Links. */
export const isAside = wordSet("asides");

/** Whether an owner's field says that there is none yet: 未指定. */
export const isUnassigned = wordSet("unassigned");

export const isEverybody = wordSet("everybody");

const saysDitto = wordSet("dittos");

/** Whether an entry only says that the one above holds once more: 同上, ditto, 〃, ″, ". */
export const isDitto = (text: string): boolean =>
  /^(?:[〃″"”“]|''|,,|””|’’)$/.test(text) || saysDitto(text.replace(/^[(（](.*)[)）]$/, "$1"));

/** PhD, Jr: what follows a name and belongs to it. */
export const isPostNominal = wordSet("postNominals");
/** 线上, via phone: how somebody was there. */
export const isWayToAttend = wordSet("attendsBy");
export const isPronoun = wordSet("pronouns");
/** QA, PM: whatever letters somebody's names begin with. */
export const isCommonAbbreviation = wordSet("notInitials");

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

const calledOffWords = Object.values(vocabularies).flatMap(({ calledOff }) => calledOff);

const meetingNames = once(() => {
  const words = Object.values(vocabularies).flatMap((vocabulary) => vocabulary.meetingNames);
  const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
  const latin = words.filter((word) => !isHan(word)).join("|");
  return {
    inWords: new RegExp(`(?<![a-z])(?:${latin})s?(?![a-z])`, "g"),
    atEnd: words.filter(isHan).sort((a, b) => b.length - a.length),
  };
});

/**
 * What a text says besides that it is a meeting or its record: the group of “group meeting”; `null` where
 * it says no such thing. 会议室管理 is none, 会议纪要 2026年12月1日 is one.
 */
export function besideMeetingName(text: string): string | null {
  const folded = fold(text);
  const { inWords, atEnd } = meetingNames();
  const bare = withoutEnd(folded, /[\P{L}年月日号]/u);
  const name = atEnd.find((word) => bare.endsWith(word));
  if (name) return bare.slice(0, -name.length).trim();
  const rest = folded.replace(inWords, " ");
  return rest === folded ? null : rest.trim();
}

/** Whether a heading says that the meeting it announces does not take place. */
export function isCalledOff(heading: string): boolean {
  const folded = fold(heading);
  return calledOffWords.some((word) => folded.includes(word));
}

const leadingOn = new Set(
  Object.values(vocabularies).flatMap((vocabulary) => vocabulary.leadingOn),
);
const goingOn = Object.values(vocabularies).flatMap((vocabulary) => vocabulary.goingOn);

/** Whether a line breaks off at a word that no sentence ends with: `to draft the`, 更新文档并. */
export function breaksOff(line: string): boolean {
  const end = simplified(line.slice(-12).toLowerCase());
  const word = /[a-z]{1,12}$/.exec(end)?.[0];
  if (word !== undefined) return leadingOn.has(word);
  return [1, 2].some((length) => end.length > length && leadingOn.has(end.slice(-length)));
}

/** Whether a line begins with a word that no sentence begins with: 并于周五前发出. */
export const goesOn = (line: string): boolean =>
  goingOn.some((word) => simplified(line.slice(0, word.length)) === word);

type BetweenDays = "first" | "second" | "either" | "several";

type DayWords = "formerDays" | "movedDays" | "eitherDays" | "nextDays";

/** Whether a folded text has a word of a list; a Latin one stands by itself. */
const hasWord = (text: string, list: DayWords): boolean =>
  Object.values(vocabularies).some((vocabulary) =>
    vocabulary[list].some((word) => {
      const at = text.indexOf(word);
      if (at === -1 || !/^[a-z]/.test(word)) return at !== -1;
      return !/[a-z]$/.test(text.slice(0, at)) && !/^[a-z]/.test(text.slice(at + word.length));
    }),
  );

/** Which of two days counts, by what stands before the first and between the two; `null`: nothing says so. */
export function betweenDays(before: string, between: string): BetweenDays | null {
  const [front, middle] = [fold(before.slice(-20)), fold(between)];
  if (hasWord(middle, "movedDays")) return "second";
  if (hasWord(middle, "formerDays") || hasWord(middle, "nextDays")) return "first";
  if (hasWord(front, "formerDays")) return "second";
  if (hasWord(middle, "eitherDays")) return "either";
  return SEVERAL_DAYS.test(middle) ? "several" : null;
}

/** `延期至`, `moved to`, `→`: in front of the day that counts, as part of a pattern. */
export const movedTo = Object.values(vocabularies)
  .flatMap(({ movedDays }) => movedDays)
  .filter((word) => /[至到为]$|\s(?:to|for|until|till)$|[→⇒>]$|^now$/.test(word))
  .map((word) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word))
  .join("|");

/** 12月1日至2日, 1 and 2 December. */
const SEVERAL_DAYS =
  /^[\s,、()\p{L}]{0,4}(?:[-~–—至到、,&和与及]|\b(?:to|through|and|until)\b)[^\p{N}]{0,8}$/u;

const isYes = wordSet("yes");
const isNo = wordSet("no");

/** What answers whether somebody came. */
export const answers: readonly string[] = Object.values(vocabularies).flatMap(({ yes, no }) => [
  ...yes,
  ...no,
]);

export function yesOrNo(text: string): boolean | null {
  if (/^[✓✔✅√☑✗✘❌☒]\ufe0f?$/u.test(text)) return /^[✓✔✅√☑]/u.test(text);
  return isYes(text) ? true : isNo(text) ? false : null;
}

const awayWords = once(() => Object.values(vocabularies).flatMap(({ away }) => away));

/** Whether what stands beside a name says that he did not come: 请假, excused, apologies – on a train. */
export function isAway(text: string): boolean {
  const folded = fold(text);
  return (
    isNo(text) ||
    awayWords().some(
      (word) =>
        folded.startsWith(word) &&
        (!/^[a-z]/.test(word) || /^[.!]?(?:$|\s?[,;:(/–—-])/.test(folded.slice(word.length))),
    )
  );
}

const nobodies = once(() => Object.values(vocabularies).flatMap(({ notPeople }) => notPeople));

/** Whether what stands where people are listed says where they are to be found, or how many: 见签到表. */
export function namesNobody(text: string): boolean {
  const folded = fold(text);
  return nobodies().some((word) => folded.includes(word));
}

/** What the words for undecided begin with. */
const deferredFirst = once(() => new Set(deferredWords().map(({ word }) => word.charAt(0))));

/** The length of the words at the start of a conclusion that say it is undecided; 0: it is decided. */
export function deferredPrefix(conclusion: string): number {
  const folded = conclusion.toLowerCase();
  // 推迟到下次会议 says when it is settled; 推迟到 12 月上线 is settled.
  const until = saidIn("untilNext", simplified(folded));
  if (until) return (until[1] ?? "").length;
  if (!deferredFirst().has(folded.charAt(0))) return 0;
  const found = deferredWords().find(({ word, alone }) => {
    if (!folded.startsWith(word)) return false;
    const rest = folded.slice(word.length);
    return alone ? /^(?:$|[^\p{L}\p{N}\s]| [—–-])/u.test(rest) : !/^[a-z]/.test(rest);
  });
  return found?.word.length ?? 0;
}
