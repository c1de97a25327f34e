import type { ActionItem, Meeting } from "../meeting/types.ts";
import type { LocalDate } from "../time/local.ts";
import { groupOf } from "../tracker/group.ts";
import { mentionsIn } from "../tracker/mentions.ts";
import { movedIn, track } from "../tracker/track.ts";
import type { MeetingMark, Mention, TrackedAction } from "../tracker/types.ts";

/** An action where it was mentioned last: its row, the meeting, and all that was said of it before. */
export interface LatestAction {
  readonly action: ActionItem;
  readonly meeting: Meeting;
  readonly tracked: TrackedAction;
}

/** What meetings say of each other's actions: the same promise once, wherever it is repeated. */
export class History {
  private readonly byMention = new Map<string, TrackedAction>();
  private readonly meetings = new Map<string, Meeting>();
  private readonly actions: readonly TrackedAction[];

  constructor(meetings: readonly Meeting[]) {
    for (const meeting of meetings) this.meetings.set(keyOf(meeting), meeting);
    this.actions = track(meetings.flatMap(mentionsIn)).actions;
    for (const action of this.actions)
      for (const { meeting, index } of action.mentions)
        this.byMention.set(`${index} ${keyOfMark(meeting)}`, action);
  }

  /** Every meeting, those around the ones asked for included. */
  get all(): readonly Meeting[] {
    return [...this.meetings.values()];
  }

  /** What had become of a meeting's action by then: later meetings count for nothing. */
  before(
    meeting: Meeting,
    index: number,
  ): { readonly first: Mention; readonly moved: number } | null {
    const action = this.of(meeting, index);
    if (!action) return null;
    const until = action.mentions.filter((mention) => isUntil(mention, meeting));
    return { first: action.first, moved: movedIn(until) };
  }

  /** The promise that a meeting's action is a mention of. */
  private of(meeting: Meeting, index: number): TrackedAction | null {
    return this.byMention.get(`${index} ${keyOf(meeting)}`) ?? null;
  }

  /** What the meetings' rows come to, each promise once, in the order in which they mention it first. */
  latestIn(meetings: readonly Meeting[]): readonly LatestAction[] {
    const found = new Map<TrackedAction, LatestAction | null>();
    for (const meeting of meetings)
      for (const index of meeting.actions.keys()) {
        const tracked = this.of(meeting, index);
        if (tracked && !found.has(tracked))
          found.set(tracked, this.mentionOf(tracked, tracked.latest));
      }
    return [...found.values()].filter((latest) => latest !== null);
  }

  /**
   * What earlier meetings of its row had left open, and was closed in the meeting's own file, or after
   * the one before it.
   */
  closedBefore(meeting: Meeting): readonly LatestAction[] {
    const { date } = meeting;
    const group = groupOf(meeting);
    const before = date === null ? null : this.dayBefore(group, date.value);
    if (date === null || before === null) return [];
    const isNews = ({ meeting: { group: of }, closed }: Mention): boolean =>
      of === group && closed !== null && closed > before && closed <= date.value;
    return this.actions.flatMap((tracked) => {
      const last = tracked.mentions.findLast((mention) => isUntil(mention, meeting));
      const isEarlier = (tracked.first.meeting.date ?? "9999") < date.value;
      if (!last || last.status === "open" || !isEarlier) return [];
      if (keyOfMark(last.meeting) !== keyOf(meeting) && !isNews(last)) return [];
      return this.mentionOf(tracked, last) ?? [];
    });
  }

  /** The meeting of its row that comes after it, as far as its file is at hand. */
  next(meeting: Meeting): Meeting | null {
    const group = groupOf(meeting);
    const day = meeting.date?.value;
    if (day === undefined) return null;
    const later = [...this.meetings.values()].filter(
      (one) => one.stage !== "cancelled" && groupOf(one) === group && (one.date?.value ?? "") > day,
    );
    return (
      later.sort((a, b) => ((a.date?.value ?? "") < (b.date?.value ?? "") ? -1 : 1))[0] ?? null
    );
  }

  /** The day of the last meeting of a row before a day. */
  private dayBefore(group: string, day: LocalDate): LocalDate | null {
    const days = [...this.meetings.values()]
      .filter((meeting) => meeting.stage !== "cancelled" && groupOf(meeting) === group)
      .flatMap(({ date }) => (date && date.value < day ? [date.value] : []));
    return days.sort().at(-1) ?? null;
  }

  private mentionOf(tracked: TrackedAction, mention: Mention): LatestAction | null {
    const meeting = this.meetings.get(keyOfMark(mention.meeting));
    const action = meeting?.actions[mention.index];
    return meeting && action ? { action, meeting, tracked } : null;
  }
}

/** A mention at the meeting itself, or at one before it. */
const isUntil = ({ meeting: mark }: Mention, meeting: Meeting): boolean =>
  keyOfMark(mark) === keyOf(meeting) ||
  (mark.date !== null && meeting.date !== null && mark.date < meeting.date.value);

const keyOf = ({ source, part }: Meeting): string => `${part.index} ${source.file}`;
const keyOfMark = ({ file, part }: MeetingMark): string => `${part} ${file}`;
