import type { PageWords } from "../../messages/page.ts";
import type { View } from "../view.ts";

/** Whether the items together fit into the meeting. */
export function PlanTotal({ view, words }: { view: View; words: PageWords }) {
  const { planned, length } = view;
  if (planned === null) return null;
  const over = length === null ? 0 : planned - length;
  return (
    <p class="total" data-level={over > 0 ? "over" : "calm"}>
      {words.planTotal(planned, length)}
      {over > 0 && <b> {words.planOver(over)}</b>}
    </p>
  );
}
