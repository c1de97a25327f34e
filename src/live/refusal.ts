import type { Messages } from "../messages/index.ts";
import type { Notice } from "./keeper.ts";
import type { Refusal } from "./types.ts";

/** Why a command was not carried out and what to do, in the user's words. */
export function refusalText(refusal: Refusal, { run }: Messages): string {
  switch (refusal.why) {
    case "not-settled":
      return run.notSettled(refusal.title);
    case "items-open":
      return run.itemsOpen(refusal.titles);
    case "action-field":
      return run.field[refusal.field];
    case "due":
      return run.due[refusal.kind](refusal.text);
    case "owners":
      return run.owners(refusal.text);
    case "unknown-people":
      return run.unknownPeople(refusal.names);
    case "other-document":
      return run.otherDocument(refusal.name);
    case "document-columns":
      return run.documentColumns(refusal.names);
    default:
      return run.refused[refusal.why];
  }
}

/** What another program did to the file meanwhile, in the user's words. */
export const noticeText = (notice: Notice, { run }: Messages): string =>
  notice.kind === "gone" ? run.notice.gone(notice.lines) : run.notice[notice.kind];
