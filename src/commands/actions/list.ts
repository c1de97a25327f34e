import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { nameKey } from "../../meeting/people/person.ts";
import { messagesIn } from "../../messages/index.ts";
import type { Language } from "../../messages/language.ts";
import { formats } from "../../reporters/actions/index.ts";
import type { ActionList, ActionSetting } from "../../reporters/actions/list.ts";
import { errorLine, UserError } from "../../text/errors.ts";
import { append } from "../../text/many.ts";
import { nearest } from "../../text/nearest.ts";
import { grouped, isSelected, type Selection, sorted } from "../../tracker/select.ts";
import { standingOf } from "../../tracker/standing.ts";
import { track } from "../../tracker/track.ts";
import type { Mention, Tracked } from "../../tracker/types.ts";
import type { ExitCode, Invocation } from "../command.ts";
import { makesLinks } from "../links.ts";
import { meetingsFrom } from "../meetings.ts";
import { madeOf } from "../threads.ts";
import { clockOf, dayOf, daysWithin, type Options } from "./options.ts";

/** `collab actions [paths…]`: what was promised, as it was asked for. */
export async function listActions(
  paths: readonly string[],
  options: Options,
  invocation: Invocation,
): Promise<ExitCode> {
  const { io, language } = invocation;
  const asked = selectionOf(options, invocation);
  const clock = clockOf(options, invocation);
  const input = await meetingsFrom(paths.length > 0 ? paths : ["."], invocation);
  const mentions: Mention[] = [];
  let spoken: Language | null = language;
  let meetings = 0;
  for await (const promised of madeOf("actions", input, {}, invocation)) {
    meetings += promised.meetings;
    spoken ??= promised.language;
    append(mentions, promised.mentions);
  }
  for (const error of input.errors) io.stderr.write(errorLine(error));
  const setting = settingOf(options, invocation, spoken ?? "en");
  if (meetings + input.examples() === 0 && input.errors.length === 0)
    throw new UserError(setting.messages.actions.noMeetings);

  const tracked = track(mentions);
  nameStrangers(asked.owners, tracked, setting, invocation);
  const standings = sorted(
    tracked.actions
      .map((action) => standingOf(action, clock.todayIn))
      .filter((standing) => isSelected(standing, asked)),
    options.sort ?? "due",
  );
  const grouping = options.group ?? "owner";
  const { doubts } = tracked;
  const list = {
    standings,
    groups: grouped(standings, grouping),
    grouping,
    doubts,
    now: clock.now,
  };
  await write(list, setting, options, invocation);
  const isLate = options.check === true && standings.some(({ overdue }) => overdue);
  return input.errors.length > 0 ? 2 : isLate ? 1 : 0;
}

function selectionOf(options: Options, invocation: Invocation): Selection {
  return {
    owners: options.owner ?? [],
    series: options.series ?? [],
    meetings: options.meeting ?? [],
    scenarios: options.scenario ?? [],
    status: options.status ?? "open",
    overdue: options.overdue ?? false,
    dueWithin: daysWithin(options.dueWithin, invocation),
    unowned: options.unowned ?? false,
    undated: options.undated ?? false,
    since: dayOf("--since", options.since, invocation),
  };
}

function settingOf(
  options: Options,
  { io, cwd, color }: Invocation,
  language: Language,
): ActionSetting {
  const links = color.level > 0 && makesLinks(io);
  return {
    ...{ language, color },
    messages: messagesIn(language),
    width: io.stdout.columns,
    uriOf: links ? (file, line) => `${pathToFileURL(resolve(cwd, file)).href}#L${line}` : null,
    bom: options.bom ?? false,
  };
}

/** An empty list for a misspelt name would look like good news. */
function nameStrangers(
  names: readonly string[],
  { actions }: Tracked,
  { messages }: ActionSetting,
  { io }: Invocation,
): void {
  if (names.length === 0) return;
  const owners = [...new Set(actions.flatMap((action) => action.owners))];
  const known = new Set(owners.flatMap((owner) => [owner, ...owner.split(/\s+/)]).map(nameKey));
  for (const name of names)
    if (!known.has(nameKey(name)))
      io.stderr.write(
        errorLine(new UserError(messages.actions.nobody(name, nearest(name, owners)))),
      );
}

async function write(
  list: ActionList,
  setting: ActionSetting,
  options: Options,
  { io, quiet }: Invocation,
): Promise<void> {
  const format = options.format ?? "table";
  if (format === "ics") {
    const { calendarOf } = await import("./ics.ts");
    const calendar = calendarOf(list, setting);
    if (calendar !== null) io.stdout.write(calendar);
    else if (!quiet)
      io.stderr.write(errorLine(new UserError(setting.messages.actions.nothingForCalendar)));
  } else {
    const written = await formats[format]?.();
    writeAll(written?.(list, setting) ?? [], (text) => io.stdout.write(text));
  }
  if (!options.explain) return;
  const { explained } = await import("../../reporters/actions/explain.ts");
  // Beside what a program reads, it must not stand.
  const output = format === "table" ? io.stdout : io.stderr;
  writeAll(explained(list, setting), (text) => output.write(text));
}

/** Few writes for many small pieces: each is a call of the system. */
function writeAll(pieces: Iterable<string>, write: (text: string) => void): void {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < 65_536) continue;
    write(text);
    text = "";
  }
  if (text !== "") write(text);
}
