import type { Located, Source, Span } from "../markdown/source.ts";

export type { Located } from "../markdown/source.ts";
export type { FrontMatterProblem } from "./front-matter/problem.ts";
export type { Evidence } from "./held-by.ts";

import type { Language } from "../messages/language.ts";
import type { ScenarioId } from "../scenarios/types.ts";
import type { Deadline } from "../time/deadline/outcome.ts";
import type { LocalDate, LocalDateTime, TimeOfDay } from "../time/local.ts";
import type { FrontMatterProblem } from "./front-matter/problem.ts";
import type { Evidence } from "./held-by.ts";

/** Why somebody is invited (guide G6). */
export type Role = "decision-maker" | "executor" | "stakeholder";

/** Where the meeting is in its life; `held` as soon as the minutes hold content. */
export type Stage = "planned" | "held" | "closed" | "cancelled";

export type ActionStatus = "open" | "done" | "dropped";

/** How an action is written: a table's row, an item with a check box, an item, a labelled or a plain line. */
export type ActionForm = "row" | "box" | "item" | "label" | "line";

/**
 * Where the file has what an action says, for whoever edits one part of it: the text with all that was
 * struck out of it; its check box. An empty cell's place is empty; `null`: there is no such column, or nothing written.
 */
export interface ActionPlaces {
  readonly owner: Span | null;
  readonly task: Span | null;
  readonly deliverable: Span | null;
  readonly due: Span | null;
  readonly status: Span | null;
  readonly origin: Span | null;
  readonly box: Span | null;
}

/** One invited person. `span` covers the whole entry, the parts have their own. */
export interface Attendee {
  readonly name: string;
  readonly email: Located<string> | null;
  readonly dept: string | null;
  readonly role: Role | null;
  /** What stands where the role should be, understood or not. */
  readonly roleText: Located<string> | null;
  /** `null` when the file does not say who came. */
  readonly present: boolean | null;
  /** What the entry says he is called on a network, without the `@`; the IANA name of the zone he lives in. */
  readonly handles?: readonly string[];
  readonly timezone?: string;
  readonly span: Span;
}

/** Pre-reading (guide G7, G8). */
export interface Material {
  readonly title: string;
  readonly owner: Located<string> | null;
  readonly pages: Located<number> | null;
  readonly due: Located<LocalDate> | null;
  readonly link: string | null;
  /** Whether the notice is to carry the file that `link` names. */
  readonly attach: Located<boolean> | null;
  readonly span: Span;
}

/** One line of the agenda (guide G3–G5). */
export interface AgendaItem {
  /** Without its numbering. */
  readonly title: Located<string>;
  /** The number written before it or in a column of its own; `null` when there is none. */
  readonly number: number | null;
  /** Reserved minutes, from the duration or from the clock times. */
  readonly minutes: Located<number> | null;
  /** What stands where the duration should be when no number can be read from it. */
  readonly minutesText: Located<string> | null;
  /** What says so once more: `15 min` behind `14:00–14:15`. */
  readonly repeatedTimes: ReadonlyArray<Located<string>>;
  /** What says otherwise: `20 min` there. */
  readonly contradiction: Located<string> | null;
  readonly from: Located<TimeOfDay> | null;
  readonly to: Located<TimeOfDay> | null;
  readonly presenter: Located<string> | null;
  readonly mustReach: Located<string> | null;
  /** Opening, sign-in, summing-up: not counted and without a conclusion to reach. */
  readonly housekeeping: boolean;
  /** Anything else written below it. */
  readonly notes: ReadonlyArray<Located<string>>;
  readonly span: Span;
}

/** The four phases of an item (guide G10); the fourth is its conclusion. */
export type Phase = "facts" | "analysis" | "options" | "conclusion";

/**
 * `deferred` covers every openly undecided answer: open, postponed, disputed (guide C2); `none` is
 * 无, recorded but deciding nothing.
 */
export interface Conclusion {
  readonly text: string;
  readonly outcome: "reached" | "deferred" | "none";
  /** What follows the words that say it is undecided: what happens next. Empty when nothing does. */
  readonly next: string;
  readonly span: Span;
}

/** What was said about one topic. */
export interface MinutesItem {
  readonly title: Located<string>;
  /** Index into `Meeting.agenda`; `null` for a topic that was not on it. */
  readonly agendaIndex: number | null;
  readonly phases: ReadonlyArray<{ readonly phase: Phase; readonly text: Located<string> }>;
  readonly conclusion: Conclusion | null;
  /** 备选方案 (guide G11). */
  readonly alternatives: ReadonlyArray<Located<string>>;
  /** Anything else written under the heading. */
  readonly notes: ReadonlyArray<Located<string>>;
  /** Where all of it stands, whatever it is: text, tables, code. */
  readonly body: readonly Span[];
  readonly span: Span;
}

/** A promise: owner, task, deliverable, deadline (guide G12). */
export interface ActionItem {
  readonly owner: Located<string> | null;
  /** The single people named in `owner`, decoration removed, by the names they are listed under. */
  readonly owners: readonly string[];
  readonly task: Located<string> | null;
  readonly deliverable: Located<string> | null;
  readonly dueText: Located<string> | null;
  readonly due: Deadline;
  readonly status: ActionStatus;
  readonly statusText: Located<string> | null;
  /** False where something stands in the place of a status that is none; the action then counts as open. */
  readonly isStatusUnderstood: boolean;
  /** The day on which it was done or dropped, where its status names one. */
  readonly closed: LocalDate | null;
  readonly topic: Located<string> | null;
  /** The meeting it was promised at, by its id and perhaps `#n`, as written in a later one. */
  readonly origin: Located<string> | null;
  /** How many deadlines it had before, each struck out in front of the next, `~~4 Dec~~ 10 Dec`, and the first. */
  readonly moved: number;
  readonly firstDue: LocalDate | null;
  /** Index into `Meeting.agenda` of the item the action came from. */
  readonly agendaIndex: number | null;
  readonly form: ActionForm;
  readonly places: ActionPlaces;
  readonly span: Span;
}

