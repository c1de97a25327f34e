import type { YamlMap, YamlNode, YamlScalar } from "../markdown/yaml.ts";
import { plain } from "../meeting/front-matter/fields.ts";
import { attendeeKeyOf } from "../meeting/front-matter/names.ts";
import { isOf } from "../meeting/front-matter/patterns.ts";
import type { KnownPerson, People } from "../meeting/people/address-book.ts";
import { readPerson } from "../meeting/people/person.ts";
import type { Role } from "../meeting/types.ts";
import { roleOf } from "../vocabulary/index.ts";
import { isSet, type SettingsReader } from "./settings.ts";
import { fits, personSettings } from "./table.ts";

const ENTRY = "{ name, email, dept, role, aliases, handles }";
const DETAILS = "name@example.com | { email, dept, role, aliases, handles }";

/**
 * The address book: a list of people, each a mapping or written `王芳 <wang.fang@example.com>（研发部）`,
 * or a mapping from names to addresses or details.
 */
export function readPeople(node: YamlNode | undefined, reader: SettingsReader): People {
  if (!isSet(node)) return [];
  if (node.kind === "list")
    return node.items.flatMap((item) => reader.attempt(() => [listed(item, reader)], []));
  if (node.kind === "map")
    return node.entries.flatMap(({ key, value }) =>
      reader.attempt(() => [underName(key, value, reader)], []),
    );
  reader.report(() => reader.messages.wrongValue("people", `[${ENTRY}, …]`), node.span);
  return [];
}

function listed(node: YamlNode, reader: SettingsReader): KnownPerson {
  if (node.kind === "map") {
    const person = detailed(node, null, reader);
    if (person.name !== "") return person;
  } else if (node.kind === "scalar" && typeof node.value === "string") {
    const person = written(node, reader);
    if (person.name !== "") return person;
  }
  throw reader.error(reader.messages.wrongValue("people", ENTRY), node.span);
}

function underName(key: YamlScalar, value: YamlNode, reader: SettingsReader): KnownPerson {
  const name = key.raw.trim();
  if (name === "") throw reader.error(reader.messages.wrongValue("people", ENTRY), key.span);
  if (value.kind === "map") return detailed(value, name, reader);
  if (!isSet(value)) return { ...nothingBut(name) };
  if (value.kind === "scalar") {
    const person = written(value, reader);
    if (person.email !== null) return { ...person, name };
  }
  throw reader.error(reader.messages.wrongValue(name, DETAILS), value.span);
}

const nothingBut = (name: string): KnownPerson => ({
  name,
  email: null,
  dept: null,
  role: null,
  aliases: [],
  handles: [],
});

function written(node: YamlScalar, reader: SettingsReader): KnownPerson {
  const { name, email, dept, role } = readPerson(plain(node));
  if (!fits("person", node.raw)) throw badAddress(node, reader);
  if (email && !isAddress(email.value)) throw badAddress(node, reader);
  return { ...nothingBut(name), email: email?.value ?? null, dept, role };
}

function detailed(map: YamlMap, name: string | null, reader: SettingsReader): KnownPerson {
  const canonical: YamlMap = {
    ...map,
    entries: map.entries.map(({ key, value }) => {
      const concept = attendeeKeyOf(key.raw);
      return { key: concept && concept !== "present" ? { ...key, raw: concept } : key, value };
    }),
  };
  const settings = reader.settings(
    "people",
    canonical,
    Object.keys(personSettings).filter((key) => name === null || key !== "name"),
  );
  const email = settings.get("email");
  const address = reader.text(settings, "email")?.trim() ?? null;
  if (email && address !== null && !isAddress(address)) throw badAddress(email, reader);
  return {
    name: name ?? reader.text(settings, "name")?.trim() ?? address ?? "",
    email: address,
    dept: reader.text(settings, "dept")?.trim() ?? null,
    role: roleIn(settings.get("role"), reader),
    aliases: reader.texts(settings, "aliases"),
    handles: reader.texts(settings, "handles").map((handle) => handle.replace(/^@/, "")),
  };
}

function roleIn(node: YamlNode | undefined, reader: SettingsReader): Role | null {
  if (!node) return null;
  const isRole = node.kind === "scalar" && isOf("role", node.raw);
  const role = isRole ? roleOf(node.raw)?.concept : undefined;
  if (role) return role;
  const roles = "decision-maker | executor | stakeholder";
  throw reader.error(reader.messages.wrongValue("role", roles), node.span);
}

const isAddress = (text: string): boolean => fits("address", text);

const badAddress = (node: YamlNode, reader: SettingsReader) =>
  reader.error(reader.messages.wrongValue("email", "name@example.com"), node.span);
