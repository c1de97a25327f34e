import { titleOf, tookPlace } from "../meeting/record.ts";
import type { Meeting } from "../meeting/types.ts";
import { addTo } from "../text/many.ts";
import { addDays, daysBetween, type LocalDate } from "../time/local.ts";
import { groupOf } from "../tracker/group.ts";
import { History, type LatestAction } from "./history.ts";
import type { OpenAction } from "./reminders.ts";

/** What a series of meetings has to tell whoever decides (design contract §8). */
export interface Digest {
  readonly group: string;
  /** As its meetings name it, else the title of the latest. */
  readonly name: string;
  /** That all its meetings share, else its name. */
  readonly title: string;
  /** The latest first, those to come included and those called off left out. */
  readonly meetings: readonly [Meeting, ...Meeting[]];
  readonly since: LocalDate;
  readonly today: LocalDate;
  /** Those held since, the latest first. */
  readonly held: readonly Meeting[];
  /** Since then their day has passed, and no file says what came of them. */
  readonly unrecorded: readonly Meeting[];
  /** The earliest deadline first, what has no day last. */
  readonly open: readonly OpenAction[];
  readonly overdue: number;
  /** Those of the open ones whose deadline is not the first. */
  readonly moved: readonly OpenAction[];
  /** Done or dropped since then, as far as the files tell. */
  readonly closed: readonly LatestAction[];
  readonly next: Meeting | null;
}

/** Days that are told of where no digest went before. */
const PERIOD = 28;

export interface DigestPeriod {
  /** Today, on the clock of a meeting. */
  readonly today: (meeting: Meeting) => LocalDate;
  /** The day since which a series is told of; `null`: the last four weeks. */
  readonly since: (name: string, today: LocalDate) => LocalDate | null;
  /** The meetings with those around them. */
  readonly history?: History;
}

/** One for every series that these meetings belong to; a single meeting without a series is none. */
export function digestsOf(meetings: readonly Meeting[], period: DigestPeriod): readonly Digest[] {
  const history = period.history ?? new History(meetings);
  const groups = new Map<string, Meeting[]>();
  for (const meeting of history.all) addTo(groups, groupOf(meeting), meeting);
  return [...new Set(meetings.map(groupOf))].flatMap((group) => {
    const all = groups.get(group) ?? [];
    const isSeries = all.length > 1 || all.some(({ series }) => series !== null);
    const [latest, ...others] = latestFirst(all.filter(({ stage }) => stage !== "cancelled"));
    return isSeries && latest ? [digestOf(group, [latest, ...others], history, period)] : [];
  });
}

const dayOf = ({ date }: Meeting): LocalDate | null => date?.value ?? null;

function latestFirst(meetings: readonly Meeting[]): readonly Meeting[] {
  const key = (meeting: Meeting): string => meeting.start?.value ?? dayOf(meeting) ?? "";
  return meetings.toSorted((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
}

function digestOf(
  group: string,
  meetings: Digest["meetings"],
  history: History,
  period: DigestPeriod,
): Digest {
  const today = period.today(meetings[0]);
  const name = meetings[0].series ?? titleOf(meetings[0]);
  const since = period.since(name, today) ?? addDays(today, 1 - PERIOD);
  const isRecent = (day: LocalDate | null): boolean => day !== null && day >= since && day <= today;
  const own = history.latestIn(meetings.toReversed());
  const open = openIn(own, today);
  const titles = new Set(meetings.map(titleOf));
  const planned = meetings.filter(({ stage }) => stage === "planned");
  return {
    ...{ group, name, meetings, since, today, open },
    title: titles.size === 1 ? titleOf(meetings[0]) : name,
    held: meetings.filter((meeting) => tookPlace(meeting) && isRecent(dayOf(meeting))),
    unrecorded: planned.filter((one) => isRecent(dayOf(one)) && dayOf(one) !== today),
    overdue: open.filter(({ due }) => due !== null && due.days < 0).length,
    moved: open.filter(({ tracked }) => tracked.moved > 0),
    closed: own.filter(
      ({ tracked: { status, closed, latest } }) =>
        status !== "open" && isRecent(closed ?? latest.meeting.date),
    ),
    next: planned.findLast((one) => (dayOf(one) ?? "") >= today) ?? null,
  };
}

function openIn(own: readonly LatestAction[], today: LocalDate): readonly OpenAction[] {
  const open = own
    .filter(({ tracked }) => tracked.status === "open")
    .map((latest): OpenAction => {
      const date = latest.tracked.due;
      return { ...latest, due: date ? { date, days: daysBetween(today, date) } : null };
    });
  const key = ({ due }: OpenAction): string => due?.date ?? "9999-99-99";
  return open.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Whether there is anything to tell. */
export const hasNews = ({ held, unrecorded, open, closed, next }: Digest): boolean =>
  held.length + unrecorded.length + open.length + closed.length > 0 || next !== null;
