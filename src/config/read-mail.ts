import type { YamlNode } from "../markdown/yaml.ts";
import { nearest } from "../text/nearest.ts";
import {
  type Config,
  defaultConfig,
  type RecipientChoice,
  type RecipientEntry,
  recipientGroups,
} from "./config.ts";
import { recipientKinds } from "./setting-keys.ts";
import { isSet, type SettingsReader } from "./settings.ts";
import { fits, mailSettings, recipientSettings } from "./table.ts";

/** The settings of mails. Throws UserError with the place of what is wrong. */
export function readMail(node: YamlNode | undefined, reader: SettingsReader): Config["mail"] {
  const settings = reader.settings("mail", node, Object.keys(mailSettings));
  return {
    from: reader.text(settings, "from"),
    replyTo: reader.text(settings, "reply-to"),
    linkBase: webAddress(settings, reader),
    personal: yesNoOrUnsaid(reader.oneOf(settings, "personal", ["true", "false"])),
    bcc: reader.texts(settings, "bcc"),
    outbox: reader.text(settings, "outbox") ?? defaultConfig.mail.outbox,
    recipients: recipients(settings.get("recipients"), reader),
    reply: reader.oneOf(settings, "reply", ["true", "false"]) === "true",
    signature: reader.text(settings, "signature"),
    smtp: server("smtp", settings, reader),
    imap: server("imap", settings, reader),
  };
}

const yesNoOrUnsaid = (said: "true" | "false" | null): boolean | null =>
  said === null ? null : said === "true";

/** A configuration is shared and kept in version control, so it may hold no password. */
function server(
  key: "smtp" | "imap",
  settings: ReadonlyMap<string, YamlNode>,
  reader: SettingsReader,
): string | null {
  const text = reader.text(settings, key);
  const span = settings.get(key)?.span;
  if (text === null || !span) return null;
  // Also where the whole cannot be read, as a password with odd characters.
  if (/^\w+:\/\/[^@:]*:[^@]*@/.test(text)) throw reader.error(reader.messages.password, span);
  const usual =
    key === "smtp" ? "smtp://user@mail.example.com:587" : "imaps://user@mail.example.com";
  if (!fits(key, text) || !URL.canParse(text))
    throw reader.error(reader.messages.wrongValue(key, usual), span);
  return text;
}

/** Where the project's files can be seen by those who get its mails. */
function webAddress(
  settings: ReadonlyMap<string, YamlNode>,
  reader: SettingsReader,
): string | null {
  const text = reader.text(settings, "link-base");
  const span = settings.get("link-base")?.span;
  if (text === null || !span) return null;
  if (!fits("webAddress", text) || !URL.canParse(text))
    throw reader.error(
      reader.messages.wrongValue("link-base", "https://git.example.com/team/meetings/"),
      span,
    );
  return text;
}

/** `{ minutes: { to: [attendees], cc: [cc, boss@example.com] } }` */
function recipients(
  node: YamlNode | undefined,
  reader: SettingsReader,
): Config["mail"]["recipients"] {
  const choices = [...reader.settings("recipients", node, recipientKinds)].map(([kind, value]) => {
    const fields = [...reader.settings(kind, value, Object.keys(recipientSettings))].map(
      ([field, list]) => [
        field,
        (list.kind === "list" ? list.items : [list]).map((item) => recipient(field, item, reader)),
      ],
    );
    return [kind, Object.fromEntries(fields) as RecipientChoice];
  });
  return Object.fromEntries(choices) as Config["mail"]["recipients"];
}

function recipient(field: string, node: YamlNode, reader: SettingsReader): RecipientEntry {
  const text = node.kind === "scalar" && isSet(node) ? node.raw : "";
  const group = recipientGroups.find((candidate) => candidate === text);
  if (group) return group;
  if (text === "")
    throw reader.error(reader.messages.wrongValue(field, recipientGroups.join(" | ")), node.span);
  if (!text.includes("@")) {
    const { unknownGroup } = reader.messages;
    const message = unknownGroup(text, nearest(text, recipientGroups), recipientGroups);
    throw reader.error(message, node.span);
  }
  return { address: text, ...reader.placeOf(node.span) };
}
