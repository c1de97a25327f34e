import type { Chain } from "./chains.ts";
import { joined } from "./join.ts";
import { baseRef, secondCode } from "./refs.ts";
import type { Mention, Tracked, TrackedAction } from "./types.ts";

/** Every promise with its mentions, out of the mentions of all meetings (design contract §6). */
export function track(mentions: readonly Mention[]): Tracked {
  const { chains, doubts } = joined(mentions);
  const refs = refsOf(chains);
  const actions = chains.map((chain, index) => actionOf(chain, refs[index] ?? ""));
  return { actions, doubts };
}

/** Names that nothing else has: where a short one would be shared, each gets more to it. */
function refsOf(chains: readonly Chain[]): readonly string[] {
  const bases = chains.map(({ first }) => baseRef(first));
  const shared = counted(bases);
  const longer = bases.map((base, index) => {
    const chain = chains[index];
    return shared.get(base) === 1 || !chain ? base : `${base}${secondCode(chain.first)}`;
  });
  const again = counted(longer);
  const seen = new Map<string, number>();
  return longer.map((ref) => {
    if (again.get(ref) === 1) return ref;
    const count = (seen.get(ref) ?? 0) + 1;
    seen.set(ref, count);
    return count === 1 ? ref : `${ref}-${count}`;
  });
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The latest mention decides; about what it does not say, the last one that said something. */
function actionOf({ first, latest, mentions, reasons }: Chain, ref: string): TrackedAction {
  const lastWith = (says: (mention: Mention) => boolean): Mention =>
    says(latest) ? latest : (mentions.findLast(says) ?? latest);
  const owned = lastWith(({ owners, owner }) => owners.length > 0 || owner !== null);
  const dated = lastWith(({ dueKind }) => dueKind !== "none");
  const { due, dueText, dueKind } = dated;
  return {
    ...{ ref, mentions, reasons, first, latest, due, dueText, dueKind },
    refs: [...new Set([ref, ...mentions.map(baseRef)])],
    owner: owned.owner,
    owners: owned.owners,
    task: lastWith(({ task }) => task !== null).task,
    deliverable: lastWith(({ deliverable }) => deliverable !== null).deliverable,
    status: latest.status,
    closed: latest.status === "open" ? null : latest.closed,
    moved: movedIn(mentions),
    series: latest.meeting.series ?? first.meeting.series,
  };
}

/** A day that was struck out and repeated in the next file was moved once. */
export function movedIn(mentions: readonly Mention[]): number {
  let moved = 0;
  let due: string | null = null;
  for (const mention of mentions) {
    const isNew = due !== null && mention.due !== null && mention.due !== due;
    moved = Math.max(moved + (isNew ? 1 : 0), mention.moved);
    due = mention.due ?? due;
  }
  return moved;
}
