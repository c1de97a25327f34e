import { type PlainText, part } from "../../markdown/plain-text.ts";
import { heldBehind, mayTellWhenHeld } from "../../vocabulary/meetings.ts";

/**
 * `Minutes of the meeting of the council held on 3 May 2026 in the hall`, `会议于2026年12月1日在京召开`: from
 * where the day is said. `null`: the line says no such thing, or of another meeting.
 */
export function dayHeld(line: PlainText): PlainText | null {
  if (!mayTellWhenHeld(line.value)) return null;
  const at = heldBehind(line.value);
  return at === null ? null : part(line, at);
}
