import { dirname, join, resolve } from "node:path";
import { isLocalDate } from "../calendar/local.ts";
import { isTimezone } from "../calendar/zone.ts";
import { UserError } from "../errors.ts";
import type { Files } from "../io.ts";
import { nearest } from "../meeting/fields.ts";
import { decode, positionAt, type Source, type Span } from "../meeting/source.ts";
import { isFailure, readYaml, type YamlMap, type YamlNode } from "../meeting/yaml.ts";
import type { Messages } from "../messages/index.ts";
import { rules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";
import { type Config, defaultConfig, type RuleSetting } from "./config.ts";

const NAMES = ["collab.config.yaml", "collab.config.yml", "collab.config.json"];

/** The nearest configuration, looked for upwards from a folder; the defaults where there is none. Throws UserError. */
export function findConfig(folder: string, files: Files, messages: Messages): Config {
  for (let current = resolve(folder); ; current = dirname(current)) {
    for (const name of NAMES) {
      const path = join(current, name);
      if (files.kind(path) === "file") return loadConfig(path, files, messages);
    }
    const manifest = join(current, "package.json");
    if (files.kind(manifest) === "file") {
      const { source, root } = parse(manifest, files, messages);
      const own = root?.entries.find(({ key }) => key.raw === "collab");
      if (own) return new Reader(source, messages).config(manifest, own.value);
    }
    if (dirname(current) === current) return defaultConfig;
  }
}

/** A configuration file that was named. Throws UserError with its position where it is wrong. */
export function loadConfig(path: string, files: Files, messages: Messages): Config {
  if (files.kind(path) !== "file") throw new UserError(messages.cli.config.missing, { file: path });
  const { source, root } = parse(path, files, messages);
  return root ? new Reader(source, messages).config(path, root) : { ...defaultConfig, file: path };
}

/** JSON is YAML, so one reader serves both, and knows the places. */
function parse(
  path: string,
  files: Files,
  messages: Messages,
): { source: Source; root: YamlMap | null } {
  const source = decode(path, files.read(path));
  if (typeof source === "string") throw new UserError(messages.cli.decode[source], { file: path });
  const root = readYaml(source.text);
  if (isFailure(root)) {
    throw new UserError(messages.cli.config.yaml(root.reason), {
      file: path,
      ...positionAt(source, root.offset),
    });
  }
  return { source, root: root.kind === "map" ? root : null };
}

const SEVERITIES: Readonly<Record<string, Severity | "off">> = {
  off: "off",
  info: "info",
  warn: "warning",
  warning: "warning",
  error: "error",
};

/** A severity as people write it in the configuration or after `--rule`. */
export function severityOf(text: string): Severity | "off" | null {
  return Object.hasOwn(SEVERITIES, text) ? (SEVERITIES[text] ?? null) : null;
}

class Reader {
  private readonly source: Source;
  private readonly messages: Messages["cli"]["config"];

  constructor(source: Source, messages: Messages) {
    this.source = source;
    this.messages = messages.cli.config;
  }

  config(file: string, node: YamlNode): Config {
    const settings = this.settings(node, [
      "extends",
      "rules",
      "lang",
      "timezone",
      "calendar",
      "mail",
      "ignore",
    ]);
    return {
      file,
      extends: this.oneOf(settings, "extends", ["recommended", "strict"]) ?? "recommended",
      rules: this.rules(settings.get("rules")),
      lang: this.oneOf(settings, "lang", ["zh", "en"]),
      timezone: this.timezone(settings.get("timezone")),
      calendar: this.calendar(settings.get("calendar")),
      mail: this.mail(settings.get("mail")),
      ignore: this.texts(settings, "ignore"),
    };
  }

  /** A mapping's values by key; any other key is an error with the nearest known one. */
  private settings(
    node: YamlNode | undefined,
    known: readonly string[],
  ): ReadonlyMap<string, YamlNode> {
    const settings = new Map<string, YamlNode>();
    if (!node || (node.kind === "scalar" && node.value === null)) return settings;
    if (node.kind !== "map") throw this.error(this.messages.wrongValue("", "{ … }"), node.span);
    for (const { key, value } of node.entries) {
      if (!known.includes(key.raw))
        throw this.error(this.messages.unknownKey(key.raw, nearest(key.raw, known)), key.span);
      settings.set(key.raw, value);
    }
    return settings;
  }

  private oneOf<const Word extends string>(
    settings: ReadonlyMap<string, YamlNode>,
    key: string,
    words: readonly Word[],
  ): Word | null {
    const node = settings.get(key);
    if (!node || (node.kind === "scalar" && node.value === null)) return null;
    const word =
      node.kind === "scalar" ? words.find((candidate) => candidate === node.raw) : undefined;
    if (!word) throw this.error(this.messages.wrongValue(key, words.join(" | ")), node.span);
    return word;
  }

  private text(settings: ReadonlyMap<string, YamlNode>, key: string): string | null {
    const node = settings.get(key);
    if (!node || (node.kind === "scalar" && node.value === null)) return null;
    if (node.kind !== "scalar") throw this.error(this.messages.wrongValue(key, "text"), node.span);
    return node.raw;
  }

  private texts(settings: ReadonlyMap<string, YamlNode>, key: string): readonly string[] {
    const node = settings.get(key);
    if (!node) return [];
    const items = node.kind === "list" ? node.items : [node];
    return items.map((item) => {
      if (item.kind !== "scalar") throw this.error(this.messages.wrongValue(key, "[…]"), item.span);
      return item.raw;
    });
  }

  private timezone(node: YamlNode | undefined): string | null {
    if (!node) return null;
    if (node.kind === "scalar" && isTimezone(node.raw)) return node.raw;
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
        : this.settings(node, ["region", "holidays", "workdays"]);
    const days = (key: string): readonly string[] => {
      const found = this.texts(settings, key);
      const wrong = found.find((day) => !isLocalDate(day));
      if (wrong !== undefined)
        throw this.error(
          this.messages.wrongValue(key, "YYYY-MM-DD"),
          settings.get(key)?.span ?? node.span,
        );
      return found;
    };
    return {
      region: this.oneOf(settings, "region", ["CN", "none"]),
      holidays: days("holidays"),
      workdays: days("workdays"),
    };
  }

  private mail(node: YamlNode | undefined): Config["mail"] {
    const settings = this.settings(node, ["from", "outbox", "signature"]);
    return {
      from: this.text(settings, "from"),
      outbox: this.text(settings, "outbox") ?? defaultConfig.mail.outbox,
      signature: this.text(settings, "signature"),
    };
  }

  private rules(node: YamlNode | undefined): Config["rules"] {
    const ids = rules.map((rule) => rule.id);
    if (!node) return {};
    if (node.kind !== "map")
      throw this.error(this.messages.wrongValue("rules", "{ … }"), node.span);
    const found: Record<string, RuleSetting> = {};
    for (const { key, value } of node.entries) {
      const rule = rules.find((candidate) => candidate.id === key.raw);
      if (!rule)
        throw this.error(this.messages.unknownRule(key.raw, nearest(key.raw, ids)), key.span);
      found[rule.id] = this.rule(rule.id, rule.options, value);
    }
    return found;
  }

  /** `warn`, or `[warn, { max: 20 }]`. */
  private rule(
    id: string,
    defaults: Readonly<Record<string, unknown>>,
    node: YamlNode,
  ): RuleSetting {
    const [level, options, ...rest] = node.kind === "list" ? node.items : [node];
    const severity = level?.kind === "scalar" ? severityOf(level.raw) : null;
    if (severity === null || rest.length > 0)
      throw this.error(this.messages.wrongValue(id, "off | info | warn | error"), node.span);
    const values: Record<string, unknown> = {};
    for (const [name, value] of this.settings(options, Object.keys(defaults))) {
      const usual = defaults[name];
      const off = value.kind === "scalar" && value.raw === "off";
      const number = value.kind === "scalar" && typeof value.value === "number" && value.value >= 0;
      if (!number && !(off && usual === "off")) {
        throw this.error(this.messages.wrongValue(name, "0, 1, 2 …"), value.span);
      }
      values[name] = value.kind === "scalar" ? value.value : null;
    }
    return { severity, options: values };
  }

  private error(message: string, span: Span): UserError {
    return new UserError(message, {
      file: this.source.file,
      ...positionAt(this.source, span.from),
    });
  }
}
