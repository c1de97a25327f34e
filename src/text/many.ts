/**
 * Spreading a list into a call (`push(...all)`, `Math.max(...all)`) puts every one of it on the stack,
 * which a list of a hundred thousand overflows; these take one after the other.
 */
export function append<T>(to: T[], more: Iterable<T>): void {
  for (const each of more) to.push(each);
}

/** The greatest of some numbers; `-Infinity` of none. */
export function greatest(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const each of numbers) found = Math.max(found, each);
  return found;
}

/** The least of some numbers; `Infinity` of none. */
export function least(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const each of numbers) found = Math.min(found, each);
  return found;
}

/** Adds to the list that a map keeps under a key. Copying the list each time is quadratic. */
export function addTo<Key, T>(map: Map<Key, T[]>, key: Key, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
