import { bareTitle } from "../text/normalise.ts";

/** Longer than any sentence that says when the meeting was. */
const LONGEST = 300;

export const mayTellWhenHeld = (line: string): boolean =>
  line.length <= LONGEST && /held|took place|召开|举行|召開|舉行/.test(line);

/** What says that a meeting is another one, or that its minutes were read at this one. */
const OF_ANOTHER =
  /\b(?:next|previous|last|prior|following|future|upcoming|agreed|approved|signed|accepted|adopted|confirmed|read|circulated|taken as)\b|下次|下一次|上次|上一次|前次|上届|计划|拟于|将于|預計|预计/i;

const HELD_IN_ENGLISH =
  /^.{0,40}\bmeeting\b.{0,80}?\b(?:held|took place)(?: (?:virtually|online|remotely|by \w+))? on(?: the)? (?=.{0,20}\d)/i;
const HELD_IN_CHINESE =
  /^.{0,20}?(?:会议|会|會議|會)?[于於在]?(?=\d{4}年\d{1,2}月\d{1,2}日.{0,60}?(?:召开|举行|召開|舉行))/;

/** Where in a line the day begins on which its meeting was held; `null`: it says none, or of another. */
export function heldBehind(line: string): number | null {
  if (OF_ANOTHER.test(line)) return null;
  return (HELD_IN_ENGLISH.exec(line) ?? HELD_IN_CHINESE.exec(line))?.[0].length ?? null;
}

const OF_DEADLINE = /截[止至]|ddl|deadline|\bdue\b|完成时间|闭环时间/i;

/** 任务截止 2026-12-08: a day by which something is to be done. */
export const tellsDeadline = (line: string): boolean => OF_DEADLINE.test(line);

const TALK =
  /^(?:(?:both|also|then|already) )?(?:said|says|proposed|suggested|asked|reported|noted|mentioned|presented|explained|shared|showed|shows|demonstrated|discussed|raised|confirmed|liked|likes|agreed|agrees|disagreed|made|gave|gives|thinks|thought|introduced|described|provided|pointed|clarified|updated|commented|recommended|announced|walked)\b|^(?:简要|详细|首先|随后|对.{1,12}|就.{1,12}|向.{1,8})?(?:介绍|汇报|反馈|提出|表示|认为|建议|说明|分享|指出|强调|讲解|演示|通报|讲述|總結|总结|匯報|介紹|說明|報告|报告)/i;

/** Behind a name: proposed …, 介绍了…. */
export const tellsOfTalk = (rest: string): boolean => TALK.test(rest);

const DONE_SO_FAR =
  /^(?:last (?:week|sprint|time|meeting)|yesterday|done|completed?(?: (?:work|tasks|items|last week|this week))?|accomplishments|(?:what (?:i|we|you) )?did(?: (?:last week|yesterday))?|(?:今日|昨日|昨天|今天|本周|上周|上次)?(?:的)?(?:已完成|完成情况|完成了|完成|完成工作|工作完成|完成内容|完成任务|工作总结|工作回顾|工作进展|進展|工作)(?:的?(?:任务|工作|情况|内容|issues?))?)$/i;

/** Last week, 今日已完成任务: what stands there was done when people met; 工作 alone was not. */
export const saysWhatWasDone = (heading: string): boolean => {
  const title = bareTitle(heading);
  return title !== "工作" && title !== "完成" && DONE_SO_FAR.test(title);
};

const OTHER =
  /\b(?:next|previous|last|upcoming|future|past|earlier)\b|下次|下一次|上次|上一次|往期|历次/i;

/** Next sync meetings, 上次会议: a heading about another meeting than the file's. */
export const isOfOtherMeeting = (heading: string): boolean => OTHER.test(heading);
