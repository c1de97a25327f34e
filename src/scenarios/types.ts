import type { Language } from "../messages/language.ts";

export type ScenarioId = "kickoff" | "problem" | "resource" | "review";

/** One of the guide's four meeting types with the document its follow-up mail carries (G1). */
export interface Scenario {
  readonly id: ScenarioId;
  /** The type of meeting, as in a title: 项目启动会. */
  readonly name: Readonly<Record<Language, string>>;
  /** Topics a new agenda starts from. */
  readonly topics: Readonly<Record<Language, readonly Topic[]>>;
  readonly document: {
    /** The section's heading in the meeting file. */
    readonly heading: Readonly<Record<Language, string>>;
    /** The document's full name, as in a mail: 《问题整改清单》. */
    readonly name: Readonly<Record<Language, string>>;
    /** Canonical column headings, in order. */
    readonly columns: Readonly<Record<Language, readonly string[]>>;
  };
}

export interface Topic {
  readonly title: string;
  readonly minutes: number;
  readonly mustReach: string;
}
