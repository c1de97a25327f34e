import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "rolldown/experimental";
import { packageRoot } from "../support/io.ts";

/** A regular expression of ours, and where it is. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** `meeting/duration.ts:13`; without the line where it was put together at run time. */
  readonly place: string;
}

const src = join(packageRoot, "src");

export const modules: readonly string[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly type: string; readonly name?: string };
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

export function* nodesOf(value: unknown): Iterable<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each);
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) if (typeof child === "object") yield* nodesOf(child);
}

/** What stands in the source: every literal, and how many are put together in each file. */
export function written(): {
  readonly literals: readonly Expression[];
  readonly built: ReadonlyMap<string, number>;
} {
  const literals: Expression[] = [];
  const built = new Map<string, number>();
  for (const path of modules) {
    const text = readFileSync(join(src, path), "utf8");
    for (const { type, start, regex, callee } of nodesOf(parseSync(path, text).program)) {
      if (regex) {
        const line = text.slice(0, start).split("\n").length;
        literals.push({
          source: regex.pattern,
          flags: regex.flags,
          place: `${path}:${line}`,
        });
      }
      const makes = type === "NewExpression" || type === "CallExpression";
      if (makes && callee?.type === "Identifier" && callee.name === "RegExp")
        built.set(path, (built.get(path) ?? 0) + 1);
    }
  }
  return { literals, built };
}

/** What is put together while `work` runs, by the file that does it. */
export async function builtDuring(work: () => Promise<void>): Promise<readonly Expression[]> {
  const found = new Map<string, Expression>();
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given: ConstructorParameters<typeof RegExp>) {
      const made = new target(...given);
      const place = /\/src\/([\w/-]+\.ts)/.exec(new Error().stack ?? "")?.[1];
      if (place)
        found.set(`${place} ${made.source}`, { source: made.source, flags: made.flags, place });
      return made;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return [...found.values()];
}
