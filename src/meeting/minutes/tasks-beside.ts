import type { Block, ListItem } from "../../markdown/blocks.ts";
import { agendaIndexOf } from "../agenda/topics.ts";
import { entriesOf } from "../entries.ts";
import type { Entry } from "../entry.ts";
import { firstOf, labelled } from "../line.ts";
import type { Section } from "../sections.ts";
import type { AgendaItem } from "../types.ts";

/** `- [ ] Ann Lee: write to the builder` among the topics of minutes is none; `- [ ] Roof` may be one. */
export function isTicked(item: ListItem, agenda: readonly AgendaItem[]): boolean {
  const [line] = item.lines;
  if (!item.box || !line || item.blocks.length > 0) return false;
  return SEVERAL_WORDS.test(line.value) && agendaIndexOf(line.value, agenda) === null;
}

const SEVERAL_WORDS = /^\S+(?:\s+\S+){2}|\p{Script=Han}{5}/u;

/** The tasks that stand among the topics of minutes, and below none of them. */
export const tasksBeside = (
  { blocks, sections }: Section,
  agenda: readonly AgendaItem[],
): readonly Entry[] => [
  ...entriesOf(blocks.flatMap((block) => tasksAmong(block, agenda))).filter(
    ({ concept }) => concept === "actions",
  ),
  ...sections.filter(mayHold).flatMap((section) => tasksBeside(section, agenda)),
];

/** A section of actions is read by itself. */
const mayHold = ({ concept }: Section): boolean =>
  concept === null || concept.concept === "minutes";

function tasksAmong(block: Block, agenda: readonly AgendaItem[]): readonly Block[] {
  if (block.type !== "list") return [];
  const items = block.items.filter((item) => isTicked(item, agenda) || isLabelled(item));
  return items.length > 0 ? [{ ...block, items }] : [];
}

/** `- Action: Ann to write to the builder` */
function isLabelled({ lines }: ListItem): boolean {
  const first = firstOf(lines)?.first;
  const label = first ? labelled(first) : null;
  return label?.concept === "actions" && label.value.value !== "";
}
