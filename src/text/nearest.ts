/** The word a slip of the keyboard away, if there is one. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  const typed = word.toLowerCase();
  for (const candidate of candidates) {
    // Words of other lengths are further away than that; so no long text is compared.
    if (Math.abs(candidate.length - word.length) >= least) continue;
    if (word.length > LONGEST) continue;
    const steps = slips(typed, candidate.toLowerCase());
    if (steps < least && steps < candidate.length) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

/** No word that somebody mistypes is longer. */
const LONGEST = 200;

/**
 * Damerau–Levenshtein: how many letters were left out, added, mistaken, or changed places with the next one
 * (optimal string alignment).
 */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
