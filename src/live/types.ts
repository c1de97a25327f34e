import type { Moment } from "../meeting/minutes/times.ts";
import type { Phase } from "../meeting/types.ts";
import type { ScenarioId } from "../scenarios/types.ts";

/** An item of the agenda by its place in it, or the opening that stands before them all. */
export type ItemRef = number | "opening";

/** The phases of a discussion that notes are written down for; its conclusion is a thing of its own. */
type NotePhase = Exclude<Phase, "conclusion">;

/** What somebody is to do, by when; every part as typed. */
export interface NewAction {
  readonly owner: string;
  readonly task: string;
  readonly deliverable: string;
  readonly due: string;
}

/** One thing that is written into the file. */
export type Change =
  | {
      readonly kind: "note";
      readonly item: number;
      readonly phase: NotePhase;
      readonly text: string;
    }
  | { readonly kind: "alternative"; readonly item: number; readonly text: string }
  | { readonly kind: "conclude"; readonly item: number; readonly text: string }
  /** `text`: what happens next. */
  | { readonly kind: "defer"; readonly item: number; readonly text: string }
  | { readonly kind: "action"; readonly item: number | null; readonly action: NewAction }
  /** Another text for an action, by its place among them. */
  | { readonly kind: "amend"; readonly at: number; readonly action: NewAction }
  /** Nothing is to be done about an item; or something after all. */
  | { readonly kind: "noAction" | "someAction"; readonly item: number }
  | { readonly kind: "park"; readonly text: string }
  /** A whole row of the scenario's document; `at`: the row that it replaces, else it is a new one. */
  | {
      readonly kind: "document";
      readonly scenario: ScenarioId;
      readonly at: number | null;
      readonly row: readonly string[];
    }
  /** Everybody who is not there. */
  | { readonly kind: "absent"; readonly names: readonly string[] }
  | ({ readonly kind: "enter" | "leave"; readonly item: ItemRef } & Moment);

/** Which item is meant; absent: the one under discussion. `title`: what it was called when it was chosen. */
interface OfItem {
  readonly item?: number;
  readonly title?: string;
}

/** What is asked of a session. */
export type Command =
  | { readonly kind: "start" | "end" }
  /** To this item, else to the next one that is not settled. */
  | ({ readonly kind: "next" } & OfItem)
  | ({ readonly kind: "note"; readonly phase: NotePhase; readonly text: string } & OfItem)
  | ({ readonly kind: "alternative" | "conclude" | "defer"; readonly text: string } & OfItem)
  /** `instead`: what an action says that is to say something else. */
  | ({
      readonly kind: "action";
      readonly action: NewAction;
      readonly instead?: NewAction;
    } & OfItem)
  | ({ readonly kind: "noAction" } & OfItem)
  | { readonly kind: "park"; readonly text: string }
  | FilledRow
  | { readonly kind: "absent"; readonly names: readonly string[] };

/** A row of the scenario's document, a text for every column that is asked for. */
interface FilledRow {
  readonly kind: "document";
  readonly cells: readonly string[];
  /** What the row says that it replaces; absent: a new row, or one that it completes. */
  readonly instead?: readonly string[];
  /** Whose document is meant; absent: that of the meeting's scenario. */
  readonly scenario?: ScenarioId;
}

/** Why a command is not carried out; the messages word it. */
export type Refusal =
  | { readonly why: "no-agenda" | "several-meetings" | "cancelled" }
  | { readonly why: "not-started" | "started" | "ended" | "no-item" | "nothing-left" }
  /** Another item stands by now where the one that was chosen stood. */
  | { readonly why: "other-item" }
  | { readonly why: "empty" | "too-long" }
  /** The item cannot be left: its place and title. */
  | { readonly why: "not-settled"; readonly number: number; readonly title: string }
  /** The meeting cannot end: these have neither a conclusion nor a deferral. */
  | { readonly why: "items-open"; readonly titles: readonly string[] }
  /** A conclusion that says it is none. */
  | { readonly why: "is-deferral" }
  /** An item that leads to an action is said to need none. */
  | { readonly why: "has-action" }
  | { readonly why: "action-field"; readonly field: keyof NewAction }
  | { readonly why: "due"; readonly text: string; readonly kind: "vague" | "unread" | "past" }
  /** The deadline of an action of an earlier meeting: when it is moved, the old one has to stay readable. */
  | { readonly why: "carried" }
  | { readonly why: "owners"; readonly text: string }
  /** The meeting has no scenario, or one that asks for another document. */
  | { readonly why: "no-document" }
  | { readonly why: "other-document"; readonly name: string }
  /** A row with more or fewer parts than the document has columns. */
  | { readonly why: "document-columns"; readonly names: readonly string[] }
  /** The row, or the action, to be changed says something else by now. */
  | { readonly why: "row-gone" }
  | { readonly why: "unknown-people"; readonly names: readonly string[] }
  /** There is no way to write it after which the file says it and all else as before. */
  | { readonly why: "not-writable" };
