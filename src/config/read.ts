import { dirname, resolve } from "node:path";
import type { Source, Span } from "../markdown/source.ts";
import type { YamlNode } from "../markdown/yaml.ts";
import { isOf } from "../meeting/front-matter/patterns.ts";
import type { Messages } from "../messages/index.ts";
import { type Language, languageOf } from "../messages/language.ts";
import { rules } from "../rules/index.ts";
import type { Rule, Severity } from "../rules/rule.ts";
import type { ErrorPlace } from "../text/errors.ts";
import { gitignore, MOST } from "../text/gitignore.ts";
import { globFor } from "../text/glob.ts";
import { nearest } from "../text/nearest.ts";
import { isLocalDate } from "../time/local.ts";
import { readZone, zoneNameOf } from "../time/zone-name.ts";
import { languageNamed } from "../vocabulary/index.ts";
import { type Config, defaultConfig, type Override, type RuleSetting } from "./config.ts";
import { merged } from "./merge.ts";
import { readMail } from "./read-mail.ts";
import { readPeople } from "./read-people.ts";
import { optionOf } from "./rule-option.ts";
import { regions, severities } from "./setting-keys.ts";
import { isSet, SettingsReader } from "./settings.ts";
import { calendarSettings, fits, overrideSettings, settings as rows } from "./table.ts";

/** What a configuration may name that lies outside its text. */
export interface Surroundings {
  /** The configuration a name after `extends` stands for, or why there is none. */
  readonly extend: (name: string) => Config | string;
  /** Rules of plugins; `null`: whether there are any is not known yet, and settings of theirs are passed over. */
  readonly ownRules: readonly Rule[] | null;
  /** Whether a file is meant by patterns that start from the configuration's folder. */
  readonly matcher: (patterns: readonly string[]) => (file: string) => boolean;
}

/** A configuration's settings, checked and completed; what is wrong is among its `problems`, with its place. */
export function readConfig(
  root: YamlNode,
  source: Source,
  messages: Messages,
  around: Surroundings,
): Config {
  return new Reader(source, messages, around).config(root);
}

/** A severity as people write it in the configuration or after `--rule`. */
export function severityOf(text: string): Severity | "off" | null {
  return Object.hasOwn(severities, text) ? (severities[text] ?? null) : null;
}

/** Each is looked at for every file. */
const MOST_OVERRIDES = 500;

/** As `overrides.files` reads its patterns. */
export const overridePattern = { dot: true, groups: true, ignoreCase: false } as const;

class Reader extends SettingsReader {
  private readonly file: string;
  private readonly around: Surroundings;
  private readonly origins = new Map<string, ErrorPlace>();

  constructor(source: Source, messages: Messages, around: Surroundings) {
    super(source, messages);
    this.file = source.file;
    this.around = around;
  }

  config(node: YamlNode): Config {
    const settings = this.attempt(
      () => this.settings("", node, Object.keys(rows)),
      new Map<string, YamlNode>(),
    );
    for (const [key, value] of settings)
      if (!["rules", "overrides", "extends", "mail"].includes(key)) this.note(key, value.span);
    const mail = settings.get("mail");
    for (const { key, value } of mail?.kind === "map" ? mail.entries : [])
      this.note(`mail.${key.raw}`, value.span);
    const read = <T>(key: string, reading: () => T, otherwise: T): T => {
      const before = this.problems.length;
      const value = this.attempt(reading, otherwise);
      if (this.problems.length > before && value === otherwise) this.forget(key);
      return value;
    };
    // Editors' own; that it is a text is all there is to say of it.
    this.attempt(() => this.text(settings, "$schema"), null);
    const bases = this.bases(settings.get("extends"));
    const own: Config = {
      file: this.file,
      extends: defaultConfig.extends,
      rules: this.rules(settings.get("rules")),
      overrides: this.overrides(settings.get("overrides")),
      lang: read("lang", () => this.language(settings.get("lang")), null),
      timezone: read("timezone", () => this.timezone(settings.get("timezone")), null),
      calendar: read(
        "calendar",
        () => this.calendar(settings.get("calendar")),
        defaultConfig.calendar,
      ),
      mail: read("mail", () => readMail(settings.get("mail"), this), defaultConfig.mail),
      meetings: read("meetings", () => this.text(settings, "meetings"), null),
      templates: read("templates", () => this.text(settings, "templates"), null),
      people: readPeople(settings.get("people"), this),
      ignore: read("ignore", () => this.ignored(settings), defaultConfig.ignore),
      plugins: read("plugins", () => this.plugins(settings.get("plugins")), []),
      ownRules: this.around.ownRules ?? [],
      origins: this.origins,
      problems: this.problems,
    };
    return bases.reduceRight((over, base) => merged(base, over), own);
  }

