/** Longest value a message quotes, in characters: enough to recognise it, short enough for one line. */
const LIMIT = 40;

/** A value from the file as a message shows it: on one line, shortened, in quotation marks. */
export function quote(value: string): string {
  const characters = [...value.replace(/\s+/g, " ").trim()];
  const shown =
    characters.length > LIMIT ? `${characters.slice(0, LIMIT - 1).join("")}…` : characters.join("");
  return `“${shown}”`;
}

/** `2026-12-01T14:00` as people write it: `2026-12-01 14:00`. */
export function dateAndTime(local: string): string {
  return local.replace("T", " ");
}
