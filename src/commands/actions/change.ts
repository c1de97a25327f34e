import { calendarFor } from "../../lint/run.ts";
import type { Source } from "../../markdown/source.ts";
import { sameName } from "../../meeting/people/person.ts";
import type { Meeting } from "../../meeting/types.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import type { Language } from "../../messages/language.ts";
import { type ActionChange, type Wanted, withChanges } from "../../rewrite/action/change.ts";
import { errorLine, UserError } from "../../text/errors.ts";
import { addTo } from "../../text/many.ts";
import { visibleLine } from "../../text/visible.ts";
import { readDeadline } from "../../time/deadline.ts";
import type { LocalDate } from "../../time/local.ts";
import { findAction } from "../../tracker/find.ts";
import { mentionsIn } from "../../tracker/mentions.ts";
import { track } from "../../tracker/track.ts";
import type { Mention, Tracked, TrackedAction } from "../../tracker/types.ts";
import type { ExitCode, Invocation } from "../command.ts";
import { meetingsFrom } from "../meetings.ts";
import { heard, type Place, rewrite } from "../rewrite.ts";
import { clockOf, dayOf, type Options, type Verb } from "./options.ts";

type Words = Messages["actions"]["changes"];

/** `collab actions done x.7k3f`: changes actions in their files, each file once and as a whole. */
export async function changeActions(
  verb: Verb,
  args: readonly string[],
  options: Options,
  invocation: Invocation,
): Promise<ExitCode> {
  const asked = askedOf(verb, args, options, invocation);
  const input = await meetingsFrom(options.in ?? ["."], invocation);
  const sources = new Map<string, Source>();
  const mentions: Mention[] = [];
  let spoken: Language | null = invocation.language;
  for (const meeting of input.meetings) {
    spoken ??= meeting.language;
    const found = mentionsIn(meeting);
    if (found.length > 0) sources.set(meeting.source.file, meeting.source);
    for (const mention of found) mentions.push(mention);
  }
  for (const error of input.errors) invocation.io.stderr.write(errorLine(error));
  const words = messagesIn(spoken ?? "en").actions.changes;
  const files = byFile(meantBy(asked.refs, track(mentions), words));
  const changer = new Changer({ ...{ asked, invocation, mentions }, ...input });
  let failed = input.errors.length > 0;
  for (const [file, actions] of files) {
    const source = sources.get(file);
    if (!source) throw new Error(`no source for ${file}`);
    try {
      await changer.change(source, actions);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      invocation.io.stderr.write(errorLine(error));
      failed = true;
    }
  }
  return failed ? 2 : 0;
}

interface Asked {
  readonly verb: Verb;
  readonly refs: readonly string[];
  readonly name: string;
  readonly due: string;
  readonly note: string | null;
  readonly on: LocalDate | null;
  readonly dryRun: boolean;
  readonly todayIn: (timezone: string) => LocalDate;
}

function askedOf(
  verb: Verb,
  args: readonly string[],
  options: Options,
  invocation: Invocation,
): Asked {
  const words = invocation.messages.actions.changes;
  const refs = verb === "assign" ? args.slice(0, -1) : args;
  const name = verb === "assign" ? (args.at(-1) ?? "").trim() : "";
  if (verb === "assign" && refs.length === 0) throw new UserError(words.nameMissing);
  if (refs.length === 0) throw new UserError(words.refsMissing(verb));
  if (verb === "assign" && !isName(name)) throw new UserError(words.badName(name));
  if (verb === "move" && options.due === undefined) throw new UserError(words.dueMissing);
  const note = options.note?.replace(/\s+/g, " ").trim() ?? "";
  return {
    ...{ verb, refs, name },
    due: options.due?.trim() ?? "",
    note: note === "" ? null : note,
    on: dayOf("--on", options.on, invocation),
    dryRun: options.dryRun ?? false,
    todayIn: clockOf(options, invocation).todayIn,
  };
}

/** What may stand in a cell or a line and stays a name there. */
const isName = (name: string): boolean =>
  /^[^\p{Cc}\p{Cf}|<>[\]{}`*_~#\\:：;；]{1,60}$/u.test(name);

/** Nothing is changed unless every ref means one action. */
function meantBy(
  refs: readonly string[],
  tracked: Tracked,
  words: Words,
): readonly TrackedAction[] {
  const meant = refs.map((ref) => {
    const found = findAction(ref, tracked);
    if (found.kind === "found") return found.action;
    if (found.kind === "unknown")
      throw new UserError(
        words.unknown(ref, found.nearest?.ref ?? null, found.nearest?.task ?? ""),
      );
    const shown = found.candidates.slice(0, 5).map((action) => `${action.ref} ${placeOf(action)}`);
    throw new UserError(words.several(ref, shown));
  });
  return [...new Set(meant)];
}

const placeOf = ({ latest }: TrackedAction): string => `${latest.meeting.file}:${latest.line}`;

function byFile(actions: readonly TrackedAction[]): ReadonlyMap<string, readonly TrackedAction[]> {
  const files = new Map<string, TrackedAction[]>();
  for (const action of actions) {
    const { file } = action.latest.meeting;
    addTo(files, file, action);
  }
  return files;
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

/** The refs that actions have after a change; `null` where one of them is no longer joined to the same mentions. */
function refsNow(
  wanted: readonly Wanting[],
  { actions }: Tracked,
): ReadonlyMap<TrackedAction, string> | null {
  const key = ({ meeting, index }: Mention): string => `${meeting.part} ${index} ${meeting.file}`;
  const now = new Map(actions.map((action) => [key(action.latest), action]));
  const refs = new Map<TrackedAction, string>();
  for (const { action } of wanted) {
    const same = now.get(key(action.latest));
    if (same?.mentions.length !== action.mentions.length) return null;
    refs.set(action, same.ref);
  }
  return refs;
}

class Changer {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  /** Changes the actions of one file; nothing is written unless all of them could be changed. */
  async change(source: Source, actions: readonly TrackedAction[]): Promise<void> {
    const { invocation, asked } = this.run;
    const { file } = source;
    const { language } = actions[0]?.latest.meeting ?? { language: "en" };
    const messages = messagesIn(invocation.language ?? language);
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
    if (wanted.length === 0) return;
    const { text, refs } = this.changed(source, wanted, words);
    if (asked.dryRun) {
      const { unifiedDiff } = await import("../../text/diff.ts");
      invocation.io.stdout.write(unifiedDiff(file, source.text, text, invocation.color));
      await heard();
    } else {
      await rewrite(source, text, this.run.placeOf(file), messages.cli);
      for (const { action, change } of wanted) {
        const told = this.toldOf(refs.get(action) ?? action.ref, action, change, words);
        const line = `${file}:${action.latest.line}: ${told}`;
        invocation.io.stdout.write(`${visibleLine(line)}\n`);
      }
    }
  }

  /** The file with all that is wanted, and the refs of the actions in it. */
  private changed(source: Source, wanted: readonly Wanting[], words: Words) {
    const { read, mentions, asked } = this.run;
    const others = mentions.filter(({ meeting: { file } }) => file !== source.file);
    let refs: ReadonlyMap<TrackedAction, string> = new Map();
    const changed = withChanges(wanted, {
      meetings: read(source),
      read: (text) => read({ ...source, text }),
      suits: (meetings) => {
        const now = refsNow(wanted, track([...others, ...meetings.flatMap(mentionsIn)]));
        if (now) refs = now;
        return now !== null;
      },
    });
    if ("text" in changed) return { text: changed.text, refs };
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
    const calendar = calendarFor(invocation.config)(latest.meeting.language);
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