  /** `./rules.js` starts from this file's folder; what has no dot in front is a package. */
  private plugins(node: YamlNode | undefined): Config["plugins"] {
    if (!node) return [];
    return (node.kind === "list" ? node.items : [node]).map((item) => {
      const name = item.kind === "scalar" && isSet(item) ? item.raw : "";
      if (name === "")
        throw this.error(this.messages.wrongValue("plugins", "[./rules.js, …]"), item.span);
      const path = /^[./]/.test(name) ? resolve(dirname(this.file), name) : name;
      return { name: path, place: this.placeOf(item.span) };
    });
  }

  private forget(key: string): void {
    for (const name of this.origins.keys())
      if (name === key || name.startsWith(`${key}.`)) this.origins.delete(name);
  }

  /** Where a setting was made; what is not noted counts as not made. */
  private note(name: string, span: Span, into: Map<string, ErrorPlace> = this.origins): void {
    into.set(name, this.placeOf(span));
  }

  /** `strict`, `./team.yaml`, or a list of them, of which the later count for more. */
  private bases(node: YamlNode | undefined): readonly Config[] {
    if (!node) return [];
    const found: Config[] = [];
    for (const item of node.kind === "list" ? node.items : [node]) {
      this.attempt(() => {
        const name = item.kind === "scalar" && isSet(item) ? item.raw : "";
        if (name === "recommended" || name === "strict") {
          const place = this.placeOf(item.span);
          found.push({ ...defaultConfig, extends: name, origins: new Map([["extends", place]]) });
        } else if (fits("bases", name)) {
          const base = this.around.extend(name);
          if (typeof base === "string") throw this.error(base, item.span);
          found.push(base);
        } else {
          const allowed = "recommended | strict | ./team.yaml";
          throw this.error(this.messages.wrongValue("extends", allowed), item.span);
        }
      }, undefined);
    }
    return found;
  }

  /** `[{ files: "drafts/**", rules: { … } }]` */
  private overrides(node: YamlNode | undefined): readonly Override[] {
    if (!node) return [];
    const shape = '[{ files: "drafts/**", rules: { … } }, …]';
    const wrong = (at: YamlNode) =>
      this.error(this.messages.wrongValue("overrides", shape), at.span);
    if (node.kind !== "list") {
      this.report(() => this.messages.wrongValue("overrides", shape), node.span);
      return [];
    }
    const extra = node.items[MOST_OVERRIDES];
    if (extra) this.report(() => this.messages.tooManyOverrides, extra.span);
    return node.items.slice(0, MOST_OVERRIDES).flatMap((item) =>
      this.attempt((): readonly Override[] => {
        if (item.kind !== "map") throw wrong(item);
        const settings = this.settings("overrides", item, Object.keys(overrideSettings));
        const patterns = this.patterns(settings, "files", (text) => {
          const glob = globFor(text, overridePattern);
          return typeof glob === "string" ? glob : null;
        });
        if (patterns.length === 0) throw wrong(item);
        const origins = new Map<string, ErrorPlace>();
        const rules = this.rules(settings.get("rules"), origins);
        return [{ files: patterns, applies: this.around.matcher(patterns), rules, origins }];
      }, []),
    );
  }

