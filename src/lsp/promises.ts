import { basename } from "node:path";
import type { CodeAction, Hover, Range } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { escaped } from "../reporters/markdown.ts";
import { withChanges } from "../rewrite/action/change.ts";
import { toLocal } from "../time/zone.ts";
import { mentionsIn } from "../tracker/mentions.ts";
import { track } from "../tracker/track.ts";
import type { Mention, TrackedAction } from "../tracker/types.ts";
import { action as codeAction, differing } from "./actions.ts";
import { rangeAt } from "./diagnostics.ts";
import { type Reading, sourceOf } from "./reading.ts";

/** An action of a document's meetings, by where it stands. */
function actionAt(meetings: readonly Meeting[], from: number, to = from) {
  for (const [part, { actions }] of meetings.entries()) {
    const index = actions.findIndex(({ span }) => span.from <= to && from <= span.to);
    const action = actions[index];
    if (action) return { part, index, action };
  }
  return null;
}

/** Every mention of the action under the cursor in the files of its folder, the oldest first. */
export function historyAt(
  document: TextDocument,
  offset: number,
  reading: Reading,
  messages: Messages,
): Hover | null {
  const found = actionAt(reading.meetingsOf(document), offset);
  if (!found) return null;
  const { file } = sourceOf(document);
  const isHere = ({ meeting, index }: Mention): boolean =>
    meeting.file === file && meeting.part === found.part && index === found.index;
  const { actions } = track(reading.meetingsAround(document).flatMap(mentionsIn));
  const promise = actions.find(({ mentions }) => mentions.some(isHere));
  if (!promise) return null;
  return {
    contents: { kind: "markdown", value: told(promise, messages) },
    range: rangeAt(document, found.action.span),
  };
}

function told(promise: TrackedAction, { actions: words, terms }: Messages): string {
  const { ref, task, status, due, moved, mentions, reasons } = promise;
  const { explain } = words;
  const list = (parts: readonly string[]): string =>
    parts.filter((part) => part !== "").join(" · ");
  const head = list([
    ...[terms.status[status], due === null ? "" : explain.due(due)],
    moved > 0 ? words.moved(moved) : "",
  ]);
  const lines = mentions.map((mention, at) => {
    const reason = reasons[at - 1];
    return `- ${list([
      mention.meeting.date ?? explain.noDay,
      escaped(`${basename(mention.meeting.file)}:${mention.line}`),
      terms.status[mention.status],
      mention.due === null ? "" : explain.due(mention.due),
      reason === undefined ? explain.first : explain.reason[reason],
    ])}`;
  });
  return `**${escaped(ref)}** ${escaped(task ?? "")}\n\n${head}\n\n${lines.join("\n")}`;
}

/** Closes the open action in a range, as `collab actions done` would. */
export function closingIn(
  document: TextDocument,
  range: Range,
  reading: Reading,
  { now, words }: { readonly now: Date; readonly words: Messages["cli"]["lsp"] },
): readonly CodeAction[] {
  const meetings = reading.meetingsOf(document);
  const found = actionAt(meetings, document.offsetAt(range.start), document.offsetAt(range.end));
  const meeting = found && meetings[found.part];
  if (!meeting || found.action.status !== "open") return [];
  const { read } = reading.checker(document);
  const on = toLocal(now, meeting.timezone).slice(0, 10);
  const change = { kind: "status", status: "done", on, onIsWanted: false, note: null } as const;
  const changed = withChanges([{ part: found.part, index: found.index, change }], {
    meetings,
    read: (text) => read({ ...sourceOf(document), text }),
    suits: () => true,
  });
  const edit = "text" in changed && differing(document, changed.text);
  return edit ? [codeAction(words.done, "refactor.rewrite", document, [edit])] : [];
}

/** What earlier meetings beside this one left open: `id#n`, and what that is. */
export function originsFor(
  document: TextDocument,
  reading: Reading,
): readonly { readonly origin: string; readonly about: string }[] {
  const { file } = sourceOf(document);
  const around = reading.meetingsAround(document);
  const day = around.find(({ source }) => source.file === file)?.date?.value ?? "9999-12-31";
  const { actions } = track(
    around.filter(({ source }) => source.file !== file).flatMap(mentionsIn),
  );
  return actions
    .filter(({ status, first }) => status === "open" && (first.meeting.date ?? "") < day)
    .map(({ first, owners, task, due }) => ({
      origin: `${first.meeting.id}#${first.index + 1}`,
      about: [owners.join(", "), task ?? "", due ?? ""].filter((part) => part !== "").join(" · "),
    }));
}
