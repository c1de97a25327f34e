import { type LocalDate, localDate } from "../../time/local.ts";

/** `2024/01-15.md`: a day may be spread over folder and name. */
export function lastFolders(file: string): string {
  const [folder = "", name = ""] = lastTwo(file);
  const day = dayInMonth(folder, name);
  // Of notes-2026-12-01 the dash in front of the day is none of its own.
  return day ?? (name === "" ? folder : `${folder}/${name}`).replace(BEFORE_DAY, " ");
}

/** Without its folders and its ending. */
export const fileName = (file: string): string => lastTwo(file).at(-1) ?? "";

const BEFORE_DAY =
  /(?<=\p{L})[-_.]{1,3}(?=\d{1,4}[-_.]\d{1,2}[-_.]\d)|(?<=\d)[-_](?=20\d\d[-_.]\d{1,2}[-_.]\d{1,2}$)/gu;

const lastTwo = (file: string): readonly string[] =>
  file
    .replace(/\.[a-z]+$/i, "")
    .split(/[\\/]/)
    .slice(-2);

/** `202011/Sync 03-11-2020.md`: of the two days that 03-11-2020 may be, only one is in the folder's month. */
function dayInMonth(folder: string, name: string): LocalDate | null {
  const month = /(?<!\d)(?<year>20\d\d)[-_. ]?(?<month>0[1-9]|1[0-2])(?!\d)/.exec(folder)?.groups;
  const day = /(?<!\d)(?<a>\d{1,2})[-_.](?<b>\d{1,2})[-_.](?<year>20\d\d)(?!\d)/.exec(name)?.groups;
  if (!month || !day || month.year !== day.year) return null;
  const [year, which, a, b] = [month.year, month.month, day.a, day.b].map(Number);
  if (year === undefined || a === undefined || b === undefined || (a === which) === (b === which))
    return null;
  return localDate(year, which ?? 0, a === which ? b : a);
}