  private ignored(settings: ReadonlyMap<string, YamlNode>): readonly string[] {
    let spent = 0;
    return this.patterns(settings, "ignore", (text) => {
      const { problems, cost } = gitignore([text], MOST - spent);
      spent += cost;
      return problems[0]?.problem ?? null;
    });
  }

  private language(node: YamlNode | undefined): Language | null {
    if (!node) return null;
    const said = node.kind === "scalar" && isOf("language", node.raw) ? node.raw : "";
    const language = languageNamed(said)?.concept ?? languageOf(said);
    if (language) return language;
    throw this.error(this.messages.wrongValue("lang", "zh | en"), node.span);
  }

  private timezone(node: YamlNode | undefined): string | null {
    if (!node) return null;
    const zone = node.kind === "scalar" && isOf("timezone", node.raw) ? readZone(node.raw) : null;
    const name = zone && zoneNameOf(zone);
    if (name) return name;
    throw this.error(
      this.messages.wrongValue("timezone", "Asia/Shanghai, Europe/Berlin, UTC …"),
      node.span,
    );
  }

  /** `calendar: CN`, or `{ region: CN, holidays: […], workdays: […] }`. */
  private calendar(node: YamlNode | undefined): Config["calendar"] {
    if (!node) return defaultConfig.calendar;
    const settings =
      node.kind === "scalar"
        ? new Map([["region", node]])
        : this.settings("calendar", node, Object.keys(calendarSettings));
    const days = (key: string) => this.texts(settings, key, "[YYYY-MM-DD, …]", isLocalDate);
    return {
      region: this.oneOf(
        settings,
        "region",
        regions,
        node.kind === "scalar" ? "calendar" : "region",
      ),
      holidays: days("holidays"),
      workdays: days("workdays"),
    };
  }

  private rules(
    node: YamlNode | undefined,
    origins: Map<string, ErrorPlace> = this.origins,
  ): Config["rules"] {
    if (!node) return {};
    if (node.kind !== "map") {
      this.report(() => this.messages.wrongValue("rules", "{ … }"), node.span);
      return {};
    }
    const known: readonly Rule[] = [...rules, ...(this.around.ownRules ?? [])];
    const ids = known.map((rule) => rule.id as string);
    const found: Record<string, RuleSetting> = {};
    for (const { key, value } of node.entries) {
      const rule = known.find((candidate) => candidate.id === key.raw);
      if (!rule && this.around.ownRules === null && key.raw.includes("/")) continue;
      if (!rule)
        this.report(() => this.messages.unknownRule(key.raw, nearest(key.raw, ids)), key.span);
      else {
        const setting = this.attempt(() => this.rule(rule.id, rule.options, value, origins), null);
        if (setting) found[rule.id] = setting;
      }
    }
    return found;
  }

  /** `warn`, or `[warn, { max: 20 }]`. */
  private rule(
    id: string,
    defaults: Readonly<Record<string, unknown>>,
    node: YamlNode,
    origins: Map<string, ErrorPlace>,
  ): RuleSetting {
    const [level, options, ...rest] = node.kind === "list" ? node.items : [node];
    const severity = level?.kind === "scalar" ? severityOf(level.raw) : null;
    if (severity === null || rest.length > 0)
      throw this.error(this.messages.wrongValue(id, "off | info | warn | error"), node.span);
    this.note(`rules.${id}`, node.span, origins);
    const values: Record<string, unknown> = {};
    const given = this.attempt(
      () => this.settings(id, options, Object.keys(defaults)),
      new Map<string, YamlNode>(),
    );
    for (const [name, value] of given) {
      const option = optionOf(defaults[name], value);
      if ("value" in option) {
        values[name] = option.value;
        this.note(`rules.${id}.${name}`, value.span, origins);
      } else this.report(() => this.messages.wrongValue(name, option.allowed), value.span);
    }
    return { severity, options: values };
  }
}
