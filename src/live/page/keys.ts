import { useEffect, useRef } from "preact/hooks";

/** Enter that ends a word being composed with an input method is none. */
export const isEnter = (event: KeyboardEvent): boolean =>
  event.key === "Enter" && !event.isComposing && event.keyCode !== 229 && !event.shiftKey;

/** Where somebody types next. */
export const toLine = (): void => {
  requestAnimationFrame(() => document.getElementById("line")?.focus());
};

/** What keys do together with Alt, by what is shown at that moment: the next one may come before an effect has run. */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.altKey && !event.ctrlKey && !event.metaKey && !event.isComposing)
        latest.current(event);
    };
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}
