/**
 * Text that is Markdown already, made of what a file says and safe to stand in a mail: templates get it
 * as it is, while every other value is escaped.
 */
export class SafeMarkdown {
  private readonly markdown: string;

  constructor(markdown: string) {
    this.markdown = markdown;
  }

  toString(): string {
    return this.markdown;
  }

  toJSON(): string {
    return this.markdown;
  }
}

/** What templates are given as text. */
export type Text = string | SafeMarkdown;
