import { Option } from "commander";
import type { Configs } from "../config/configs.ts";
import { checkUp } from "../lint/checkup.ts";
import type { LintOptions } from "../lint/run.ts";
import { messagesIn } from "../messages/index.ts";
import { formatIds } from "../reporters/index.ts";
import type { Report } from "../reporters/report.ts";
import { errorLine, thrown, UserError } from "../text/errors.ts";
import type { Checked } from "./checked.ts";
import type { CommandModule, ExitCode, Invocation } from "./command.ts";
import { several, withExamples } from "./command-line.ts";
import type { InputFile } from "./inputs.ts";
import { tellLeftOut } from "./left-out.ts";
import { conclude } from "./lint-conclude.ts";
import { LintedFiles } from "./lint-files.ts";
import type { Fixer, FixSetting } from "./lint-fix.ts";
import { checkedOrKnown, memoryFor } from "./lint-memory.ts";
import { limit, withRules } from "./lint-options.ts";
import { wantedReports, writeReports } from "./lint-reports.ts";
import { SeriesOfRun } from "./lint-series.ts";
import { errorsOf, withoutKnown } from "./lint-views.ts";
import { meetingsFrom } from "./meetings.ts";
import { isOpen } from "./reader.ts";
import { selections } from "./select.ts";
import { eachFile, type Work } from "./threads.ts";
import { parseTime } from "./time.ts";

interface Options {
  readonly format: readonly string[];
  readonly outputFile?: string;
  readonly stage?: "plan" | "minutes";
  readonly maxWarnings?: string;
  readonly rule: readonly string[];
  readonly stdinFilename?: string;
  readonly now?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly since?: string;
  readonly shard?: string;
  readonly threads?: string;
  readonly printConfig?: string;
  readonly plugin: readonly string[];
  readonly plugins?: boolean;
  readonly merge?: boolean;
  readonly watch?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly errorsOnly?: boolean;
  readonly statistics?: boolean;
  readonly suppressAll?: boolean;
  readonly prune?: boolean;
  readonly respectIgnore?: boolean;
  readonly explain?: string;
}

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { lint } = messages.cli;
    line
      .description(lint.description)
      .argument("[paths...]", lint.paths)
      .option("--format <format[=file]>", lint.options.format(formatIds), several, [])
      .option("--fix", lint.options.fix)
      .addOption(new Option("--fix-dry-run", lint.options.fixDryRun).conflicts("fix"))
      .option("--output-file <file>", lint.options.outputFile)
      .addOption(new Option("--stage <stage>", lint.options.stage).choices(["plan", "minutes"]))
      .option("--errors-only", lint.options.errorsOnly)
      .addOption(
        new Option("--statistics", lint.options.statistics).conflicts(["fixDryRun", "outputFile"]),
      )
      .addOption(
        new Option("--suppress-all", lint.options.suppressAll).conflicts([...PARTIAL, "prune"]),
      )
      .addOption(new Option("--prune", lint.options.prune).conflicts([...PARTIAL]))
      .option("--max-warnings <n>", lint.options.maxWarnings)
      .option("--rule <id:severity>", lint.options.rule, several, [])
      .option("--stdin-filename <name>", lint.options.stdinFilename)
      .option("--now <time>", lint.options.now)
      .option("--since <ref>", lint.options.since)
      .option("--respect-ignore", lint.options.respectIgnore)
      .option("--shard <i/n>", lint.options.shard)
      .option("--threads <n>", lint.options.threads)
      .addOption(new Option("--cache", lint.options.cache).conflicts(["fix", "fixDryRun"]))
      .option("--no-cache", lint.options.noCache)
      .option("--cache-location <file>", lint.options.cacheLocation)
      .addOption(
        new Option("--watch", lint.options.watch).conflicts(["fix", "fixDryRun", "merge", "shard"]),
      )
      .addOption(
        new Option("--merge", lint.options.merge).conflicts(["fix", "fixDryRun", "since", "shard"]),
      )
      .option("--plugin <file>", lint.options.plugin, several, [])
      .option("--no-plugins", lint.options.noPlugins)
      .option("--print-config <file>", lint.options.printConfig)
      .option("--explain <rule>", lint.options.explain);
    withExamples(line, lint.examples, messages);
  },

  worksDespiteConfig: true,

  paths: (args, { printConfig, stdinFilename }) =>
    printConfig === undefined
      ? args.map((path) => (path === "-" ? (stdinFilename ?? path) : path))
      : [printConfig],

  async run(args, options, general) {
    const { io, messages } = general;
    if (options.explain !== undefined)
      return (await import("./rules.ts")).explain(options.explain, general);
    const needsPlugins = options.plugin.length > 0 || general.config.plugins.length > 0;
    const { config, configOf } = needsPlugins
      ? await (await import("./plugins.ts")).withPlugins(options, general)
      : general;
    const invocation = { ...general, config, configOf };
    const known = new Set(general.config.problems.map(({ message }) => message));
    const more = config.problems.filter(({ message }) => !known.has(message));
    for (const problem of more) io.stderr.write(errorLine(problem));
    // What a configuration keeps from being changed is not to be changed because it has a mistake.
    if (options.fix && config.problems.length > 0) return 2;
    if (options.merge)
      return (await import("./merge-reports.ts")).reportMerged(args, options, invocation);
    if (options.printConfig === undefined) {
      const code = await lintPaths(args, options, invocation);
      return more.length > 0 ? 2 : code;
    }
    const { printConfig } = await import("./print-config.ts");
    const settled = withRules(invocation, options.rule, messages).configOf(options.printConfig);
    io.stdout.write(printConfig(settled, options.printConfig, invocation));
    return 0;
  },
};

