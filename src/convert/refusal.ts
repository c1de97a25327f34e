/** Why a document is not turned into Markdown; each has its sentence in messages/<language>/convert.ts. */
export type Reason =
  | "archive"
  | "broken-mail"
  | "broken-word"
  | "broken-zip"
  | "definitions"
  | "empty"
  | "encrypted"
  | "escapes"
  | "excel"
  | "image"
  | "old-word"
  | "open-document"
  | "outlook"
  | "pdf"
  | "powerpoint"
  | "rich-text"
  | "too-deep"
  | "too-large"
  | "unknown"
  | "unknown-encoding";

export class Refused extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}
