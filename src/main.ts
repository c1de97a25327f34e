import { isAbsolute, join, resolve } from "node:path";
import type { Command, CommanderError } from "commander";
import type { CommandModule, ExitCode, Invocation } from "./commands/command.ts";
import type { Config } from "./config/config.ts";
import type { Configs } from "./config/configs.ts";
import { intoBuildLog } from "./host/build-log.ts";
import type { Io } from "./host/io.ts";
import { type Messages, messagesIn } from "./messages/index.ts";
import { type Language, languageOf } from "./messages/language.ts";
import type { Rule } from "./rules/rule.ts";
import { errorLine, systemProblem, UserError } from "./text/errors.ts";
import { uncoloured, visible, visibleLine } from "./text/visible.ts";

/** The commands; each is loaded only when it is named. */
const commands: Readonly<
  Record<keyof Messages["cli"]["commands"], () => Promise<{ command: CommandModule<never> }>>
> = {
  plan: () => import("./commands/plan.ts"),
  lint: () => import("./commands/lint.ts"),
  mail: () => import("./commands/mail.ts"),
  actions: () => import("./commands/actions.ts"),
  status: () => import("./commands/status.ts"),
  run: () => import("./commands/run.ts"),
  report: () => import("./commands/report.ts"),
  export: () => import("./commands/export.ts"),
  inspect: () => import("./commands/inspect.ts"),
  adopt: () => import("./commands/adopt.ts"),
  init: () => import("./commands/init.ts"),
  rules: () => import("./commands/rules.ts"),
  completion: () => import("./commands/completion.ts"),
  lsp: () => import("./commands/lsp.ts"),
};
type CommandName = keyof typeof commands;
const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** Options every command takes. */
interface GlobalOptions {
  readonly lang?: Language;
  readonly cwd?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly config?: string | false;
}

/** Runs one command line. Every error ends here: the user's as a message, ours as a bug report. */
export async function main(argv: readonly string[], outside: Io): Promise<ExitCode> {
  const { env } = outside;
  const language = wantedLanguage(argv) ?? languageOf(env.LC_ALL) ?? languageOf(env.LANG);
  const messages = messagesIn(language ?? "en");
  const io = intoBuildLog(outside, () => new UserError(messages.cli.obeyedByLog));
  try {
    return await dispatch(argv, io, language, messages);
  } catch (error) {
    return failed(error, io, messages);
  }
}

async function dispatch(
  argv: readonly string[],
  io: Io,
  language: Language | null,
  messages: Messages,
): Promise<ExitCode> {
  const at = commandIndex(argv);
  const name = argv[at];
  if (name === undefined) return withoutCommand(argv, io, messages);
  const rest = [...argv.slice(0, at), ...argv.slice(at + 1)];
  if (name === "__complete") return completed(rest.slice(at), io, language, messages);
  if (name === "help") return dispatch([...rest, "--help"], io, language, messages);
  if (!isCommand(name)) {
    await refuseStray(argv.slice(0, at), messages);
    const { nearest } = await import("./text/nearest.ts");
    const suggestion = nearest(name, Object.keys(commands));
    throw new UserError(messages.cli.unknownCommand(name, suggestion));
  }
  const { commandLine, usageError } = await import("./commands/command-line.ts");
  const { command } = await commands[name]();
  const line: Command = commandLine(name, command.configure, io, messages);
  try {
    line.parse(rest, { from: "user" });
  } catch (error) {
    const { code, exitCode } = error as Partial<CommanderError>;
    if (code === "commander.helpDisplayed" && exitCode === 0) return 0;
    throw usageError(error, line, messages);
  }
  const options = line.opts<GlobalOptions>();
  const config = command.findsConfigs ? false : options.config;
  const invocation = await invocationOf(
    { ...options, ...(config !== undefined && { config }) },
    io,
    language,
    command.paths?.(line.args, line.opts() as never),
  );
  const { problems } = invocation.config;
  for (const problem of problems) io.stderr.write(errorLine(problem));
  if (problems.length > 0 && !command.worksDespiteConfig) return 2;
  const code = await command.run(line.args, line.opts() as never, invocation);
  return problems.length > 0 ? 2 : code;
}

/** What a shell asks for while a command line is typed. */
async function completed(
  words: readonly string[],
  io: Io,
  language: Language | null,
  messages: Messages,
): Promise<ExitCode> {
  const { complete } = await import("./commands/complete.ts");
  const invocation = (cwd: string | undefined): Promise<Invocation> =>
    invocationOf({ color: false, quiet: true, ...(cwd !== undefined && { cwd }) }, io, language);
  return complete(words, { commands, commandIndex, io, messages, invocation });
}

