import { withStamp } from "../../mail/sending/stamp.ts";
import { UserError } from "../../text/errors.ts";
import { toLocal } from "../../time/zone.ts";
import { type Place, rewrite } from "../rewrite.ts";
import type { Ready } from "./deliveries.ts";
import type { Run } from "./options.ts";
import { complain } from "./tell.ts";

/** Writes into the meeting file when everybody got the mail; what keeps it from that is only said. */
export async function stamp(
  { letter, said }: Ready,
  sentAt: Date,
  { invocation }: Run,
  placeOf: (file: string) => Place,
): Promise<void> {
  const [{ source, timezone, part }, ...others] = letter.meetings;
  const { file, text, encoding } = source;
  // What one of several meetings in a file says would count for all of them.
  if (others.length > 0 || part.of > 1 || file === "-") return;
  const time = toLocal(sentAt, timezone).replace("T", " ");
  const stamped = withStamp(text, letter.kind, time);
  if (stamped.outcome === "none") return;
  const words = said.mail.send.notRecorded(`${stamped.key}: ${time}`);
  // A file in another encoding is not converted on the side.
  if (stamped.outcome === "impossible" || encoding !== "utf-8") {
    complain(invocation, words, { file });
    return;
  }
  try {
    await rewrite(source, stamped.text, placeOf(file), said.cli);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    complain(invocation, `${error.message}; ${words}`, error.place);
  }
}
