import { joinLines, type PlainText, part, struckIn } from "../../markdown/plain-text.ts";
import { hasOneOf } from "../../text/lines.ts";
import { simplified } from "../../text/simplified.ts";
import { isDayAlone } from "../../time/day.ts";
import { TO } from "../../vocabulary/en/promises.ts";
import { endsInReference } from "../../vocabulary/mentions.ts";
import { withoutNumbering } from "../line.ts";
import { isNobody } from "../people/nobody.ts";
import { type ActionTextContext, deadlineIn, isDeadline, saysWhatToo } from "./due.ts";
import { withoutEdges } from "./edges.ts";
import { type ActionFields, readDetail, takeNamed } from "./fields.ts";
import type { ActionForm, Slot } from "./forms/form.ts";
import { FORMS } from "./forms/forms.ts";
import { howFarAtStart } from "./forms/how-far.ts";
import { areHandles, areKnown, areNames, areSurelyNames, promises } from "./names.ts";
import { readStatus } from "./status.ts";
import { whenAndWhoIn, whoAndWhenIn, whoWithWhen } from "./who-and-when.ts";

export { readDetail };

/** Only the end of a line is looked at for who and when; nobody writes them longer. */
const TAIL = 60;

/**
 * `@lee write the draft by Friday`, `Lee to …`, `…责任人：王某，完成时间：2022年05月13日`,
 * `…——钟某、5月30日`, `…--已完成`: what the forms take out of it and what fields it names; the rest is
 * the task. What is `known` from elsewhere is not looked for.
 */
export function readActionText(
  line: PlainText,
  context: ActionTextContext,
  known: ActionFields = {},
): ActionFields {
  const fields: ActionFields = { ...known };
  let text = withoutCount(withoutStamp(withoutDash(withoutNumbering(line).title)));
  const without = (forms: readonly ActionForm[]): PlainText =>
    forms.reduce((left, form) => take(left, form, fields, context), text);
  text = without(FORMS.before);
  text = takeNamed(text, fields, context);
  const [all, { due }] = [text, fields];
  text = without(FORMS.after);
  // @lee by Friday: only without the day the name stands at the end.
  if (text !== all && !fields.owner) text = without(FORMS.after);
  // Ann: DONE – write it
  if (fields.owner !== known.owner && !fields.status) text = without(howFarAtStart);
  // write it – in progress, due Friday: only without the day the status stands at the end.
  if (fields.due !== due && !fields.status) text = without(FORMS.before);
  text = takeDayAtEnd(text, fields);
  const givenUp = fields.task ? null : taskGivenUp(line, text, fields, context);
  if (givenUp) return givenUp;
  // `Ravi - Jun 25, 2026`: who and when, and no task.
  if (fields.owner && !fields.due && isDay(text.value, context)) fields.due = text;
  else if (text.value !== "") fields.task = withRest(fields.task, text);
  if (!fields.due && fields.task) {
    const found = deadlineIn(fields.task, context);
    if (found) return withEnd({ ...fields, ...found }, fields.task, context);
  }
  return fields;
}

/** `@Ann Lee write the draft 04 Dec 2026`: as Confluence writes its tasks; a day that is spoken of stands behind a word. */
function takeDayAtEnd(text: PlainText, fields: ActionFields): PlainText {
  if (fields.due || !fields.owner?.value.startsWith("@")) return text;
  const day = DAY_AT_END.exec(text.value);
  const before = day && part(text, 0, day.index);
  if (!day || !before || before.value === "" || endsInReference(before.value)) return text;
  fields.due = part(text, day.index);
  return before;
}

const DAY_AT_END =
  /(?<=\p{L}\s{1,3})(?:\d{1,2} \p{Lu}\p{Ll}{2,8} 20\d\d|\p{Lu}\p{Ll}{2,8} \d{1,2}, 20\d\d|20\d\d-\d\d-\d\d)$/u;

/** 写初稿，王芳，进行中，12月9日前: only without the day, who and how far stand at the end. */
function withEnd(
  { task, ...fields }: ActionFields,
  before: PlainText,
  context: ActionTextContext,
): ActionFields {
  const isShorter = task !== undefined && task.span.to < before.span.to;
  return isShorter && !(fields.owner && fields.status)
    ? readActionText(task, context, fields)
    : { ...fields, ...(task ? { task } : {}) };
}

