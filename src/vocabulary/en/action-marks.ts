import type { ActionMarks } from "../sentences.ts";

export const enActionMarks: ActionMarks = {
  may: /action|^\[?a\.?i/i,
  // Ann: ACTION …
  speaker: /^(?:\[[^\][]{1,40}\]|[^\s:：[\]][^:：[\]]{0,30}[:：])\s{0,3}(?=\[?\*{0,2}action\b)/i,
  // [Lee][ACTION] …
  namedFirst: /^\[([^\][]{1,40})\]\s?\[\*{0,2}action\*{0,2}\]\s{0,3}[-–—:]?/i,
  naming: [
    // [ACTION: Lee] …, [ACTION] …, [ACTION - Lee, Ann] …
    /^\[(?:action|ai)s?(?: items?)?\b\s{0,3}[-–—:]?([^\][]{0,60})\]\s{0,3}[-–—:]?/i,
    // ACTION Lee: …, ACTION on Lee: …, AI(Lee): …; but “Action required: …” names nobody.
    /^(?:(?:ACTION|Action|action(?= on\b))(?: (?:ITEM|Item|item))?|AI)(?:\s?\(|\s(?:(?:on|for)\s)?)(?!(?:[Ii]tems?|[Pp]oints?|[Pp]lans?|[Rr]equired|[Rr]equested|[Nn]eeded|[Tt]aken|[Oo]wners?|[Ll]og|[Ll]ist|[Rr]eview|[Ss]ummary|[Ss]tatus|[Uu]pdate)\b)(@[\w.-]{1,40}|\p{L}[\p{L}.'’-]{0,20}(?: (?:\p{Lu}[\p{L}.'’-]{0,20}|team|group)){0,2})\)?\s?[:：]\s{0,3}(?=\S)/u,
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
