import { type PlainText, part } from "../../markdown/plain-text.ts";
import { withoutEnd } from "../../text/lines.ts";
import { simplified } from "../../text/simplified.ts";
import { labelled } from "../line.ts";
import { type ActionTextContext, isDeadline } from "./due.ts";

/** A line that says by when all that stands below it is to be done is short. */
const LONGEST = 60;

/** What says so has one of these: a day alone may be the one on which tasks were written down. */
const MAY_SAY_WHEN = /\b(?:by|before|until|till|due|within)\b|[前内底]|截[止至]|ddl/i;

/** Where in a heading or line it says by when. */
const PLACES: readonly RegExp[] = [
  /^(?<due>(?:due|by|before|until|till|within)\s.{2,40})$/i,
  /^(?:请|需|须|于|在|最晚|最迟)?(?<due>[^前内底]{1,14}(?:之前|以前|前|内|底))(?:[需要应须]?(?:完成|提交|交付|落实|办结)的?(?:任务|事项|工作|内容)?)?$/,
  /[（(【[](?<due>[^（）()【】[\]]{2,40})[)）】\]]$/,
  /\s(?<due>(?:due|by|before|until)\s\S.{1,36})$/i,
];

/** `By Friday:`, `### 12月5日前`, `DDL：3/22 晚`, `王芳（周五前）：` above tasks: by when they are to be done. */
export function dueAbove(
  above: readonly PlainText[],
  context: ActionTextContext,
): PlainText | null {
  for (const line of above) {
    const due = dueIn(line, context);
    if (due) return due;
  }
  return null;
}

function dueIn(line: PlainText, context: ActionTextContext): PlainText | null {
  if (line.value.length > LONGEST) return null;
  const label = labelled(line);
  if (label?.concept === "due" && label.value.value !== "")
    return isDeadline(label.value.value, context) ? label.value : null;
  const plain = simplified(line.value);
  if (!MAY_SAY_WHEN.test(plain)) return null;
  const end = withoutEnd(plain, /[\s:：]/).length;
  for (const place of PLACES) {
    const found = place.exec(plain.slice(0, end));
    const said = found?.groups?.due;
    if (!found || said === undefined || !MAY_SAY_WHEN.test(said)) continue;
    if (!isDeadline(said, context, true)) continue;
    const from = found.index + found[0].indexOf(said);
    return part(line, from, from + said.length);
  }
  return null;
}
