import { createHash } from "node:crypto";
import { displayWidth } from "../text/wrap.ts";
import { withoutOccasion } from "../vocabulary/tracking.ts";
import { readOrigin } from "./origin.ts";
import { taskKey } from "./same-task.ts";
import type { Mention } from "./types.ts";

/** Without letters that are taken for others, as a ref is read out and typed. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * `x-launch.7k3f`: what it belongs to, for people, and four letters that follow from the meeting it was
 * first promised in and its task alone. So nothing that happens to other rows, and neither a new
 * deadline, owner or status changes it.
 */
export function baseRef({
  meeting,
  origin,
  taskKey,
  deliverable,
  ownerKey,
  dueText,
}: Mention): string {
  const id = readOrigin(origin)?.id ?? meeting.id;
  const what = taskKey || deliverable || ownerKey || dueText || "";
  const prefix = meeting.series === null ? prefixOf(withoutDay(id)) : prefixOf(meeting.series);
  return `${prefix || prefixOf(id) || "action"}.${code([id, what], 4)}`;
}

/** What tells two actions of one meeting apart that have the same task. */
export const secondCode = ({ ownerKey, deliverable }: Mention): string =>
  code([ownerKey, taskKey(deliverable ?? "")], 2);

const WIDEST = 12;

/** Without the day a meeting's id begins with, unless it is nothing else. */
const withoutDay = (id: string): string =>
  withoutOccasion(id.normalize("NFKC").toLowerCase()).replace(/\d{4,}|(?<!\d)\d{1,2}(?!\d)/g, " ");

/** A name as short as a table wants it, and as a shell takes it. */
function prefixOf(name: string): string {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-/, "");
  let short = "";
  let width = 0;
  for (const character of plain) {
    width += displayWidth(character);
    if (width > WIDEST) break;
    short += character;
  }
  return short.replace(/-$/, "");
}

function code(parts: readonly string[], length: number): string {
  const hash = createHash("sha256");
  // Lengths keep `["ab", "c"]` and `["a", "bc"]` apart.
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return [...hash.digest().subarray(0, length)].map((byte) => LETTERS[byte % 32]).join("");
}
