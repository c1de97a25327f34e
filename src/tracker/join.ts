import { addTo } from "../text/many.ts";
import { isVague } from "../time/deadline/words.ts";
import { daysBetween } from "../time/local.ts";
import { isPlaceholder } from "../vocabulary/index.ts";
import { type Chain, Chains, mayShareOwner } from "./chains.ts";
import { readOrigin } from "./origin.ts";
import { areAlike, weightOf } from "./same-task.ts";
import type { Doubt, JoinReason, MeetingMark, Mention } from "./types.ts";

export interface Joined {
  readonly chains: readonly Chain[];
  readonly doubts: readonly Doubt[];
}

/**
 * Joins the mentions of each promise, meeting by meeting in the order of their days. Surest first: the
 * origin that a row names, then the same words, then small edits. Where two could be meant, nothing is
 * joined, and a doubt says so.
 */
export function joined(mentions: readonly Mention[]): Joined {
  const chains = new Chains();
  const doubts: Doubt[] = [];
  const days = daysOf(mentions);
  for (const meeting of inOrder(mentions)) {
    const step = new Step(meeting, chains, days);
    step.run();
    for (const doubt of step.doubts) doubts.push(doubt);
  }
  return { chains: chains.all, doubts };
}

/** The mentions of each meeting, the earliest meeting first, those without a day last. */
function inOrder(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const meetings = new Map<MeetingMark, Mention[]>();
  for (const mention of mentions) {
    const before = meetings.get(mention.meeting);
    if (before) before.push(mention);
    else meetings.set(mention.meeting, [mention]);
  }
  return [...meetings]
    .map(([{ date, file, part }, found]) => {
      const at = `${date ?? "9999-99-99"}\n${file}\n${String(part).padStart(6, "0")}`;
      return { found, at };
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ found }) => found);
}

/** When each meeting is held, by its id. */
function daysOf(mentions: readonly Mention[]): ReadonlyMap<string, string | null> {
  return new Map(mentions.map(({ meeting: { id, date } }) => [id, date]));
}

/** One meeting's mentions looking for their earlier ones. */
class Step {
  readonly doubts: Doubt[] = [];
  private readonly doubted = new Set<string>();
  private readonly chains: Chains;
  private readonly days: ReadonlyMap<string, string | null>;
  private readonly mentions: readonly Mention[];
  private readonly left: Set<Mention>;
  /** What stands below another heading of the same meeting in the same words, and its first place. */
  private readonly repeated: ReadonlyMap<Mention, Mention>;
  /** What already has its mention of this meeting, or is of this meeting itself. */
  private readonly taken = new Set<Chain>();

  constructor(
    mentions: readonly Mention[],
    chains: Chains,
    days: ReadonlyMap<string, string | null>,
  ) {
    this.mentions = mentions;
    this.chains = chains;
    this.days = days;
    this.left = new Set(mentions);
    this.repeated = repeatedIn(mentions);
    for (const mention of this.repeated.keys()) this.left.delete(mention);
  }

  run(): void {
    this.settle("origin", (mention) => this.byOrigin(mention));
    this.settle("same", (mention) => this.byWords(mention));
    this.settle("alike", (mention) => this.bySlip(mention));
    for (const mention of this.mentions) if (this.left.has(mention)) this.chains.begin(mention);
    for (const [mention, first] of this.repeated) {
      const chain = [...this.chains.inMeeting(first.meeting.id)].find(
        ({ latest }) => latest === first,
      );
      if (chain) this.chains.join(mention, chain, "same");
      else this.chains.begin(mention);
    }
  }

  /** Joins whatever has one candidate that nobody else of this meeting wants, too. */
  private settle(reason: JoinReason, candidatesOf: (mention: Mention) => readonly Chain[]): void {
    const wanted = new Map<Chain, Mention[]>();
    for (const mention of this.left) {
      const candidates = candidatesOf(mention).filter((chain) => !this.taken.has(chain));
      const [only, ...others] = candidates;
      if (only && others.length > 0) this.leave("several", mention, candidates);
      else if (only) {
        const rivals = wanted.get(only);
        if (rivals) rivals.push(mention);
        else wanted.set(only, [mention]);
      }
    }
    for (const [chain, rivals] of wanted) {
      this.taken.add(chain);
      const [mention, ...others] = rivals;
      if (others.length > 0) for (const each of rivals) this.leave("rivals", each, [chain]);
      else if (mention) {
        this.left.delete(mention);
        this.chains.join(mention, chain, reason);
      }
    }
  }

  /** Where two could be meant, it is an action of its own. */
  private leave(kind: "several" | "rivals", mention: Mention, candidates: readonly Chain[]): void {
    this.doubt({ kind, mention, candidates: candidates.map(latestOf) });
    this.left.delete(mention);
    this.begin(mention);
  }

  private begin(mention: Mention): void {
    this.taken.add(this.chains.begin(mention));
  }

  /** Each of the ways to join may run into the same one. */
  private doubt(doubt: Doubt): void {
    const key = `${doubt.kind} ${doubt.mention.index}`;
    if (this.doubted.has(key)) return;
    this.doubted.add(key);
    this.doubts.push(doubt);
  }

  /** `2026-12-01-kickoff`, `2026-12-01-kickoff#3`: the action of that meeting which says the same. */
  private byOrigin(mention: Mention): readonly Chain[] {
    const origin = readOrigin(mention.origin);
    if (origin === null || origin.id === mention.meeting.id) return [];
    const { id, number } = origin;
    const there = [...this.chains.inMeeting(id)];
    if (there.length === 0) {
      const kind = this.days.has(id) ? "origin-later" : "origin-missing";
      this.doubt({ kind, mention });
      return [];
    }
    const found = this.meant(mention, there, id, number);
    if (found.length === 0) this.doubt({ kind: "origin-without", mention });
    return found;
  }

