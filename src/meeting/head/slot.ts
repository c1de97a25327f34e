import { type PlainText, part } from "../../markdown/plain-text.ts";
import { isPlaceholder } from "../../vocabulary/index.ts";
import { isNoLatinName } from "../../vocabulary/not-names.ts";

const SLOT = /^[{[](?<inside>[^{}[\]]{1,200})[}\]]$/;

/** A template's own words stand in small letters, or say that a name belongs there. */
const PROMPT = /^[a-z][a-z '’/-]*$|\b[Nn]ames?\b|(?:姓名|名字|人名)$/;

/** `{Ann Lee}` is a slot of a template with what somebody filled in; nothing stands in one that says `{name}`. */
export function inSlot(value: PlainText): PlainText {
  const inside = SLOT.exec(value.value)?.groups?.inside?.trim();
  if (inside === undefined) return value;
  const saysNothing = (text: string): boolean => isPlaceholder(text) || isNoLatinName(text);
  const isEmpty = PROMPT.test(inside) || inside.split(/[,，、]\s?/).every(saysNothing);
  return isEmpty ? part(value, value.value.length) : part(value, 1, value.value.length - 1);
}
