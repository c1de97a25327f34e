import type { Argument, Command, Option } from "commander";
import { severityWords } from "../config/setting-keys.ts";
import type { Io } from "../host/io.ts";
import type { Messages } from "../messages/index.ts";
import { formatIds } from "../reporters/index.ts";
import { rules } from "../rules/index.ts";
import { scenarios } from "../scenarios/index.ts";
import { visibleLine } from "../text/visible.ts";
import { isVerb, verbs } from "./actions/options.ts";
import type { CommandModule, ExitCode, Invocation } from "./command.ts";
import { commandLine } from "./command-line.ts";
import type { Known } from "./complete-known.ts";

/** Something a word may become, and what it is. */
interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** What may stand where the cursor is; `paths`: what the shell finds by itself. */
interface Answer {
  readonly values: readonly Candidate[];
  readonly paths: "files" | "folders" | "none";
}

export interface Surroundings {
  readonly commands: Readonly<Record<string, () => Promise<{ command: CommandModule<never> }>>>;
  /** Where the command stands among the words; -1: it is still to come. */
  readonly commandIndex: (words: readonly string[]) => number;
  readonly io: Io;
  readonly messages: Messages;
  readonly invocation: (cwd: string | undefined) => Promise<Invocation>;
}

/**
 * What shells ask for when somebody presses Tab: the words behind `collab`, the last of which is being typed. A
 * line for each candidate with what it is behind a tab, and last whether files come in question. Nothing that
 * goes wrong is told: a prompt is no place for it.
 */
export async function complete(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  // PowerShell leaves out words that are empty.
  const words = args.slice(args[0] === "--" ? 1 : 0).map((word) => (word === '""' ? "" : word));
  try {
    const { values, paths } = await answerTo(words, surroundings);
    const { stdout } = surroundings.io;
    for (const { value, about } of values)
      stdout.write(`${visibleLine(value)}${about === "" ? "" : `\t${visibleLine(about)}`}\n`);
    stdout.write(`:${paths}\n`);
  } catch {
    // As if there were nothing.
  }
  return 0;
}

const NOTHING: Answer = { values: [], paths: "none" };
const FILES: Answer = { values: [], paths: "files" };

const named = (values: readonly string[]): readonly Candidate[] =>
  values.map((value) => ({ value, about: "" }));

async function answerTo(words: readonly string[], around: Surroundings): Promise<Answer> {
  const { commands, commandIndex, io, messages } = around;
  const current = words.at(-1) ?? "";
  const at = commandIndex(words);
  const name = words[at] ?? "";
  if (at === -1 || at === words.length - 1 || name === "help") {
    if (current.startsWith("-")) return matching(GLOBALS, current);
    if (words.at(-2) === "--lang") return matching(named(["zh", "en"]), current);
    const all = Object.entries(messages.cli.commands).map(([value, about]) => ({ value, about }));
    return matching(all, current);
  }
  if (!Object.hasOwn(commands, name)) return NOTHING;
  const load = commands[name];
  if (!load) return NOTHING;
  const { command } = await load();
  const line = commandLine(name, command.configure, io, messages);
  const typed = [...words.slice(0, at), ...words.slice(at + 1, -1)];
  return behind(line, typed, current, around);
}

const GLOBALS = named(["--help", "--version", "--lang", "--cwd", "--config", "--no-config"]);

/** The options given so far, and the arguments. */
interface Typed {
  /** That waits for its value. */
  readonly waiting: Option | null;
  readonly given: ReadonlyMap<Option, string>;
  readonly args: readonly string[];
  /** Behind `--` all are arguments. */
  readonly isOver: boolean;
}

function typedOn(line: Command, words: readonly string[]): Typed {
  const given = new Map<Option, string>();
  const args: string[] = [];
  const over = words.indexOf("--");
  const end = over === -1 ? words.length : over;
  let waiting: Option | null = null;
  for (const word of words.slice(0, end)) {
    const [flag = "", value] = word.split(/=(.*)/s);
    if (waiting) {
      given.set(waiting, word);
      waiting = null;
    } else if (!word.startsWith("-") || word === "-") args.push(word);
    else {
      const option = optionOf(line, flag);
      if (option) given.set(option, value ?? "");
      if (value === undefined && option?.required) waiting = option;
    }
  }
  return { waiting, given, args: [...args, ...words.slice(end + 1)], isOver: over !== -1 };
}

const optionOf = (line: Command, flag: string): Option | undefined =>
  line.options.find(({ long, short }) => long === flag || short === flag);

