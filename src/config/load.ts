import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import type { Files } from "../host/io.ts";
import { decode, positionAt, type Source } from "../markdown/source.ts";
import { isFailure, readYaml, type YamlNode } from "../markdown/yaml.ts";
import type { Messages } from "../messages/index.ts";
import type { Rule } from "../rules/rule.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import { type Config, defaultConfig } from "./config.ts";
import { readConfig, type Surroundings } from "./read.ts";

const NAMES = ["collab.config.yaml", "collab.config.yml", "collab.config.json"];
const MANIFEST = "package.json";

/**
 * The nearest configuration, looked for upwards from the working folder; the defaults where there is
 * none. What is wrong in it is among its `problems`; throws UserError where it cannot be read at all.
 */
export function findConfig(
  cwd: string,
  files: Files,
  messages: Messages,
  ownRules: readonly Rule[] | null = null,
): Config {
  const loader = new Loader(cwd, files, messages, ownRules);
  for (let current = resolve(cwd); ; current = dirname(current)) {
    for (const name of [...NAMES, MANIFEST]) {
      const path = join(current, name);
      if (files.kind(path) !== "file") continue;
      const config = loader.found(path);
      if (config) return config;
    }
    if (dirname(current) === current) return { ...defaultConfig, ownRules: ownRules ?? [] };
  }
}

/** A configuration file that was named; otherwise as `findConfig`. */
export function loadConfig(
  path: string,
  cwd: string,
  files: Files,
  messages: Messages,
  ownRules: readonly Rule[] | null = null,
): Config {
  if (files.kind(path) !== "file") throw new UserError(messages.cli.config.missing, { file: path });
  return new Loader(cwd, files, messages, ownRules).named(path);
}

/** Reads a configuration and all it extends: each file once, and none outside the working tree. */
class Loader {
  private readonly cwd: string;
  private readonly files: Files;
  private readonly messages: Messages;
  private readonly ownRules: readonly Rule[] | null;
  private readonly loaded = new Map<string, Config>();

  constructor(cwd: string, files: Files, messages: Messages, ownRules: readonly Rule[] | null) {
    this.cwd = cwd;
    this.files = files;
    this.messages = messages;
    this.ownRules = ownRules;
  }

  /** Who checks somebody else's files out did not choose the configuration among them. */
  found(path: string): Config | null {
    const folder = this.files.real(dirname(path));
    const source = this.sourceOf(path);
    if (basename(path) === MANIFEST && !source.text.includes('"collab"')) return null;
    if (!isInside(this.treeOf(folder), this.files.real(path)))
      throw new UserError(this.messages.cli.config.linkedAway, { file: path });
    return this.read(path, source, this.treeOf(folder), [this.files.real(path)]);
  }

  named(path: string): Config {
    const folder = this.files.real(dirname(path));
    const trail = [this.files.real(path)];
    return (
      this.read(path, this.sourceOf(path), this.treeOf(folder), trail) ?? {
        ...defaultConfig,
        file: path,
      }
    );
  }

  /** `"collab"` in package.json; of a package.json without it nothing else matters, not even its syntax. */
  private read(
    path: string,
    source: Source,
    tree: string,
    trail: readonly string[],
  ): Config | null {
    const around: Surroundings = {
      ownRules: this.ownRules,
      extend: (name) => this.extend(name, path, tree, trail),
      matcher: (patterns) => fileMatcher(patterns, dirname(path), this.cwd),
    };
    const isManifest = basename(path) === MANIFEST;
    if (isManifest && !source.text.includes('"collab"')) return null;
    const root = parse(source, this.messages);
    if (!isManifest) return readConfig(root, source, this.messages, around);
    const own = root.kind === "map" ? root.entries.find(({ key }) => key.raw === "collab") : null;
    return own ? readConfig(own.value, source, this.messages, around) : null;
  }

  private extend(
    name: string,
    from: string,
    tree: string,
    trail: readonly string[],
  ): Config | string {
    const { extendsOutside, extendsMissing, extendsCycle } = this.messages.cli.config;
    const path = resolve(dirname(from), name);
    // Before anything is looked at: whether a file is there is nobody's business either.
    const inside = join(this.files.real(dirname(from)), relative(dirname(from), path));
    if (!isInside(tree, inside)) return extendsOutside(name);
    if (this.files.kind(path) !== "file") return extendsMissing(name);
    const real = this.files.real(path);
    if (!isInside(tree, real)) return extendsOutside(name);
    if (trail.includes(real)) return extendsCycle(name);
    const known = this.loaded.get(real);
    if (known) return known;
    const read = this.read(path, this.sourceOf(path), tree, [...trail, real]) ?? defaultConfig;
    const { templates } = read;
    const config = { ...read, templates: templates && resolve(dirname(path), templates) };
    this.loaded.set(real, config);
    return config;
  }

  /** The repository a folder is in, or the folder itself. */
  private treeOf(folder: string): string {
    for (let current = folder; ; current = dirname(current)) {
      if (this.files.kind(join(current, ".git")) !== null) return current;
      if (dirname(current) === current) return folder;
    }
  }

  private sourceOf(path: string): Source {
    return sourceOf(path, this.files, this.messages);
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A pattern without `/` means files of that name in any folder, as in .gitignore. */
function fileMatcher(
  patterns: readonly string[],
  folder: string,
  cwd: string,
): (file: string) => boolean {
  const tests = patterns.map((pattern) => {
    const glob = pattern.replace(/^\.\//, "");
    return picomatch(glob, { basename: !glob.includes("/"), dot: true, nonegate: true });
  });
  return (file) => {
    const path = relative(folder, resolve(cwd, file)).split(sep).join("/");
    return tests.some((isMatch) => isMatch(path));
  };
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
