import { once } from "../../text/once-per.ts";
import { traditionalFor } from "../../text/simplified.ts";
import { answers, namesFor, wordsFor } from "../../vocabulary/index.ts";
import { allLanguages, languages } from "../../vocabulary/languages.ts";
import type { Vocabulary } from "../../vocabulary/types.ts";

/**
 * What a value of each kind may say, as patterns without flags or anything that another language's
 * regular expressions lack: the reader and the JSON Schema refuse the same values because both ask these.
 */

const toWide = (ascii: string): string =>
  ascii.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** A character in upper and lower case, half and full width, simplified and traditional. */
function anyForm(char: string): string {
  const cases = [char.toLowerCase(), char.toUpperCase()];
  const forms = [...cases, ...cases.map(toWide), ...traditionalFor(char)];
  const all = [...new Set(forms)].map((one) => one.replace(/[\]\\^-]/, "\\$&")).join("");
  return all.length > 1 ? `[${all}]` : char;
}

/** A word, whatever its case and width; between its parts a space, a hyphen or nothing. */
const word = (text: string): string =>
  Array.from(text, (char) => (/[\s-]/.test(char) ? "[ -]?" : anyForm(char))).join("");

const oneOf = (texts: readonly string[]): string => `(?:${texts.join("|")})`;
const anyOf = (...texts: readonly string[]): string => oneOf(texts);

/** The words of all languages, English first. */
const spoken = allLanguages.toReversed().map(({ words }) => words);
const wordsOfAll = (list: (words: Vocabulary) => readonly string[]): string =>
  oneOf(spoken.flatMap(list).map(word));

/** Digits of either width in place of ASCII ones. */
const digits = (source: string): string =>
  source.replace(/\[([0-9-]+)\]|[0-9]/g, (all, range?: string) =>
    range === undefined ? `[${all}${toWide(all)}]` : `[${range}${range.replace(/[0-9]/g, toWide)}]`,
  );

/** A value is what stands between white space; nothing is a value that is left out. */
const whole = (source: string): string => `^(?:\\s*|\\s*(?:${source})\\s*)$`;

const DD = digits("[0-9]");
const YEAR = `(?:${digits("19|20|21")})${DD}${DD}`;
/** 2000 and every fourth year, but not 1900 and 2100. */
const LEAP_YEAR = anyOf(
  `(?:${digits("19|21")})(?:${digits("0[48]|[2468][048]|[13579][26]")})`,
  `${digits("20")}(?:${digits("[02468][048]|[13579][26]")})`,
);
const AFTER_YEAR = "[-/.年－／．]";
const AFTER_MONTH = "[-/.月－／．]";
const DATE = anyOf(
  ...(
    [
      [YEAR, "0?[13578]|1[02]", "0?[1-9]|[12][0-9]|3[01]"],
      [YEAR, "0?[469]|11", "0?[1-9]|[12][0-9]|30"],
      [YEAR, "0?2", "0?[1-9]|1[0-9]|2[0-8]"],
      [LEAP_YEAR, "0?2", "29"],
    ] as const
  ).map(
    ([year, month, day]) =>
      `${year}${AFTER_YEAR}(?:${digits(month)})${AFTER_MONTH}(?:${digits(day)})`,
  ),
);
const SIXTY = digits("[0-5][0-9]");
const TIME = `(?:${digits("[01]?[0-9]|2[0-3]")})[:：点點]${SIXTY}(?:[:：]${SIXTY}(?:[.．]${DD}{1,9})?)?分?`;
const OFFSET = "(?:0[0-9]|1[0-4]):?[0-5][0-9]";
/** 14:00-15:00 is a range: only ISO 8601 writes an offset to the west without a space. */
const MOMENT = anyOf(
  `${DATE}[Tt]${TIME}(?:\\s{0,3}(?:[Zz]|[+-]${OFFSET}))?`,
  `(?:${DATE}日\\s{0,3}|${DATE}\\s{1,3})${TIME}(?:\\s{0,3}(?:[Zz]|\\+${OFFSET})|\\s{1,3}-${OFFSET})?`,
);

