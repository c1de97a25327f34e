import type { Promises } from "../sentences.ts";

/** `to` with what may stand before it where somebody took a task on: part of a pattern. */
export const TO =
  "(?:(?:(?:has |have )?(?:agreed|volunteered|offered|promised)|(?:has|have|took|takes) (?:an|the) action(?: item)?) )?to";

const promised = new RegExp(
  `^(?<name>\\p{Lu}[^:：;[\\](){}?.]{0,40}?) (?:${TO}|will|is going to) (?!(?:also )?(?:be|have|not|never|need)\\b)[a-z]`,
  "u",
);

/** `Ann: I will ask them`, `Bo: it leaks, I'll call the builder`: who speaks has promised it. */
const spoken =
  /^(?<name>@?\p{L}[\p{L}\d.'’_-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2})\s?[:：]\s(?:[^\n]{0,200}?(?:^|[\s,;.])I(?:['’]ll| will|['’]m going to)|[Ww]ill|I(?:['’]ll| will|['’]m going to)) (?!(?:also |just )?(?:be|have|not|never|need|admit|say|add|note|go|agree|stop|start|leave|miss|vote|abstain|think|assume|wait|defer|pass|let|second|repeat|mention|point|you|we|it|this|that|there)\b)(?=[a-z])/u;

export const enPromises: Promises = {
  promised: { may: / (?:to|will|is going to) [a-z]/, is: promised },
  spoken: { may: /\b(?:I['’]?|[Ww])(?:ll|\swill|ill|m)\s/, is: spoken },
  told: null,
  asked: null,
  charged: null,
};
