import type { Language } from "../../messages/language.ts";
import { traditional } from "../../text/simplified.ts";
import { once, wordsOf } from "../../vocabulary/index.ts";
import { attendeeKeys, materialKeys, meetingKeys } from "./table.ts";

type Area = "keys" | "attendeeKeys" | "materialKeys";

/** A key's names: its own, the words of every language, and those in traditional characters. */
export function namesOf(area: Area, key: string): readonly string[] {
  const words = wordsOf(area, key);
  return [...new Set([key, ...words, ...words.map(traditional)])];
}

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
