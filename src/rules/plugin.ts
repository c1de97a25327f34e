import type { Language } from "../messages/language.ts";
import type { GuideLine, Report, Rule, RuleContext, Severity } from "./rule.ts";

/** The words of a rule of one's own: a text, or what makes one of a report's `data`. */
type PluginMessages = Readonly<Record<string, string | ((data: never) => string)>>;

/** One thing a rule of one's own found. */
export interface PluginReport
  extends Pick<Report<"objective-required">, "at" | "severity" | "fix"> {
  /** The name of one of the rule's messages. */
  readonly message: string;
  readonly data?: unknown;
}

/** A rule of one's own. It sees the meeting as collab read it, and must not change it. */
export interface PluginRule {
  /** The plugin's name, a slash, the rule's: `my-team/short-title`. */
  readonly id: string;
  /** As in {@link Rule}: `held` rules wait for minutes. */
  readonly stage: "plan" | "held";
  readonly severity: Severity | "off";
  readonly guide?: GuideLine | null;
  readonly fixable?: true;
  /** Every option with its default; a configuration may give others of the same type. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** English is what other languages fall back to. */
  readonly messages: { readonly en: PluginMessages } & Readonly<
    Partial<Record<Language, PluginMessages>>
  >;
  readonly check: (
    context: RuleContext<Readonly<Record<string, unknown>>>,
  ) => Iterable<PluginReport>;
}

/** What a plugin exports by default. */
export interface Plugin {
  /** Small letters, digits and hyphens. */
  readonly name: string;
  readonly rules: readonly PluginRule[];
}

/** Types a plugin; its rules can be tried with `lint` like collab's own. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}

const NAME = /^[a-z][a-z0-9-]{0,40}$/;
const SEVERITIES = ["off", "info", "warning", "error"];

/**
 * A plugin's rules as the runner takes them. Throws a RangeError that says what is missing or wrong:
 * what a file exports can be anything.
 */
export function rulesOfPlugin(exported: unknown): readonly Rule[] {
  const plugin = asRecord(exported, "the default export");
  const { name, rules } = plugin;
  if (typeof name !== "string" || !NAME.test(name)) throw new RangeError("name");
  if (!Array.isArray(rules) || rules.length === 0) throw new RangeError("rules");
  const seen = new Set<string>();
  return rules.map((each: unknown, at): Rule => {
    const rule = asRecord(each, `rules[${at}]`);
    const { id } = rule;
    const own = typeof id === "string" ? id.slice(name.length + 1) : "";
    if (id !== `${name}/${own}` || !NAME.test(own) || seen.has(id))
      throw new RangeError(`rules[${at}].id`);
    seen.add(id);
    const wrong = (key: string): RangeError => new RangeError(`${id}: ${key}`);
    if (rule.stage !== "plan" && rule.stage !== "held") throw wrong("stage");
    if (!SEVERITIES.includes(String(rule.severity))) throw wrong("severity");
    if (typeof rule.check !== "function") throw wrong("check");
    const guide = rule.guide ?? null;
    if (guide !== null && !/^[GC]\d{1,2}$/.test(String(guide))) throw wrong("guide");
    const words = wordsOf(rule.messages);
    if (!words) throw wrong("messages.en");
    const options = asRecord(rule.options ?? {}, `${id}: options`);
    // The runner knows rules by what they do; that this id has no messages of collab's is what `words` is for.
    return { ...rule, guide, options, words } as unknown as Rule;
  });
}

function asRecord(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RangeError(name);
  return value as Readonly<Record<string, unknown>>;
}

function wordsOf(messages: unknown): Rule["words"] | null {
  if (typeof messages !== "object" || messages === null || !("en" in messages)) return null;
  const { en, zh = en } = messages as Record<string, unknown>;
  const ofLanguage = (words: unknown): Record<string, (data: unknown) => string> =>
    Object.fromEntries(
      Object.entries(asRecord(words, "messages")).map(([name, said]) => [
        name,
        (data: unknown) => String(typeof said === "function" ? said(data) : said),
      ]),
    );
  return { en: ofLanguage(en), zh: ofLanguage(zh) };
}
