/** Words YAML, of this or an older version, would not take for text. */
const keyword = /^(?:true|false|null|yes|no|on|off|y|n|inf|nan)$/i;

/** Starts with a letter, or with a day and a word as an id does; holds no YAML indicator that could matter in a block or in `{ … }`. */
const plain = /^(?:\d{4}-\d\d-\d\d-)?\p{L}[\p{L}\p{N} _.+/·、。，；：？！（）《》“”‘’…—–@&%*'-]*$/u;

/** What JSON leaves as it is and YAML does not take, or takes for the end of a line (YAML 1.2, 5.1). */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text as a YAML value: as it stands where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  const isPlain = plain.test(text) && !keyword.test(text) && !text.endsWith(" ");
  return isPlain ? text : JSON.stringify(text).replace(UNPRINTABLE, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** `{ name: 王芳, pages: 4 }`, without the entries that are `null`. */
export function yamlMapping(
  entries: Readonly<Record<string, string | number | boolean | null>>,
): string {
  const pairs = Object.entries(entries).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${typeof value === "string" ? yamlText(value) : value}`],
  );
  return `{ ${pairs.join(", ")} }`;
}
