import type { Block } from "../../markdown/blocks.ts";
import { type PlainText, part } from "../../markdown/plain-text.ts";
import { simplified } from "../../text/simplified.ts";
import { isEverybody } from "../../vocabulary/index.ts";
import { sharesOut } from "../../vocabulary/phrases.ts";
import type { Entry } from "../entry.ts";
import type { Names } from "../people/address-book.ts";
import type { ActionTextContext } from "./due.ts";
import { areKnown, areNames } from "./names.ts";

// In lists that end most of their lines in whose they are, so does a line with a name that nobody knows.

/** `Start page - Ann`, `Tests: Bo/Cy`, `Report- Ann + Bo`. */
const SIGNED = /(?:\s?[-–—]\s|\s?(?:[—–]{1,2}|-{2})\s?|[:：]\s)(?<whom>[^-–—:：.!?]{1,40})$/;

interface Signature {
  readonly task: PlainText;
  readonly whom: PlainText;
  readonly isKnown: boolean;
}

function signatureOf(line: PlainText, people: Names): Signature | null {
  const found = SIGNED.exec(line.value);
  const whom = found?.groups?.whom ?? "";
  if (!found || found.index < 2) return null;
  const isKnown = areKnown(whom, people);
  if (!isKnown && !isEverybody(whom) && !areNames(whom, people)) return null;
  return {
    task: part(line, 0, found.index),
    whom: part(line, line.value.length - whom.length),
    isKnown,
  };
}

/** Those of them that say whose they are; `null`: too few do, or nobody of those is known. */
function signaturesIn(
  lines: readonly PlainText[],
  people: Names,
): ReadonlyMap<PlainText, Signature> | null {
  const signed = new Map<PlainText, Signature>();
  for (const line of lines) {
    const signature = signatureOf(line, people);
    if (signature) signed.set(line, signature);
  }
  const isStyle = signed.size > 1 && signed.size * 2 >= lines.length;
  return isStyle && [...signed.values()].some(({ isKnown }) => isKnown) ? signed : null;
}

/** `- checkstyle fix - Zoe` among others that end in `- Ann` and `- Bo`. */
export function signedAlike(
  entries: readonly Entry[],
  { people }: ActionTextContext,
): readonly Entry[] {
  const mayBeSigned = (entry: Entry): boolean => !entry.whom && !entry.table;
  const lines = entries
    .filter(mayBeSigned)
    .flatMap(({ text, details }) => [...(details.length === 0 ? [text] : []), ...details]);
  const signed = signaturesIn(lines, people);
  if (!signed) return entries;
  return entries.map((entry) => {
    const signature = mayBeSigned(entry) ? signed.get(entry.text) : undefined;
    // What the others do not say of somebody known either is read from the line itself.
    return signature && !signature.isKnown
      ? { ...entry, text: signature.task, whom: signature.whom }
      : entry;
  });
}

/** `- Pages` with `Start page - Ann` and `Menu - Bo` below it: a task of each, about that. */
export function sharedBySign(
  { details, checked, whom, ...entry }: Entry,
  { people }: ActionTextContext,
): readonly Entry[] | null {
  if (details.length < 2 || checked !== null || whom) return null;
  const signed = signaturesIn(details, people);
  if (!signed) return null;
  return details.map((line) => {
    const { task = line, whom: doer = null } = signed.get(line) ?? {};
    return { ...entry, checked, text: task, line, whom: doer, details: [] };
  });
}

/** `## 我们的安排`, `## Who does what` above nothing but lines that end in whose they are: actions, whatever it is called. */
export function sharesTasks(
  heading: PlainText | null,
  blocks: readonly Block[],
  people: Names,
): boolean {
  const [list, another] = blocks;
  if (heading === null || list?.type !== "list" || another) return false;
  const lines = list.items.flatMap(({ lines: [first], blocks: below }) =>
    first && below.length === 0 ? [first] : [],
  );
  if (lines.length < list.items.length) return false;
  const titled = sharesOut(
    simplified(heading.value),
    lines.map(({ value }) => value),
  );
  return titled && signaturesIn(lines, people)?.size === lines.length;
}
