import { useRef } from "preact/hooks";
import type { PageWords } from "../../messages/page.ts";
import type { DocumentView, View } from "../view.ts";
import { useDrafts } from "./drafts.ts";
import { type Field, Fields, useDue } from "./fields.tsx";
import type { Row, Send } from "./sending.ts";

interface Props {
  readonly view: View;
  readonly words: PageWords;
  readonly document: DocumentView;
  /** The row that is changed; `null`: a new one. */
  readonly row: Row | null;
  readonly choose: (row: Row | null) => void;
  readonly send: Send;
}

/** One row of the scenario's document (guide G1); what is not known yet may stay empty. */
export function DocumentForm({ view, words, document: { columns }, row, choose, send }: Props) {
  const drafts = useDrafts();
  const sending = useRef(false);
  const of = row === null ? "document" : `document ${JSON.stringify(row)}`;
  const fields = columns.map(
    ({ name, kind }, at): Field => ({
      slot: { item: null, field: `${of}.${at}` },
      ...{ name, kind, given: row?.[at] ?? "" },
    }),
  );
  const cells = fields.map(({ slot, given }) => drafts.get(slot, given));
  const due = useDue(cells[columns.findIndex(({ kind }) => kind === "due")] ?? "");
  const isEmpty = cells.every((cell) => cell.trim() === "");

  const submit = async (): Promise<void> => {
    if (isEmpty || sending.current) return;
    sending.current = true;
    if (await send({ kind: "document", cells, ...(row && { instead: row }) })) {
      for (const { slot, given } of fields) drafts.set(slot, given, given);
      choose(null);
    }
    sending.current = false;
  };

  return (
    <div class="fields row">
      <Fields view={view} words={words} fields={fields} due={due} submit={() => void submit()} />
      <button type="button" class="main" disabled={isEmpty} onClick={() => void submit()}>
        {row === null ? words.record : words.change}
      </button>
      {row !== null && (
        <button type="button" onClick={() => choose(null)}>
          {words.newRow}
        </button>
      )}
    </div>
  );
}
