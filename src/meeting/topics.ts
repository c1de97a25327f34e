import { fold, numberingOf } from "../vocabulary/index.ts";
import type { AgendaItem } from "./types.ts";

/** A title reduced to its letters and digits, so that punctuation and width do not matter. */
function key(title: string): string {
  const folded = fold(title);
  return folded.slice(numberingOf(folded).length).replace(/[\p{P}\p{S}\s]/gu, "");
}

/** How much of the longer title the shorter one must be to mean the same topic. */
const SIMILAR = 0.6;

const keysByAgenda = new WeakMap<readonly AgendaItem[], readonly string[]>();

function keysOf(agenda: readonly AgendaItem[]): readonly string[] {
  let keys = keysByAgenda.get(agenda);
  if (!keys) {
    keys = agenda.map((item) => key(item.title.value));
    keysByAgenda.set(agenda, keys);
  }
  return keys;
}

/**
 * The agenda item somebody means by a title (`目标对齐`, `1. 目标对齐`) or a number (`1`, `议题一`).
 * A number counts as the one written in the agenda, else as the position among the topics. `null`: none of them.
 */
export function agendaIndexOf(reference: string, agenda: readonly AgendaItem[]): number | null {
  const wanted = key(reference);
  if (wanted === "" || /^\d{1,3}$/.test(wanted)) {
    const number = wanted === "" ? numberingOf(fold(reference)).number : Number(wanted);
    return number === null ? null : indexOfNumber(number, agenda);
  }
  const keys = keysOf(agenda);
  const exact = keys.indexOf(wanted);
  if (exact !== -1) return exact;
  const similar = keys.findIndex((candidate) => {
    const [short, long] =
      candidate.length < wanted.length ? [candidate, wanted] : [wanted, candidate];
    return short.length > 2 && short.length / long.length >= SIMILAR && long.includes(short);
  });
  if (similar !== -1) return similar;
  // A numbered title cut short, `1. What is happening`, is still the first item's.
  const counted = numberingOf(fold(reference)).number;
  const numbered = counted === null ? null : indexOfNumber(counted, agenda);
  if (numbered !== null && wanted.length > 1 && keys[numbered]?.startsWith(wanted)) return numbered;
  // 议题三 under another name is still the third item; a plain 3. only counts.
  const { number, namesItem } = numberingOf(fold(reference));
  return namesItem && number !== null ? indexOfNumber(number, agenda) : null;
}

function indexOfNumber(number: number, agenda: readonly AgendaItem[]): number | null {
  const stated = agenda.findIndex((item) => item.number === number);
  if (stated !== -1) return stated;
  // Nobody counts the opening as the first item.
  const topics = agenda.flatMap((item, index) => (item.housekeeping ? [] : [index]));
  return topics[number - 1] ?? null;
}
