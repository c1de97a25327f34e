/** What 来源 names: a meeting, and perhaps which of its actions. */
export interface Origin {
  readonly id: string;
  /** Counted from 1. */
  readonly number: number | null;
}

/** `2026-12-01-kickoff`, `2026-12-01-kickoff#3`; `null`: nothing is named. */
export function readOrigin(text: string | null): Origin | null {
  const said = text?.trim() ?? "";
  const hash = said.lastIndexOf("#");
  const number = hash === -1 ? "" : said.slice(hash + 1).trim();
  const isCounted = /^\d{1,4}$/.test(number);
  const id = isCounted ? said.slice(0, hash).trim() : said;
  return id === "" ? null : { id, number: isCounted ? Number(number) : null };
}
