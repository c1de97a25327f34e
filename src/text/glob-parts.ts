export interface GlobOptions {
  /** `*`, `?` and `[…]` also stand for a dot at the beginning of a name. */
  readonly dot: boolean;
  /** Braces and groups as in shells; without them as in .gitignore. */
  readonly groups: boolean;
  readonly ignoreCase: boolean;
}

/** Why a pattern is refused. */
export type GlobProblem = "tooLong" | "tooDeep" | "negation" | "tooMany";

/** What a pattern is made of. */
export type Part =
  | { readonly kind: "one"; readonly test: (char: string) => boolean; readonly wild: boolean }
  | { readonly kind: "all"; readonly parts: readonly Part[] }
  | { readonly kind: "either"; readonly parts: readonly Part[] }
  /** `needed`: at least once; `often`: more than once. */
  | {
      readonly kind: "repeated";
      readonly part: Part;
      readonly needed: boolean;
      readonly often: boolean;
    };

const LONGEST_PATTERN = 1000;
const DEEPEST = 20;
/** `{1..31}` and the like. */
const WIDEST = 400;

const all = (...parts: readonly Part[]): Part => ({ kind: "all", parts });
const maybe = (part: Part): Part => ({ kind: "repeated", part, needed: false, often: false });
const anyOften = (part: Part): Part => ({ kind: "repeated", part, needed: false, often: true });
const inName: Part = { kind: "one", test: (char) => char !== "/", wild: true };
const slash: Part = { kind: "one", test: (char) => char === "/", wild: false };
const name = anyOften(inName);
const folders = anyOften(all(name, slash));

/** Reads a pattern; what looks like the beginning of something and is not stands for itself. */
export function readPattern(pattern: string, options: GlobOptions): Part | GlobProblem {
  if (pattern.length > LONGEST_PATTERN) return "tooLong";
  const reader = new PatternReader(options.ignoreCase ? pattern.toLowerCase() : pattern, options);
  const part = reader.sequence("");
  return reader.problem ?? part;
}

class PatternReader {
  problem: GlobProblem | null = null;
  private readonly text: readonly string[];
  private readonly options: GlobOptions;
  private at = 0;
  private depth = 0;

  constructor(pattern: string, options: GlobOptions) {
    this.text = [...pattern];
    this.options = options;
  }

  /** Up to one of these characters, which is left, or to the end. */
  sequence(ends: string): Part {
    const parts: Part[] = [];
    for (const begin = this.at; this.at < this.text.length; ) {
      const next = this.text[this.at] ?? "";
      if (ends.includes(next) && ends !== "") break;
      const isFirst = this.at === begin || this.text[this.at - 1] === "/";
      parts.push(this.part(next, isFirst, ends));
    }
    return { kind: "all", parts };
  }

  private part(char: string, isFirst: boolean, ends: string): Part {
    const { groups } = this.options;
    const follows = this.text[this.at + 1];
    if (groups && follows === "(" && "@?*+!".includes(char)) {
      const group = this.group(char);
      if (group) return group;
    }
    if (char === "/" && groups && this.isEverythingBelow(ends)) {
      this.at += 3;
      return maybe(all(slash, folders, name));
    }
    if (char === "*") return this.stars(isFirst, ends);
    if (char === "?") return this.taken(1, inName);
    if (char === "[") return this.characters();
    if (char === "\\" && follows !== undefined) return this.taken(2, literal(follows));
    if (groups && char === "(" && this.divided("(", ")", "|", this.at))
      return this.alternatives("|", ")");
    if (groups && char === "{") {
      if (this.divided("{", "}", ",", this.at)) return this.alternatives(",", "}");
      const range = this.range();
      if (range) return range;
    }
    return this.taken(1, literal(char));
  }

  private taken(count: number, part: Part): Part {
    this.at += count;
    return part;
  }

  /** `/**` at the end also means the folder itself. */
  private isEverythingBelow(ends: string): boolean {
    return (
      this.text[this.at + 1] === "*" &&
      this.text[this.at + 2] === "*" &&
      this.isEnd(this.at + 3, ends)
    );
  }

  private isEnd(at: number, ends: string): boolean {
    const char = this.text[at];
    return char === undefined || (ends !== "" && ends.includes(char));
  }

  private stars(isFirst: boolean, ends: string): Part {
    let end = this.at;
    while (
      this.text[end] === "*" &&
      !(this.options.groups && this.text[end + 1] === "(" && end > this.at)
    )
      end++;
    const isWhole = isFirst && end - this.at > 1;
    this.at = end;
    if (isWhole && this.text[end] === "/") return this.taken(1, folders);
    return isWhole && this.isEnd(end, ends) ? all(folders, name) : name;
  }

