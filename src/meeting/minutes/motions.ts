import { type PlainText, part } from "../../markdown/plain-text.ts";
import { simplified } from "../../text/simplified.ts";
import { saidIn, says } from "../../vocabulary/phrases.ts";
import { withoutNumbering } from "../line.ts";
import type { Section } from "../sections.ts";

const isPart = says("motionPart");

/** 提案一, 第一案, `Motion 2`: a heading that says which one it is, and not what it is about. */
export const isNumberOfMotion = (heading: PlainText): boolean => {
  const { title } = withoutNumbering(heading);
  const length = numberIn(title);
  return length > 0 && !/[\p{L}\p{N}]/u.test(title.value.slice(length));
};

const numberIn = ({ value }: PlainText): number =>
  saidIn("motionNumber", simplified(value))?.[0].length ?? 0;

/** `##### 提案人：王芳` and `##### 說明` beside `##### 第一案` are of that motion. */
export function isOfMotion({ heading, concept }: Section): boolean {
  if (!heading || concept !== null) return false;
  const [label = ""] = withoutNumbering(heading).title.value.split(/\s?[:：]/);
  return isPart(simplified(label));
}

/** What a topic is called: 案由：… below 提案一 says it, and so does the heading 案由：… by itself. */
export function titleOf(heading: PlainText, lines: readonly PlainText[]): PlainText {
  const { title } = withoutNumbering(heading);
  if (!isNumberOfMotion(heading)) return subjectIn(title) ?? behindNumber(title);
  for (const line of lines) {
    const subject = subjectIn(line);
    if (subject) return subject;
  }
  return title;
}

/** `第一案：修改章程` */
function behindNumber(title: PlainText): PlainText {
  const length = numberIn(title);
  const between = /^\s{0,3}[:：、.．)）]?\s{0,3}/.exec(title.value.slice(length))?.[0].length ?? 0;
  return length > 0 && between > 0 ? part(title, length + between) : title;
}

function subjectIn(line: PlainText): PlainText | null {
  const label = saidIn("motionSubject", simplified(line.value))?.[0].length ?? 0;
  if (label === 0) return null;
  const put = saidIn("putToMeeting", simplified(line.value));
  const subject = part(line, label, put ? put.index : line.value.length);
  return subject.value === "" ? null : subject;
}
