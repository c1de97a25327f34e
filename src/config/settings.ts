import { positionAt, type Source, type Span } from "../markdown/source.ts";
import type { YamlNode } from "../markdown/yaml.ts";
import type { Messages } from "../messages/index.ts";
import { type ErrorPlace, UserError } from "../text/errors.ts";
import type { GlobProblem } from "../text/glob.ts";
import { nearest } from "../text/nearest.ts";

/** A setting whose value was left out, or commented out, is one that is not there. */
export function isSet(node: YamlNode | undefined): node is YamlNode {
  return node !== undefined && !(node.kind === "scalar" && node.value === null);
}

const MOST_PROBLEMS = 100;

/** Reads single settings of a configuration by their type. Every error names its place. */
export class SettingsReader {
  readonly messages: Messages["cli"]["config"];
  /** What was wrong so far; one wrong setting never hides the others. */
  readonly problems: UserError[] = [];
  private readonly source: Source;
  private readonly patternProblems: Messages["cli"]["pattern"];

  constructor(source: Source, messages: Messages) {
    this.source = source;
    this.messages = messages.cli.config;
    this.patternProblems = messages.cli.pattern;
  }

  /** A mapping's values by key; any other key is an error with the nearest known one. */
  settings(
    name: string,
    node: YamlNode | undefined,
    known: readonly string[],
  ): ReadonlyMap<string, YamlNode> {
    const settings = new Map<string, YamlNode>();
    if (!isSet(node)) return settings;
    if (node.kind !== "map") {
      const { noSettings, wrongValue } = this.messages;
      throw this.error(name === "" ? noSettings : wrongValue(name, "{ … }"), node.span);
    }
    const seen = new Set<string>();
    for (const { key, value } of node.entries) {
      if (!known.includes(key.raw))
        this.report(() => this.messages.unknownKey(key.raw, nearest(key.raw, known)), key.span);
      else if (seen.has(key.raw)) this.report(() => this.messages.repeatedKey(key.raw), key.span);
      else if (isSet(value)) settings.set(key.raw, value);
      seen.add(key.raw);
    }
    return settings;
  }

  oneOf<const Word extends string>(
    settings: ReadonlyMap<string, YamlNode>,
    key: string,
    words: readonly Word[],
    shown = key,
  ): Word | null {
    const node = settings.get(key);
    if (!node) return null;
    const word =
      node.kind === "scalar" ? words.find((candidate) => candidate === node.raw) : undefined;
    if (!word) throw this.error(this.messages.wrongValue(shown, words.join(" | ")), node.span);
    return word;
  }

  text(settings: ReadonlyMap<string, YamlNode>, key: string): string | null {
    const node = settings.get(key);
    if (!node) return null;
    if (node.kind !== "scalar")
      throw this.error(this.messages.wrongValue(key, this.messages.text), node.span);
    return node.raw;
  }

  texts(
    settings: ReadonlyMap<string, YamlNode>,
    key: string,
    allowed = `[${this.messages.text}, …]`,
    isAllowed: (text: string) => boolean = () => true,
  ): readonly string[] {
    const node = settings.get(key);
    if (!node) return [];
    const items = node.kind === "list" ? node.items : [node];
    return items.map((item) => {
      if (item.kind !== "scalar" || !isSet(item) || !isAllowed(item.raw))
        throw this.error(this.messages.wrongValue(key, allowed), item.span);
      return item.raw;
    });
  }

  /** Texts that are patterns for paths. */
  patterns(
    settings: ReadonlyMap<string, YamlNode>,
    key: string,
    problemOf: (pattern: string) => GlobProblem | null,
  ): readonly string[] {
    const node = settings.get(key);
    for (const item of node?.kind === "list" ? node.items : node ? [node] : []) {
      const problem = item.kind === "scalar" ? problemOf(item.raw) : null;
      if (problem) throw this.error(this.patternProblems[problem], item.span);
    }
    return this.texts(settings, key);
  }

  /** What `read` makes of a setting; of one that is wrong, after noting so, what counts instead. */
  attempt<T>(read: () => T, otherwise: T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.keep(() => error, error.place);
      return otherwise;
    }
  }

  report(message: () => string, span: Span): void {
    this.keep(() => this.error(message(), span), this.placeOf(span));
  }

  /** More than anybody reads are not even put into words. */
  private keep(problem: () => UserError, place: ErrorPlace | null): void {
    const { length } = this.problems;
    if (length < MOST_PROBLEMS) this.problems.push(problem());
    else if (length === MOST_PROBLEMS)
      this.problems.push(new UserError(this.messages.moreProblems, place));
  }

  error(message: string, span: Span): UserError {
    return new UserError(message, this.placeOf(span));
  }

  placeOf(span: Span): Required<ErrorPlace> {
    return { file: this.source.file, ...positionAt(this.source, span.from) };
  }
}
