import type { Config } from "../config/config.ts";
import type { Configs } from "../config/configs.ts";
import { severityOf } from "../config/read.ts";
import { severityWords } from "../config/setting-keys.ts";
import type { Messages } from "../messages/index.ts";
import { rules } from "../rules/index.ts";
import { UserError } from "../text/errors.ts";
import { nearest } from "../text/nearest.ts";
import { oncePer } from "../text/once-per.ts";
import { notOneOf } from "./command-line.ts";

/** `--rule agenda-fits:warn` on top of every configuration. */
export function withRules(
  { config, configOf }: Configs,
  settings: readonly string[],
  messages: Messages,
): Configs {
  if (settings.length === 0) return { config, configOf };
  const over = oncePer((below: Config) => withRulesOver(below, settings, messages));
  return { config: over(config), configOf: (file) => over(configOf(file)) };
}

function withRulesOver(config: Config, settings: readonly string[], messages: Messages): Config {
  const changed: Record<string, Config["rules"][string]> = {};
  const ids = [...rules, ...config.ownRules].map((rule) => rule.id);
  for (const setting of settings) {
    const at = setting.indexOf(":");
    const [id, level] = at === -1 ? [setting, ""] : [setting.slice(0, at), setting.slice(at + 1)];
    if (!ids.some((known) => known === id))
      throw new UserError(messages.cli.config.unknownRule(id, nearest(id, ids)));
    const severity = severityOf(level);
    if (severity === null) {
      const allowed = severityWords.map((word) => `${id}:${word}`).join(", ");
      const meant = nearest(level, severityWords);
      const { invalidArgument } = messages.cli.usage;
      throw new UserError(invalidArgument("--rule", setting, allowed, meant && `${id}:${meant}`));
    }
    changed[id] = { options: {}, severity };
  }
  const origins = Object.keys(changed).map((id) => [`rules.${id}`, { file: "--rule" }] as const);
  const last = { files: ["**"], applies: () => true, rules: changed, origins: new Map(origins) };
  return { ...config, overrides: [...config.overrides, last] };
}

/** The number behind `--max-warnings`; `null` without one. */
export function limit(text: string | undefined, messages: Messages): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text)) throw notOneOf("--max-warnings", text, ["0, 1, 2 …"], messages);
  return Number(text);
}
