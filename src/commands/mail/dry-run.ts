import type { Mailbox } from "../../mail/address.ts";
import { attachmentWords } from "../../mail/attachments.ts";
import type { Mail } from "../../mail/mail.ts";
import type { Messages } from "../../messages/index.ts";
import { visibleLine } from "../../text/visible.ts";

/** Where a mail would go, what it would be called, and who would get it. */
export function letterLines(
  { subject, recipients, attachments }: Mail,
  place: string,
  said: Messages,
): string {
  const words = said.mail.command.dryRun;
  const { from, to, cc, bcc } = recipients;
  const people = (boxes: readonly Mailbox[]): string =>
    boxes.length === 0 ? words.nobody : said.terms.list(boxes.map(mailboxText));
  const lines = [
    place,
    `  ${words.subject}${words.colon}${subject}`,
    `  ${words.from}${words.colon}${people(from ? [from] : [])}`,
    `  ${words.to}${words.colon}${people(to)}`,
    `  ${words.cc}${words.colon}${people(cc)}`,
    ...(bcc.length === 0 ? [] : [`  ${words.bcc}${words.colon}${people(bcc)}`]),
    ...(attachments.length === 0
      ? []
      : [`  ${words.attachments}${words.colon}${attachmentWords(attachments, said)}`]),
  ];
  return `${lines.map(visibleLine).join("\n")}\n`;
}

export function mailboxText({ name, address }: Mailbox): string {
  return name === "" ? address : `${name} <${address}>`;
}
