import type { PageWords } from "../../messages/page.ts";
import type { View } from "../view.ts";
import { itemKey, useDrafts } from "./drafts.ts";

/** What was half typed for an item that the agenda has no more: nobody's, but not lost. */
export function Orphans({ view, words }: { view: View; words: PageWords }) {
  const drafts = useDrafts();
  const keys = new Set(view.items.map((_, at) => itemKey(view.items, at)));
  const orphans = drafts.all().filter(({ item }) => item !== null && !keys.has(item));
  return (
    <>
      {orphans.map((one) => (
        <p key={`${one.item} ${one.field}`} class="orphan">
          {words.orphan(one.text)}{" "}
          <button type="button" onClick={() => drafts.set(one, "")}>
            {words.discard}
          </button>
        </p>
      ))}
    </>
  );
}
