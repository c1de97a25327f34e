import { fold, type Numbering, numberingOf } from "../../vocabulary/index.ts";
import type { AgendaItem } from "../types.ts";

/** What minutes copy from the agenda with a title: (14:05 - 14:20), （10 分钟，王芳）. */
const TIMED = /\s?\([^()]{0,30}\d ?(?::\d\d|min|分|m\b|['′])[^()]{0,30}\)$/;

/** A title's numbering, and its letters and digits alone: punctuation and width do not matter. */
function keyed(title: string): { readonly key: string; readonly numbering: Numbering } {
  const folded = fold(title).replace(TIMED, "");
  const numbering = numberingOf(folded);
  const rest = folded.slice(numbering.length);
  return { key: BARE.test(rest) ? rest : rest.replace(/[\p{P}\p{S}\s]/gu, ""), numbering };
}

/** A title without spaces and punctuation. */
const BARE = /^[0-9a-z\u4e00-\u9fff]*$/;

/** How much of the longer title the shorter one must be to mean the same topic. */
const SIMILAR = 0.6;

/** Titles are compared with one another only where so many could be an agenda's. */
const COMPARABLE = 500;

interface Index {
  readonly agenda: readonly AgendaItem[];
  readonly keys: readonly string[];
  readonly byKey: ReadonlyMap<string, number>;
  readonly byNumber: ReadonlyMap<number | null, number>;
  /** Nobody counts the opening as the first item. */
  readonly topics: readonly number[];
  /** Each heading of the minutes is asked about several times. */
  readonly answers: Map<string, number | null>;
  /** {@link tellingWords}, once somebody has asked for them. */
  hints: ReadonlyMap<string, number | null> | null;
}

let latest: Index | null = null;

/** Everything that is asked about the items of one file is asked before the next is read. */
function indexOf(agenda: readonly AgendaItem[]): Index {
  if (latest?.agenda === agenda) return latest;
  const keys = agenda.map((item) => keyed(item.title.value).key);
  const first = <T>(values: readonly T[]): Map<T, number> =>
    new Map(values.map((value, at) => [value, at] as const).reverse());
  // Minutes may copy `Roof (Ann)` as a whole.
  const spoken = agenda.map(({ title, presenter }, at) =>
    presenter ? keyed(title.value + presenter.value).key : (keys[at] ?? ""),
  );
  latest = {
    agenda,
    keys,
    byKey: new Map([...first(spoken), ...first(keys)]),
    byNumber: first(agenda.map(({ number }) => number)),
    topics: agenda.flatMap((item, at) => (item.housekeeping ? [] : [at])),
    answers: new Map(),
    hints: null,
  };
  return latest;
}

/**
 * The agenda item somebody means by a title (`目标对齐`, `1. 目标对齐`) or a number (`1`, `议题一`).
 * A number counts as the one written in the agenda, else as the position among the topics. `null`: none of them.
 */
export function agendaIndexOf(reference: string, agenda: readonly AgendaItem[]): number | null {
  const { answers } = indexOf(agenda);
  let answer = answers.get(reference);
  if (answer === undefined) {
    answer = findIndex(reference, agenda);
    answers.set(reference, answer);
  }
  return answer;
}

function findIndex(reference: string, agenda: readonly AgendaItem[]): number | null {
  const { key: wanted, numbering } = keyed(reference);
  if (/^\d{1,3}$/.test(wanted)) return indexOfNumber(Number(wanted), agenda);
  const numbered = numbering.number === null ? null : indexOfNumber(numbering.number, agenda);
  if (wanted === "") return numbered;
  const { keys, byKey } = indexOf(agenda);
  const exact = byKey.get(wanted);
  if (exact !== undefined) return exact;
  const similar = keys.slice(0, COMPARABLE).findIndex((candidate) => {
    const [short, long] =
      candidate.length < wanted.length ? [candidate, wanted] : [wanted, candidate];
    return short.length > 2 && short.length / long.length >= SIMILAR && long.includes(short);
  });
  if (similar !== -1) return similar;
  // A numbered title cut short, `1. What is happening`, is still the first item's.
  if (numbered !== null && wanted.length > 1 && keys[numbered]?.startsWith(wanted)) return numbered;
  // 议题三 under another name is still the third item; a plain 3. only counts.
  return numbering.namesItem ? numbered : null;
}

function indexOfNumber(number: number, agenda: readonly AgendaItem[]): number | null {
  const { byNumber, topics } = indexOf(agenda);
  return byNumber.get(number) ?? topics[number - 1] ?? null;
}

/** Where the items stand that are topics, in their order; asked for by each section that concludes. */
export const topicsOf = (agenda: readonly AgendaItem[]): readonly number[] =>
  indexOf(agenda).topics;

/** The one item whose title stands among other words: 灰度方案按 5% 起步. `null`: none, or several. */
export function itemNamedIn(text: string, agenda: readonly AgendaItem[]): number | null {
  const words = keyed(text.slice(0, LONGEST_DECISION)).key;
  const { keys } = indexOf(agenda);
  const named = keys.slice(0, COMPARABLE).flatMap((key, index) => {
    const isTelling = key.length >= (HAN.test(key) ? 3 : 5);
    return isTelling && words.includes(key) ? [{ key, index }] : [];
  });
  const [first] = named.toSorted((a, b) => b.key.length - a.key.length);
  // 监控告警 names 监控, too, but two items next to each other leave open which.
  return first && named.every(({ key }) => first.key.includes(key)) ? first.index : null;
}

/**
 * The one item with whose title a text shares a word that no other title has, so that 灰度按 5% 起步 is
 * about 灰度方案. `null`: none, or several.
 */
export function itemHintedAt(text: string, agenda: readonly AgendaItem[]): number | null {
  const words = fold(text.slice(0, LONGEST_DECISION));
  const hinted = new Set<number>();
  for (const [word, index] of tellingWords(agenda))
    if (index !== null && words.includes(word)) hinted.add(index);
  const [only, other] = hinted;
  return other === undefined ? (only ?? null) : null;
}

/** Pairs of Chinese characters and Latin words of the titles, with the item; `null`: several have it. */
function tellingWords(agenda: readonly AgendaItem[]): ReadonlyMap<string, number | null> {
  const index = indexOf(agenda);
  if (index.hints) return index.hints;
  const words = new Map<string, number | null>();
  for (const [at, { title }] of agenda.slice(0, COMPARABLE).entries()) {
    const folded = fold(title.value);
    const latin = folded.match(/[a-z]{4,30}/g) ?? [];
    const han = [...folded.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = ""]) => pair);
    for (const word of [...latin, ...han]) {
      const other = words.get(word);
      words.set(word, other === undefined || other === at ? at : null);
    }
  }
  index.hints = words;
  return words;
}

/** Nobody names an item further into a text. */
const LONGEST_DECISION = 500;

const HAN = /\p{Script=Han}/u;
