import { type PlainText, part } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import type { Occasion } from "../../time/occasion.ts";
import type { Zone } from "../../time/zone-name.ts";
import type { FrontMatterProblem } from "../types.ts";

/** Where a time is said. */
interface Place {
  readonly occasion: Pick<Occasion, "zone">;
  readonly text: PlainText;
  readonly span: Span;
}

/** 16:00 CST: the day and time stand, and nobody can tell where. `stated`: a zone's own line. */
export function unclearZone(
  zone: Zone | null,
  beside: Place,
  stated: PlainText | undefined,
): readonly FrontMatterProblem[] {
  if (zone === null || !("unknown" in zone)) return [];
  const { unknown: value } = zone;
  const isBeside = beside.occasion.zone !== null;
  const { text, span } = isBeside || !stated ? beside : { text: stated, span: stated.span };
  const at = text.value.indexOf(value);
  const place = at >= 0 && span.to > 0 ? part(text, at, at + value.length).span : span;
  return [{ code: "unclear-timezone", key: "timezone", value, suggestion: null, span: place }];
}
