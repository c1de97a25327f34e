import type { PageWords } from "../../messages/page.ts";
import type { ItemView, View } from "../view.ts";
import { ItemClock, Speaker } from "./clock.tsx";
import { Closing } from "./closing.tsx";
import { PlanTotal } from "./plan-total.tsx";
import { titleOf } from "./titles.ts";

/** What everybody in the room sees. */
export function Stage({ view, words }: { view: View; words: PageWords }) {
  const item = view.current === null ? null : (view.items[view.current] ?? null);
  return (
    <main class="stage">
      <header>
        <h1>{view.title}</h1>
        {view.objective && (
          <p class="objective">
            <span class="label">{words.objective}</span> {view.objective}
          </p>
        )}
      </header>
      {item ? <Now view={view} item={item} words={words} /> : <Before view={view} words={words} />}
      <Decisions view={view} words={words} />
    </main>
  );
}

function Before({ view, words }: { view: View; words: PageWords }) {
  if (view.stage === "ended") return <Closing view={view} words={words} />;
  return (
    <section class="now">
      <h2>{words.states.ready}</h2>
      <ol class="plan">
        {view.items.map((item) => (
          <li key={item.index}>
            {titleOf(item, words)} <span class="of">{words.clock(item.planned)}</span>
          </li>
        ))}
      </ol>
      <PlanTotal view={view} words={words} />
    </section>
  );
}

function Now({ view, item, words }: { view: View; item: ItemView; words: PageWords }) {
  const next = view.next === null ? null : (view.items[view.next] ?? null);
  return (
    <section class="now">
      <h2>{titleOf(item, words)}</h2>
      {item.index === null && <p class="hint">{words.openingHint}</p>}
      {item.index === null && view.rules.length > 0 && (
        <ul class="rules">
          {view.rules.map((rule, at) => (
            <li key={at}>{rule}</li>
          ))}
        </ul>
      )}
      {item.mustReach && (
        <p class="must">
          <span class="label">{words.mustReach}</span> {item.mustReach}
        </p>
      )}
      {item.conclusion && (
        <p class="answer" data-deferred={item.conclusion.isDeferred}>
          <span class="label">
            {item.conclusion.isDeferred ? words.deferred : words.kinds.conclude}
          </span>{" "}
          {item.conclusion.text}
        </p>
      )}
      <ItemClock view={view} item={item} words={words} />
      <Speaker view={view} words={words} />
      <p class="next">
        <span class="label">{words.next}</span> {next ? titleOf(next, words) : words.last}
      </p>
    </section>
  );
}

function Decisions({ view, words }: { view: View; words: PageWords }) {
  const decided = view.items.filter((item) => item.conclusion !== null);
  return (
    <aside class="decisions">
      <h2>{words.decisions}</h2>
      {decided.length === 0 && <p class="hint">{words.noDecisions}</p>}
      <ol>
        {decided.map((item) => (
          <li key={item.index} data-deferred={item.conclusion?.isDeferred}>
            <b>{titleOf(item, words)}</b>
            <span>{item.conclusion?.text}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
