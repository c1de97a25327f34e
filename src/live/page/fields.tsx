import { useEffect, useRef, useState } from "preact/hooks";
import type { PageWords } from "../../messages/page.ts";
import type { DueView, View } from "../view.ts";
import { type Slot, useDrafts } from "./drafts.ts";
import { isEnter } from "./keys.ts";
import { readDue } from "./link.ts";

export interface Field {
  readonly slot: Slot;
  readonly name: string;
  readonly kind: "owner" | "dept" | "due" | "text";
  /** What it says already. */
  readonly given: string;
}

interface Props {
  readonly view: View;
  readonly words: PageWords;
  readonly fields: readonly Field[];
  /** What the deadline among them is read as. */
  readonly due: DueView | null;
  /** Enter in the last one. */
  readonly submit: () => void;
}

/** Texts that belong together: Enter goes from one to the next. */
export function Fields({ view, words, fields, due, submit }: Props) {
  const drafts = useDrafts();
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const onKeyDown = (at: number, event: KeyboardEvent): void => {
    if (!isEnter(event)) return;
    event.preventDefault();
    if (at + 1 < fields.length) inputs.current[at + 1]?.focus();
    else submit();
  };
  const depts = new Set(view.people.flatMap(({ dept }) => dept ?? []));
  return (
    <>
      {fields.map(({ slot, name, kind, given }, at) => (
        <label key={`${slot.item} ${slot.field}`}>
          <span>{name}</span>
          <input
            id={at === 0 ? "line" : kind === "due" ? "due" : undefined}
            ref={(element) => {
              inputs.current[at] = element;
            }}
            value={drafts.get(slot, given)}
            list={kind === "owner" ? "people" : kind === "dept" ? "depts" : undefined}
            autocomplete="off"
            aria-describedby={kind === "due" ? "due-read" : undefined}
            onInput={(event) => drafts.set(slot, event.currentTarget.value, given)}
            onKeyDown={(event) => onKeyDown(at, event)}
          />
        </label>
      ))}
      <datalist id="people">
        {view.people.map(({ name, dept }) => (
          <option key={name} value={name}>
            {dept ?? ""}
          </option>
        ))}
      </datalist>
      <datalist id="depts">
        {[...depts].map((dept) => (
          <option key={dept} value={dept} />
        ))}
      </datalist>
      {fields.some(({ kind }) => kind === "due") && (
        <output id="due-read" data-kind={due?.isDayOff ? "off" : due?.kind} aria-live="polite">
          {due ? dueText(due, words) : ""}
        </output>
      )}
    </>
  );
}

function dueText({ kind, date, isDayOff }: DueView, words: PageWords): string {
  if (kind !== "day") return words.dueKinds[kind];
  return isDayOff ? words.dueOff(date ?? "") : words.dueRead(date ?? "");
}

/** What a deadline that is being typed is read as; `null`: not known yet. */
export function useDue(text: string): DueView | null {
  const [due, setDue] = useState<DueView | null>(null);
  useEffect(() => {
    if (text.trim() === "") {
      setDue(null);
      return;
    }
    let isMeant = true;
    const timer = setTimeout(async () => {
      const read = await readDue(text);
      if (isMeant) setDue(read);
    }, 150);
    return () => {
      isMeant = false;
      clearTimeout(timer);
    };
  }, [text]);
  return due?.text === text ? due : null;
}
