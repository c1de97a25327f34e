import type { Promises } from "../sentences.ts";

/** `to` with what may stand before it where somebody took a task on: part of a pattern. */
export const TO =
  "(?:(?:(?:has |have )?(?:agreed|volunteered|offered|promised)|(?:has|have|took|takes) (?:an|the) action(?: item)?) )?to";

/** `will be away` promises nothing, `will be working on it` does. */
const AT_WORK =
  "(?:working|writing|drafting|preparing|handling|finishing|leading|reviewing|adding|creating|building|fixing|sending|organi[sz]ing|updating|implementing|testing|designing|contacting|collecting)";

/** `will probably come`, `will turn 40`, `will start on Monday`: what is expected of somebody, or known already. */
const FORESEEN =
  "(?:probably|likely|possibly|presumably|hopefully|perhaps|maybe|surely|become|remain|miss|benefit|retire|expire|turn \\d{1,3}|(?:start|begin|leave|return|arrive|stop|finish) (?:on|in|at|after|before|by|early|next|this|tomorrow|today)\\b|cost|lose|see|know|like|love)";

const promised = new RegExp(
  `^(?<name>[\\p{Lu}@](?:[^:：;[\\](){}?.]|(?<= \\p{Lu})\\.){0,60}?|[a-z][a-z\\d_-]{2,20}) (?:${TO}|will|is going to) (?!(?:also )?(?:be(?! ${AT_WORK})|have|not|never|need|${FORESEEN})\\b)[a-z]`,
  "u",
);

/** `Ann: I will ask them`, `Bo: it leaks, I'll call the builder`: who speaks has promised it. */
const spoken =
  /^(?<name>@?\p{L}[\p{L}\d.'’_-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2})\s?[:：]\s(?:[^\n]{0,200}?(?:^|[\s,;.])I(?:['’]ll| will|['’]m going to)|[Ww]ill|I(?:['’]ll| will|['’]m going to)) (?!(?:also |just )?(?:be|have|not|never|need|admit|say|add|note|go|agree|stop|start|leave|miss|vote|abstain|think|assume|wait|defer|pass|let|second|repeat|mention|point|you|we|it|this|that|there)\b)(?=[a-z])/u;

/** … whether the builder and Bo will come */
const LEAVES_OPEN =
  /\b(?:if|whether|when|that|until|before|after|because|unless|once|who|how|what|where)\b/i;
/** … ask the builder and Bo to come */
const TURNS_TO =
  /\b(?:ask|tell|invite|want|get|help|let|see|check|expect|remind|encourage|allow|need|have)s?\b/i;
const IS_COMING = /^[^,;]{1,60}? (?:will|is going to) /;

const goesOn = (before: string, clause: string): boolean =>
  LEAVES_OPEN.test(before) || (!IS_COMING.test(clause) && TURNS_TO.test(before));

const NAME = String.raw`[\p{L}@][\p{L}\d.'’_-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2}`;

/** `Ann`, `Ann Lee and Bo`: part of a pattern. */
const NAMES = `${NAME}(?:(?:, | and | & )${NAME}){0,3}`;

/** `set up the tests; Ann owns it, by Friday`, `set up the tests, Ann responsible` */
export const CHARGED_BEHIND = new RegExp(
  `(?:[,;.]\\s|\\s?\\()(?<named>${NAMES}) (?:is |are )?(?:(?:owns?|takes?|leads?) (?:it|this)|responsible|in charge)(?:\\)|(?=[,;.]|$))`,
  "u",
);

/** `set up the tests, assigned to Ann` */
export const GIVEN_TO = new RegExp(
  `(?:[,;.]?\\s|\\s?\\()(?:assigned to|owned by|led by)\\s(?<named>${NAMES})(?:\\)|(?=[,;.]|$))`,
  "u",
);

/** `Ann owns the tests`, `Ann is responsible for the tests` */
export const TAKES_ON =
  "(?:owns|own|(?:is|are) (?:responsible for|in charge of)|takes? (?:the lead on|care of)|leads)";

export const enPromises: Promises = {
  promised: { may: / (?:to|will|is going to) [a-z]/, is: promised },
  spoken: { may: /\b(?:I['’]?|[Ww])(?:ll|\swill|ill|m)\s/, is: spoken },
  told: null,
  asked: null,
  charged: { may: /(?:it|this|responsible|in charge)(?:[,;.)\s]|$)/, is: CHARGED_BEHIND },
  goesOn,
};
