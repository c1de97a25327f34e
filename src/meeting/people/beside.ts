import { isAway, isWayToAttend, yesOrNo } from "../../vocabulary/index.ts";
import type { Attendee } from "../types.ts";

/** 甲明（請假）, `Ann Lee (Design)`: what stands beside a name is whether he came, or where he is from. */
export const besideName = (beside: string | null): Pick<Attendee, "dept" | "present"> =>
  beside !== null && isAway(beside)
    ? { dept: null, present: false }
    : beside !== null && saysHere(beside)
      ? { dept: null, present: true }
      : { dept: beside !== null && saysHow(beside) ? null : beside, present: null };

/** present, present via phone, 已出席. */
const saysHere = (beside: string): boolean => {
  const [word = ""] = beside.split(/[\s(（,，;；]/, 1);
  return word.length > 1 && yesOrNo(word) === true && !/^(?:yes|true)$/i.test(word);
};

/** 线上, late, from 14:30: how, or how long, somebody was there. */
const saysHow = (beside: string): boolean =>
  isWayToAttend(beside) || /\d[:：]\d\d|\d\s?[ap]\.?m\b|\d\s?[点时]/i.test(beside);
