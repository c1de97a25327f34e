import { useRef } from "preact/hooks";
import type { PageWords } from "../../messages/page.ts";
import type { View } from "../view.ts";
import { useDrafts } from "./drafts.ts";
import { type Field, Fields, useDue } from "./fields.tsx";
import type { Chosen, Send } from "./sending.ts";

const FIELDS = ["owner", "task", "deliverable", "due"] as const;

interface Props {
  readonly view: View;
  readonly words: PageWords;
  readonly item: Chosen;
  readonly send: Send;
}

/**
 * Owner, task, deliverable, deadline (guide G12). The day that the deadline is read as is shown first; only
 * what is shown can be recorded.
 */
export function ActionForm({ view, words, item, send }: Props) {
  const drafts = useDrafts();
  const sending = useRef(false);
  const fields = FIELDS.map((name): Field => {
    const kind = name === "owner" || name === "due" ? name : "text";
    return {
      slot: { item: item.key, field: `action.${name}` },
      ...{ name: words[name], kind, given: "" },
    };
  });
  const texts = fields.map(({ slot }) => drafts.get(slot));
  const [owner = "", task = "", deliverable = "", dueText = ""] = texts;
  const due = useDue(dueText);
  const isShown = due?.kind === "day" || due?.kind === "event";

  const submit = async (): Promise<void> => {
    const missing = texts.findIndex((text) => text.trim() === "");
    if (missing !== -1) document.querySelectorAll<HTMLElement>(".fields input")[missing]?.focus();
    if (missing !== -1 || !isShown || sending.current) return;
    sending.current = true;
    const action = { owner, task, deliverable, due: dueText };
    if (await send({ kind: "action", action, ...item.named })) {
      for (const [at, { slot }] of fields.entries()) drafts.recorded(slot, texts[at] ?? "");
      document.getElementById("line")?.focus();
    }
    sending.current = false;
  };

  return (
    <div class="fields">
      <Fields view={view} words={words} fields={fields} due={due} submit={() => void submit()} />
      <button type="button" class="main" disabled={!isShown} onClick={() => void submit()}>
        {words.record}
      </button>
      {item.named.item !== undefined && (
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
