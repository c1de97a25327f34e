import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseSync } from "rolldown/experimental";
import { describe, expect, it } from "vitest";
import { type Node, nodesOf } from "./regexps/collect.ts";

const src = resolve(import.meta.dirname, "../src");

interface Import {
  readonly from: string;
  /** A path in src, or a package's name. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

interface SourceFile {
  readonly path: string;
  readonly lines: number;
  /** Without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const STATIC = /^(?:import|export)\s+(type\s)?([^;"']*?)\s*from\s*"([^"]+)"|^import\s*"([^"]+)"/gm;
const DYNAMIC = /\bimport\("([^"]+)"\)/g;

const everyFile: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((native) => {
    const path = native.split(sep).join("/");
    const text = readFileSync(join(src, path), "utf8");
    const code = text.replace(/\/\*.*?\*\/|(?<=^|\s)\/\/.*?$/gms, "");
    const statics = [...code.matchAll(STATIC)].map(([, type, names = "", to, bare]) =>
      importOf(path, to ?? bare ?? "", type !== undefined || isTypeList(names), false),
    );
    const dynamics = [...code.matchAll(DYNAMIC)].map(([, to = ""]) =>
      importOf(path, to, false, true),
    );
    return { path, lines: text.split("\n").length - 1, code, imports: [...statics, ...dynamics] };
  });
/** What runs in a browser has the browser's means. */
const files = everyFile.filter(({ path }) => !path.startsWith("live/page/"));
const imports = files.flatMap((file) => file.imports);

function importOf(from: string, to: string, typeOnly: boolean, dynamic: boolean): Import {
  const isPackage = !to.startsWith(".");
  const target = isPackage ? to : relative(src, resolve(src, dirname(from), to));
  return { from, to: target.split(sep).join("/"), isPackage, typeOnly, dynamic };
}

/** Calls with `...list` among their arguments, or by `apply`. */
function spreadsIn(path: string, text = readFileSync(join(src, path), "utf8")): readonly string[] {
  return [...nodesOf(parseSync(path, text).program)].flatMap((node) => {
    const {
      type,
      arguments: args = [],
      callee,
    } = node as Node & {
      readonly arguments?: readonly Node[];
      readonly callee?: { readonly property?: { readonly name?: string } };
    };
    const isCall = type === "CallExpression" || type === "NewExpression";
    const isApplied = callee?.property?.name === "apply";
    return isCall && (isApplied || args.some((each) => each.type === "SpreadElement"))
      ? [type]
      : [];
  });
}

function isTypeList(names: string): boolean {
  const each = /^\{(.*)\}$/s.exec(names)?.[1]?.split(",") ?? [];
  return each.length > 0 && each.every((name) => name.trim() === "" || /^\s*type\s/.test(name));
}

const shown = ({ from, to, typeOnly }: Import): string =>
  `${from} → ${to}${typeOnly ? " (type)" : ""}`;

/** From the top down: each may use what stands below it, and nothing above or beside it. */
const layers: readonly (readonly string[])[] = [
  ["start.ts", "thread.ts", "unpack.ts"],
  ["cli.ts", "index.ts", "remark.ts"],
  ["main.ts"],
  ["commands"],
  ["lsp", "schema", "report"],
  ["lint", "plan", "mail", "reporters", "inspect", "adopt", "convert", "export", "live"],
  ["tracker"],
  ["config"],
  ["rules"],
  ["rewrite"],
  ["meeting"],
  ["scenarios"],
  ["time"],
  ["vocabulary"],
  ["markdown"],
  // What everyone may use: words, errors, how text is folded and shown, what collab may touch.
  ["messages", "text", "host"],
];
const partOf = (path: string): string => path.split("/")[0] ?? path;
const layerOf = (path: string): number => layers.findIndex((parts) => parts.includes(partOf(path)));

describe("imports", () => {
  it("were found at all", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.map(shown)).toEqual(
      expect.arrayContaining([
        "cli.ts → main.ts",
        "main.ts → commands/lint.ts",
        "config/config.ts → rules/rule.ts (type)",
        "markdown/grammar.ts → @lezer/markdown",
      ]),
    );
  });

  it("every part of the house has its floor", () => {
    expect(files.filter(({ path }) => layerOf(path) === -1).map(({ path }) => path)).toEqual([]);
  });

