import type { YamlMap, YamlNode } from "../../markdown/yaml.ts";
import { isLocalDate } from "../../time/local.ts";
import { readMoment } from "../../time/moment.ts";
import {
  attendeeKeyOf,
  attendeeKeys,
  materialKeyOf,
  materialKeys,
  roleOf,
  wordsFor,
  yesOrNo,
} from "../../vocabulary/index.ts";
import {
  entriesOf,
  type Field,
  fieldsOf,
  plain,
  problem,
  type Report,
  textField,
} from "../front-matter/fields.ts";
import type { Attendee, Located, Material } from "../types.ts";
import { readPerson, splitPeople } from "./person.ts";

const attendeeKey = (key: string) =>
  attendeeKeys.find((name) => name === key) ?? attendeeKeyOf(key)?.concept ?? null;
const materialKey = (key: string) =>
  materialKeys.find((name) => name === key) ?? materialKeyOf(key)?.concept ?? null;

/** `attendees` and `cc`: mappings, `name <email>（dept，role）` strings, or one string of several. */
export function readAttendees(field: Field | undefined, report: Report): readonly Attendee[] {
  return entriesOf(field).flatMap((entry) => {
    if (entry.kind === "map") return [attendeeFromMap(entry, report)];
    if (entry.kind === "scalar")
      return entry.value === null ? [] : splitPeople(plain(entry)).map(readPerson);
    if (field) report({ ...problem("wrong-type", field), span: entry.span });
    return [];
  });
}

function attendeeFromMap(map: YamlMap, report: Report): Attendee {
  const fields = fieldsOf(map, attendeeKey, [...attendeeKeys, ...wordsFor("attendeeKeys")], report);
  const text = (name: (typeof attendeeKeys)[number]) => textField(fields.get(name), report);
  const roleText = text("role");
  const present = text("present");
  // A misspelt key may be the name; that is reported already.
  const allKnown = fields.size === map.entries.length;
  if (allKnown && text("name") === null && text("email") === null) {
    report({ code: "no-name", key: "name", value: "", suggestion: null, span: map.span });
  }
  return {
    name: text("name")?.value ?? text("email")?.value ?? "",
    email: text("email"),
    dept: text("dept")?.value ?? null,
    role: roleText ? (roleOf(roleText.value)?.concept ?? null) : null,
    roleText,
    present: present ? yesOrNo(present.value) : null,
    span: map.span,
  };
}

/** `materials`: mappings, or bare titles. */
export function readMaterials(
  field: Field | undefined,
  timezone: string,
  report: Report,
): readonly Material[] {
  return entriesOf(field).flatMap((entry) => {
    if (entry.kind === "map") return [materialFromMap(entry, timezone, report)];
    if (entry.kind === "scalar" && entry.value !== null) return [bareMaterial(entry)];
    if (field && entry.kind === "list")
      report({ ...problem("wrong-type", field), span: entry.span });
    return [];
  });
}

function bareMaterial(entry: YamlNode & { kind: "scalar" }): Material {
  return { title: entry.raw, owner: null, pages: null, due: null, link: null, span: entry.span };
}

function materialFromMap(map: YamlMap, timezone: string, report: Report): Material {
  const fields = fieldsOf(map, materialKey, [...materialKeys, ...wordsFor("materialKeys")], report);
  const text = (name: (typeof materialKeys)[number]) => textField(fields.get(name), report);
  const due = text("due");
  const date = due ? (readMoment(due.value, timezone)?.date ?? null) : null;
  const dueField = fields.get("due");
  if (due && dueField && !(date && isLocalDate(date))) report(problem("impossible-date", dueField));
  return {
    title: text("title")?.value ?? "",
    owner: text("owner"),
    pages: pagesOf(fields.get("pages"), report),
    due: due && date ? { value: date, span: due.span } : null,
    link: text("link")?.value ?? null,
    span: map.span,
  };
}

function pagesOf(field: Field | undefined, report: Report): Located<number> | null {
  const text = textField(field, report);
  if (!field || !text) return null;
  const pages = Number(/^(\d{1,4}) ?(?:页|pages?|p\.?)?$/i.exec(text.value)?.[1] ?? Number.NaN);
  if (Number.isNaN(pages)) report(problem("wrong-type", field));
  return Number.isNaN(pages) ? null : { value: pages, span: text.span };
}
