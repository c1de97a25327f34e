import type { Source } from "../markdown/source.ts";
import type { Meeting } from "../meeting/types.ts";
import { merged } from "../text/merge.ts";
import type { LocalDateTime } from "../time/local.ts";
import type { WorkCalendar } from "../time/workdays.ts";
import { type Outcome, step, unfit } from "./session.ts";
import type { Store } from "./store.ts";
import type { Command, Refusal } from "./types.ts";

export interface KeeperContext {
  readonly store: Store;
  readonly read: (source: Source) => readonly Meeting[];
  readonly calendar: (meeting: Meeting) => WorkCalendar;
  /** By the clock where the meeting is. */
  readonly now: (meeting: Meeting) => LocalDateTime;
}

/** What another program's save did to what the session had recorded. */
export type Notice =
  /** It was made to an older text, and both are in the file; `clash`: both changed the same lines. */
  | { readonly kind: "kept" | "clash" }
  /** It took out or replaced lines that the session had recorded. */
  | { readonly kind: "gone"; readonly lines: readonly string[] };

export interface Kept {
  readonly meeting: Meeting;
  /** What keeps the file from being a plan now. */
  readonly unfit: Refusal | null;
  readonly notice: Notice | null;
}

/** Nobody saves that often between a reading and a write. */
const TRIES = 20;

/** A session over its file: every command is carried out on what stands there at that moment. */
export class Keeper {
  private readonly context: KeeperContext;
  /** Every text the file had while the session ran, the latest last: what other programs may have started from. */
  private readonly history: string[] = [];
  /** Every line that the session itself has written. */
  private readonly recorded = new Set<string>();
  private latest: Omit<Kept, "notice"> | null = null;

  constructor(context: KeeperContext) {
    this.context = context;
  }

  /** The file as it is now, with what another program's save of an older text has left out put back. */
  refresh(): Kept {
    for (let tries = 0; tries < TRIES; tries++) {
      const source = this.context.store.read();
      const known = this.history.at(-1);
      if (source.text === known && this.latest) return { ...this.latest, notice: null };
      const found = known === undefined ? null : merged(this.history, source.text);
      const text = found?.text ?? source.text;
      if (text !== source.text && !this.context.store.write(source, text)) continue;
      this.history.push(text);
      this.latest = this.readFrom({ ...source, text });
      if (text !== source.text)
        return { ...this.latest, notice: { kind: found?.clashes ? "clash" : "kept" } };
      return { ...this.latest, notice: this.missed(known ?? "", text) };
    }
    throw new Error("the file never stands still");
  }

  /** Carries out a command and writes what comes of it. */
  run(command: Command): Outcome & { readonly notice: Notice | null } {
    let notice: Notice | null = null;
    for (let tries = 0; tries < TRIES; tries++) {
      const before = this.refresh();
      notice ??= before.notice;
      if (before.unfit) return { refused: before.unfit, notice };
      const { meeting } = before;
      const outcome = step(meeting, command, {
        now: this.context.now(meeting),
        read: (text) => this.context.read({ ...meeting.source, text }),
        calendar: this.context.calendar(meeting),
      });
      if ("refused" in outcome) return { ...outcome, notice };
      const { text } = outcome.meeting.source;
      if (text === meeting.source.text) return { ...outcome, notice };
      if (!this.context.store.write(meeting.source, text)) continue;
      this.history.push(text);
      this.remember(meeting.source.text, text);
      this.latest = { meeting: outcome.meeting, unfit: null };
      return { ...outcome, notice };
    }
    throw new Error("the file never stands still");
  }

  /** What the session recorded and another program's save has no more. */
  private missed(before: string, after: string): Notice | null {
    const left = new Set(after.split("\n"));
    const isGone = (line: string): boolean => this.recorded.has(line) && !left.has(line);
    const lines = before.split("\n").filter((line) => line.trim() !== "" && isGone(line));
    return lines.length === 0 ? null : { kind: "gone", lines: lines.map((line) => line.trim()) };
  }

  private remember(before: string, after: string): void {
    const known = new Set(before.split("\n"));
    for (const line of after.split("\n")) if (!known.has(line)) this.recorded.add(line);
  }

  private readFrom(source: Source): Omit<Kept, "notice"> {
    const meetings = this.context.read(source);
    const [meeting] = meetings;
    if (!meeting) throw new Error(`no meeting in ${source.file}`);
    return { meeting, unfit: unfit(meetings) };
  }
}
