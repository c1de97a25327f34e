import type { ChalkInstance } from "chalk";
import type { Command } from "commander";
import type { Config } from "../config/config.ts";
import type { Configs } from "../config/configs.ts";
import type { Io } from "../host/io.ts";
import type { Messages } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { Rule } from "../rules/rule.ts";

/**
 * 0 fine · 1 findings, or a mail's prerequisites missing · 2 usage, configuration or I/O error, or a bug ·
 * 130 ended with Ctrl-C.
 */
export type ExitCode = 0 | 1 | 2 | 130;

/** What every command is run with. */
export interface Invocation extends Configs {
  readonly io: Io;
  /** `io.cwd`, or the folder given with `--cwd`; relative paths are resolved against it. */
  readonly cwd: string;
  /** Chosen by flag, configuration or locale; `null` leaves the choice to the file at hand, then English. */
  readonly language: Language | null;
  /** In `language`, or English: what is said before any file is read. */
  readonly messages: Messages;
  /** Whether the configuration was named on the command line, and not merely found. */
  readonly configIsNamed: boolean;
  /** {@link language} as it would be with another configuration. */
  readonly languageWith: (config: Config) => Language | null;
  /** The configurations as they are now, with these rules; `null`: none were loaded. */
  readonly configWith: (ownRules: readonly Rule[] | null) => Configs;
  /** For standard output; does nothing when colour is off. */
  readonly color: ChalkInstance;
  readonly quiet: boolean;
}

/** One command: its options for commander, and what it does. Loaded only when it is named. */
export interface CommandModule<Options> {
  /** Adds arguments, options, description and examples. */
  readonly configure: (command: Command, messages: Messages) => void;
  /** Whether it looks for configurations by itself, and none of the working folder is to stop it. */
  readonly findsConfigs?: true;
  /** The files and folders that it is given, none where it takes the working folder. */
  readonly paths?: (args: readonly string[], options: Options) => readonly string[];
  /** Whether it goes on with what is right in a configuration that has mistakes. */
  readonly worksDespiteConfig?: true;
  readonly run: (
    args: readonly string[],
    options: Options,
    invocation: Invocation,
  ) => Promise<ExitCode>;
}
