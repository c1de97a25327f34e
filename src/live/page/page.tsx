import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { pageWords } from "../../messages/page.ts";
import type { View } from "../view.ts";
import { follow } from "./link.ts";
import { Recorder } from "./recorder.tsx";
import { Stage } from "./stage.tsx";

const isStage = (): boolean => location.hash === "#stage";

/** One meeting, two views of it: `#stage` for the projector, else the recorder's. */
function Page() {
  const [view, setView] = useState<View | null>(null);
  const [isLost, setLost] = useState(false);
  const [stage, setStage] = useState(isStage());
  useEffect(() => {
    const turn = (): void => setStage(isStage());
    addEventListener("hashchange", turn);
    follow((next) => {
      setLost(next === null);
      if (next) setView(next);
    });
    return () => removeEventListener("hashchange", turn);
  }, []);
  if (!view) return null;
  const words = pageWords(view.language);
  document.title = view.title;
  const here = location.pathname + location.search;
  return (
    <>
      <nav class="views" aria-label={words.views}>
        <a href={`${here}#recorder`} aria-current={stage ? undefined : "page"}>
          {words.recorder}
        </a>
        <a href={`${here}#stage`} aria-current={stage ? "page" : undefined}>
          {words.stage}
        </a>
        {!stage && (
          <a href={`${here}#stage`} target="_blank" rel="noopener">
            {words.openStage}
          </a>
        )}
      </nav>
      {isLost && (
        <p class="banner" role="alert">
          {words.lost}
        </p>
      )}
      {view.unfit && (
        <p class="banner" role="alert">
          {view.unfit}
        </p>
      )}
      {view.notices.length > 0 && !stage && (
        <section class="notices" aria-label={words.notices} aria-live="polite">
          {view.notices.map((notice, at) => (
            <p key={at}>{notice}</p>
          ))}
        </section>
      )}
      {stage ? <Stage view={view} words={words} /> : <Recorder view={view} words={words} />}
    </>
  );
}

const app = document.getElementById("app");
if (app) render(<Page />, app);
