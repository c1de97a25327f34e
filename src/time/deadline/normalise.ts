import { withArabicDigits } from "../../text/numerals.ts";
import { simplified } from "../../text/simplified.ts";

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
    .replace(/[‐-―−]+/g, "-")
    .replace(/[〜∼]/g, "~")
    .replace(/[[{【〔〈《]/g, "(")
    .replace(/[\]}】〕〉》]/g, ")")
    .replace(/星期|礼拜/g, "周")
    .replace(/两月(?=内|[之以]|后)/g, "两个月")
    .replace(/周[一二三四五六]/g, (weekday) => `${withArabicDigits(weekday)} `);
  return withArabicDigits(plain)
    .replace(/([以之])内/g, "内")
    .replace(/\s+/g, " ")
    .replace(/ (?=[^\x21-\x7e])|(?<=[^\x21-\x7e]) /g, "")
    .replace(/(?<=\d) ?([-/.~]) ?(?=\d)/g, "$1")
    .trim();
}
