/** A letter or digit of a script that writes its words apart. */
const inWord = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]$/u;

/** A text of at most so many characters; one that is cut ends between two words where they are not too long. */
export function cutShort(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const kept = characters.slice(0, most - 1);
  const tears = inWord.test(kept.at(-1) ?? "") && inWord.test(characters[most - 1] ?? "");
  const space = tears ? kept.lastIndexOf(" ") : -1;
  const end = space < kept.length / 2 ? kept.length : space;
  return `${kept.slice(0, end).join("").trimEnd()}…`;
}
