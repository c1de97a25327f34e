import type { LabelConcept } from "./types.ts";

/** What a meeting bot is told in a chat: `#agreed ship it`, `12:03 <ann> #topic Roof`. */
const COMMAND =
  /^(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s{1,3})?(?:<[\w|`^[\]{}-]{1,30}>\s{1,3})?#(?<command>[a-z]{4,9}):?\s{1,3}(?=\S)/i;

const CONCEPTS: Readonly<Record<string, LabelConcept | "topic">> = {
  agree: "conclusion",
  agreed: "conclusion",
  accept: "conclusion",
  accepted: "conclusion",
  decision: "conclusion",
  action: "actions",
  topic: "topic",
};

/** `ann to write`, `ann and bob will write`: whoever is in a chat is called by one word. */
const DOERS =
  /^(?!(?:remember|try|need|needs|want|plan|continue|start|have|has|we|it|this|that|someone|somebody|everyone|everybody)\s)(?<doers>[\w|`^[\]{}-]{2,30}(?:(?:\s?[,/&]\s?|\sand\s)[\w|`^[\]{}-]{2,30}){0,4})\s(?<to>to\s)?(?=\w)(?:(?<=\sto\s)|(?=will\s))/i;

export interface Command {
  readonly concept: LabelConcept | "topic";
  /** Of the command and what stands before it. */
  readonly length: number;
}

export function commandOf(line: string): Command | null {
  if (!line.slice(0, LONGEST_SPEAKER).includes("#")) return null;
  const found = COMMAND.exec(line);
  const name = found?.groups?.command?.toLowerCase() ?? "";
  const concept = Object.hasOwn(CONCEPTS, name) ? CONCEPTS[name] : undefined;
  return found && concept ? { concept, length: found[0].length } : null;
}

const LONGEST_SPEAKER = 50;

/** Who is to do what a bot was told, and where the task begins. */
export function doersAt(task: string): { readonly doers: number; readonly task: number } | null {
  const found = DOERS.exec(task);
  const doers = found?.groups?.doers;
  return found && doers !== undefined ? { doers: doers.length, task: found[0].length } : null;
}
