import { type PlainText, UNSTRUCK } from "../../markdown/plain-text.ts";
import type { YamlMap, YamlNode, YamlScalar } from "../../markdown/yaml.ts";
import { nearest } from "../../text/nearest.ts";
import { namesFor } from "../../vocabulary/index.ts";
import type { FrontMatterProblem, Located } from "../types.ts";

/** A front-matter value under its canonical key, with the key as it was written. */
export interface Field {
  readonly name: string;
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

export type Report = (problem: FrontMatterProblem) => void;

/** Sorts a mapping's entries under their canonical names; unknown keys are reported with the nearest known one. */
export function fieldsOf<Name extends string>(
  map: YamlMap,
  area: "keys" | "attendeeKeys" | "materialKeys",
  known: (key: string) => Name | null,
  report: Report,
): ReadonlyMap<Name, Field> {
  const fields = new Map<Name, Field>();
  for (const { key, value } of map.entries) {
    const name = known(key.raw);
    if (name === null) {
      report({
        code: "unknown-key",
        key: key.raw,
        value: "",
        suggestion: nearest(key.raw, namesFor(area)),
        span: key.span,
      });
    } else if (!fields.has(name)) {
      fields.set(name, { name, key, value });
    } else {
      report({
        code: "duplicate-key",
        key: key.raw,
        value: name,
        suggestion: null,
        span: key.span,
      });
    }
  }
  return fields;
}

/** One problem with a field's value. */
export function problem(
  code: FrontMatterProblem["code"],
  field: Field,
  suggestion: string | null = null,
): FrontMatterProblem {
  const value = field.value.kind === "scalar" ? field.value.raw : "";
  const span = field.value.span.to > field.value.span.from ? field.value.span : field.key.span;
  return { code, key: field.key.raw, value, suggestion, span };
}

/** Left empty, or `null` or `~` as programs write it. Null, as people write names, is one. */
function isLeftOut(node: YamlNode): boolean {
  if (node.kind !== "scalar") return false;
  const raw = node.raw.trim();
  return raw === "" || (node.value === null && (raw === "null" || raw === "~"));
}

/** A field's text; `null` when absent or empty. A list or mapping is a problem. */
export function textField(field: Field | undefined, report: Report): Located<string> | null {
  if (!field || isLeftOut(field.value)) return null;
  if (field.value.kind === "scalar")
    return { value: field.value.raw.trim(), span: field.value.span };
  report(problem("wrong-type", field));
  return null;
}

/** A field's entries: a list, or one value standing alone; without those that are left out. */
export function entriesOf(field: Field | undefined): readonly YamlNode[] {
  if (!field) return [];
  const entries = field.value.kind === "list" ? field.value.items : [field.value];
  return entries.filter((entry) => !isLeftOut(entry));
}

/** A scalar as text the body's readers understand. */
export function plain(node: YamlScalar): PlainText {
  const { raw, span } = node;
  return { value: raw.trim(), span, pieces: [0, span.from], bold: false, ...UNSTRUCK };
}
