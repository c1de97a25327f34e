import type { Span } from "../markdown/source.ts";
import { languageOfKeys } from "../meeting/front-matter/names.ts";
import type { MeetingKey } from "../meeting/front-matter/types.ts";
import type { Meeting } from "../meeting/types.ts";
import { eitherDay } from "../time/day-order.ts";
import { nameIn } from "../vocabulary/index.ts";
import { canonical } from "./front-matter-keys.ts";
import { defineRule, type Fix } from "./rule.ts";

/** What cannot be used is never skipped silently: every other rule relies on what was read. */
export default defineRule({
  id: "front-matter-valid",
  stage: "plan",
  severity: "error",
  guide: null,
  fixable: true,
  *check({ meeting }) {
    for (const { code, key, value, suggestion, span } of meeting.problems) {
      // Values that are right each by itself: date-contradiction words them.
      if (code === "other-length" || code === "other-weekday" || code === "other-clock") continue;
      if (code === "in-words") {
        const form = linesFor(meeting, key);
        const place = withQuotes(meeting.source.text, span);
        const fix = { edits: [{ ...place, text: form.join("\n") }], keepsMeaning: true };
        yield {
          at: span,
          message: code,
          data: { key, value, form },
          severity: "warning",
          fix,
        };
        continue;
      }
      const fix =
        code === "full-width-colon"
          ? { edits: [{ ...span, text: ": " }], keepsMeaning: false }
          : code === "misplaced"
            ? withoutBlank(meeting, span.from)
            : null;
      const data = { key, value, suggestion, meant: canonical(key), either: eitherDay(value) };
      yield { at: span, message: code, data, fix };
    }
  },
});

/** A value with the quotes it may stand in. */
function withQuotes(text: string, { from, to }: Span): Span {
  const quote = text.charAt(from - 1);
  const isQuoted = /["']/.test(quote) && text.charAt(to) === quote;
  return isQuoted ? { from: from - 1, to: to + 1 } : { from, to };
}

/** What a day and time told in words come to as values, the end and the zone on lines of their own. */
function linesFor(
  { date, start, end, timezone, timezoneFrom, keySpans }: Meeting,
  key: string,
): readonly string[] {
  const language = languageOfKeys([key]);
  const line = (name: MeetingKey, value: string): string =>
    `${nameIn("keys", name, language)}: ${value}`;
  const isEndOpen = !keySpans.has("end") && !keySpans.has("duration");
  const isSameDay = end?.value.slice(0, 10) === start?.value.slice(0, 10);
  const until = end && isEndOpen ? end.value.slice(isSameDay ? 11 : 0).replace("T", " ") : null;
  const isZoneOpen = timezoneFrom === "file" && !keySpans.has("timezone");
  return [
    (start ?? date)?.value.replace("T", " ") ?? "",
    ...(until === null ? [] : [line("end", until)]),
    ...(isZoneOpen ? [line("timezone", timezone)] : []),
  ];
}

/** What nobody sees above the front-matter goes; a comment stays, and people move it. */
function withoutBlank({ source: { text } }: Meeting, to: number): Fix | null {
  if (/[^\s\u200b]/.test(text.slice(0, to))) return null;
  return { edits: [{ from: 0, to, text: "" }], keepsMeaning: true };
}
