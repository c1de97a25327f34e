import type { Language } from "../messages/language.ts";

// What both pages show, as data: texts of the file reach them as texts and nothing else.

export interface ItemView {
  /** Index into the agenda; `null`: the opening. */
  readonly index: number | null;
  readonly number: number | null;
  /** `null`: the opening, which the page names in its own words. */
  readonly title: string | null;
  readonly presenter: string | null;
  readonly mustReach: string | null;
  /** Minutes reserved. */
  readonly planned: number | null;
  /** Seconds taken so far; `null`: it had no turn yet. */
  readonly spent: number | null;
  readonly isSettled: boolean;
  readonly needsConclusion: boolean;
  readonly facts: readonly string[];
  readonly analysis: readonly string[];
  readonly options: readonly string[];
  readonly alternatives: readonly string[];
  readonly conclusion: { readonly text: string; readonly isDeferred: boolean } | null;
  /** Said openly that nobody has to do anything. */
  readonly needsNoAction: boolean;
}

export interface ActionView {
  readonly number: number | null;
  readonly owner: string;
  readonly task: string;
  readonly deliverable: string;
  readonly due: string;
  /** `2026-12-04` and its weekday; `null` where no day is known. */
  readonly date: string | null;
}

interface PersonView {
  readonly name: string;
  readonly dept: string | null;
  readonly isPresent: boolean;
}

/** The document that the scenario asks for. */
export interface DocumentView {
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    readonly kind: "owner" | "due" | "text";
  }[];
  readonly rows: readonly {
    /** One for every column. */
    readonly cells: readonly string[];
    /** The columns that still have to be filled in. */
    readonly holes: readonly number[];
  }[];
}

/** What the minutes still lack. */
export interface FindingView {
  /** Index into the agenda; `null`: it is of the whole meeting. */
  readonly item: number | null;
  readonly text: string;
  /** Whether the minutes mail is refused with it. */
  readonly isNeeded: boolean;
  /**
   * What to record to mend it, and what says so far what is to be mended: the cells of a row of the document, or
   * owner, task, deliverable and deadline of an action; `null`: it is mended in the file.
   */
  readonly goTo: {
    readonly kind:
      | "facts"
      | "analysis"
      | "options"
      | "alternative"
      | "conclude"
      | "action"
      | "document";
    readonly row: readonly string[] | null;
  } | null;
}

export interface View {
  readonly language: Language;
  readonly file: string;
  readonly title: string;
  readonly objective: string | null;
  readonly host: string | null;
  readonly rules: readonly string[];
  readonly stage: "ready" | "running" | "ended";
  /** The opening and the agenda, in order. */
  readonly items: readonly ItemView[];
  /** Minutes of all items together, and of the meeting; `null`: not said. */
  readonly planned: number | null;
  readonly length: number | null;
  /** Index into `items`. */
  readonly current: number | null;
  readonly next: number | null;
  readonly people: readonly PersonView[];
  /** Who speaks, for how many seconds already, and the minutes agreed for one turn. */
  readonly speaker: { readonly name: string; readonly seconds: number } | null;
  readonly turnMinutes: number;
  readonly actions: readonly ActionView[];
  readonly parked: readonly string[];
  readonly document: DocumentView | null;
  /** What other programs did to the file, the latest last. */
  readonly notices: readonly string[];
  /** What the minutes still lack once the meeting has ended. */
  readonly findings: readonly FindingView[];
  /** Why nothing can be recorded now. */
  readonly unfit: string | null;
}

/** What a deadline that is being typed is read as. */
export interface DueView {
  readonly text: string;
  readonly kind: "day" | "event" | "vague" | "unread" | "past";
  readonly date: string | null;
  /** Whether nobody works on that day. */
  readonly isDayOff: boolean;
}

/** What came of a command; `refused`: why it was not carried out, in the user's words. */
export interface Answer {
  readonly refused: string | null;
}
