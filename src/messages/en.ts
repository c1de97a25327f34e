import { actions } from "./en/actions.ts";
import { cli } from "./en/cli.ts";
import { exporting } from "./en/export.ts";
import { mail } from "./en/mail.ts";
import { plan } from "./en/plan.ts";
import { report } from "./en/report.ts";
import { rules } from "./en/rules.ts";
import { run } from "./en/run.ts";
import { status } from "./en/status.ts";
import { terms } from "./en/terms.ts";

export const en = { actions, cli, exporting, mail, plan, report, rules, run, status, terms };

/** Everything collab says to a person. English sets the keys; Chinese must have the same. */
export type Messages = typeof en;

/** The messages of the rules, by rule id, then by the name a report gives. */
export type RuleMessages = Messages["rules"];
