import type { Decisions } from "../sentences.ts";

// How English minutes say in a sentence that something was decided. What was decided earlier, is asked,
// or has yet to be decided is no decision of this meeting.

const stems =
  /agree|consensus|decid|resolved|approv|motion|unanim|carried|adopted|accepted|ratified|in favou?r|deferred|postponed|tabled|parked|carried over|held over|revisit|come back to|continue/i;

const GROUP =
  "(?:we|everyone|everybody|(?:the )?(?:[a-z]{2,15}(?:['’]s)? ){0,2}(?:board|committee|group|team|council|meeting|members|panel|trustees|directors|attendees|participants|community|tsc|tac|toc|pmc|wg)|all)";
const BETWEEN =
  "(?: (?:all|have|has|was|were|is|are|also|then|finally|ultimately|therefore|unanimously|generally|collectively|jointly|mutually|provisionally|tentatively|present|members)){0,3}";
/** An opinion may be agreed on, too; what is decided is to be done. */
const OPEN_TO_DO = "(?=[^.!?]{0,160} (?:will|would|shall|should|must|be|needs? to|is to|are to) )";

/** Who decided. Looking for a group before each word takes long, and needs a verb that follows. */
const groupPatterns: readonly RegExp[] = [
  new RegExp(
    `^(?:[^:]{1,30}: )?${GROUP}${BETWEEN} (?:agreed|decided|resolved|voted) (?:(?:unanimously|collectively) )?(?:to|not to|on|upon|against|in favou?r|and (?:approved|accepted|adopted|rejected))(?=[\\s,.;]|$)`,
    "i",
  ),
  new RegExp(
    `(?:[.,;:] |\\band )${GROUP}${BETWEEN} (?:agreed|decided|resolved|voted) (?:(?:unanimously|collectively) )?(?:to|not to)\\s`,
    "i",
  ),
  new RegExp(`\\b${GROUP}${BETWEEN} (?:decided|resolved) that\\s`, "i"),
  new RegExp(`\\b${GROUP}${BETWEEN} agreed that\\s${OPEN_TO_DO}`, "i"),
];
const GROUP_VERB = / (?:agreed|decided|resolved|voted) /i;

const patterns: readonly RegExp[] = [
  /\bit (?:was|is|has been) (?:(?:also|then|further|unanimously|generally|therefore|finally|subsequently|mutually) ){0,2}(?:decided|resolved) (?:to|not to|that|on|upon)\s/i,
  /\bit (?:was|is|has been) (?:(?:also|then|further|unanimously|generally|therefore|finally|subsequently|mutually) ){0,2}agreed (?:to|not to|on|upon|(?:this|these|it) (?:be|should|would|shall|must))\s/i,
  /\bit (?:was|is|has been) (?:(?:also|then|further|unanimously|generally|therefore|finally|subsequently|mutually) ){0,2}agreed that(?:\s|$)/i,
  /^(?:Unanimously )?(?:Agreed|Decided|Resolved|Voted) (?:(?:unanimously|collectively) )?(?:to|not to|on|upon|against)\s/,
  /^(?:Unanimously )?(?:Decided|Resolved),? that\s/,
  /^(?:BE IT |Be it )?RESOLVED,? (?:that|THAT)\s/,
  new RegExp(`^(?:Unanimously )?Agreed that\\s${OPEN_TO_DO}`),
  /^(?:[Aa]ll|[Ww]e all|[Ee]veryone|[Ee]verybody):? (?:agrees?|agreed) (?:to|that we)\s/,
  /^(?:Ratified|RATIFIED)(?:[,.;:]|\s(?:by|with|unanimously|as)\b)/,
  /^(?:There (?:is|was) )?(?:[Rr]ough |[Gg]eneral |[Bb]road |[Ff]ull )?(?:[Aa]greement|[Cc]onsensus) (?:that|(?:is|was) (?:to|that)|to)\s/,
  // 11:40 Decide to meet on Fridays: a log tells what is done in the present.
  /^\d{1,2}[:.]\d\d\s?(?:[ap]m)?[\s:–-]{1,4}(?:[A-Za-z ]{1,20} )?(?:[Dd]ecides?|[Aa]grees?) (?:to|not to|that|on|upon)\s/,
  /^(?:Approved|Adopted|Accepted) (?:unanimously|as (?:presented|amended|written|is|a correct record)|by (?:vote|consensus|acclamation|unanimous|the)|and merged)\b/,
  /^(?:Approved|Carried|Passed|Adopted|Accepted)(?:,| by (?:a )?vote of)? \d{1,3}\s?(?:[-–:/]|to)\s?\d{1,3}\b/,
  /(?:^|[.;:!]\s?)(?:MOTION )?(?:CARRIED|PASSED|APPROVED|ADOPTED)[.!]?$/,
  /\bmotion\b[^.?!]{0,80}(?<!\b(?:be|not|to|if|can|could|should|would|will|must) )\b(?:carried|carries|passed|passes|defeated|failed|fails|(?:was|is) (?:approved|adopted))\b/i,
  /\b(?:carried|passed|approved|adopted|accepted|agreed|ratified|elected) unanimously\b|\bunanimously (?:carried|passed|approved|adopted|accepted|ratified|elected)\b/i,
  /\b(?:with|by) (?:a )?unanimous (?:consent|vote|approval)\b/i,
  /\bminutes\b[^.?!]{0,100} (?:was|were|are|is) (?:(?:then|read|and|unanimously|duly|reviewed) ){0,3}(?:approved|agreed|accepted|adopted|ratified|signed as)\b/i,
  /\S\s?[-–—:;]\s?(?:all )?(?:agreed|approved|carried|resolved)\.?$/i,
  /^(?:all|\d{1,3}(?: votes?)?) (?:were )?in favou?r\b|[,.;:]\s?(?:all in favou?r|\d{1,3} (?:votes )?(?:in favou?r|for)[,;/] ?\d{1,3} (?:opposed|against|abstain\w{0,8}))\b/i,
];

