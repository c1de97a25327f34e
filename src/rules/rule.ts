import type { LocalDateTime } from "../calendar/local.ts";
import type { WorkCalendar } from "../calendar/workdays.ts";
import type { Span } from "../meeting/source.ts";
import type { Meeting } from "../meeting/types.ts";
import type { RuleMessages } from "../messages/index.ts";

export type Severity = "error" | "warning" | "info";

/** A line of the guide: docs/guide.md. */
export type GuideLine = `G${number}` | `C${number}`;

/** The names a rule's reports may give: its messages, without its title. */
export type MessageName<Id extends keyof RuleMessages> = Exclude<keyof RuleMessages[Id], "title">;

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

export interface Rule<
  Id extends keyof RuleMessages = keyof RuleMessages,
  Options = Record<string, unknown>,
> {
  readonly id: Id;
  /** `held` rules wait for minutes; `plan` rules look at every meeting. */
  readonly stage: "plan" | "held";
  readonly severity: Severity;
  /** The guide line the rule stands for; `null` for rules about the file itself. */
  readonly guide: GuideLine | null;
  /** Every option with its default. */
  readonly options: Options;
  check(context: RuleContext<Options>): Iterable<Report<Id>>;
}

/** Types a rule by its id: its reports must name messages that exist, with the data they need. */
export function defineRule<const Id extends keyof RuleMessages, Options = Record<string, never>>(
  rule: Omit<Rule<Id, Options>, "options"> & { readonly options?: Options },
): Rule<Id, Options> {
  return { ...rule, options: rule.options ?? ({} as Options) };
}

/** What a report says, in the language of `messages`. */
export function wording<Id extends keyof RuleMessages>(
  messages: RuleMessages,
  id: Id,
  report: Report<Id>,
): string {
  // `Report` ties name and data together; TypeScript cannot follow that through the two look-ups.
  const byName = messages[id] as unknown as Readonly<Record<string, (data: unknown) => string>>;
  const say = byName[report.message as string];
  if (!say) throw new Error(`rule ${id} has no message “${String(report.message)}”`);
  return say(report.data);
}
