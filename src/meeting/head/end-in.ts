import { readClock } from "../../time/clock.ts";
import { addDays } from "../../time/local.ts";
import { type Occasion, readOccasion } from "../../time/occasion.ts";

/** 16:00, or with a day of its own. */
export function endIn(text: string): Pick<Occasion, "to" | "until"> | null {
  const to = readClock(text);
  if (to !== null) return { to, until: null };
  const said = readOccasion(text);
  if (!said?.isAll || said.from === null || said.to !== null) return null;
  const until = said.date && said.isNextDay ? addDays(said.date, 1) : said.date;
  return { to: said.from, until };
}