/** Decided before, elsewhere, or not yet. */
const NOT_NOW =
  /\?$|\b(?:previous(?:ly)?|earlier|(?<!minutes (?:of|from) (?:the|our) )last (?:week|month|time|meeting|year|call)|yesterday|ago|formerly|had (?:already )?(?:been )?(?:agreed|decided)|not (?:yet )?(?:been )?(?:agreed|decided)|disagreed|if (?:we|the|it|they|all|everyone)|(?:what|which|as|once|until|when|whether|unless|before|after) (?:we|it|the [a-z]{2,15}) (?:(?:have|has|is|was) )?(?:been )?(?:agreed|decided|voted|approved))\b/i;

/** `Bo: Agreed.` says that Bo does. */
const SPEAKER_AGREES =
  /^(?:@[\w.-]{2,30}|\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20})?)\s?[:：]\s?Agreed[.!]?$/u;

const decides = (sentence: string): boolean =>
  !SPEAKER_AGREES.test(sentence) &&
  ((GROUP_VERB.test(sentence) && groupPatterns.some((pattern) => pattern.test(sentence))) ||
    patterns.some((pattern) => pattern.test(sentence))) &&
  !NOT_NOW.test(sentence);

const AGAIN =
  "(?:(?:at|in|to|until|till|for) )?(?:the |our |a )?(?:next|following|later|another|future) (?:meeting|call|session|week|month|sync|time)";

/** `No consensus, parked until January.`, `We will come back to this next week.` */
const defers = new RegExp(
  `^(?:no (?:decision|consensus|agreement|conclusion)(?: (?:was|has been|could be))?(?: (?:made|reached|taken|yet))?\\s?[,.;:–—-]*\\s?)?(?:(?:(?:the |this )?(?:discussion|decision|vote|topic|item|question|matter|point|this)(?: on [^.,;]{1,40})? (?:was|is|has been|will be) )?(?:deferred|postponed|tabled|parked|carried over|held over)(?: (?:${AGAIN}|(?:to|until|till|for) [^.,;]{1,30}))?|(?:we(?:['’]ll| will| agreed to)? |will |to )?(?:revisit|come back to|continue|decide on|take up)(?: (?:this|it|that|the (?:discussion|topic|matter|question)))?(?: (?:again|discussion|topic))? ${AGAIN})?[.!]?$`,
  "i",
);

/** Without what it is about the words say nothing: Motion carried. */
const isBareResult = (sentence: string): boolean =>
  sentence.length < 70 &&
  /\bmotion (?:was )?(?:carried|carries|passed|passes|approved|adopted|defeated|failed)\b|\bunanimous|^all in favou?r|^(?:carried|passed|approved|adopted)\b/i.test(
    sentence,
  );

/** `VOTE: Accept the offer`, which the next line answers: APPROVED. */
const puts = (line: string): boolean =>
  /^(?:VOTE|MOTION|PROPOSAL|PROPOSED|RESOLUTION|Vote|Motion|Proposal|Proposed|Resolution)\b[^:]{0,40}:\s?\S/.test(
    line,
  );

const NOUN = /\b(?:decision|resolution|conclusion)s?\b/i;

/** The board agreed:, the following decisions were made: */
const announces = (line: string): boolean =>
  (stems.test(line) || NOUN.test(line)) &&
  /(?:\b(?:agreed|decided|resolved)(?: (?:to|that|on|upon))?(?: the following)?|\bfollowing (?:decisions?|resolutions?|motions?|conclusions?)(?: (?:was|were) (?:made|taken|reached|passed|agreed))?) ?:$/i.test(
    line,
  ) &&
  !NOT_NOW.test(line);

export const enDecisions: Decisions = { stems, decides, defers, announces, isBareResult, puts };
