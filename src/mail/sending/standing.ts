import { contentHash, isDraft, sameContent } from "../outbox.ts";
import type { Ledger } from "./ledger.ts";
import { blindCopiesIn } from "./saved-draft.ts";

/**
 * What a file is that stands where a mail's copy is to be kept. `same`: this mail. `earlier`: another one
 * that was sent, such as yesterday's reminder, so nothing is lost with it. `sent`: this mail as it was
 * sent, which differs now. `foreign`: what nobody has sent; somebody may have edited it.
 */
export type Standing = "same" | "earlier" | "sent" | "foreign";

/** The mail as it would be sent, and as the draft that collab would write of it. */
interface Forms {
  readonly sent: Uint8Array;
  readonly draft: Uint8Array;
  /** The number of its revision that the meeting file gives. */
  readonly revision: number;
}

/** Only the ledger says what was sent: mail programs take away the mark of a draft when they save it. */
export function standingOf(file: Uint8Array, forms: Forms, ledger: Ledger): Standing {
  const id = messageIdIn(file);
  const known = ledger.holds(id, contentHash(file));
  if (isDraft(new TextDecoder().decode(file))) {
    if (sameContent(file, forms.draft, "eml")) return "same";
  } else if (sameContent(file, forms.sent, "eml")) {
    if (known || sameBlindCopies(file, forms.draft)) return "same";
  }
  if (!known) return "foreign";
  const fresh = messageIdIn(forms.sent);
  return id !== fresh && revisionNumber(fresh) <= forms.revision ? "earlier" : "sent";
}

/** Somebody who adds a blind copy and saves has edited the mail, though it says the same. */
function sameBlindCopies(file: Uint8Array, draft: Uint8Array): boolean {
  const own = blindCopiesIn(file);
  return own.length === 0 || own.join() === blindCopiesIn(draft).join();
}

export function messageIdIn(eml: Uint8Array): string {
  return /^Message-ID: *(<[^>\s]+>)/im.exec(new TextDecoder("latin1").decode(eml))?.[1] ?? "";
}

export function revisionNumber(messageId: string): number {
  return Number(/\.(\d+)@/.exec(messageId)?.[1] ?? 0);
}
