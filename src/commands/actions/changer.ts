import { calendarFor } from "../../lint/run.ts";
import type { Source } from "../../markdown/source.ts";
import { sameName } from "../../meeting/people/person.ts";
import type { Meeting } from "../../meeting/types.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import {
  type ActionChange,
  type Changed,
  type Wanted,
  withChanges,
} from "../../rewrite/action/change.ts";
import { errorLine, UserError } from "../../text/errors.ts";
import { visibleLine } from "../../text/visible.ts";
import { readDeadline } from "../../time/deadline.ts";
import type { LocalDate } from "../../time/local.ts";
import { mentionsIn } from "../../tracker/mentions.ts";
import { track } from "../../tracker/track.ts";
import type { Mention, TrackedAction } from "../../tracker/types.ts";
import type { Invocation } from "../command.ts";
import { heard, type Place, rewrite } from "../rewrite.ts";
import type { Verb } from "./options.ts";

type Words = Messages["actions"]["changes"];

/** What the command line asks for. */
export interface Asked {
  readonly verb: Verb;
  readonly refs: readonly string[];
  readonly name: string;
  readonly due: string;
  readonly note: string | null;
  readonly on: LocalDate | null;
  readonly dryRun: boolean;
  readonly todayIn: (timezone: string) => LocalDate;
}

interface Run {
  readonly asked: Asked;
  readonly invocation: Invocation;
  /** Of all files, as read. */
  readonly mentions: readonly Mention[];
  readonly read: (source: Source) => readonly Meeting[];
  readonly placeOf: (file: string) => Place;
}

/** A tracked action, where it stands, and what is to become of it. */
interface Wanting extends Wanted {
  readonly action: TrackedAction;
}

/** A file as it is to be, and its meetings. */
export interface Planned {
  readonly source: Source;
  readonly wanted: readonly Wanting[];
  readonly text: string;
  readonly meetings: readonly Meeting[];
  readonly messages: Messages;
}

/** Tracked actions, by where their latest mention stands. */
type Now = ReadonlyMap<string, TrackedAction>;

const keyOf = ({ meeting, index }: Mention): string => `${meeting.part} ${index} ${meeting.file}`;

const nowIn = (mentions: readonly Mention[]): Now =>
  new Map(track(mentions).actions.map((action) => [keyOf(action.latest), action]));

/** The refs that actions have after a change; `null` where one of them is no longer joined to the same mentions. */
function refsNow(wanted: readonly Wanting[], now: Now): ReadonlyMap<TrackedAction, string> | null {
  const refs = new Map<TrackedAction, string>();
  for (const { action } of wanted) {
    const same = now.get(keyOf(action.latest));
    if (same?.mentions.length !== action.mentions.length) return null;
    refs.set(action, same.ref);
  }
  return refs;
}

/** Changes actions in their files. */
export class Changer {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  /** The actions of one file changed, whatever that means to those of others; `null`: all are so already. */
  planned(source: Source, actions: readonly TrackedAction[]): Planned | null {
    const { file } = source;
    const { language } = actions[0]?.latest.meeting ?? { language: "en" };
    const messages = messagesIn(this.run.invocation.language ?? language);
    const words = messages.actions.changes;
    if (file === "-") throw new UserError(words.stdin, { file });
    if (source.encoding !== "utf-8") throw new UserError(words.encoding, { file });
    const wanted: Wanting[] = [];
    for (const action of actions) {
      const { meeting, index, line } = action.latest;
      const change = this.changeFor(action, words);
      if (this.isAlready(action, change))
        this.remark(new UserError(alreadySaid(action, change, messages), { file, line }));
      else wanted.push({ action, part: meeting.part, index, change });
    }
    if (wanted.length === 0) return null;
    const suits = (): boolean => true;
    return { source, wanted, messages, ...this.changed(source, wanted, words, suits) };
  }

  /** The actions of all files, once these are changed. */
  trackedAfter(planned: readonly Planned[]): Now {
    const files = new Set(planned.map(({ source }) => source.file));
    const left = this.run.mentions.filter(({ meeting: { file } }) => !files.has(file));
    const changed = planned.flatMap(({ meetings }) => meetings.flatMap(mentionsIn));
    return nowIn([...left, ...changed]);
  }

  /** Writes a file; nothing of it unless all its actions are changed and still joined as they were. */
  async carryOut({ source, wanted, text, messages }: Planned, now: Now): Promise<void> {
    const refs = refsNow(wanted, now);
    await (refs
      ? this.write(source, text, refs, wanted, messages)
      : this.carryOutAlone(source, wanted, messages));
  }

