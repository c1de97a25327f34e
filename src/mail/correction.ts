import { createHash } from "node:crypto";
import type { Meeting } from "../meeting/types.ts";
import { joinLines } from "./clean.ts";
import type { ActionFacts, Correction, MinutesFacts } from "./correction-facts.ts";
import { CHANGE_FIELD, dayWritten, fieldIn, packed, unpacked } from "./head.ts";
import type { Earlier } from "./revision.ts";
import { dueDate } from "./view-common.ts";

/** The field of a mail's head that keeps what minutes said. */
const FACTS = "X-Collab-Minutes";

/** Bytes: a head is no place for a book. */
const LONGEST = 12 * 1024;

/**
 * What has to be said of minutes that replace others in the outbox. Minutes that correct others go on
 * saying the same until something else changes. `null`: there were none, or they said the same.
 */
export function correctionOf(meeting: Meeting, earlier: Earlier): Correction | null {
  const before = earlier("minutes");
  const was = before && factsIn(fieldIn(before, FACTS));
  if (!before || !was) return null;
  const now = factsOf(meeting);
  if (same(was, now)) return keptIn(before);
  return { was, replaces: dayWritten(before, meeting) };
}

/** What a mail's head has to keep, so that the next one can tell what has changed. */
export function minutesFields(
  meeting: Meeting,
  correction: Correction | null,
): Readonly<Record<string, string>> {
  const facts = packed(factsOf(meeting));
  const change = correction && packed(correction);
  return {
    ...(facts.length > LONGEST ? {} : { [FACTS]: facts }),
    ...(change === null || change.length > LONGEST ? {} : { [CHANGE_FIELD]: change }),
  };
}

export function factsOf(meeting: Meeting): MinutesFacts {
  const line = (text: string | undefined): string => joinLines(text ?? "");
  const conclusions = [
    ...meeting.conclusions.map(({ text }) => ["", line(text)] as const),
    ...meeting.minutes.flatMap(({ title, conclusion }) =>
      conclusion ? [[line(title.value), line(conclusion.text)] as const] : [],
    ),
  ];
  const actions = meeting.actions.map(
    (action): ActionFacts => [
      action.owners.map(line).join("\n") || line(action.owner?.value),
      line(action.task?.value),
      line(action.deliverable?.value),
      dueDate(action) ?? line(action.dueText?.value),
      action.status,
    ],
  );
  return { conclusions, actions, rest: hashOfRest(meeting) };
}

function hashOfRest({ minutes, source, document, parkingLot, attendees, unread }: Meeting): string {
  const bodies = minutes.map(({ title, body, conclusion }) => {
    const text = body.map(({ from, to }) => source.text.slice(from, to)).join("\n");
    // What is said of the conclusion is compared by itself.
    const without = conclusion ? text.replace(conclusion.text, "") : text;
    return [title.value, without.replace(/\s+/g, " ")];
  });
  const rest = [
    bodies,
    document?.rows.map((row) => row.map(({ value }) => value)),
    parkingLot.map(({ value }) => value),
    attendees.map(({ name, present }) => [name, present]),
    unread.map(({ text }) => text.value),
  ];
  return createHash("sha256").update(JSON.stringify(rest)).digest("hex").slice(0, 16);
}

const same = (a: MinutesFacts, b: MinutesFacts): boolean => JSON.stringify(a) === JSON.stringify(b);

function keptIn(mail: Uint8Array): Correction | null {
  const kept = unpacked(fieldIn(mail, CHANGE_FIELD)) as Partial<Correction> | null;
  const was = kept && checked(kept.was);
  if (!kept || !was) return null;
  const { replaces } = kept;
  return { was, replaces: typeof replaces === "string" ? replaces : null };
}

const factsIn = (field: string | null): MinutesFacts | null => checked(unpacked(field));

/** Somebody may have edited the file: only texts are what they should be. */
function checked(data: unknown): MinutesFacts | null {
  const { conclusions, actions, rest } = (data ?? {}) as Partial<MinutesFacts>;
  const areRows = (rows: unknown, length: number): boolean =>
    Array.isArray(rows) &&
    rows.every(
      (row) =>
        Array.isArray(row) &&
        row.length === length &&
        row.every((cell) => typeof cell === "string"),
    );
  const isWhole = areRows(conclusions, 2) && areRows(actions, 5) && typeof rest === "string";
  return isWhole ? (data as MinutesFacts) : null;
}

const FIELDS = ["owner", "task", "deliverable", "due", "status"] as const;

/** One thing that is not as it was; an empty text says that there was, or is, nothing. */
export type Difference =
  | {
      readonly of: "conclusion";
      readonly topic: string;
      readonly was: string;
      readonly now: string;
    }
  | { readonly of: "added" | "removed"; readonly action: ActionFacts }
  | {
      readonly of: (typeof FIELDS)[number];
      readonly action: ActionFacts;
      readonly was: string;
      readonly now: string;
    }
  | { readonly of: "rest" };

/** What has changed between two minutes, in the order of the later ones. */
export function differences(was: MinutesFacts, now: MinutesFacts): readonly Difference[] {
  const conclusions = conclusionsChanged(was, now);
  const actions = actionsChanged(was.actions, now.actions);
  const isOther = was.rest !== now.rest;
  return [...conclusions, ...actions, ...(isOther ? [{ of: "rest" } as const] : [])];
}

/** Takes the first that fits out of what is left. */
function taken<Row>(left: Row[], fits: (row: Row) => boolean): Row | null {
  const at = left.findIndex(fits);
  return at === -1 ? null : (left.splice(at, 1)[0] ?? null);
}

function conclusionsChanged(was: MinutesFacts, now: MinutesFacts): readonly Difference[] {
  const left = [...was.conclusions];
  const open = now.conclusions.filter(
    ([topic, text]) => !taken(left, (row) => row[0] === topic && row[1] === text),
  );
  const changed = open.map(([topic, text]): Difference => {
    const [, before = ""] = taken(left, (row) => row[0] === topic) ?? [];
    return { of: "conclusion", topic, was: before, now: text };
  });
  const gone = left.map(
    ([topic, text]): Difference => ({ of: "conclusion", topic, was: text, now: "" }),
  );
  return [...changed, ...gone];
}

/** The same action has the same task, else all but one of its other values. */
function actionsChanged(
  was: readonly ActionFacts[],
  now: readonly ActionFacts[],
): readonly Difference[] {
  const left = [...was];
  const likeness = (a: ActionFacts, b: ActionFacts): number =>
    a.filter((value, at) => value === b[at]).length;
  const before = new Map<ActionFacts, ActionFacts>();
  for (const least of [5, 2, 3]) {
    for (const row of now) {
      if (before.has(row)) continue;
      const isSameTask = (other: ActionFacts): boolean => least !== 2 || other[1] === row[1];
      const found = taken(left, (other) => likeness(other, row) >= least && isSameTask(other));
      if (found) before.set(row, found);
    }
  }
  const found = now.flatMap((action): readonly Difference[] => {
    const then = before.get(action);
    if (!then) return [{ of: "added", action }];
    return FIELDS.flatMap((of, at) => {
      const [one, other] = [then[at] ?? "", action[at] ?? ""];
      return one === other ? [] : [{ of, action, was: one, now: other } as const];
    });
  });
  return [...found, ...left.map((action) => ({ of: "removed", action }) as const)];
}
