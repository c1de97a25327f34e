import { useEffect, useState } from "preact/hooks";
import type { PageWords } from "../../messages/page.ts";
import type { ItemView, View } from "../view.ts";
import { Beside } from "./beside.tsx";
import { ItemClock, Speaker } from "./clock.tsx";
import { Closing } from "./closing.tsx";
import { Composer, type Kind, kindsOf, ownerOf } from "./composer.tsx";
import { itemKey, type Slot, useDrafts } from "./drafts.ts";
import { Findings } from "./findings.tsx";
import { Items } from "./items.tsx";
import { toLine, useKeys } from "./keys.ts";
import { ask } from "./link.ts";
import { Notes } from "./notes.tsx";
import { Orphans } from "./orphans.tsx";
import type { Chosen, Row } from "./sending.ts";
import { useShown } from "./shown.ts";
import { titleOf } from "./titles.ts";

interface Props {
  readonly view: View;
  readonly words: PageWords;
}

/** What was being recorded last in this window. */
const KIND: Slot = { item: null, field: " kind" };

/** Where the minutes are taken. */
export function Recorder({ view, words }: Props) {
  const drafts = useDrafts();
  const [problem, setProblem] = useState("");
  // After the end nobody records but to mend something.
  const [isOpen, setOpen] = useState(false);
  const [row, setRow] = useState<Row | null>(null);
  const kind = kindsOf(view).find((each) => each === drafts.get(KIND)) ?? "facts";
  const isTyping = (key: string): boolean =>
    ownerOf(kind, { key, named: {} }) === key &&
    drafts.of(key).some(({ field }) => field.split(".", 1)[0] === kind);
  const { at, show, goesOn } = useShown(view, isTyping);
  const item = at === null ? null : (view.items[at] ?? null);
  const chosen = chosenOf(view, at);
  const isRecording = isOpen || view.stage !== "ended";
  useEffect(() => setOpen(false), [view.stage]);

  const send = async (command: object): Promise<boolean> => {
    const refused = await ask(command);
    setProblem(refused ?? words.lost);
    return refused === "";
  };
  const choose = (next: Kind, nextRow: Row | null = null): void => {
    drafts.set(KIND, next);
    setRow(nextRow);
    setOpen(true);
    setProblem("");
    toLine();
  };
  const goTo = (place: number | null, next: Kind, nextRow: Row | null): void => {
    if (place !== null) show(place);
    choose(next, nextRow);
  };
  const move = async (command: object): Promise<void> => {
    goesOn(true);
    if (!(await send(command))) goesOn(false);
    toLine();
  };
  const isLast = view.stage === "running" && view.next === null;
  const goOn = (): void => {
    if (view.stage === "ended") return;
    void move({ kind: view.stage === "ready" ? "start" : isLast ? "end" : "next" });
  };
  const end = (): void => {
    if (view.stage === "running") void move({ kind: "end" });
  };

  const noAction = (): void => {
    if (chosen.named.item !== undefined) void send({ kind: "noAction", ...chosen.named });
  };

  useKeys((event) => {
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const next = digit === undefined ? undefined : kindsOf(view)[Number(digit) - 1];
    if (next) choose(next);
    else if (event.code === "Digit0") noAction();
    else if (event.code === "KeyN") goOn();
    else if (event.code === "KeyE") end();
    else return;
    event.preventDefault();
  });

  return (
    <main class="recorder">
      <h1>{view.title}</h1>
      <Items view={view} words={words} shown={at} show={show} />
      <section class="work">
        {view.stage === "running" && view.current !== null && (
          <Running view={view} item={view.items[view.current] as ItemView} words={words} />
        )}
        <div class="moves">
          {view.stage !== "ended" && (
            <button type="button" class="main" aria-keyshortcuts="Alt+N" onClick={goOn}>
              {view.stage === "ready" ? words.start : isLast ? words.end : words.goNext}
            </button>
          )}
          {view.stage === "running" && !isLast && (
            <button type="button" aria-keyshortcuts="Alt+E" onClick={end}>
              {words.end}
            </button>
          )}
          {!isRecording && (
            <button type="button" onClick={() => choose(kind)}>
              {words.addMore}
            </button>
          )}
          {item && item.index !== null && at !== view.current && view.stage !== "ready" && (
            <button type="button" onClick={() => void move({ kind: "next", ...chosen.named })}>
              {words.again}: {titleOf(item, words)}
            </button>
          )}
        </div>
        <p class="problem" role="alert">
          {problem}
        </p>
        <Orphans view={view} words={words} />
        {isRecording && item && (view.stage === "ended" || at !== view.current) && (
          <p class="elsewhere">
            {view.stage === "ended"
              ? words.recordedFor(titleOf(item, words))
              : words.elsewhere(titleOf(item, words))}
          </p>
        )}
        {isRecording && <Composer {...{ view, words, kind, choose, row, send }} item={chosen} />}
        {view.stage === "ended" && (
          <div class="after">
            <Closing view={view} words={words} />
            <Findings view={view} words={words} go={goTo} />
          </div>
        )}
        {item && <Notes item={item} words={words} />}
      </section>
      <Beside view={view} words={words} send={send} fill={choose} />
    </main>
  );
}

function chosenOf({ items }: View, at: number | null): Chosen {
  const item = at === null ? null : items[at];
  if (at === null || !item) return { key: null, named: {} };
  const { index, title } = item;
  const named = index === null || title === null ? {} : { item: index, title };
  return { key: itemKey(items, at), named };
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
