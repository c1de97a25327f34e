/** One mail for each meeting: to invite, to record, to say who owes what, to call off. */
export const meetingMailKinds = ["notice", "minutes", "actions", "cancel"] as const;

export type MeetingMailKind = (typeof meetingMailKinds)[number];

/**
 * And one for each person, about what they owe from any number of meetings; one for each series, about how
 * it stands.
 */
export const mailKinds = [...meetingMailKinds, "reminder", "digest"] as const;

export type MailKind = (typeof mailKinds)[number];

export function isMailKind(text: string): text is MailKind {
  return mailKinds.some((kind) => kind === text);
}

export const mailFormats = ["eml", "md", "html", "txt", "ics"] as const;

export type MailFormat = (typeof mailFormats)[number];
