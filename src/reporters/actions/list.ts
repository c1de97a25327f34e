import type { ChalkInstance } from "chalk";
import type { Messages } from "../../messages/index.ts";
import type { Language } from "../../messages/language.ts";
import type { Group, Grouping } from "../../tracker/select.ts";
import type { Standing } from "../../tracker/standing.ts";
import type { Doubt } from "../../tracker/types.ts";

/** The actions that were asked for, in every way a format may want them. */
export interface ActionList {
  /** Each once, in order. */
  readonly standings: readonly Standing[];
  readonly groups: readonly Group[];
  readonly grouping: Grouping;
  readonly doubts: readonly Doubt[];
  /** As given, else the moment: ISO 8601. */
  readonly now: string;
}

export interface ActionSetting {
  readonly messages: Messages;
  readonly language: Language;
  readonly color: ChalkInstance;
  /** Columns of the terminal. */
  readonly width: number;
  /** The address of a file, where the terminal makes links; `null` where it does not. */
  readonly uriOf: ((file: string, line: number) => string) | null;
  /** Whether a spreadsheet is to see a byte order mark. */
  readonly bom: boolean;
}

/** `meetings/2026-12-01.md:45` */
export const placeOf = ({ action: { latest } }: Standing): string =>
  `${latest.meeting.file}:${latest.line}`;

/** The people, else what stands in their place. */
export function ownerOf(
  { action }: Standing,
  { messages }: Pick<ActionSetting, "messages">,
): string {
  return messages.terms.list(action.owners) || (action.owner ?? "");
}

/** The day, else the words for it; of both the day. */
export const dueOf = ({ action }: Standing): string => action.due ?? action.dueText ?? "";
