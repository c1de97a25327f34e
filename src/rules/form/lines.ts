import { lineAt, positionAt, type Span } from "../../markdown/source.ts";
import { formOf, verbatimIn } from "../../meeting/form.ts";
import type { Meeting } from "../../meeting/types.ts";
import type { Report } from "../rule.ts";

type Found = Report<"canonical-form">;

/** `结论: …` in a Chinese file, `Conclusion：…` in an English one. */
export function* labelWidth({ source, language }: Meeting): Iterable<Found> {
  for (const { text, span } of formOf(source).labels) {
    const label = text
      .trimEnd()
      .replace(/[:：]$/, "")
      .trimEnd();
    // What stands in Han characters takes the Chinese colon, whatever language surrounds it.
    const isChinese = /\p{Script=Han}/u.test(label) || (language === "zh" && !/[a-z]/i.test(label));
    const isAtEnd = /^[ \t]*(?:[\r\n]|$)/.test(source.text.slice(span.to, span.to + 20));
    if (isChinese ? text.includes("：") : isAtEnd ? text.includes(":") : /: $/.test(text)) continue;
    const form = isChinese ? `${label}：` : `${label}:${isAtEnd ? "" : " "}`;
    yield {
      at: span,
      message: "label",
      data: { written: text.trim(), name: form.trim() },
      fix: { edits: [{ ...span, text: form }], keepsMeaning: true },
    };
  }
}

/** Agenda items numbered 1, 2, 4 or 1, 3, 2; all of them numbered 1 is a way of writing Markdown. */
export function* numbering({ agenda, source }: Meeting): Iterable<Found> {
  const places = agenda.map((item) => numberAt(source.text, item.span.from));
  const numbers = places.map((place) => place && Number(source.text.slice(place.from, place.to)));
  const [first] = numbers;
  if (first == null || numbers.includes(null) || numbers.every((number) => number === first))
    return;
  for (const [at, place] of places.entries()) {
    const wanted = Math.min(first, 1) + at;
    const written = numbers[at];
    if (!place || written == null || written === wanted) continue;
    yield {
      at: place,
      message: "numbering",
      data: { written, wanted },
      fix: { edits: [{ ...place, text: String(wanted) }], keepsMeaning: true },
    };
  }
}

const NUMBER =
  /^[ \t|]*(?:#{1,6}[ \t]+|[-*+][ \t]+)?\**(?:(?:议题[ \t]*|item[ \t]+)\d{1,3}(?!\d)|[(（]?\d{1,3}(?=[ \t]*[.．、)）:：|]))/i;

/** The number before an item, on its own line. */
function numberAt(text: string, offset: number): Span | null {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const found = NUMBER.exec(text.slice(start, start + 200))?.[0];
  const digits = /\d{1,9}$/.exec(found ?? "")?.[0].length ?? 0;
  const to = start + (found ?? "").length;
  return digits === 0 ? null : { from: to - digits, to };
}

/** White space at the end of headings, table rows and empty lines; elsewhere two spaces are a line break. */
export function* trailingSpace({ source, part }: Meeting): Iterable<Found> {
  if (part.index > 0) return;
  const last = positionAt(source, source.text.length).line;
  const verbatim = verbatimIn(source);
  let next = 0;
  let at = 0;
  for (let line = 1; line <= last; line++) {
    const text = lineAt(source, line);
    const from = source.text.indexOf(text, at);
    const kept = text.trimEnd();
    at = from + text.length;
    if (kept.length === text.length || !/^(?:$|#|[ \t]*\|)/.test(kept)) continue;
    const span = { from: from + kept.length, to: from + text.length };
    while ((verbatim[next]?.to ?? Infinity) <= span.from) next++;
    if ((verbatim[next]?.from ?? Infinity) <= span.from) continue;
    yield {
      at: span,
      message: "trailing-space",
      fix: { edits: [{ ...span, text: "" }], keepsMeaning: true },
    };
  }
}
