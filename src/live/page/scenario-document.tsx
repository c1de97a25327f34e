import type { PageWords } from "../../messages/page.ts";
import type { DocumentView } from "../view.ts";
import { Button } from "./button.tsx";
import type { Row } from "./sending.ts";

interface Props {
  readonly document: DocumentView;
  readonly words: PageWords;
  /** To a row of it; `null`: a new one. */
  readonly fill: (row: Row | null) => void;
}

/** The scenario's document as the file has it, and what of it is still empty. */
export function ScenarioDocument({ document: { name, columns, rows }, words, fill }: Props) {
  const names = columns.map((column) => column.name);
  return (
    <section class="document">
      <h3>{name}</h3>
      {rows.length === 0 && <p class="hint">{words.toFillIn(names)}</p>}
      <ol>
        {rows.map(({ cells, holes }, at) => (
          <li key={at}>
            {cells.filter((cell) => cell !== "").join(" · ")}
            {holes.length > 0 && (
              <p class="hint">{words.toFillIn(holes.map((place) => names[place] ?? ""))}</p>
            )}
            <Button
              text={holes.length > 0 ? words.fillIn : words.change}
              of={words.rowOf(name, at + 1)}
              press={() => fill(cells)}
            />
          </li>
        ))}
      </ol>
      <Button text={words.newRow} of={name} press={() => fill(null)} />
    </section>
  );
}