  it("lead downwards; types may be shared sideways, and a types.ts with all", () => {
    const wrong = imports.filter(({ from, to, isPackage, typeOnly }) => {
      if (isPackage || partOf(from) === partOf(to)) return false;
      const [above, below] = [layerOf(from), layerOf(to)];
      if (above < below) return false;
      const isShared = above === below && above === layers.length - 1;
      return !isShared && !(typeOnly && (above === below || to.endsWith("/types.ts")));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it("never lead round in a circle, types included", () => {
    const next = new Map(
      everyFile.map(({ path, imports }) => [
        path,
        imports.filter(({ isPackage }) => !isPackage).map(({ to }) => to),
      ]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path))
        circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      if (done.has(path) || trail.includes(path)) return;
      for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
      done.add(path);
    };
    for (const path of next.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it("of types come from files that are there", () => {
    const paths = new Set(files.map(({ path }) => path));
    const missing = imports.filter(({ to, isPackage }) => !isPackage && !paths.has(to));
    expect(missing.map(shown)).toEqual([]);
  });
});

describe("packages", () => {
  const users = (pattern: RegExp): readonly string[] =>
    [...new Set(imports.filter(({ to }) => pattern.test(to)).map(({ from }) => from))].sort();

  it.each([
    [
      "the file system",
      /^node:fs/,
      [
        "cli.ts",
        ...["compile-cache", "entries", "files", "folders", "git-folder", "git", "lock"].map(
          (name) => `host/${name}.ts`,
        ),
        ...["own", "pieces", "process", "read", "within", "write"].map((name) => `host/${name}.ts`),
        "start.ts",
        "unpack.ts",
      ],
    ],
    ["other programs", /^node:child_process/, ["host/browse.ts", "host/git.ts"]],
    ["the server of pages", /^node:http$/, ["live/server/server.ts"]],
    ["the Markdown parser", /^@lezer\/markdown/, ["markdown/grammar.ts"]],
    ["the front-matter splitter", /^gray-matter$/, ["meeting/front-matter/split.ts"]],
    ["the YAML parser", /^js-yaml$/, ["markdown/yaml.ts"]],
    ["the differ", /^diff$/, ["text/diff.ts"]],
    [
      "the language server",
      /^vscode-/,
      [
        "commands/lsp.ts",
        "lsp/actions.ts",
        "lsp/completion.ts",
        "lsp/diagnostics.ts",
        "lsp/hints.ts",
        "lsp/hover.ts",
        "lsp/places.ts",
        "lsp/promises.ts",
        "lsp/pull.ts",
        "lsp/reading.ts",
        "lsp/server.ts",
        "lsp/symbols.ts",
        "lsp/workspace.ts",
      ],
    ],
    ["the reader of Word documents", /^mammoth$/, ["convert/word.ts"]],
    ["the reader of zip files", /^yauzl$/, ["convert/package.ts"]],
    ["the reader of mails", /^postal-mime$/, ["convert/mail.ts"]],
    ["the reader of HTML", /^rehype-parse$/, ["convert/html.ts"]],
    ["the prompts", /^@clack\//, ["plan/ask.ts"]],
    ["the MIME composer", /^nodemailer\/lib\/m/, ["mail/compose.ts"]],
    ["the SMTP client", /^nodemailer\/lib\/smtp/, ["mail/sending/smtp.ts"]],
  ])("%s is used in one place", (_, pattern, places) => {
    expect(users(pattern)).toEqual(places);
  });

  it("of date-fns single functions are imported, as all of it takes long to load", () => {
    expect(users(/^(?:date-fns|@date-fns\/\w+)$/)).toEqual([]);
  });

  it("what meetings and rules are made of touches nothing outside", () => {
    const pure =
      /^(?:tracker|rules|rewrite|meeting|scenarios|time|vocabulary|markdown|messages|text)\//;
    const wrong = imports.filter(
      ({ from, to }) =>
        pure.test(from) &&
        // A hash is arithmetic.
        ((to.startsWith("node:") && to !== "node:crypto") || to.startsWith("host/")),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("that only mails and questions need do not slow lint down", () => {
    const loaded = new Set<string>();
    const load = (path: string): void => {
      if (loaded.has(path)) return;
      loaded.add(path);
      const own = imports.filter(({ from }) => from === path);
      for (const { to, typeOnly, dynamic } of own) if (!typeOnly && !dynamic) load(to);
    };
    for (const path of ["cli.ts", "commands/lint.ts", "commands/command-line.ts"]) load(path);
    const heavy =
      /^(?:remark|rehype|unified|handlebars|nodemailer|@clack|vscode-|diff$|mammoth|yauzl|postal-mime)/;
    expect([...loaded].filter((path) => heavy.test(path))).toEqual([]);
    expect([...loaded]).toContain("@lezer/markdown");
  });
});

describe("the code", () => {
  const inside = [
    "start.ts",
    "thread.ts",
    "unpack.ts",
    "cli.ts",
    ...[
      "browse",
      "cache-folder",
      "compile-cache",
      "engine",
      "files",
      "git",
      "lock",
      "own",
      "process",
      "read",
      "thread",
      "watch",
      "write",
    ].map((name) => `host/${name}.ts`),
  ];
  const outside = files.filter(({ path }) => !inside.includes(path));
  it.each([
    ["the process", /\bprocess\.\w/],
    ["the console", /\bconsole\.\w/],
    ["the clock", /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|(?<!new )\bDate\(/],
    ["chance", /\bMath\.random\(/],
    ["the network", /\bfetch\(/],
  ])("gets %s handed in", (_, pattern) => {
    expect(outside.filter(({ code }) => pattern.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it("hands no list over as arguments, one by one: a long one overflows the stack", () => {
    // Of these the length is known: the words of a pattern, the options of git, two parts of a reading.
    const known = {
      "commands/select.ts": 4,
      "index.ts": 2,
      "meeting/front-matter/patterns.ts": 5,
    };
    const found = files.map(({ path }) => [path, spreadsIn(path).length] as const);
    expect(Object.fromEntries(found.filter(([, count]) => count > 0))).toEqual(known);
    expect(
      spreadsIn("x.ts", "a.push(...b); new A(1, ...c); f?.(...d); [...e]; a.apply(b, c)"),
    ).toHaveLength(4);
  });

  it("has no default exports but the rules and what remark imports", () => {
    const found = files.filter(({ code }) => /^export default\b/m.test(code));
    expect(
      found
        .filter(({ path }) => !path.startsWith("rules/") && path !== "remark.ts")
        .map(({ path }) => path),
    ).toEqual([]);
    expect(found.length).toBeGreaterThan(20);
  });

  it("has no file over 300 lines", () => {
    expect(
      files.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`),
    ).toEqual([]);
  });
});
