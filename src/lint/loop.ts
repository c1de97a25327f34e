import type { Meeting } from "../meeting/types.ts";
import type { Forgotten, LoopFacts } from "../rules/rule.ts";
import { append } from "../text/many.ts";
import { fold } from "../text/normalise.ts";
import { markOf, mentionsOf } from "../tracker/mentions.ts";
import { track } from "../tracker/track.ts";
import type { Doubt, MeetingMark, Mention, TrackedAction } from "../tracker/types.ts";

interface Facts {
  readonly forgotten: Forgotten[];
  readonly moved: Map<number, number>;
}

/** What a file's meetings of a series tell the others of it. */
export interface LoopShare {
  readonly marks: readonly MeetingMark[];
  readonly mentions: readonly Mention[];
  /** A comment in the file may silence what will be said. */
  readonly isSilenced: boolean;
  /** A deadline is tied to the next meeting, and so depends on another file. */
  readonly isTied: boolean;
}

/** `null`: no meeting of the file belongs to a series. One that was called off takes no part. */
export function loopShareOf(meetings: readonly Meeting[]): LoopShare | null {
  const source = meetings.find(({ series }) => series !== null)?.source;
  if (!source) return null;
  const marks: MeetingMark[] = [];
  const mentions: Mention[] = [];
  for (const meeting of meetings) {
    if (meeting.series === null || meeting.stage === "cancelled") continue;
    const mark = markOf(meeting);
    marks.push(mark);
    append(mentions, mentionsOf(meeting, mark));
  }
  const isSilenced = source.text.includes("action-carried") || source.text.includes("action-moved");
  const isTied = mentions.some(({ dueKind }) => dueKind === "relative");
  return { marks, mentions, isSilenced, isTied };
}

/** What the meetings of one run that belong to a series say of each other's actions. */
export class Loop {
  private readonly marks: MeetingMark[] = [];
  private readonly mentions: Mention[] = [];

  get size(): number {
    return this.marks.length;
  }

  add({ marks, mentions }: Pick<LoopShare, "marks" | "mentions">): void {
    append(this.marks, marks);
    append(this.mentions, mentions);
  }

  /** Of each meeting that something is to be said about. */
  facts(): LoopOfRun {
    const { actions, doubts } = track(this.mentions);
    const perhaps = new Set(doubts.flatMap(possible));
    const next = nextMeetings(this.marks);
    const facts = new Map<string, Facts>();
    const about = (mark: MeetingMark): Facts => {
      const key = keyOf(mark.file, mark.part);
      const found = facts.get(key) ?? { forgotten: [], moved: new Map() };
      facts.set(key, found);
      return found;
    };
    for (const action of actions) {
      for (const { meeting, index, times } of movesOf(action))
        about(meeting).moved.set(index, times);
      for (const { meeting, mention } of gapsIn(action, next))
        if (!perhaps.has(pair(mention, meeting)))
          about(meeting).forgotten.push(forgottenOf(action, mention));
    }
    return new LoopOfRun(facts);
  }
}

/** What is known once all files of a run have been read. */
export class LoopOfRun {
  private readonly facts: ReadonlyMap<string, Facts>;

  constructor(facts: ReadonlyMap<string, Facts>) {
    this.facts = facts;
  }

  readonly of = ({ source, part, series, stage }: Meeting): LoopFacts | null =>
    series === null || stage === "cancelled"
      ? null
      : (this.facts.get(keyOf(source.file, part.index)) ?? NOTHING);

  /** The files of which something is to be said. */
  files(): ReadonlySet<string> {
    return new Set([...this.facts.keys()].map((key) => key.slice(key.indexOf("\n") + 1)));
  }

  /** Those of which it is said that they forget something. */
  forgetful(): ReadonlySet<string> {
    const keys = [...this.facts].filter(([, { forgotten }]) => forgotten.length > 0);
    return new Set(keys.map(([key]) => key.slice(key.indexOf("\n") + 1)));
  }
}

const NOTHING: LoopFacts = { forgotten: [], moved: new Map() };
const keyOf = (file: string, part: number): string => `${part}\n${file}`;

/** By series and day, the meetings of the day after it on which the series meets again. */
type Next = (mark: MeetingMark) => readonly MeetingMark[];

function nextMeetings(marks: readonly MeetingMark[]): Next {
  const series = new Map<string, Map<string, MeetingMark[]>>();
  for (const mark of marks) {
    if (mark.date === null) continue;
    const name = fold(mark.series ?? "");
    const days = series.get(name) ?? new Map<string, MeetingMark[]>();
    series.set(name, days);
    const same = days.get(mark.date);
    if (same) same.push(mark);
    else days.set(mark.date, [mark]);
  }
  const following = new Map<string, readonly MeetingMark[]>();
  for (const [name, days] of series) {
    const sorted = [...days.keys()].sort();
    for (const [at, day] of sorted.entries())
      following.set(`${day}\n${name}`, days.get(sorted[at + 1] ?? "") ?? []);
  }
  return ({ date, series: name }) => following.get(`${date}\n${fold(name ?? "")}`) ?? [];
}

/** What may well be the same, though nobody can tell which of two it is, is not forgotten. */
const possible = (doubt: Doubt): readonly string[] =>
  "candidates" in doubt
    ? doubt.candidates.map((candidate) => pair(candidate, doubt.mention.meeting))
    : [];

const pair = ({ meeting, index }: Mention, other: MeetingMark): string =>
  [meeting.file, meeting.part, index, other.file, other.part].join("\n");

/** Where several meetings mention an action, its latest one tells how often it was moved in all of them. */
function movesOf({ mentions, latest, moved }: TrackedAction) {
  if (mentions.length === 1) return [];
  return mentions
    .map((mention) => ({ ...mention, times: mention === latest ? moved : 0 }))
    .filter(({ times, moved: own }) => times !== own);
}

/** Each mention that was open, where the next meeting has none; that meeting. */
function gapsIn(
  { mentions }: TrackedAction,
  nextOf: Next,
): readonly { readonly meeting: MeetingMark; readonly mention: Mention }[] {
  const mentioned = new Set(mentions.map(({ meeting }) => meeting));
  return mentions.flatMap((mention) => {
    const next = mention.status === "open" ? nextOf(mention.meeting) : [];
    const [meeting] = next;
    return meeting && !next.some((mark) => mentioned.has(mark)) ? [{ meeting, mention }] : [];
  });
}

const forgottenOf = (action: TrackedAction, mention: Mention): Forgotten => ({
  ref: action.ref,
  task: action.task ?? action.deliverable ?? "",
  owners: action.owners,
  file: mention.meeting.file,
  line: mention.line,
  date: mention.meeting.date ?? "",
});
