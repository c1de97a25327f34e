import { Option } from "commander";
import { calendarFor } from "../lint/run.ts";
import type { Meeting } from "../meeting/types.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { factsOf, type ReportMeeting } from "../report/facts.ts";
import { type Report, reportOf } from "../report/model.ts";
import { errorLine, UserError } from "../text/errors.ts";
import { nearest } from "../text/nearest.ts";
import { fold } from "../text/normalise.ts";
import type { LocalDate } from "../time/local.ts";
import { mentionsIn } from "../tracker/mentions.ts";
import { isSelected, type Selection } from "../tracker/select.ts";
import { standingOf } from "../tracker/standing.ts";
import { track } from "../tracker/track.ts";
import type { Mention } from "../tracker/types.ts";
import { type Clock, clockOf, dayOf } from "./actions/options.ts";
import type { CommandModule, Invocation } from "./command.ts";
import { refuseStdout, several, withExamples } from "./command-line.ts";
import { tellLeftOut } from "./left-out.ts";
import { meetingsFrom } from "./meetings.ts";
import { put } from "./put.ts";
import { heard } from "./rewrite.ts";

interface Options {
  readonly html?: string;
  readonly linkBase?: string;
  readonly force?: boolean;
  readonly format?: "md";
  readonly outputFile?: string;
  readonly series?: readonly string[];
  readonly since?: string;
  readonly now?: string;
}

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { description, arguments: paths, options, examples } = messages.report;
    line
      .description(description)
      .argument("[paths...]", paths)
      .option("--html <folder>", options.html)
      .addOption(new Option("--format <format>", options.format).choices(["md"]))
      .option("--output-file <file>", options.outputFile)
      .option("--series <name>", options.series, several)
      .option("--since <day>", options.since)
      .option("--link-base <url>", options.linkBase)
      .option("--now <time>", options.now)
      .option("--force", options.force);
    withExamples(line, examples, messages);
  },

  paths: (args) => args,

  async run(args, options, invocation) {
    const { io } = invocation;
    refuseStray(options, invocation);
    const asked = {
      series: options.series ?? [],
      since: dayOf("--since", options.since, invocation),
    };
    const clock = clockOf(options, invocation);
    const input = await meetingsFrom(args.length > 0 ? args : ["."], invocation);
    const found = await gather(input.meetings, invocation);
    const messages = messagesIn(found.language ?? "en");
    for (const error of input.errors) io.stderr.write(errorLine(error));
    tellLeftOut(input.leftOut, invocation, messages);
    if (found.meetings.length === 0) {
      if (input.errors.length > 0) return 2;
      const { cli, report } = messages;
      throw new UserError(input.examples() > 0 ? cli.onlyExamples : report.noMeetings);
    }
    const report = reportOn(found, asked, clock, messages);
    const { html, format, outputFile } = options;
    if (html !== undefined) {
      const { writeSite } = await import("./report-site.ts");
      const site = { ...options, html, language: found.language ?? "en" };
      await writeSite(report, site, invocation, messages);
    }
    if (html === undefined || format !== undefined || outputFile !== undefined) {
      const { markdownReport } = await import("../report/markdown.ts");
      const text = [...markdownReport(report, messages)].join("");
      if (outputFile === undefined) io.stdout.write(text);
      else put(text, outputFile, invocation, messages);
    }
    return input.errors.length > 0 ? 2 : 0;
  },
};

/** Throws UserError for an option that would silently do nothing, or lead nowhere. */
function refuseStray({ html, linkBase, force }: Options, { messages }: Invocation) {
  const { report } = messages;
  refuseStdout("--html", html, messages);
  if (html === undefined && linkBase !== undefined)
    throw new UserError(report.onlyHtml("--link-base"));
  if (html === undefined && force !== undefined) throw new UserError(report.onlyHtml("--force"));
  const isAddress = linkBase === undefined || /^(?:https?:\/\/[^\s]+|[./][^\s:]*)$/.test(linkBase);
  if (!isAddress) throw new UserError(report.badLinkBase(linkBase));
}

interface Gathered {
  readonly meetings: readonly ReportMeeting[];
  readonly mentions: readonly Mention[];
  /** The first meeting's, unless it was chosen. */
  readonly language: Language | null;
}

async function gather(
  all: Iterable<Meeting>,
  { configOf, language: chosen }: Invocation,
): Promise<Gathered> {
  const meetings: ReportMeeting[] = [];
  const mentions: Mention[] = [];
  let language = chosen;
  for (const meeting of all) {
    language ??= meeting.language;
    meetings.push(factsOf(meeting, calendarFor(configOf(meeting.source.file))(meeting.language)));
    for (const mention of mentionsIn(meeting)) mentions.push(mention);
    // Whoever wants to stop a long run is heard.
    if (meetings.length % 200 === 0) await heard();
  }
  return { meetings, mentions, language };
}

interface Asked {
  readonly series: readonly string[];
  readonly since: LocalDate | null;
}

/** Promises are joined over all meetings, and then narrowed down: a later file may have closed one. */
function reportOn(
  { meetings, mentions }: Gathered,
  { series, since }: Asked,
  { now, todayIn }: Clock,
  messages: Messages,
): Report {
  const wanted = new Set(series.map(fold));
  const inSeries = meetings.filter(
    ({ row }) => wanted.size === 0 || wanted.has(fold(row.series ?? "")),
  );
  refuseStrangers(series, meetings, messages);
  const chosen = inSeries.filter(({ row }) => since === null || (row.date ?? "") >= since);
  if (chosen.length === 0) throw new UserError(messages.report.noneSince(since ?? ""));
  const selection: Selection = {
    ...{ series, since, owners: [], meetings: [], scenarios: [] },
    ...{ status: "all", overdue: false, dueWithin: null, unowned: false, undated: false },
  };
  const standings = track(mentions)
    .actions.map((action) => standingOf(action, todayIn))
    .filter((standing) => isSelected(standing, selection));
  const timezone = chosen[0]?.row.timezone ?? "UTC";
  return reportOf({ meetings: chosen, standings, now, today: todayIn(timezone) });
}

function refuseStrangers(
  names: readonly string[],
  meetings: readonly ReportMeeting[],
  { report }: Messages,
): void {
  if (names.length === 0) return;
  const known = [...new Set(meetings.flatMap(({ row }) => row.series ?? []))];
  const folded = new Set(known.map(fold));
  const stranger = names.find((name) => !folded.has(fold(name)));
  if (stranger !== undefined)
    throw new UserError(report.noSeries(stranger, nearest(stranger, known)));
}
