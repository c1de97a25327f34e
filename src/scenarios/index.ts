import { kickoff } from "./kickoff.ts";
import { problem } from "./problem.ts";
import { resource } from "./resource.ts";
import { review } from "./review.ts";
import type { Scenario, ScenarioId } from "./types.ts";

/** The guide's four scenarios (G1). */
export const scenarios: Readonly<Record<ScenarioId, Scenario>> = {
  kickoff,
  problem,
  resource,
  review,
};

export function isScenarioId(text: string): text is ScenarioId {
  return Object.hasOwn(scenarios, text);
}
