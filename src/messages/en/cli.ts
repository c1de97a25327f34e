import { meaningOf, plainly } from "../quote.ts";
import { adopt } from "./adopt.ts";
import { convert } from "./convert.ts";
import { init } from "./init.ts";
import { inspect } from "./inspect.ts";
import { lint } from "./lint.ts";
import { lsp } from "./lsp.ts";
import { rulesCommand } from "./rules-command.ts";
import { readingReasons, writingReasons } from "./system.ts";
import { yamlReasons } from "./yaml.ts";

/** What the frame around the commands says: help, usage errors, files and configuration. */
export const cli = {
  lint,
  init,
  inspect,
  adopt,
  convert,
  lsp,
  completion: {
    description:
      "Prints the script by which Tab completes commands, options and their values, files, rules, refs of actions and their owners. It asks collab itself, which reads the meetings below the folder you are in.",
    shell: "the shell",
    examples: [
      ['eval "$(collab completion bash)"', "in ~/.bashrc"],
      ['eval "$(collab completion zsh)"', "in ~/.zshrc, below compinit"],
      ["collab completion fish | source", "in ~/.config/fish/config.fish"],
      ["collab completion powershell | Out-String | Invoke-Expression", "in $PROFILE"],
    ] as ReadonlyArray<readonly [string, string]>,
  },
  rules: rulesCommand,
  summary: "Plan meetings, check their Markdown files and write the mails that go with them.",
  commands: {
    plan: "scaffold a meeting file for a scenario",
    lint: "check meeting files against the guide",
    mail: "write the mails: notice, minutes, actions, reminder, cancel, digest",
    actions: "show who owes what, and close it",
    status: "show what is due now",
    run: "hold the meeting, in a browser window",
    report: "show what was decided, who owes what, and whether it gets better",
    export: "write tables for other programs",
    inspect: "show what collab understands of a file",
    adopt: "give existing meeting files front-matter",
    init: "set up collab in a project",
    rules: "list the rules, or show one rule's page",
    completion: "print the script with which Tab completes in a shell",
    lsp: "check meeting files in the editor (language server)",
  },
  titles: {
    "Usage:": "Usage:",
    "Arguments:": "Arguments:",
    "Options:": "Options:",
    "Global Options:": "Global options:",
    "Commands:": "Commands:",
    "Examples:": "Examples:",
  },
  usageOptions: "[options]",
  /** What stands for a value in `--from <file>`, where it is to be another word. */
  placeholders: {} as Readonly<Record<string, string>>,
  usageCommand: "<command>",
  options: {
    help: "show help",
    version: "print the version",
    lang: "language of what collab says",
    cwd: "work in this folder",
    noColor: "no colour (also: NO_COLOR=1)",
    quiet: "print results only",
    config: "use this configuration file",
    noConfig: "use no configuration file",
  },
  choices: (values: readonly string[]) => ` (${values.join(" | ")})`,
  defaultValue: (value: string) => ` (default: ${value})`,
  moreHelp: "Run “collab <command> --help” for a command's options and examples.",
  docsAt: (address: string) => `Documentation: ${address}`,
  issuesAt: (address: string) => `Problems and wishes: ${address}`,
  unknownCommand: (command: string, suggestion: string | null) =>
    `unknown command “${command}” — ${suggestion ? `did you mean “${suggestion}”?` : "“collab --help” lists the commands"}`,
  usage: {
    unknownOption: (option: string, suggestion: string | null) =>
      `unknown option ${option} — ${suggestion ? `did you mean ${suggestion}?` : "--help lists the options"}`,
    missingArgument: (argument: string) => `${argument} is missing — name it, or see --help`,
    missingChoice: (argument: string, allowed: string) =>
      `${argument} is missing — choose one of: ${allowed}`,
    optionMissingArgument: (option: string) => `${option} needs a value — see --help`,
    folderIsStdout: (option: string) =>
      `${option} names a folder, and “-” is standard output — name a folder (./- for one of that name)`,
    excessArguments: (last: string) =>
      `too many arguments: “${last}” has no place — put words that belong together between quotes, or see --help`,
    conflictingOptions: (option: string, other: string) =>
      `${option} and ${other} do not go together — choose one`,
    invalidArgument: (option: string, value: string, allowed: string, suggestion: string | null) =>
      `${option} cannot be “${value}” — ${suggestion === null ? "" : `did you mean “${suggestion}”? `}${allowed === "" ? "see --help" : `${suggestion === null ? "choose" : "Choose"} one of: ${allowed}`}`,
    invalidTime: (option: string, value: string) =>
      `${option} “${value}” is not a time — write it like 2026-12-01T14:00+08:00`,
    other: (message: string) => message,
  },
  workingFolderGone:
    "the working folder is not there any more — change to another one, or name one with --cwd",
  notAFolder: "is not a folder — check the path",
  missingFile: "no such file or folder — check the path",
  /** Patterns for paths, on the command line, in configurations and .gitignore files. */
  pattern: {
    tooLong: "this pattern has more than 1000 characters — shorten it, or name a folder",
    tooDeep:
      "this pattern has more than 20 brackets in each other — write several patterns instead",
    tooMany:
      "from here on there are more patterns than are read — name folders instead of single files",
    negation: "“!(…)” cannot be used in a pattern — name what is meant, or use “ignore”",
  },
  emptyInput: "standard input is empty — hand a meeting file to it: collab lint - < meeting.md",
  noMatch: (pattern: string) => `nothing matches ${pattern} — check the pattern, and quote it`,
  nothingNamed: "no file named — name files, folders, globs, or - for standard input",
  onlyExamples:
    "nothing but examples found, and they do not count — plan a meeting with “collab plan”",
  unreadable: (reason: string) => {
    const meaning = meaningOf(reason, readingReasons);
    return meaning === null
      ? `cannot be read (${reason}) — check that the file exists and may be read`
      : `cannot be read (${reason}): ${meaning}`;
  },
  obeyedByLog:
    "not written to standard output: it holds text that the log of this build would obey as a command — write it to a file, with an option or with >",
  changedMeanwhile: "has changed since it was read — not written; run it again",
  unwritable: (reason: string) => {
    const meaning = meaningOf(reason, writingReasons);
    return meaning === null
      ? `cannot be written (${reason}) — check the folder and its permissions`
      : `cannot be written (${reason}): ${meaning}`;
  },
  outputExists: "exists already — choose another name, or overwrite it with --force",
  folderUnreadable: (reason: string) =>
    `the folder cannot be listed (${reason}) — check its permissions`,
  leftOut: {
    astray: (count: number, names: string) =>
      `${count === 1 ? "a link leads" : `${count} links lead`} out of the folder and ${count === 1 ? "was" : "were"} not followed: ${names} — name the file itself to have it read`,
    other: (count: number, names: string) =>
      `${count === 1 ? "a device or pipe was" : `${count} devices or pipes were`} left out: ${names} — put a file in its place`,
    unnameable: (count: number, names: string) =>
      `${count === 1 ? "a name that is not UTF-8 was" : `${count} names that are not UTF-8 were`} left out: ${names} — rename ${count === 1 ? "it" : "them"}`,
    names: (names: readonly string[], more: number) =>
      `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  },
  decode: {
    binary: "is not a text file — collab reads Markdown",
    "utf-16": "is UTF-16 — save it as UTF-8",
    "unknown-encoding": "is neither UTF-8 nor GB18030 — save it as UTF-8",
    "too-many-lines": "has more than 200,000 lines — split it into a file for each meeting",
  },
  tooLarge: (megabytes: number) =>
    `is larger than ${megabytes} MB — a meeting file is text; attach data separately`,
  config: {
    missing: "no such configuration file — check --config",
    linkedAway:
      "is a link that leads out of the project, so it is not read — put the file itself here, or name it with --config",
    notAFile:
      "is a device, a pipe or a socket, so it is not read — put a file in its place, or name it with --config",
    leadsOut: {
      "mail.outbox": (name: string) =>
        `“mail.outbox” names ${name}, which leads out of the project, so nothing is written there — name the folder with --out, or this file with --config`,
      meetings: (name: string) =>
        `“meetings” names ${name}, which leads out of the project, so nothing is written there — name the folder with --dir, or this file with --config`,
      templates: (name: string) =>
        `“templates” names ${name}, which leads out of the project and is not read — copy it into the project, or name the folder with --template`,
    },
    extendsMissing: (name: string) =>
      `“extends” names ${name}, which is not there — the path starts from the folder of this file`,
    extendsOutside: (name: string) =>
      `“extends” names ${name}, which lies outside the project and is not read — copy it into the project`,
    extendsCycle: (name: string) =>
      `“extends” leads round in a circle back to ${name} — take it out of one of the files`,
    extendsTooDeep: (name: string) =>
      `“extends” leads through more than 20 files before ${name} — put what they set into fewer`,
    tooManyOverrides: "more than 500 overrides are not read — give one override several patterns",
    moreProblems: "there are more mistakes than these — correct them first",
    yaml: (reason: string) =>
      `the configuration is not valid YAML or JSON (${plainly(reason, yamlReasons)}) — correct it here`,
    noSettings: "the configuration holds no settings — write lines such as “lang: en”",
    unknownKey: (key: string, suggestion: string | null) =>
      `unknown setting “${key}” — ${suggestion ? `did you mean “${suggestion}”?` : "see the README for the settings"}`,
    repeatedKey: (key: string) =>
      `“${key}” is set a second time; only the first counts — remove one of the two`,
    unknownRule: (rule: string, suggestion: string | null) =>
      `there is no rule “${rule}” — ${suggestion ? `did you mean “${suggestion}”?` : "“collab rules” lists them"}`,
    unknownGroup: (group: string, suggestion: string | null, groups: readonly string[]) =>
      `“${group}” is neither a group of people nor an address — ${suggestion ? `did you mean “${suggestion}”?` : `the groups are: ${groups.join(", ")}`}`,
    text: "text",
    password:
      "“smtp” holds a password, which everybody who gets this file could read — remove it, and set COLLAB_SMTP_PASSWORD or type it when asked",
    wrongValue: (key: string, allowed: string) =>
      `“${key}” has a value that cannot be used — it takes ${allowed}`,
  },
  bug: (detail: string) =>
    `collab stumbled over a bug of its own: ${detail} — please report it; COLLAB_DEBUG=1 shows where`,
};
