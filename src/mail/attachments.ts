import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";

/** A file that a mail carries. */
export interface Attachment {
  /** As those who get the mail see it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes that one mail carries in all. On the way they grow by a third, and many servers end at 20 MB. */
export const MOST_ATTACHED = 10 * 1024 * 1024;

type Material = Meeting["materials"][number];

/** Whether the notice is to carry the material itself. */
export const isToAttach = ({ attach }: Material): boolean => attach?.value === true;

interface Carrying {
  /** `undefined`: whoever makes the mail attaches nothing, whatever the file says. */
  readonly attachments?: readonly Attachment[];
}

/** Whether the notice carries the material, so that nobody has to submit it any more. */
export const isAttached = (material: Material, { attachments }: Carrying): boolean =>
  attachments !== undefined && isToAttach(material);

/** What a mail carries, in words: `survey.pdf (1.2 MB)`. Empty where it carries nothing. */
export function attachmentWords(attachments: readonly Attachment[], messages: Messages): string {
  return messages.terms.list(
    attachments.map(({ name, bytes }) => messages.mail.attachment(name, size(bytes.length))),
  );
}

function size(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}
