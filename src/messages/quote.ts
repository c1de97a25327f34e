/** Longest value a message quotes, in characters: enough to recognise it, short enough for one line. */
const LIMIT = 40;

/** A text from the file or a parser on one line, cut to a sensible length. */
export function shortened(value: string, limit = LIMIT): string {
  // A character takes at most two units; the rest of a huge value need not be looked at.
  const characters = [
    ...value
      .slice(0, limit * 4)
      .replace(/\s+/g, " ")
      .trim(),
  ];
  const isWhole = value.length <= limit * 4 && characters.length <= limit;
  return isWhole ? characters.join("") : `${characters.slice(0, limit - 1).join("")}…`;
}

/** A value from the file as a message shows it: on one line, shortened, in quotation marks. */
export function quote(value: string): string {
  return `“${shortened(value)}”`;
}

/** `2026-12-01T14:00` as people write it: `2026-12-01 14:00`. */
export function dateAndTime(local: string): string {
  return local.replace("T", " ");
}

/** What a system's error such as `EACCES` means; `null`: nothing is known to be said. */
export function meaningOf(code: string, meanings: Readonly<Record<string, string>>): string | null {
  return Object.hasOwn(meanings, code) ? (meanings[code] ?? null) : null;
}

/** A parser's reason in plain words; its own where there are none. */
export function plainly(
  reason: string,
  meanings: ReadonlyArray<readonly [start: string, meaning: string]>,
): string {
  return meanings.find(([start]) => reason.startsWith(start))?.[1] ?? reason;
}
