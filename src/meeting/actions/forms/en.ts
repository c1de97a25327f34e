import { commaOfDay } from "../../../time/day.ts";
import { weekdayNamed } from "../../../time/forms/en-names.ts";
import { CHARGED_BEHIND, GIVEN_TO, TAKES_ON, TO } from "../../../vocabulary/en/promises.ts";
import { PROMISER } from "../conditions.ts";
import type { ActionForm } from "./form.ts";

/** Behind one of these it says which: the notes from this week, what was discussed last. */
const SAYS_WHICH =
  /\b(?:from|for|of|during|about|in|on|discussed|happened|presented|mentioned|raised|said)$/i;

const VOWELS = "aeiouAEIOU";

/** A day, and no more than that. */
const ONE_DAY = `(?:(?:next|this) )?(?:${weekdayNamed}|tomorrow|tonight|\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \\d{1,2}(?:st|nd|rd|th)?|\\d{4}-\\d\\d-\\d\\d)`;

/** Where English puts who and when without a sign beside it. */
export const enForms: Readonly<Record<"promised" | "charged" | "due", readonly ActionForm[]>> = {
  promised: [
    {
      form: "Lee to write the draft",
      at: "start",
      is: PROMISER,
    },
    {
      form: "Parser: Lee to write the draft",
      at: "within",
      marks: ":：",
      is: new RegExp(
        `(?<=^[^:：;[\\](){}]{2,40}[:：]\\s?)(?<promiser>[^:：;[\\](){}]{1,40}?)\\s(?:${TO}|will|is going to)\\s`,
      ),
    },
  ],
  charged: [
    {
      form: "Lee owns the draft",
      at: "start",
      marks: "weia",
      is: new RegExp(`^(?<known>[^:：;[\\](){}]{1,40}?)\\s${TAKES_ON}\\s`),
    },
    {
      form: "write the draft; Lee owns it, by Friday",
      at: "within",
      marks: ",;.(",
      is: CHARGED_BEHIND,
    },
    { form: "write the draft, assigned to Lee", at: "within", marks: "bt", is: GIVEN_TO },
  ],
  due: [
    {
      form: "send it 24 hours before the next meeting",
      at: "end",
      marks: VOWELS,
      is: /(?<=^|[\s,])(?<due>(?:(?:at least|no later than) )?(?:\d{1,3}|an?|one|two|three)\s(?:(?:working|business)\s)?(?:hours?|days?|weeks?)\s(?:before|ahead of|prior to)\s[^,;]{2,30}?)[.!]?$/i,
    },
    {
      form: "write the draft by Friday (see the notes), then send it",
      at: "within",
      marks: "bdBD",
      is: new RegExp(
        `(?<=[^\\s(（])[\\s,]{1,2}(?<due>(?:by|before|until|due(?: on| by)?) ${ONE_DAY})(?=;|\\s?[(（](?=[a-z])(?![^()（）]*(?:\\d|day\\b))|, (?:then|and|so|but)\\b)`,
        "i",
      ),
    },
    {
      form: "write the draft by Friday",
      at: "end",
      marks: "bdBD",
      is: new RegExp(
        `[\\s,](?:now\\s)?(?<due>(?:by|before|until|due)\\s{1,3}(?:(?!\\s(?:by|before|until)\\s)[^,;]|${commaOfDay}){2,36}?)[.!]?$`,
        "i",
      ),
    },
    {
      form: "write the draft, week of 4 January",
      at: "end",
      marks: "wW",
      is: /[\s,](?:(?:in|during) (?:the )?)?(?<due>(?:by )?(?:the )?(?:week (?:of|commencing|starting|beginning)|w\/c|wc)\s[^,;]{2,20}?)[.!]?$/i,
    },
    {
      form: "present it at the next meeting",
      at: "end",
      marks: VOWELS,
      is: /[\s,](?<due>(?:at|ahead of|in time for) (?:the |our )?(?:next|following|\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?) (?:meeting|call|session|sync))[.!]?$/i,
    },
    {
      form: "ask them at the end of August",
      at: "end",
      marks: VOWELS,
      is: /[\s,](?<due>at (?:the )?end of (?:the |this |next )?[a-z]{3,9})[.!]?$/i,
    },
    {
      form: "work on it this week, with Ann",
      at: "within",
      marks: VOWELS,
      is: /(?<=\S )(?:for (?=tomorrow))?(?<due>this week|tomorrow|asap|as soon as possible)(?=[.!]?$|,\s)/i,
      unless: (_, rest) => SAYS_WHICH.test(rest.split(/[,.!]/, 1)[0]?.trimEnd() ?? ""),
    },
  ],
};
