import { fold } from "../text/normalise.ts";
import { once } from "../text/once-per.ts";
import { vocabularies } from "./lookup.ts";

/** A zone's name; of a city only where something says that its time is meant; `null`: one of several zones. */
interface NamedZone {
  readonly zone: string | null;
  readonly isCity: boolean;
  readonly length: number;
}

const zones = once(() => {
  const byName = new Map<string, Omit<NamedZone, "length">>();
  for (const { zones, cities, unclearZones } of Object.values(vocabularies)) {
    for (const [zone, names] of Object.entries(cities))
      for (const name of names) byName.set(fold(name), { zone, isCity: true });
    for (const [zone, names] of Object.entries(zones))
      for (const name of names) byName.set(fold(name), { zone, isCity: false });
    for (const name of unclearZones) byName.set(name, { zone: null, isCity: false });
  }
  const longest = new Map<string, number>();
  for (const { 0: first = "", length } of byName.keys())
    longest.set(first, Math.max(longest.get(first) ?? 0, length));
  return { byName, longest };
});

/** The time zone that a folded text begins with by name: 北京, PDT, London, CST. */
export function zoneNamed(text: string): NamedZone | null {
  const { byName, longest } = zones();
  const most = Math.min(longest.get(text.charAt(0)) ?? 0, text.length);
  for (let length = most; length > 0; length--) {
    const found = byName.get(text.slice(0, length));
    if (found && !/^[a-z][a-z\d]/.test(text.slice(length - 1))) return { ...found, length };
  }
  return null;
}

const calendarZones = once(() =>
  Object.values(vocabularies)
    .flatMap((words) => Object.entries(words.calendarZones))
    .flatMap(([zone, names]) => names.map((name) => ({ zone, name: fold(name) })))
    .sort((a, b) => b.name.length - a.name.length),
);

/** The zone that a folded text begins with as calendar programs name it behind its offset. */
export function calendarZoneNamed(
  text: string,
): { readonly zone: string; readonly length: number } | null {
  const found = calendarZones().find(({ name }) => text.startsWith(name));
  if (!found || /^[\p{L}\d]/u.test(text.slice(found.name.length))) return null;
  return { zone: found.zone, length: found.name.length };
}

const otherTimes = once(
  () =>
    new Set(
      Object.values(vocabularies).flatMap(({ otherTimes }) => otherTimes.map((word) => fold(word))),
    ),
);

/** Whether words that end in “time” say nothing of where: local time, lunch time, 预计时间. */
export function tellsNoPlace(words: string): boolean {
  const bare = words.replace(/ ?time$|时间$/, "");
  return [bare, ...bare.split(" ")].some((word) => otherTimes().has(word));
}
