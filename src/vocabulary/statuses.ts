import type { ActionStatus } from "../meeting/types.ts";
import { addTo } from "../text/many.ts";
import { fold } from "../text/normalise.ts";
import { once } from "../text/once-per.ts";
import { vocabularies } from "./lookup.ts";

/** A word of those that statuses are made of, at the beginning of a text. */
export interface StatusWord {
  /** `filler`: it says nothing by itself. */
  readonly concept: ActionStatus | "filler";
  readonly word: string;
}

type Kind = "status" | "remark" | "doubt";

/** Marks that mean the same in every language. */
const DONE_MARKS = ["✅", "✔", "☑", "✓", "√"];

const fillers = (words: readonly string[]): readonly StatusWord[] =>
  words.map((word) => ({ word: fold(word), concept: "filler" }));

const lists = once((): Readonly<Record<Kind, ReadonlyMap<string, readonly StatusWord[]>>> => {
  const all = Object.values(vocabularies);
  const statuses = all.flatMap((vocabulary) =>
    (Object.keys(vocabulary.statuses) as ActionStatus[]).flatMap((concept) =>
      vocabulary.statuses[concept].map((word): StatusWord => ({ word: fold(word), concept })),
    ),
  );
  const marks = DONE_MARKS.map((word): StatusWord => ({ word, concept: "done" }));
  return {
    status: byFirst([
      ...marks,
      ...statuses,
      ...all.flatMap((vocabulary) => fillers(vocabulary.statusFillers)),
    ]),
    remark: byFirst(all.flatMap(({ statusRemarks }) => fillers(statusRemarks))),
    doubt: byFirst(all.flatMap(({ statusDoubts }) => fillers(statusDoubts))),
  };
});

/** By their first character, the longest first. */
function byFirst(words: readonly StatusWord[]): ReadonlyMap<string, readonly StatusWord[]> {
  const map = new Map<string, StatusWord[]>();
  for (const each of [...words].sort((a, b) => b.word.length - a.word.length)) {
    const first = each.word.charAt(0);
    addTo(map, first, each);
  }
  return map;
}

const plans = once(() => wordsIn("statusPlans"));
const past = once(() => wordsIn("statusPast"));

const wordsIn = (list: "statusPlans" | "statusPast"): readonly string[] =>
  Object.values(vocabularies).flatMap((vocabulary) => vocabulary[list].map(fold));

/** Whether a status beside a day may also say what is to be done by then: 完成, but not 已完成. */
export function mayBePlan(text: string): boolean {
  const folded = fold(text);
  const has = (word: string): boolean => {
    const at = folded.indexOf(word);
    return at !== -1 && !/^[a-z]/.test(folded.slice(at + word.length));
  };
  return plans().some(has) && !past().some(has);
}

/** The longest word of a kind that a folded text begins with; a Latin one ends where the text's does. */
export function statusWordAt(text: string, kind: Kind = "status"): StatusWord | null {
  const words = lists()[kind].get(text.charAt(0)) ?? [];
  return (
    words.find(
      ({ word }) =>
        text.startsWith(word) &&
        !(/[a-z]$/.test(word) && /^[a-z0-9']/.test(text.slice(word.length, word.length + 1))),
    ) ?? null
  );
}
