import { join, relative } from "node:path";
import { Option } from "commander";
import { settingPath } from "../config/setting-path.ts";
import { calendarFor } from "../lint/run.ts";
import { writtenAt } from "../mail/head.ts";
import { contentHash, fileName, isDraft } from "../mail/outbox.ts";
import { Ledger, MOST_LEDGER } from "../mail/sending/ledger.ts";
import { messageIdIn } from "../mail/sending/standing.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { type StatusFormat, statusAs, statusFormats } from "../reporters/status.ts";
import { errorLine, reasonOf, UserError } from "../text/errors.ts";
import { append } from "../text/many.ts";
import type { LocalDateTime } from "../time/local.ts";
import { toLocal, toOffsetIso } from "../time/zone.ts";
import { mentionsIn } from "../tracker/mentions.ts";
import { mostUrgentFirst, type Pending, pendingActions, pendingOf } from "../tracker/pending.ts";
import { standingOf } from "../tracker/standing.ts";
import { track } from "../tracker/track.ts";
import type { Mention } from "../tracker/types.ts";
import type { CommandModule, Invocation } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { meetingsFrom } from "./meetings.ts";
import { parseTime } from "./time.ts";

interface Options {
  readonly format?: StatusFormat;
  readonly all?: boolean;
  readonly check?: boolean;
  readonly now?: string;
}

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { status } = messages;
    line
      .description(status.description)
      .argument("[paths...]", status.arguments)
      .addOption(new Option("--format <format>", status.options.format).choices([...statusFormats]))
      .option("--all", status.options.all)
      .option("--check", status.options.check)
      .option("--now <time>", status.options.now);
    withExamples(line, status.examples, messages);
  },

  paths: (args) => args,

  async run(args, options, invocation) {
    const { io, config, color } = invocation;
    const { now, nowIn } = clockOf(options, invocation);
    const input = await meetingsFrom(args.length > 0 ? args : ["."], invocation);
    const mentions: Mention[] = [];
    const items: Pending[] = [];
    let spoken: Language | null = invocation.language;
    const said: (readonly [name: string, at: Date])[] = [];
    let [meetings, old] = [0, 0];
    for (const meeting of input.meetings) {
      meetings++;
      append(said, saidToBeSent(meeting));
      spoken ??= meeting.language;
      append(mentions, mentionsIn(meeting));
      const calendar = calendarFor(config)(meeting.language);
      const found = pendingOf(meeting, nowIn(meeting.timezone), calendar);
      for (const item of found.items) items.push(item);
      if (found.old) old++;
    }
    const errors = [...input.errors];
    const messages = messagesIn(spoken ?? "en");
    if (meetings === 0 && errors.length === 0) throw new UserError(messages.status.noMeetings);
    const dayIn = (timezone: string): string => nowIn(timezone).slice(0, 10);
    const standings = track(mentions).actions.map((action) => standingOf(action, dayIn));
    for (const item of pendingActions(standings)) items.push(item);
    for (const item of draftsIn(invocation, errors, new Map(said))) items.push(item);
    for (const error of errors) io.stderr.write(errorLine(error));
    const most = options.all ? Number.POSITIVE_INFINITY : MOST;
    const list = { items: mostUrgentFirst(items), old, now, most };
    const setting = { messages, color, width: io.stdout.columns };
    io.stdout.write(statusAs(options.format ?? "text", list, setting));
    if (errors.length > 0) return 2;
    return options.check && items.some(({ overdue }) => overdue) ? 1 : 0;
  },
};

/** What nobody reads to its end hides what is urgent. */
const MOST = 30;

/** `--now`, else the clock; without an offset what the clock shows where each meeting is. */
function clockOf({ now }: Options, { io, messages }: Invocation) {
  const given = parseTime("--now", now, messages) ?? io.now();
  if (typeof given === "string") return { now: given, nowIn: (): LocalDateTime => given };
  return {
    now: `${given.toISOString().slice(0, 19)}Z`,
    nowIn: (timezone: string): LocalDateTime => toLocal(given, timezone),
  };
}

/** The drafts that a meeting's file says have gone out, by hand or otherwise, and when. */
function saidToBeSent(meeting: Meeting): ReadonlyArray<readonly [name: string, at: Date]> {
  const { id, notified, minutesSent, timezone } = meeting;
  const sent = [
    ["notice", notified],
    ["minutes", minutesSent],
  ] as const;
  return sent.flatMap(([kind, stamp]) =>
    stamp ? [[fileName(id, kind, "eml"), new Date(toOffsetIso(stamp.value, timezone))]] : [],
  );
}

/**
 * Drafts that lie in the outbox, of which the ledger knows no delivery, and that were not written before
 * their meeting's file says that such a mail went out.
 */
function draftsIn(
  invocation: Invocation,
  errors: UserError[],
  said: ReadonlyMap<string, Date>,
): readonly Pending[] {
  const { io, config, cwd, messages } = invocation;
  const { path, files, leadsOut } = settingPath(config.mail.outbox, {
    ...invocation,
    files: io.files,
  });
  if (leadsOut || files.kind(path) !== "folder") return [];
  const shown = (name: string): string => relative(cwd, join(path, name)).replaceAll("\\", "/");
  const read = (name: string, most?: number): Uint8Array | null => {
    try {
      return files.read(join(path, name), most);
    } catch (error) {
      errors.push(new UserError(messages.cli.unreadable(reasonOf(error)), { file: shown(name) }));
      return null;
    }
  };
  const names = files.list(path).filter(({ kind }) => kind === "file");
  const hasLedger = names.some(({ name }) => name === "sent.ndjson");
  const log = hasLedger ? read("sent.ndjson", MOST_LEDGER) : null;
  const { ledger } = Ledger.read(log ? new TextDecoder().decode(log) : "");
  return names.flatMap(({ name }): readonly Pending[] => {
    const bytes = name.endsWith(".eml") ? read(name) : null;
    if (!bytes || !isDraft(new TextDecoder().decode(bytes))) return [];
    if (ledger.holds(messageIdIn(bytes), contentHash(bytes))) return [];
    const [written, sent] = [writtenAt(bytes), said.get(name)];
    // Files tell the minute.
    if (written && sent && written.getTime() < sent.getTime() + 60_000) return [];
    return [{ kind: "draft", due: null, overdue: false, file: shown(name), line: 1 }];
  });
}