  private meant(
    mention: Mention,
    there: readonly Chain[],
    id: string,
    number: number | null,
  ): readonly Chain[] {
    const isNumbered = (chain: Chain): boolean =>
      chain.mentions.some(({ meeting, index }) => meeting.id === id && index + 1 === number);
    // Among several that the words fit, the number tells which.
    const only = (found: readonly Chain[]): readonly Chain[] => {
      const numbered = found.length > 1 ? found.filter(isNumbered) : [];
      return numbered.length > 0 ? numbered : found;
    };
    const same = there.filter((chain) =>
      chain.mentions.some(({ taskKey }) => taskKey !== "" && taskKey === mention.taskKey),
    );
    const owned = same.filter(({ latest }) => mayShareOwner(latest, mention));
    if (owned.length > 0) return only(owned);
    if (same.length > 0) return only(same);
    const alike = there.filter(({ latest }) => this.isAlike(latest, mention));
    return alike.length > 0 ? only(alike) : there.filter(isNumbered);
  }

  private byWords(mention: Mention): readonly Chain[] {
    if (saysNothing(mention)) return [];
    const same = this.chains
      .sameTask(mention)
      .filter((chain) => !this.taken.has(chain) && mayShareOwner(chain.latest, mention))
      .filter(({ latest }) => isStillMeant(latest, mention));
    const exact = same.filter(({ latest }) => latest.ownerKey === mention.ownerKey);
    return this.standing(mention, exact.length > 0 ? exact : same);
  }

  private bySlip(mention: Mention): readonly Chain[] {
    const near = [...this.chains.nearTask(mention)].filter(
      (chain) =>
        !this.taken.has(chain) &&
        chain.latest.ownerKey === mention.ownerKey &&
        isStillMeant(chain.latest, mention) &&
        this.isAlike(chain.latest, mention),
    );
    return this.standing(mention, near);
  }

  private isAlike(earlier: Mention, later: Mention): boolean {
    const [a, b] = [this.chains.formOf(earlier), this.chains.formOf(later)];
    return a !== null && b !== null && areAlike(a, b);
  }

  /** Of what says the same, that which can still be meant: what is open, else what was closed last. */
  private standing(mention: Mention, same: readonly Chain[]): readonly Chain[] {
    if (same.length === 0) return same;
    const { date } = mention.meeting;
    if (date === null) {
      this.doubt({ kind: "undated", mention, candidates: same.map(latestOf) });
      return [];
    }
    const open = same.filter(({ latest }) => latest.status === "open" || closedAfter(latest, date));
    if (open.length > 0) return open;
    if (mention.status === "open") {
      this.doubt({ kind: "anew", mention, candidates: same.map(latestOf) });
      return [];
    }
    const last = same
      .map(({ latest }) => latest.meeting.date ?? "")
      .sort()
      .at(-1);
    return same.filter(({ latest }) => latest.meeting.date === last);
  }
}

/**
 * Minutes go through the tasks of last time under one heading and list those that stay under another: a
 * task in the same words of the same people, of which nothing but its status differs, is one promise. In one
 * list, two rows are two; and what was closed above is promised anew below.
 */
function repeatedIn(mentions: readonly Mention[]): ReadonlyMap<Mention, Mention> {
  const found = new Map<Mention, Mention>();
  const same = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const { ownerKey, taskKey, deliverable, due, origin } = mention;
    if (ownerKey === "" || saysNothing(mention) || weightOf(taskKey) < SHORTEST_TOLD) continue;
    const key = JSON.stringify([ownerKey, taskKey, deliverable, due, origin]);
    addTo(same, key, mention);
  }
  for (const [first, second, ...others] of same.values()) {
    // Three of them may be two of one and one of another.
    if (!first || !second || others.length > 0 || first.section === second.section) continue;
    if (first.status === "open" || first.status === second.status) found.set(second, first);
  }
  return found;
}

/** “Michael will land” of April is not that of October: few words mean what was heard of lately. */
function isStillMeant(earlier: Mention, later: Mention): boolean {
  const [from, to] = [earlier.meeting.date, later.meeting.date];
  const weight = weightOf(later.taskKey);
  if (from === null || to === null || weight >= SHORTEST_BESIDE) return true;
  const days = daysBetween(from, to);
  if (days <= (weight < SHORTEST_TOLD ? LATELY : LONG_AGO)) return true;
  return later.due !== null && later.due === earlier.due;
}

const LATELY = 92;
const LONG_AGO = 183;

/** `TBA` of one meeting is not that of the next; an origin may still say that it is. */
function saysNothing({ task, taskKey }: Mention): boolean {
  const weight = weightOf(taskKey);
  if (weight < SHORTEST || isPlaceholder(task ?? "")) return true;
  return weight < SHORTEST_BESIDE && isVague((task ?? "").toLowerCase());
}

/** 继续跟进 may be said of two things in one meeting. */
const SHORTEST_TOLD = 12;

/** “To be confirmed”, 后续跟进: in a longer task such words are some among others. */
const SHORTEST_BESIDE = 24;

/** Of a task that tells what it is: two Han characters, four letters. */
const SHORTEST = 4;

const latestOf = ({ latest }: Chain): Mention => latest;

/** It was still open when the later meeting was held. */
const closedAfter = ({ closed }: Mention, date: string): boolean =>
  closed !== null && closed > date;
