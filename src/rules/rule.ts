import type { Span } from "../markdown/source.ts";
import type { Meeting } from "../meeting/types.ts";
import type { RuleMessages } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { LocalDate, LocalDateTime } from "../time/local.ts";
import type { WorkCalendar } from "../time/workdays.ts";

export type Severity = "error" | "warning" | "info";

/** A line of the guide: docs/guide.md. */
export type GuideLine = `G${number}` | `C${number}`;

/** The names a rule's reports may give: its messages, without its title. */
type MessageName<Id extends keyof RuleMessages> = Exclude<keyof RuleMessages[Id], "title">;

type WithData<Message> = Message extends () => string
  ? { readonly data?: undefined }
  : Message extends (data: infer Data) => string
    ? { readonly data: Data }
    : never;

/** What is wrong with a comment that silences rules (lint/suppressions.ts). */
export interface SuppressionProblem {
  readonly code: "unused" | "unknown-rule" | "no-reason";
  /** `null`: the comment as a whole. */
  readonly rule: string | null;
  /** The nearest rule there is, for a "did you mean". */
  readonly suggestion: string | null;
  readonly span: Span;
}

/** Text that takes the place of a passage. */
export interface Edit extends Span {
  readonly text: string;
}

/** What puts a finding right where there is one right answer; its edits are made together or not at all. */
export interface Fix {
  readonly edits: readonly Edit[];
  /** Whether the file says the same as before, only otherwise; the fixer then makes sure of it. */
  readonly keepsMeaning: boolean;
}

/** One thing a rule found; the runner adds id, severity, language and position. */
export type Report<Id extends keyof RuleMessages> = Id extends unknown
  ? {
      [Name in MessageName<Id>]: {
        readonly at: Span;
        readonly message: Name;
        /** Softens this one report below the rule's own severity. */
        readonly severity?: Severity;
        readonly fix?: Fix | null;
      } & WithData<RuleMessages[Id][Name]>;
    }[MessageName<Id>]
  : never;

/** An action that was open in a series' meeting, and of which the next one says nothing. */
export interface Forgotten {
  readonly ref: string;
  readonly task: string;
  readonly owners: readonly string[];
  readonly file: string;
  readonly line: number;
  readonly date: LocalDate;
}

/** What the meetings of a series that one run reads say about one of them. */
export interface LoopFacts {
  readonly forgotten: readonly Forgotten[];
  /** How often an action, by its place among the meeting's, was moved, where that is not what its row says. */
  readonly moved: ReadonlyMap<number, number>;
}

export interface RuleContext<Options> {
  readonly meeting: Meeting;
  readonly options: Options;
  readonly calendar: WorkCalendar;
  /** Another file of the run whose meeting goes by this one's id and is on another day. */
  readonly sameId: { readonly file: string; readonly date: LocalDate } | null;
  /** What the run's other meetings of its series say; `null`: there are none, or nobody asked them. */
  readonly loop: LoopFacts | null;
  /** The moment given with `--now`, in the meeting's time zone; `null`: nothing depends on today. */
  readonly now: LocalDateTime | null;
  /** What is wrong with the file's own suppressions; known once all other rules have run. */
  readonly suppressions: readonly SuppressionProblem[];
}

/** What a rule is to the runner: its reports name messages of its own, with the data they need. */
export interface Rule<Id extends keyof RuleMessages = keyof RuleMessages> {
  readonly id: Id;
  /** `held` rules wait for minutes; `plan` rules look at every meeting. */
  readonly stage: "plan" | "held";
  /** With `--now` it also looks at meetings of which nothing is written down yet, but should be. */
  readonly missesMinutes?: true;
  /** What it says follows from other files of the run alone: a file by itself cannot say that it is in vain. */
  readonly needsLoop?: true;
  /** In the preset `recommended`; `off`: says nothing there, but `--fix` puts right what it finds. */
  readonly severity: Severity | "off";
  /** The guide line the rule stands for; `null` for rules about the file itself. */
  readonly guide: GuideLine | null;
  /** Whether it offers fixes for some of what it finds. */
  readonly fixable?: true;
  /** Every option with its default. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Its messages, where it is no rule of collab's own (plugin.ts). */
  readonly words?: Readonly<Record<Language, Readonly<Record<string, (data: unknown) => string>>>>;
  readonly check: (context: RuleContext<Readonly<Record<string, unknown>>>) => Iterable<AnyReport>;
}

/** A report whose message and data are known to fit each other, because `defineRule` checked them. */
export interface AnyReport {
  readonly at: Span;
  readonly message: string;
  readonly severity?: Severity;
  readonly fix?: Fix | null;
  readonly data?: unknown;
}

/** The ids whose messages have a title: a rule without one does not compile. */
type TitledId = {
  [Id in keyof RuleMessages]: RuleMessages[Id] extends { title: string } ? Id : never;
}[keyof RuleMessages];

/** A rule as it is written: its reports and options typed by its id and its defaults. */
interface Definition<Id extends keyof RuleMessages, Options>
  extends Omit<Rule<Id>, "options" | "check"> {
  readonly options?: Options;
  check(context: RuleContext<Options>): Iterable<Report<Id>>;
}

/** Types a rule by its id: its reports must name messages that exist, with the data they need. */
export function defineRule<const Id extends TitledId, Options = Record<string, never>>(
  rule: Definition<Id, Options>,
): Rule<Id> {
  // The runner hands every rule its own options, completed from these defaults.
  return { ...rule, options: rule.options ?? {} } as unknown as Rule<Id>;
}