  /** `@(a|b)` once, `?(…)` at most once, `+(…)` at least once, `*(…)` as often as may be. */
  private group(sign: string): Part | null {
    if (this.closing("(", ")", this.at + 1) === null) return null;
    if (sign === "!") this.problem ??= "negation";
    this.at++;
    const part = this.alternatives("|", ")");
    const [needed, often] = [sign === "@" || sign === "+", sign === "*" || sign === "+"];
    return { kind: "repeated", part, needed, often };
  }

  private alternatives(between: string, end: string): Part {
    const parts: Part[] = [];
    if (++this.depth > DEEPEST) {
      this.problem ??= "tooDeep";
      this.at = this.text.length;
      return all();
    }
    do {
      this.at++;
      parts.push(this.sequence(between + end));
    } while (this.text[this.at] === between);
    this.at++;
    this.depth--;
    return { kind: "either", parts };
  }

  private closing(open: string, close: string, from: number): number | null {
    let depth = 0;
    for (let at = from; at < this.text.length; at++) {
      if (this.text[at] === "\\") at++;
      else if (this.text[at] === open) depth++;
      else if (this.text[at] === close && --depth === 0) return at;
    }
    return null;
  }

  /** Whether a bracket is closed, and divided on its own level. */
  private divided(open: string, close: string, between: string, from: number): boolean {
    const end = this.closing(open, close, from);
    let depth = 0;
    for (let at = from; end !== null && at < end; at++) {
      if (this.text[at] === "\\") at++;
      else if (this.text[at] === open) depth++;
      else if (this.text[at] === close) depth--;
      else if (this.text[at] === between && depth === 1) return true;
    }
    return false;
  }

  /** `{1..12}`, `{01..12}`, `{a..f}` */
  private range(): Part | null {
    const end = this.text.indexOf("}", this.at);
    const inside = end === -1 ? "" : this.text.slice(this.at + 1, end).join("");
    const [, from = "", to = ""] = /^(\d{1,6}|[a-z])\.\.(\d{1,6}|[a-z])$/i.exec(inside) ?? [];
    const isNumber = /\d/.test(from);
    if (from === "" || isNumber !== /\d/.test(to)) return null;
    const [first, last] = [from, to]
      .map((text) => (isNumber ? Number(text) : text.charCodeAt(0)))
      .sort((a, b) => a - b);
    if (first === undefined || last === undefined || last - first > WIDEST) return null;
    const width = from.startsWith("0") || to.startsWith("0") ? Math.max(from.length, to.length) : 0;
    const parts: Part[] = [];
    for (let each = first; each <= last; each++) {
      const text = isNumber ? String(each).padStart(width, "0") : String.fromCharCode(each);
      parts.push({ kind: "all", parts: [...text].map(literal) });
    }
    this.at = end + 1;
    return { kind: "either", parts };
  }

  /** `[abc]`, `[a-z]`, `[!a]` */
  private characters(): Part {
    const isNot = this.text[this.at + 1] === "!" || this.text[this.at + 1] === "^";
    const begin = this.at + (isNot ? 2 : 1);
    const ranges: (readonly [string, string])[] = [];
    for (let at = begin; at < this.text.length; at++) {
      if (this.text[at] === "]" && at > begin) {
        this.at = at + 1;
        return {
          kind: "one",
          wild: true,
          test: (char) => char !== "/" && isNot !== within(char, ranges),
        };
      }
      if (this.text[at] === "\\" && at + 1 < this.text.length) at++;
      const from = this.text[at] ?? "";
      let to = from;
      if (
        this.text[at + 1] === "-" &&
        this.text[at + 2] !== undefined &&
        this.text[at + 2] !== "]"
      ) {
        at += this.text[at + 2] === "\\" ? 3 : 2;
        to = this.text[at] ?? "";
      }
      ranges.push([from, to]);
    }
    return this.taken(1, literal("["));
  }
}

const literal = (wanted: string): Part => ({
  ...{ kind: "one", wild: false },
  test: (char) => char === wanted,
});

const number = (char: string): number => char.codePointAt(0) ?? 0;

function within(char: string, ranges: readonly (readonly [string, string])[]): boolean {
  return ranges.some(([from, to]) => number(char) >= number(from) && number(char) <= number(to));
}
