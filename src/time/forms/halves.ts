/** What a half of the day makes of an hour: 下午2点 is 14:00, 晚上12点 midnight, 上午12点 and 中午12点 noon. */
export type Half = "morning" | "am" | "noon" | "pm" | "night";

/** Words for a part of the day, before a clock time or behind it. */
export const chineseHalves: Readonly<Record<string, Half>> = {
  上午: "morning",
  早上: "morning",
  早晨: "morning",
  清晨: "morning",
  今早: "morning",
  明早: "morning",
  早: "morning",
  凌晨: "am",
  中午: "noon",
  正午: "noon",
  下午: "pm",
  午后: "pm",
  傍晚: "pm",
  晚上: "night",
  晚间: "night",
  今晚: "night",
  明晚: "night",
  夜里: "night",
  夜间: "night",
  晚: "night",
};

/** As parts of a form, and what they mean; a.m. is read with and without its points. */
export const englishHalves: Readonly<Record<string, Half>> = {
  am: "am",
  pm: "pm",
  a: "am",
  p: "pm",
  noon: "noon",
  midnight: "night",
  "in the morning": "morning",
  "in the afternoon": "pm",
  "in the evening": "pm",
};
