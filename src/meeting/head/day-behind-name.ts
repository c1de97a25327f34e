import { type PlainText, UNSTRUCK } from "../../markdown/plain-text.ts";
import type { YearHint } from "../../time/occasion.ts";
import { besideMeetingName } from "../../vocabulary/index.ts";
import type { Located } from "../types.ts";
import type { HeadLine } from "./label.ts";

/**
 * `Garden meeting 5.17`, 例会10-25: a month and a day behind the name of a meeting, where the year is known
 * from elsewhere. Behind another name they would be a version, and 4.8 may be two days.
 */
export function dayBehindName(text: Located<string> | null, hint: YearHint): PlainText | null {
  if (text === null || hint.year === null) return null;
  const found = BEHIND.exec(text.value);
  if (!found) return null;
  const [, first = "", second = ""] = found;
  const name = text.value.slice(0, found.index).replace(/[_-]/g, " ");
  if (besideMeetingName(name) === null) return null;
  if (hint.order === null && Number(first) <= 12 && Number(second) <= 12) return null;
  const value = `${first}-${second}`;
  return { value, span: text.span, pieces: [0, text.span.from], bold: false, ...UNSTRUCK };
}

/** 会议主题：菜园例会 5.17 */
export const titleSaid = (lines: readonly HeadLine[]): PlainText | null =>
  lines.find(({ concept }) => concept === "title")?.value ?? null;

const BEHIND = /(?<![\d.])(\d{1,2})[./_-](\d{1,2})$/;
