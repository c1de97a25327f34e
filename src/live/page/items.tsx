import type { PageWords } from "../../messages/page.ts";
import type { ItemView, View } from "../view.ts";
import { itemKey, useDrafts } from "./drafts.ts";
import { PlanTotal } from "./plan-total.tsx";
import { titleOf } from "./titles.ts";

function standing({ isSettled, conclusion }: ItemView, words: PageWords): string {
  if (conclusion?.isDeferred) return words.putOff;
  return isSettled ? words.settled : words.open;
}

interface Props {
  readonly view: View;
  readonly words: PageWords;
  readonly shown: number | null;
  readonly show: (at: number) => void;
}

/** The agenda, to look at an item and to record for it whatever the meeting is at. */
export function Items({ view, words, shown, show }: Props) {
  const drafts = useDrafts();
  return (
    <nav class="items" aria-label={words.items}>
      <ol>
        {view.items.map((item, at) => (
          <li key={at}>
            <button
              type="button"
              aria-current={at === view.current ? "step" : undefined}
              aria-pressed={at === shown}
              data-settled={item.isSettled && item.needsConclusion && !item.conclusion?.isDeferred}
              onClick={() => show(at)}
            >
              {titleOf(item, words)}
              {item.needsConclusion && <small>{standing(item, words)}</small>}
              {drafts.of(itemKey(view.items, at)).length > 0 && (
                <small class="begun">{words.begun}</small>
              )}
            </button>
          </li>
        ))}
      </ol>
      {view.stage === "ready" && <PlanTotal view={view} words={words} />}
    </nav>
  );
}
