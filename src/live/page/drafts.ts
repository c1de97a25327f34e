import { useEffect, useState } from "preact/hooks";
import type { ItemView } from "../view.ts";
import { token } from "./link.ts";

/** What a text that is half typed belongs to: an item, or the meeting (`null`), and a field of its own. */
export interface Slot {
  readonly item: string | null;
  readonly field: string;
}

/** Of this run of the command and no other. */
const STORED = `collab ${token.slice(0, 12)}`;

/**
 * What is half typed in this window. Views change, items come and go, the page is loaded anew: a text stays
 * where it was typed until it is recorded or taken away.
 */
class Drafts {
  private readonly texts: Map<string, string>;
  private readonly listeners = new Set<() => void>();

  constructor() {
    this.texts = new Map(stored());
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** `given`: what stands there while nothing is typed. */
  get(slot: Slot, given = ""): string {
    return this.texts.get(keyOf(slot)) ?? given;
  }

  set(slot: Slot, text: string, given = ""): void {
    if (text === given) this.texts.delete(keyOf(slot));
    else this.texts.set(keyOf(slot), text);
    try {
      sessionStorage.setItem(STORED, JSON.stringify([...this.texts]));
    } catch {
      // A browser that keeps nothing keeps it as long as the page is open.
    }
    for (const listener of this.listeners) listener();
  }

  /** It is recorded: what was typed behind it meanwhile stays. */
  recorded(slot: Slot, text: string): void {
    const now = this.get(slot);
    this.set(slot, now.startsWith(text) ? now.slice(text.length) : now);
  }

  /** All that is half typed for an item, or for the meeting. */
  of(item: string | null): readonly (Slot & { readonly text: string })[] {
    return this.all().filter((one) => one.item === item && one.text.trim() !== "");
  }

  all(): readonly (Slot & { readonly text: string })[] {
    return [...this.texts].map(([key, text]) => {
      const [item, field] = JSON.parse(key) as [string | null, string];
      return { item, field, text };
    });
  }
}

const keyOf = ({ item, field }: Slot): string => JSON.stringify([item, field]);

function stored(): readonly (readonly [string, string])[] {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? "[]") as [string, string][];
  } catch {
    return [];
  }
}

const drafts = new Drafts();

/** The drafts of the window; whoever asks is shown anew when they change. */
export function useDrafts(): Drafts {
  const [, setCount] = useState(0);
  useEffect(() => drafts.onChange(() => setCount((count) => count + 1)), []);
  return drafts;
}

/** An item as it is called, whatever its place: the agenda may change while somebody types. */
export function itemKey(items: readonly ItemView[], at: number): string {
  const title = items[at]?.title ?? null;
  const same = items.slice(0, at).filter((item) => item.title === title);
  return JSON.stringify([title, same.length]);
}
