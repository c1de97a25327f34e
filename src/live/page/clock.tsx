import { useEffect, useState } from "preact/hooks";
import type { PageWords } from "../../messages/page.ts";
import type { ItemView, View } from "../view.ts";

/** Seconds since something changed, counted here: the server says how much it was then. */
function useSecondsSince(key: unknown): number {
  const [at, setAt] = useState({ key, since: performance.now(), now: performance.now() });
  useEffect(() => {
    const begin = performance.now();
    setAt({ key, since: begin, now: begin });
    const timer = setInterval(() => setAt((was) => ({ ...was, now: performance.now() })), 250);
    return () => clearInterval(timer);
  }, [key]);
  return at.key === key ? Math.floor((at.now - at.since) / 1000) : 0;
}

const timeText = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

/** How much of a length of time is used up: a warning at 80 %, then overtime. */
function level(seconds: number, minutes: number | null): "calm" | "near" | "over" {
  if (minutes === null) return "calm";
  if (seconds > minutes * 60) return "over";
  return seconds >= minutes * 60 * 0.8 ? "near" : "calm";
}

/** The time an item has taken, against what was reserved for it. */
export function ItemClock({ view, item, words }: { view: View; item: ItemView; words: PageWords }) {
  const seconds = (item.spent ?? 0) + useSecondsSince(view);
  const { planned } = item;
  const state = level(seconds, planned);
  const total = (planned ?? 0) * 60;
  const rest =
    planned === null
      ? ""
      : seconds > total
        ? words.over(timeText(seconds - total))
        : words.left(timeText(total - seconds));
  return (
    <div class="clock" data-level={state} role="timer">
      <span class="time">{timeText(seconds)}</span>
      <span class="of">{words.clock(planned)}</span>
      {planned !== null && (
        <>
          <progress
            max={total}
            value={Math.min(seconds, total)}
            aria-label={words.clock(planned)}
          />
          <span class="rest">{rest}</span>
        </>
      )}
    </div>
  );
}

/** Who speaks, and for how long already. */
export function Speaker({ view, words }: { view: View; words: PageWords }) {
  const since = useSecondsSince(view);
  const { speaker, turnMinutes } = view;
  const seconds = speaker ? speaker.seconds + since : 0;
  return (
    <div class="speaker" data-level={speaker ? level(seconds, turnMinutes) : "calm"}>
      <span class="label">{words.speaker}</span>
      <strong>{speaker?.name ?? words.nobody}</strong>
      {speaker && <span class="time">{timeText(seconds)}</span>}
      <span class="of">{words.turn(turnMinutes)}</span>
    </div>
  );
}