const UP_TO_9999 = `${digits("[1-9]")}${DD}{0,3}`;
const UP_TO_99 = `${digits("[1-9]")}${DD}?`;
const FRACTION = `(?:[.．]${DD}{1,2})?`;
const HAN = "(?:[一二两兩三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)";
const minute = once(() =>
  anyOf(
    "['′]",
    wordsOfAll(({ units }) => units.minute),
  ),
);
const duration = once(() => {
  // 小时, 钟头, which are counted with 个.
  const counted = oneOf(allLanguages.flatMap(({ words }) => words.units.hourCounted).map(word));
  const hour = anyOf(
    wordsOfAll(({ units }) => units.hour),
    `[个個]?${counted}`,
  );
  return anyOf(
    `${UP_TO_9999}${FRACTION}`,
    `(?:${UP_TO_9999}|${HAN})\\s{0,3}${minute()}`,
    `(?:${UP_TO_99}${FRACTION}|${digits("0")}[.．]${digits("[1-9]")})\\s{0,3}${hour}(?:\\s{0,3}${UP_TO_99}\\s{0,3}${minute()}?)?`,
    `${HAN}(?:[个個]半?)?${counted}半?`,
    `${UP_TO_99}\\s{0,3}(?:(?:${word("小时")})半|[个個]半${counted})`,
    `半[个個]?${counted}`,
    ...spoken
      .flatMap(({ lengths }) => lengths)
      .map((text) => text.split(" ").map(word).join("\\s{1,3}")),
  );
});
const aboutDuration = (): string =>
  `(?:(?:[约約~]|大[约約]|${spoken.flatMap(({ about }) => about.map(word)).join("|")}\\s)\\s{0,3})?${duration()}`;

/** `zh`, `zh-CN`, `en_US.UTF-8`. */
const locale = (): string =>
  `${oneOf(Object.keys(languages).map(word))}(?:[-_][A-Za-z0-9]+)*(?:\\.[A-Za-z0-9-]+)?`;

const named = (area: "languages" | "scenarios" | "stages" | "roles"): string =>
  anyOf(...namesFor(area).map(word));

/** Area/City, Etc/…, UTC or GMT; which of them exist, only the database of time zones knows. */
const AREA = "(?:[Uu][Tt][Cc]|[Gg][Mm][Tt]|[A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2})";
/** UTC+8, 东八区: whole hours, which have names in the database. */
const hoursEast = (): string =>
  `${anyOf(word("utc"), word("gmt"))} ?(?:\\+ ?(?:0?[0-9]|1[0-4])|- ?(?:0?[0-9]|1[0-2]))(?::?00)?`;
/** 北京时间, London time. */
const zoneWords = (): string =>
  oneOf(
    allLanguages
      .flatMap(({ words }) => words.zoneWords)
      .map((text) => (/^[a-z]/.test(text) ? ` ${word(text)}` : text)),
  );
const timezone = (): string =>
  anyOf(
    AREA,
    hoursEast(),
    `${anyOf(...[...wordsFor("zones"), ...wordsFor("cities")].map(word))}${zoneWords()}?`,
  );

const sources = {
  language: () => anyOf(locale(), named("languages")),
  scenario: () => named("scenarios"),
  stage: () => named("stages"),
  role: () => named("roles"),
  yesOrNo: () => anyOf(...answers.map(word)),
  moment: () => MOMENT,
  day: () => anyOf(MOMENT, `${DATE}日?`),
  end: () => anyOf(MOMENT, TIME),
  minutes: aboutDuration,
  minutesOrNone: () => anyOf(aboutDuration(), `${digits("0")}\\s{0,3}${minute()}?`),
  timezone,
  count: () => `${DD}{1,9}`,
  pages: () =>
    `${DD}{1,4} ?(?:${oneOf(allLanguages.flatMap(({ words }) => words.units.page).map(word))})?`,
} satisfies Record<string, () => string>;

/** The kinds of value that not every text can be. */
export type PatternKind = keyof typeof sources;

/** As JSON Schema has it: unanchored, so it holds its own anchors. */
export const patternOf = (kind: PatternKind): string => whole(sources[kind]());

const made = new Map<PatternKind, RegExp>();

/** What nearly everybody writes fits, and needs no pattern made: of days that do not exist the reader knows, not of hours. */
const USUAL: Readonly<Partial<Record<PatternKind, RegExp>>> = {
  moment:
    /^(?:19|20|21)\d\d-\d\d-\d\d[ T](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|\+(?:0\d|1[0-4]):[0-5]\d)?$/,
  day: /^(?:19|20|21)\d\d-\d\d-\d\d(?: (?:[01]?\d|2[0-3]):[0-5]\d)?$/,
  end: /^(?:[01]?\d|2[0-3]):[0-5]\d$/,
  language: /^(?:zh|en)(?:-[A-Z]{2})?$/,
  timezone: /^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){1,2}$/,
};

/** The kinds that are the words of an area; as the vocabulary writes them they need no pattern either. */
const AREAS = { scenario: "scenarios", stage: "stages", role: "roles" } as const;
const isNamed = (kind: PatternKind, text: string): boolean =>
  Object.hasOwn(AREAS, kind) && namesFor(AREAS[kind as keyof typeof AREAS]).includes(text);

/** Whether a text can be a value of a kind. */
export function isOf(kind: PatternKind, text: string): boolean {
  if (USUAL[kind]?.test(text) || isNamed(kind, text)) return true;
  const pattern = made.get(kind) ?? new RegExp(patternOf(kind), "u");
  made.set(kind, pattern);
  return pattern.test(text);
}

export const patternKinds = Object.keys(sources) as readonly PatternKind[];
