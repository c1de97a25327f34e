import { type PlainText, part } from "../../markdown/plain-text.ts";
import { withoutEnd } from "../../text/lines.ts";
import { simplified } from "../../text/simplified.ts";
import { duesAbove } from "../../vocabulary/phrases.ts";
import { labelled } from "../line.ts";
import { type ActionTextContext, isDeadline } from "./due.ts";
import { withoutEdges } from "./edges.ts";
import { areNames } from "./names.ts";

/** A line that says by when all that stands below it is to be done is short. */
const LONGEST = 60;

const maySayWhen = (text: string): boolean => duesAbove.some(({ may }) => may.test(text));

/** Where in a heading or line it says by when. */
const PLACES: readonly RegExp[] = [
  /[（(【[](?<due>[^（）()【】[\]]{2,40})[)）】\]]$/,
  ...duesAbove.flatMap(({ places }) => places),
];

/** `By Friday:`, `### 12月5日前`, `DDL：3/22 晚`, `王芳（周五前）：` above tasks: by when they are to be done. */
export const dueAbove = (
  above: readonly PlainText[],
  context: ActionTextContext,
): PlainText | null => groupAbove(above, context)?.due ?? null;

/** The same, and what the line says besides that the tasks are about: `Website by Friday`. */
export function groupAbove(
  above: readonly PlainText[],
  context: ActionTextContext,
): { readonly due: PlainText; readonly about: PlainText | null } | null {
  for (const line of above) {
    const due = dueIn(line, context);
    if (!due) continue;
    const length = due.span.from > line.span.from ? line.value.indexOf(due.value) : 0;
    const about = withoutEdges(part(line, 0, Math.max(length, 0)));
    const isSaid = /\p{L}{2}/u.test(about.value) && labelled(line) === null;
    return { due, about: isSaid && !areNames(about.value, context.people) ? about : null };
  }
  return null;
}

function dueIn(line: PlainText, context: ActionTextContext): PlainText | null {
  if (line.value.length > LONGEST) return null;
  const label = labelled(line);
  if (label?.concept === "due" && label.value.value !== "")
    return isDeadline(label.value.value, context) ? label.value : null;
  const plain = simplified(line.value);
  if (!maySayWhen(plain)) return null;
  const end = withoutEnd(plain, /[\s:：]/).length;
  for (const place of PLACES) {
    const found = place.exec(plain.slice(0, end));
    const said = found?.groups?.due;
    if (!found || said === undefined || !maySayWhen(said)) continue;
    if (!isDeadline(said, context, true)) continue;
    const from = found.index + found[0].indexOf(said);
    return part(line, from, from + said.length);
  }
  return null;
}
