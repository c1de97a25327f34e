import { visibleLine } from "../../text/visible.ts";
import type { Doubt, Mention, TrackedAction } from "../../tracker/types.ts";
import type { ActionList, ActionSetting } from "./list.ts";

/** Why what was joined is one action, and why what looks like one was left apart. */
export function* explained(list: ActionList, setting: ActionSetting): Generator<string> {
  const { messages, color } = setting;
  const words = messages.actions.explain;
  const joined = list.standings.filter(({ action }) => action.mentions.length > 1);
  if (joined.length > 0) yield `\n${color.bold(words.joined)}\n`;
  for (const { action } of joined) {
    yield `${color.cyan(visibleLine(action.ref))} ${visibleLine(action.task ?? "")}\n`;
    yield* action.mentions.map((mention, at) => historyLine(action, mention, at, setting));
  }
  if (list.doubts.length > 0) yield `\n${color.bold(words.apart)}\n`;
  for (const doubt of list.doubts) yield doubtText(doubt, setting);
  if (joined.length + list.doubts.length === 0) yield `\n${words.nothing}\n`;
}

function historyLine(
  { reasons, mentions }: TrackedAction,
  mention: Mention,
  at: number,
  { messages }: ActionSetting,
): string {
  const words = messages.actions.explain;
  const reason = reasons[at - 1];
  const said = [
    placeOf(mention),
    mention.meeting.date ?? words.noDay,
    messages.terms.status[mention.status],
    mention.due === null ? "" : words.due(mention.due),
    ...contradicted(mention, mentions[at - 1]).map(([of, value]) => words[of](value)),
    reason === undefined ? words.first : words.reason[reason],
  ];
  return `  ${visibleLine(said.filter((text) => text !== "").join(" · "))}\n`;
}

/** What a mention says otherwise than the one before; what it leaves out contradicts nothing. */
function contradicted(
  { owner, ownerKey, task, taskKey }: Mention,
  before: Mention | undefined,
): ReadonlyArray<readonly ["owner" | "words", string]> {
  if (before === undefined) return [];
  return [
    ...(owner === null || ownerKey === before.ownerKey ? [] : [["owner", owner] as const]),
    ...(task === null || taskKey === before.taskKey ? [] : [["words", task] as const]),
  ];
}

function doubtText(doubt: Doubt, { messages }: ActionSetting): string {
  const words = messages.actions.explain;
  const { mention } = doubt;
  const reason =
    "candidates" in doubt
      ? words.doubt[doubt.kind](
          doubt.candidates.slice(0, 5).map(placeOf),
          doubt.candidates.map(originOf)[0] ?? "",
        )
      : words.doubt[doubt.kind](mention.origin ?? "");
  return `${visibleLine(`${placeOf(mention)} ${mention.task ?? ""}`)}\n  ${visibleLine(reason)}\n`;
}

const placeOf = ({ meeting, line }: Mention): string => `${meeting.file}:${line}`;

/** How a later row names a mention as its origin. */
const originOf = ({ meeting, index }: Mention): string => `${meeting.id}#${index + 1}`;
