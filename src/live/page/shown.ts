import { useRef, useState } from "preact/hooks";
import type { View } from "../view.ts";
import { itemKey } from "./drafts.ts";

interface Shown {
  /** Index into the view's items. */
  readonly at: number | null;
  readonly show: (at: number) => void;
  /** Whether it is this window that is about to move the meeting on. */
  readonly goesOn: (isMine: boolean) => void;
}

/**
 * Which item is shown and recorded for: the one under discussion, or one that was chosen. Whoever looks at an
 * earlier one comes back when the meeting goes on; but where another window moves it on while something is half
 * typed here, the item stays.
 */
export function useShown({ items, current }: View, isTyping: (key: string) => boolean): Shown {
  const [, render] = useState(0);
  const now = current === null ? null : itemKey(items, current);
  const last = useRef(now);
  const chosen = useRef<string | null>(null);
  const isMine = useRef(false);
  const hasStayed = useRef(false);
  if (last.current !== now) {
    const shown = chosen.current ?? last.current;
    const stays = !isMine.current && shown !== null && isTyping(shown);
    chosen.current = stays ? shown : null;
    hasStayed.current = stays;
    last.current = now;
    isMine.current = false;
  } else if (hasStayed.current && chosen.current !== null && !isTyping(chosen.current)) {
    // It is recorded.
    chosen.current = null;
    hasStayed.current = false;
  }
  const found = items.findIndex((_, at) => itemKey(items, at) === chosen.current);
  return {
    at: found === -1 ? current : found,
    show: (at) => {
      hasStayed.current = false;
      chosen.current = at === current ? null : itemKey(items, at);
      render((count) => count + 1);
    },
    goesOn: (mine) => {
      isMine.current = mine;
    },
  };
}
