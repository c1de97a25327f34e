/** `Beth Young` is BY, `Mary Ann Lee` MAL and ML; names of one word, and Chinese ones, have none. */
export function initialsOf(name: string): readonly string[] {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  if (words.length < 2 || words.length > 4 || /\p{Script=Han}/u.test(name)) return [];
  const letters = words.map((word) => word.charAt(0).toLowerCase());
  const whole = letters.join("");
  const outer = `${letters[0] ?? ""}${letters.at(-1) ?? ""}`;
  return whole === outer ? [whole] : [whole, outer];
}
