import { nameKey } from "../meeting/people/person.ts";
import { formOf, type TaskForm, weightOf } from "./same-task.ts";
import type { JoinReason, Mention } from "./types.ts";

/** The mentions of one action found so far, oldest first. */
export interface Chain {
  readonly first: Mention;
  latest: Mention;
  readonly mentions: Mention[];
  readonly reasons: JoinReason[];
}

/** Finds the chains that a mention could belong to without looking at all of them. */
export class Chains {
  readonly all: Chain[] = [];
  private readonly byTask = new Map<string, Set<Chain>>();
  private readonly byForm = new Map<string, Set<Chain>>();
  private readonly byMeeting = new Map<string, Set<Chain>>();
  private readonly forms = new Map<string, TaskForm | null>();

  begin(mention: Mention): Chain {
    const chain = { first: mention, latest: mention, mentions: [mention], reasons: [] };
    this.all.push(chain);
    this.index(mention, chain);
    return chain;
  }

  join(mention: Mention, chain: Chain, reason: JoinReason): void {
    chain.mentions.push(mention);
    chain.reasons.push(reason);
    chain.latest = mention;
    this.index(mention, chain);
  }

  /** Those mentioned in the meeting of that id. */
  inMeeting = (id: string): ReadonlySet<Chain> => this.byMeeting.get(id) ?? NONE;

  /** Those with the same task, of the same group of meetings. */
  sameTask({ meeting, taskKey }: Mention): readonly Chain[] {
    const found = this.byTask.get(`${meeting.group}\n${taskKey}`) ?? NONE;
    return [...found].filter(({ latest }) => latest.taskKey === taskKey);
  }

  /** Those of the same owner and group whose task may be one edit away. */
  nearTask(mention: Mention): ReadonlySet<Chain> {
    const found = new Set<Chain>();
    for (const key of this.formKeys(mention)) {
      const chains = this.byForm.get(key) ?? NONE;
      // Nobody could tell hundreds that begin alike apart.
      if (chains.size < MOST) for (const chain of chains) found.add(chain);
    }
    return found;
  }

  formOf({ task }: Mention): TaskForm | null {
    if (task === null) return null;
    let form = this.forms.get(task);
    if (form === undefined) {
      form = formOf(task);
      this.forms.set(task, form);
    }
    return form;
  }

  private formKeys(mention: Mention): readonly string[] {
    const form = this.formOf(mention);
    if (form === null || mention.ownerKey === "") return [];
    const common = [mention.meeting.group, mention.ownerKey, form.figures].join("\n");
    return [`${common}\n< ${form.start}`, `${common}\n> ${form.end}`];
  }

  private index(mention: Mention, chain: Chain): void {
    const { meeting, taskKey } = mention;
    if (taskKey !== "") add(this.byTask, `${meeting.group}\n${taskKey}`, chain);
    for (const key of this.formKeys(mention)) add(this.byForm, key, chain);
    add(this.byMeeting, meeting.id, chain);
  }
}

const NONE: ReadonlySet<Chain> = new Set();
const MOST = 500;

function add(map: Map<string, Set<Chain>>, key: string, chain: Chain): void {
  const found = map.get(key);
  if (found) found.add(chain);
  else map.set(key, new Set([chain]));
}

/**
 * Whether the owners of two mentions of the same task contradict each other in nothing: they are the
 * same people, or written alike; one says nobody, or one names who had it before.
 */
export function mayShareOwner(earlier: Mention, later: Mention): boolean {
  if (earlier.ownerKey === later.ownerKey) {
    return earlier.ownerKey !== "" || weightOf(later.taskKey) >= SHORTEST_UNOWNED;
  }
  if (earlier.ownerKey === "" || later.ownerKey === "")
    return weightOf(later.taskKey) >= SHORTEST_UNOWNED;
  // One meeting's list of people may tell who it is, the other's not.
  if (earlier.owner !== null && nameKey(earlier.owner) === nameKey(later.owner ?? "")) return true;
  const before = new Set(earlier.owners.map(nameKey));
  return [...later.owners.map(nameKey), ...later.formerOwners].some((name) => before.has(name));
}

/** Nobody's 开会 of one meeting need not be that of the next. */
const SHORTEST_UNOWNED = 8;
