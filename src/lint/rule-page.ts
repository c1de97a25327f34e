import { join } from "node:path";
import type { Language } from "../messages/language.ts";
import type { RuleId } from "../rules/index.ts";

/** Where a rule's page lies in the package. */
export function pageFile(rule: RuleId, language: Language, packageRoot: string): string {
  return join(packageRoot, "docs", "rules", `${rule}${language === "zh" ? ".zh" : ""}.md`);
}
