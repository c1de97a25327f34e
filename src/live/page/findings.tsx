import type { PageWords } from "../../messages/page.ts";
import type { FindingView, View } from "../view.ts";
import { Button } from "./button.tsx";
import { type Kind, kindName } from "./composer.tsx";
import type { Row } from "./sending.ts";
import { titleOf } from "./titles.ts";

interface Props {
  readonly view: View;
  readonly words: PageWords;
  /** To where something is recorded; `at`: index into the view's items. */
  readonly go: (at: number | null, kind: Kind, row: Row | null) => void;
}

/** What the minutes still lack, item by item, with a way to where it is mended; then the mail. */
export function Findings({ view, words, go }: Props) {
  const { findings } = view;
  const needed = findings.filter(({ isNeeded }) => isNeeded);
  const others = findings.filter(({ isNeeded }) => !isNeeded);
  return (
    <section class="findings">
      {needed.length > 0 && <h3>{words.missing}</h3>}
      <Groups {...{ view, words, go }} findings={needed} />
      {others.length > 0 && <h3>{words.advisable}</h3>}
      <Groups {...{ view, words, go }} findings={others} />
      <p>
        {needed.length > 0 ? words.mailLater : words.mail}{" "}
        <code>collab mail minutes {view.file}</code>
      </p>
    </section>
  );
}

function Groups({ view, words, go, findings }: Props & { findings: readonly FindingView[] }) {
  const items = [...new Set(findings.map(({ item }) => item))];
  return (
    <ul>
      {items.map((index) => {
        const at = index === null ? -1 : view.items.findIndex((item) => item.index === index);
        const item = view.items[at];
        return (
          <li key={index}>
            {item && <b>{titleOf(item, words)}</b>}
            <ul>
              {findings
                .filter((finding) => finding.item === index)
                .map(({ text, goTo }) => (
                  <li key={text}>
                    {text}{" "}
                    {goTo && (
                      <Button
                        text={buttonText(goTo, view, words)}
                        of={item ? titleOf(item, words) : text}
                        press={() => go(item ? at : null, goTo.kind, goTo.row)}
                      />
                    )}
                  </li>
                ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function buttonText(
  { kind, row }: NonNullable<FindingView["goTo"]>,
  view: View,
  words: PageWords,
): string {
  if (kind === "document") return words.fillIn;
  return row ? words.change : kindName(kind, view, words);
}