/** The scenario's follow-up document (guide G1), read as the table it is. */
export interface ScenarioDocument {
  readonly kind: ScenarioId;
  readonly heading: Located<string>;
  /** `column` is the position in the scenario's own list of columns; `null` for a column of one's own. */
  readonly columns: ReadonlyArray<{
    readonly text: Located<string>;
    readonly column: number | null;
  }>;
  readonly rows: ReadonlyArray<ReadonlyArray<Located<string>>>;
  readonly span: Span;
}

/** What a line should have been where it stands, and is not. */
export type UnreadReason =
  | "no-item"
  | "no-topic"
  | "no-conclusion"
  | "no-action"
  | "no-person"
  | "one-or-several-people"
  | "said-before"
  | "unknown-column"
  | "unknown-section"
  | "no-section"
  | "no-meeting";

/** A line that was not understood; nothing of it is lost in silence. */
export interface Unread {
  readonly text: Located<string>;
  readonly why: UnreadReason;
  /** The heading it stands below; `null`: none, or it is that heading. */
  readonly below: Located<string> | null;
}

/** The days that one place of a file names as the meeting's. */
export interface StatedDays {
  readonly place: "frontMatter" | "date" | "line" | "heading" | "fileName" | "folder";
  /** `2026-12-01`, or `2026` of a folder. */
  readonly days: readonly LocalDate[];
  readonly span: Span;
}

/** A name that more than one person answers to, and who they are. */
export interface AmbiguousName {
  readonly name: Located<string>;
  /** `detail` tells them apart: an address, else a department. */
  readonly candidates: ReadonlyArray<{ readonly name: string; readonly detail: string | null }>;
}

/** The zone of meetings that name none, and whether the configuration does. */
export type AssumedZone = Pick<Meeting, "timezone" | "timezoneFrom">;

/** A meeting as its file describes it. Every value can be traced to its place in `source`. */
export interface Meeting {
  readonly source: Source;
  readonly language: Language;
  readonly stage: Stage;
  /** What says that it was held; empty where nothing does, or front-matter says so. */
  readonly heldBy: readonly Evidence[];
  readonly hasFrontMatter: boolean;
  /** Its place among the meetings of its file; most files hold one. */
  readonly part: { readonly index: number; readonly of: number };
  readonly problems: readonly FrontMatterProblem[];

  /** Front-matter `id`, else the file's base name. */
  readonly id: string;
  readonly title: Located<string> | null;
  readonly scenario: Located<ScenarioId> | null;
  readonly objective: Located<string> | null;
  /** The day it is held, known even where the time of day is not. */
  readonly date: Located<LocalDate> | null;
  /** Every place that says so, the one that counts first; none for one of several meetings of a file. */
  readonly statedDays: readonly StatedDays[];
  /** Wall clock in `timezone`. */
  readonly start: Located<LocalDateTime> | null;
  readonly end: Located<LocalDateTime> | null;
  /** Whole length, from `duration` or `end`. */
  readonly durationMinutes: Located<number> | null;
  /** IANA name. */
  readonly timezone: string;
  /** Who names it; `null`: nobody clearly, so it is assumed, and nobody is to be told that it is so. */
  readonly timezoneFrom: "file" | "configuration" | null;
  readonly location: string | null;
  readonly link: string | null;
  readonly host: Located<string> | null;
  readonly recorder: Located<string> | null;
  readonly attendees: readonly Attendee[];
  readonly cc: readonly Attendee[];
  /** People of the address book whom the file names without listing them; `span` is where. */
  readonly mentioned: readonly Attendee[];
  /** Names that could mean several people and are left as written, each once. */
  readonly ambiguous: readonly AmbiguousName[];
  readonly materials: readonly Material[];
  readonly openingMinutes: Located<number> | null;
  readonly rules: ReadonlyArray<Located<string>>;
  readonly series: string | null;
  readonly notified: Located<LocalDateTime> | null;
  readonly minutesSent: Located<LocalDateTime> | null;
  /** How often mails of this meeting were replaced after they had gone out; `null`: not said. */
  readonly revision: Located<number> | null;
  readonly isExample: boolean;
  readonly agenda: readonly AgendaItem[];
  /** The agenda's heading, where a finding about the whole agenda points; `null` without one. */
  readonly agendaSpan: Span | null;
  readonly minutes: readonly MinutesItem[];
  /** What was decided of the meeting as a whole, or without saying about which item. */
  readonly conclusions: readonly Conclusion[];
  readonly actions: readonly ActionItem[];
  /** Agenda indices for which the file says openly that no action is needed. */
  readonly withoutAction: readonly number[];
  readonly actionsSpan: Span | null;
  readonly document: ScenarioDocument | null;
  readonly parkingLot: ReadonlyArray<Located<string>>;
  /** Every line with content that no value of the meeting accounts for, in reading order. */
  readonly unread: readonly Unread[];
  /** Where a finding about something that is missing points: the front-matter's first line, else the file's. */
  readonly topSpan: Span;
  /** Where the front-matter's keys stand, by canonical name; better than the top when a key is left empty. */
  readonly keySpans: ReadonlyMap<string, Span>;
}
