import type { RoomCommand } from "../room.ts";
import type { NewAction } from "../types.ts";

/** What a page asks, read from data that anybody may have sent; `null`: no command. */
export function commandIn(data: unknown): RoomCommand | null {
  if (typeof data !== "object" || data === null) return null;
  const given = data as Readonly<Record<string, unknown>>;
  const { kind, text, phase, names, name } = given;
  const item = itemIn(given);
  if (item === null) return null;
  switch (kind) {
    case "start":
    case "end":
      return { kind };
    case "next":
    case "noAction":
      return { kind, ...item };
    case "note":
      return isText(text) && isPhase(phase) ? { kind, phase, text, ...item } : null;
    case "alternative":
    case "conclude":
    case "defer":
      return isText(text) ? { kind, text, ...item } : null;
    case "park":
      return isText(text) ? { kind, text } : null;
    case "absent":
      return areTexts(names) ? { kind, names } : null;
    case "document":
      return rowIn(given);
    case "speak":
      return name === null || isText(name) ? { kind, name } : null;
    case "action": {
      const action = actionIn(given.action);
      if (given.instead === undefined) return action && { kind, action, ...item };
      const instead = actionIn(given.instead);
      return action && instead && { kind, action, instead };
    }
    default:
      return null;
  }
}

function rowIn({ cells, instead }: Readonly<Record<string, unknown>>): RoomCommand | null {
  if (!areTexts(cells)) return null;
  if (instead === undefined) return { kind: "document", cells };
  return areTexts(instead) ? { kind: "document", cells, instead } : null;
}

const isText = (value: unknown): value is string => typeof value === "string";

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

const isPhase = (value: unknown): value is "facts" | "analysis" | "options" =>
  value === "facts" || value === "analysis" || value === "options";

/** Nothing, or an item's index and title; `null`: something else. */
function itemIn({
  item,
  title,
}: Readonly<Record<string, unknown>>): { readonly item?: number; readonly title?: string } | null {
  if (item === undefined) return {};
  if (!Number.isSafeInteger(item) || Number(item) < 0) return null;
  if (title === undefined) return { item: Number(item) };
  return isText(title) ? { item: Number(item), title } : null;
}

function actionIn(value: unknown): NewAction | null {
  if (typeof value !== "object" || value === null) return null;
  const { owner, task, deliverable, due } = value as Readonly<Record<string, unknown>>;
  if (!isText(owner) || !isText(task) || !isText(deliverable) || !isText(due)) return null;
  return { owner, task, deliverable, due };
}

/** The text of a deadline to be read; `null`: none. */
export function dueIn(data: unknown): string | null {
  const text = typeof data === "object" && data !== null && "text" in data ? data.text : null;
  return isText(text) && text.length <= 200 ? text : null;
}