async function behind(
  line: Command,
  words: readonly string[],
  current: string,
  around: Surroundings,
): Promise<Answer> {
  const typed = typedOn(line, words);
  const known = async (): Promise<Known> => {
    const { knownBelow } = await import("./complete-known.ts");
    const [, cwd] = [...typed.given].find(([{ long }]) => long === "--cwd") ?? [];
    return knownBelow(await around.invocation(cwd));
  };
  if (typed.waiting) return matchingIn(await valuesOf(typed.waiting, known), current);
  const [flag = "", value] = current.split(/=(.*)/s);
  if (!typed.isOver && current.startsWith("-")) {
    const option = value === undefined ? undefined : optionOf(line, flag);
    if (!option) return matching(optionsLeft(line, typed), current);
    const { values, paths } = await valuesOf(option, known);
    const whole = values.map((each) => ({ ...each, value: `${flag}=${each.value}` }));
    return matchingIn({ values: whole, paths }, current);
  }
  return matchingIn(await argumentAt(line, typed.args, known, around.messages), current);
}

/** Those that are not given yet, or may be again. */
function optionsLeft(line: Command, { given }: Typed): readonly Candidate[] {
  const all = line.createHelp().visibleOptions(line);
  return all
    .filter((option) => option.long && (!given.has(option) || option.parseArg))
    .map(({ long, description }) => ({ value: long ?? "", about: description }));
}

/** What an option takes whose values are not those of a list of its own. */
const valuesByOption: Readonly<Record<string, (known: () => Promise<Known>) => Promise<Answer>>> = {
  "--explain": async () => ruleNames,
  "--rule": async () => ({
    values: named(rules.flatMap(({ id }) => severityWords.map((word) => `${id}:${word}`))),
    paths: "none",
  }),
  "--scenario": async () => ({
    values: named([...Object.keys(scenarios), "general"]),
    paths: "none",
  }),
  "--owner": async (known) => ({ values: named((await known()).owners), paths: "none" }),
  "--host": async (known) => ({ values: named((await known()).people), paths: "none" }),
  "--recorder": async (known) => ({ values: named((await known()).people), paths: "none" }),
  "--series": async (known) => ({ values: named((await known()).series), paths: "none" }),
};

const ruleNames: Answer = { values: named(rules.map(({ id }) => id)), paths: "none" };

async function valuesOf(option: Option, known: () => Promise<Known>): Promise<Answer> {
  const { argChoices, long, flags } = option;
  if (argChoices) return { values: named(argChoices), paths: "none" };
  if (flags.includes("<format[=file]>")) return { values: named(formatIds), paths: "none" };
  const own = valuesByOption[long ?? ""];
  if (own) return own(known);
  if (flags.includes("<folder>")) return { values: [], paths: "folders" };
  return /<(?:file|path)>/.test(flags) ? FILES : NOTHING;
}

async function argumentAt(
  line: Command,
  args: readonly string[],
  known: () => Promise<Known>,
  { mail }: Messages,
): Promise<Answer> {
  const all: readonly Argument[] = line.registeredArguments;
  const argument = all[args.length] ?? (all.at(-1)?.variadic ? all.at(-1) : undefined);
  if (!argument) return NOTHING;
  if (argument.argChoices) {
    const abouts: Readonly<Record<string, string>> =
      line.name() === "collab mail" ? mail.command.kinds : {};
    const values = argument.argChoices.map((value) => ({ value, about: abouts[value] ?? "" }));
    return { values, paths: "none" };
  }
  if (line.name() === "collab actions") return actionArgument(args, known);
  if (line.name() === "collab rules") return ruleNames;
  return argument.name() === "title" ? NOTHING : FILES;
}

/** A verb, or where the meetings are; behind a verb its refs, and behind those of `assign` a name. */
async function actionArgument(
  [verb, ...refs]: readonly string[],
  known: () => Promise<Known>,
): Promise<Answer> {
  if (verb === undefined) return { values: named(verbs), paths: "files" };
  if (!isVerb(verb)) return FILES;
  const { actions, owners } = await known();
  if (verb === "assign" && refs.length > 0) return { values: named(owners), paths: "none" };
  const isMeant = verb === "reopen" ? "closed" : "open";
  const left = actions.filter(({ ref, state }) => state === isMeant && !refs.includes(ref));
  return { values: left.map(({ ref, task }) => ({ value: ref, about: task })), paths: "none" };
}

const matchingIn = ({ values, paths }: Answer, current: string): Answer => ({
  values: values.filter(({ value }) => value.toLowerCase().startsWith(current.toLowerCase())),
  paths,
});

const matching = (values: readonly Candidate[], current: string): Answer =>
  matchingIn({ values, paths: "none" }, current);