/** `Ann: ~~write it~~ by Friday`: a task that was struck out, with what is left of its line; `null`: it is none. */
function taskGivenUp(
  line: PlainText,
  left: PlainText,
  fields: ActionFields,
  context: ActionTextContext,
): ActionFields | null {
  const task = struckIn(line);
  // ~~12月4日前~~ 12月14日前补齐文档: a day that was moved is no task.
  if (task === null || isDeadline(task.value, context, true)) return null;
  // ~~Ann: write it~~ dropped
  const { isWhole, isUnderstood } = readStatus(left.value, context.deadline);
  if (!fields.status && left.value !== "" && isWhole && isUnderstood)
    return { ...readActionText(task, context, fields), status: left };
  if (!fields.owner && areSurelyNames(left.value, context.people))
    return { ...fields, owner: left, task };
  if (!fields.due && isDeadline(left.value, context, true)) return { ...fields, due: left, task };
  return left.value === "" ? { ...fields, task } : withRemark(task, left, fields, context);
}

/** `~~Bo: buy milk~~ not needed any more`: what stands behind a whole task says why, and is none itself. */
function withRemark(
  struck: PlainText,
  left: PlainText,
  fields: ActionFields,
  context: ActionTextContext,
): ActionFields | null {
  if (left.span.from < struck.span.to || Object.keys(fields).length > 0) return null;
  const given = readActionText(struck, context);
  const instead = readActionText({ ...left, former: [] }, context);
  const isWhole = given.owner !== undefined && given.task !== undefined;
  return isWhole && !(instead.owner && instead.task) ? { ...given, status: left } : null;
}

/** A task that its label names, with what else the line says. */
function withRest(task: PlainText | undefined, rest: PlainText): PlainText {
  if (!task || !/[\p{L}\p{N}]/u.test(rest.value)) return task ?? rest;
  const parts = [task, rest].toSorted((a, b) => a.span.from - b.span.from);
  return joinLines(parts, task.span.from, /\p{Script=Han}/u.test(task.value) ? "，" : ", ");
}

const isDay = (text: string, context: ActionTextContext): boolean =>
  isDayAlone(text) && isDeadline(text, context, true);

/** `- [ ] - write it`: a mark within the mark. */
const withoutDash = (text: PlainText): PlainText =>
  /^[-–—•]\s/.test(text.value) ? part(text, 2) : text;

/** `任务1：选模板` is one of several tasks. */
function withoutCount(text: PlainText): PlainText {
  const counted =
    /^(?:任务|事项|待办|task|action|todo)\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[:：、.]\s?(?=\S)/i.exec(
      text.value,
    );
  return counted ? part(text, counted[0].length) : text;
}

