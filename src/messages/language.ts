export type Language = "zh" | "en";

/** The language a locale name (`zh_CN.UTF-8`, `en-US`) stands for, if it is one of ours. */
export function languageOf(locale: string | undefined): Language | null {
  const found = /^(zh|en)(?![a-z])/i.exec(locale ?? "");
  return found ? (found[1]?.toLowerCase() as Language) : null;
}

/** As HTML and mail headers name it (BCP 47). */
export const languageTag = (language: Language): string => (language === "zh" ? "zh-CN" : "en");
