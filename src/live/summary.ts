import { titleOf } from "../meeting/record.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import type { LocalDateTime } from "../time/local.ts";
import { answerText, type ItemState, plannedMinutes, spentUntil, stateOf } from "./state.ts";

/**
 * What came of a meeting so far: planned and actual minutes, what was decided, what is open. `missing`: what
 * its minutes mail would be refused for.
 */
export function summaryLines(
  meeting: Meeting,
  now: LocalDateTime,
  messages: Messages,
  missing: readonly string[],
): readonly string[] {
  const { summary } = messages.run;
  const { stage, items } = stateOf(meeting);
  const spent = items.map((item) => spentOn(item, now, meeting));
  const taken = spent.flatMap((minutes) => minutes ?? []);
  const total = taken.length === 0 ? null : taken.reduce((all, one) => all + one, 0);
  const open = items.filter(isOpen);
  const { file } = meeting.source;
  return [
    `${titleOf(meeting)} · ${summary.stage[stage]}`,
    ...items.flatMap((item, at) => itemLines(item, spent[at] ?? null, messages)),
    `${summary.total} · ${summary.minutes(plannedMinutes(items), total)}`,
    summary.counts(meeting.actions.length, meeting.parkingLot.length),
    summary.open(open.length),
    ...(stage === "ended" && missing.length > 0
      ? [summary.missing(missing.length), ...missing.map((line) => `  ${line}`)]
      : []),
    stage === "ended" ? summary.mail(file) : summary.goOn(file),
  ];
}

const spentOn = ({ stretches }: ItemState, now: LocalDateTime, meeting: Meeting): number | null =>
  stretches.length === 0 ? null : spentUntil(stretches, now, meeting);

/** Without an answer, or put off. */
const isOpen = ({ isSettled, conclusion }: ItemState): boolean =>
  !isSettled || conclusion?.outcome === "deferred";

function itemLines(
  { number, item, planned, isSettled, conclusion }: ItemState,
  spent: number | null,
  { run: { summary } }: Messages,
): readonly string[] {
  const title = item?.title.value ?? summary.opening;
  const head = `  ${number === null ? "" : `${number}. `}${title} · ${summary.minutes(planned, spent)}`;
  if (conclusion && conclusion.outcome !== "none") {
    const said = conclusion.outcome === "deferred" ? summary.deferred : summary.conclusion;
    return [head, `     ${said(answerText(conclusion))}`];
  }
  return isSettled ? [head] : [head, `     ${summary.unsettled}`];
}
