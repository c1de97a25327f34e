import { type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { simplified } from "../../text/simplified.ts";
import {
  isGroup,
  type LabelConcept,
  labelOf,
  labelWords,
  statusOf,
} from "../../vocabulary/index.ts";
import { labelled, withoutNumbering } from "../line.ts";
import { knownOwnerLength } from "../people/known-owner.ts";
import { nameKey } from "../people/person.ts";
import { type ActionTextContext, deadlineIn, isDeadline } from "./due.ts";
import { areNames, isName, promises } from "./names.ts";

/** What one line says of an action. */
export type ActionFields = {
  [Field in "owner" | "task" | "deliverable" | "due" | "status"]?: PlainText;
};

const FIELDS = ["owner", "task", "deliverable", "due", "status"] as const;
type Field = (typeof FIELDS)[number];

/** A field's name in the middle of a line: `责任人：`, `完成时间 11.17`, `due: `. */
const fieldNames = new RegExp(
  `(?<=^|[\\s，,；;。、（(【—–-])(${[...FIELDS, "minutes" as const]
    .flatMap(labelWords)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|")})(?:\\s{0,3}[为是]?\\s{0,3}[:：]|[为是]?\\s{0,3}(?=[\\d@]))`,
  "gi",
);

/** Only the end of a line is looked at for who and when; nobody writes them longer. */
const TAIL = 60;

/**
 * `@lee write the draft by Friday`, `Lee to …`, `…责任人：王某，完成时间：2022年05月13日`,
 * `…——钟某、5月30日`, `…--已完成`: the task, and who, what and when where the line says so.
 */
export function readActionText(line: PlainText, context: ActionTextContext): ActionFields {
  const fields: ActionFields = {};
  let text = withoutNumbering(line).title;
  text = takeStatusBehind(text, fields);
  text = takeNamed(text, fields, context);
  text = takeStatusBefore(text, fields);
  text = takeDueBefore(text, fields, context);
  text = takeOwnerBefore(text, fields, context);
  text = takeHandleBehind(text, fields);
  text = takeTail(text, fields, context);
  text = takeBracket(text, fields, context);
  text = takeBy(text, fields, context);
  if (text.value !== "") fields.task ??= text;
  if (!fields.due && fields.task) {
    const due = deadlineIn(fields.task, context);
    if (due) fields.due = due;
  }
  return fields;
}

/** A line below an action that names a field by itself: `负责人：王芳`. */
export function readDetail(line: PlainText, context: ActionTextContext): ActionFields {
  const label = labelled(line);
  const field = label && FIELDS.find((name) => name === label.concept);
  const fields: ActionFields = {};
  const rest = takeNamed(line, fields, context);
  return field && rest.value !== "" && !fields[field] && label.value.value !== ""
    ? { ...fields, [field]: label.value }
    : fields;
}

/** Takes `责任人：…` and the like out of a line; what stands before the first of them remains. */
function takeNamed(text: PlainText, fields: ActionFields, context: ActionTextContext): PlainText {
  const found = [...simplified(text.value).matchAll(fieldNames)].filter(
    // 时间：5月30日 says when it is due, 时间：待同步机制 says something else.
    ({ 0: name, 1: word = "", index }) =>
      labelOf(word)?.concept !== "minutes" ||
      isDeadline(
        text.value.slice(index + name.length, index + name.length + 20).split(/[，,；;。（(]/)[0] ??
          "",
        context,
      ),
  );
  found.forEach((match, index) => {
    const from = match.index + match[0].length;
    const to = found[index + 1]?.index ?? text.value.length;
    const stop = text.value.slice(from, to).search(/[。；;\n]/);
    const value = withoutEdges(part(text, from, stop === -1 ? to : from + stop));
    const field = fieldOf(labelOf(match[1] ?? "")?.concept ?? null);
    if (field && value.value !== "") fields[field] ??= value;
  });
  const first = found[0];
  return first ? withoutEdges(part(text, 0, first.index)) : text;
}

const fieldOf = (concept: LabelConcept | null): Field | null =>
  concept === "minutes" ? "due" : (FIELDS.find((field) => field === concept) ?? null);

/** Without the separators and the brackets torn apart by what was taken out. */
function withoutEdges(text: PlainText): PlainText {
  let to = text.value.length;
  while (to > 0 && " \t，,；;、（(【[—–-".includes(text.value.charAt(to - 1))) to--;
  const last = text.value.charAt(to - 1);
  const opening = last === "）" || last === ")" ? /[（(]/ : null;
  if (opening && !opening.test(text.value.slice(0, to - 1))) to--;
  return part(text, 0, to);
}

/** `…，责任人：王某 --已完成` */
function takeStatusBehind(text: PlainText, fields: ActionFields): PlainText {
  const from = Math.max(0, text.value.length - TAIL);
  const match = /(?:-{2,3}|[—–]{1,2})\s?([^\s—–-]{1,12})$/.exec(text.value.slice(from));
  const before = match ? withoutEdges(part(text, 0, from + match.index)) : text;
  if (!match || before.value === "" || !statusOf(match[1] ?? "")) return text;
  fields.status ??= part(text, text.value.length - (match[1] ?? "").length);
  return before;
}

/** `【已闭环】…`, `[done] …`. */
function takeStatusBefore(text: PlainText, fields: ActionFields): PlainText {
  const match = /^[【[]([^【】[\]]{1,12})[】\]]\s?/.exec(text.value);
  if (!match || !statusOf(match[1] ?? "")) return text;
  fields.status ??= part(text, 1, 1 + (match[1] ?? "").length);
  return part(text, match[0].length);
}

/** `下周三前：提交报告`, `By Friday: send the draft`. */
function takeDueBefore(
  text: PlainText,
  fields: ActionFields,
  context: ActionTextContext,
): PlainText {
  const words = /^(?:by\s)?([^:：]{1,20})[:：]/i.exec(text.value);
  // 1.1: is a number of its own.
  if (!words || fields.due || /^[\d.\s]*$/.test(words[1] ?? "")) return text;
  if (!isDeadline(words[1] ?? "", context)) return text;
  const rest = part(text, words[0].length);
  if (rest.value === "") return text;
  fields.due = part(text, 0, words[0].length - 1);
  return rest;
}

const HANDLES =
  /^@[\w.-]{1,40}(?![\w./-])(?:(?:\s?(?:,|，|、|&|and|和)\s?|\s)@[\w.-]{1,40}(?![\w./-])){0,9}/;
const NAME_BEFORE =
  /^[【[]([^【】[\]]{1,40})[】\]]\s?[:：]?|^(?:[Ff]or\s)?([^:：;[\](){}]{1,40}?)\s?(?:[:：]|;\s|\s[-–—]\s)|^([^:：;[\](){}]{1,40}?)\s(?=(?:to|will)\s)/;

/** `@lee write …`, `Lee: write …`, `Lee – write …`, `Lee to write …`, `[Lee] write …`, `王芳：…`. */
function takeOwnerBefore(
  text: PlainText,
  fields: ActionFields,
  context: ActionTextContext,
): PlainText {
  const handles = HANDLES.exec(text.value);
  if (handles) {
    const rest = part(text, handles[0].length + separator(text.value, handles[0].length));
    if (rest.value === "") return text;
    fields.owner ??= part(text, 0, handles[0].length);
    return withoutTo(rest);
  }
  const match = NAME_BEFORE.exec(text.value);
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  const isHandle = match?.[3] !== undefined && promises(match[0], text.value);
  if (!match || name === undefined || !(isHandle || areNames(name, context.people)))
    return takeKnownOwner(text, fields, context);
  const rest = part(text, match[0].length);
  if (rest.value === "" || fields.owner) return text;
  // In a Chinese line a Latin word before the colon is what it is about: README：….
  const isSubject = /^[\w .-]+$/.test(name) && /\p{Script=Han}/u.test(rest.value);
  if (isSubject && !context.people.has(nameKey(name)) && !isGroup(name)) return text;
  const from = text.value.indexOf(name);
  fields.owner = part(text, from, from + name.length);
  return withoutTo(rest);
}

/** `王芳补齐文档`: nothing but whom we know tells the name from the task. */
function takeKnownOwner(
  text: PlainText,
  fields: ActionFields,
  { people }: ActionTextContext,
): PlainText {
  const length = fields.owner ? 0 : knownOwnerLength(text.value, people);
  if (length === 0) return text;
  fields.owner = part(text, 0, length);
  return part(text, length);
}

const separator = (text: string, at: number): number =>
  /^\s{0,3}(?:[:：,，]|[-–—]+)?/.exec(text.slice(at, at + 8))?.[0].length ?? 0;

/** `Lee to write` promises to write. */
const withoutTo = (text: PlainText): PlainText => part(text, /^to\s/.test(text.value) ? 3 : 0);

/** `补齐文档@王芳`, `write the draft @lee`; `talk to @lee` is somebody else's task. */
function takeHandleBehind(text: PlainText, fields: ActionFields): PlainText {
  const from = Math.max(0, text.value.length - TAIL);
  const match = HANDLE_BEHIND.exec(text.value.slice(from));
  if (!match || fields.owner) return text;
  const before = withoutEdges(part(text, 0, from + match.index));
  if (before.value === "" || MENTIONS.test(before.value)) return text;
  fields.owner = part(text, from + match.index, from + match.index + match[0].length);
  return before;
}

const HANDLE_BEHIND =
  /(?<![\w.@/])@[\p{L}\w][\p{L}\w.-]{0,30}(?:[、,，/ ]{1,2}@[\p{L}\w][\p{L}\w.-]{0,30}){0,4}$/u;

/** Whoever is named behind such words is spoken to or about. */
const MENTIONS =
  /(?:\b(?:with|ping|cc|ask|to|from|for|tell|see|and|or|per|via|of|at|about|by)|[找和与跟向给请对为]|联系|抄送|通知|协助|配合|咨询|参考)$/i;

/** `… -- 王某`, `…——钟某、5月30日`, `…--已完成`. */
function takeTail(text: PlainText, fields: ActionFields, context: ActionTextContext): PlainText {
  const from = Math.max(0, text.value.length - TAIL);
  const match =
    /^(.{0,60}?)(?:[-—–]{2,3}|—|-(?=已)|\s-(?=\s?@))\s{0,3}([^-—–\s][^—–]{0,40})$/s.exec(
      text.value.slice(from),
    );
  if (!match) return text;
  const tail = part(text, text.value.length - (match[2] ?? "").length);
  const rest = withoutEdges(part(text, 0, from + (match[1] ?? "").length));
  if (rest.value === "") return text;
  const status = part(tail, 0, /[，,。；;\s（(]|$/.exec(tail.value)?.index ?? tail.value.length);
  if (statusOf(status.value)) {
    fields.status ??= status;
    return rest;
  }
  return takeWhoAndWhen(tail, fields, context, false) ? rest : text;
}

/** `…（王芳，周五前）`, when nothing else stands in the bracket. */
function takeBracket(text: PlainText, fields: ActionFields, context: ActionTextContext): PlainText {
  const from = Math.max(0, text.value.length - TAIL);
  const match = /[（(]([^（）()]{1,40})[)）]\s?[。.]?$/.exec(text.value.slice(from));
  if (!match || from + match.index === 0) return text;
  const start = from + match.index + 1;
  const inside = part(text, start, start + (match[1] ?? "").length);
  return takeWhoAndWhen(inside, fields, context, true)
    ? withoutEdges(part(text, 0, from + match.index))
    : text;
}

/** Names and deadlines and nothing else; `strict`: only what is surely a name. */
function takeWhoAndWhen(
  text: PlainText,
  fields: ActionFields,
  context: ActionTextContext,
  strict: boolean,
): boolean {
  const said = splitAt(text, /[、，,;；]/).flatMap((entry) =>
    isName(entry.value, context.people, strict) || isDeadline(entry.value, context)
      ? [entry]
      : splitAt(entry, /[\s/]/),
  );
  const pieces = said.filter(({ value }) => value !== "");
  const names = pieces.filter(
    ({ value }) => isName(value, context.people, strict) && !isDeadline(value, context),
  );
  const days = pieces.filter((piece) => !names.includes(piece));
  if (pieces.length === 0 || !days.every(({ value }) => isDeadline(value, context))) return false;
  const [first, last] = [names[0], names.at(-1)];
  if (first && last) {
    const from = text.value.indexOf(first.value);
    fields.owner ??= part(text, from, text.value.lastIndexOf(last.value) + last.value.length);
  }
  if (days[0]) fields.due ??= days[0];
  return true;
}

/** `write the draft by Friday`. */
function takeBy(text: PlainText, fields: ActionFields, context: ActionTextContext): PlainText {
  const from = Math.max(0, text.value.length - TAIL);
  const match = /[\s,]((?:by|before|until|due)\s{1,3}([^,;]{2,30}?))[.!]?$/i.exec(
    text.value.slice(from),
  );
  if (!match || fields.due || !isDeadline(match[2] ?? "", context)) return text;
  const start = from + match.index + 1;
  fields.due = part(text, start, start + (match[1] ?? "").length);
  return withoutEdges(part(text, 0, start - 1));
}
