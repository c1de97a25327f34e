import type { MailKind } from "../../config/mail-kind.ts";
import { lineEndOf } from "../../markdown/source.ts";
import type { YamlNode } from "../../markdown/yaml.ts";
import { meetingKeyOf } from "../../meeting/front-matter/names.ts";
import { readFrontMatter } from "../../meeting/front-matter/split.ts";

/** The front-matter keys that record when a mail went out, canonical and Chinese. */
const keys = {
  notice: ["notified", "通知时间"],
  minutes: ["minutes-sent", "纪要时间"],
} as const;

type Stamp =
  /** There is nothing to record, or it is there already. */
  | { readonly outcome: "none" }
  /** The front-matter is not one a line can be added to. */
  | { readonly outcome: "impossible"; readonly key: string }
  | { readonly outcome: "added"; readonly key: string; readonly text: string };

/**
 * A meeting file with the time (`2026-12-01 18:00`, the meeting's clock) at which a notice or the
 * minutes went out, as the last line of its front-matter, in the language of the keys there.
 */
export function withStamp(text: string, kind: MailKind, time: string): Stamp {
  const { map, present, closing } = readFrontMatter(text);
  if ((kind !== "notice" && kind !== "minutes") || !present) return { outcome: "none" };
  const [english, chinese] = keys[kind];
  const written = map?.entries.map(({ key }) => key.raw) ?? [];
  if (written.some((key) => meetingKeyOf(key) === english)) return { outcome: "none" };
  const key = written.some((one) => /\p{Script=Han}/u.test(one)) ? chinese : english;
  if (closing === null) return { outcome: "impossible", key };
  const line = `${key}: ${time}${lineEndOf(text)}`;
  const stamped = text.slice(0, closing) + line + text.slice(closing);
  // What was there must say the same as before: in `{ … }`, say, there is no room for a line.
  const entries = readFrontMatter(stamped).map?.entries ?? [];
  const last = entries.at(-1);
  const added =
    map !== null &&
    entries.length === map.entries.length + 1 &&
    map.entries.every(({ value }, index) => isSame(value, entries[index]?.value)) &&
    last?.key.raw === key &&
    last.value.kind === "scalar" &&
    last.value.raw === time;
  return added ? { outcome: "added", key, text: stamped } : { outcome: "impossible", key };
}

function isSame(a: YamlNode, b: YamlNode | undefined): boolean {
  if (a.kind === "scalar" && b?.kind === "scalar" && a.raw !== b.raw) return false;
  return a.kind === b?.kind && a.span.from === b.span.from;
}