/** What makes a run one that does not see every finding of a file as it stands. */
const PARTIAL = ["fix", "fixDryRun", "merge", "watch"] as const;

async function lintPaths(
  args: readonly string[],
  options: Options,
  invocation: Invocation,
): Promise<ExitCode> {
  const { messages } = invocation;
  const wanted = wantedReports(options.format, options.outputFile, invocation);
  // Sums are text, and there is one place for them.
  const other = options.statistics ? options.format.find((format) => format !== "text") : undefined;
  if (other !== undefined)
    throw new UserError(messages.cli.usage.conflictingOptions("--statistics", `--format ${other}`));
  const maxWarnings = limit(options.maxWarnings, messages);
  const paths = args.length > 0 ? args : ["."];
  const settingWith = ({ config, configOf }: Configs): Invocation => {
    const language = invocation.languageWith(config);
    return { ...invocation, config, configOf, language, messages: messagesIn(language ?? "en") };
  };
  const check = (configs: Configs, only: ReadonlySet<string> | null): Promise<Checked> =>
    checkPaths(paths, options, settingWith(configs), only);
  const report = async (whole: Report, checked: Checked, configs: Configs): Promise<ExitCode> => {
    const { io } = invocation;
    const { spoken, errors, leftOut, nothingLeft, fixer } = checked;
    for (const error of errors) io.stderr.write(errorLine(error));
    const said = messagesIn(spoken ?? "en");
    tellLeftOut(leftOut, invocation, said);
    if (fixer) io.stderr.write(fixer.summary(said));
    const setting = settingWith(configs);
    const outcome = { maxWarnings, nothingLeft, failed: errors.length > 0 };
    const news = await withoutKnown(whole, options, setting, said);
    if (news === null) return outcome.failed ? 2 : 0;
    const shown = options.errorsOnly ? errorsOf(news) : news;
    if (options.statistics) {
      const { statistics } = await import("../reporters/statistics.ts");
      io.stdout.write(statistics(shown, { messages: said, color: invocation.color }));
    } else if (!options.fixDryRun)
      await writeReports(wanted, shown, spoken ?? "en", setting, fixer?.takesStdout ?? false);
    return conclude(news, outcome, said, invocation);
  };
  if (options.watch) {
    if (paths.includes("-"))
      throw new UserError(messages.cli.usage.conflictingOptions("--watch", "-"));
    return (await import("./watch.ts")).watch(paths, invocation, { check, report });
  }
  const checked = await check(invocation, null);
  return report(checked.report, checked, invocation);
}