  /** Looks for another way to change it, which leaves its actions joined as they were. */
  private async carryOutAlone(
    source: Source,
    wanted: readonly Wanting[],
    messages: Messages,
  ): Promise<void> {
    const words = messages.actions.changes;
    const { mentions } = this.run;
    const others = mentions.filter(({ meeting: { file } }) => file !== source.file);
    let refs: ReadonlyMap<TrackedAction, string> = new Map();
    const { text } = this.changed(source, wanted, words, (meetings) => {
      const now = refsNow(wanted, nowIn([...others, ...meetings.flatMap(mentionsIn)]));
      if (now) refs = now;
      return now !== null;
    });
    await this.write(source, text, refs, wanted, messages);
  }

  private async write(
    source: Source,
    text: string,
    refs: ReadonlyMap<TrackedAction, string>,
    wanted: readonly Wanting[],
    messages: Messages,
  ): Promise<void> {
    const { invocation, asked } = this.run;
    const { file } = source;
    if (asked.dryRun) {
      const { unifiedDiff } = await import("../../text/diff.ts");
      invocation.io.stdout.write(unifiedDiff(file, source.text, text, invocation.color));
      await heard();
      return;
    }
    await rewrite(source, text, this.run.placeOf(file), messages.cli);
    for (const { action, change } of wanted) {
      const ref = refs.get(action) ?? action.ref;
      const told = this.toldOf(ref, action, change, messages.actions.changes);
      invocation.io.stdout.write(`${visibleLine(`${file}:${action.latest.line}: ${told}`)}\n`);
    }
  }

  /** The file with all that is wanted. */
  private changed(
    source: Source,
    wanted: readonly Wanting[],
    words: Words,
    suits: (meetings: readonly Meeting[]) => boolean,
  ): Changed {
    const { read, asked } = this.run;
    const changed = withChanges(wanted, {
      meetings: read(source),
      read: (text) => read({ ...source, text }),
      suits,
    });
    if ("text" in changed) return changed;
    const { action } = changed.cannot;
    const what = [asked.verb, action.ref, action.task ?? ""].join(" ").trim();
    throw new UserError(words.notPossible(what), { file: source.file, line: action.latest.line });
  }

  private changeFor(action: TrackedAction, words: Words): ActionChange {
    const { asked } = this.run;
    const { note, todayIn, verb } = asked;
    const today = todayIn(action.latest.meeting.timezone);
    switch (verb) {
      case "done":
      case "drop":
        if (asked.on !== null && asked.on > today) throw new UserError(words.notYet(asked.on));
        return {
          ...{ kind: "status", status: verb === "done" ? "done" : "dropped", note },
          on: asked.on ?? today,
          onIsWanted: asked.on !== null,
        };
      case "reopen":
        return { kind: "status", status: "open", on: null, onIsWanted: false, note };
      case "move":
        return { kind: "due", date: this.dayIn(action, today, words), words: asked.due, note };
      case "assign":
        return { kind: "owner", name: asked.name };
    }
  }

  /** The day that is meant today, whatever day the meeting was held; `null`: tied to an event. */
  private dayIn({ latest }: TrackedAction, today: LocalDate, words: Words): LocalDate | null {
    const { asked, invocation } = this.run;
    const calendar = calendarFor(invocation.configOf(latest.meeting.file))(latest.meeting.language);
    const due = readDeadline(asked.due, { said: today, calendar });
    if (due.kind === "relative") return due.date;
    if (due.kind !== "date" || due.wrongWeekday !== null || due.wordsMean !== null)
      throw new UserError(words.noDay(asked.due));
    return due.date;
  }

  private isAlready(action: TrackedAction, change: ActionChange): boolean {
    if (change.kind === "status")
      return action.latest.status === change.status && change.note === null && !change.onIsWanted;
    if (change.kind === "due") return change.date !== null && action.latest.due === change.date;
    const [only, ...others] = action.latest.owners;
    return only !== undefined && others.length === 0 && sameName(only, change.name);
  }

  private toldOf(ref: string, action: TrackedAction, change: ActionChange, words: Words): string {
    const task = action.task ?? "";
    if (change.kind === "status") return words.did[change.status](ref, task);
    if (change.kind === "owner") return words.did.assign(ref, task, change.name);
    return words.did.move(ref, task, change.date ?? change.words);
  }

  private remark(error: UserError): void {
    const { quiet, io } = this.run.invocation;
    if (!quiet) io.stderr.write(errorLine(error));
  }
}

function alreadySaid(
  { ref, status }: TrackedAction,
  change: ActionChange,
  { actions, terms }: Messages,
): string {
  const { already } = actions.changes;
  if (change.kind === "status") return already.status(ref, terms.status[status]);
  return change.kind === "due"
    ? already.due(ref, change.date ?? change.words)
    : already.owner(ref, change.name);
}
