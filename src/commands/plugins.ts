import { resolve } from "node:path";
import type { Config } from "../config/config.ts";
import type { Configs } from "../config/configs.ts";
import { rulesOfPlugin } from "../rules/plugin.ts";
import type { Rule } from "../rules/rule.ts";
import { thrown, UserError } from "../text/errors.ts";
import { append } from "../text/many.ts";
import type { Invocation } from "./command.ts";

interface Wanted {
  /** `--plugin FILE`, repeatable. */
  readonly plugin: readonly string[];
  /** False after `--no-plugins`. */
  readonly plugins?: boolean;
}

/**
 * The configurations with the rules of the plugins that may be loaded. A plugin is code: only what the
 * command line names is, itself or in a configuration given with `--config`. What a configuration
 * that was merely found asks for is said and left alone, so that checking somebody's files out runs nothing.
 */
export async function withPlugins(
  { plugin, plugins = true }: Wanted,
  invocation: Invocation,
): Promise<Configs> {
  const { io, cwd, config, configIsNamed, messages } = invocation;
  const named = plugin.map((name) => ({
    name: resolve(cwd, name),
    place: { file: name, line: 1, column: 1 },
  }));
  const wanted = plugins ? [...named, ...(configIsNamed ? config.plugins : [])] : [];
  const [first] = config.plugins;
  if (plugins && first && !configIsNamed)
    io.stderr.write(`collab: ${messages.cli.lint.pluginsLeftAlone(first.place.file)}\n`);
  if (wanted.length === 0) return invocation;
  const rules: Rule[] = [];
  for (const each of wanted) append(rules, await loaded(each, invocation));
  return invocation.configWith(rules);
}

async function loaded(
  { name, place }: Config["plugins"][number],
  { io, cwd, messages }: Invocation,
): Promise<readonly Rule[]> {
  const words = messages.cli.lint;
  let exported: unknown;
  try {
    exported = await io.load(name, resolve(cwd, place.file));
  } catch (error) {
    throw new UserError(words.pluginFails(name, thrown(error)), place);
  }
  try {
    return rulesOfPlugin((exported as { default?: unknown }).default ?? exported);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(words.pluginWrong(name, error.message), place);
  }
}
