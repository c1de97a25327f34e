import { nameKey } from "../meeting/people/person.ts";
import type { ActionStatus } from "../meeting/types.ts";
import { fold } from "../text/normalise.ts";
import { type LocalDate, mondayOf } from "../time/local.ts";
import type { Standing } from "./standing.ts";
import type { TrackedAction } from "./types.ts";

/** Which actions are asked for; what is absent or `null` asks for nothing. */
export interface Selection {
  readonly owners: readonly string[];
  readonly series: readonly string[];
  /** Ids, titles or files. */
  readonly meetings: readonly string[];
  readonly scenarios: readonly string[];
  readonly status: ActionStatus | "all";
  readonly overdue: boolean;
  readonly dueWithin: number | null;
  readonly unowned: boolean;
  readonly undated: boolean;
  /** Promised on this day or later. */
  readonly since: LocalDate | null;
}

export function isSelected({ action, daysLeft, overdue }: Standing, asked: Selection): boolean {
  const { status, dueWithin, since } = asked;
  return (
    (status === "all" || action.status === status) &&
    (!asked.overdue || overdue) &&
    (dueWithin === null || (daysLeft !== null && daysLeft <= dueWithin)) &&
    (!asked.unowned || action.owners.length === 0) &&
    (!asked.undated || action.due === null) &&
    (since === null || (action.first.meeting.date ?? "") >= since) &&
    oneOf(asked.owners, (name) => action.owners.some((owner) => isNamed(owner, name))) &&
    oneOf(asked.series, (name) => action.series !== null && fold(action.series) === fold(name)) &&
    oneOf(asked.scenarios, (name) => action.latest.meeting.scenario === name) &&
    oneOf(asked.meetings, (name) => isOfMeeting(action, name))
  );
}

const oneOf = (names: readonly string[], holds: (name: string) => boolean): boolean =>
  names.length === 0 || names.some(holds);

/** `Ann` means Ann Lee; 王 does not mean 王芳. */
function isNamed(owner: string, name: string): boolean {
  const wanted = nameKey(name);
  return (
    nameKey(owner) === wanted ||
    fold(owner)
      .split(/[\s·.]+/)
      .map(nameKey)
      .includes(wanted)
  );
}

function isOfMeeting({ mentions }: TrackedAction, name: string): boolean {
  const wanted = fold(name);
  return mentions.some(({ meeting: { id, title, file } }) =>
    [id, title, file, file.replace(/^.*[\\/]/, "")].some((text) => fold(text) === wanted),
  );
}

export const sortKeys = ["due", "owner", "meeting", "made", "moved", "ref"] as const;
export type SortKey = (typeof sortKeys)[number];

/** What is due first comes first, and what has no day last; then by when it was promised. */
export function sorted(standings: readonly Standing[], by: SortKey): readonly Standing[] {
  const made = ({ action: { first } }: Standing): string =>
    `${first.meeting.date ?? "9999"}\n${first.meeting.file}\n${String(first.line).padStart(8, "0")}`;
  const due = ({ action }: Standing): string => action.due ?? "9999-99-99";
  const keys: Readonly<Record<SortKey, (standing: Standing) => string>> = {
    due: () => "",
    owner: ({ action }) => action.owners.map(nameKey).join(" ") || "\uffff",
    meeting: ({ action }) => action.latest.meeting.file,
    made,
    moved: ({ action }) => String(100_000 - action.moved).padStart(6, "0"),
    ref: ({ action }) => action.ref,
  };
  return standings
    .map((standing) => ({
      standing,
      at: [keys[by](standing), due(standing), made(standing)].join("\n"),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ standing }) => standing);
}

export const groupings = ["owner", "meeting", "series", "week", "none"] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  /** An owner, a meeting's title, a series, the Monday of a week; `null`: without one. */
  readonly name: string | null;
  readonly standings: readonly Standing[];
}

/**
 * In the order of what they begin with, so that the most urgent group is the first; what belongs to none
 * comes last. Who shares an action finds it in their own group.
 */
export function grouped(standings: readonly Standing[], by: Grouping): readonly Group[] {
  const groups = new Map<string, { name: string | null; standings: Standing[] }>();
  for (const standing of standings) {
    for (const name of namesOf(standing, by)) {
      const key = name === null ? "" : nameKey(name);
      const group = groups.get(key) ?? { name, standings: [] };
      group.standings.push(standing);
      groups.set(key, group);
    }
  }
  const all = [...groups.values()];
  return [...all.filter(({ name }) => name !== null), ...all.filter(({ name }) => name === null)];
}

function namesOf({ action }: Standing, by: Grouping): readonly (string | null)[] {
  switch (by) {
    case "owner": {
      return action.owners.length > 0 ? [...new Set(action.owners)] : [action.owner];
    }
    case "meeting":
      return [action.latest.meeting.title];
    case "series":
      return [action.series];
    case "week":
      return [action.due === null ? null : mondayOf(action.due)];
    case "none":
      return [null];
  }
}
