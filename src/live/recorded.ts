import { nameKey } from "../meeting/people/person.ts";
import type { Meeting } from "../meeting/types.ts";
import { fold } from "../text/normalise.ts";
import { documentView } from "./document.ts";
import { hasAction } from "./session.ts";
import { type ItemState, stateOf } from "./state.ts";
import type { Command, ItemRef } from "./types.ts";

/**
 * A script that is run again on a meeting it has begun: its lines in order, each told whether the file has
 * what it records. What the file has is passed over; where the script changed items is known by the turns
 * that the items had.
 */
export class Rerun {
  /** The item the script is at by its lines so far; `null`: as far as the file, so all is done anew. */
  private at: ItemRef | null = null;
  private readonly wasBegun: boolean;

  constructor(meeting: Meeting) {
    this.wasBegun = stateOf(meeting).stage !== "ready";
  }

  /** Whether the file has what a line records already, or else the command that is left to carry out. */
  left(command: Command, meeting: Meeting): Command | null {
    const { stage, items, current } = stateOf(meeting);
    if (command.kind === "start") {
      if (!this.wasBegun || this.at !== null) return command;
      this.at = items[0]?.ref ?? null;
      return null;
    }
    if (this.at === null) return command;
    if (command.kind === "end") return stage === "ended" ? null : this.caughtUp(command);
    if (command.kind === "next") {
      const next = nextTurn(items, this.at, command.item);
      if (next === null) return this.caughtUp(command);
      this.at = next;
      return null;
    }
    const isItem = typeof this.at === "number" && current?.ref !== this.at;
    const placed = "item" in command || !isItem ? command : withItem(command, this.at);
    return isRecorded(placed, this.at, meeting) ? null : placed;
  }

  private caughtUp(command: Command): Command {
    this.at = null;
    return command;
  }
}

/** The item that a script went to next by the file: the one it names, else the first behind that had a turn. */
function nextTurn(
  items: readonly ItemState[],
  at: ItemRef,
  named: number | undefined,
): ItemRef | null {
  const from = items.findIndex(({ ref }) => ref === at) + 1;
  const hadTurn = ({ stretches }: ItemState): boolean => stretches.length > 0;
  const found =
    named === undefined ? items.slice(from).find(hadTurn) : items.find(({ ref }) => ref === named);
  return found && hadTurn(found) ? found.ref : null;
}

const withItem = (command: Command, at: ItemRef): Command =>
  typeof at === "number" && !OF_ALL.has(command.kind)
    ? ({ ...command, item: at } as Command)
    : command;

const OF_ALL: ReadonlySet<Command["kind"]> = new Set(["park", "absent", "document"]);

function isRecorded(command: Command, at: ItemRef, meeting: Meeting): boolean {
  const ref = ("item" in command ? command.item : undefined) ?? at;
  const state = stateOf(meeting).items.find((one) => one.ref === ref);
  const holds = (texts: readonly string[], text: string): boolean =>
    texts.some((one) => isSame(one, text));
  switch (command.kind) {
    case "note": {
      const phase = state?.topic?.phases.find((one) => one.phase === command.phase);
      return holds(phase?.text.value.split("\n") ?? [], command.text);
    }
    case "alternative":
      return holds(state?.topic?.alternatives.map(({ value }) => value) ?? [], command.text);
    case "conclude":
    case "defer":
      return state?.conclusion ? isSame(state.conclusion.text, command.text) : false;
    // An action that was recorded later took its place.
    case "noAction":
      return (
        typeof ref === "number" && (meeting.withoutAction.includes(ref) || hasAction(meeting, ref))
      );
    case "park":
      return holds(
        meeting.parkingLot.map(({ value }) => value),
        command.text,
      );
    // A row may have been completed since.
    case "document":
      return (documentView(meeting)?.rows ?? []).some(({ cells }) =>
        command.cells.every((cell, column) => cell === "" || isSame(cells[column] ?? "", cell)),
      );
    case "absent":
      return isAbsence(command.names, meeting);
    case "action": {
      const { owner, task, deliverable, due } = command.action;
      return meeting.actions.some((action) =>
        [
          [action.owner?.value, owner],
          [action.task?.value, task],
          [action.deliverable?.value, deliverable],
          [action.dueText?.value, due],
        ].every(([one = "", other = ""]) => isSame(one, other)),
      );
    }
    default:
      return false;
  }
}

function isAbsence(names: readonly string[], { attendees }: Meeting): boolean {
  const absent = attendees.filter(({ present }) => present === false);
  const wanted = new Set(names.map(nameKey));
  const isSaid = names.length > 0 || attendees.some(({ present }) => present !== null);
  return (
    isSaid && absent.length === wanted.size && absent.every(({ name }) => wanted.has(nameKey(name)))
  );
}

const isSame = (one: string, other: string): boolean => plain(one) === plain(other);

/** Without what is written in another way in a file: marks of Markdown, spaces, widths. */
const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
