import { cli } from "./en/cli.ts";
import { mail } from "./en/mail.ts";
import { plan } from "./en/plan.ts";
import { rules } from "./en/rules.ts";
import { terms } from "./en/terms.ts";

export const en = { cli, mail, plan, rules, terms };
