import type { PageWords } from "../../messages/page.ts";
import type { ItemView } from "../view.ts";
import { titleOf } from "./titles.ts";

/** All that is recorded of one item, phase by phase. */
export function Notes({ item, words }: { item: ItemView; words: PageWords }) {
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
