import type { Files } from "../../host/io.ts";
import type { SaidDeadline, ToldDeadline } from "../calendar/in-mail.ts";

/**
 * `begun`: on the disk before anything is sent. `handed-over`: written right before the server is
 * told that the mail is complete; without it the server cannot have accepted it. `sent`, `failed`:
 * what the server answered.
 */
export type LedgerEvent = "begun" | "handed-over" | "sent" | "failed";

/** One line of `sent.ndjson`. */
interface LedgerEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly event: LedgerEvent;
  /** The mail's Message-ID. */
  readonly mail: string;
  readonly to: string;
  /** A hash of what the mail says. */
  readonly content: string;
  /** The mail's file in the outbox, for who reads the ledger. */
  readonly file: string;
  /** With `handed-over`: what the mail said to its reader's calendar, and of which meetings it spoke. */
  readonly deadlines?: readonly SaidDeadline[];
  readonly meetings?: readonly string[];
}

/** `uncertain`: handed over, and no answer is known: got it, most likely. */
export type DeliveryState = "open" | "uncertain" | "sent";

type Known = Omit<LedgerEntry, "file">;

interface Standing {
  readonly sent: boolean;
  /** Handed over in the latest attempt, and not answered. */
  readonly pending: boolean;
  /** The same in an attempt before. */
  readonly doubtful: boolean;
}

/** Bytes of a ledger: more than half a million deliveries. A string holds no more than four times that. */
export const MOST_LEDGER = 128 * 1024 * 1024;

/** What is known of each mail and recipient. */
export class Ledger {
  private readonly contents = new Map<string, string>();
  private readonly lastSent = new Map<string, string>();
  private readonly standings = new Map<string, Standing>();
  /** By mail and person, in the order in which they went out. */
  private readonly handed = new Map<string, { to: string; told: readonly ToldDeadline[] }>();

  /**
   * Reads what was written so far. A line that a crash tore off is none; `damaged` is the first
   * line, 1-based, that is neither whole nor torn.
   */
  static read(text: string): { readonly ledger: Ledger; readonly damaged: number | null } {
    const ledger = new Ledger();
    let damaged: number | null = null;
    for (const [index, line] of text.split("\n").entries()) {
      // A power cut may leave zeros where a line was to be.
      const content = line.replaceAll("\0", "").trim();
      if (!content.endsWith("}")) {
        if (content !== "" && !content.startsWith("{")) damaged ??= index + 1;
        continue;
      }
      const entry = entryIn(content);
      if (entry) ledger.add(entry);
      else damaged ??= index + 1;
    }
    return { ledger, damaged };
  }

  private add({ at, mail, to, event, content, deadlines = [], meetings = [] }: Known): void {
    this.contents.set(mail, content);
    if (event === "sent") this.lastSent.set(mail, at);
    const key = keyOf(mail, to);
    const before = this.standings.get(key) ?? { sent: false, pending: false, doubtful: false };
    this.standings.set(key, after(before, event));
    if (event === "handed-over" && deadlines.length > 0) {
      this.handed.delete(key);
      this.handed.set(key, { to, told: deadlines.map((one) => ({ ...one, meetings })) });
    } else if (event === "failed" && !before.sent && !before.doubtful) this.handed.delete(key);
  }

  /** What each person's calendar was told last of each entry, by address in small letters and UID. */
  told(): ReadonlyMap<string, ReadonlyMap<string, ToldDeadline>> {
    const found = new Map<string, Map<string, ToldDeadline>>();
    for (const { to, told } of this.handed.values()) {
      const own = found.get(to.toLowerCase()) ?? new Map<string, ToldDeadline>();
      found.set(to.toLowerCase(), own);
      for (const one of told)
        if (one.sequence >= (own.get(one.uid)?.sequence ?? 0)) own.set(one.uid, one);
    }
    return found;
  }

  /** Whether something else went out, or was about to, under this mail's id. */
  holdsOther(mail: string, content: string): boolean {
    return (this.contents.get(mail) ?? content) !== content;
  }

  /** Whether anything went out, or was about to, under this mail's id. */
  knows(mail: string): boolean {
    return this.contents.has(mail);
  }

  /** Whether this went out under this mail's id, or was about to. */
  holds(mail: string, content: string): boolean {
    return this.contents.get(mail) === content;
  }

  /** When a server last took this mail for somebody. */
  sentAt(mail: string): Date | null {
    const at = this.lastSent.get(mail);
    return at === undefined ? null : new Date(at);
  }

  stateOf(mail: string, to: string): DeliveryState {
    const standing = this.standings.get(keyOf(mail, to));
    if (standing?.sent) return "sent";
    return standing?.pending || standing?.doubtful ? "uncertain" : "open";
  }
}

function after({ sent, pending, doubtful }: Standing, event: LedgerEvent): Standing {
  switch (event) {
    case "begun":
      return { sent, pending: false, doubtful: doubtful || pending };
    case "handed-over":
      return { sent, pending: true, doubtful };
    case "failed":
      return { sent, pending: false, doubtful };
    case "sent":
      return { sent: true, pending: false, doubtful: false };
  }
}

const keyOf = (mail: string, to: string): string => `${mail} ${to.toLowerCase()}`;

const events: readonly string[] = ["begun", "handed-over", "sent", "failed"];

function entryIn(line: string): Known | null {
  try {
    const { at, mail, to, event, content } = JSON.parse(line) as Record<string, unknown>;
    const texts = [at, mail, to, content].every((value) => typeof value === "string");
    if (!texts || !events.includes(event as string) || !Date.parse(at as string)) return null;
    return { at, mail, to, event, content, ...calendarIn(JSON.parse(line)) } as Known;
  } catch {
    return null;
  }
}

/** What an entry says of calendars, where that is whole. */
function calendarIn({ deadlines, meetings }: Record<string, unknown>): Partial<Known> {
  const isWhole = (one: unknown): boolean => {
    const { uid, sequence, day, summary, isCancelled } = Object(one) as Record<string, unknown>;
    const texts = [uid, day, summary].every((value) => typeof value === "string");
    return texts && Number.isSafeInteger(sequence) && typeof isCancelled === "boolean";
  };
  if (!Array.isArray(deadlines) || !deadlines.every(isWhole)) return {};
  const named = Array.isArray(meetings) ? meetings.filter((id) => typeof id === "string") : [];
  return { deadlines: deadlines as readonly SaidDeadline[], meetings: named };
}

/** Writes down what happens to mails, as it happens. */
export interface Recorder {
  /** Outlives the process at once; `durable` also a power cut. */
  readonly record: (entry: LedgerEntry, durable: boolean) => void;
  readonly flush: () => void;
}

/** Appends to the ledger's file, whose text so far is given: a torn last line gets its end first. */
export function recorderAt(path: string, text: string, files: Files): Recorder {
  let start = text === "" || text.endsWith("\n") ? "" : "\n";
  return {
    record: (entry, durable) => {
      files.append(path, `${start}${JSON.stringify(entry)}\n`);
      start = "";
      if (durable) files.flush(path);
    },
    flush: () => files.flush(path),
  };
}
