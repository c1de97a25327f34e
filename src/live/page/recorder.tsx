import { useEffect, useState } from "preact/hooks";
import type { PageWords } from "../../messages/page.ts";
import type { ItemView, View } from "../view.ts";
import { ItemClock, Speaker } from "./clock.tsx";
import { Closing } from "./closing.tsx";
import { Composer, KINDS, type Kind } from "./composer.tsx";
import { ask } from "./link.ts";
import { PlanTotal } from "./plan-total.tsx";
import { ScenarioDocument } from "./scenario-document.tsx";
import { titleOf } from "./titles.ts";

/** Whoever goes on with the keyboard types next, and presses no button of the item before. */
function toLine(): void {
  if (!document.activeElement?.matches(".composer input, .composer textarea"))
    document.getElementById("line")?.focus();
}

interface Props {
  readonly view: View;
  readonly words: PageWords;
}

/** Where the minutes are taken. */
export function Recorder({ view, words }: Props) {
  const [kind, setKind] = useState<Kind>("facts");
  const [problem, setProblem] = useState("");
  const [chosen, setChosen] = useState<number | null>(null);
  const at = chosen ?? view.current;
  const item = at === null ? null : (view.items[at] ?? null);

  // Whoever looks at an earlier item comes back when the meeting goes on.
  useEffect(() => setChosen(null), [view.current]);

  const send = async (command: object): Promise<boolean> => {
    const refused = await ask(command);
    setProblem(refused ?? words.lost);
    return refused === "";
  };
  const choose = (next: Kind): void => {
    setKind(next);
    setProblem("");
    requestAnimationFrame(() => document.getElementById("line")?.focus());
  };
  const goOn = (): void => {
    void send(view.stage === "ready" ? { kind: "start" } : { kind: "next" });
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      const digit = /^Digit([1-8])$/.exec(event.code)?.[1];
      const next = digit === undefined ? undefined : KINDS[Number(digit) - 1];
      if (next) choose(next);
      else if (event.code === "KeyN") {
        goOn();
        toLine();
      } else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });

  return (
    <main class="recorder">
      <h1>{view.title}</h1>
      <Items view={view} words={words} shown={at} show={setChosen} />
      <section class="work">
        {view.stage === "running" && view.current !== null && (
          <Running view={view} item={view.items[view.current] as ItemView} words={words} />
        )}
        {view.stage === "ended" && <Closing view={view} words={words} />}
        <div class="moves">
          {view.stage !== "ended" && (
            <button
              type="button"
              class="main"
              aria-keyshortcuts="Alt+N"
              onClick={goOn}
              disabled={view.stage === "running" && view.next === null}
            >
              {view.stage === "ready" ? words.start : words.goNext}
            </button>
          )}
          {view.stage === "running" && (
            <button type="button" onClick={() => void send({ kind: "end" })}>
              {words.end}
            </button>
          )}
          {item && item.index !== null && at !== view.current && view.stage !== "ready" && (
            <button type="button" onClick={() => void send({ kind: "next", item: item.index })}>
              {words.again}: {titleOf(item, words)}
            </button>
          )}
        </div>
        <p class="problem" role="alert">
          {problem}
        </p>
        <Composer
          view={view}
          words={words}
          kind={kind}
          choose={choose}
          item={item?.index ?? null}
          send={send}
        />
        {item && <Notes item={item} words={words} />}
      </section>
      <Beside view={view} words={words} send={send} />
    </main>
  );
}

function Running({ view, item, words }: Props & { item: ItemView }) {
  return (
    <div class="running">
      <h2>{titleOf(item, words)}</h2>
      <ItemClock view={view} item={item} words={words} />
      <Speaker view={view} words={words} />
    </div>
  );
}

function standing({ isSettled, conclusion }: ItemView, words: PageWords): string {
  if (conclusion?.isDeferred) return words.putOff;
  return isSettled ? words.settled : words.open;
}

function Items({
  view,
  words,
  shown,
  show,
}: Props & { shown: number | null; show: (at: number) => void }) {
  return (
    <nav class="items" aria-label={words.items}>
      <ol>
        {view.items.map((item, at) => (
          <li key={at}>
            <button
              type="button"
              aria-current={at === view.current ? "step" : undefined}
              aria-pressed={at === shown}
              data-settled={item.isSettled && item.needsConclusion && !item.conclusion?.isDeferred}
              onClick={() => show(at)}
            >
              {titleOf(item, words)}
              {item.needsConclusion && <small>{standing(item, words)}</small>}
            </button>
          </li>
        ))}
      </ol>
      {view.stage === "ready" && <PlanTotal view={view} words={words} />}
    </nav>
  );
}

/** All that is recorded of one item, phase by phase. */
function Notes({ item, words }: { item: ItemView; words: PageWords }) {
  const { facts, analysis, options, alternatives, conclusion, needsNoAction } = item;
  const groups = [
    { name: words.kinds.facts, lines: facts },
    { name: words.kinds.analysis, lines: analysis },
    { name: words.kinds.options, lines: options },
    { name: words.kinds.alternative, lines: alternatives },
  ];
  return (
    <section class="notes" aria-label={titleOf(item, words)}>
      <h3>{titleOf(item, words)}</h3>
      {item.mustReach && (
        <p class="must">
          <span class="label">{words.mustReach}</span> {item.mustReach}
        </p>
      )}
      {groups.map(
        ({ name, lines }) =>
          lines.length > 0 && (
            <div key={name}>
              <h4>{name}</h4>
              <ul>
                {lines.map((line, at) => (
                  <li key={at}>{line}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      {conclusion && (
        <p class="answer" data-deferred={conclusion.isDeferred}>
          <span class="label">{conclusion.isDeferred ? words.deferred : words.kinds.conclude}</span>{" "}
          {conclusion.text}
        </p>
      )}
      {needsNoAction && <p class="hint">{words.needsNoAction}</p>}
    </section>
  );
}

/** What is about the whole meeting: who is there and speaks, actions, what is parked. */
function Beside({ view, words, send }: Props & { send: (command: object) => Promise<boolean> }) {
  const present = view.people.filter(({ isPresent }) => isPresent);
  const absentWith = (name: string, isPresent: boolean): readonly string[] =>
    view.people
      .filter((one) => (one.name === name ? !isPresent : !one.isPresent))
      .map((one) => one.name);
  return (
    <aside class="beside">
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
            </li>
          ))}
        </ul>
      </section>
      {view.document && <ScenarioDocument document={view.document} words={words} />}
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
