/** Sends a command; whether it was carried out. */
export type Send = (command: object) => Promise<boolean>;

/** The item that is recorded for. */
export interface Chosen {
  /** As drafts know it. */
  readonly key: string | null;
  /** As commands name it; empty: it is no item of the agenda. */
  readonly named: { readonly item?: number; readonly title?: string };
}

/** What is to be changed, as the file has it: a row of the document, or an action as owner, task, deliverable, deadline. */
export type Row = readonly string[];
