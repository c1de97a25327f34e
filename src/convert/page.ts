/** What a document comes to before it becomes Markdown. */
export interface Page {
  readonly html: string;
  /** As the document's properties or headers have it, for a text that names none. */
  readonly title: string | null;
  /** How many are left out, as Markdown has no place for them. */
  readonly comments: number;
}
