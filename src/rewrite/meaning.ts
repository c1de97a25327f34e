import { places } from "./places.ts";

/** Where something stands, and how it is written there. */
const FORM: ReadonlySet<string> = new Set([
  ...places,
  "source",
  "agendaSpan",
  "actionsSpan",
  "statedDays",
  "topSpan",
  "keySpans",
  "heading",
  "columns",
  "number",
  "roleText",
  "dueText",
  "minutesText",
  "repeatedTimes",
  "problems",
  "unread",
]);

/**
 * What meetings, or a part of one, say, without where and how they say it: equal before and after a
 * change of form.
 */
export function meaningOf(said: object): string {
  return JSON.stringify(said, (key, value: unknown) => {
    if (FORM.has(key)) return undefined;
    if (key === "due" && typeof value === "object" && value !== null && "kind" in value)
      return "date" in value ? value.date : value.kind;
    return typeof value === "string" ? value.normalize("NFKC").trim() : value;
  });
}
