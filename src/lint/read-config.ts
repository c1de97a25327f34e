import { isLocalDate } from "../calendar/local.ts";
import { isTimezone } from "../calendar/zone.ts";
import { nearest } from "../meeting/fields.ts";
import type { Source } from "../meeting/source.ts";
import type { YamlNode } from "../meeting/yaml.ts";
import type { Messages } from "../messages/index.ts";
import { rules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";
import {
  type Config,
  defaultConfig,
  type RecipientChoice,
  type RecipientEntry,
  type RuleSetting,
  recipientGroups,
} from "./config.ts";
import { readPeople } from "./read-people.ts";
import { isSet, SettingsReader } from "./settings.ts";

/** A configuration's settings, checked and completed. Throws UserError with the place of what is wrong. */
export function readConfig(root: YamlNode, source: Source, messages: Messages): Config {
  return new Reader(source, messages).config(root);
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

class Reader extends SettingsReader {
  private readonly file: string;

  constructor(source: Source, messages: Messages) {
    super(source, messages);
    this.file = source.file;
  }

  config(node: YamlNode): Config {
    const settings = this.settings("", node, [
      "extends",
      "rules",
      "lang",
      "timezone",
      "calendar",
      "mail",
      "templates",
      "people",
      "ignore",
    ]);
    return {
      file: this.file,
      extends: this.oneOf(settings, "extends", ["recommended", "strict"]) ?? "recommended",
      rules: this.rules(settings.get("rules")),
      lang: this.oneOf(settings, "lang", ["zh", "en"]),
      timezone: this.timezone(settings.get("timezone")),
      calendar: this.calendar(settings.get("calendar")),
      mail: this.mail(settings.get("mail")),
      templates: this.text(settings, "templates"),
      people: readPeople(settings.get("people"), this),
      ignore: this.texts(settings, "ignore"),
    };
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
        : this.settings("calendar", node, ["region", "holidays", "workdays"]);
    const days = (key: string) => this.texts(settings, key, "[YYYY-MM-DD, …]", isLocalDate);
    return {
      region: this.oneOf(
        settings,
        "region",
        ["CN", "none"],
        node.kind === "scalar" ? "calendar" : "region",
      ),
      holidays: days("holidays"),
      workdays: days("workdays"),
    };
  }

  private mail(node: YamlNode | undefined): Config["mail"] {
    const settings = this.settings("mail", node, [
      "from",
      "bcc",
      "outbox",
      "recipients",
      "reply",
      "signature",
      "smtp",
    ]);
    return {
      from: this.text(settings, "from"),
      bcc: this.texts(settings, "bcc"),
      outbox: this.text(settings, "outbox") ?? defaultConfig.mail.outbox,
      recipients: this.recipients(settings.get("recipients")),
      reply: this.oneOf(settings, "reply", ["true", "false"]) === "true",
      signature: this.text(settings, "signature"),
      smtp: this.smtp(settings),
    };
  }

  /** A configuration is shared and kept in version control, so it may hold no password. */
  private smtp(settings: ReadonlyMap<string, YamlNode>): string | null {
    const text = this.text(settings, "smtp");
    const span = settings.get("smtp")?.span;
    if (text === null || !span) return null;
    // Also where the whole cannot be read, as a password with odd characters.
    if (/^\w+:\/\/[^@]*:[^@]*@/.test(text)) throw this.error(this.messages.password, span);
    if (!/^smtps?:\/\//.test(text) || !URL.canParse(text))
      throw this.error(this.messages.wrongValue("smtp", "smtp://user@mail.example.com:587"), span);
    return text;
  }

  /** `{ minutes: { to: [attendees], cc: [cc, boss@example.com] } }` */
  private recipients(node: YamlNode | undefined): Config["mail"]["recipients"] {
    const kinds = ["notice", "minutes", "actions", "reminder"];
    const choices = [...this.settings("recipients", node, kinds)].map(([kind, value]) => {
      const fields = [...this.settings(kind, value, ["to", "cc", "bcc"])].map(([field, list]) => [
        field,
        (list.kind === "list" ? list.items : [list]).map((item) => this.recipient(field, item)),
      ]);
      return [kind, Object.fromEntries(fields) as RecipientChoice];
    });
    return Object.fromEntries(choices) as Config["mail"]["recipients"];
  }

  private recipient(field: string, node: YamlNode): RecipientEntry {
    const text = node.kind === "scalar" && isSet(node) ? node.raw : "";
    const group = recipientGroups.find((candidate) => candidate === text);
    if (group) return group;
    if (text === "")
      throw this.error(this.messages.wrongValue(field, recipientGroups.join(" | ")), node.span);
    if (!text.includes("@")) {
      const { unknownGroup } = this.messages;
      const message = unknownGroup(text, nearest(text, recipientGroups), recipientGroups);
      throw this.error(message, node.span);
    }
    return { address: text, ...this.positionOf(node.span) };
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
    for (const [name, value] of this.settings(id, options, Object.keys(defaults))) {
      const usual = defaults[name];
      const off = value.kind === "scalar" && value.raw === "off";
      const number =
        value.kind === "scalar" && Number.isFinite(value.value) && Number(value.value) >= 0;
      if (!number && !(off && usual === "off")) {
        throw this.error(this.messages.wrongValue(name, "0, 1, 2 …"), value.span);
      }
      values[name] = value.kind === "scalar" ? value.value : null;
    }
    return { severity, options: values };
  }
}
