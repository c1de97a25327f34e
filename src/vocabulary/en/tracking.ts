import type { Tracking } from "../sentences.ts";

/** How one promise is told from another when it stands in the files of several meetings. */
export const enTracking: Tracking = {
  /** Change nothing about a task. */
  fillers: [
    ...["a", "an", "the", "to", "of", "for", "on", "in", "at", "and", "with", "by", "into"],
    ...["please", "will", "should", "needs", "need", "also", "still"],
  ],
  /** Every letter may be a slip of the keyboard; words that differ in one and both exist are few. */
  telling: [],
  /** In a title: how many came before. */
  count: /\b\d{1,4}(?:st|nd|rd|th)\b/gi,
  /** In a title: which meeting of a row it is. */
  occasion:
    /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun|am|pm|utc|gmt|st|nd|rd|th)\b|(?<=\d)(?:st|nd|rd|th|am|pm)\b/g,
  /** In a title: what of a meeting the file holds. */
  paper: /\b(?:meeting[ _-]?)?(?:minutes|notes|agenda)\b/g,
};
