import type { Messages } from "./en.ts";
import { actions } from "./zh/actions.ts";
import { cli } from "./zh/cli.ts";
import { exporting } from "./zh/export.ts";
import { mail } from "./zh/mail.ts";
import { plan } from "./zh/plan.ts";
import { report } from "./zh/report.ts";
import { rules } from "./zh/rules.ts";
import { run } from "./zh/run.ts";
import { status } from "./zh/status.ts";
import { terms } from "./zh/terms.ts";

export const zh: Messages = {
  actions,
  cli,
  exporting,
  mail,
  plan,
  report,
  rules,
  run,
  status,
  terms,
};
