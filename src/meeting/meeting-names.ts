import { withoutEnd } from "../text/lines.ts";
import { readOccasion, type YearHint } from "../time/occasion.ts";
import { besideMeetingName } from "../vocabulary/index.ts";

// What a heading calls a meeting.

const COUNT = "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})";
const COUNTED_BEHIND = new RegExp(`[\\s#＃]{0,3}(?:${COUNT})$`);
/** 第三次会议录: whatever the record of it is called. */
const COUNTED_MEETING = new RegExp(`^第\\s?${COUNT}\\s?次[会會][议議]\\p{Script=Han}{0,3}$`, "u");
export const COUNTED_BEFORE = new RegExp(`^第\\s?${COUNT}\\s?[次期场场屆届]`);

/** `第一次会议（启动）` and `会议 1：选型`, too. */
export function isNumberedMeeting(heading: string): boolean {
  const bare = heading.replace(/\s?(?:[(（][^()（）]{1,20}[)）]|[:：].{1,60})$/, "");
  if (COUNTED_MEETING.test(bare)) return true;
  return (
    (COUNTED_BEHIND.test(bare) || COUNTED_BEFORE.test(bare)) &&
    bare.length <= LONGEST_NAME &&
    besideMeetingName(bare.replace(COUNTED_BEHIND, "")) !== null
  );
}

/** 第三次, 第三次会议, Weekly meeting #28, 会议一: nothing but a meeting's name, and which it is. */
export function isCalledMeeting(heading: string): boolean {
  const bare = withoutEnd(heading, /[\s:：()（）,，·|–—-]/);
  if (bare.length > LONGEST_NAME || bare === "") return false;
  const which = COUNTED_BEFORE.exec(bare)?.[0].length;
  return which === bare.length || besideMeetingName(bare.replace(COUNTED_BEHIND, "")) !== null;
}

const LONGEST_NAME = 40;

export function withoutDay(heading: string, hint: YearHint): string {
  const found = readOccasion(heading, hint);
  const text = found ? heading.slice(0, found.at.from) + heading.slice(found.at.to) : heading;
  return text.replace(/[(（]\s*[)）]/g, "").trim();
}

/** `第二次会议`, `Meeting 29.11.2020`: a line by itself that one of several meetings begins with. */
export const isMeetingHead = (text: string): boolean =>
  isNumberedMeeting(text) ||
  (/\d/.test(text) &&
    readOccasion(text)?.date != null &&
    isCalledMeeting(withoutDay(text, NO_YEAR)));

const NO_YEAR = { year: null };
