import type { PageWords } from "../../messages/page.ts";
import type { View } from "../view.ts";
import { titleOf } from "./titles.ts";

const minutes = (seconds: number | null): string =>
  seconds === null ? "–" : String(Math.floor(seconds / 60));

/** What came of it: planned and actual minutes, what is open, and what to do next. */
export function Closing({ view, words }: { view: View; words: PageWords }) {
  const open = view.items.filter(
    ({ isSettled, conclusion }) => !isSettled || conclusion?.isDeferred,
  );
  const planned = view.items.reduce((sum, item) => sum + (item.planned ?? 0), 0);
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
            <td>{planned}</td>
            <td>{actual}</td>
          </tr>
        </tfoot>
      </table>
      <h3>{words.leftOpen}</h3>
      {open.length === 0 && <p>{words.nothingOpen}</p>}
      <ul>
        {open.map((item) => (
          <li key={item.index}>
            {titleOf(item, words)}
            {item.conclusion && ` — ${item.conclusion.text}`}
          </li>
        ))}
      </ul>
      {view.findings.length > 0 && <h3>{words.missing}</h3>}
      <ul>
        {view.findings.map(({ text }, at) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
      <p>
        {words.mail} <code>collab mail minutes {view.file}</code>
      </p>
    </section>
  );
}
