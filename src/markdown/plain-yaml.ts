import type { Span } from "./source.ts";
import type { YamlList, YamlMap, YamlNode, YamlScalar } from "./yaml.ts";

/**
 * Front-matter as nearly everybody writes it – keys, plain or simply quoted values, lists, `{…}` and
 * `[…]` on one line – read in a tenth of the time the YAML parser takes. `null`: something else is
 * in it, and the parser has to say what. Tests hold both equal.
 */
export function readPlainYaml(text: string, base: number): YamlMap | null {
  if (!COMMON.test(text)) return null;
  try {
    const reader = new PlainYaml(text, base);
    reader.skipBlankLines();
    return reader.blockMap(0);
  } catch (error) {
    if (error === notPlain) return null;
    throw error;
  }
}

/** Thrown where the parser has to take over. */
const notPlain = new Error("not plain");

/** No comments, tabs, escapes or CRLF, and none of the characters that YAML refuses or few people use. */
const COMMON = /^[\n -"$-[\]-~\u00a1-\u024f\u2010-\u2027\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;

const KEY = /[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff-]{0,60}(?=:(?:[ \n]|$))/y;
/** In a block a colon ends a value if a space follows, in brackets also if one of them or a comma does. */
const IN_BLOCK = /[0-9A-Za-z\u4e00-\u9fff](?:[^\n:]|:(?![ \n]|$))*/y;
const IN_FLOW = /[0-9A-Za-z\u4e00-\u9fff](?:[^\n:,[\]{}]|:(?![ \n,[\]{}]|$))*/y;
const QUOTED = /"[^"\n]*"|'[^'\n]*'(?!')/y;
/** What the core schema may take for something else than text. */
const NUMBER = /^(?:0|[1-9][0-9]{0,14})$/;
const MAY_BE_TYPED = /^(?:[0-9.eE+]+(?:-[0-9]+)?|0[xo].*|null|true|false)$/i;

/** Brackets within brackets; more is left to the parser and its limits. */
const DEEPEST = 4;

