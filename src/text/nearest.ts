import { distance } from "fastest-levenshtein";

/** The word a slip of the keyboard away, if there is one. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  // Two steps are one slip: letters that changed places.
  let least = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least && steps < candidate.length) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}
