import { allLanguages } from "./languages.ts";

const languages = allLanguages.map(({ tracking }) => tracking);
const fillers: ReadonlySet<string> = new Set(languages.flatMap((words) => words.fillers));
const telling: ReadonlySet<string> = new Set(languages.flatMap((words) => words.telling));

/** Whether a word, or a Han character, changes nothing about a task: the, please, 的. */
export const isFiller = (word: string): boolean => fillers.has(word);

/** Whether a character makes another task of one by itself: 前 and 后, 三 and 四. */
export const tellsApart = (character: string): boolean => telling.has(character);

/** A folded title without the words for which meeting of a row it is: days, months, 第三次. */
export function withoutOccasion(title: string): string {
  return languages.reduce((left, { occasion }) => left.replace(occasion, " "), title);
}

/** A folded title without the words for what of a meeting the file holds: minutes, 会议纪要. */
export function withoutPaper(title: string): string {
  return languages.reduce((left, { paper }) => left.replace(paper, " "), title);
}

/** A title without the words for how many meetings came before: 第三次, 4th. */
export function withoutCount(title: string): string {
  return languages.reduce((left, { count }) => left.replace(count, ""), title);
}
