import type { AgendaItem, Attendee, Meeting } from "../meeting/types.ts";
import type { Topic } from "../scenarios/types.ts";
import { withoutEnd } from "../text/lines.ts";
import { fold } from "../text/normalise.ts";
import { dayIn } from "../time/day.ts";
import { placeOf, timeText } from "../time/plain.ts";
import type { TrackedAction } from "../tracker/types.ts";
import { withoutCount } from "../vocabulary/tracking.ts";
import type { PlannedAttendee } from "./answers.ts";
import { readLine } from "./read-answers.ts";

/** What of the meetings before the next one takes over. */
export const takes = ["all", "open", "none"] as const;
export type Take = (typeof takes)[number];

/** A row of the action table, as it was promised elsewhere. */
export interface CarriedRow {
  readonly owner: string;
  readonly task: string;
  readonly deliverable: string;
  readonly due: string;
  /** The meeting's id and which of its actions it is. */
  readonly origin: string;
}

/** What the next meeting has from the one before. */
export interface Continued {
  readonly location: string | null;
  readonly link: string | null;
  readonly cc: readonly PlannedAttendee[];
  readonly openingMinutes: number | null;
  readonly rules: readonly string[];
  readonly topics: readonly Topic[];
  readonly rows: readonly CarriedRow[];
  /** What did not fit: it waits in the parking lot. */
  readonly parked: readonly string[];
}

export interface ReviewWords {
  readonly title: string;
  readonly mustReach: string;
}

/** More than five items no meeting settles (guide G3). */
export const MOST_ITEMS = 5;
const DEFAULT_MINUTES = 10;
const MOST_MINUTES = 15;

/** What the next meeting takes over from `base` and from what is still open. */
export function continued(
  { base, open }: { readonly base: Meeting; readonly open: readonly TrackedAction[] },
  take: Take,
  review: ReviewWords,
): Continued {
  const carried = take === "none" ? [] : open;
  const offered = take === "all" ? leftOver(base) : [];
  const first = carried.length > 0 ? [{ ...review, minutes: DEFAULT_MINUTES }] : [];
  const topics = [...first, ...offered];
  return {
    location: readLine(base.location),
    link: readLine(base.link),
    cc: base.cc.map(planned),
    openingMinutes: base.openingMinutes?.value ?? null,
    rules: base.rules.flatMap(({ value }) => readLine(value) ?? []),
    topics: topics.slice(0, MOST_ITEMS),
    parked: topics.slice(MOST_ITEMS).map(({ title }) => title),
    rows: carried.map(rowOf),
  };
}

export const planned = ({ name, email, dept, role, roleText }: Attendee): PlannedAttendee => ({
  name: readLine(name) ?? "",
  email: readLine(email?.value),
  dept: readLine(dept),
  role: role ?? readLine(roleText?.value),
});

/** Items that were put off, then topics that were parked, each once. */
export function leftOver({ agenda, minutes, parkingLot }: Meeting): readonly Topic[] {
  const deferred = minutes
    .filter(({ conclusion }) => conclusion?.outcome === "deferred")
    .map(({ title, agendaIndex }): Topic => {
      const item = agendaIndex === null ? undefined : agenda[agendaIndex];
      return topicOf(item?.title.value ?? title.value, item);
    });
  const parked = parkingLot.map(({ value }) => topicOf(value, undefined));
  const seen = new Set<string>();
  return [...deferred, ...parked].filter(({ title }) => {
    const key = fold(title);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const topicOf = (title: string, item: AgendaItem | undefined): Topic => ({
  title,
  minutes: Math.min(MOST_MINUTES, Math.max(1, Math.round(item?.minutes?.value ?? DEFAULT_MINUTES))),
  mustReach: item?.mustReach?.value ?? "",
});

/**
 * A row says the day itself: words such as “within 3 days” would be counted from the next meeting. What
 * has no day is left to what was said before.
 */
function rowOf({
  owner,
  task,
  deliverable,
  due,
  dueText,
  dueKind,
  first,
}: TrackedAction): CarriedRow {
  const saysNoDay = dueKind === "vague" || dueKind === "unparsed";
  return {
    owner: owner ?? "",
    task: task ?? "",
    deliverable: deliverable ?? "",
    due: due ?? (saysNoDay ? (dueText ?? "") : ""),
    origin: `${first.meeting.id}#${first.index + 1}`,
  };
}

/** The title without which meeting of its row it was: a day, a count. A number behind # is the next. */
export function nextTitle(title: string): string {
  const plain = timeText(title);
  const day = dayIn(plain.text, 2000);
  const from = day ? placeOf(plain, day.from, title) : title.length;
  const dayless = day ? title.slice(0, from) + title.slice(placeOf(plain, day.to, title)) : title;
  const bare = withoutCount(dayless)
    .replace(/#(\d{1,6})(?!\d)/, (_, number: string) => `#${Number(number) + 1}`)
    .replace(/[（(【[]\s{0,9}[）)】\]]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const clean = withoutEnd(bare.replace(/^[\s,，、·:：|_-]+/, ""), /[\s,，、·:：|_-]/);
  return clean === "" ? title : clean;
}
