import type { PageWords } from "../../messages/page.ts";
import type { DocumentView } from "../view.ts";

interface Props {
  readonly document: DocumentView;
  readonly words: PageWords;
}

/** The scenario's document as the file has it, and what of it is still empty. */
export function ScenarioDocument({ document: { name, columns, rows }, words }: Props) {
  const names = columns.map((column) => column.name);
  return (
    <section class="document">
      <h3>{name}</h3>
      {rows.length === 0 && <p class="hint">{words.toFillIn(names)}</p>}
      <ol>
        {rows.map(({ cells, holes }, at) => (
          <li key={at}>
            <dl>
              {names.map(
                (column, place) =>
                  cells[place] && (
                    <div key={column}>
                      <dt>{column}</dt>
                      <dd>{cells[place]}</dd>
                    </div>
                  ),
              )}
            </dl>
            {holes.length > 0 && (
              <p class="hint">{words.toFillIn(holes.map((place) => names[place] ?? ""))}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
