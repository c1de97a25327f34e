import { useRef } from "preact/hooks";
import type { PageWords } from "../../messages/page.ts";
import type { View } from "../view.ts";
import { useDrafts } from "./drafts.ts";
import { type Field, Fields, useDue } from "./fields.tsx";
import type { Chosen, Row, Send } from "./sending.ts";

const FIELDS = ["owner", "task", "deliverable", "due"] as const;

interface Props {
  readonly view: View;
  readonly words: PageWords;
  readonly item: Chosen;
  /** What the action says that is changed; `null`: a new one. */
  readonly row: Row | null;
  readonly choose: (row: Row | null) => void;
  readonly send: Send;
}

/**
 * Owner, task, deliverable, deadline (guide G12). The day that the deadline is read as is shown first; only
 * what is shown can be recorded.
 */
export function ActionForm({ view, words, item, row, choose, send }: Props) {
  const drafts = useDrafts();
  const sending = useRef(false);
  const fields = FIELDS.map((name, at): Field => {
    const kind = name === "owner" || name === "due" ? name : "text";
    const slot = row
      ? { item: null, field: `action ${JSON.stringify(row)}.${name}` }
      : { item: item.key, field: `action.${name}` };
    return { slot, name: words[name], kind, given: row?.[at] ?? "" };
  });
  const texts = fields.map(({ slot, given }) => drafts.get(slot, given));
  const dueText = texts[3] ?? "";
  const due = useDue(dueText);
  // What an action says already need not be read anew.
  const isShown = due?.kind === "day" || due?.kind === "event" || row?.[3] === dueText;

  const submit = async (): Promise<void> => {
    const missing = texts.findIndex((text) => text.trim() === "");
    if (missing !== -1) document.querySelectorAll<HTMLElement>(".fields input")[missing]?.focus();
    if (missing !== -1 || !isShown || sending.current) return;
    sending.current = true;
    const action = actionOf(texts);
    const command = row
      ? { kind: "action", action, instead: actionOf(row) }
      : { kind: "action", action, ...item.named };
    if (await send(command)) {
      for (const [at, { slot, given }] of fields.entries())
        if (row) drafts.set(slot, given, given);
        else drafts.recorded(slot, texts[at] ?? "");
      choose(null);
    }
    sending.current = false;
  };

  return (
    <div class="fields">
      <Fields view={view} words={words} fields={fields} due={due} submit={() => void submit()} />
      <button type="button" class="main" disabled={!isShown} onClick={() => void submit()}>
        {row ? words.change : words.record}
      </button>
      {row && (
        <button type="button" onClick={() => choose(null)}>
          {words.newAction}
        </button>
      )}
      {!row && item.named.item !== undefined && (
        <button
          type="button"
          aria-keyshortcuts="Alt+0"
          onClick={() => void send({ kind: "noAction", ...item.named })}
        >
          <kbd>0</kbd> {words.noAction}
        </button>
      )}
    </div>
  );
}

const actionOf = ([owner = "", task = "", deliverable = "", due = ""]: Row): object => ({
  ...{ owner, task, deliverable, due },
});
