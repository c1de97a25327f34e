import type { Mailbox } from "../address.ts";
import type { SaidDeadline } from "../calendar/in-mail.ts";
import type { Ledger, LedgerEvent, Recorder } from "./ledger.ts";

/** Why a mail was not taken. */
export interface Trouble {
  readonly kind: "unreachable" | "timeout" | "tls" | "auth" | "refused" | "lost" | "protocol";
  /** The server's reply code; `null` without a reply. */
  readonly code: number | null;
  /** What the server or the system said, as it said it; never a password. */
  readonly text: string;
}

/** A way to a server that takes one mail for one person at a time. */
export interface Transport {
  /**
   * `null` when the server has taken the mail. `handOver` is called once everything but the end of
   * the mail is on its way, right before it.
   */
  readonly deliver: (
    mail: { readonly from: string; readonly to: string; readonly bytes: Uint8Array },
    handOver: () => void,
  ) => Promise<Trouble | null>;
  readonly close: () => void;
}

/** A mail on its way: one mail, though a copy may say on top what it asks of its reader. */
export interface Parcel {
  /** Its Message-ID. */
  readonly mail: string;
  readonly file: string;
  /** A hash of what it says; the same for every attempt. */
  readonly content: string;
  readonly from: string;
  readonly bytes: Uint8Array;
  /** Somebody's copy; without it everybody gets the same bytes. */
  readonly copyFor?: (box: Mailbox) => Promise<Uint8Array>;
  readonly recipients: readonly Mailbox[];
  /** What a copy says to its reader's calendar; without it nothing. */
  readonly deadlinesIn?: (bytes: Uint8Array) => readonly SaidDeadline[];
  /** The ids of the meetings it speaks of. */
  readonly meetings?: readonly string[];
}

/** Who gets a parcel now, and who does not. */
export interface Plan {
  readonly due: readonly Mailbox[];
  readonly sent: readonly Mailbox[];
  /** Who has it, most likely, and of whom no answer is known. */
  readonly uncertain: readonly Mailbox[];
}

export interface Again {
  /** Also to those who have it. */
  readonly all: boolean;
  /** Also to those who may have it. */
  readonly uncertain: boolean;
}

export function planOf({ mail, recipients }: Parcel, ledger: Ledger, again: Again): Plan {
  const due: Mailbox[] = [];
  const sent: Mailbox[] = [];
  const uncertain: Mailbox[] = [];
  for (const box of recipients) {
    const state = ledger.stateOf(mail, box.address);
    if (state === "sent" && !again.all) sent.push(box);
    else if (state === "uncertain" && !again.all && !again.uncertain) uncertain.push(box);
    else due.push(box);
  }
  return { due, sent, uncertain };
}

/** What became of one recipient's mail; `uncertain` when it was handed over and no answer came. */
export interface Result {
  readonly box: Mailbox;
  readonly outcome: "sent" | "failed" | "uncertain";
  readonly trouble: Trouble | null;
}

/** Nobody else can be reached either. */
function endsAll({ kind, code }: Trouble): boolean {
  return kind !== "refused" || code === 421;
}

/**
 * Sends one parcel to those it is due to, one transaction each, and records every step. Ends early
 * when the server is gone; who is then without a result was not tried.
 */
export async function* deliver(
  parcel: Parcel,
  due: readonly Mailbox[],
  { transport, recorder, now }: Means,
): AsyncGenerator<Result> {
  for (const box of due) {
    const { mail, content, file } = parcel;
    const write = (event: LedgerEvent, durable: boolean, more: object = {}): void => {
      const at = now().toISOString();
      recorder.record({ at, event, mail, to: box.address, content, file, ...more }, durable);
    };
    let handedOver = false;
    write("begun", true);
    const bytes = (await parcel.copyFor?.(box)) ?? parcel.bytes;
    const trouble = await transport.deliver({ from: parcel.from, to: box.address, bytes }, () => {
      const deadlines = parcel.deadlinesIn?.(bytes) ?? [];
      const { meetings } = parcel;
      write("handed-over", false, deadlines.length > 0 ? { deadlines, meetings } : {});
      handedOver = true;
      // The end of the mail goes out first: until then a crash leaves a doubt.
      setImmediate(() => flushed(recorder));
    });
    if (trouble === null) write("sent", true);
    else if (!handedOver || trouble.code !== null) write("failed", true);
    const outcome =
      trouble === null ? "sent" : handedOver && trouble.code === null ? "uncertain" : "failed";
    yield { box, outcome, trouble };
    if (trouble && endsAll(trouble)) return;
  }
}

function flushed({ flush }: Recorder): void {
  try {
    flush();
  } catch {
    // The record of the server's answer, which comes next, meets the same trouble and tells it.
  }
}

export interface Means {
  readonly transport: Transport;
  readonly recorder: Recorder;
  readonly now: () => Date;
}