class PlainYaml {
  private at = 0;
  private readonly text: string;
  private readonly base: number;

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
  }

  /** A mapping whose keys stand `indent` columns in; the first of them stands here. */
  blockMap(indent: number): YamlMap {
    const start = this.at;
    const names = new Set<string>();
    const entries: { key: YamlScalar; value: YamlNode }[] = [];
    let end = start;
    do {
      const key = this.key(names);
      const value = this.blockValue(indent, key);
      entries.push({ key, value });
      end = Math.max(value.span.to, key.span.to) - this.base;
    } while (this.nextLine(indent));
    return { kind: "map", entries, span: this.span(start, end) };
  }

  skipBlankLines(): void {
    while (this.text[this.at] === "\n") this.at++;
  }

  /** Goes to the first character of the next line, if that stands `indent` columns in; none may stand deeper. */
  private nextLine(indent: number): boolean {
    this.skipBlankLines();
    if (this.at === this.text.length) return false;
    const columns = this.columns();
    if (columns < indent) return false;
    if (columns > indent || this.text[this.at + columns] === "-") throw notPlain;
    this.at += columns;
    return true;
  }

  private columns(): number {
    let columns = 0;
    while (this.text[this.at + columns] === " ") columns++;
    if (this.text[this.at + columns] === "\n") throw notPlain;
    return columns;
  }

  private key(names: Set<string>): YamlScalar {
    const from = this.at;
    const name = this.match(KEY);
    if (name === null || names.has(name) || MAY_BE_TYPED.test(name)) throw notPlain;
    names.add(name);
    this.at = from + name.length + 1;
    return { kind: "scalar", value: name, raw: name, span: this.span(from, from + name.length) };
  }

  private blockValue(indent: number, key: YamlScalar): YamlNode {
    this.skipSpaces();
    if (!this.isLineEnd()) return this.untilLineEnd(this.inline(IN_BLOCK, 0));
    this.skipBlankLines();
    const columns = this.columns();
    const first = this.text[this.at + columns];
    if (first === "-" && columns >= indent) return this.blockList(columns);
    if (columns > indent) {
      this.at += columns;
      return this.blockMap(columns);
    }
    // A value that is not there is taken to stand behind its key.
    return { kind: "scalar", value: null, raw: "", span: { from: key.span.to, to: key.span.to } };
  }

  private blockList(indent: number): YamlList {
    const start = this.at + indent;
    const items: YamlNode[] = [];
    do {
      this.at += indent;
      if (!this.text.startsWith("- ", this.at)) throw notPlain;
      this.at++;
      this.skipSpaces();
      items.push(this.item());
    } while (this.nextItem(indent));
    const end = (items.at(-1)?.span.to ?? this.base) - this.base;
    return { kind: "list", items, span: this.span(start, end) };
  }

  private item(): YamlNode {
    KEY.lastIndex = this.at;
    if (!KEY.test(this.text)) return this.untilLineEnd(this.inline(IN_BLOCK, 0));
    return this.blockMap(this.at - this.text.lastIndexOf("\n", this.at) - 1);
  }

  private nextItem(indent: number): boolean {
    this.skipBlankLines();
    if (this.at === this.text.length) return false;
    const columns = this.columns();
    if (columns > indent) throw notPlain;
    return columns === indent && this.text[this.at + columns] === "-";
  }

  /** Nothing may follow on the line. */
  private untilLineEnd(node: YamlNode): YamlNode {
    this.skipSpaces();
    if (!this.isLineEnd()) throw notPlain;
    return node;
  }

  private inline(plain: RegExp, depth: number): YamlNode {
    const first = this.text[this.at];
    if (first === "{" || first === "[") {
      if (depth === DEEPEST) throw notPlain;
      return first === "{" ? this.flowMap(depth + 1) : this.flowList(depth + 1);
    }
    return first === '"' || first === "'" ? this.quoted() : this.plain(plain);
  }

  private quoted(): YamlScalar {
    const from = this.at + 1;
    const found = this.match(QUOTED);
    if (found === null) throw notPlain;
    this.at += found.length;
    const value = found.slice(1, -1);
    return { kind: "scalar", value, raw: value, span: this.span(from, from + value.length) };
  }

  private plain(plain: RegExp): YamlScalar {
    const from = this.at;
    const raw = this.match(plain)?.trimEnd();
    if (raw === undefined) throw notPlain;
    this.at += raw.length;
    const isNumber = NUMBER.test(raw);
    if (!isNumber && MAY_BE_TYPED.test(raw)) throw notPlain;
    const value = isNumber ? Number(raw) : raw;
    return { kind: "scalar", value, raw, span: this.span(from, this.at) };
  }

  private flowMap(depth: number): YamlMap {
    const start = this.at;
    const names = new Set<string>();
    const entries: { key: YamlScalar; value: YamlNode }[] = [];
    let end = start;
    do {
      this.at++;
      this.skipSpaces();
      const key = this.key(names);
      this.skipSpaces();
      const value = this.inline(IN_FLOW, depth);
      entries.push({ key, value });
      end = value.span.to - this.base;
      this.skipSpaces();
    } while (this.text[this.at] === ",");
    if (this.text[this.at++] !== "}") throw notPlain;
    return { kind: "map", entries, span: this.span(start, end) };
  }

  private flowList(depth: number): YamlList {
    const start = this.at;
    const items: YamlNode[] = [];
    do {
      this.at++;
      this.skipSpaces();
      items.push(this.inline(IN_FLOW, depth));
      this.skipSpaces();
    } while (this.text[this.at] === ",");
    if (this.text[this.at++] !== "]") throw notPlain;
    const end = (items.at(-1)?.span.to ?? this.base) - this.base;
    return { kind: "list", items, span: this.span(start, end) };
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  private skipSpaces(): void {
    while (this.text[this.at] === " ") this.at++;
  }

  private isLineEnd(): boolean {
    return this.at === this.text.length || this.text[this.at] === "\n";
  }

  private span(from: number, to: number): Span {
    return { from: from + this.base, to: to + this.base };
  }
}
