import { useRef } from "preact/hooks";
import type { PageWords } from "../../messages/page.ts";
import type { View } from "../view.ts";
import { ActionForm } from "./action-form.tsx";
import { DocumentForm } from "./document-form.tsx";
import { useDrafts } from "./drafts.ts";
import { isEnter } from "./keys.ts";
import type { Chosen, Row, Send } from "./sending.ts";

const OF_ITEM = [
  ...(["facts", "analysis", "options", "alternative"] as const),
  ...(["conclude", "defer", "action", "park"] as const),
];
export type Kind = (typeof OF_ITEM)[number] | "document";

/** All that can be recorded, as the digits have it. */
export const kindsOf = ({ document }: View): readonly Kind[] =>
  document ? [...OF_ITEM, "document"] : OF_ITEM;

export const kindName = (kind: Kind, view: View, words: PageWords): string =>
  kind === "document" ? (view.document?.name ?? "") : words.kinds[kind];

interface Props {
  readonly view: View;
  readonly words: PageWords;
  readonly kind: Kind;
  readonly choose: (kind: Kind, row?: Row | null) => void;
  readonly item: Chosen;
  readonly row: Row | null;
  readonly send: Send;
}

/** What a draft of a kind belongs to: what is parked, and the document, to the whole meeting. */
export const ownerOf = (kind: Kind, item: Chosen): string | null =>
  kind === "park" || kind === "document" ? null : item.key;

/** Where the recorder types: first what it is, then the words, then Enter. */
export function Composer({ view, words, kind, choose, item, row, send }: Props) {
  const drafts = useDrafts();
  const isBegun = (each: Kind): boolean =>
    drafts.of(ownerOf(each, item)).some(({ field }) => field.split(/[ .]/, 1)[0] === each);
  return (
    <section class="composer">
      <fieldset class="kinds" aria-label={words.kindsLabel}>
        {kindsOf(view).map((each, at) => (
          <button
            type="button"
            key={each}
            aria-pressed={each === kind}
            aria-keyshortcuts={`Alt+${at + 1}`}
            onClick={() => choose(each)}
          >
            <kbd>{at + 1}</kbd> {kindName(each, view, words)}
            {each !== kind && isBegun(each) && <span class="begun"> ({words.begun})</span>}
          </button>
        ))}
      </fieldset>
      {kind === "action" && (
        <ActionForm
          {...{ view, words, item, row, send }}
          choose={(next) => choose("action", next)}
        />
      )}
      {kind === "document" && view.document && (
        <DocumentForm
          {...{ view, words, document: view.document, row, send }}
          choose={(next) => choose("document", next)}
        />
      )}
      {kind !== "action" && kind !== "document" && (
        <Line words={words} kind={kind} item={item} send={send} />
      )}
      <p class="hint">{words.keys(kindsOf(view).length, view.stage === "ended")}</p>
    </section>
  );
}

type LineKind = Exclude<Kind, "action" | "document">;

function commandFor(kind: LineKind, text: string, { named }: Chosen): object {
  if (kind === "park") return { kind, text };
  if (kind === "facts" || kind === "analysis" || kind === "options")
    return { kind: "note", phase: kind, text, ...named };
  return { kind, text, ...named };
}

function Line({
  words,
  kind,
  item,
  send,
}: Pick<Props, "words" | "item" | "send"> & { kind: LineKind }) {
  const drafts = useDrafts();
  const slot = { item: ownerOf(kind, item), field: kind };
  const text = drafts.get(slot);
  const sending = useRef(false);
  const submit = async (): Promise<void> => {
    if (sending.current || text.trim() === "") return;
    sending.current = true;
    // What was refused, or reached nobody, stays to be mended.
    if (await send(commandFor(kind, text, item))) drafts.recorded(slot, text);
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
        onInput={(event) => drafts.set(slot, event.currentTarget.value)}
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
