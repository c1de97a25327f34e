import { useRef, useState } from "preact/hooks";
import type { PageWords } from "../../messages/page.ts";
import type { View } from "../view.ts";
import { ActionForm } from "./action-form.tsx";
import { isEnter } from "./keys.ts";

export const KINDS = [
  ...(["facts", "analysis", "options", "alternative"] as const),
  ...(["conclude", "defer", "action", "park"] as const),
];
export type Kind = (typeof KINDS)[number];

export type Send = (command: object) => Promise<boolean>;

interface Props {
  readonly view: View;
  readonly words: PageWords;
  readonly kind: Kind;
  readonly choose: (kind: Kind) => void;
  /** Index into the agenda; `null`: of no item. */
  readonly item: number | null;
  readonly send: Send;
}

/** Where the recorder types: first what it is, then the words, then Enter. */
export function Composer({ view, words, kind, choose, item, send }: Props) {
  return (
    <section class="composer">
      <fieldset class="kinds" aria-label={words.kindsLabel}>
        {KINDS.map((each, at) => (
          <button
            type="button"
            key={each}
            aria-pressed={each === kind}
            aria-keyshortcuts={`Alt+${at + 1}`}
            onClick={() => choose(each)}
          >
            <kbd>{at + 1}</kbd> {words.kinds[each]}
          </button>
        ))}
      </fieldset>
      {kind === "action" ? (
        <ActionForm view={view} words={words} item={item} send={send} />
      ) : (
        <Line words={words} kind={kind} item={item} send={send} />
      )}
      <p class="hint">{words.keys}</p>
    </section>
  );
}

function commandFor(kind: Exclude<Kind, "action">, text: string, item: number | null): object {
  const of = item === null ? {} : { item };
  if (kind === "park") return { kind, text };
  if (kind === "facts" || kind === "analysis" || kind === "options")
    return { kind: "note", phase: kind, text, ...of };
  return { kind, text, ...of };
}

function Line({
  words,
  kind,
  item,
  send,
}: Pick<Props, "words" | "item" | "send"> & { kind: Exclude<Kind, "action"> }) {
  const [text, setText] = useState("");
  const sending = useRef(false);
  const submit = async (): Promise<void> => {
    if (sending.current || text.trim() === "") return;
    sending.current = true;
    // What was refused, or reached nobody, stays to be mended.
    if (await send(commandFor(kind, text, item))) setText("");
    sending.current = false;
  };
  return (
    <div class="line">
      <textarea
        id="line"
        rows={2}
        value={text}
        placeholder={words.hints[kind]}
        aria-label={words.kinds[kind]}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!isEnter(event)) return;
          event.preventDefault();
          void submit();
        }}
      />
      <button type="button" class="main" onClick={() => void submit()}>
        {words.record}
      </button>
    </div>
  );
}
