import { type PlainText, part } from "../../markdown/plain-text.ts";

/** Without the separators and the brackets torn apart by what was taken out. */
export function withoutEdges(text: PlainText): PlainText {
  let to = text.value.length;
  while (to > 0 && " \t，,；;、（(【[—–-".includes(text.value.charAt(to - 1))) to--;
  const last = text.value.charAt(to - 1);
  const opening = last === "）" || last === ")" ? /[（(]/ : null;
  if (opening && !opening.test(text.value.slice(0, to - 1))) to--;
  return part(text, 0, to);
}
