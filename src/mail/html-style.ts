import type { Element } from "hast";
import type { Language } from "../messages/language.ts";
import { displayWidth } from "../text/wrap.ts";
import { textOf } from "./hast.ts";

const color = "color:#1f2328;";
const body = `${color}font-size:15px;line-height:1.6;`;

/** Chinese fonts draw the quotation marks that English shares with Chinese too wide. */
const fonts: Readonly<Record<Language, string>> = {
  zh: "font-family:Microsoft YaHei,PingFang SC,Noto Sans CJK SC,Arial,sans-serif;",
  en: "font-family:Arial,Helvetica,Liberation Sans,DejaVu Sans,Microsoft YaHei,PingFang SC,Noto Sans CJK SC,sans-serif;",
};

/**
 * Inline, because many mail programs drop style sheets. Outlook for Windows sets the limits: no
 * padding except in table cells, indents as margins, the font repeated in every cell.
 */
const styles: Readonly<Record<string, string>> = {
  h1: `${color}font-size:22px;line-height:1.35;font-weight:bold;margin:0 0 16px 0;`,
  h2: `${color}font-size:17px;line-height:1.4;font-weight:bold;margin:26px 0 10px 0;`,
  h3: `${color}font-size:15px;line-height:1.5;font-weight:bold;margin:18px 0 6px 0;`,
  p: `${body}margin:0 0 12px 0;`,
  ul: `${body}margin:0 0 12px 22px;padding:0;`,
  ol: `${body}margin:0 0 12px 26px;padding:0;`,
  li: `${body}margin:0 0 4px 0;`,
  blockquote: `${body}margin:0 0 12px 20px;`,
  pre: "font-family:Consolas,Menlo,monospace;font-size:14px;white-space:pre-wrap;margin:0 0 12px 0;",
  code: "font-family:Consolas,Menlo,monospace;font-size:14px;",
  hr: "border:0;border-top:1px solid #d0d7de;margin:22px 0 14px 0;",
  a: "color:#0b57d0;text-decoration:underline;word-break:break-all;word-break:break-word;",
  table: "border-collapse:collapse;width:100%;margin:0 0 14px 0;",
  th: `${color}font-size:13px;line-height:1.5;font-weight:bold;text-align:left;vertical-align:top;padding:6px 5px;border:1px solid #d0d7de;background-color:#f0f3f6;`,
  td: `${color}font-size:13px;line-height:1.5;text-align:left;vertical-align:top;padding:6px 5px;border:1px solid #d0d7de;`,
};

/** Columns of text that a row has room for, beside one long date. */
const rowWidth = 72;

/**
 * Names, times and dates stay on one line, as far as the columns of a table leave room for it.
 * Measuring takes quadratic time, so what has far more characters than fit, however many of them an
 * emoji joins, is not measured.
 */
export function staysOnOneLine(text: string, columns: number): boolean {
  const room = Math.min(20, Math.floor(rowWidth / columns));
  const isDate = /\d{4}/.test(text);
  return text.length <= 128 && displayWidth(text) <= (isDate ? 27 : /\d/.test(text) ? 23 : room);
}

export function styleElement(element: Element, language: Language): void {
  const { tagName, properties } = element;
  const style = styles[/^h[456]$/.test(tagName) ? "h3" : tagName];
  if (style) properties.style = style.startsWith(color) ? fonts[language] + style : style;
  // The box of a task stands where the bullet would.
  if (tagName === "li" && /^\s*[☐☑]/.test(textOf(element)))
    properties.style += "list-style-type:none;";
  if (tagName === "table") Object.assign(properties, { border: 0, cellPadding: 0, cellSpacing: 0 });
  if (tagName !== "td" && tagName !== "th") return;
  if (properties.align) properties.style += `text-align:${String(properties.align)};`;
}
