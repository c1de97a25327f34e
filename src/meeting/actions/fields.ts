import { joinLines, type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { simplified } from "../../text/simplified.ts";
import { type LabelConcept, labelOf, labelWords } from "../../vocabulary/index.ts";
import { labelled } from "../line.ts";
import { splitPeople } from "../people/person.ts";
import { type ActionTextContext, isDeadline } from "./due.ts";
import { withoutEdges } from "./edges.ts";
import { isName } from "./names.ts";

/** What one line says of an action. */
export type ActionFields = {
  [Name in Field]?: PlainText;
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

/** Takes `责任人：…` and the like out of a line; what says something else remains. */
export function takeNamed(
  text: PlainText,
  fields: ActionFields,
  context: ActionTextContext,
): PlainText {
  if (!/[:：\d@]/.test(text.value)) return text;
  const found = [...simplified(text.value).matchAll(fieldNames)].filter((match) =>
    namesField(match, text.value, context),
  );
  const [first] = found;
  if (!first) return text;
  const rest: PlainText[] = [withoutStop(part(text, 0, first.index))];
  for (const [index, match] of found.entries()) {
    const from = match.index + match[0].length;
    const to = found[index + 1]?.index ?? text.value.length;
    const field = fieldOf(labelOf(match[1] ?? "")?.concept ?? null);
    const stop = stopOf(text.value.slice(from, to), field, context);
    const end = stop === -1 ? to : from + stop;
    const value = withoutStop(part(text, from, end));
    const others = field && value.value !== "" ? assign(field, value, fields, context) : [];
    for (const other of others) rest.push(other);
    rest.push(withoutEdges(part(text, Math.min(end + 1, to), to)));
  }
  const kept = rest.map(withoutLead).filter(({ value }) => /[\p{L}\p{N}]/u.test(value));
  const separator = /\p{Script=Han}/u.test(text.value) ? "，" : ", ";
  return joinLines(kept, text.span.from, separator);
}

/** Without the comma that stood between it and what was taken out. */
const withoutLead = (text: PlainText): PlainText =>
  part(text, /[^\s，,；;、]/.exec(text.value)?.index ?? 0);

/** Where what a field says ends: `Due 10 Dec: Ann: write it` says more than when, `(owner: Bo), by Friday` than who. */
function stopOf(text: string, field: Field | null, context: ActionTextContext): number {
  const [closing, sign] = [closingBracket(text), text.search(/[。；;\n]/)];
  const stop = closing !== -1 && (sign === -1 || closing < sign) ? closing : sign;
  const colon = field === "due" ? text.search(/[:：](?!\d)/) : -1;
  const isDay = colon > 0 && colon < 30 && isDeadline(text.slice(0, colon), context, true);
  return isDay && (stop === -1 || colon < stop) ? colon : stop;
}

/** Where a bracket closes that was opened before the text; -1: nowhere. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if ("（(".includes(sign)) depth++;
    else if ("）)".includes(sign) && depth-- === 0) return at;
  }
  return -1;
}

/** A full stop before or behind a field ends no sentence of the task; that of Jr. and J. does not end one. */
function withoutStop(text: PlainText): PlainText {
  const bare = withoutEdges(text);
  const stop = /(?:。|(?<!(?:^|[\s.])\p{L}{1,3})\.)$/u.exec(bare.value);
  return stop ? withoutEdges(part(bare, 0, stop.index)) : bare;
}

/** 时间：5月30日 says when it is due, 时间：待同步机制 says something else. */
function namesField(
  { 0: name, 1: word = "", index }: RegExpExecArray,
  text: string,
  context: ActionTextContext,
): boolean {
  if (labelOf(word)?.concept !== "minutes") return true;
  const from = index + name.length;
  return isDeadline(text.slice(from, from + 20).split(/[，,；;。（(]/)[0] ?? "", context);
}

const fieldOf = (concept: LabelConcept | null): Field | null =>
  concept === "minutes" ? "due" : (FIELDS.find((field) => field === concept) ?? null);

/** Gives a field its value, up to what says something else behind a comma; that is returned. */
function assign(
  field: Field,
  value: PlainText,
  fields: ActionFields,
  context: ActionTextContext,
): readonly PlainText[] {
  const pieces = field === "owner" ? splitPeople(value) : splitAt(value, /[，,]/);
  const [first = value] = pieces;
  const behind = pieces.slice(1).map(withoutEdges);
  const isDay = isDeadline(first.value, context, true);
  const isOther = (piece: PlainText): boolean =>
    field === "owner"
      ? !isName(piece.value, context.people, false)
      : field === "due"
        ? isDay &&
          !/\d/.test(piece.value) &&
          /\p{L}{2}/u.test(piece.value) &&
          !isDeadline(piece.value, context)
        : !fields.due && isDeadline(piece.value, context, true);
  const cut = behind.findIndex(isOther);
  const others = cut === -1 ? [] : behind.slice(cut);
  const last = cut === -1 ? pieces.at(-1) : pieces[cut];
  const end = last ? last.value.length + offsetOf(value, last) : value.value.length;
  // What is named a second time stays in the task.
  if (fields[field]) return [value];
  fields[field] = cut === -1 ? value : part(value, 0, Math.max(end, first.value.length));
  return others.filter((piece) => {
    if (fields.due || !isDeadline(piece.value, context, true)) return true;
    fields.due = piece;
    return false;
  });
}

const offsetOf = (text: PlainText, piece: PlainText): number => text.value.indexOf(piece.value);
