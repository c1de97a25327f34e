const digits = "〇一二三四五六七八九";

/**
 * Han numerals as Arabic digits: 二十三 → 23, 二〇二六 → 2026, 一百二 → 120, and 两三 (天), two or
 * three, → 2-3. Everything else stays.
 */
export function withArabicDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十百两廿]+/g, numberOf);
}

function digitOf(han: string): number {
  if (han === "零") return 0;
  return han === "两" ? 2 : digits.indexOf(han);
}

function numberOf(han: string): string {
  if (/[十百廿]/.test(han)) return positional(han.replaceAll("廿", "二十"));
  const figures = [...han].map(digitOf);
  const [first = 0, second = 0] = figures;
  if (figures.length === 2 && 0 < first && first < second) return `${first}-${second}`;
  return figures.join("");
}

function positional(han: string): string {
  // 十五六 (天): fifteen or sixteen.
  const either = /^(.*十)([一二三四五六七八])([二三四五六七八九])$/.exec(han);
  const [, tens = "", first = "", second = ""] = either ?? [];
  if (either && digitOf(second) === digitOf(first) + 1)
    return `${positional(tens + first)}-${positional(tens + second)}`;
  let total = 0;
  let figure: number | null = null;
  let unit = 0;
  for (const character of han) {
    if (character === "百" || character === "十") {
      unit = character === "百" ? 100 : 10;
      total += (figure ?? 1) * unit;
      figure = null;
    } else {
      // The 零 of 一百零五 only holds a place.
      if (character === "零") unit = 0;
      figure = digitOf(character);
    }
  }
  // 一百二 is 120.
  return String(total + (figure ?? 0) * (unit === 100 ? 10 : 1));
}