/** `ann to write it (bob, 18:05:12)`: who told the bot, and when. */
function withoutStamp(text: PlainText): PlainText {
  if (!/:\d\d\)$/.test(text.value)) return text;
  const stamp = /\s?\([\w|`^[\]{}-]{1,30}, \d\d:\d\d:\d\d\)$/.exec(text.value);
  return stamp && stamp.index > 0 ? part(text, 0, stamp.index) : text;
}

/** The text without what the form says, if it fits and says something new. */
function take(
  text: PlainText,
  form: ActionForm,
  fields: ActionFields,
  context: ActionTextContext,
): PlainText {
  const { at, marks, is, unless } = form;
  if (typeof is === "function") return takeFirst(text, is, form, fields, context);
  const from = at === "end" ? Math.max(0, text.value.length - TAIL) : 0;
  const plain = plainOf(text.value);
  if (marks !== undefined && !hasOneOf(marks, plain)) return text;
  const match = is.exec(plain.slice(from));
  const [slot, said] = Object.entries(match?.groups ?? {})[0] ?? [];
  if (!match || slot === undefined || said === undefined) return text;
  const start = from + match.index;
  const rest = around(text, at, start, start + match[0].length);
  const begin = start + match[0].indexOf(said);
  const written = text.value.slice(begin, begin + said.length);
  if (rest.value === "" || unless?.(written, rest.value, context)) return text;
  const value = part(text, begin, begin + said.length);
  const found = readAs(slot as Slot, value, rest, context);
  if (found === null) return text;
  if (Object.keys(found).every((name) => !(name in fields))) Object.assign(fields, found);
  else if (slot !== "box" || !saysSame(value, fields, context)) return text;
  return at === "start" && found.owner ? withoutTo(rest) : rest;
}

/** The text without what a function finds at its beginning, and a comma or colon behind that. */
function takeFirst(
  text: PlainText,
  find: (text: string, context: ActionTextContext) => number,
  { takes = "owner", skips = 0 }: ActionForm,
  fields: ActionFields,
  context: ActionTextContext,
): PlainText {
  const length = fields[takes] ? 0 : find(text.value, context);
  if (length === 0) return text;
  fields[takes] = part(text, skips, length);
  const sign = /^\s?[，,:：]\s?/.exec(text.value.slice(length))?.[0].length ?? 0;
  return withoutTo(part(text, length + sign));
}

/** In simplified characters, as the forms are written; letter for letter, so every place stays true. */
function plainOf(text: string): string {
  if (latest.text !== text) latest = { text, plain: simplified(text) };
  return latest.plain;
}

/** Form after form asks for the same text. */
let latest = { text: "", plain: "" };

/** What is left of a text without what stands between two places. */
function around(text: PlainText, at: ActionForm["at"], from: number, to: number): PlainText {
  if (at === "end") return withoutEdges(part(text, 0, from));
  const [before, behind] = [part(text, 0, from), part(text, to)];
  if (at === "start" || before.value === "") return behind;
  if (behind.value === "") return before;
  // Between Chinese words, and before a stop, there is no space.
  const isTight = /^[，,；;。.、]|^\p{Script=Han}/u.test(behind.value);
  return joinLines([before, behind], text.span.from, isTight ? "" : " ");
}

/** `Lee to write`, `Lee will write`, `Lee agreed to write`: she has promised to write. */
const withoutTo = (text: PlainText): PlainText =>
  part(text, HAS_TO.exec(text.value)?.[0].length ?? 0);

const HAS_TO = new RegExp(`^(?:${TO}|(?:will|is going to)(?! be\\b))\\s`);

/** What a slot's text says of the action; `null`: it is not readable as that. */
function readAs(
  slot: Slot,
  value: PlainText,
  rest: PlainText,
  context: ActionTextContext,
): ActionFields | null {
  const said = value.value;
  switch (slot) {
    case "owner":
      return areNames(said, context.people) ? { owner: value } : null;
    case "named":
      return areSurelyNames(said, context.people) ? { owner: value } : null;
    case "known":
      return areKnown(said, context.people) ? { owner: value } : null;
    case "promiser":
      return areNames(said, context.people) || promises(said, rest.value) ? { owner: value } : null;
    case "handles":
      return areHandles(said, context.people) ? { owner: value } : null;
    case "due":
      return isDeadline(said, context) && !saysWhatToo(said) ? { due: value } : null;
    case "box":
      return { status: value };
    case "doers":
      return { owner: value };
    case "nobody":
      return isNobody(said) ? { owner: value } : null;
    case "status":
    case "closing":
    case "closed":
      return saysHowFar(slot, said, context) ? { status: value } : null;
    case "whenAndWho":
      return whenAndWhoIn(value, context);
    case "whoWithWhen":
      return whoWithWhen(value, context);
    case "whoAndWhen":
      return whoAndWhenIn(value, context, true);
    case "whoOrWhen":
      return whoAndWhenIn(value, context, false);
  }
}

/** `[-] … ❌ 2026-12-01`: the box says once more how far it is. */
const saysSame = (
  box: PlainText,
  { status }: ActionFields,
  { deadline }: ActionTextContext,
): boolean =>
  readStatus(box.value, deadline).status === readStatus(status?.value ?? "", deadline).status;

/** `closing`: it is done or given up; `closed`: and nothing else is said. */
function saysHowFar(
  slot: "status" | "closing" | "closed",
  said: string,
  context: ActionTextContext,
): boolean {
  const { status, isUnderstood, isWhole } = readStatus(said, context.deadline);
  if (status === "open") return isWhole && slot === "status";
  return isUnderstood && (isWhole || slot !== "closed");
}
