import { fileRules } from "./rules-file.ts";
import { heldRules } from "./rules-held.ts";
import { planRules } from "./rules-plan.ts";

/**
 * What each rule says, by the name its report gives. A message says what is wrong, what the guide
 * wants and what to do. `title` is the one-line summary shown in lists.
 */
export const rules = { ...fileRules, ...planRules, ...heldRules };
