import type { Language } from "../../messages/language.ts";
import { traditional } from "../../text/simplified.ts";
import { once, wordsOf } from "../../vocabulary/index.ts";
import { attendeeKeys, materialKeys, meetingFields, meetingKeys } from "./table.ts";

type Area = "keys" | "attendeeKeys" | "materialKeys";

/** A key's names: its own, the words of every language, those in traditional characters and with a capital. */
export function namesOf(area: Area, key: string): readonly string[] {
  const words = wordsOf(area, key);
  const capitals = area === "keys" && isInBody(key) ? [key, ...words].flatMap(capital) : [];
  return [...new Set([key, ...words, ...words.map(traditional), ...capitals])];
}

/** What the body may say as well stands in front-matter for people, too, as `Date:`; `Status: Approved` is another tool's. */
const isInBody = (key: string): boolean =>
  "inBody" in (meetingFields[key as keyof typeof meetingFields] ?? {});

const capital = (name: string): readonly string[] =>
  /^[a-z]/.test(name) ? [name.charAt(0).toUpperCase() + name.slice(1)] : [];

/** Exactly these, so that an editor, which only knows the schema, knows the same. */
function keysByName<Key extends string>(
  area: Area,
  keys: readonly Key[],
): (name: string) => Key | null {
  const byName = once(
    () => new Map(keys.flatMap((key) => namesOf(area, key).map((name) => [name, key] as const))),
  );
  return (name) => byName().get(name) ?? null;
}

export const meetingKeyOf = keysByName("keys", meetingKeys);
export const attendeeKeyOf = keysByName("attendeeKeys", attendeeKeys);
export const materialKeyOf = keysByName("materialKeys", materialKeys);

/** The language in which keys are written: one in Chinese makes them Chinese. */
export const languageOfKeys = (keys: readonly string[]): Language =>
  keys.some((key) => /\p{Script=Han}/u.test(key)) ? "zh" : "en";
