import type { RuleMessages } from "../en.ts";
import { fileRules } from "./rules-file.ts";
import { heldRules } from "./rules-held.ts";
import { planRules } from "./rules-plan.ts";

export const rules: RuleMessages = { ...fileRules, ...planRules, ...heldRules };
