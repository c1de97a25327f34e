import type { Language } from "../messages/language.ts";
import type { Take } from "../plan/next.ts";

/** What the command line of `collab plan` says. */
export interface PlanOptions {
  readonly scenario?: string;
  readonly start?: string;
  readonly duration?: string;
  readonly timezone?: string;
  readonly host?: string;
  readonly recorder?: string;
  readonly attendee?: readonly string[];
  readonly objective?: string;
  readonly series?: string;
  readonly from?: string;
  readonly take?: Take;
  readonly keys?: Language;
  readonly dir?: string;
  readonly force?: boolean;
  readonly stdout?: boolean;
}
