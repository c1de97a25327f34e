import { nameKey } from "../meeting/people/person.ts";
import { addTo } from "../text/many.ts";
import { grouped } from "../tracker/select.ts";
import type { Standing } from "../tracker/standing.ts";
import { endingOf } from "./closing.ts";
import type { ReportMeeting } from "./facts.ts";

/** How somebody's promises stand, or a department's. */
export interface Account {
  /** `null`: nobody, or no department that a file names. */
  readonly name: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly onTime: number;
  readonly late: number;
  /** Done, and nobody wrote when, or by when it was due. */
  readonly undated: number;
  readonly dropped: number;
}

/** One account for each owner; who has most that is overdue comes first. */
export const ownersOf = (standings: readonly Standing[]): readonly Account[] =>
  ordered(grouped(standings, "owner").map(({ name, standings: own }) => accountOf(name, own)));

/** One for each department of an owner; `departmentOf` gives that of a name. */
export function departmentsOf(
  standings: readonly Standing[],
  departmentOf: (owner: string) => string | null,
): readonly Account[] {
  const own = new Map<string | null, Standing[]>();
  for (const standing of standings) {
    const { owners } = standing.action;
    for (const dept of new Set(owners.length === 0 ? [null] : owners.map(departmentOf)))
      addTo(own, dept, standing);
  }
  return ordered([...own].map(([name, found]) => accountOf(name, found)));
}

/** The department that the latest meeting names for somebody. */
export function departmentBook(
  meetings: readonly ReportMeeting[],
): (owner: string) => string | null {
  const known = new Map<string, { readonly dept: string; readonly date: string }>();
  for (const { departments, row } of meetings) {
    const date = row.date ?? "";
    for (const [key, dept] of departments)
      if ((known.get(key)?.date ?? "") <= date) known.set(key, { dept, date });
  }
  return (owner) => known.get(nameKey(owner))?.dept ?? null;
}

function accountOf(name: string | null, standings: readonly Standing[]): Account {
  const count = { open: 0, "on-time": 0, late: 0, undated: 0, dropped: 0 };
  for (const { action } of standings) count[endingOf(action)]++;
  const { open, late, undated, dropped } = count;
  const overdue = standings.filter((standing) => standing.overdue).length;
  return { name, open, overdue, onTime: count["on-time"], late, undated, dropped };
}

const ordered = (accounts: readonly Account[]): readonly Account[] =>
  accounts.toSorted(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) || b.overdue - a.overdue || b.open - a.open,
  );
