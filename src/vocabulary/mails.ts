import { simplified } from "../text/simplified.ts";
import { saidIn, says } from "./phrases.ts";

const isSender = says("mailSender");
const isOfHead = says("mailHead");

/** From, To, Subject: whether labels that stand together are those at the top of a mail. */
export const areOfMail = (labels: readonly string[]): boolean =>
  labels.some((label) => isSender(simplified(label))) &&
  labels.some((label) => isOfHead(simplified(label)));

/** How much of a subject only says that it is an answer, or passed on: `RE: FW: `. */
export function replyMarks(subject: string): number {
  let length = 0;
  for (;;) {
    const mark = saidIn("replyMark", subject.slice(length, length + LONGEST_MARK));
    if (!mark) return length;
    length += mark[0].length;
  }
}

const LONGEST_MARK = 20;
