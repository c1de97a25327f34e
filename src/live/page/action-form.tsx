import { useEffect, useRef, useState } from "preact/hooks";
import type { PageWords } from "../../messages/page.ts";
import type { DueView, View } from "../view.ts";
import type { Send } from "./composer.tsx";
import { isEnter } from "./keys.ts";
import { readDue } from "./link.ts";

const FIELDS = ["owner", "task", "deliverable", "due"] as const;
type Field = (typeof FIELDS)[number];
const EMPTY: Readonly<Record<Field, string>> = { owner: "", task: "", deliverable: "", due: "" };

interface Props {
  readonly view: View;
  readonly words: PageWords;
  readonly item: number | null;
  readonly send: Send;
}

/**
 * Owner, task, deliverable, deadline (guide G12): Enter goes from one to the next. The day that the
 * deadline is read as is shown first; only what is shown can be recorded.
 */
export function ActionForm({ view, words, item, send }: Props) {
  const [action, setAction] = useState(EMPTY);
  const [due, setDue] = useState<DueView | null>(null);
  const fields = useRef<Partial<Record<Field, HTMLInputElement | null>>>({});
  const sending = useRef(false);
  const isShown =
    due !== null && due.text === action.due && (due.kind === "day" || due.kind === "event");

  useEffect(() => {
    if (action.due.trim() === "") {
      setDue(null);
      return;
    }
    let isMeant = true;
    const timer = setTimeout(async () => {
      const read = await readDue(action.due);
      if (isMeant) setDue(read);
    }, 150);
    return () => {
      isMeant = false;
      clearTimeout(timer);
    };
  }, [action.due]);

  const submit = async (): Promise<void> => {
    const missing = FIELDS.find((field) => action[field].trim() === "");
    if (missing) fields.current[missing]?.focus();
    if (missing || !isShown || sending.current) return;
    sending.current = true;
    const of = item === null ? {} : { item };
    if (await send({ kind: "action", action, ...of })) {
      setAction(EMPTY);
      fields.current.owner?.focus();
    }
    sending.current = false;
  };

  const onKeyDown = (field: Field, event: KeyboardEvent): void => {
    if (!isEnter(event)) return;
    event.preventDefault();
    const next = FIELDS[FIELDS.indexOf(field) + 1];
    if (next) fields.current[next]?.focus();
    else void submit();
  };

  return (
    <div class="action-form">
      {FIELDS.map((field) => (
        <label key={field} class={field}>
          <span>{words[field]}</span>
          <input
            id={field === "owner" ? "line" : field}
            ref={(element) => {
              fields.current[field] = element;
            }}
            value={action[field]}
            list={field === "owner" ? "people" : undefined}
            autocomplete="off"
            aria-describedby={field === "due" ? "due-read" : undefined}
            onInput={(event) => setAction({ ...action, [field]: event.currentTarget.value })}
            onKeyDown={(event) => onKeyDown(field, event)}
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
      <output id="due-read" data-kind={due?.isDayOff ? "off" : due?.kind} aria-live="polite">
        {due && due.text === action.due ? dueText(due, words) : ""}
      </output>
      <button type="button" class="main" disabled={!isShown} onClick={() => void submit()}>
        {words.record}
      </button>
      {item !== null && (
        <button type="button" onClick={() => void send({ kind: "noAction", item })}>
          {words.noAction}
        </button>
      )}
    </div>
  );
}

function dueText({ kind, date, isDayOff }: DueView, words: PageWords): string {
  if (kind !== "day") return words.dueKinds[kind];
  return isDayOff ? words.dueOff(date ?? "") : words.dueRead(date ?? "");
}
