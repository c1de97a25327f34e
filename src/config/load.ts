import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { isInside } from "../host/inside.ts";
import type { Files } from "../host/io.ts";
import { decode, positionAt, type Source } from "../markdown/source.ts";
import { isFailure, readYaml, type YamlNode } from "../markdown/yaml.ts";
import type { Messages } from "../messages/index.ts";
import type { Rule } from "../rules/rule.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import { globFor } from "../text/glob.ts";
import { oncePer } from "../text/once-per.ts";
import { type Config, defaultConfig } from "./config.ts";
import { overridePattern, readConfig, type Surroundings } from "./read.ts";
import { reallyAt, treeOf } from "./tree.ts";

const NAMES = ["collab.config.yaml", "collab.config.yml", "collab.config.json"];
const MANIFEST = "package.json";

/** Bytes: an address book of ten thousand people has less. What is larger keeps a build waiting. */
const MOST = 2 * 1024 * 1024;

/** Files that extend one another. */
const DEEPEST = 20;

/** Whether a folder may hold a configuration, by the name of something in it. */
export const isConfigName = (name: string): boolean => name === MANIFEST || NAMES.includes(name);

/**
 * A configuration file that was named. What is wrong in it is among its `problems`; throws UserError where it
 * cannot be read at all.
 */
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

/** A configuration file, and how far what it names may lead. */
interface Place {
  readonly path: string;
  readonly source: Source;
  /** The working tree it lies in, and the files as far as that reaches. */
  readonly tree: string;
  readonly within: Files;
  /** The files that extend one another on the way to this one. */
  readonly trail: readonly string[];
}

/** Reads a configuration and all it extends: each file once, and none outside the working tree. */
export class Loader {
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

  /** The nearest to a folder, as far up as there are folders. */
  above(folder: string): Config | null {
    const next = dirname(folder);
    return this.in(folder) ?? (next === folder ? null : this.above(next));
  }

  /** A folder's own configuration. Throws UserError where it cannot be read. */
  readonly in = oncePer((folder: string): Config | null => {
    for (const name of [...NAMES, MANIFEST]) {
      const path = join(folder, name);
      if (this.files.kind(path) !== "file") continue;
      const config = this.found(path);
      if (config) return config;
    }
    return null;
  });

  /**
   * Who checks somebody else's files out did not choose the configuration among them. A package.json
   * that cannot be looked at has nothing for collab: most have not.
   */
  private found(path: string): Config | null {
    const folder = this.files.real(dirname(path));
    const tree = treeOf(folder, this.files);
    const within = this.files.within(tree);
    const inTree = join(folder, basename(path));
    if (within.kind(inTree) !== "file") {
      if (basename(path) === MANIFEST) return null;
      const { linkedAway, notAFile } = this.messages.cli.config;
      throw new UserError(this.files.isStream(path) ? notAFile : linkedAway, { file: path });
    }
    const source = sourceOf(path, () => within.read(inTree, MOST), this.messages);
    return this.read({ path, source, tree, within, trail: [within.real(inTree)] });
  }

  named(path: string): Config {
    const tree = treeOf(this.files.real(dirname(path)), this.files);
    const source = sourceOf(path, () => this.files.read(path, MOST), this.messages);
    const within = this.files.within(tree);
    return (
      this.read({ path, source, tree, within, trail: [this.realOf(path)] }) ?? {
        ...defaultConfig,
        file: path,
      }
    );
  }

  /** A pipe that a shell has made leads nowhere. */
  private realOf(path: string): string {
    return this.files.isStream(path) ? path : this.files.real(path);
  }

  /** `"collab"` in package.json; of a package.json without it nothing else matters, not even its syntax. */
  private read(place: Place): Config | null {
    const { path, source } = place;
    const around: Surroundings = {
      ownRules: this.ownRules,
      extend: (name) => this.extend(name, place),
      matcher: (patterns) => fileMatcher(patterns, dirname(path), this.cwd),
    };
    const isManifest = basename(path) === MANIFEST;
    if (isManifest && !source.text.includes('"collab"')) return null;
    const root = parse(source, this.messages);
    if (!isManifest) return readConfig(root, source, this.messages, around);
    const own = root.kind === "map" ? root.entries.find(({ key }) => key.raw === "collab") : null;
    return own ? readConfig(own.value, source, this.messages, around) : null;
  }

  private extend(name: string, from: Place): Config | string {
    const { tree, within, trail } = from;
    const { extendsOutside, extendsMissing, extendsCycle, extendsTooDeep } =
      this.messages.cli.config;
    const path = resolve(dirname(from.path), name);
    // Before anything is looked at: whether a file is there is nobody's business either.
    const inside = reallyAt(path, dirname(from.path), this.files);
    if (!isInside(tree, inside)) return extendsOutside(name);
    const kind = within.kind(inside);
    if (kind === null || kind === "folder") return extendsMissing(name);
    if (kind === "other") return extendsOutside(name);
    const real = within.real(inside);
    if (trail.includes(real)) return extendsCycle(name);
    if (trail.length > DEEPEST) return extendsTooDeep(name);
    const known = this.loaded.get(real);
    if (known) return known;
    const source = sourceOf(path, () => within.read(inside, MOST), this.messages);
    const place = { path, source, tree, within, trail: [...trail, real] };
    const read = this.read(place) ?? defaultConfig;
    const { templates } = read;
    const config = { ...read, templates: templates && resolve(dirname(path), templates) };
    this.loaded.set(real, config);
    return config;
  }
}

/** A pattern without `/` means files of that name in any folder, as in .gitignore. */
function fileMatcher(
  patterns: readonly string[],
  folder: string,
  cwd: string,
): (file: string) => boolean {
  const tests = patterns.map((pattern) => {
    const glob = pattern.split(sep).join("/").replace(/^\.\//, "");
    return { ofPath: glob.includes("/"), isMatch: globFor(glob, overridePattern) };
  });
  const known = new Map<string, boolean>();
  const isMeant = (file: string): boolean => {
    const path = relative(folder, resolve(cwd, file)).split(sep).join("/");
    const name = basename(path);
    return tests.some(
      ({ ofPath, isMatch }) => typeof isMatch !== "string" && isMatch(ofPath ? path : name),
    );
  };
  // Every rule asks.
  return (file) => {
    const answer = known.get(file) ?? isMeant(file);
    known.set(file, answer);
    return answer;
  };
}

/** A file's text. Throws UserError, in the user's words, where it cannot be read or is no text. */
export function sourceOf(
  file: string,
  read: () => Uint8Array,
  { cli }: Pick<Messages, "cli">,
): Source {
  try {
    const source = decode(file, read());
    if (typeof source !== "string") return source;
    throw new UserError(cli.decode[source], { file });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(cli.unreadable(reasonOf(error)), { file });
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
