import type { PageWords } from "../../messages/page.ts";
import type { DocumentView } from "../view.ts";

interface Props {
  readonly document: DocumentView;
  readonly words: PageWords;
}

/** The scenario's document as the file has it, and what of it is still empty. */
export function ScenarioDocument({ document: { name, columns, rows }, words }: Props) {
  return (
    <section class="document">
      <h3>{name}</h3>
      {rows.length === 0 && <p class="hint">{words.toFillIn(columns)}</p>}
      <ol>
        {rows.map((row, at) => {
          const empty = columns.filter((_, column) => (row[column] ?? "") === "");
          return (
            <li key={at}>
              <dl>
                {columns.map(
                  (column, place) =>
                    row[place] && (
                      <div key={column}>
                        <dt>{column}</dt>
                        <dd>{row[place]}</dd>
                      </div>
                    ),
                )}
              </dl>
              {empty.length > 0 && <p class="hint">{words.toFillIn(empty)}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
