import type { PageWords } from "../../messages/page.ts";
import type { View } from "../view.ts";
import { Button } from "./button.tsx";
import { ScenarioDocument } from "./scenario-document.tsx";
import type { Row, Send } from "./sending.ts";

interface Props {
  readonly view: View;
  readonly words: PageWords;
  readonly send: Send;
  /** To a row of the document, or an action as a row; `null`: a new one. */
  readonly fill: (kind: "document" | "action", row: Row | null) => void;
}

/** What is about the whole meeting: who is there and speaks, actions, what is parked. */
export function Beside({ view, words, send, fill }: Props) {
  const present = view.people.filter(({ isPresent }) => isPresent);
  const absentWith = (name: string, isPresent: boolean): readonly string[] =>
    view.people
      .filter((one) => (one.name === name ? !isPresent : !one.isPresent))
      .map((one) => one.name);
  return (
    <aside class="beside">
      {view.stage !== "ended" && (
        <label class="speaks">
          <span class="label">{words.speaker}</span>
          <select
            value={view.speaker?.name ?? ""}
            onChange={({ currentTarget: { value } }) =>
              void send({ kind: "speak", name: value === "" ? null : value })
            }
          >
            <option value="">{words.nobody}</option>
            {present.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset>
        <legend>
          {words.attendance} <small>{words.present(present.length, view.people.length)}</small>
        </legend>
        {view.people.map(({ name, dept, isPresent }) => (
          <label key={name} class="person">
            <input
              type="checkbox"
              checked={isPresent}
              onChange={({ currentTarget: { checked } }) =>
                void send({ kind: "absent", names: absentWith(name, checked) })
              }
            />
            {name} <small>{dept}</small>
          </label>
        ))}
      </fieldset>
      <section>
        <h3>{words.actions}</h3>
        {view.actions.length === 0 && <p class="hint">{words.noItems}</p>}
        <ul class="actions">
          {view.actions.map((action, at) => (
            <li key={at}>
              <b>{action.owner}</b> {action.task}
              <small>
                {action.deliverable} · {action.date ?? action.due}
              </small>
              <Button
                text={words.change}
                of={`${action.owner} ${action.task}`}
                press={() =>
                  fill("action", [action.owner, action.task, action.deliverable, action.due])
                }
              />
            </li>
          ))}
        </ul>
      </section>
      {view.document && (
        <ScenarioDocument
          document={view.document}
          words={words}
          fill={(row) => fill("document", row)}
        />
      )}
      <section>
        <h3>{words.parked}</h3>
        {view.parked.length === 0 && <p class="hint">{words.noItems}</p>}
        <ul>
          {view.parked.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
