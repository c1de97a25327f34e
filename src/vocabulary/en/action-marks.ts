import type { ActionMarks } from "../sentences.ts";

/** Words behind Action that say what kind it is, or how far. */
const NOBODY =
  "(?:[Ii]tems?|[Pp]oints?|[Pp]lans?|[Rr]equired|[Rr]equested|[Nn]eeded|[Tt]aken|[Oo]wners?|[Ll]og|[Ll]ist|[Rr]eview|[Ss]ummary|[Ss]tatus|[Uu]pdate)";
const NAME = String.raw`(?:@[\w.-]{1,40}|\p{L}[\p{L}.'’-]{0,20}(?: (?:\p{Lu}[\p{L}.'’-]{0,20}|team|group)){0,2})`;
const NAMES = String.raw`(?!${NOBODY}\b)${NAME}(?:(?:\s?[&/,+]\s?|\sand\s)${NAME}){0,3}`;

export const enActionMarks: ActionMarks = {
  may: /action|^\[?a\.?i/i,
  // Ann: ACTION …
  speaker: /^(?:\[[^\][]{1,40}\]|[^\s:：[\]][^:：[\]]{0,30}[:：])\s{0,3}(?=\[?\*{0,2}action\b)/i,
  // [Lee][ACTION] …
  namedFirst: /^\[([^\][]{1,40})\]\s?\[\*{0,2}action\*{0,2}\]\s{0,3}[-–—:]?/i,
  naming: [
    // [ACTION: Lee] …, [ACTION] …, [ACTION - Lee, Ann] …
    /^\[(?:action|ai)s?(?: items?)?\b\s{0,3}[-–—:]?([^\][]{0,60})\]\s{0,3}[-–—:]?/i,
    // ACTION Lee: …, ACTION on Lee and Ann: …, AI(Lee): …; but “Action required: …” names nobody.
    new RegExp(
      `^(?:(?:ACTION|Action|action(?= on\\b))(?: (?:ITEM|Item|item))?|AI)(?:\\s?\\(|\\s(?:(?:on|for|to)\\s)?|\\s?[-–—]\\s?)(${NAMES})\\)?\\s?[:：]\\s{0,3}(?=\\S)`,
      "u",
    ),
    // Action – Lee – …
    new RegExp(`^(?:ACTION|Action)\\s?[-–—]\\s(${NAMES})\\s[-–—]\\s(?=\\S)`, "u"),
  ],
  bare: [
    // AI: …, which in Chinese text is the technology.
    /^(?:AI|A\.I\.)\s?[:-]\s(?![^\n]{0,200}\p{Script=Han})/u,
    // **Action** Ann to read it
    /^(?:ACTION|Action) (?=[@\p{Lu}][\p{L}\d.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2} (?:to|will) )/u,
  ],
  inCharge: null,
  takesPart: null,
};
