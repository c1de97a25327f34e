import type { PageWords } from "../../messages/page.ts";
import type { View } from "../view.ts";
import { titleOf } from "./titles.ts";

const minutes = (seconds: number | null): string =>
  seconds === null ? "–" : String(Math.floor(seconds / 60));

interface Props {
  readonly view: View;
  readonly words: PageWords;
}

/** What came of it: planned and actual minutes, and what is open. */
export function Closing({ view, words }: Props) {
  const open = view.items.filter(
    ({ isSettled, conclusion }) => !isSettled || conclusion?.isDeferred,
  );
  const actual = view.items.reduce((sum, item) => sum + Math.floor((item.spent ?? 0) / 60), 0);
  return (
    <section class="closing">
      <h2>{words.states.ended}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.minutesTotal}</th>
            <th scope="col">{words.planned}</th>
            <th scope="col">{words.actual}</th>
          </tr>
        </thead>
        <tbody>
          {view.items.map((item) => (
            <tr key={item.index} data-over={(item.spent ?? 0) > (item.planned ?? Infinity) * 60}>
              <th scope="row">{titleOf(item, words)}</th>
              <td>{item.planned ?? "–"}</td>
              <td>{minutes(item.spent)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td>{view.planned ?? "–"}</td>
            <td>{actual}</td>
          </tr>
        </tfoot>
      </table>
      {open.length === 0 ? (
        <p>{words.nothingOpen}</p>
      ) : (
        <div>
          <h3>{words.leftOpen}</h3>
          <ul>
            {open.map((item) => (
              <li key={item.index}>
                {titleOf(item, words)}
                {item.conclusion && ` — ${item.conclusion.text}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
