/** Enter that ends a word being composed with an input method is none. */
export const isEnter = (event: KeyboardEvent): boolean =>
  event.key === "Enter" && !event.isComposing && event.keyCode !== 229 && !event.shiftKey;

/** Where somebody types next. */
export const toLine = (): void => {
  requestAnimationFrame(() => document.getElementById("line")?.focus());
};
