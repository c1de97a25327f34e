import { type Argument, Command, CommanderError, Option } from "commander";
import type { Io } from "../host/io.ts";
import type { Messages } from "../messages/index.ts";
import { UserError } from "../text/errors.ts";
import { nearest } from "../text/nearest.ts";
import { displayWidth, wrap } from "../text/wrap.ts";

/** A command's parser: its own options, then those every command takes; help goes to standard output. */
export function commandLine(
  name: string,
  configure: (command: Command, messages: Messages) => void,
  io: Io,
  messages: Messages,
): Command {
  const { options, titles, usageOptions } = messages.cli;
  const command = framed(new Command(`collab ${name}`), messages)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // Errors come back as exceptions and are worded in the user's language.
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(io.stdout.columns, 100),
    })
    .allowExcessArguments(false);
  configure(command, messages);
  const usage = [usageOptions, ...command.registeredArguments.map(argumentUsage)].join(" ");
  return command
    .usage(withPlaceholders(usage, messages))
    .optionsGroup(titles["Global Options:"])
    .addOption(new Option("--lang <language>", options.lang).choices(["zh", "en"]))
    .option("--cwd <folder>", options.cwd)
    .option("--config <file>", options.config)
    .option("--no-config", options.noConfig)
    .option("--no-color", options.noColor)
    .option("--quiet", options.quiet)
    .helpOption("-h, --help", options.help);
}

/** Gathers the values of an option that may be given more than once. */
export const several = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** Adds usage examples below the options. */
export function withExamples(
  command: Command,
  examples: readonly (readonly string[])[],
  messages: Messages,
): Command {
  const lines = examples.map(([line = "", what]) => `  $ ${broken(line)}\n      ${what}`);
  return command.addHelpText("after", `\n${messages.cli.titles["Examples:"]}\n${lines.join("\n")}`);
}

const WIDTH = 80;

/** A long command line goes on in the next line, as a shell takes it, each time before an option. */
function broken(line: string): string {
  const [first = "", ...options] = line.split(/ (?=--)/);
  const lines = [first];
  for (const option of options) {
    const last = lines.at(-1) ?? "";
    const longer = `${last} ${option}`;
    // The mark at the start, or the indent, and ` \\` at the end.
    if (displayWidth(longer) <= WIDTH - 8) lines[lines.length - 1] = longer;
    else lines.push(option);
  }
  return lines.join(" \\\n      ");
}

/** Replaces what commander says in English of its own accord. */
function framed(command: Command, messages: Messages): Command {
  const { titles, options } = messages.cli;
  return command
    .helpOption("-h, --help", options.help)
    .helpCommand(false)
    .configureHelp({
      displayWidth,
      boxWrap: (text, width) =>
        text
          .split("\n")
          .flatMap((paragraph) => wrap(paragraph, width))
          .join("\n"),
      styleTitle: (title) =>
        Object.hasOwn(titles, title) ? titles[title as keyof typeof titles] : title,
      optionTerm: ({ flags }) => withPlaceholders(flags, messages),
      argumentTerm: (argument) => withPlaceholders(`<${argument.name()}>`, messages).slice(1, -1),
      argumentDescription: ({ description, argChoices }) =>
        `${description}${argChoices ? messages.cli.choices(argChoices) : ""}`,
      optionDescription: (option) =>
        [
          option.description,
          option.argChoices ? messages.cli.choices(option.argChoices) : "",
          defaultText(option, messages),
        ].join(""),
    });
}

function argumentUsage(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function defaultText(option: Option, messages: Messages): string {
  const { defaultValue, defaultValueDescription, required, optional } = option;
  const shown = defaultValueDescription ?? defaultValue;
  return (required || optional) && typeof shown === "string"
    ? messages.cli.defaultValue(shown)
    : "";
}

/** Commander's complaint about a command line, in our words. */
export function usageError(error: unknown, line: Command, messages: Messages): unknown {
  if (!(error instanceof CommanderError)) return error;
  const { usage } = messages.cli;
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const option = quoted[0] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return new UserError(
        usage.unknownOption(option, /Did you mean (\S+?)\?/.exec(error.message)?.[1] ?? null),
      );
    case "commander.missingArgument":
      return missing(option, line, messages);
    case "commander.optionMissingArgument":
      return new UserError(usage.optionMissingArgument(option));
    case "commander.excessArguments":
      return new UserError(usage.excessArguments(line.args[line.registeredArguments.length] ?? ""));
    case "commander.conflictingOption":
      return new UserError(usage.conflictingOptions(nameOf(option), nameOf(quoted[1] ?? "")));
    case "commander.invalidArgument": {
      const [said = "", allowed = ""] = error.message.split(" Allowed choices are ");
      const [, written = ""] = said.split(/(?:argument|value) '(.*)/s);
      const value = written.slice(0, written.lastIndexOf("' is invalid"));
      const argument = /is invalid for argument '(.*?)'/.exec(error.message)?.[1];
      const name =
        argument === undefined ? nameOf(option) : withPlaceholders(`<${argument}>`, messages);
      return notOneOf(name, value, allowed.replace(/\.$/, "").split(", "), messages);
    }
    default:
      return new UserError(usage.other(error.message.replace(/^error: /, "")));
  }
}

/** An argument that is not there, and what it may be where that is a list. */
function missing(name: string, line: Command, messages: Messages): UserError {
  const { usage } = messages.cli;
  const argument = line.registeredArguments.find((each) => each.name() === name);
  const shown = withPlaceholders(`<${name}>`, messages);
  const choices = argument?.argChoices?.join(", ");
  return new UserError(
    choices === undefined ? usage.missingArgument(shown) : usage.missingChoice(shown, choices),
  );
}

/** `--from <file>`, `<kind>`: what stands for a value, in the reader's language. */
export const withPlaceholders = (text: string, { cli }: Messages): string =>
  text.replaceAll(/(?<=[<[=:])[a-z]+(?=[\]>.=[:])/g, (word) =>
    Object.hasOwn(cli.placeholders, word) ? (cli.placeholders[word] ?? word) : word,
  );

/** Refuses to make a folder of the name that stands for standard output. */
export function refuseStdout(
  option: string,
  value: string | undefined,
  { cli: { usage } }: Messages,
): void {
  if (value === "-") throw new UserError(usage.folderIsStdout(option));
}

/** A value that is none of those there are, and the one that may have been meant. */
export const notOneOf = (
  option: string,
  value: string,
  allowed: readonly string[],
  { cli: { usage } }: Messages,
): UserError =>
  new UserError(usage.invalidArgument(option, value, allowed.join(", "), nearest(value, allowed)));

/** `--output` of `-o, --output <file>`. */
function nameOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
