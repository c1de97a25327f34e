export const mailKinds = ["notice", "minutes", "actions"] as const;

/** What a mail is for: to invite, to record, to remind owners of what they took on. */
export type MailKind = (typeof mailKinds)[number];

export function isMailKind(text: string): text is MailKind {
  return mailKinds.some((kind) => kind === text);
}

export const mailFormats = ["eml", "md", "html", "txt"] as const;

export type MailFormat = (typeof mailFormats)[number];
