import { type PlainText, UNSTRUCK } from "../../markdown/plain-text.ts";
import type { YamlMap, YamlNode, YamlScalar } from "../../markdown/yaml.ts";
import { nearest } from "../../text/nearest.ts";
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
  known: (key: string) => Name | null,
  names: readonly string[],
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
        suggestion: nearest(key.raw, names),
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

/** A field's text; `null` when absent or empty. A list or mapping is a problem. */
export function textField(field: Field | undefined, report: Report): Located<string> | null {
  if (!field) return null;
  if (field.value.kind !== "scalar") {
    report(problem("wrong-type", field));
    return null;
  }
  const value = field.value.raw.trim();
  return value === "" || field.value.value === null ? null : { value, span: field.value.span };
}

/** A field's entries: a list, or one value standing alone. */
export function entriesOf(field: Field | undefined): readonly YamlNode[] {
  if (!field) return [];
  if (field.value.kind === "list") return field.value.items;
  return field.value.kind === "scalar" && field.value.value === null ? [] : [field.value];
}

/** A scalar as text the body's readers understand. */
export function plain(node: YamlScalar): PlainText {
  const { raw, span } = node;
  return { value: raw.trim(), span, pieces: [0, span.from], bold: false, ...UNSTRUCK };
}
