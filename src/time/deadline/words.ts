import type { When } from "./when.ts";

// Words that stand for no day of the calendar, in normalised text.

const chineseRecurring = /每个?(?:周|月|天|日|年|季|次|双周|隔|两|逢|[1-9])|逢周|隔周/;

const chineseVague =
  /尽快|尽早|尽量|待定|待确认|待商|待讨论|待评估|待排期|另行|另定|再定|再议|后续|持续|长期|定期|暂无|视情况|视进展|适时|近[期日]|最近|抽空|有空|随时|立即|马上|立刻|即刻|择期|未定|未指定|未知|不确定|暂不|以后|之后|将来|几[天日周个]|数[日周]|若干/;

const chineseEvent =
  /(?:会议|例会|[周月晨早]会|年会|评审会?|会|版本|迭代|冲刺|里程碑|发布|上线|验收|转测试?|封板|合入|投产|开工|春节|国庆节?|中秋节?|端午节?|清明节?|元旦|假期|劳动节|^51|节前|节后|^年)(?:[之以]?[前后]|时|当天|期间)?$/;
const nextChineseMeeting = /下(?:1?[次回]|个).{0,12}会/;

const englishRecurring =
  /\b(?:every|each|(?<!next )(?:bi)?(?:daily|weekly|monthly|quarterly)|mondays|tuesdays|wednesdays|thursdays|fridays)\b/;

const englishVague =
  /\b(?:asap|a ?\.?s\.?a\.?p|t\.b\.[acd]|tb[acd]|tba|to be (?:announced|confirmed|decided|defined|determined|discussed)|as soon as|soon|ongoing|continuous|continuously|later|eventually|when possible|when time allows|regularly|pending|unknown|undecided|open[- ]ended|immediately|right away|in due course|near future|a few|few|several|some time|sometime|at some point)\b/;

const englishEvent =
  /\b(?:meeting|call|sync|stand-?up|session|wg|release|version|sprint|iteration|milestone|launch|go-?live|review|demo|freeze|conference|summit|deployment|kick-?off|holidays?|new year|christmas|easter|thanksgiving)$/;
const nextEnglishMeeting =
  /\b(?:next|following|upcoming) (?:\S{1,30} ){0,4}(?:meeting|call|sync|stand-?up|session|wg)$/;

/** Counted from the meeting, not the meeting itself: 下次会议后, 3 days before the next meeting. */
const countedFrom = /[后\d]|\bafter\b|\b(?:day|week)s?\b/;

/** Something done again and again has no end, even when a day is named: 每周五, every Friday. */
export function recurs(text: string): boolean {
  return chineseRecurring.test(text) || englishRecurring.test(text);
}

export function isVague(text: string): boolean {
  return chineseVague.test(text) || englishVague.test(text);
}

const monthName = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
const oneDay = new RegExp(
  `\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}月\\d{1,2}|(?<![\\d.])\\d{1,2}[/.]\\d{1,2}(?![\\d.%])|${monthName}\\.? \\d{1,2}|\\b\\d{1,2} ${monthName}\\b|周[1-7]`,
  "g",
);

/** 方案5/20，评审5/28: two days, for two tasks. */
export function namesSeveralDays(text: string): boolean {
  return (text.match(oneDay)?.length ?? 0) > 1;
}

const namesDay = new RegExp(
  `${oneDay.source}|今[天日]|明[天日]|后天|[本下]个?[周月]|月底|\\b(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next) (?:week|month))\\b`,
);

/** Whether a part of a text names a day: then a deadline that leaves it out is only half understood. */
export const mayNameDay = (text: string): boolean => namesDay.test(text);

/** 如需延期到5月15日须审批 names a day only in case of need. */
export const leavesOutDay = (text: string): boolean =>
  mayNameDay(text) && !/^(?:如|若|除非|if\b|unless\b)/.test(text);

/** The only day written in figures, where there is just one: 11月27日 of 11月27日复核. */
export function onlyDayIn(text: string): string | null {
  const days = text.match(oneDay) ?? [];
  const [day = ""] = days;
  const rest = text.slice(text.indexOf(day) + day.length);
  return days.length === 1 && !day.startsWith("周")
    ? `${day}${/^[日号]/.exec(rest)?.[0] ?? ""}`
    : null;
}

const daysBeforeEvent =
  /^(?<count>\d{1,3}|an?|one|two|three) ?(?<unit>hour|day|week)s? before (?<event>.+)$|^(?<event2>.+?)的?[之以]?前(?<count2>\d{1,3})个?(?<unit2>小时|天|日|周)$/;
const counts: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };

/** A day that something else decides. */
export function readEvent(text: string): When | null {
  const found = daysBeforeEvent.exec(text)?.groups;
  if (found) {
    const event = readEvent(found.event ?? found.event2 ?? "");
    const said = found.count ?? found.count2 ?? "";
    const daysBefore = inDays(counts[said] ?? Number(said), found.unit ?? found.unit2 ?? "");
    return event && event.is === "event" ? { ...event, daysBefore } : null;
  }
  if (!chineseEvent.test(text) && !englishEvent.test(text)) return null;
  return {
    is: "event",
    nextMeeting:
      !countedFrom.test(text) && (nextChineseMeeting.test(text) || nextEnglishMeeting.test(text)),
    daysBefore: 0,
  };
}

function inDays(count: number, unit: string): number {
  if (/^(?:hour|小时)/.test(unit)) return Math.ceil(count / 24);
  return /^(?:week|周)/.test(unit) ? count * 7 : count;
}
