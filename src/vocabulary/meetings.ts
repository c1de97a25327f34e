import { bareTitle } from "../text/normalise.ts";
import { saidIn, says } from "./phrases.ts";

/** Longer than any sentence that says when the meeting was. */
const LONGEST = 300;

const mayTell = says("mayTellWhenHeld");
export const mayTellWhenHeld = (line: string): boolean => line.length <= LONGEST && mayTell(line);

const ofAnother = says("ofAnotherMeeting");

/** Where in a line the day begins on which its meeting was held; `null`: it says none, or of another. */
export function heldBehind(line: string): number | null {
  if (ofAnother(line)) return null;
  return saidIn("heldOn", line)?.[0].length ?? null;
}

/** 任务截止 2026-12-08: a day by which something is to be done. */
export const tellsDeadline = says("deadline");

/** Created: Dec 15, 2026, 最后编辑时间：…: a day of the page, on which nobody need have met. */
export const tellsOfPage = says("ofPage");

/** Behind a name: proposed …, 介绍了…. */
export const tellsOfTalk = says("talk");

const isDoneSoFar = says("doneSoFar");

/** Last week, 今日已完成任务: what stands there was done when people met; 工作 alone was not. */
export const saysWhatWasDone = (heading: string): boolean => isDoneSoFar(bareTitle(heading));

/** Next sync meetings, 上次会议: a heading about another meeting than the file's. */
export const isOfOtherMeeting = says("otherMeeting");
