import type { ScriptWords } from "../script.ts";

export const enScript: ScriptWords = {
  start: ["start"],
  next: ["next item", "next"],
  end: ["end"],
  defer: ["deferred", "defer"],
  noAction: ["no action items", "no action"],
};
