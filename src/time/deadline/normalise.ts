import { simplified } from "../../text/simplified.ts";
import { plainTime } from "../plain.ts";

/** Obsidian's marks: of 📅, ⏳, 🛫, ➕ and ✅ only the first says when a task is due. */
const OTHER_MARKS = /[⏳🛫➕✅❌] ?\d{4}-\d\d-\d\d/gu;
/** 📅 2026-11-28, (@2026-11-28), >2026-11-28; @November 28, 2026 and @next Friday, as Notion marks days. */
const DUE_MARK =
  /^[📅📆🗓]\uFE0F? ?|(?<=^\(?)@(?=\d|(?:today|tomorrow)$|(?:next|this|last) [a-z]|[a-z]{3,9}\.? \d)|^>(?=\d)/gu;

/** Nothing longer is a deadline, and nothing longer is worth the time. */
const limit = 200;

/**
 * One way of writing for many: half width, lower case, Arabic digits, 周 for 星期 and 礼拜, one kind
 * of dash and of bracket, no decoration, and no spaces next to Chinese.
 */
export function normalise(text: string): string {
  const plain = simplified(text.trim().slice(0, limit))
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Cf}|[*`"'“”‘’「」『』]/gu, "")
    .replace(OTHER_MARKS, "")
    .replace(/两月(?=内|[之以]|后)/g, "两个月");
  return plainTime(plain)
    .trim()
    .replace(DUE_MARK, "")
    .replace(/([以之])内/g, "内")
    .replace(/\s+/g, " ")
    .replace(/ (?=[^\x21-\x7e])|(?<=[^\x21-\x7e]) /g, "")
    .replace(/(?<=\d) ?([-/.~]) ?(?=\d)/g, "$1")
    .trim();
}
