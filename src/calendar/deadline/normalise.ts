/** Nothing longer is a deadline, and nothing longer is worth the time. */
const limit = 200;

/**
 * One way of writing for many: half width, lower case, Arabic digits, 周 for 星期 and 礼拜, one kind
 * of dash and of bracket, no decoration, and no spaces next to Chinese.
 */
export function normalise(text: string): string {
  return text
    .trim()
    .slice(0, limit)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Cf}|[*`"'“”‘’「」『』]/gu, "")
    .replace(/[‐-―−]+/g, "-")
    .replace(/[〜∼]/g, "~")
    .replace(/[[{【〔〈《]/g, "(")
    .replace(/[\]}】〕〉》]/g, ")")
    .replace(/星期|礼拜/g, "周")
    .replace(/两月(?=内|[之以]|后)/g, "两个月")
    .replace(/周([一二三四五六])/g, (_, digit: string) => `周${numberOf(digit)} `)
    .replace(hanNumber, numberOf)
    .replace(/([以之])内/g, "内")
    .replace(/\s+/g, " ")
    .replace(/ (?=[^\x21-\x7e])|(?<=[^\x21-\x7e]) /g, "")
    .replace(/(?<=\d) ?([-/.~]) ?(?=\d)/g, "$1")
    .trim();
}

const hanNumber = /[〇零一二三四五六七八九十百两]+/g;

/** 三十分钟 → 30分钟: Arabic figures for Han numerals. */
export function arabic(text: string): string {
  return text.replace(hanNumber, numberOf);
}

const digits = "〇一二三四五六七八九";

function digitOf(han: string): number {
  if (han === "零") return 0;
  return han === "两" ? 2 : digits.indexOf(han);
}

/** 二十三 → 23, 二〇二六 → 2026, and 两三 (天), two or three, → 2-3. */
function numberOf(han: string): string {
  if (/[十百]/.test(han)) return String(positional(han));
  const figures = [...han].map(digitOf);
  const [first = 0, second = 0] = figures;
  if (figures.length === 2 && 0 < first && first < second) return `${first}-${second}`;
  return figures.join("");
}

function positional(han: string): number {
  let total = 0;
  let figure: number | null = null;
  for (const character of han) {
    if (character === "百" || character === "十") {
      total += (figure ?? 1) * (character === "百" ? 100 : 10);
      figure = null;
    } else {
      figure = digitOf(character);
    }
  }
  return total + (figure ?? 0);
}