/** `collab` alone lists the commands, as `collab --help` does; only the latter is no mistake. */
async function withoutCommand(
  argv: readonly string[],
  io: Io,
  messages: Messages,
): Promise<ExitCode> {
  if (argv.includes("-V") || argv.includes("--version")) {
    io.stdout.write(`${io.version}\n`);
    return 0;
  }
  const { addressesIn, listing } = await import("./commands/listing.ts");
  const asked = argv.includes("-h") || argv.includes("--help");
  if (!asked) await refuseStray(argv, messages);
  const manifest = new TextDecoder().decode(io.files.read(join(io.packageRoot, "package.json")));
  (asked ? io.stdout : io.stderr).write(listing(messages, addressesIn(manifest)));
  return asked ? 0 : 2;
}

/** An option before any command that is none of the global ones. */
async function refuseStray(argv: readonly string[], { cli }: Messages): Promise<void> {
  const stray = argv.find((arg) => arg.startsWith("-") && !GLOBAL_FLAGS.test(arg));
  if (stray === undefined) return;
  const { nearest } = await import("./text/nearest.ts");
  throw new UserError(cli.usage.unknownOption(stray, nearest(stray, FLAGS)));
}

/** What may stand without a command. */
const FLAGS = [
  ...["--help", "--version", "--lang", "--cwd", "--config"],
  ...["--no-config", "--no-color", "--quiet"],
];

const GLOBAL_FLAGS = /^(?:--(?:lang|cwd|config)(?:=.*)?|--no-color|--no-config|--quiet)$/;

/** Where the command stands: the first word that is neither an option nor a global option's value. */
function commandIndex(argv: readonly string[]): number {
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] ?? "";
    if (arg === "--lang" || arg === "--cwd" || arg === "--config") i++;
    else if (!arg.startsWith("-")) return i;
  }
  return -1;
}

/** `--lang` is needed before the command line is parsed: parsing may already have something to say. */
function wantedLanguage(argv: readonly string[]): Language | null {
  const at = argv.indexOf("--lang");
  const value = at === -1 ? argv.find((arg) => arg.startsWith("--lang="))?.slice(7) : argv[at + 1];
  return value === "zh" || value === "en" ? value : null;
}

async function invocationOf(
  options: GlobalOptions,
  io: Io,
  language: Language | null,
  paths: readonly string[] = [],
): Promise<Invocation> {
  const { foundConfigs, oneConfig } = await import("./config/configs.ts");
  const before = messagesIn(language ?? "en");
  const cwd = workingFolder(options.cwd, io, before);
  const kind = io.files.kind(cwd);
  if (kind !== "folder") {
    const problem = kind === null ? before.cli.missingFile : before.cli.notAFolder;
    throw new UserError(problem, { file: options.cwd ?? cwd });
  }
  const { config: named } = options;
  const configWith = (ownRules: readonly Rule[] | null): Configs => {
    const setting = { cwd, files: io.files, messages: before, ownRules };
    if (named === undefined) return foundConfigs(paths, setting);
    return oneConfig(named === false ? null : resolve(cwd, named), setting);
  };
  const { config, configOf } = configWith(null);
  const languageWith = (one: Config): Language | null => options.lang ?? one.lang ?? language;
  const chosen = languageWith(config);
  return {
    io,
    cwd,
    ...{ config, configOf },
    configIsNamed: typeof named === "string",
    configWith,
    ...{ language: chosen, languageWith },
    messages: messagesIn(chosen ?? "en"),
    color: isColoured(options, io) ? new (await import("chalk")).Chalk({ level: 1 }) : uncoloured,
    quiet: options.quiet ?? false,
  };
}

/** The folder a command works in. The one collab was started in may have been deleted since. */
function workingFolder(given: string | undefined, io: Io, messages: Messages): string {
  if (given !== undefined && isAbsolute(given)) return resolve(given);
  if (io.cwd === null) throw new UserError(messages.cli.workingFolderGone);
  return resolve(io.cwd, given ?? ".");
}

/** Colour only on a terminal, unless NO_COLOR or FORCE_COLOR (no-color.org) say otherwise. */
function isColoured(options: GlobalOptions, io: Io): boolean {
  if (!options.color || io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR) return io.env.FORCE_COLOR !== "0";
  return io.stdout.isTerminal && io.env.TERM !== "dumb";
}

function failed(error: unknown, io: Io, messages: Messages): ExitCode {
  const known = error instanceof UserError ? error : systemProblem(error, messages.cli.unreadable);
  if (known) {
    io.stderr.write(errorLine(known));
  } else {
    const detail = error instanceof Error ? error.message : String(error);
    io.stderr.write(`collab: ${visibleLine(messages.cli.bug(detail))}\n`);
  }
  if (io.env.COLLAB_DEBUG && error instanceof Error)
    io.stderr.write(`${visible(error.stack ?? "")}\n`);
  return 2;
}
