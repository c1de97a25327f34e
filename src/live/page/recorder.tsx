import { useEffect, useState } from "preact/hooks";
import type { PageWords } from "../../messages/page.ts";
import type { ItemView, View } from "../view.ts";
import { Beside } from "./beside.tsx";
import { ItemClock, Speaker } from "./clock.tsx";
import { Closing } from "./closing.tsx";
import { Composer, KINDS, type Kind } from "./composer.tsx";
import { Items } from "./items.tsx";
import { ask } from "./link.ts";
import { Notes } from "./notes.tsx";
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
