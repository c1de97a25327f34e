import type { MailKind } from "../../config/mail-kind.ts";
import { lineEndOf } from "../../markdown/source.ts";
import type { YamlMap, YamlNode } from "../../markdown/yaml.ts";
import { languageOfKeys, meetingKeyOf } from "../../meeting/front-matter/names.ts";
import { readFrontMatter } from "../../meeting/front-matter/split.ts";
import { nameIn } from "../../vocabulary/index.ts";

/** The front-matter keys that record when a mail went out. */
const keys = { notice: "notified", minutes: "minutes-sent" } as const;

type Stamp =
  /** There is nothing to record, or it is there already. */
  | { readonly outcome: "none" }
  /** The front-matter is not one a line can be added to. */
  | { readonly outcome: "impossible"; readonly key: string }
  | { readonly outcome: "added"; readonly key: string; readonly text: string };

/**
 * A meeting file with the time (`2026-12-01 18:00`, the meeting's clock) at which a notice or the
 * minutes went out: behind the key that waits for it, as `plan` writes one, else as the last line of its
 * front-matter, in the language of the keys there.
 */
export function withStamp(text: string, kind: MailKind, time: string): Stamp {
  const { map, present, closing } = readFrontMatter(text);
  if ((kind !== "notice" && kind !== "minutes") || !present) return { outcome: "none" };
  const concept = keys[kind];
  const entries = map?.entries ?? [];
  const own = entries.filter(({ key }) => meetingKeyOf(key.raw) === concept);
  const [waiting] = own;
  if (own.some(({ value }) => !isBlank(value))) return { outcome: "none" };
  if (waiting) {
    const { raw: key, span } = waiting.key;
    const colon = text.indexOf(":", span.to);
    const stamped = `${text.slice(0, colon + 1)} ${time}${text.slice(colon + 1)}`;
    return added(entries, stamped, { key, time, at: entries.indexOf(waiting) });
  }
  const key = nameIn("keys", concept, languageOfKeys(entries.map((one) => one.key.raw)));
  if (closing === null) return { outcome: "impossible", key };
  const line = `${key}: ${time}${lineEndOf(text)}`;
  const stamped = text.slice(0, closing) + line + text.slice(closing);
  return map === null
    ? { outcome: "impossible", key }
    : added(entries, stamped, { key, time, at: entries.length });
}

interface Wanted {
  readonly key: string;
  readonly time: string;
  /** Which of the entries says it. */
  readonly at: number;
}

/** What was there must say the same as before: in `{ … }`, say, there is no room for a line. */
function added(before: Entries, text: string, { key, time, at }: Wanted): Stamp {
  const after = readFrontMatter(text).map?.entries ?? [];
  const own = after[at];
  const isWhole =
    after.length === Math.max(before.length, at + 1) &&
    after.every((one, index) => index === at || isSame(one, before[index])) &&
    own?.key.raw === key &&
    own.value.kind === "scalar" &&
    own.value.raw === time;
  return isWhole ? { outcome: "added", key, text } : { outcome: "impossible", key };
}

type Entries = YamlMap["entries"];

const isBlank = (value: YamlNode): boolean => value.kind === "scalar" && value.value === null;

function isSame(a: Entries[number], b: Entries[number] | undefined): boolean {
  if (b === undefined || a.key.raw !== b.key.raw) return false;
  return JSON.stringify(a.value, withoutPlaces) === JSON.stringify(b.value, withoutPlaces);
}

/** What follows the stamp stands further down by now. */
const withoutPlaces = (name: string, value: unknown): unknown =>
  name === "span" ? undefined : value;
