// English months and weekdays, in full and shortened, as parts of a form in lower case.

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** No day of a month has a name without one of these. */
export const mayNameMonth = new RegExp(months.join("|"));
export const monthNamed =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const weekdayNamed =
  "(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";

/** 1 = January … 12; 0 when it names none. */
export function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? "").slice(0, 3)) + 1;
}

/** 1 = Monday … 7 = Sunday; 0 when it names none. */
export function weekdayOf(name: string | undefined): number {
  return weekdays.indexOf((name ?? "").slice(0, 3)) + 1;
}
