import { lineEndOf } from "../../markdown/source.ts";
import { yamlText } from "../../markdown/yaml-text.ts";
import { readMetadata } from "../../meeting/front-matter/metadata.ts";
import type { MeetingKey } from "../../meeting/front-matter/types.ts";
import { readHead } from "../../meeting/head/head.ts";
import { parse } from "../../meeting/parse.ts";
import type { Meeting } from "../../meeting/types.ts";
import type { Edit, Report } from "../rule.ts";

type Found = Report<"canonical-form">;

/** Keys that front-matter lacks or leaves empty, and whose value the body gives. */
export function* computedKeys(meeting: Meeting): Iterable<Found> {
  if (!meeting.hasFrontMatter || meeting.problems.length > 0) return;
  for (const [key, value] of Object.entries(valuesFor(meeting))) {
    if (value === null) continue;
    const edit = editFor(meeting, key as MeetingKey, key === "start" ? value : yamlText(value));
    if (edit === null) continue;
    yield {
      at: meeting.keySpans.get(key as MeetingKey) ?? meeting.topSpan,
      message: "key",
      data: { key, value },
      fix: { edits: [edit], keepsMeaning: false },
    };
  }
}

function valuesFor(meeting: Meeting): Readonly<Record<string, string | null>> {
  const { source, topSpan: top, timezone, timezoneFrom } = meeting;
  const zone = { timezone, timezoneFrom };
  const { frontMatter, root } = parse(source);
  const { stated } = readMetadata(frontMatter.map, zone);
  const head = readHead(root, { source, top, ...zone, hint: { year: null } });
  const missing = <T>(present: unknown, value: T | null): T | null =>
    present === null ? value : null;
  const starts = head.timezone === timezone ? (head.start?.value ?? null) : null;
  return {
    title: meeting.keySpans.has("title") ? null : (head.title?.value ?? null),
    objective: missing(stated.objective, head.objective?.value ?? null),
    start: missing(stated.start, starts?.replace("T", " ") ?? null),
    location: missing(stated.location, head.location),
    host: missing(stated.host, head.host?.value ?? null),
    recorder: missing(stated.recorder, head.recorder?.value ?? null),
  };
}

/** Behind the key where it was left empty, else as the front-matter's last line. */
function editFor({ source, keySpans }: Meeting, key: MeetingKey, value: string): Edit | null {
  const { text } = source;
  const span = keySpans.get(key);
  if (span) {
    const behind = /^[ \t]*:[ \t]*(?=\r?\n)/.exec(text.slice(span.to));
    return behind && { from: span.to, to: span.to + behind[0].length, text: `: ${value}` };
  }
  const { closing } = parse(source).frontMatter;
  const line = `${key}: ${value}${lineEndOf(text)}`;
  return closing === null ? null : { from: closing, to: closing, text: line };
}
