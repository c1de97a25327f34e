import { join, relative } from "node:path";
import { Option } from "commander";
import { settingPath } from "../config/setting-path.ts";
import { writtenAt } from "../mail/head.ts";
import { contentHash, isDraft, originalsOf } from "../mail/outbox.ts";
import { Ledger, MOST_LEDGER } from "../mail/sending/ledger.ts";
import { messageIdIn } from "../mail/sending/standing.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { type StatusFormat, statusAs, statusFormats } from "../reporters/status.ts";
import { errorLine, reasonOf, UserError } from "../text/errors.ts";
import { append } from "../text/many.ts";
import { mostUrgentFirst, type Pending, pendingActions } from "../tracker/pending.ts";
import { standingOf } from "../tracker/standing.ts";
import { track } from "../tracker/track.ts";
import type { Mention } from "../tracker/types.ts";
import type { CommandModule, Invocation } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { meetingsFrom } from "./meetings.ts";
import { type Now, shownAt } from "./status-share.ts";
import { madeOf } from "./threads.ts";
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
    const { io, color } = invocation;
    const now = nowOf(options, invocation);
    const input = await meetingsFrom(args.length > 0 ? args : ["."], invocation);
    const mentions: Mention[] = [];
    const items: Pending[] = [];
    let spoken: Language | null = invocation.language;
    const sent: (readonly [name: string, at: Date])[] = [];
    let [meetings, old] = [0, 0];
    for await (const share of madeOf("status", input, { now }, invocation)) {
      meetings += share.meetings;
      old += share.old;
      spoken ??= share.language;
      append(sent, share.sent);
      append(mentions, share.mentions);
      append(items, share.items);
    }
    const errors = [...input.errors];
    const messages = messagesIn(spoken ?? "en");
    if (meetings + input.examples() === 0 && errors.length === 0)
      throw new UserError(messages.status.noMeetings);
    const dayIn = (timezone: string): string => shownAt(now, timezone).slice(0, 10);
    const standings = track(mentions).actions.map((action) => standingOf(action, dayIn));
    for (const item of pendingActions(standings)) items.push(item);
    for (const item of draftsIn(invocation, errors, new Map(sent))) items.push(item);
    for (const error of errors) io.stderr.write(errorLine(error));
    const most = options.all ? Number.POSITIVE_INFINITY : MOST;
    const at = typeof now === "string" ? now : `${now.toISOString().slice(0, 19)}Z`;
    const list = { items: mostUrgentFirst(items), old, now: at, most };
    const setting = { messages, color, width: io.stdout.columns };
    io.stdout.write(statusAs(options.format ?? "text", list, setting));
    if (errors.length > 0) return 2;
    return options.check && items.some(({ overdue }) => overdue) ? 1 : 0;
  },
};

/** What nobody reads to its end hides what is urgent. */
const MOST = 30;

/** `--now`, else the clock; without an offset what the clock shows where each meeting is. */
const nowOf = ({ now }: Options, { io, messages }: Invocation): Now =>
  parseTime("--now", now, messages) ?? io.now();

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
    const original = originalsOf(name).find((file) => said.has(file));
    const [written, sent] = [writtenAt(bytes), original && said.get(original)];
    // Files tell the minute.
    if (written && sent && written.getTime() < sent.getTime() + 60_000) return [];
    return [{ kind: "draft", due: null, overdue: false, file: shown(name), line: 1 }];
  });
}
