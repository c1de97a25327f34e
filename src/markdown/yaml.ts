import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from "js-yaml";
import type { Span } from "./source.ts";

/** A YAML value and where it stands. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** As written, without quotes: `2026` of `title: 2026` is wanted as text. */
  readonly raw: string;
  readonly span: Span;
}

export interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlMap {
  readonly kind: "map";
  readonly entries: ReadonlyArray<{ readonly key: YamlScalar; readonly value: YamlNode }>;
  readonly span: Span;
}

/** Why a text is not YAML that we accept, and where. */
export interface YamlFailure {
  readonly reason: string;
  readonly offset: number;
}

/** Deeper than any meeting; what nests deeper is an attack. */
const MAX_DEPTH = 20;

/**
 * Reads one YAML 1.2 (core schema) document: `14:30` and `2026-12-01` stay text. Aliases, merge
 * keys, duplicate keys and custom tags are refused. Spans are offsets into `text` plus `base`.
 */
export function readYaml(text: string, base = 0): YamlNode | YamlFailure {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const documents = constructFromEvents(events, {
      source: text,
      schema: CORE_SCHEMA,
      maxAliases: 0,
    });
    const more = events.filter((event) => event.type === EVENT_DOCUMENT).length > 1;
    if (more || documents.length > 1) return { reason: "more than one document", offset: base };
    return new Tree(text, base, events).node(documents[0] ?? null);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { reason: error.reason, offset: base + (error.mark?.position ?? 0) };
  }
}

export function isFailure(result: YamlNode | YamlFailure): result is YamlFailure {
  return "reason" in result;
}

/** Pairs the parser's events, which know the places, with the constructed data, which knows the types. */
class Tree {
  private at = 0;
  private lastEnd = 0;
  private readonly text: string;
  private readonly base: number;
  private readonly events: readonly Event[];

  constructor(text: string, base: number, events: readonly Event[]) {
    this.text = text;
    this.base = base;
    this.events = events;
  }

  node(data: unknown): YamlNode {
    let event = this.events[this.at++];
    if (event?.type === EVENT_DOCUMENT) event = this.events[this.at++];
    if (!event || event.type === EVENT_POP) {
      this.at--;
      return { kind: "scalar", value: null, raw: "", span: this.span(0, 0) };
    }
    if (event.type === EVENT_SCALAR) {
      // A key without a value (`title:`) has no place of its own; it gets the one after its key.
      const from = event.valueStart < 0 ? this.lastEnd : event.valueStart;
      const to = Math.max(from, event.valueEnd);
      this.lastEnd = to;
      const written = this.text.slice(from, to);
      const value = typeof data === "object" ? null : ((data ?? written) as YamlScalar["value"]);
      const raw = typeof value === "string" ? value : written;
      return { kind: "scalar", value, raw, span: this.span(from, to) };
    }
    const start = "start" in event ? event.start : 0;
    return event.type === EVENT_MAPPING
      ? this.map((data ?? {}) as Readonly<Record<string, unknown>>, start)
      : this.list((data ?? []) as readonly unknown[], start);
  }

  private map(data: Readonly<Record<string, unknown>>, start: number): YamlMap {
    const entries: { key: YamlScalar; value: YamlNode }[] = [];
    let end = start;
    while (this.events[this.at]?.type !== EVENT_POP) {
      const keyEvent = this.events[this.at];
      const name = keyEvent?.type === EVENT_SCALAR ? getScalarValue(this.text, keyEvent) : "";
      const key = this.node(name);
      // A key such as 0x10 is filed under another name; its value then counts as text.
      const filed = key.kind === "scalar" && Object.hasOwn(data, key.raw);
      const value = this.node(filed ? data[key.raw] : undefined);
      if (key.kind === "scalar") entries.push({ key, value });
      end = Math.max(value.span.to, key.span.to) - this.base;
    }
    this.at++;
    return { kind: "map", entries, span: this.span(start, end) };
  }

  private list(data: readonly unknown[], start: number): YamlList {
    const items: YamlNode[] = [];
    let end = start;
    while (this.events[this.at]?.type !== EVENT_POP) {
      const item = this.node(data[items.length]);
      items.push(item);
      end = item.span.to - this.base;
    }
    this.at++;
    return { kind: "list", items, span: this.span(start, end) };
  }

  private span(from: number, to: number): Span {
    return { from: from + this.base, to: to + this.base };
  }
}
