import { basename, dirname, join, resolve } from "node:path";
import { reasonOf, UserError } from "../errors.ts";
import type { Files } from "../io.ts";
import { decode, positionAt, type Source } from "../meeting/source.ts";
import { isFailure, readYaml, type YamlNode } from "../meeting/yaml.ts";
import type { Messages } from "../messages/index.ts";
import { type Config, defaultConfig } from "./config.ts";
import { readConfig } from "./read-config.ts";

const NAMES = ["collab.config.yaml", "collab.config.yml", "collab.config.json"];
const MANIFEST = "package.json";

/** The nearest configuration, looked for upwards from a folder; the defaults where there is none. Throws UserError. */
export function findConfig(folder: string, files: Files, messages: Messages): Config {
  for (let current = resolve(folder); ; current = dirname(current)) {
    for (const name of NAMES) {
      const path = join(current, name);
      if (files.kind(path) === "file") return loadConfig(path, files, messages);
    }
    const manifest = join(current, MANIFEST);
    if (files.kind(manifest) === "file") {
      const config = fromManifest(manifest, files, messages);
      if (config) return config;
    }
    if (dirname(current) === current) return defaultConfig;
  }
}

/** A configuration file that was named. Throws UserError with its position where it is wrong. */
export function loadConfig(path: string, files: Files, messages: Messages): Config {
  if (files.kind(path) !== "file") throw new UserError(messages.cli.config.missing, { file: path });
  if (basename(path) === MANIFEST)
    return fromManifest(path, files, messages) ?? { ...defaultConfig, file: path };
  const source = sourceOf(path, files, messages);
  return readConfig(parse(source, messages), source, messages);
}

/** `"collab"` in package.json; of a package.json without it nothing else matters, not even its syntax. */
function fromManifest(path: string, files: Files, messages: Messages): Config | null {
  const source = sourceOf(path, files, messages);
  if (!source.text.includes('"collab"')) return null;
  const root = parse(source, messages);
  const own = root.kind === "map" ? root.entries.find(({ key }) => key.raw === "collab") : null;
  return own ? readConfig(own.value, source, messages) : null;
}

function sourceOf(path: string, files: Files, messages: Messages): Source {
  try {
    const source = decode(path, files.read(path));
    if (typeof source !== "string") return source;
    throw new UserError(messages.cli.decode[source], { file: path });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(messages.cli.unreadable(reasonOf(error)), { file: path });
  }
}

/** JSON is YAML, so one reader serves both, and knows the places. */
function parse(source: Source, messages: Messages): YamlNode {
  const root = readYaml(source.text);
  if (isFailure(root)) {
    throw new UserError(messages.cli.config.yaml(root.reason), {
      file: source.file,
      ...positionAt(source, root.offset),
    });
  }
  return root;
}
