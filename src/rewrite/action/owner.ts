import type { ActionItem } from "../../meeting/types.ts";
import { writingIn } from "../../vocabulary/languages.ts";
import { detailEdit } from "./details.ts";
import { type Edit, inserted } from "./edit.ts";
import type { Form } from "./place.ts";
import { beforeTail, rowEdits } from "./row.ts";

export interface OwnerChange {
  readonly kind: "owner";
  readonly name: string;
}

export function* ownerEdits(
  form: Form,
  action: ActionItem,
  { name }: OwnerChange,
): Generator<readonly Edit[]> {
  if (action.owner) yield* inPlaceOf(form, action.owner, name);
  else if (form.place.kind === "row") yield rowEdits(form, "owner", name);
  else yield* added(form, action, name);
}

function* inPlaceOf(
  { text, language, place }: Form,
  { span }: NonNullable<ActionItem["owner"]>,
  name: string,
): Generator<readonly Edit[]> {
  const old = text.slice(span.from, span.to);
  const names = old.startsWith("@") && !/\s/.test(name) ? [`@${name}`, name] : [name];
  for (const said of names) yield [{ ...span, text: said }];
  // What an earlier meeting's row says of its owner is then still the same action.
  for (const said of names) yield [{ ...span, text: `~~${old}~~ ${said}` }];
  if (place.kind === "row") return;
  // Where such a name would be none, a label says that it is one.
  const mark = /^\s*[:：,，]?\s*/.exec(text.slice(span.to, span.to + 8))?.[0] ?? "";
  const without = { from: span.from, to: span.to + mark.length, text: "" };
  for (const tail of writingIn(language).before.owner)
    yield [without, inserted(place.end, `${tail}${name}`)];
}

function* added(
  form: Form,
  { task, statusText, dueText }: ActionItem,
  name: string,
): Generator<readonly Edit[]> {
  const { text, language, place } = form;
  if (place.kind === "row") return;
  const detail = detailEdit(form, "owner", name);
  if (detail) yield [detail];
  const { ownerInFront, before, beside } = writingIn(language);
  const [start] = [task, dueText].flatMap((field) => field?.span.from ?? []).sort((a, b) => a - b);
  if (start !== undefined) yield [inserted(start, ownerInFront(name))];
  const at = statusText ? beforeTail(text, statusText.span.from) : place.end;
  for (const tail of before.owner) yield [inserted(at, `${tail}${name}`)];
  yield [inserted(at, beside([name]))];
}