async function checkPaths(
  paths: readonly string[],
  options: Options,
  invocation: Invocation,
  only: ReadonlySet<string> | null,
): Promise<Checked> {
  const { messages, language } = invocation;
  const configs = withRules(invocation, options.rule, messages);
  const { configOf } = configs;
  // By rule and file: with --fix a file is checked more than once.
  const failures = new Map<string, UserError>();
  const lintOptions: LintOptions = {
    language,
    stage: options.stage ?? null,
    now: parseTime("--now", options.now, messages),
    failed: (rule, file, error) =>
      failures.set(
        `${rule} ${file}`,
        new UserError(messages.cli.lint.ruleFails(rule, thrown(error)), { file }),
      ),
  };

  const selected = await selections(options, invocation);
  const input = await meetingsFrom(paths, invocation, {
    stdinName: options.stdinFilename,
    examples: true,
    despiteConfig: !options.fix,
    select: only ? [...selected, (files) => files.filter(({ path }) => only.has(path))] : selected,
  });
  const series = new SeriesOfRun(paths, options, invocation);
  const files = new LintedFiles(configs, lintOptions, series);
  const fixer =
    options.fix || options.fixDryRun
      ? await fixerFor(paths, options, { input, configOf, lintOptions, invocation })
      : null;
  const work = { job: "lint" as const, input, configOf, options: lintOptions };
  if (fixer) await fixEach(fixer, work, files, invocation.io.now);
  else await checkEach(work, files, configs, paths, options, invocation);
  await files.addWhatSeriesSay();
  const errors = [...input.errors, ...files.errors];
  const [first = null] = files.languages;
  return {
    report: { ...files.found(), unread: errors.length },
    errors: [...errors, ...failures.values(), ...(fixer?.errors ?? [])],
    leftOut: input.leftOut,
    series: series.files,
    spoken: language ?? first,
    // That nothing changed, or that a part of few files is empty, is no mistake.
    nothingLeft: input.size.found > 0 && input.size.selected === 0,
    fixer,
  };
}

/** Checks each file as it is after the fix. */
async function fixEach(
  fixer: Fixer,
  { input, configOf, options }: Work<"lint">,
  files: LintedFiles,
  now: () => Date,
): Promise<void> {
  for (const file of input.files) {
    const start = now().getTime();
    const opened = input.reader.open(file);
    const meetings = isOpen(opened) ? await fixer.fix(opened) : opened;
    const outcome = isOpen(meetings)
      ? checkUp(meetings, configOf(input.reader.nameOf(file)), options)
      : meetings;
    files.add(outcome, now().getTime() - start, () => meetings);
  }
}

async function checkEach(
  work: Work<"lint">,
  files: LintedFiles,
  configs: Configs,
  paths: readonly string[],
  options: Options,
  invocation: Invocation,
): Promise<void> {
  const { input } = work;
  const run = { options: work.options, configs, paths, files: input.files.length };
  const memory = await memoryFor(options, run, invocation);
  const check = (left: readonly InputFile[]) =>
    eachFile(options.threads, { ...work, input: { ...input, files: left } }, invocation);
  const checked = memory ? checkedOrKnown(memory, input.files, check) : check(input.files);
  for await (const [file, outcome, ms] of checked)
    files.add(outcome, ms, () => input.reader.open(file));
}

/** Loaded only when asked for: it brings the differ along. */
async function fixerFor(
  paths: readonly string[],
  { fixDryRun, stdinFilename }: Options,
  setting: FixSetting,
): Promise<Fixer> {
  const { Fixer } = await import("./lint-fix.ts");
  return new Fixer(
    setting,
    fixDryRun ?? false,
    paths.includes("-") ? (stdinFilename ?? "-") : null,
  );
}
