import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "rolldown/experimental";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { modules, type Node, nodesOf } from "../regexps/collect.ts";
import { packageRoot } from "../support/io.ts";
import { expectGenerated } from "./generated.ts";

const contributing = join(packageRoot, "CONTRIBUTING.md");

type Literal = Node & {
  readonly value?: unknown;
  readonly key?: { readonly name?: string };
};

/** A language has files of its own here; what stands there needs no row. */
const OF_ONE_LANGUAGE =
  /^(?:vocabulary|messages)\/(?:zh|en)(?:\/|\.ts$)|^(?:time|meeting\/actions)\/forms\/(?:zh|en)\.ts$/;

/** Whether a file has Chinese in a string, a pattern or a template, the example of a form apart. */
function holdsWords(path: string): boolean {
  const { program } = parseSync(path, readFileSync(join(packageRoot, "src", path), "utf8"));
  const nodes = [...nodesOf(program)] as readonly Literal[];
  const examples = new Set(
    nodes.flatMap(({ type, key, value }) =>
      type === "Property" && key?.name === "form" ? [value] : [],
    ),
  );
  return nodes.some((node) => {
    if (examples.has(node)) return false;
    const { raw = "" } = (node.type === "TemplateElement" ? node.value : {}) as { raw?: string };
    const text = typeof node.value === "string" ? node.value : raw;
    return /\p{Script=Han}/u.test(`${text}${node.regex?.pattern ?? ""}${node.key?.name ?? ""}`);
  });
}

/** The files that hold words, a row for each folder. */
function wordsElsewhere(): string {
  const folders = new Map<string, string[]>();
  for (const path of modules.filter((each) => !OF_ONE_LANGUAGE.test(each) && holdsWords(each))) {
    const at = path.lastIndexOf("/") + 1;
    const folder = `src/${path.slice(0, at)}`;
    folders.set(folder, [...(folders.get(folder) ?? []), path.slice(at)]);
  }
  const rows = [...folders].sort().map(([folder, files]) => {
    const names = files.sort().map((name) => `\`${name}\``);
    return `| \`${folder}\` | ${names.join(", ")} |`;
  });
  return ["| folder | files |", "| --- | --- |", ...rows].join("\n");
}

describe("CONTRIBUTING.md", () => {
  it("names every file outside a language's own that holds words", () => {
    expectGenerated(contributing, { "words-elsewhere": wordsElsewhere });
  });

  it("names files that are there", () => {
    const text = readFileSync(contributing, "utf8");
    const paths = [
      ...text.matchAll(/`((?:src|docs|templates|examples|test|bench)\/[^`\s]*)`/g),
    ].flatMap(([, path = ""]) => (/[<*]/.test(path) ? [] : [path]));
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(packageRoot, path)))).toEqual([]);
  });

  it.each(rules.map(({ id }) => id))("a rule has the files that it says: %s", (id) => {
    const files = [
      ...[`src/rules/${id}.ts`, `test/rules/${id}.test.ts`],
      ...[`docs/rules/${id}.md`, `docs/rules/${id}.zh.md`],
    ];
    expect(files.filter((path) => !existsSync(join(packageRoot, path)))).toEqual([]);
  });
});
