/** Words YAML, of this or an older version, would not take for text. */
const keyword = /^(?:true|false|null|yes|no|on|off|y|n|inf|nan)$/i;

/** Starts with a letter, or with a day and a word as an id does; holds no YAML indicator that could matter in a block or in `{ … }`. */
const plain = /^(?:\d{4}-\d\d-\d\d-)?\p{L}[\p{L}\p{N} _.+/·、。，；：？！（）《》“”‘’…—–@&%*'-]*$/u;

/** A text as a YAML value: as it stands where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  const isPlain = plain.test(text) && !keyword.test(text) && !text.endsWith(" ");
  // JSON is YAML; these three end a line in older versions of it.
  return isPlain ? text : JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** `{ name: 王芳, role: executor }`, without the entries that are `null`. */
export function yamlMapping(entries: Readonly<Record<string, string | null>>): string {
  const pairs = Object.entries(entries).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${yamlText(value)}`],
  );
  return `{ ${pairs.join(", ")} }`;
}
