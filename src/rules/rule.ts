import type { LocalDateTime } from "../calendar/local.ts";
import type { WorkCalendar } from "../calendar/workdays.ts";
import type { Span } from "../meeting/source.ts";
import type { Meeting } from "../meeting/types.ts";
import type { RuleMessages } from "../messages/index.ts";

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

/** One thing a rule found; the runner adds id, severity, language and position. */
export type Report<Id extends keyof RuleMessages> = Id extends unknown
  ? {
      [Name in MessageName<Id>]: {
        readonly at: Span;
        readonly message: Name;
        /** Softens this one report below the rule's own severity. */
        readonly severity?: Severity;
      } & WithData<RuleMessages[Id][Name]>;
    }[MessageName<Id>]
  : never;

export interface RuleContext<Options> {
  readonly meeting: Meeting;
  readonly options: Options;
  readonly calendar: WorkCalendar;
  /** The moment given with `--now`, in the meeting's time zone; `null`: nothing depends on today. */
  readonly now: LocalDateTime | null;
}

/** What a rule is to the runner: its reports name messages of its own, with the data they need. */
export interface Rule<Id extends keyof RuleMessages = keyof RuleMessages> {
  readonly id: Id;
  /** `held` rules wait for minutes; `plan` rules look at every meeting. */
  readonly stage: "plan" | "held";
  readonly severity: Severity;
  /** The guide line the rule stands for; `null` for rules about the file itself. */
  readonly guide: GuideLine | null;
  /** Every option with its default. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly check: (context: RuleContext<Readonly<Record<string, unknown>>>) => Iterable<AnyReport>;
}

/** A report whose message and data are known to fit each other, because `defineRule` checked them. */
interface AnyReport {
  readonly at: Span;
  readonly message: string;
  readonly severity?: Severity;
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
