/** A number as Word writes it in one of its formats (ECMA-376, ST_NumberFormat); unknown ones in digits. */
export function numberText(number: number, format: string): string {
  if (number < 1 || number > 999) return String(number);
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
      return hanNumber(number);
    case "chineseLegalSimplified":
      return [...hanNumber(number)].map((sign) => LEGAL[HAN.indexOf(sign)] ?? sign).join("");
    case "ideographTraditional":
      return STEMS[number - 1] ?? String(number);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "lowerLetter":
      return letters(number);
    case "upperLetter":
      return letters(number).toUpperCase();
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "upperRoman":
      return roman(number);
    default:
      return String(number);
  }
}

const HAN = "零一二三四五六七八九十百";
const LEGAL = "零壹贰叁肆伍陆柒捌玖拾佰";
const STEMS = [..."甲乙丙丁戊己庚辛壬癸"];

/** Up to 999: 十, 十二, 二十, 一百零三 */
function hanNumber(number: number): string {
  const [hundreds, tens, ones] = [
    Math.floor(number / 100),
    Math.floor(number / 10) % 10,
    number % 10,
  ];
  const inHundreds = hundreds > 0 ? `${HAN[hundreds]}百` : "";
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? "零" : "";
  const inTens = tens === 0 ? "" : tens === 1 && hundreds === 0 ? "十" : `${HAN[tens]}十`;
  return `${inHundreds}${gap}${inTens}${ones > 0 ? HAN[ones] : ""}`;
}

/** a, b, …, z, aa, bb */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(number: number): string {
  let left = number;
  const signs = ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  });
  return signs.join("");
}
