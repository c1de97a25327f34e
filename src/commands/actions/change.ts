import type { Source } from "../../markdown/source.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import type { Language } from "../../messages/language.ts";
import { errorLine, UserError } from "../../text/errors.ts";
import { addTo } from "../../text/many.ts";
import { findAction } from "../../tracker/find.ts";
import { mentionsIn } from "../../tracker/mentions.ts";
import { track } from "../../tracker/track.ts";
import type { Mention, Tracked, TrackedAction } from "../../tracker/types.ts";
import type { ExitCode, Invocation } from "../command.ts";
import { meetingsFrom } from "../meetings.ts";
import { type Asked, Changer, type Planned } from "./changer.ts";
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
  const orSaid = async <T>(work: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      invocation.io.stderr.write(errorLine(error));
      failed = true;
      return null;
    }
  };
  const planned: Planned[] = [];
  for (const [file, actions] of files) {
    const source = sources.get(file);
    if (!source) throw new Error(`no source for ${file}`);
    const plan = await orSaid(() => changer.planned(source, actions));
    if (plan) planned.push(plan);
  }
  // All files at once: to join every action anew for each of them would take hours.
  const now = changer.trackedAfter(planned);
  for (const plan of planned) await orSaid(() => changer.carryOut(plan, now));
  return failed ? 2 : 0;
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
